"""The front page: the newest story, the next ones, what people said, and a strip for each section."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.safestring import SafeString

from articles.moments import Moment
from articles.public import reading
from articles.public.chrome import SectionLink
from articles.text.dates import format_date

TOP = 5
STRIP = 4
QUOTES = 3


@dataclass(frozen=True, slots=True)
class Strip:
    section: SectionLink
    first: SafeString
    rest: SafeString


def today(at: datetime, language: str) -> Moment:
    """The date alone: with the hour, no two answers would be the same bytes."""
    local = timezone.localtime(at)
    return Moment(local.date().isoformat(), format_date(local, language))


def headlines(language: str, at: datetime) -> dict[int, str]:
    """The cards of the lead and the top stories, by publication: no strip repeats one."""
    return reading.latest(language, at, TOP + 1).cards


def strips(
    sections: Iterable[SectionLink], shown: Collection[int], language: str, at: datetime
) -> Iterator[Strip]:
    """One strip for each section that has more stories; one short query each, however many stories."""
    for section in sections:
        cards = reading.others_in_section(section.pk, language, at, shown, STRIP)
        if cards:
            yield Strip(section, reading.trusted(cards[0]), reading.trusted("".join(cards[1:])))


def lead_card(card: str) -> SafeString:
    """The card at the top: its picture is what a reader sees first, so it waits for nothing."""
    card = card.replace(' loading="lazy" sizes="auto"', ' fetchpriority="high"', 1)
    return reading.trusted(card.replace(' sizes="auto, ', ' sizes="', 1))
