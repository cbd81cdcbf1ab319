"""What is read live around a frozen story: who wrote it, who speaks in it, its topics and its links."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import Case, Q, Value, When
from django.template.loader import get_template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from articles import addresses
from articles.enums import BylineRole, Placement
from articles.models import Publication, PublishedByline, PublishedQuote, PublishedTag
from articles.models.translated import languages
from articles.public.names import Name, columns, named
from articles.public.people import Quoted
from articles.public.prepared import Prepared, moment, number, word
from articles.public.reading import trusted
from articles.public.structured_data import Writer
from articles.text.lists import join_names
from articles.text.normalise import fold_key

#: More links than this a story does not show.
MOST_LINKS = 8

#: What no article and no folded headline is, in the places of links that a story does not have. A NULL
#: would do, but is of no type: the database would take it for another query.
_NO_TARGET, _NO_HEADLINE = 0, " "

_MARK = re.compile(r'<aside data-related="([0-9a-z]+)"></aside>')


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


@dataclass(frozen=True, slots=True)
class Credit:
    label: str
    names: SafeString


def credit_lines(links: Iterable[Link], language: str) -> list[Credit]:
    """The lines under the headline: one for each kind of work, names joined as the language joins them."""
    labels = {
        BylineRole.REPORTER: gettext("By"),
        BylineRole.AGENCY: gettext("Source:"),
        BylineRole.TRANSLATOR: gettext("Translated by"),
        BylineRole.PHOTOGRAPHER: gettext("Photographs by"),
        BylineRole.EDITOR: gettext("Edited by"),
    }
    by_role: dict[str, list[str]] = {}
    for link in links:
        anchor = format_html('<a rel="author" href="{}">{}</a>', link.url, link.name.html)
        by_role.setdefault(link.role, []).append(anchor)
    return [
        Credit(label, mark_safe(join_names(by_role[role], language)))  # noqa: S308 -- made by format_html
        for role, label in labels.items()
        if role in by_role
    ]


def writers(links: Iterable[Link]) -> list[Writer]:
    """Those who wrote the text, whether people or agencies."""
    return [
        Writer(link.name.text, addresses.absolute(link.url), link.role == BylineRole.AGENCY)
        for link in links
        if link.role in (BylineRole.REPORTER, BylineRole.AGENCY)
    ]


@dataclass(frozen=True, slots=True)
class Related:
    """Links whose stories are live: by their mark in the text, and the cards of the list after it."""

    inline: dict[str, str]
    cards: SafeString


@dataclass(frozen=True, slots=True)
class _Match:
    article_id: int
    headline_key: str
    headline: str
    card_html: str
    section: str
    key: str
    slug: str


def _write_matches() -> Any:
    """Both editions come along: without statistics SQLite would walk a whole language to find one story."""
    targets = [number(f"target{i}") for i in range(MOST_LINKS)]
    headlines = [word(f"headline{i}") for i in range(MOST_LINKS)]
    return (
        Publication.objects.live(moment("at"))
        .filter(Q(article__pk__in=targets) | Q(headline_key__in=headlines))
        .exclude(pk=number("publication"))
        .order_by("published_at", "pk")
        .values_list(
            *(
                "language",
                "article_id",
                "headline_key",
                "headline",
                "card_html",
                "section__slug",
                "key",
                "slug",
            )
        )
    )


_matches = Prepared(_write_matches)


def related(publication_id: int, links: Sequence[Mapping[str, Any]], language: str, at: datetime) -> Related:
    """The related stories that are live in this language now: the others leave no trace.

    `links` are those of the publication's content: to a story, or to a headline under which one may come.
    A story shown inside the text does not come again in the list.
    """
    links = links[:MOST_LINKS]
    if not links:
        return Related({}, trusted(""))
    matches = _matched(publication_id, links, language, at)
    inline = {
        link["uid"]: matches[link["uid"]]
        for link in links
        if link["placement"] == Placement.INLINE and link["uid"] in matches
    }
    in_text = {match.article_id for match in inline.values()}
    listed = {
        match.article_id: match.card_html for match in matches.values() if match.article_id not in in_text
    }
    asides = {uid: _aside(match, language) for uid, match in inline.items()}
    return Related(asides, trusted("".join(listed.values())))


def _matched(
    publication_id: int, links: Sequence[Mapping[str, Any]], language: str, at: datetime
) -> dict[str, _Match]:
    """The live story behind each link, by the link's uid. Of several with one headline, the newest."""
    keys = {link["uid"]: fold_key(link["headline"].get(language, "")) for link in links if not link["target"]}
    rows = _matches(publication=publication_id, at=at, **_wanted(links, keys))
    found = [_Match(*row) for code, *row in rows if code == language]
    by_target = {match.article_id: match for match in found}
    by_key = {match.headline_key: match for match in found}
    behind = {
        link["uid"]: by_target.get(link["target"]) if link["target"] else by_key.get(keys[link["uid"]])
        for link in links
    }
    return {uid: match for uid, match in behind.items() if match}


def _wanted(links: Sequence[Mapping[str, Any]], keys: Mapping[str, str]) -> dict[str, Any]:
    """The values for `_matches`: a target or a headline for each link, and nothing for the places left."""
    nothing = {"target": _NO_TARGET, "headline": _NO_HEADLINE}
    wanted = {f"{kind}{i}": nothing[kind] for kind in nothing for i in range(MOST_LINKS)}
    for i, link in enumerate(links):
        if link["target"]:
            wanted[f"target{i}"] = link["target"]
        elif keys[link["uid"]]:
            wanted[f"headline{i}"] = keys[link["uid"]]
    return wanted


def _aside(match: _Match, language: str) -> str:
    url = addresses.story_path(language, match.section, match.key, match.slug)
    return get_template("components/related_aside.html").render({"headline": match.headline, "url": url})


def with_related(html: str, inline: Mapping[str, str]) -> SafeString:
    """A stored body with its links in place; a mark whose story is not live disappears."""
    return trusted(_MARK.sub(lambda mark: inline.get(mark[1], ""), html))
