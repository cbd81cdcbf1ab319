"""What changed between two texts, word by word: whole words only, so that no Arabic word is torn apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from articles.text.alignment import aligned
from articles.text.normalise import fold_key

#: A word with the spaces after it: joined again, the pieces are the text.
_WORD = re.compile(r"\S+\s*|\s+")


Kind = Literal["same", "gone", "new"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that both texts have ("same"), or only the older ("gone") or the newer one ("new")."""

    kind: Kind
    text: str


def changes(before: str, after: str) -> list[Piece]:
    """The pieces of both texts in reading order; those "same" and "new" joined are the newer text.

    Paragraphs that differ are compared by their words, or, where they are very long, shown whole.
    """
    return [
        Piece(kind, "".join(text for _kind, text in run))
        for kind, run in groupby(_compared(before, after), key=lambda found: found[0])
    ]


def _compared(before: str, after: str) -> Iterator[tuple[Kind, str]]:
    lines = _apart(before.splitlines(keepends=True), after.splitlines(keepends=True))
    for old_lines, new_lines, same_line in lines:
        for gone, new, same in _apart(_WORD.findall(old_lines), _WORD.findall(new_lines)):
            found: tuple[tuple[Kind, str], ...] = (("gone", gone), ("new", new), ("same", same))
            yield from ((kind, text) for kind, text in found if text)
        if same_line:
            yield "same", same_line


def _apart(old: list[str], new: list[str]) -> Iterator[tuple[str, str, str]]:
    """Each thing that both have, in the newer spacing, with what went and what came before it."""
    pairs = aligned([" ".join(part.split()) for part in old], [" ".join(part.split()) for part in new])
    old_from = new_from = 0
    for old_to, new_to in [*pairs, (len(old), len(new))]:
        yield "".join(old[old_from:old_to]), "".join(new[new_from:new_to]), "".join(new[new_to : new_to + 1])
        old_from, new_from = old_to + 1, new_to + 1


def is_spelling_only(before: str, after: str) -> bool:
    """Whether two different texts are the same words under another spelling (أ/ا، ى/ي, vowels, tatweel)."""
    return before != after and fold_key(before) == fold_key(after)
