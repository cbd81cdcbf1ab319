"""What every test stands on: two sections, and the cast that works in them.

Huda reports for politics, Omar translates there, Salma edits it, Karim runs the newsroom. Ziad reports
for politics too, Nadia edits sport, and Rami only reads.

And Huda's story in Arabic, as far as a test needs it: `draft`, `in_review`, `changes_requested`,
`approved`, `live`.
"""

import datetime
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.cache import cache
from django.utils import timezone
from pytest_django.plugin import blocking_manager_key

from articles import actions
from articles.enums import State
from articles.models import Article, Edition, Section, SectionAccess
from tests.desk import write_story

PASSWORD = "a password for tests only"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """A test of real transactions empties every table: the roles, which a migration made, come back."""
    yield
    mark = item.get_closest_marker("django_db")
    if mark and mark.kwargs.get("transaction") and not mark.kwargs.get("serialized_rollback"):
        with item.config.stash[blocking_manager_key].unblock():
            form_roles_again()


def form_roles_again() -> None:
    """Make the groups as the migration does; nothing changes where they are."""
    roles = import_module("articles.migrations.0002_form_roles").ROLES
    for role, codenames in roles.items():
        group, _made = Group.objects.get_or_create(name=role)
        rights = Permission.objects.filter(content_type__app_label="articles", codename__in=codenames)
        group.permissions.add(*rights)


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """No test sees what another one left in the cache."""
    cache.clear()
    yield
    cache.clear()


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime.datetime) -> None:
        self.now = now

    def __call__(self) -> datetime.datetime:
        return self.now

    def move(self, **by: float) -> datetime.datetime:
        """Let time pass (`hours=1`); returns what it is then."""
        self.now += datetime.timedelta(**by)
        return self.now


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """The newsroom's clock: noon on the first of March 2026, UTC, until the test moves it."""
    clock = Clock(datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC))
    monkeypatch.setattr(timezone, "now", clock)
    return clock


@pytest.fixture
def section(db) -> Section:
    return Section.objects.create(slug="politics", name_ar="سياسة", name_en="Politics", position=1)


@pytest.fixture
def other_section(db) -> Section:
    return Section.objects.create(slug="sport", name_ar="رياضة", name_en="Sport", position=2)


@pytest.fixture
def reporter(section) -> User:
    return staff("huda", "reporter", section)


@pytest.fixture
def other_reporter(section) -> User:
    return staff("ziad", "reporter", section)


@pytest.fixture
def translator(section) -> User:
    return staff("omar", "translator", section)


@pytest.fixture
def editor(section) -> User:
    return staff("salma", "editor", section)


@pytest.fixture
def other_section_editor(other_section) -> User:
    return staff("nadia", "editor", other_section)


@pytest.fixture
def chief(db) -> User:
    return staff("karim", "chief")


@pytest.fixture
def reader(db) -> User:
    """Someone with an account and no part in the newsroom."""
    return User.objects.create_user("rami", password=PASSWORD)


def staff(username: str, role: str, *sections: Section) -> User:
    """Make someone who works here in a role, with the right to these sections."""
    user = User.objects.create_user(username, password=PASSWORD, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    for section in sections:
        SectionAccess.objects.create(user=user, section=section)
    return user


@pytest.fixture
def bring_to(chief) -> Callable[[Edition, State], Edition]:
    """Take a fresh draft to a state: its writer submits, Karim does what follows. Returns it as it is then."""

    def bring_to(edition: Edition, state: State) -> Edition:
        if state != State.DRAFT:
            edition = actions.submit(edition, by=edition.article.created_by)
        if state == State.CHANGES_REQUESTED:
            edition = actions.request_changes(edition, by=chief, reason="من قال هذا؟")
        if state in (State.APPROVED, State.PUBLISHED):
            edition = actions.approve(edition, by=chief, seen_hash=edition.content_hash)
        if state == State.PUBLISHED:
            actions.publish(edition, by=chief)
        return Edition.objects.select_related("article").get(pk=edition.pk)

    return bring_to


@pytest.fixture
def story(reporter, section) -> Article:
    """Huda's story in Arabic."""
    return write_story(reporter, section)


@pytest.fixture
def draft(story) -> Edition:
    return story.edition("ar")


@pytest.fixture
def in_review(draft, bring_to) -> Edition:
    return bring_to(draft, State.IN_REVIEW)


@pytest.fixture
def changes_requested(draft, bring_to) -> Edition:
    return bring_to(draft, State.CHANGES_REQUESTED)


@pytest.fixture
def approved(draft, bring_to) -> Edition:
    return bring_to(draft, State.APPROVED)


@pytest.fixture
def live(draft, bring_to) -> Edition:
    return bring_to(draft, State.PUBLISHED)
