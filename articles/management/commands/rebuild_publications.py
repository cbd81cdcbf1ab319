from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext

from articles import actions
from articles.management.terminal import terminal_language, with_progress
from articles.models import Publication


class Command(BaseCommand):
    help = (
        "Draw every publication again from the content it froze, with the templates of today. "
        "Readers go on reading meanwhile."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="change nothing; name what differs and exit with 1 if any"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(terminal_language()):
            if options["check"]:
                self._check()
            else:
                self._rebuild()

    def _check(self) -> None:
        differing = 0
        for publication in actions.differing_publications():
            self.stdout.write(f"{publication.pk}\t{publication}")
            differing += 1
        if differing:
            raise CommandError(
                gettext("Publications that differ from their content: %(count)s.") % {"count": differing}
            )

    def _rebuild(self) -> None:
        publications = Publication.objects.select_related("section").order_by("pk")
        total = publications.count()
        for publication in with_progress(publications.iterator(chunk_size=200), total):
            actions.rebuild_publication(publication)
        self.stdout.write(gettext("Publications rebuilt: %(count)s.") % {"count": total})
