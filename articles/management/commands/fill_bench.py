import json
import sys
import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from tqdm import tqdm

from articles.bench.asking import pages
from articles.bench.corpus import fill
from articles.bench.databases import MARK, is_throw_away
from articles.bench.hastening import hasten, settle
from articles.bench.machine import database_size, peak_memory
from articles.bench.words import Writer
from articles.models import Article


class Command(BaseCommand):
    help = (
        f"Fill an empty database, whose name ends in {MARK}, with invented stories. Prints what it took, and "
        "addresses of pages that have something to show. `bench` calls this."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--stories", type=int, default=10_000)

    def handle(self, *args: Any, stories: int, **options: Any) -> None:
        if not is_throw_away(str(connection.settings_dict["NAME"])):
            raise CommandError(f"Only a database whose name ends in {MARK} is filled: set DATABASE_URL.")
        call_command("migrate", verbosity=0)
        if Article.objects.exists():
            raise CommandError("There are stories in this database already.")
        hasten()
        began, writer = time.monotonic(), Writer(stories)
        with tqdm(total=stories, desc="Filling", unit=" stories", disable=None, file=sys.stderr) as bar:
            for written in fill(stories, writer):
                bar.update(written)
        seconds = time.monotonic() - began
        settle()
        told = {
            "seconds": round(seconds, 1),
            "peak_memory": peak_memory(),
            "database_size": database_size(),
            "pages": pages(writer),
        }
        self.stdout.write(json.dumps(told, ensure_ascii=False))
