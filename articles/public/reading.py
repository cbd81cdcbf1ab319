"""The readers' one gateway to the database: live publications and the rows made from them.

Every function takes the instant it is asked for, so that one page is read at one moment.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe

from articles import addresses
from articles.enums import QuoteKind
from articles.models import (
    Publication,
    PublishedByline,
    PublishedQuote,
    PublishedTag,
)
from articles.models.publication import PublicationQuerySet
from articles.public.cursor import Cursor, newest_first
from articles.public.moments import Moment
from articles.public.names import Name, columns, named
from articles.text.normalise import fold_key

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class CardPage:
    """Some cards, as drawn when their stories were published, and where the next ones begin."""

    html: SafeString
    older: Cursor | None

    def __bool__(self) -> bool:
        return bool(self.html)


@dataclass(frozen=True, slots=True)
class QuotePage:
    quotes: list["SpokenQuote"]
    older: Cursor | None

    def __bool__(self) -> bool:
        return bool(self.quotes)


@dataclass(frozen=True, slots=True)
class SpokenQuote:
    """Someone's words with the story they stand in."""

    text: str
    language: str
    role: str
    published: Moment
    headline: str
    url: str
    speaker: Name
    speaker_url: str


Found = CardPage | QuotePage


def in_section(section_id: int, language: str, at: datetime) -> PublicationQuerySet:
    return published(language, at).filter(section_id=section_id)


def published(language: str, at: datetime) -> PublicationQuerySet:
    """Live stories of one language. What was not first published by now cannot be live: the bound on
    published_at keeps a walk along the index from passing over everything that is scheduled."""
    return Publication.objects.live(at).filter(language=language, published_at__lte=at)


def matching(query: str, language: str, at: datetime) -> PublicationQuerySet:
    """Stories whose headlines hold every word of a query under any spelling that folds alike."""
    words = fold_key(query).split()
    found = published(language, at)
    for word in words:
        found = found.filter(headline_key__contains=word)
    return found if words else found.none()


def with_tag(tag_id: int, language: str, at: datetime) -> QuerySet[PublishedTag]:
    return PublishedTag.objects.live(at).filter(tag_id=tag_id, language=language, published_at__lte=at)


def by_author(author_id: int, language: str, at: datetime) -> QuerySet[PublishedByline]:
    return PublishedByline.objects.live(at).filter(
        author_id=author_id, language=language, published_at__lte=at
    )


def said_by(speaker_id: int, language: str, at: datetime) -> QuerySet[PublishedQuote]:
    return PublishedQuote.objects.live(at).filter(
        speaker_id=speaker_id, language=language, published_at__lte=at
    )


def story_cards(stories: QuerySet[Publication], after: Cursor | None) -> CardPage:
    """One page of a list of publications."""
    rows = newest_first(stories, after).values_list("published_at", "pk", "card_html")
    return _cards(list(rows[: PAGE_SIZE + 1]))


def listed_cards(rows: QuerySet[Any], after: Cursor | None) -> CardPage:
    """One page of a list of an author's or a tag's rows."""
    fields = ("published_at", "publication_id", "publication__card_html")
    found = newest_first(rows, after, row="publication_id").values_list(*fields)
    return _cards(list(found[: PAGE_SIZE + 1]))


def _cards(rows: list[tuple[datetime, int, str]]) -> CardPage:
    shown = {pk: html for _at, pk, html in rows[:PAGE_SIZE]}
    older = Cursor(*rows[PAGE_SIZE - 1][:2]) if len(rows) > PAGE_SIZE else None
    return CardPage(trusted("".join(shown.values())), older)


def quotes_page(speaker_id: int, language: str, at: datetime, after: Cursor | None) -> QuotePage:
    """One page of what a speaker said, newest first."""
    rows = list(_spoken(newest_first(said_by(speaker_id, language, at), after), language)[: PAGE_SIZE + 1])
    older = (
        Cursor(rows[PAGE_SIZE - 1]["published_at"], rows[PAGE_SIZE - 1]["pk"])
        if len(rows) > PAGE_SIZE
        else None
    )
    return QuotePage([_quote(row, language) for row in rows[:PAGE_SIZE]], older)


def feed_rows(language: str, at: datetime) -> QuerySet[Publication, dict[str, Any]]:
    """The newest stories with their full text."""
    fields = ("key", "slug", "section_id", "headline", "standfirst", "published_at", "live_from", "body_html")
    return published(language, at).newest_first().values(*fields)


def first_published_at(language: str, at: datetime) -> datetime | None:
    """When the oldest story that is still live was published."""
    oldest = published(language, at).order_by("published_at", "pk")
    return oldest.values_list("published_at", flat=True).first()


def sitemap_rows(
    language: str, begin: datetime, end: datetime, at: datetime
) -> QuerySet[Publication, dict[str, Any]]:
    """Every live edition of the stories that one language first published in [begin, end)."""
    stories = published(language, at).filter(published_at__gte=begin, published_at__lt=end)
    editions = Publication.objects.live(at).filter(article_id__in=stories.values("article_id"))
    fields = ("article_id", "language", "section_id", "key", "slug", "live_from")
    return editions.order_by("-published_at", "-pk").values(*fields)


def latest_quotes(language: str, at: datetime, number: int) -> list[SpokenQuote]:
    """The newest full quotes by people with a record, at most one a speaker."""
    rows = PublishedQuote.objects.live(at).filter(language=language, published_at__lte=at)
    named_rows = rows.filter(kind=QuoteKind.DIRECT, speaker__isnull=False)
    recent = _spoken(named_rows.order_by("-published_at", "-publication_id", "position"), language)
    by_speaker: dict[str, dict[str, Any]] = {}
    for row in recent[: 4 * number]:
        by_speaker.setdefault(row["speaker__slug"], row)
    return [_quote(row, language) for row in list(by_speaker.values())[:number]]


def _spoken(rows: QuerySet[PublishedQuote], language: str) -> QuerySet[PublishedQuote, dict[str, Any]]:
    return rows.values(
        *("pk", "text", "role", "published_at", "speaker__slug", *columns("speaker__name", language)),
        *("publication__headline", "publication__slug", "publication__key", "publication__section__slug"),
    )


def _quote(row: Mapping[str, Any], language: str) -> SpokenQuote:
    section, key, slug = (row[f"publication__{name}"] for name in ("section__slug", "key", "slug"))
    return SpokenQuote(
        text=row["text"],
        language=language,
        role=row["role"],
        published=Moment.day(row["published_at"], language),
        headline=row["publication__headline"],
        url=addresses.story_path(language, section, key, slug),
        speaker=named([row[name] for name in columns("speaker__name", language)], language),
        speaker_url=addresses.speaker_path(language, row["speaker__slug"]),
    )


def trusted(html: str) -> SafeString:
    """HTML that publishing drew and stored: cleaned then, safe now."""
    return mark_safe(html)  # noqa: S308 -- written by articles.rendering from escaped text
