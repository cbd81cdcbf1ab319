from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.going_live import go_live
from articles.actions.records import locked, snapshot_of
from articles.enums import State, Step
from articles.errors import ApprovalVoid
from articles.models import Edition, Publication
from articles.permissions import check_step
from articles.workflow import transition


@transaction.atomic
def publish(edition: Edition, *, by: User) -> Publication:
    """Put the approved text before the readers, now; a live version ends at the same instant.

    Makes a Publication with its projection rows, a Revision and an event. Raises ApprovalVoid when the text
    is not the approved one, Incomplete, StepNotPossible, NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.PUBLISH)
    snapshot, digest = snapshot_of(edition)
    if digest != edition.approved_hash:
        raise ApprovalVoid
    row = transition(Step.PUBLISH, State(edition.state))
    return go_live(edition, row, snapshot, by=by, at=timezone.now())
