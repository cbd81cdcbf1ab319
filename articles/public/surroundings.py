"""Whom and what a frozen story names, read live: who wrote it, who speaks in it, its topics."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Case, Value, When
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, gettext_noop

from articles import addresses
from articles.enums import BylineRole
from articles.models import PublishedByline, PublishedQuote, PublishedTag
from articles.models.translated import languages
from articles.public.names import Name, columns, named
from articles.public.people import Quoted
from articles.public.prepared import Prepared, number
from articles.public.structured_data import Writer
from articles.text.lists import join_names


@dataclass(frozen=True, slots=True)
class Link:
    name: Name
    url: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """Everyone and everything a story names, in the story's order, under today's names."""

    credits: list[Link]
    quotes: list[Quoted]
    topics: list[Link]


@cache
def _names(language: str) -> Prepared:
    publication, nothing = number("publication"), Value("")
    whose = Case(When(speaker__is_organisation=True, then=Value("body")), default=Value("person"))

    def rows() -> Any:
        credits_ = PublishedByline.objects.filter(publication=publication).values_list(
            *(Value("credit"), "position", "role", "author__slug", nothing, nothing, nothing, nothing),
            *columns("author__name", language),
            nothing,
        )
        quotes = PublishedQuote.objects.filter(publication=publication).values_list(
            *(whose, "position", "role", "speaker__slug", "uid", "kind", "text", "medium"),
            *columns("speaker__name", language),
            "attribution",
        )
        topics = PublishedTag.objects.filter(publication=publication).values_list(
            *(Value("topic"), "position", nothing, "tag__slug", nothing, nothing, nothing, nothing),
            *columns("tag__label", language),
            "tag__name",
        )
        return credits_.order_by().union(quotes.order_by(), topics.order_by(), all=True).order_by("position")

    return Prepared(rows)


def names(publication_id: int, language: str) -> Named:
    """Who wrote a story, who is quoted in it, and its topics."""
    found = Named([], [], [])
    rows = _names(language)(publication=publication_id)
    for what, _position, role, slug, uid, kind, text, medium, *texts, otherwise in rows:
        name = named(texts, language)
        if what == "credit":
            found.credits.append(Link(name, addresses.author_path(language, slug), role))
        elif what == "topic":
            label = name or Name(otherwise, languages()[0], language)
            found.topics.append(Link(label, addresses.tag_path(language, slug)))
        else:
            whose = name or Name(otherwise, language, language)
            url = addresses.speaker_path(language, slug) if slug else ""
            found.quotes.append(Quoted(uid, kind, text, role, medium, whose, url, what == "body"))
    return found


#: In the order of the lines.
_LABELS = {
    BylineRole.REPORTER: gettext_noop("By"),
    BylineRole.AGENCY: gettext_noop("Source:"),
    BylineRole.TRANSLATOR: gettext_noop("Translated by"),
    BylineRole.PHOTOGRAPHER: gettext_noop("Photographs by"),
    BylineRole.EDITOR: gettext_noop("Edited by"),
}


@dataclass(frozen=True, slots=True)
class Credit:
    label: str
    names: SafeString


def credit_lines(links: Iterable[Link], language: str) -> list[Credit]:
    """The lines under the headline: one for each kind of work, names joined as the language joins them."""
    by_role: dict[str, list[str]] = {}
    for link in links:
        anchor = format_html('<a rel="author" href="{}">{}</a>', link.url, link.name.html)
        by_role.setdefault(link.role, []).append(anchor)
    return [
        Credit(gettext(label), mark_safe(join_names(by_role[role], language)))  # noqa: S308 -- by format_html
        for role, label in _LABELS.items()
        if role in by_role
    ]


def writers(links: Iterable[Link]) -> list[Writer]:
    """Those who wrote the text, whether people or agencies."""
    return [
        Writer(link.name.text, addresses.absolute(link.url), link.role == BylineRole.AGENCY)
        for link in links
        if link.role in (BylineRole.REPORTER, BylineRole.AGENCY)
    ]
