"""The index in SQLite's FTS5 (https://sqlite.org/fts5.html)."""

import json
import zlib
from collections.abc import Collection, Iterable, Sequence

from django.db.backends.utils import CursorWrapper

from articles.search.document import Document
from articles.search.expressions import Adjacent, All, AnyOf, Expression


def add(cursor: CursorWrapper, documents: Sequence[Document]) -> None:
    rows = [(document.number, document.publication_id, " ".join(document.stream)) for document in documents]
    cursor.executemany(
        "INSERT INTO search_document (number, publication_id, words) VALUES (%s, %s, %s)",
        [
            (number, publication_id, zlib.compress(words.encode(), 1))
            for number, publication_id, words in rows
        ],
    )
    cursor.executemany(
        "INSERT INTO search_index (rowid, words) VALUES (%s, %s)",
        [(number, words) for number, _, words in rows],
    )


def remove(cursor: CursorWrapper, publication_ids: Iterable[int]) -> None:
    cursor.execute(
        "SELECT number, words FROM search_document WHERE publication_id IN (SELECT value FROM json_each(%s))",
        [json.dumps(list(publication_ids))],
    )
    rows = cursor.fetchall()
    cursor.executemany(
        "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', %s, %s)",
        [(number, zlib.decompress(words).decode()) for number, words in rows],
    )
    cursor.executemany("DELETE FROM search_document WHERE number = %s", [(number,) for number, _ in rows])


def add_terms(cursor: CursorWrapper, terms: Iterable[tuple[str, str]]) -> None:
    cursor.executemany("INSERT OR IGNORE INTO search_term (term, stem) VALUES (%s, %s)", list(terms))


def known_terms(cursor: CursorWrapper, terms: Collection[str]) -> set[str]:
    cursor.execute(
        "SELECT term FROM search_term WHERE term IN (SELECT value FROM json_each(%s))",
        [json.dumps(list(terms))],
    )
    return {term for (term,) in cursor.fetchall()}


def terms_by_stem(cursor: CursorWrapper, stems: Collection[str], limit: int) -> list[str]:
    cursor.execute(
        "SELECT term FROM search_term WHERE stem IN (SELECT value FROM json_each(%s)) ORDER BY term LIMIT %s",
        [json.dumps(list(stems)), limit],
    )
    return [term for (term,) in cursor.fetchall()]


def matches(cursor: CursorWrapper, expression: Expression, before: int, limit: int) -> list[int]:
    """Row numbers below `before`, highest first: FTS5 walks its lists in that order and stops."""
    cursor.execute(
        "SELECT rowid FROM search_index WHERE search_index MATCH %s AND rowid < %s"
        " ORDER BY rowid DESC LIMIT %s",
        [_written(expression), before, limit],
    )
    return [number for (number,) in cursor.fetchall()]


def _written(expression: Expression) -> str:
    if isinstance(expression, AnyOf):
        return f"({' OR '.join(f'"{form}"' for form in expression.forms)})"
    if isinstance(expression, Adjacent):
        return f'("{" ".join(expression.forms)}")'
    if isinstance(expression, All):
        return f"({' AND '.join(map(_written, expression.parts))})"
    return f"({_written(expression.wanted)} NOT ({' OR '.join(map(_written, expression.others))}))"
