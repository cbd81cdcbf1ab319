"""Dates in words, from CLDR by way of Babel; month names and digit family are a site's choice.

Django's own Arabic formats are not used: they have no pattern for a date with an hour and no dual.
"""

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_timedelta, get_timezone, get_timezone_location

from articles.text.numerals import Family, to_digits

MonthNames = Literal["gregorian", "levantine", "both"]

#: How a language's newspapers say whose clock is shown.
_CLOCK_OF = {"ar": "بتوقيت {}", "en": "{} time"}


def format_date(
    moment: date, language: str, months: MonthNames = "gregorian", family: Family = "latn"
) -> str:
    """Day, month in words, year: «4 مارس 2025», «4 آذار/مارس 2025» with both names, "4 March 2025".

    An aware datetime is read on its own clock: convert it to the site's time zone first.
    """
    name = _month_names(language, months)[moment.month - 1]
    return to_digits(f"{moment.day} {name} {moment.year}", family)


def format_datetime(
    moment: datetime, language: str, months: MonthNames = "gregorian", family: Family = "latn"
) -> str:
    """Date, hour on the 24-hour clock, and whose clock it is: «4 مارس 2025، 14:30 بتوقيت بيروت»."""
    comma = "،" if language.startswith("ar") else ","
    hour = to_digits(f"{moment:%H:%M}", family)
    return f"{format_date(moment, language, months, family)}{comma} {hour} {clock_of(moment, language)}"


def relative(
    moment: datetime,
    now: datetime,
    language: str,
    months: MonthNames = "gregorian",
    family: Family = "latn",
) -> str:
    """How long ago, within 24 hours («قبل 3 دقائق»), else the date. Whole minutes and hours, at least one.

    A moment still to come is told the same way («خلال ساعتين»).
    """
    distance = moment - now
    minutes = max(1, int(abs(distance) / timedelta(minutes=1)))
    if minutes >= 24 * 60:
        return format_date(moment, language, months, family)
    unit, amount = ("hours", minutes // 60) if minutes >= 60 else ("minutes", minutes)
    sign = 1 if distance > timedelta() else -1
    return to_digits(_distance(unit, sign * amount, language), family)


def iso(moment: datetime) -> str:
    """The value of `<time datetime>`: to the second, with its offset (RFC 3339)."""
    return moment.isoformat(timespec="seconds")


@lru_cache(maxsize=64)
def _month_names(language: str, months: MonthNames) -> tuple[str, ...]:
    usual = _cldr_months(language)
    if months == "gregorian" or not language.startswith("ar"):
        return usual
    levantine = _cldr_months("ar-LB")
    if months == "levantine":
        return levantine
    return tuple(f"{first}/{second}" for first, second in zip(levantine, usual, strict=True))


def _cldr_months(language: str) -> tuple[str, ...]:
    names = Locale.parse(language, sep="-").months["format"]["wide"]
    return tuple(names[number] for number in range(1, 13))


@lru_cache(maxsize=4096)
def _distance(unit: Literal["hours", "minutes"], amount: int, language: str) -> str:
    return format_timedelta(
        timedelta(**{unit: amount}), add_direction=True, threshold=1, locale=Locale.parse(language, sep="-")
    )


def clock_of(moment: datetime, language: str) -> str:
    """Whose clock it is; a zone without a place is told by its distance from Greenwich."""
    name = getattr(moment.tzinfo, "key", "")
    if "/" in name and not name.startswith("Etc/"):
        return _city_clock(name, language)
    return _greenwich_clock(f"{moment:%:z}", language)


@lru_cache(maxsize=256)
def _city_clock(zone: str, language: str) -> str:
    locale = Locale.parse(language, sep="-")
    city = get_timezone_location(get_timezone(zone), locale=locale, return_city=True)
    return _CLOCK_OF.get(locale.language, "({})").format(city)


@lru_cache(maxsize=256)
def _greenwich_clock(offset: str, language: str) -> str:
    locale = Locale.parse(language, sep="-")
    name = locale.zone_formats["gmt"] % offset.removeprefix("+00:00")
    return f"بتوقيت {name}" if locale.language == "ar" else name
