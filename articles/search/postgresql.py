"""The index in a PostgreSQL tsvector column with a GIN index.

Lexemes are written as they are and cast, never parsed by `to_tsvector`, which would cut them its own way.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from django.db import transaction
from django.db.backends.utils import CursorWrapper

from articles.search.document import GAP, Document
from articles.search.expressions import Adjacent, All, AnyOf, Expression

#: With more hits than this, walking the newest rows finds a page sooner than sorting all hits.
_MANY = 4000

#: A look-up of each: the planner would rather read the whole table.
_KNOWN = """
    SELECT (SELECT term FROM search_term WHERE term = asked.term COLLATE "C")
    FROM unnest(%s::text[]) AS asked (term)
"""

#: OFFSET 0 keeps the planner from mixing the two conditions.
_BY_WORDS = """
    SELECT number
    FROM (SELECT number FROM search_document WHERE words @@ %s::tsquery OFFSET 0) AS hits
    WHERE number < %s LIMIT %s
"""
_BY_TIME = """
    SELECT number FROM search_document
    WHERE words @@ %s::tsquery AND number < %s ORDER BY number DESC LIMIT %s
"""


def add(cursor: CursorWrapper, documents: Sequence[Document]) -> None:
    cursor.executemany(
        "INSERT INTO search_document (number, publication_id, words) VALUES (%s, %s, %s::tsvector)",
        [(document.number, document.publication_id, _lexemes(document)) for document in documents],
    )


def remove(cursor: CursorWrapper, publication_ids: Iterable[int]) -> None:
    cursor.execute("DELETE FROM search_document WHERE publication_id = ANY(%s)", [list(publication_ids)])


def add_terms(cursor: CursorWrapper, terms: Iterable[tuple[str, str]]) -> None:
    """Add what is new, in one order: two writers then never wait for each other in a circle."""
    ordered = sorted(terms)
    cursor.execute(
        "INSERT INTO search_term (term, stem) SELECT * FROM unnest(%s::text[], %s::text[])"
        " ON CONFLICT DO NOTHING",
        [[term for term, _ in ordered], [stem for _, stem in ordered]],
    )


def known_terms(cursor: CursorWrapper, terms: Collection[str]) -> set[str]:
    cursor.execute(_KNOWN, [list(terms)])
    return {term for (term,) in cursor.fetchall() if term}


def terms_by_stem(cursor: CursorWrapper, stems: Collection[str], limit: int) -> list[str]:
    cursor.execute(
        "SELECT term FROM search_term WHERE stem = ANY(%s) ORDER BY term LIMIT %s", [list(stems), limit]
    )
    return [term for (term,) in cursor.fetchall()]


def matches(cursor: CursorWrapper, expression: Expression, before: int, limit: int) -> list[int]:
    """Row numbers below `before`, highest first.

    A GIN index has no order. Few hits are fetched and sorted; when there are many, a page of them
    stands among the newest rows, which are then read one by one. The planner is told which way to
    go: it does not count what unpacking a tsvector costs, and would read them all.
    """
    asked = _written(expression)
    with transaction.atomic():
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = on")
        cursor.execute(_BY_WORDS, [asked, before, _MANY])
        found = sorted((number for (number,) in cursor.fetchall()), reverse=True)
        if len(found) < _MANY:
            return found[:limit]
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute(_BY_TIME, [asked, before, limit])
        return [number for (number,) in cursor.fetchall()]


def _lexemes(document: Document) -> str:
    places: dict[str, list[str]] = defaultdict(list)
    for place, form in enumerate(document.stream, start=1):
        places[form].append(str(place))
    return " ".join(f"'{form}':{','.join(at)}" for form, at in places.items() if form != GAP)


def _written(expression: Expression) -> str:
    if isinstance(expression, AnyOf):
        return f"({' | '.join(f"'{form}'" for form in expression.forms)})"
    if isinstance(expression, Adjacent):
        return f"({' <-> '.join(f"'{form}'" for form in expression.forms)})"
    if isinstance(expression, All):
        return f"({' & '.join(map(_written, expression.parts))})"
    return f"({_written(expression.wanted)} & !({' | '.join(map(_written, expression.others))}))"
