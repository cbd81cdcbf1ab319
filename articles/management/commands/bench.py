import argparse
import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.bench.databases import is_postgresql
from articles.bench.report import as_json, as_text
from articles.bench.running import Failed, Load, run
from articles.bench.serving import NoAnswer


def sizes(text: str) -> list[int]:
    """Numbers of stories, the smallest first."""
    try:
        return sorted(int(size) for size in text.split(","))
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"not numbers of stories: {text!r}") from problem


class Command(BaseCommand):
    help = (
        "Measure the readers' pages: CPU per request as a multiple of a bare view, queries and memory, over "
        "throw-away databases of invented stories. The site's own database is not touched."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--stories", type=sizes, default=[10_000, 100_000], help="how many, for example 10000,100000"
        )
        parser.add_argument(
            "--database",
            default=os.environ.get("DATABASE_URL", ""),
            help="a PostgreSQL address: the throw-away databases are made on its server, not in files",
        )
        parser.add_argument("--rounds", type=int, default=10, help="how often each page is measured")
        parser.add_argument("--requests", type=int, default=60, help="requests a page and round")
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *args: Any, **options: Any) -> None:
        load = Load(options["database"], options["rounds"], options["requests"])
        try:
            runs = run(options["stories"], load)
        except (Failed, NoAnswer) as problem:
            raise CommandError(str(problem)) from problem
        database = "PostgreSQL" if is_postgresql(load.server) else "SQLite"
        written = as_json if options["format"] == "json" else as_text
        self.stdout.write(written(runs, database))
