import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.going_live import drop_scheduled, go_live
from articles.actions.records import locked, move, snapshot_of
from articles.enums import State, Step
from articles.errors import ApprovalVoid, InThePast, NotLive
from articles.models import Edition, Publication
from articles.permissions import check_step
from articles.workflow import transition


@transaction.atomic
def schedule(edition: Edition, *, by: User, at: datetime.datetime) -> Publication:
    """Let the approved text go live at an instant to come, exactly then and without anyone's help.

    What is live stays until that instant. Raises InThePast, ApprovalVoid, Incomplete, StepNotPossible,
    NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.SCHEDULE)
    if at <= timezone.now():
        raise InThePast
    snapshot, digest = snapshot_of(edition)
    if digest != edition.approved_hash:
        raise ApprovalVoid
    row = transition(Step.SCHEDULE, State(edition.state))
    return go_live(edition, row, snapshot, by=by, at=at)


@transaction.atomic
def unschedule(edition: Edition, *, by: User) -> Edition:
    """Cancel what is scheduled: no reader will have seen it. A live version it would replace stays.

    Raises NotLive when nothing is scheduled, StepNotPossible, NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.UNSCHEDULE)
    now = timezone.now()
    if not drop_scheduled(edition, now):
        raise NotLive
    if edition.first_published_at and edition.first_published_at > now:
        edition.first_published_at = None
        edition.save(update_fields=["first_published_at"])
    _snapshot, digest = snapshot_of(edition)
    move(edition, transition(Step.UNSCHEDULE, State(edition.state)), by=by, digest=digest)
    return edition
