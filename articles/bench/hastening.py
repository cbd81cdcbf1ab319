"""What a database is spared while it is filled, and given afterwards."""

from django.db import connection


def hasten() -> None:
    """Let a throw-away SQLite file wait for no disk, and keep more of it in memory than a site would."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous = OFF")
            cursor.execute("PRAGMA cache_size = -65536")


def settle() -> None:
    """Bring about what PostgreSQL does in its own time: statistics, and no dead rows."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
