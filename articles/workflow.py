"""The editorial process on one screen: which step leads from where to where, and who may take it.

Each language of a story walks this table by itself. Actions look a step up with `transition()`;
nothing else decides a state. What readers see is not here: that is which publication is live when.
"""

from dataclasses import dataclass

from articles.enums import State, Step
from articles.errors import StepNotPossible

D, R, C, A, P = State.DRAFT, State.IN_REVIEW, State.CHANGES_REQUESTED, State.APPROVED, State.PUBLISHED


@dataclass(frozen=True, slots=True)
class Transition:
    step: Step
    source: State
    target: State
    permission: str
    #: Says in words why: kept in the history and shown to those who wrote the text.
    needs_reason: bool = False


#:                          step                   from: to                              permission
TRANSITIONS: tuple[Transition, ...] = tuple(
    Transition(step, source, target, permission, needs_reason)
    for step, moves, permission, needs_reason in (
        (Step.SUBMIT,          {D: R, C: R},                "submit_edition",   False),
        (Step.REQUEST_CHANGES, {R: C, A: C},                "review_edition",   True),
        # Again where a picture or its words changed under the approval.
        (Step.APPROVE,         {R: A, A: A},                "review_edition",   False),
        (Step.PUBLISH,         {A: P},                      "publish_edition",  False),
        (Step.SCHEDULE,        {A: P},                      "publish_edition",  False),
        (Step.OVERRIDE,        {D: P, R: P, C: P},          "override_approval", True),
        (Step.UNSCHEDULE,      {P: A, D: D, R: R, C: C, A: A}, "publish_edition", False),
        (Step.WITHDRAW,        {P: D, D: D, R: R, C: C, A: A}, "withdraw_edition", True),
        # Taken by the system when the text of a language changes under its approval.
        (Step.REVISE,          {A: R, P: D},                "change_article",   False),
    )
    for source, target in moves.items()
)  # fmt: skip

_BY_STEP_AND_SOURCE = {(row.step, row.source): row for row in TRANSITIONS}

#: The steps a person takes by a button, in the order the buttons stand.
BUTTONS = (
    Step.SUBMIT,
    Step.APPROVE,
    Step.REQUEST_CHANGES,
    Step.PUBLISH,
    Step.SCHEDULE,
    Step.OVERRIDE,
    Step.UNSCHEDULE,
    Step.WITHDRAW,
)


def transition(step: Step, source: State) -> Transition:
    """The row for this step from this state; raises StepNotPossible where there is none."""
    try:
        return _BY_STEP_AND_SOURCE[step, source]
    except KeyError:
        raise StepNotPossible(step, source) from None


def steps_from(source: State) -> list[Step]:
    """The steps a person can take from this state, in button order."""
    return [step for step in BUTTONS if (step, source) in _BY_STEP_AND_SOURCE]
