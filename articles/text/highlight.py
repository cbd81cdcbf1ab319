"""Marking what a search found, by offsets of our own: whole words, and never a changed letter."""

import re
from collections.abc import Collection
from functools import lru_cache

from articles.text.arabic import index_forms
from articles.text.normalise import IGNORABLE, words

#: A word as it is written, with the marks inside it; decimals stay whole.
_WRITTEN = re.compile(rf"[^\W_](?:[^\W_]|{IGNORABLE.pattern}|[\u0300-\u036f])*(?:[.,٫٬]\d+)*")

#: The share of an excerpt that stands before its first hit.
_LEAD = 1 / 4

Segment = tuple[str, bool]


def find_hits(text: str, forms: Collection[str]) -> list[tuple[int, int]]:
    """Where the written words stand that have one of the index forms (`Query.forms`)."""
    return [found.span() for found in _WRITTEN.finditer(text) if not _forms_of(found[0]).isdisjoint(forms)]


def highlight(text: str, forms: Collection[str]) -> list[Segment]:
    """The whole text cut into pieces, each with whether it is a hit; joined they are the text."""
    return _segments(text, 0, len(text), find_hits(text, forms))


def excerpt(text: str, forms: Collection[str], length: int = 30) -> list[Segment]:
    """Some `length` words of the text round its first hit, cut between words, with … where it is cut."""
    written = list(_WRITTEN.finditer(text))
    hits = [not _forms_of(found[0]).isdisjoint(forms) for found in written]
    wanted = hits.index(True) - int(length * _LEAD) if True in hits else 0
    first = max(0, min(wanted, len(written) - length))
    shown = written[first : first + length]
    start = shown[0].start() if first else 0
    end = shown[-1].end() if first + length < len(written) else len(text)
    spans = [found.span() for found, hit in zip(written, hits, strict=True) if hit]
    segments = _segments(text, start, end, [span for span in spans if start <= span[0] < end])
    before = [("… ", False)] if start else []
    after = [(" …", False)] if end < len(text) else []
    return before + segments + after


def _segments(text: str, start: int, end: int, hits: list[tuple[int, int]]) -> list[Segment]:
    segments: list[Segment] = []
    for begin, stop in hits:
        segments += [(text[start:begin], False), (text[begin:stop], True)]
        start = stop
    segments.append((text[start:end], False))
    return [segment for segment in segments if segment[0]]


@lru_cache(maxsize=1 << 16)
def _forms_of(written: str) -> frozenset[str]:
    return frozenset(form for word in words(written) for form in index_forms(word))
