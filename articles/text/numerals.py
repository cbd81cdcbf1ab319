"""Numbers in the digit family a site has chosen (CLDR numbering systems latn, arab and arabext)."""

from decimal import Decimal
from functools import cache
from typing import Literal

from babel import Locale
from babel.numbers import format_decimal

Family = Literal["latn", "arab", "arabext"]

_DIGITS: dict[Family, str] = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}
_TO_FAMILY = {
    family: str.maketrans("".join(d for f, d in _DIGITS.items() if f != family), digits * 2)
    for family, digits in _DIGITS.items()
}
_PERCENT: dict[Family, str] = {"latn": "%", "arab": "٪", "arabext": "٪"}


def to_digits(text: str, family: Family) -> str:
    """The text with every Western, Arabic-Indic and Persian digit written in one family."""
    return text.translate(_TO_FAMILY[family])


def format_number(value: float | Decimal, language: str, family: Family = "latn") -> str:
    """A number grouped and pointed as its language and digit family want it: 1,234.5 or ١٬٢٣٤٫٥.

    CLDR's invisible marks around the minus sign are left out: text isolates numbers where it must.
    """
    written = format_decimal(value, locale=_locale(language), numbering_system=family)
    return to_digits(written.translate(_INVISIBLE), family)


def format_percent(value: float | Decimal, language: str, family: Family = "latn") -> str:
    """A percentage already counted in hundredths: 12.5 is 12.5% or ١٢٫٥٪."""
    pattern = _locale(language).percent_formats[None]
    before, after = (affix[0].replace("%", _PERCENT[family]) for affix in (pattern.prefix, pattern.suffix))
    return f"{before}{format_number(value, language, family)}{after}"


_INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")
