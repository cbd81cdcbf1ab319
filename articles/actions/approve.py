from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.records import locked, make_revision, move, note_of, snapshot_of
from articles.enums import State, Step
from articles.errors import ChangedMeanwhile
from articles.models import Edition
from articles.permissions import check_step
from articles.workflow import transition


@transaction.atomic
def approve(edition: Edition, *, by: User, seen_hash: str, note: str = "") -> Edition:
    """Approve exactly the text that was read: `seen_hash` is the content hash of what the reviewer saw.

    The approval is bound to that content. Makes a Revision and an event. Raises ChangedMeanwhile when the
    text is another by now, OwnText where the four-eyes rule forbids it, StepNotPossible, NotAllowed or
    OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.APPROVE)
    snapshot, digest = snapshot_of(edition)
    if digest != seen_hash:
        raise ChangedMeanwhile
    edition.approved_by, edition.approved_at = by, timezone.now()
    edition.approved_hash = edition.content_hash = digest
    edition.save(update_fields=["approved_by", "approved_at", "approved_hash", "content_hash"])
    row = transition(Step.APPROVE, State(edition.state))
    move(edition, row, by=by, digest=digest, reason=note_of(note))
    make_revision(edition.article, Step.APPROVE, snapshot, by=by)
    return edition
