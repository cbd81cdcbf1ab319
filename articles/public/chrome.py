"""What stands around every page of a language, drawn once for as long as the sections read the same."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString

from articles import addresses
from articles.models import Section
from articles.models.translated import languages
from articles.public.names import Name, columns, named
from articles.public.prepared import Prepared, plain
from articles.text.bidi import direction_of


@dataclass(frozen=True, slots=True)
class SectionLink:
    pk: int
    slug: str
    name: Name
    description: Name
    url: str


class Sections:
    """The sections of a language, and the parts of a page that depend on nothing else."""

    def __init__(self, language: str, links: tuple[SectionLink, ...]) -> None:
        self.links = links
        self.by_id = {link.pk: link for link in links}
        self.slugs = {link.pk: link.slug for link in links}
        self.by_slug = {link.slug: link for link in links}
        self._parts = {
            "direction": direction_of(language),
            "site_name": site_name(language),
            "feed": addresses.feed_path(language),
            "search": addresses.search_path(language),
            "sections": links,
        }
        with translation.override(language):
            self.head = self._drawn("head")
            self.footer = self._drawn("footer")
            self._nav = {slug: self._drawn("sections", current=slug) for slug in ("", *self.by_slug)}

    def nav(self, current: str) -> SafeString:
        """The row of sections with the current one marked."""
        return self._nav[current]

    def _drawn(self, component: str, **more: str) -> SafeString:
        return render_to_string(f"components/{component}.html", {**self._parts, **more})


def site_name(language: str) -> str:
    names: dict[str, str] = settings.SITE_NAME
    return names.get(language) or next(iter(names.values()))


def sections(language: str) -> Sections:
    """All sections in the desk's order, under their names of today."""
    return _drawn(language, tuple(map(tuple, _rows(language)())))


@cache
def without_sections(language: str) -> Sections:
    """For pages that ask the database nothing."""
    return Sections(language, ())


@cache
def _rows(language: str) -> Prepared:
    fields = ("pk", "slug", *columns("name", language), *columns("description", language))
    return Prepared(lambda: plain(Section).order_by("position", "slug").values_list(*fields))


@lru_cache(maxsize=32)
def _drawn(language: str, rows: tuple[tuple[Any, ...], ...]) -> Sections:
    """The rows are the key: another name or order draws everything again."""
    half = len(languages())
    return Sections(
        language,
        tuple(
            SectionLink(
                pk,
                slug,
                named(texts[:half], language),
                named(texts[half:], language),
                addresses.section_path(language, slug),
            )
            for pk, slug, *texts in rows
        ),
    )
