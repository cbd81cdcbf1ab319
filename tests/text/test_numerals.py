from decimal import Decimal

import pytest

from articles.text.numerals import format_number, format_percent, to_digits


@pytest.mark.parametrize(
    ("family", "expected"), [("latn", "12-12-12"), ("arab", "١٢-١٢-١٢"), ("arabext", "۱۲-۱۲-۱۲")]
)
def test_to_digits_writes_every_digit_in_one_family(family, expected):
    assert to_digits("12-١٢-۱۲", family) == expected


@pytest.mark.parametrize(
    ("value", "language", "family", "expected"),
    [
        (1234567.5, "ar", "latn", "1,234,567.5"),
        (-1234.5, "ar", "arab", "-١٬٢٣٤٫٥"),
        (Decimal("0.25"), "ar", "arabext", "۰٫۲۵"),
        (1234, "en", "latn", "1,234"),
        (1234.5, "fr", "latn", "1\u202f234,5"),
    ],
)
def test_format_number_groups_and_points_by_family(value, language, family, expected):
    assert format_number(value, language, family) == expected


@pytest.mark.parametrize(
    ("language", "family", "expected"),
    [
        ("ar", "latn", "12.5%"),
        ("ar", "arab", "١٢٫٥٪"),
        ("en", "latn", "12.5%"),
        ("fr", "latn", "12,5\u202f%"),
    ],
)
def test_format_percent_places_the_sign_as_the_language_does(language, family, expected):
    assert format_percent(12.5, language, family).replace("\u00a0", "\u202f") == expected
