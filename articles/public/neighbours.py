"""What else is live around a story: its other languages, and the stories it links to.

One query finds all, for as many links as stories commonly have; each further lot of links costs one more.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import batched
from typing import Any

from django.db.models import Q
from django.template.loader import get_template
from django.utils.safestring import SafeString

from articles import addresses
from articles.enums import Placement
from articles.models import Publication
from articles.public.prepared import Prepared, moment, number, word
from articles.public.reading import trusted
from articles.text.normalise import headline_key

#: More links than this a story does not show; those in its text come first.
MOST_LINKS = 40

#: So many links go into one query.
_PLACES = 8

#: What no article and no folded headline is, in the places of links that a story does not have. A NULL
#: would do, but is of no type: the database would take it for another query.
_NO_TARGET, _NO_HEADLINE = 0, " "

_MARK = re.compile(r'<aside data-related="([0-9a-z]+)"></aside>')

Links = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The addresses of the story's other languages; its links in the text, by their mark, and in the list."""

    translations: dict[str, str]
    inline: dict[str, str]
    cards: SafeString


@dataclass(frozen=True, slots=True)
class _Neighbour:
    language: str
    article_id: int
    headline_key: str
    headline: str
    card_html: str
    section: str
    key: str
    slug: str

    @property
    def url(self) -> str:
        return addresses.story_path(self.language, self.section, self.key, self.slug)


def _write() -> Any:
    """All languages come along: without statistics SQLite would walk a whole one to find one story."""
    targets = [number("article"), *(number(f"target{i}") for i in range(_PLACES))]
    headlines = [word(f"headline{i}") for i in range(_PLACES)]
    return (
        Publication.objects.live(moment("at"))
        .filter(Q(article__pk__in=targets) | Q(headline_key__in=headlines))
        .exclude(pk=number("publication"))
        .order_by("published_at", "pk")
        .values_list(
            *("language", "article_id", "headline_key", "headline", "card_html"),
            *("section__slug", "key", "slug"),
        )
    )


_rows = Prepared(_write)


def neighbours(publication_id: int, article_id: int, links: Links, language: str, at: datetime) -> Neighbours:
    """The stories that are live now around a publication: the others leave no trace.

    `links` are those of its content: to a story, or to a headline under which one may come. Only what has
    its language is linked; a story shown inside the text does not come again in the list.
    """
    links = sorted(links, key=lambda link: link["placement"] != Placement.INLINE)[:MOST_LINKS]
    keys = {
        link["uid"]: headline_key(link["headline"].get(language, "")) for link in links if not link["target"]
    }
    live: list[_Neighbour] = []
    behind: dict[str, _Neighbour] = {}
    for lot in batched(links, _PLACES) if links else [()]:
        wanted = _wanted(lot, keys)
        live = [
            _Neighbour(*row) for row in _rows(publication=publication_id, article=article_id, at=at, **wanted)
        ]
        behind |= _behind(lot, keys, [found for found in live if found.language == language])
    inline = {
        link["uid"]: behind[link["uid"]]
        for link in links
        if link["placement"] == Placement.INLINE and link["uid"] in behind
    }
    in_text = {found.article_id for found in inline.values()}
    listed = {
        found.article_id: found.card_html for found in behind.values() if found.article_id not in in_text
    }
    return Neighbours(
        {found.language: found.url for found in live if _is_other_language(found, article_id, language)},
        {uid: _aside(found) for uid, found in inline.items()},
        trusted("".join(listed.values())),
    )


def _wanted(links: Links, keys: Mapping[str, str]) -> dict[str, Any]:
    """A target or a headline for each link, and nothing for the places left."""
    nothing = {"target": _NO_TARGET, "headline": _NO_HEADLINE}
    wanted = {f"{kind}{i}": nothing[kind] for kind in nothing for i in range(_PLACES)}
    for i, link in enumerate(links):
        if link["target"]:
            wanted[f"target{i}"] = link["target"]
        elif keys[link["uid"]]:
            wanted[f"headline{i}"] = keys[link["uid"]]
    return wanted


def _behind(links: Links, keys: Mapping[str, str], live: Sequence[_Neighbour]) -> dict[str, _Neighbour]:
    """The live story behind each link, by the link's uid. Of several with one headline, the newest."""
    by_target = {found.article_id: found for found in live}
    by_key = {found.headline_key: found for found in live}
    behind = {
        link["uid"]: by_target.get(link["target"]) if link["target"] else by_key.get(keys[link["uid"]])
        for link in links
    }
    return {uid: found for uid, found in behind.items() if found}


def _is_other_language(found: _Neighbour, article_id: int, language: str) -> bool:
    return found.article_id == article_id and found.language != language


def _aside(found: _Neighbour) -> str:
    return get_template("components/related_aside.html").render(
        {"headline": found.headline, "url": found.url}
    )


def with_related(html: str, inline: Mapping[str, str]) -> SafeString:
    """A stored body with its links in place; a mark whose story is not live disappears."""
    return trusted(_MARK.sub(lambda mark: inline.get(mark[1], ""), html))
