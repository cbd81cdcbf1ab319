"""Pairs quotation marks of every kind into runs, and recovers where one is missing.

The two marks of a pair cannot be told by their shape: straight ones are alike, and Arabic texts
set “ ” either way round or one of them twice. Their spacing tells, and failing that, parity.
"""

import re
from dataclasses import dataclass
from typing import Final, Literal

from articles.text.quotes.model import Run

_MARK: Final = re.compile("''|``|[\"«»“”„‟＂″]")
_INVISIBLE: Final = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\ufeff"
_SPACE: Final = " \t\u00a0\u202f" + _INVISIBLE
_BEFORE_OPENING: Final = _SPACE + "([{-–—/:ـ"
_AFTER_CLOSING: Final = _SPACE + ")]}-–—/:.،,؛;؟?!…"
#: The one-letter words that Arabic writes joined to what follows, so also to an opening mark.
_PREFIX: Final = re.compile(r"(?:^|[\s(])[وف]?[بكلو]?(?:ال)?ـ?$")

Lean = Literal["open", "close", "either"]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    lean: Lean
    is_guillemet: bool


def quoted_runs(paragraph: str) -> list[Run]:
    """The outermost quoted runs of a paragraph, in order.

    A mark left open runs to the end of the paragraph (`is_closed` False), never into the next.
    """
    marks = _marks(paragraph)
    pairs = _pairs_by_lean(marks)
    is_even = len(marks) % 2 == 0
    if is_even and sum(2 for _, closing in pairs if closing is not None) + _inner(pairs) < len(marks):
        pairs = [(number, number + 1) for number in range(0, len(marks), 2)]
    runs = [_run(paragraph, marks, *pair) for pair in pairs]
    return [run for run in runs if run.start < run.end]


def _marks(paragraph: str) -> list[_Mark]:
    is_reversed = -1 < paragraph.find("»") < paragraph.find("«")
    marks = []
    for match in _MARK.finditer(paragraph):
        is_guillemet = match[0] in "«»"
        if is_guillemet:
            lean: Lean = "open" if (match[0] == "«") != is_reversed else "close"
        else:
            lean = _lean(paragraph, match.start(), match.end())
        marks.append(_Mark(match.start(), match.end(), lean, is_guillemet))
    return marks


def _lean(paragraph: str, start: int, end: int) -> Lean:
    """Which way the spacing around a mark turns it."""
    before, after = paragraph[start - 1 : start], paragraph[end : end + 1]
    is_spaced_before = not before or before in _BEFORE_OPENING
    is_spaced_after = not after or after in _AFTER_CLOSING
    if is_spaced_before != is_spaced_after:
        return "open" if is_spaced_before else "close"
    if not is_spaced_before and _PREFIX.search(paragraph, max(0, start - 6), start):
        return "open"
    return "either"


def _pairs_by_lean(marks: list[_Mark]) -> list[tuple[int, int | None]]:
    pairs: list[tuple[int, int | None]] = []
    number = 0
    while number < len(marks):
        if marks[number].lean == "close":  # nothing is open here: a stray mark
            number += 1
            continue
        closing = _closing(marks, number)
        pairs.append((number, closing))
        number = len(marks) if closing is None else closing + 1
    return pairs


def _closing(marks: list[_Mark], opening: int) -> int | None:
    """The mark that closes the one at `opening`, stepping over inner pairs and unclosed inner marks."""
    depth = 0
    for number in range(opening + 1, len(marks)):
        mark = marks[number]
        if mark.is_guillemet != marks[opening].is_guillemet:
            continue
        if mark.lean == "open":
            depth += _is_inner_pair(marks, number)
        elif depth == 0:
            return number
        else:
            depth -= 1
    return None


def _is_inner_pair(marks: list[_Mark], number: int) -> bool:
    """Two closings in a row follow an inner opening: its own, and that of the run around it."""
    return [mark.lean for mark in marks[number + 1 : number + 3]] == ["close", "close"]


def _inner(pairs: list[tuple[int, int | None]]) -> int:
    """How many marks stand within the pairs."""
    return sum(closing - opening - 1 for opening, closing in pairs if closing is not None)


def _run(paragraph: str, marks: list[_Mark], opening: int, closing: int | None) -> Run:
    start = marks[opening].end
    end = outer_end = len(paragraph)
    if closing is not None:
        end, outer_end = marks[closing].start, marks[closing].end
    while start < end and paragraph[start] in _SPACE:
        start += 1
    while end > start and paragraph[end - 1] in _SPACE:
        end -= 1
    return Run(start, end, marks[opening].start, outer_end, closing is not None)
