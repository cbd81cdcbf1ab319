"""The cells of the list of stories: each text in its own language, each language with its state."""

from django.conf import settings
from django.contrib import admin
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.admin.base import NOTHING, in_language, in_own_language
from articles.admin.content_language import change_url
from articles.enums import State, Visibility
from articles.models import Article, Edition
from articles.models.translated import first_text, languages
from articles.moments import Moment
from articles.text.dates import relative


def interface_language() -> str:
    return get_language() or languages()[0]


@admin.display(description=_("headline"), ordering="folded")
def headline(article: Article) -> SafeString:
    text, language = first_text(article, "headline", article.source_language)
    if not text:
        return format_html(
            '<i class="hint">{}</i> <bdi dir="ltr">{}</bdi>', _("Without a headline"), article.key
        )
    return in_language(text, language)


@admin.display(description=_("languages"))
def states(article: Article) -> SafeString:
    """One badge a language, each a way into that language's form."""
    editions = {edition.language: edition for edition in article.editions.all()}
    badges = ((_badge(article, code, editions[code]),) for code in languages() if code in editions)
    return format_html_join(" ", "{}", badges)


def _badge(article: Article, language: str, edition: Edition) -> SafeString:
    name = dict(settings.LANGUAGES)[language]
    seen = edition.visibility()
    shown = "" if seen == Visibility.NEVER else Visibility(seen).label
    return format_html(
        '<a class="badge state-{}" href="{}">{}: {}{}</a>',
        edition.state,
        change_url(article, language),
        in_language(name, language),
        State(edition.state).label,
        f" · {shown}" if shown else "",
    )


@admin.display(description=_("section"), ordering="section__position")
def section(article: Article) -> SafeString:
    if article.section is None:
        return NOTHING
    return in_own_language(article.section, "name", interface_language())


@admin.display(description=_("authors"))
def authors(article: Article) -> SafeString:
    names = (
        (in_own_language(byline.author, "name", interface_language()),) for byline in article.bylines.all()
    )
    return format_html_join("، " if interface_language() == "ar" else ", ", "{}", names) or NOTHING


@admin.display(description=_("last change"), ordering="updated_at")
def updated(article: Article) -> SafeString:
    """How long ago, today; the day, later. The exact time is in the element for whoever points at it."""
    when = Moment.minute(article.updated_at, interface_language())
    local = timezone.localtime(article.updated_at)
    words = relative(local, timezone.localtime(), interface_language())
    return format_html('<time datetime="{}" title="{}">{}</time>', when.iso, when.words, words)
