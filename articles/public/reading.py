"""The readers' one gateway to lists of stories: live publications and the rows made from them.

Every function takes the instant it is asked for, so that one page is read at one moment.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe

from articles import addresses
from articles.enums import QuoteKind
from articles.models import Publication, PublishedByline, PublishedQuote, PublishedTag
from articles.models.publication import PublicationQuerySet
from articles.moments import Moment
from articles.public.cursor import Cursor, newest_first
from articles.public.names import Name, columns, named
from articles.public.prepared import Prepared, moment, number, word

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class CardPage:
    """Some cards, as drawn when their stories were published, and where the next ones begin."""

    cards: dict[int, str]
    older: Cursor | None

    @property
    def html(self) -> SafeString:
        return trusted("".join(self.cards.values()))

    def __bool__(self) -> bool:
        return bool(self.cards)


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


@dataclass(frozen=True, slots=True)
class QuotePage:
    quotes: list[SpokenQuote]
    older: Cursor | None

    def __bool__(self) -> bool:
        return bool(self.quotes)


Found = CardPage | QuotePage

_CARD = ("published_at", "pk", "card_html")
_LISTED = ("published_at", "publication_id", "publication__card_html")


def _live() -> PublicationQuerySet:
    return Publication.objects.live(moment("at")).filter(language=word("language"))


@cache
def _latest(limit: int) -> Prepared:
    return Prepared(lambda: newest_first(_live()).values_list(*_CARD)[:limit])


@cache
def _in_section(limit: int) -> Prepared:
    return Prepared(
        lambda: newest_first(_live().filter(section=number("section"))).values_list(*_CARD)[:limit]
    )


@cache
def _others_in_section(shown: int, limit: int) -> Prepared:
    others = (
        _live()
        .filter(section=number("section"), published_at__lte=moment("at"))
        .exclude(pk__in=[number(f"shown{i}") for i in range(shown)])
    )
    return Prepared(lambda: others.newest_first().values_list("card_html")[:limit])


@cache
def _tagged(limit: int) -> Prepared:
    rows = PublishedTag.objects.live(moment("at")).filter(tag=number("tag"), language=word("language"))
    return Prepared(lambda: newest_first(rows, row="publication_id").values_list(*_LISTED)[:limit])


@cache
def _written_by(limit: int) -> Prepared:
    rows = PublishedByline.objects.live(moment("at")).filter(
        author=number("author"), language=word("language")
    )
    return Prepared(lambda: newest_first(rows, row="publication_id").values_list(*_LISTED)[:limit])


def latest(language: str, at: datetime, limit: int) -> CardPage:
    """The newest stories of a language."""
    return _cards(_latest(limit + 1)(language=language, at=at, **Cursor.start(at).values), limit)


def in_section(
    section_id: int, language: str, at: datetime, after: Cursor | None = None, limit: int = PAGE_SIZE
) -> CardPage:
    begin = after or Cursor.start(at)
    rows = _in_section(limit + 1)(section=section_id, language=language, at=at, **begin.values)
    return _cards(rows, limit)


def others_in_section(
    section_id: int, language: str, at: datetime, shown: Collection[int], limit: int
) -> list[str]:
    """The cards of the newest stories of a section, but for the publications that are shown already."""
    left_out = {f"shown{i}": pk for i, pk in enumerate(shown)}
    rows = _others_in_section(len(shown), limit)(section=section_id, language=language, at=at, **left_out)
    return [card for (card,) in rows]


def tagged(
    tag_id: int, language: str, at: datetime, after: Cursor | None = None, limit: int = PAGE_SIZE
) -> CardPage:
    begin = after or Cursor.start(at)
    return _cards(_tagged(limit + 1)(tag=tag_id, language=language, at=at, **begin.values), limit)


def written_by(
    author_id: int, language: str, at: datetime, after: Cursor | None = None, limit: int = PAGE_SIZE
) -> CardPage:
    begin = after or Cursor.start(at)
    return _cards(_written_by(limit + 1)(author=author_id, language=language, at=at, **begin.values), limit)


def _cards(rows: Sequence[Sequence[Any]], limit: int) -> CardPage:
    """One row more than shown was asked for: it says that there is an older page."""
    shown = {pk: card for _published_at, pk, card in rows[:limit]}
    return CardPage(shown, Cursor(*rows[limit - 1][:2]) if len(rows) > limit else None)


def _spoken(rows: QuerySet[PublishedQuote], language: str) -> QuerySet[PublishedQuote, Any]:
    return rows.filter(language=word("language")).values_list(
        *("published_at", "pk", "text", "role", "publication__headline", "publication__slug"),
        *("publication__key", "publication__section__slug", "speaker__slug"),
        *columns("speaker__name", language),
    )


@cache
def _said_by(language: str, limit: int) -> Prepared:
    quotes = PublishedQuote.objects.live(moment("at")).filter(speaker=number("speaker"))
    return Prepared(lambda: _spoken(newest_first(quotes), language)[:limit])


@cache
def _last_said(language: str, limit: int) -> Prepared:
    quotes = PublishedQuote.objects.live(moment("at")).filter(kind=QuoteKind.DIRECT, speaker__isnull=False)
    newest = quotes.filter(published_at__lte=moment("at")).order_by(
        "-published_at", "-publication_id", "position"
    )
    return Prepared(lambda: _spoken(newest, language)[:limit])


def said_by(
    speaker_id: int, language: str, at: datetime, after: Cursor | None = None, limit: int = PAGE_SIZE
) -> QuotePage:
    """What a speaker said, newest first."""
    begin = after or Cursor.start(at)
    rows = _said_by(language, limit + 1)(speaker=speaker_id, language=language, at=at, **begin.values)
    older = Cursor(*rows[limit - 1][:2]) if len(rows) > limit else None
    return QuotePage([_quote(row, language) for row in rows[:limit]], older)


def latest_quotes(language: str, at: datetime, limit: int) -> list[SpokenQuote]:
    """The newest full quotes by people with a record, at most one a speaker."""
    quotes = [_quote(row, language) for row in _last_said(language, 4 * limit)(language=language, at=at)]
    by_speaker: dict[str, SpokenQuote] = {}
    for quote in quotes:
        by_speaker.setdefault(quote.speaker_url, quote)
    return list(by_speaker.values())[:limit]


def _quote(row: Sequence[Any], language: str) -> SpokenQuote:
    published_at, _pk, text, role, headline, slug, key, section, speaker, *names = row
    return SpokenQuote(
        text=text,
        language=language,
        role=role,
        published=Moment.day(published_at, language),
        headline=headline,
        url=addresses.story_path(language, section, key, slug),
        speaker=named(names, language),
        speaker_url=addresses.speaker_path(language, speaker),
    )


def cards_of(publication_ids: Sequence[int]) -> SafeString:
    """The cards of publications that a search found, in its order."""
    cards = dict(Publication.objects.live().filter(pk__in=publication_ids).values_list("pk", "card_html"))
    return trusted("".join(cards[pk] for pk in publication_ids if pk in cards))


def trusted(html: str) -> SafeString:
    """HTML that publishing drew and stored: cleaned then, safe now."""
    return mark_safe(html)  # noqa: S308 -- written at publication from cleaned and escaped text
