from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext

from articles.keys import new_key
from articles.management.terminal import terminal_language
from articles.seeds.people import CAST, Member, cast, hire


class Command(BaseCommand):
    help = (
        "For demonstrations only: one account for each role, and an administrator, with one password that is "
        "printed once. Accounts that are here stay as they are."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--yes-demo", action="store_true", help="even where the site is behind HTTPS")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(terminal_language()):
            if settings.HTTPS and not options["yes_demo"]:
                raise CommandError(
                    gettext("HTTPS is on, so this looks like a public site. If it is none, say --yes-demo.")
                )
            missing = [member for member in CAST if member.username not in cast()]
            if missing:
                self._hire(missing)
            else:
                self.stdout.write(
                    gettext("The cast is here already. New password: manage.py changepassword reporter")
                )

    def _hire(self, members: list[Member]) -> None:
        taken = User.objects.filter(username__in=[member.username for member in members])
        if names := ", ".join(taken.values_list("username", flat=True)):
            raise CommandError(gettext("Other people have these names already: %(names)s") % {"names": names})
        password = f"{new_key()}-{new_key()}"
        hire(members, password)
        self.stdout.write(
            gettext("Accounts, all with the password %(password)s (shown this once):")
            % {"password": password}
        )
        for member in members:
            self.stdout.write(f"  {member.username:<12}{member.part}")
