import datetime

import pytest

from articles import actions
from articles.enums import State
from articles.errors import NotAllowed, OtherSection
from articles.models import Edition
from tests.desk import events, refused

pytestmark = pytest.mark.django_db

SIX = datetime.datetime(2026, 3, 2, 6, tzinfo=datetime.UTC)


def test_plan_says_who_works_on_a_text_and_until_when(draft, editor, other_reporter):
    actions.plan(draft, by=editor, slug="الميناء الجديد", assignee=other_reporter, due_at=SIX)

    stored = Edition.objects.get(pk=draft.pk)
    assert (stored.slug, stored.assignee, stored.due_at) == ("الميناء-الجديد", other_reporter, SIX)


def test_plan_is_taken_back(draft, editor, other_reporter):
    actions.plan(draft, by=editor, slug="الميناء", assignee=other_reporter, due_at=SIX)

    actions.plan(draft, by=editor, slug=" ", assignee=None, due_at=None)

    stored = Edition.objects.get(pk=draft.pk)
    assert (stored.slug, stored.assignee, stored.due_at) == ("", None, None)


def test_who_and_when_are_no_part_of_what_is_approved(approved, editor, other_reporter):
    before = events(approved.article)

    actions.plan(approved, by=editor, slug=approved.slug, assignee=other_reporter, due_at=SIX)

    stored = Edition.objects.get(pk=approved.pk)
    assert (stored.state, stored.approved_hash) == (State.APPROVED, approved.approved_hash)
    assert events(approved.article) == before


def test_another_address_takes_an_approved_text_back_to_review(approved, reporter):
    actions.plan(approved, by=reporter, slug="الوزير-كاذب", assignee=None, due_at=None)

    stored = Edition.objects.get(pk=approved.pk)
    assert (stored.state, stored.approved_hash) == (State.IN_REVIEW, "")
    assert events(approved.article)[-1] == ("ar", "revise", "approved", "in_review", "huda")


def test_planned_address_is_the_published_one(draft, reporter, bring_to):
    planned = actions.plan(draft, by=reporter, slug="ميناء جدة", assignee=None, due_at=None)

    live = bring_to(planned, State.PUBLISHED)

    assert live.publications.get().slug == "ميناء-جدة"


def test_address_without_letters_is_one_all_the_same(draft, editor):
    planned = actions.plan(draft, by=editor, slug="؟!", assignee=None, due_at=None)

    assert planned.slug == "خبر"


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("other_reporter", NotAllowed),
        ("translator", NotAllowed),
        ("other_section_editor", OtherSection),
        ("reader", OtherSection),
        ("nobody", OtherSection),
    ],
)
def test_plan_is_not_for(request, draft, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.plan(draft, by=person, slug="الميناء", assignee=None, due_at=None)
