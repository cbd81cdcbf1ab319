"""The front page: the newest story, the next ones, what people said, and a strip for each section."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from articles.public import reading
from articles.public.moments import Moment
from articles.public.page import SectionLink

TOP = 5
STRIP = 4
QUOTES = 3


@dataclass(frozen=True, slots=True)
class Strip:
    section: SectionLink
    first: SafeString
    rest: SafeString


def today(at: datetime, language: str) -> Moment:
    return Moment.day(at, language)


def headlines(language: str, at: datetime) -> tuple[list[int], list[str]]:
    """The lead and the top stories: their ids, which no strip repeats, and their cards."""
    stories = reading.published(language, at).newest_first().values_list("pk", "card_html")
    rows = list(stories[: TOP + 1])
    return [pk for pk, _card in rows], [card for _pk, card in rows]


def strips(
    sections: Collection[SectionLink], shown: Collection[int], language: str, at: datetime
) -> Iterator[Strip]:
    """One strip for each section that has more stories; one short query each, however many stories."""
    for section in sections:
        stories = reading.in_section(section.pk, language, at).exclude(pk__in=shown).newest_first()
        cards = list(stories.values_list("card_html", flat=True)[:STRIP])
        if cards:
            yield Strip(section, reading.trusted(cards[0]), reading.trusted("".join(cards[1:])))


def lead_card(card: str) -> SafeString:
    """The card at the top: its picture is what a reader sees first, so it must not wait."""
    return reading.trusted(card.replace(' loading="lazy"', ' fetchpriority="high"', 1))
