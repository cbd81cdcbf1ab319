"""Who may do what to which story: every person of the cast, at every state, for every step."""

import pytest
from django.contrib.auth.models import AnonymousUser, User

from articles import actions
from articles.enums import State, Step
from articles.errors import NotAllowed, NotLive, OtherSection, OwnText, StepNotPossible
from articles.models import Section
from articles.permissions import (
    check_edit,
    check_step,
    may_edit,
    may_edit_story,
    may_view,
    open_sections,
    refusal,
    visible_articles,
)
from articles.workflow import BUTTONS, steps_from
from tests.desk import write_story

pytestmark = pytest.mark.django_db

CAST = (
    *("reporter", "other_reporter", "translator", "editor", "chief"),
    *("other_section_editor", "reader", "nobody"),
)
OUTSIDERS = {"other_section_editor", "reader", "nobody"}

#: Who may take which step on Huda's original, where it is possible.
STEPS = {
    Step.SUBMIT: {"reporter", "editor", "chief"},
    Step.APPROVE: {"editor", "chief"},
    Step.REQUEST_CHANGES: {"editor", "chief"},
    Step.PUBLISH: {"chief"},
    Step.SCHEDULE: {"chief"},
    Step.OVERRIDE: {"chief"},
    Step.UNSCHEDULE: {"chief"},
    Step.WITHDRAW: {"chief"},
}


@pytest.fixture
def cast(request) -> dict[str, User | AnonymousUser]:
    people = {name: request.getfixturevalue(name) for name in CAST if name != "nobody"}
    return {**people, "nobody": AnonymousUser()}


@pytest.fixture
def superuser(db) -> User:
    return User.objects.create_superuser("root")


def expected(who: str, step: Step, state: State, *, is_live: bool) -> type[Exception] | None:
    if who in OUTSIDERS:
        return OtherSection
    if step not in steps_from(state):
        return StepNotPossible
    if who not in STEPS[step]:
        return NotAllowed
    if step == Step.UNSCHEDULE or (step == Step.WITHDRAW and not is_live):
        return NotLive
    # An approval that holds is not given again.
    return StepNotPossible if (step, state) == (Step.APPROVE, State.APPROVED) else None


@pytest.mark.parametrize("state", State)
def test_step_is_refused_to_these_for_that_reason(cast, draft, bring_to, state):
    edition = bring_to(draft, state)

    for who, person in cast.items():
        for step in BUTTONS:
            found = refusal(person, edition, step)
            error = expected(who, step, state, is_live=state == State.PUBLISHED)

            assert (None if found is None else type(found)) == error, (who, step)


def test_refusal_is_raised_where_a_step_is_taken(draft, editor, chief):
    check_step(chief, draft, Step.OVERRIDE)

    with pytest.raises(NotAllowed):
        check_step(editor, draft, Step.OVERRIDE)


def test_translation_is_for_translators_and_the_original_is_not(cast, story):
    may = {
        who: (may_edit(person, story, "ar"), may_edit(person, story, "en"), may_edit_story(person, story))
        for who, person in cast.items()
    }

    assert may == {
        "reporter": (True, True, True),
        "other_reporter": (False, False, False),
        "translator": (False, True, True),
        "editor": (True, True, True),
        "chief": (True, True, True),
        "other_section_editor": (False, False, False),
        "reader": (False, False, False),
        "nobody": (False, False, False),
    }


@pytest.mark.parametrize("language", ["ar", "en"])
def test_edit_is_checked_as_it_is_told(cast, story, language):
    for who, person in cast.items():
        try:
            check_edit(person, story, language)
            found = None
        except NotAllowed as error:
            found = type(error)

        wrong_place = OtherSection if who in OUTSIDERS else NotAllowed
        assert found == (None if may_edit(person, story, language) else wrong_place), who


@pytest.fixture
def stories(reporter, other_section_editor, section, other_section) -> dict[str, object]:
    return {
        "politics": write_story(reporter, section),
        "sport": write_story(other_section_editor, other_section),
        "nowhere, huda": write_story(reporter, None),
        "nowhere, nadia": write_story(other_section_editor, None),
    }


def test_desk_shows_everyone_the_stories_of_their_sections(cast, stories):
    names = {story.pk: name for name, story in stories.items()}
    visible = {who: {names[story.pk] for story in visible_articles(cast[who])} for who in CAST}

    assert visible == {
        "reporter": {"politics", "nowhere, huda"},
        "other_reporter": {"politics"},
        "translator": {"politics"},
        "editor": {"politics"},
        "chief": {"politics", "sport", "nowhere, huda", "nowhere, nadia"},
        "other_section_editor": {"sport", "nowhere, nadia"},
        "reader": set(),
        "nobody": set(),
    }


def test_lists_and_single_pages_agree_on_what_is_visible(cast, stories):
    for who, person in cast.items():
        listed = set(visible_articles(person))

        assert listed == {story for story in stories.values() if may_view(person, story)}, who


def test_person_of_two_sections_sees_each_story_once(reporter, stories, other_section):
    reporter.section_access.create(section=other_section)

    assert len(visible_articles(reporter)) == 3


def test_sections_are_open_to_those_who_have_a_right_to_them(cast, section, other_section):
    Section.objects.create(slug="nobodys")

    opened = {who: len(open_sections(person)) for who, person in cast.items()}

    assert opened == {
        "reporter": 1,
        "other_reporter": 1,
        "translator": 1,
        "editor": 1,
        "chief": 3,
        "other_section_editor": 1,
        "reader": 0,
        "nobody": 0,
    }


def test_whoever_left_may_nothing(chief, draft, story):
    chief.is_active = False
    chief.save()
    former = User.objects.get(pk=chief.pk)

    assert not visible_articles(former).exists()
    assert not may_edit(former, story, "ar")
    assert [type(refusal(former, draft, step)) for step in steps_from(State.DRAFT)] == [OtherSection] * 4


def test_whoever_lost_a_section_may_no_more_there(reporter, draft, story):
    reporter.section_access.all().delete()

    assert not visible_articles(reporter).exists()
    assert type(refusal(reporter, draft, Step.SUBMIT)) is OtherSection


def test_superuser_is_bound_by_the_table_and_by_four_eyes(superuser, section):
    edition = actions.submit(write_story(superuser, section).edition("ar"), by=superuser)

    assert type(refusal(superuser, edition, Step.PUBLISH)) is StepNotPossible
    assert type(refusal(superuser, edition, Step.APPROVE)) is OwnText
    assert refusal(superuser, edition, Step.OVERRIDE) is None
