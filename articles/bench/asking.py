"""What the bench asks for: for each kind of page, addresses as readers' clicks would spread over them."""

import random
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.utils import timezone

from articles import addresses
from articles.bench.words import Writer
from articles.models import (
    Author,
    Publication,
    PublishedByline,
    PublishedQuote,
    PublishedTag,
    Section,
    Speaker,
    Tag,
)
from articles.public.continuing import continued
from articles.public.cursor import Cursor
from articles.public.reading import PAGE_SIZE

LANGUAGE = "ar"
#: Different stories to read, lists of each kind (those that hold the most), and queries of each kind.
STORIES, LISTS, QUERIES = 200, 20, 20
#: A deep page begins after this share of a list.
DEEP = 0.8


@dataclass(frozen=True)
class Listing:
    """A list's address, and its rows; `row` is the column that its cursors count by."""

    path: str
    rows: QuerySet[Any]
    row: str


def pages(writer: Writer) -> dict[str, list[str]]:
    """Addresses by the kind of page, of what the database holds. `writer` has written it."""
    at = timezone.now()
    live = Publication.objects.live(at).filter(language=LANGUAGE, published_at__lte=at)
    found = {"article": _stories(live), "front": [addresses.front_path(LANGUAGE)]}
    for kind, candidates in _listings(live, at).items():
        listings = [listing for listing in candidates if listing.rows.exists()]
        found[kind] = [listing.path for listing in listings]
        found[f"{kind}, deep"] = [path for listing in listings if (path := _deep(listing))]
    searches = {f"search, {kind}": queries for kind, queries in _queries(live, writer).items()}
    path = addresses.search_path(LANGUAGE)
    return found | {
        kind: [f"{path}?{urlencode({'q': query})}" for query in queries] for kind, queries in searches.items()
    }


def _stories(live: QuerySet[Publication]) -> list[str]:
    rows = live.order_by("key").values_list("section__slug", "key", "slug")[:STORIES]
    return [addresses.story_path(LANGUAGE, *row) for row in rows]


def _listings(live: QuerySet[Publication], at: datetime) -> dict[str, list[Listing]]:
    tagged = PublishedTag.objects.live(at).filter(language=LANGUAGE)
    written = PublishedByline.objects.live(at).filter(language=LANGUAGE)
    said = PublishedQuote.objects.live(at).filter(language=LANGUAGE)
    return {
        "section": [
            Listing(addresses.section_path(LANGUAGE, section.slug), live.filter(section=section), "pk")
            for section in Section.objects.all()
        ],
        "tag": [
            Listing(addresses.tag_path(LANGUAGE, tag.slug), tagged.filter(tag=tag), "publication_id")
            for tag in Tag.objects.order_by("pk")[:LISTS]
        ],
        "author": [
            Listing(
                addresses.author_path(LANGUAGE, author.slug), written.filter(author=author), "publication_id"
            )
            for author in Author.objects.order_by("pk")[:LISTS]
        ],
        "speaker": [
            Listing(addresses.speaker_path(LANGUAGE, speaker.slug), said.filter(speaker=speaker), "pk")
            for speaker in Speaker.objects.order_by("pk")[:LISTS]
        ],
    }


def _deep(listing: Listing) -> str:
    """The address of a page far down a list, a full one where the list is long enough; '' for no list."""
    count = listing.rows.count()
    if count < 2:
        return ""
    last = min(int(count * DEEP), max(count - PAGE_SIZE - 1, count // 2)) - 1
    rows = listing.rows.order_by("-published_at", f"-{listing.row}")
    return continued(listing.path, Cursor(*rows.values_list("published_at", listing.row)[last]))


def _queries(live: QuerySet[Publication], writer: Writer) -> dict[str, list[str]]:
    """What readers type: words that many stories have, that few have, several, and what they remember."""
    chance = random.Random(STORIES)
    frequent, rare = writer.vocabulary[60:160], writer.vocabulary[2000:]
    headlines = live.order_by("key").values_list("headline", flat=True)[:QUERIES]
    return {
        "frequent word": chance.sample(frequent, QUERIES),
        "rare word": chance.sample(rare, QUERIES),
        "two words": [
            f"{chance.choice(frequent)} {chance.choice(writer.vocabulary[200:1000])}" for _ in range(QUERIES)
        ],
        "three words": [" ".join(chance.sample(frequent, 3)) for _ in range(QUERIES)],
        "phrase": [f"«{' '.join(headline.split()[:3])}»" for headline in headlines],
        "headline": list(headlines),
    }
