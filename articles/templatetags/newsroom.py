"""What admin templates say of texts and times: their language, their direction, their words."""

from datetime import datetime

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from articles.models.translated import languages
from articles.moments import Moment
from articles.text.bidi import direction_of

register = template.Library()


def interface_language() -> str:
    return get_language() or languages()[0]


@register.simple_tag
def direction(language: str) -> str:
    """The direction of a language, for `dir`."""
    return direction_of(language)


@register.simple_tag
def language_name(language: str) -> SafeString:
    """A language's own name for itself, marked as being in that language."""
    name = dict(settings.LANGUAGES).get(language, language)
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', language, direction_of(language), name)


@register.simple_tag
def moment(at: datetime) -> SafeString:
    """A time in the words of the interface's language, on the site's clock."""
    when = Moment.minute(at, interface_language())
    return format_html('<time datetime="{}">{}</time>', when.iso, when.words)


@register.simple_tag
def interface_language_attributes() -> SafeString:
    """For words of the interface inside a text of another language."""
    language = interface_language()
    return format_html('lang="{}" dir="{}"', language, direction_of(language))
