"""What every public page has around its content: head, masthead and footer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from articles import addresses
from articles.models.translated import languages
from articles.public.chrome import Sections, site_name, without_sections
from articles.text.bidi import direction_of

#: og:locale wants a territory; ours speak for no single country, so the language's customary one.
_LOCALES = {"ar": "ar_AR", "en": "en_US", "fr": "fr_FR"}


@dataclass(frozen=True, slots=True)
class EditionLink:
    """A way to another language: to the same page, or else to that language's front page."""

    language: str
    direction: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Alternate:
    language: str
    locale: str
    url: str


@dataclass(frozen=True)
class Page:
    language: str
    title: str
    #: The path of this page, percent-encoded; '' for pages that have no address of their own.
    path: str = ""
    description: str = ""
    sections: Sections | None = None
    section: str = ""
    #: The same page in other languages, by language: only what is really there.
    translations: Mapping[str, str] = field(default_factory=dict)

    @property
    def direction(self) -> str:
        return direction_of(self.language)

    @property
    def locale(self) -> str:
        return _locale(self.language)

    @property
    def site_name(self) -> str:
        return site_name(self.language)

    @cached_property
    def canonical(self) -> str:
        return addresses.absolute(self.path) if self.path else ""

    @property
    def home(self) -> str:
        return addresses.front_path(self.language)

    @property
    def search(self) -> str:
        return addresses.search_path(self.language)

    @property
    def feed(self) -> str:
        return addresses.feed_path(self.language)

    @property
    def alternates(self) -> list[Alternate]:
        """For hreflang: every live language of this page, itself too, the site's first language first."""
        paths = {**self.translations, self.language: self.path}
        return [
            Alternate(code, _locale(code), addresses.absolute(paths[code]))
            for code in languages()
            if code in paths
        ]

    @property
    def editions(self) -> list[EditionLink]:
        return [
            _edition_link(code, self.translations.get(code, ""))
            for code in languages()
            if code != self.language
        ]


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


def titled(text: str, language: str) -> str:
    """The title of an inner page: what it is, then whose."""
    return f"{text} | {site_name(language)}"


def render(template: str, page: Page, **context: object) -> HttpResponse:
    """A page for readers. No request reaches the template: nothing about the visitor can show in it."""
    around = page.sections or without_sections(page.language)
    nav = around.nav(page.section)
    return HttpResponse(render_to_string(template, {"page": page, "around": around, "nav": nav, **context}))


def _edition_link(language: str, url: str) -> EditionLink:
    return EditionLink(
        language,
        direction_of(language),
        dict(settings.LANGUAGES)[language] if url else _front_label(language),
        url or addresses.front_path(language),
    )


@cache
def _front_label(language: str) -> str:
    name = dict(settings.LANGUAGES)[language]
    with translation.override(language):
        return gettext("%(language)s: front page") % {"language": name}
