from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.going_live import drop_scheduled
from articles.actions.records import locked, move, reason_of, snapshot_of, void_approval
from articles.enums import State, Step
from articles.models import Edition, Publication
from articles.permissions import check_step
from articles.workflow import transition


@transaction.atomic
def withdraw(edition: Edition, *, by: User, reason: str) -> Edition:
    """Take a language of a story from the readers at once: its address answers 410, its links disappear.

    What is scheduled of it is cancelled too; the working copy, an approved new version of it and the record
    stay. Raises ReasonMissing,
    NotLive, StepNotPossible, NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.WITHDRAW)
    said = reason_of(reason)
    now = timezone.now()
    drop_scheduled(edition, now)
    Publication.objects.filter(edition=edition).live(now).update(live_until=now)
    row = transition(Step.WITHDRAW, State(edition.state))
    if row.target != State.APPROVED:
        void_approval(edition)
    _snapshot, digest = snapshot_of(edition)
    move(edition, row, by=by, digest=digest, reason=said, effective_at=now)
    return edition
