import re

import pytest
from django.contrib.auth.models import User

from articles.models import SectionAccess
from tests.commands.conftest import every_row, run

pytestmark = pytest.mark.django_db


def test_create_cast_hires_one_person_for_each_role_and_an_administrator(section, other_section):
    run("create_cast")

    assert {
        user.username: (
            [group.name for group in user.groups.all()],
            user.is_staff,
            user.is_superuser,
            user.section_access.count(),
        )
        for user in User.objects.all()
    } == {
        "reporter": (["reporter"], True, False, 2),
        "translator": (["translator"], True, False, 2),
        "editor": (["editor"], True, False, 2),
        "chief": (["chief"], True, False, 0),
        "admin": ([], True, True, 0),
    }


def test_create_cast_prints_the_password_of_all_once():
    ran = run("create_cast")

    password = re.search(r"password (\S{17}) ", ran.out)
    assert password is not None
    assert [user.check_password(password[1]) for user in User.objects.all()] == [True] * 5
    assert [line.split()[0] for line in ran.out.splitlines()[1:]] == [
        "reporter",
        "translator",
        "editor",
        "chief",
        "admin",
    ]


def test_create_cast_draws_another_password_each_time():
    first = run("create_cast").out
    User.objects.all().delete()

    assert run("create_cast").out != first


def test_create_cast_again_changes_nothing(section):
    run("create_cast")
    before = every_row()

    again = run("create_cast")

    assert again.out == "The cast is here already. New password: manage.py changepassword reporter\n"
    assert every_row() == before


def test_create_cast_fills_a_gap_and_leaves_the_others_their_passwords(section):
    run("create_cast")
    User.objects.get(username="editor").delete()
    passwords = dict(User.objects.values_list("username", "password"))

    run("create_cast")

    kept = User.objects.exclude(username="editor")
    assert dict(kept.values_list("username", "password")) == passwords
    assert SectionAccess.objects.filter(user__username="editor").count() == 1


def test_create_cast_gives_nobody_elses_name_away():
    User.objects.create_user("editor", "editor@newspaper.example")

    ran = run("create_cast")

    assert ran.failure == "Other people have these names already: editor"
    assert User.objects.count() == 1


def test_create_cast_is_refused_on_a_public_site(settings):
    settings.HTTPS = True

    ran = run("create_cast")

    assert ran.failure == "HTTPS is on, so this looks like a public site. If it is none, say --yes-demo."
    assert User.objects.count() == 0


def test_create_cast_is_made_on_a_public_site_that_is_a_demonstration(settings):
    settings.HTTPS = True

    run("create_cast", "--yes-demo")

    assert User.objects.count() == 5
