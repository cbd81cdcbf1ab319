"""Splitting a typed list of tags: by the Arabic or the Latin comma, or by lines."""

import re

from articles.text.bidi import clean_line

_SEPARATORS = re.compile(r"[،,;؛\n]")


def split_tags(typed: str) -> list[str]:
    """The tag names in a typed list, in order, each once, without empty ones."""
    names = (clean_line(part) for part in _SEPARATORS.split(typed))
    return list(dict.fromkeys(name for name in names if name))
