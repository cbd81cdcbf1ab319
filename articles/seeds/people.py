"""In whose name seeds are loaded: the demonstration's cast where it is here, else a service account."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Section, SectionAccess

#: Those who work in the sections they are given.
ROLES_BY_SECTION = ("reporter", "translator", "editor")
#: The group that holds every right of the newsroom, in all sections.
CHIEF = "chief"
ROLES = (*ROLES_BY_SECTION, CHIEF)
#: No mail can reach it, and by it the cast is told from people who happen to have such names.
CAST_DOMAIN = "cast.invalid"
SERVICE_ACCOUNT = "loader"


@dataclass(frozen=True, slots=True)
class Member:
    """Someone of the demonstration's cast. The username names the role, too."""

    username: str
    first_name: str
    last_name: str
    part: Promise | str


CAST = (
    Member("reporter", "سمر", "الوادي", _("writes stories and sends them to review")),
    Member("translator", "جود", "الهلالي", _("puts stories into other languages")),
    Member("editor", "رلى", "الديواني", _("approves texts or asks for changes")),
    Member("chief", "نوار", "السراج", _("publishes, schedules and withdraws")),
    Member("admin", "مدير", "الموقع", _("looks after accounts and settings")),
)


@dataclass(frozen=True, slots=True)
class Crew:
    """Who does what in a story's life."""

    reporter: User
    translator: User
    editor: User
    chief: User

    @classmethod
    def alone(cls, person: User) -> Self:
        return cls(person, person, person, person)

    def writer(self, language: str, original: str) -> User:
        """Who writes this language of a story that was written in `original`."""
        return self.reporter if language == original else self.translator


class People:
    """Everyone is looked up, or made, when first needed, and outside the transaction of any story."""

    def __init__(self, user: User | None = None) -> None:
        """`user` does everything, if given."""
        self._user = user

    @cached_property
    def loader(self) -> User:
        return self._user or _service_account()

    @cached_property
    def crew(self) -> Crew:
        found = {} if self._user else cast()
        if set(ROLES) <= found.keys():
            return Crew(**{role: found[role] for role in ROLES})
        return Crew.alone(self.loader)


def cast() -> dict[str, User]:
    """The members of the cast who are here, by username."""
    members = User.objects.filter(email__endswith=f"@{CAST_DOMAIN}", is_active=True)
    return {member.username: member for member in members}


@transaction.atomic
def hire(members: Iterable[Member], password: str) -> None:
    """Make accounts for these members, with the rights of their roles in every section that is here."""
    sections = list(Section.objects.all())
    for member in members:
        is_administrator = member.username not in ROLES
        account = User.objects.create_user(
            member.username,
            f"{member.username}@{CAST_DOMAIN}",
            password,
            first_name=member.first_name,
            last_name=member.last_name,
            is_staff=True,
            is_superuser=is_administrator,
        )
        if not is_administrator:
            account.groups.add(Group.objects.get(name=member.username))
        open_sections([account], sections)


def open_sections(members: Iterable[User], sections: Iterable[Section]) -> None:
    """Let those of these people who work by section work in these sections."""
    by_section = [member for member in members if member.username in ROLES_BY_SECTION]
    for section in sections:
        for member in by_section:
            SectionAccess.objects.get_or_create(user=member, section=section)


@transaction.atomic
def _service_account() -> User:
    """The account that loads texts: nobody can sign in with it."""
    account = User.objects.filter(username=SERVICE_ACCOUNT).first()
    if account is None:
        with translation.override(settings.LANGUAGE_CODE):
            name = gettext("Text loader")
        account = User.objects.create_user(SERVICE_ACCOUNT, first_name=name)
        account.groups.add(Group.objects.get(name=CHIEF))
    return account
