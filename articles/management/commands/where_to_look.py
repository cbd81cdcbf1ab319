from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db.models import F
from django.utils import translation
from django.utils.translation import gettext

from articles import addresses
from articles.management.terminal import terminal_language
from articles.models import Publication
from articles.models.translated import languages


class Command(BaseCommand):
    help = "Print the addresses of this site, and of live stories that were made from the raw texts named."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("texts", nargs="*", metavar="TEXT", help="a file's name, as it was loaded")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(terminal_language()):
            front, story, desk = gettext("Front page"), gettext("Story"), gettext("Desk")
        lines = [(front, addresses.front_path(language)) for language in languages()]
        lines += [(story, path) for path in _story_paths(options["texts"])]
        lines += [(desk, f"/{settings.ADMIN_PATH}")]
        width = max(len(what) for what, _path in lines)
        for what, path in lines:
            self.stdout.write(f"  {what:<{width}}  {addresses.absolute(path)}")


def _story_paths(texts: list[str]) -> list[str]:
    live = Publication.objects.live().filter(
        article__wire_texts__source__in=texts, language=F("article__wire_texts__language")
    )
    rows = live.order_by("pk").values_list("language", "section__slug", "key", "slug")
    return [addresses.story_path(*row) for row in rows]
