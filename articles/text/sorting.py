"""Order of names, the same on every database: a stored key compared byte by byte."""

import re

from articles.text.arabic import without_article
from articles.text.normalise import words

_WHOLE_NUMBER = re.compile(r"\d+")

#: Wide enough for years, populations and numbered series.
_PADDING = 12


def sort_key(name: str, language: str) -> str:
    """A key that sorts names as a reader of the language expects.

    Spelling is folded, numbers sort by value, and in Arabic the leading article does not count
    («الشارقة» under ش). SQLite has no Arabic collation, and the one of PostgreSQL differs by version.
    """
    folded = words(name)
    if language.startswith("ar") and folded:
        folded[0] = without_article(folded[0])
    return " ".join(_WHOLE_NUMBER.sub(lambda number: number[0].zfill(_PADDING), word) for word in folded)
