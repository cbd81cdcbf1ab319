import pytest

from articles import actions
from articles.enums import State
from articles.errors import NotAllowed, OtherSection, ReasonMissing, StepNotPossible
from articles.models import Edition
from tests.desk import last_event, refused, write_story

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", ["in_review", "approved"])
def test_request_changes_gives_the_text_back_with_a_reason(request, editor, state):
    edition = request.getfixturevalue(state)

    actions.request_changes(edition, by=editor, reason=" من قال هذا؟\r\n")

    stored = Edition.objects.get(pk=edition.pk)
    assert stored.state == State.CHANGES_REQUESTED
    assert (stored.approved_by, stored.approved_at, stored.approved_hash) == (None, None, "")
    assert last_event(edition) == {
        "article": edition.article,
        "key": edition.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "request_changes",
        "from_state": state,
        "to_state": "changes_requested",
        "content_hash": stored.content_hash,
        "reason": "من قال هذا؟",
        "effective_at": None,
        "by": editor,
    }


@pytest.mark.parametrize("reason", ["", "  \n", "\u202e"])
def test_request_changes_without_a_reason_is_refused(in_review, editor, reason):
    with refused(ReasonMissing):
        actions.request_changes(in_review, by=editor, reason=reason)


@pytest.mark.parametrize("state", ["draft", "changes_requested", "live"])
def test_request_changes_from_another_state_is_refused(request, editor, state):
    edition = request.getfixturevalue(state)

    with refused(StepNotPossible):
        actions.request_changes(edition, by=editor, reason="سبب")


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("reporter", NotAllowed),
        ("other_reporter", NotAllowed),
        ("translator", NotAllowed),
        ("other_section_editor", OtherSection),
        ("reader", OtherSection),
        ("nobody", OtherSection),
    ],
)
def test_request_changes_is_not_for(request, in_review, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.request_changes(in_review, by=person, reason="سبب")


def test_request_changes_is_for_the_writer_of_the_text_too(section, editor, bring_to):
    """Nobody approves their own text; taking it back is another matter."""
    edition = bring_to(write_story(editor, section).edition("ar"), State.IN_REVIEW)

    assert actions.request_changes(edition, by=editor, reason="نسيت رقماً").state == State.CHANGES_REQUESTED
