"""Throw-away databases: files in a folder that goes, or databases of a PostgreSQL server."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

#: How the name of every database of the bench ends; no other one is ever filled or dropped.
MARK = "_bench"


def is_throw_away(name: str) -> bool:
    return Path(name).stem.endswith(MARK)


def is_postgresql(address: str) -> bool:
    return urlsplit(address).scheme.startswith("postgres")


@contextmanager
def throw_away(server: str, folder: Path, stories: int) -> Iterator[str]:
    """The address of an empty database that is gone afterwards.

    `server` is the address of any database of a PostgreSQL server: the new one is made beside it, and what
    an interrupted run left under its name is dropped. For anything else it is a file in `folder`.
    """
    if not is_postgresql(server):
        with tempfile.TemporaryDirectory(dir=folder) as own:
            yield f"sqlite:///{own}/{stories}{MARK}.sqlite3"
        return
    beside = urlsplit(server)
    name = f"{beside.path.strip('/')}_{stories}{MARK}"
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    create = sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(drop)
        connection.execute(create)
        try:
            yield beside._replace(path=f"/{name}").geturl()
        finally:
            connection.execute(drop)
