from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from articles.text.dates import format_date, format_datetime, iso, relative

BEIRUT = datetime(2031, 3, 4, 14, 5, tzinfo=ZoneInfo("Asia/Beirut"))


@pytest.mark.parametrize(
    ("language", "months", "family", "expected"),
    [
        ("ar", "gregorian", "latn", "4 مارس 2031"),
        ("ar", "levantine", "arab", "٤ آذار ٢٠٣١"),
        ("ar", "both", "latn", "4 آذار/مارس 2031"),
        ("en", "both", "latn", "4 March 2031"),
        ("fr", "gregorian", "latn", "4 mars 2031"),
    ],
)
def test_format_date_writes_the_month_in_words(language, months, family, expected):
    assert format_date(BEIRUT, language, months, family) == expected


@pytest.mark.parametrize(
    ("moment", "language", "expected"),
    [
        (BEIRUT, "ar", "4 مارس 2031، 14:05 بتوقيت بيروت"),
        (BEIRUT, "en", "4 March 2031, 14:05 Beirut time"),
        (BEIRUT, "fr", "4 mars 2031, 14:05 (Beyrouth)"),
        (BEIRUT.astimezone(UTC), "ar", "4 مارس 2031، 12:05 بتوقيت غرينتش"),
        (BEIRUT.astimezone(ZoneInfo("Etc/GMT-3")), "en", "4 March 2031, 15:05 GMT+03:00"),
        (BEIRUT.astimezone(timezone(timedelta(hours=3))), "ar", "4 مارس 2031، 15:05 بتوقيت غرينتش+03:00"),
    ],
)
def test_format_datetime_says_whose_clock_it_is(moment, language, expected):
    assert format_datetime(moment, language) == expected


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (timedelta(0), "قبل دقيقة واحدة"),
        (timedelta(seconds=59), "قبل دقيقة واحدة"),
        (timedelta(minutes=2, seconds=59), "قبل دقيقتين"),
        (timedelta(minutes=3), "قبل 3 دقائق"),
        (timedelta(minutes=11), "قبل 11 دقيقة"),
        (timedelta(minutes=59), "قبل 59 دقيقة"),
        (timedelta(minutes=60), "قبل ساعة واحدة"),
        (timedelta(hours=10), "قبل 10 ساعات"),
        (timedelta(hours=23, minutes=59), "قبل 23 ساعة"),
        (timedelta(hours=24), "4 مارس 2031"),
        (timedelta(hours=-2), "خلال ساعتين"),
    ],
)
def test_relative_counts_whole_units_within_a_day(ago, expected):
    assert relative(BEIRUT, BEIRUT + ago, "ar") == expected


def test_relative_follows_the_digit_family_and_the_language():
    now = BEIRUT + timedelta(minutes=3)

    assert relative(BEIRUT, now, "ar", family="arab") == "قبل ٣ دقائق"
    assert relative(BEIRUT, now, "en") == "3 minutes ago"


def test_iso_is_to_the_second_with_the_offset():
    assert iso(BEIRUT.replace(microsecond=7)) == "2031-03-04T14:05:00+02:00"
