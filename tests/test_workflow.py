"""The table of the editorial process: read as it is written, and walked step by step."""

import pytest
from django.contrib.auth.models import Permission

from articles.enums import State, Step
from articles.errors import StepNotPossible
from articles.workflow import BUTTONS, TRANSITIONS, Transition, steps_from, transition

ROLES = ("reporter", "translator", "editor", "chief")

#: Who may do what, in full: a change here is a decision.
VERBS = {
    "submit_edition": "reporter translator editor chief",
    "edit_source_language": "reporter editor chief",
    "edit_any_article": "translator editor chief",
    "review_edition": "editor chief",
    "publish_edition": "chief",
    "override_approval": "chief",
    "withdraw_edition": "chief",
    "work_in_all_sections": "chief",
}
#: Who may view, add, change and delete which rows, in the order of ROLES.
ROWS = {
    "article": ("vacd", "vc", "vacd", "vacd"),
    "articletag": ("vacd", "v", "vacd", "vacd"),
    "byline": ("vacd", "v", "vacd", "vacd"),
    "quote": ("vacd", "vc", "vacd", "vacd"),
    "relatedstory": ("vacd", "vc", "vacd", "vacd"),
    "edition": ("v", "v", "vc", "vc"),
    "correction": ("v", "v", "vacd", "vacd"),
    "author": ("v", "v", "vac", "vacd"),
    # Readers see their words at once: whoever reviews changes them.
    "speaker": ("va", "v", "vac", "vacd"),
    "speakerrole": ("va", "v", "vac", "vacd"),
    "tag": ("va", "v", "vac", "vacd"),
    "picture": ("va", "v", "vac", "vacd"),
    "section": ("v", "v", "v", "vacd"),
    "sectionaccess": ("", "", "", "vacd"),
    # What happened, and what readers have: written by actions, changed by nobody.
    "publication": ("v", "v", "v", "v"),
    "revision": ("v", "v", "v", "v"),
    "workflowevent": ("v", "v", "v", "v"),
    "wiretext": ("v", "v", "v", "v"),
    "publishedbyline": ("", "", "", ""),
    "publishedtag": ("", "", "", ""),
    "publishedquote": ("", "", "", ""),
    "publishedrelated": ("", "", "", ""),
}
LETTERS = {"v": "view", "a": "add", "c": "change", "d": "delete"}


def test_step_leads_from_a_state_to_one_other():
    moves = [(row.step, row.source) for row in TRANSITIONS]

    assert len(moves) == len(set(moves))


@pytest.mark.parametrize("row", TRANSITIONS, ids=lambda row: f"{row.step}-{row.source}")
def test_step_in_the_table_is_found(row: Transition):
    assert transition(row.step, row.source) is row


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", Step)
def test_step_outside_the_table_is_refused(step: Step, state: State):
    if (step, state) in {(row.step, row.source) for row in TRANSITIONS}:
        return

    with pytest.raises(StepNotPossible) as refused:
        transition(step, state)
    assert (refused.value.step, refused.value.state) == (step, state)


def test_way_of_a_text_is_this():
    way = {(row.step.value, row.source.value, row.target.value) for row in TRANSITIONS}

    assert way == {
        ("submit", "draft", "in_review"),
        ("submit", "changes_requested", "in_review"),
        ("request_changes", "in_review", "changes_requested"),
        ("request_changes", "approved", "changes_requested"),
        ("approve", "in_review", "approved"),
        ("approve", "approved", "approved"),
        ("publish", "approved", "published"),
        ("schedule", "approved", "published"),
        ("override", "draft", "published"),
        ("override", "in_review", "published"),
        ("override", "changes_requested", "published"),
        ("revise", "approved", "in_review"),
        ("revise", "published", "draft"),
        # What readers have is taken away, whatever becomes of the text meanwhile.
        *(("unschedule", state, state) for state in ("draft", "in_review", "changes_requested", "approved")),
        ("unschedule", "published", "approved"),
        *(("withdraw", state, state) for state in ("draft", "in_review", "changes_requested", "approved")),
        ("withdraw", "published", "draft"),
    }


def test_steps_that_say_no_to_someone_need_a_reason():
    assert {row.step for row in TRANSITIONS if row.needs_reason} == {
        Step.REQUEST_CHANGES,
        Step.OVERRIDE,
        Step.WITHDRAW,
    }


@pytest.mark.parametrize(
    ("state", "steps"),
    [
        (State.DRAFT, ["submit", "override", "unschedule", "withdraw"]),
        (State.IN_REVIEW, ["approve", "request_changes", "override", "unschedule", "withdraw"]),
        (State.CHANGES_REQUESTED, ["submit", "override", "unschedule", "withdraw"]),
        (State.APPROVED, ["approve", "request_changes", "publish", "schedule", "unschedule", "withdraw"]),
        (State.PUBLISHED, ["unschedule", "withdraw"]),
    ],
)
def test_buttons_of_a_state_stand_in_order(state, steps):
    assert steps_from(state) == steps


def test_every_step_but_the_systems_own_has_a_button():
    assert {row.step for row in TRANSITIONS} - set(BUTTONS) == {Step.REVISE}


@pytest.mark.django_db
@pytest.mark.parametrize("codename", sorted({row.permission for row in TRANSITIONS}))
def test_permission_of_a_step_exists(codename):
    assert Permission.objects.filter(content_type__app_label="articles", codename=codename).count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_role_may_do_exactly_this(role):
    granted = Permission.objects.filter(group__name=role)

    verbs = {verb for verb, roles in VERBS.items() if role in roles.split()}
    rows = {
        f"{LETTERS[letter]}_{row}" for row, letters in ROWS.items() for letter in letters[ROLES.index(role)]
    }
    assert set(granted.values_list("codename", flat=True)) == verbs | rows
    assert set(granted.values_list("content_type__app_label", flat=True)) == {"articles"}


@pytest.mark.django_db
def test_table_of_roles_names_every_permission():
    named = {*VERBS, *(f"{verb}_{row}" for row in ROWS for verb in LETTERS.values())}

    existing = Permission.objects.filter(content_type__app_label="articles")
    assert set(existing.values_list("codename", flat=True)) == named
