import json
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext

from articles.management.seed_report import SeedReport
from articles.management.terminal import terminal_language, with_progress
from articles.models import Section
from articles.seeds import Order, Outcome, People, SeedRefused, find_units, load_units, read_units


class Command(BaseCommand):
    help = (
        "Load wire texts as drafts. A folder with a newsroom.json is loaded as that describes it; other "
        "folders give all their *.txt. What is here already is left alone. Exits with 1 if a text failed."
    )
    #: Checks open a connection to SQLite; a dry run needs none.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "paths", nargs="*", type=Path, default=[settings.BASE_DIR / "seeds"], metavar="PATH"
        )
        parser.add_argument("--dry-run", action="store_true", help="read only: the database is not touched")
        parser.add_argument("--format", choices=["text", "json"], default="text", help="of standard output")
        parser.add_argument(
            "--publish", action="store_true", help="put before readers what is meant for them"
        )
        parser.add_argument("--section", metavar="SLUG", help="where texts go that no newsroom.json names")
        parser.add_argument("--user", metavar="USERNAME", help="who does it; else a service account")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(terminal_language()):
            try:
                units = find_units(options["paths"])
            except SeedRefused as refusal:
                raise CommandError(str(refusal)) from refusal
            outcomes = read_units(units) if options["dry_run"] else load_units(units, _order(options))
            self._tell(with_progress(outcomes, len(units)), as_json=options["format"] == "json")

    def _tell(self, outcomes: Iterable[Outcome], *, as_json: bool) -> None:
        report = SeedReport()
        shown = []
        for outcome in outcomes:
            report.count(outcome)
            if as_json:
                shown += [text.as_json() for text in outcome.texts]
        if as_json:
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=1))
        (self.stderr if as_json else self.stdout).write(report.summary())
        if report.refusals:
            self.stderr.write("\n".join(f"{name}: {error}" for name, error in report.refusals))
            raise CommandError(gettext("Not everything could be loaded."))


def _order(options: dict[str, Any]) -> Order:
    section = user = None
    if slug := options["section"]:
        section = Section.objects.filter(slug=slug).first()
        if section is None:
            known = ", ".join(Section.objects.values_list("slug", flat=True)) or "–"
            raise CommandError(
                gettext("--section: there is no section “%(slug)s”. There are: %(known)s.")
                % {"slug": slug, "known": known}
            )
    if name := options["user"]:
        user = User.objects.filter(username=name, is_active=True).first()
        if user is None:
            raise CommandError(gettext("--user: nobody here is called “%(name)s”.") % {"name": name})
    return Order(People(user), _reason() if options["publish"] else "", section)


def _reason() -> str:
    """Kept in the history of each story, so in the language of the newsroom and not of the terminal."""
    with translation.override(settings.LANGUAGE_CODE):
        return gettext("Loaded with --publish.")
