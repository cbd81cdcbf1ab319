"""Which engine answers: the one of the database the site runs on."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from django.db import connection
from django.db.backends.utils import CursorWrapper

from articles.search import postgresql, sqlite
from articles.search.document import Document
from articles.search.expressions import Expression


class Engine(Protocol):
    def add(self, cursor: CursorWrapper, documents: Sequence[Document], /) -> None: ...
    def remove(self, cursor: CursorWrapper, publication_ids: Iterable[int], /) -> None: ...
    def add_terms(self, cursor: CursorWrapper, terms: Iterable[tuple[str, str]], /) -> None: ...
    def known_terms(self, cursor: CursorWrapper, terms: Collection[str], /) -> set[str]: ...
    def terms_by_stem(self, cursor: CursorWrapper, stems: Collection[str], limit: int, /) -> list[str]: ...
    def matches(
        self, cursor: CursorWrapper, expression: Expression, before: int, limit: int, /
    ) -> list[int]: ...


_ENGINES: dict[str, Engine] = {"sqlite": sqlite, "postgresql": postgresql}


def engine() -> Engine:
    return _ENGINES[connection.vendor]
