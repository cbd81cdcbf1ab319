import pytest

from articles import actions
from articles.enums import State
from articles.errors import ChangedMeanwhile, NotAllowed, OtherSection, StepNotPossible
from articles.models import Edition
from tests.desk import last_event, refused, write

pytestmark = pytest.mark.django_db


def test_approve_binds_the_approval_to_the_text_that_was_read(in_review, editor, clock):
    seen = in_review.content_hash

    actions.approve(in_review, by=editor, seen_hash=seen, note="أحسنتم")

    stored = Edition.objects.get(pk=in_review.pk)
    assert (stored.state, stored.approved_by, stored.approved_at) == (State.APPROVED, editor, clock.now)
    assert stored.approved_hash == seen
    assert last_event(in_review) == {
        "article": in_review.article,
        "key": in_review.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "approve",
        "from_state": "in_review",
        "to_state": "approved",
        "content_hash": seen,
        "reason": "أحسنتم",
        "effective_at": None,
        "by": editor,
    }


def test_approve_keeps_a_version(in_review, editor):
    actions.approve(in_review, by=editor, seen_hash=in_review.content_hash)

    version = in_review.article.revisions.first()
    assert (version.number, version.step, version.made_by) == (3, "approve", editor)
    assert version.hashes == {"ar": in_review.content_hash}


@pytest.mark.parametrize("seen", ["", "0" * 64])
def test_approve_of_a_text_that_was_not_read_is_refused(in_review, editor, seen):
    with refused(ChangedMeanwhile):
        actions.approve(in_review, by=editor, seen_hash=seen)


def test_approve_of_a_text_that_changed_meanwhile_is_refused(in_review, reporter, editor):
    seen = in_review.content_hash
    write(in_review.article, reporter, "ar", headline="افتتاح الميناء القديم")

    with refused(ChangedMeanwhile):
        actions.approve(in_review, by=editor, seen_hash=seen)


def test_approve_is_not_troubled_by_the_other_language(in_review, translator, editor):
    seen = in_review.content_hash
    write(in_review.article, translator, "en", headline="New port opens")

    assert actions.approve(in_review, by=editor, seen_hash=seen).state == State.APPROVED


@pytest.mark.parametrize("state", ["draft", "changes_requested", "approved", "live"])
def test_approve_from_another_state_is_refused(request, editor, state):
    edition = request.getfixturevalue(state)

    with refused(StepNotPossible):
        actions.approve(edition, by=editor, seen_hash=edition.content_hash)


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
def test_approve_is_not_for(request, in_review, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.approve(in_review, by=person, seen_hash=in_review.content_hash)
