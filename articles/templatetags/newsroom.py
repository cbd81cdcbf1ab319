"""What admin templates say of texts and times: their language, their direction, their words."""

import re
from dataclasses import replace
from datetime import datetime

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models.translated import languages
from articles.moments import Moment
from articles.rendering import draw_body
from articles.story import Story
from articles.text.bidi import direction_of
from articles.text.body import clean_body

register = template.Library()

_LINK = re.compile(r'<aside data-related="([0-9a-z]+)"></aside>')


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
def story_body(content: Story) -> SafeString:
    """A body to read at the desk, with its quotes and pictures, and headlines where links stand.

    Cleaned again: a version from the history is shown as strictly as a new text.
    """
    headlines = {link.uid: link.headline for link in content.related}
    html = _LINK.sub(
        lambda mark: format_html(
            '<p class="story-aside"><b>{}</b> {}</p>', _("See also:"), headlines.get(mark[1]) or "…"
        ),
        draw_body(replace(content, body=clean_body(content.body))),
    )
    return mark_safe(html)  # noqa: S308 -- cleaned just now; what is put in is escaped
