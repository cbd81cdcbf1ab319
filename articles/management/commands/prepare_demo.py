from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = (
        "Fill a demonstration site: migrate, create_cast, load_seeds --publish, where_to_look. All in one "
        "process, so that a site that is filled starts at once."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("seeds", type=Path, help="the folder of the demonstration's newsroom")
        parser.add_argument("texts", nargs="*", metavar="TEXT", help="whose stories are worth a look")

    def handle(self, *args: Any, **options: Any) -> None:
        written = {"stdout": self.stdout, "stderr": self.stderr}
        call_command("migrate", verbosity=0, **written)
        call_command("create_cast", **written)
        call_command("load_seeds", options["seeds"], "--publish", **written)
        call_command("where_to_look", *options["texts"], **written)
