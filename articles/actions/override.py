from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.going_live import go_live
from articles.actions.records import locked, reason_of, snapshot_of
from articles.enums import State, Step
from articles.errors import ChangedMeanwhile
from articles.models import Edition, Publication
from articles.permissions import check_step
from articles.workflow import transition


@transaction.atomic
def override(edition: Edition, *, by: User, seen_hash: str, reason: str) -> Publication:
    """Publish now what nobody has approved: the chief's right, and the reason stays in the history.

    `seen_hash` is the content hash of what was on the screen. Raises ChangedMeanwhile when the text is
    another by now, ReasonMissing, Incomplete, StepNotPossible, NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.OVERRIDE)
    said = reason_of(reason)
    snapshot, digest = snapshot_of(edition)
    if digest != seen_hash:
        raise ChangedMeanwhile
    row = transition(Step.OVERRIDE, State(edition.state))
    return go_live(edition, row, snapshot, by=by, at=timezone.now(), reason=said)
