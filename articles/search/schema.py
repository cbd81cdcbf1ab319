"""The tables of the index. They hold nothing that `rebuild` cannot make again.

`search_document` has a row per publication, `search_term` every form that occurs. SQLite keeps the words
in a contentless FTS5 table, and a compressed copy of them, which FTS5 asks for when a row goes;
PostgreSQL keeps them in a tsvector. Rows are numbered by time of publication (`document.number_of`), so
that newest first is the order of the table itself.
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_CREATE = {
    "sqlite": [
        """
        CREATE {temporary} TABLE search_document (
            number INTEGER PRIMARY KEY, publication_id INTEGER NOT NULL UNIQUE, words BLOB NOT NULL
        )
        """,
        """
        CREATE VIRTUAL TABLE {schema}search_index
        USING fts5(words, content='', tokenize="ascii tokenchars '_.,'")
        """,
        """
        CREATE {temporary} TABLE search_term (term TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID
        """,
        "CREATE INDEX search_term_by_stem ON search_term (stem)",
    ],
    "postgresql": [
        """
        CREATE {temporary} TABLE search_document (
            number bigint PRIMARY KEY, publication_id bigint NOT NULL UNIQUE, words tsvector NOT NULL
        )
        """,
        "CREATE INDEX search_document_words ON search_document USING gin (words)",
        """
        CREATE {temporary} TABLE search_term (
            term text COLLATE "C" PRIMARY KEY, stem text COLLATE "C" NOT NULL
        )
        """,
        "CREATE INDEX search_term_by_stem ON search_term (stem)",
    ],
}

_DROP = {
    "sqlite": ["DROP TABLE search_term", "DROP TABLE search_index", "DROP TABLE search_document"],
    "postgresql": ["DROP TABLE search_term", "DROP TABLE search_document"],
}


def create(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the tables of the site's index."""
    for statement in _CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement.format(temporary="", schema=""), params=None)


def drop(schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take them away; nothing is lost that `rebuild` cannot make again."""
    for statement in _DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def create_scratch(connection: BaseDatabaseWrapper) -> None:
    """Make empty tables that hide the site's from this connection, until it closes or `drop_scratch`."""
    with connection.cursor() as cursor:
        for statement in _CREATE[connection.vendor]:
            cursor.execute(statement.format(temporary="TEMPORARY", schema="temp."))


def drop_scratch(connection: BaseDatabaseWrapper) -> None:
    """Let this connection see the site's index again."""
    with connection.cursor() as cursor:
        for statement in _DROP[connection.vendor]:
            cursor.execute(statement)
