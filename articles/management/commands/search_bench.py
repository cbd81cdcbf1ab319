import datetime
import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from articles.search.document import Document
from articles.search.finding import search
from articles.search.indexing import write
from articles.search.schema import create_scratch, drop_scratch


class Command(BaseCommand):
    help = (
        "Search a scratch index of the documents on standard input: "
        '{"documents": [{"id", "language", "text"}], "queries": [{"id", "language", "q"}]}. '
        "Prints which documents each query found, best first. The site's own index is not touched."
    )
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            job = json.load(sys.stdin)
            documents = [(d["id"], d["language"], d["text"]) for d in job["documents"]]
            queries = [(q["id"], q["language"], q["q"]) for q in job["queries"]]
        except (ValueError, KeyError, TypeError) as problem:
            raise CommandError(f"No search job on standard input: {problem!r}") from problem
        create_scratch(connection)
        try:
            found = _search_all(documents, queries)
        finally:
            drop_scratch(connection)
        self.stdout.write(json.dumps(found, ensure_ascii=False))


def _search_all(
    documents: list[tuple[str, str, str]], queries: list[tuple[str, str, str]]
) -> dict[str, list[str]]:
    moment = datetime.datetime.now(datetime.UTC)
    write(
        Document(number, moment, language, headline=text)
        for number, (_, language, text) in enumerate(documents)
    )
    found = {}
    for query_id, language, query in queries:
        results = search(query, language, frozenset, limit=len(documents))
        found[query_id] = [documents[number][0] for number in results.ids]
    return found
