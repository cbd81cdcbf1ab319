"""Lists of names in a sentence."""

from collections.abc import Sequence

from babel import Locale
from babel.lists import format_list


def join_names(names: Sequence[str], language: str) -> str:
    """Names as a byline has them: «سلمى، هادي ونور», "Salma, Hadi, and Nour".

    CLDR's Arabic list repeats و before every name; newspapers write it once, joined to the last.
    """
    if not names:
        return ""
    if language.startswith("ar"):
        *others, last = names
        return f"{'، '.join(others)} و{last}" if others else last
    return format_list(list(names), locale=Locale.parse(language, sep="-"))
