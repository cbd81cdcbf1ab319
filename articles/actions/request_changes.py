from django.contrib.auth.models import User
from django.db import transaction

from articles.actions.records import locked, move, reason_of, snapshot_of, void_approval
from articles.enums import State, Step
from articles.models import Edition
from articles.permissions import check_step
from articles.workflow import transition


@transaction.atomic
def request_changes(edition: Edition, *, by: User, reason: str) -> Edition:
    """Give a text back to its writers, saying what to change. An approval it had is void.

    Raises ReasonMissing, StepNotPossible, NotAllowed or OtherSection.
    """
    edition = locked(edition)
    check_step(by, edition, Step.REQUEST_CHANGES)
    said = reason_of(reason)
    void_approval(edition)
    _snapshot, digest = snapshot_of(edition)
    row = transition(Step.REQUEST_CHANGES, State(edition.state))
    move(edition, row, by=by, digest=digest, reason=said)
    return edition
