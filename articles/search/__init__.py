"""Search of what readers may see: one index of words, the same results on SQLite and PostgreSQL."""

from articles.search.finding import SearchResults, find
from articles.search.indexing import index, rebuild, remove
from articles.search.receivers import follow_publications

__all__ = ["SearchResults", "find", "follow_publications", "index", "rebuild", "remove"]
