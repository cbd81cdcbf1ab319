"""What a speaker was on a day."""

import datetime

import pytest

from articles.models import Speaker, SpeakerRole

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 3, 1)
EVE, MORROW = DAY - datetime.timedelta(days=1), DAY + datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "is_held"),
    [
        (None, None, True),
        (DAY, None, True),
        (MORROW, None, False),
        (None, DAY, True),
        (None, EVE, False),
        (DAY, DAY, True),
        (EVE, MORROW, True),
        (EVE, EVE, False),
    ],
)
def test_role_is_held_from_its_first_to_its_last_day(starts_on, ends_on, is_held):
    speaker = Speaker.objects.create(slug="layla", name_ar="ليلى حداد")
    SpeakerRole.objects.create(speaker=speaker, title_ar="وزيرة", starts_on=starts_on, ends_on=ends_on)

    assert SpeakerRole.objects.held_on(DAY).exists() == is_held


def test_newest_of_several_roles_comes_first_and_an_undated_one_last():
    speaker = Speaker.objects.create(slug="layla", name_ar="ليلى حداد")
    for title, starts_on in (("عضو", None), ("وزيرة", EVE), ("رئيسة لجنة", DAY), ("سفيرة", MORROW)):
        SpeakerRole.objects.create(speaker=speaker, title_ar=title, starts_on=starts_on)

    held = [role.title_ar for role in SpeakerRole.objects.held_on(DAY)]

    assert held == ["رئيسة لجنة", "وزيرة", "عضو"]
