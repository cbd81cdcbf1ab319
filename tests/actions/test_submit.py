import pytest

from articles import actions
from articles.enums import State
from articles.errors import Incomplete, NotAllowed, OtherSection, StepNotPossible
from articles.models import Edition
from tests.desk import in_english, last_event, refused, write, write_story

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", ["draft", "changes_requested"])
def test_submit_hands_the_text_to_the_reviewers(request, reporter, state):
    edition = request.getfixturevalue(state)

    submitted = actions.submit(edition, by=reporter, note="  راجعوا الأرقام ")

    stored = Edition.objects.get(pk=edition.pk)
    assert (stored.state, stored.submitted_by) == (State.IN_REVIEW, reporter)
    assert submitted.state == State.IN_REVIEW
    assert last_event(edition) == {
        "article": edition.article,
        "key": edition.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "submit",
        "from_state": state,
        "to_state": "in_review",
        "content_hash": stored.content_hash,
        "reason": "راجعوا الأرقام",
        "effective_at": None,
        "by": reporter,
    }


def test_submit_keeps_a_version(draft, reporter):
    actions.submit(draft, by=reporter)

    version = draft.article.revisions.first()
    assert (version.number, version.step, version.made_by) == (2, "submit", reporter)
    assert version.snapshot["texts"]["headline"]["ar"] == "افتتاح الميناء الجديد"


def test_submit_leaves_the_other_language_alone(furnished, reporter):
    actions.submit(furnished.edition("ar"), by=reporter)

    assert furnished.edition("en").state == State.DRAFT


@pytest.mark.parametrize("state", ["in_review", "approved", "live"])
def test_submit_from_another_state_is_refused(request, reporter, state):
    edition = request.getfixturevalue(state)

    with refused(StepNotPossible):
        actions.submit(edition, by=reporter)


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
def test_submit_of_the_original_is_not_for(request, draft, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.submit(draft, by=person)


@pytest.mark.parametrize("who", ["editor", "chief"])
def test_submit_is_for_editors_too(request, draft, who):
    person = request.getfixturevalue(who)

    assert actions.submit(draft, by=person).submitted_by == person


def test_submit_of_a_translation_is_for_translators(story, translator):
    write(story, translator, "en", headline="New port opens", body="<p>The first ship moored.</p>")

    edition = actions.submit(story.edition("en"), by=translator)

    assert edition.state == State.IN_REVIEW


@pytest.mark.parametrize(
    ("texts", "missing"),
    [
        ({"headline": ""}, ["The headline is missing."]),
        ({"body": ""}, ["The body is empty."]),
        ({"body": "<p> </p><hr>"}, ["The body is empty."]),
        ({"headline": "", "body": ""}, ["The headline is missing.", "The body is empty."]),
    ],
)
def test_submit_of_an_incomplete_text_is_refused(reporter, section, texts, missing):
    edition = write_story(reporter, section, **texts).edition("ar")

    with refused(Incomplete) as raised:
        actions.submit(edition, by=reporter)
    assert in_english(raised.value.missing) == missing


def test_submit_needs_no_standfirst(reporter, section):
    edition = write_story(reporter, section, standfirst="").edition("ar")

    assert actions.submit(edition, by=reporter).state == State.IN_REVIEW


def test_text_without_a_section_has_no_reviewers_to_go_to(reporter):
    edition = write_story(reporter, None).edition("ar")

    with refused(Incomplete) as raised:
        actions.submit(edition, by=reporter)
    assert in_english(raised.value.missing) == ["No section is chosen."]
