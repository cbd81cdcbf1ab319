"""Finding stories: ranked by how and where the words stand, then newest first."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db import connection
from django.db.backends.utils import CursorWrapper

from articles.models import Publication
from articles.search.document import cut, in_language, publication_of
from articles.search.engines import engine
from articles.search.expressions import All, AnyOf, Expression
from articles.search.ranks import ranks, widened_rank
from articles.text.query import Wanted, light_stem, parse_query

#: Keeps those of the given publications that the reader may see.
Readable = Callable[[Collection[int]], Collection[int]]

#: A place in a result list: the rank, and the row number all further ones are below.
_Place = tuple[int, int]

_LARGEST_BATCH = 1024

_NEWEST = (1 << 63) - 1
_START: _Place = (0, _NEWEST)

#: The rank of a widened list, which has no other.
_WIDENED = 9
_MOST_WIDENED = 100


@dataclass(frozen=True)
class SearchResults:
    """Publications in order. `widened` says that nothing had the words and similar ones were tried.

    `after` continues the list when passed as `before`; it is empty at the end. `forms` are the index
    forms to highlight.
    """

    ids: tuple[int, ...] = ()
    widened: bool = False
    after: str = ""
    forms: frozenset[str] = frozenset()


def find(query: str, *, language: str, limit: int, before: str = "") -> SearchResults:
    """The live publications of a language that a reader's query asks for, the best first.

    Exact forms come before generated ones, headline before standfirst before body, newest first within
    each. What may be seen is asked of the publications, not of the index. No string is an error.
    """

    def readable(ids: Collection[int]) -> Collection[int]:
        live = Publication.objects.live().filter(pk__in=ids, language=language)
        return frozenset(live.values_list("pk", flat=True))

    return search(query, language, readable, limit, before)


def search(query: str, language: str, readable: Readable, limit: int, before: str = "") -> SearchResults:
    """`find`, among whatever `readable` lets through of the language's documents."""
    parsed = parse_query(query)
    if not parsed:
        return SearchResults()
    rank, number = _place(before)
    with connection.cursor() as cursor:
        asked = {form for word in (*parsed.words, *parsed.without) for form in map(cut, word.forms)}
        known = engine().known_terms(cursor, asked)
        if rank < _WIDENED:
            steps = _among(language, ranks(parsed, known))
            found = list(islice(_walk(cursor, steps, (rank, number), readable), limit + 1))
            if found or before:
                return _results(found, limit, parsed.forms)
        alike = [_alike(cursor, word, known) for word in parsed.words]
        widened = widened_rank(parsed, known, alike)
        steps = _among(language, {_WIDENED: widened} if widened else {})
        found = list(islice(_walk(cursor, steps, (_WIDENED, number), readable), limit + 1))
    return _results(found, limit, parsed.forms.union(*alike))


def _among(language: str, steps: dict[int, Expression]) -> dict[int, Expression]:
    marked = AnyOf((in_language(language),))
    return {rank: All((marked, expression)) for rank, expression in steps.items()}


def _walk(
    cursor: CursorWrapper, steps: dict[int, Expression], start: _Place, readable: Readable
) -> Iterator[_Place]:
    """The places of readable publications from `start` on, asked for in growing batches."""
    for rank, expression in steps.items():
        if rank < start[0]:
            continue
        before, size = (start[1] if rank == start[0] else _NEWEST), 32
        while numbers := engine().matches(cursor, expression, before, size):
            kept = readable([publication_of(number) for number in numbers])
            yield from ((rank, number) for number in numbers if publication_of(number) in kept)
            if len(numbers) < size:
                break
            before, size = numbers[-1], min(size * 2, _LARGEST_BATCH)


def _results(found: list[_Place], limit: int, forms: frozenset[str]) -> SearchResults:
    shown = found[:limit]
    return SearchResults(
        ids=tuple(publication_of(number) for _, number in shown),
        widened=any(rank == _WIDENED for rank, _ in shown),
        after="-".join(map(str, shown[-1])) if len(found) > limit else "",
        forms=forms,
    )


def _place(before: str) -> _Place:
    """What `SearchResults.after` said; anything else is the beginning of the list."""
    found = re.fullmatch(r"([0-9])-([0-9]{1,19})", before)
    return (int(found[1]), min(int(found[2]), _NEWEST)) if found else _START


def _alike(cursor: CursorWrapper, word: Wanted, known: set[str]) -> tuple[str, ...]:
    """The forms of a word and all that share a coarse stem with it."""
    stems = {light_stem(form) for form in word.exact}
    return tuple(sorted((word.forms & known) | set(engine().terms_by_stem(cursor, stems, _MOST_WIDENED))))
