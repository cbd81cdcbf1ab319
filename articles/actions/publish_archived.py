import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.going_live import go_live
from articles.actions.records import locked, reason_of, snapshot_of
from articles.enums import State, Step
from articles.errors import NotFirst
from articles.models import Edition, Publication
from articles.permissions import check_step
from articles.workflow import transition


@transaction.atomic
def publish_archived(edition: Edition, *, by: User, at: datetime.datetime, reason: str) -> Publication:
    """Publish a loaded story under the date it had elsewhere; readers see it from now on.

    Needs the right to publish without approval, and a reason. An edition that has been published here
    keeps its own dates: NotFirst, as for a date to come. Raises ReasonMissing, Incomplete, StepNotPossible,
    NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.OVERRIDE)
    said = reason_of(reason)
    if edition.publications.exists() or at > timezone.now():
        raise NotFirst
    snapshot, _digest = snapshot_of(edition)
    row = transition(Step.OVERRIDE, State(edition.state))
    return go_live(edition, row, snapshot, by=by, at=at, reason=said)
