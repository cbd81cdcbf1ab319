"""Queries that are written once and run many times.

Django writes a query's SQL anew each time it is run, and PostgreSQL plans it anew: both take several times
as long as running it. The readers' pages ask the same few questions with other values, so each is written
once per process, and planned once per connection.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import (
    BigIntegerField,
    CharField,
    DateField,
    DateTimeField,
    Expression,
    Field,
    Model,
    QuerySet,
)


class Parameter(Expression):
    """A place in a query for a value that is given when it runs."""

    def __init__(self, name: str, output_field: Field) -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return "%s", [self]

    def bound(self, value: Any, connection: Any) -> Any:
        return self.output_field.get_db_prep_value(value, connection)


# These stand in a query where a value of their type would: to a type checker they are that value.


def moment(name: str) -> Any:
    return Parameter(name, DateTimeField())


def day(name: str) -> Any:
    return Parameter(name, DateField())


def number(name: str) -> Any:
    return Parameter(name, BigIntegerField())


def word(name: str) -> Any:
    return Parameter(name, CharField())


def plain[M: Model](model: type[M]) -> QuerySet[M]:
    """Rows of a model with translated fields, columns in the order they are asked for.

    The managers of such models rewrite names of fields, and lose their order on the way.
    """
    return QuerySet(model)


@dataclass(frozen=True, slots=True)
class Written:
    """SQL with the places of its parameters, and what turns each column into a Python value."""

    sql: str
    places: tuple[Any, ...]
    conversions: tuple[tuple[int, list[Callable[..., Any]], Any], ...]


class Prepared:
    """A `values_list` query with Parameters; calling it with their values gives its rows."""

    def __init__(self, query: Callable[[], QuerySet[Any, Any]]) -> None:
        self.query = query
        self._written: dict[str, Written] = {}

    def __call__(self, **values: object) -> list[Sequence[Any]]:
        """Run the query on the default database: its rows, columns converted as the ORM does."""
        connection = connections[DEFAULT_DB_ALIAS]
        written = self._written.get(connection.vendor)
        if written is None:
            written = self._written[connection.vendor] = self._write(connection)
        bound = [
            place.bound(values[place.name], connection) if isinstance(place, Parameter) else place
            for place in written.places
        ]
        with connection.cursor() as cursor:
            _bind_in_the_database(cursor, connection)
            cursor.execute(written.sql, bound)
            rows = cursor.fetchall()
        return [_converted(row, written, connection) for row in rows] if written.conversions else rows

    def _write(self, connection: Any) -> Written:
        compiler = self.query().query.get_compiler(connection=connection)
        sql, places = compiler.as_sql()
        columns = [column for column, _sql, _alias in compiler.select]
        found = compiler.get_converters(columns)
        return Written(sql, tuple(places), tuple((position, *found[position]) for position in found))


def _bind_in_the_database(cursor: Any, connection: Any) -> None:
    """Have PostgreSQL get the query apart from its values, so that it knows it again.

    It keeps the plan then, if `prepare_threshold` allows. Django's own cursor writes values into the text.
    """
    if connection.vendor == "postgresql":
        import psycopg  # noqa: PLC0415 -- a site on SQLite does not load it

        cursor.cursor = psycopg.Cursor(connection.connection)


def _converted(row: Sequence[Any], written: Written, connection: Any) -> list[Any]:
    columns = list(row)
    for position, converters, expression in written.conversions:
        for convert in converters:
            columns[position] = convert(columns[position], expression, connection)
    return columns
