from django.contrib.auth.models import User
from django.db import transaction

from articles.actions.records import locked, make_revision, move, note_of, snapshot_of
from articles.enums import State, Step
from articles.errors import Incomplete
from articles.models import Edition
from articles.permissions import check_step
from articles.readiness import gaps_before_review
from articles.story import story
from articles.workflow import transition


@transaction.atomic
def submit(edition: Edition, *, by: User, note: str = "") -> Edition:
    """Hand a text to the reviewers, with a word to them if wanted.

    Makes a Revision and an event. Raises Incomplete without headline or body, StepNotPossible, NotAllowed
    or OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.SUBMIT)
    snapshot, digest = snapshot_of(edition)
    if gaps := gaps_before_review(story(snapshot, edition.language)):
        raise Incomplete(gaps)
    edition.submitted_by, edition.content_hash = by, digest
    edition.save(update_fields=["submitted_by", "content_hash"])
    move(edition, transition(Step.SUBMIT, State(edition.state)), by=by, digest=digest, reason=note_of(note))
    make_revision(edition.article, Step.SUBMIT, snapshot, by=by)
    return edition
