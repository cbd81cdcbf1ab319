import datetime
from datetime import timedelta

import pytest

from articles import actions
from articles.enums import State, Visibility
from articles.errors import (
    ApprovalVoid,
    InThePast,
    NotAllowed,
    NotLive,
    OtherSection,
    StepNotPossible,
)
from articles.models import Edition, Publication
from tests.desk import last_event, refused, reword, write

pytestmark = pytest.mark.django_db

SIX = datetime.datetime(2026, 3, 2, 6, tzinfo=datetime.UTC)
TICK = timedelta(microseconds=1)


def seen_at(edition: Edition, at: datetime.datetime) -> list[str]:
    """The headlines that readers have of an edition at an instant."""
    rows = Publication.objects.filter(edition=edition).live(at)
    return list(rows.values_list("headline", flat=True))


@pytest.fixture
def scheduled(clock, approved, chief) -> Edition:
    """Huda's story, to go live tomorrow at six."""
    actions.schedule(approved, by=chief, at=SIX)
    return Edition.objects.get(pk=approved.pk)


@pytest.fixture
def update(clock, live, reporter, chief, bring_to) -> Edition:
    """Huda's story, live, with a new version to take over tomorrow at six."""
    clock.move(hours=1)
    write(live.article, reporter, "ar", headline="افتتاح الميناء غداً")
    actions.schedule(bring_to(live, State.APPROVED), by=chief, at=SIX)
    return Edition.objects.get(pk=live.pk)


def test_scheduled_text_goes_live_at_its_instant(scheduled):
    assert seen_at(scheduled, SIX - TICK) == []
    assert seen_at(scheduled, SIX) == ["افتتاح الميناء الجديد"]


def test_scheduled_text_goes_live_without_anyones_help(clock, scheduled):
    before = scheduled.visibility()
    clock.now = SIX

    assert (before, scheduled.visibility()) == (Visibility.SCHEDULED, Visibility.LIVE)


def test_schedule_is_told_with_its_instant(clock, scheduled, chief):
    assert scheduled.state == State.PUBLISHED
    assert last_event(scheduled) == {
        "article": scheduled.article,
        "key": scheduled.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "schedule",
        "from_state": "approved",
        "to_state": "published",
        "content_hash": scheduled.approved_hash,
        "reason": "",
        "effective_at": SIX,
        "by": chief,
    }


def test_schedule_keeps_a_version(scheduled, chief):
    version = scheduled.article.revisions.first()
    assert (version.number, version.step, version.made_by) == (4, "schedule", chief)


def test_scheduled_text_is_dated_by_its_instant(scheduled):
    assert scheduled.first_published_at == SIX
    assert Publication.objects.get().published_at == SIX


def test_scheduled_update_swaps_exactly_at_its_instant(update):
    assert seen_at(update, SIX - TICK) == ["افتتاح الميناء الجديد"]
    assert seen_at(update, SIX) == ["افتتاح الميناء غداً"]


def test_scheduled_update_keeps_the_first_date(clock, update):
    dates = set(Publication.objects.values_list("published_at", flat=True))

    assert dates == {update.first_published_at} == {clock.now - timedelta(hours=1)}


def test_edit_after_scheduling_changes_nothing_of_what_goes_live(scheduled, reporter):
    write(scheduled.article, reporter, "ar", headline="افتتاح الميناء أو لا")

    assert seen_at(scheduled, SIX) == ["افتتاح الميناء الجديد"]
    assert Edition.objects.get(pk=scheduled.pk).state == State.DRAFT


def test_later_decision_on_the_instant_holds(scheduled, reporter, chief, bring_to):
    write(scheduled.article, reporter, "ar", headline="افتتاح الميناء مساءً")
    evening = SIX + timedelta(hours=12)

    actions.schedule(bring_to(scheduled, State.APPROVED), by=chief, at=evening)

    assert seen_at(scheduled, evening - TICK) == []
    assert seen_at(scheduled, evening) == ["افتتاح الميناء مساءً"]
    assert Edition.objects.get(pk=scheduled.pk).first_published_at == evening


def test_earlier_instant_takes_the_place_of_a_later_one(update, reporter, chief, bring_to):
    write(update.article, reporter, "ar", headline="افتتاح الميناء الليلة")
    midnight = SIX - timedelta(hours=6)

    actions.schedule(bring_to(update, State.APPROVED), by=chief, at=midnight)

    assert seen_at(update, midnight - TICK) == ["افتتاح الميناء الجديد"]
    assert seen_at(update, midnight) == seen_at(update, SIX) == ["افتتاح الميناء الليلة"]


def test_publishing_now_drops_what_was_scheduled(clock, update, reporter, bring_to):
    write(update.article, reporter, "ar", headline="افتتاح الميناء الآن")

    bring_to(update, State.PUBLISHED)

    assert seen_at(update, clock.now) == seen_at(update, SIX) == ["افتتاح الميناء الآن"]


def test_publishing_now_dates_a_story_that_was_only_scheduled(clock, scheduled, reporter, bring_to):
    write(scheduled.article, reporter, "ar", headline="افتتاح الميناء الآن")

    edition = bring_to(scheduled, State.PUBLISHED)

    assert edition.first_published_at == clock.now
    assert Publication.objects.live().get().published_at == clock.now


@pytest.mark.parametrize("earlier", [timedelta(0), TICK, timedelta(days=1)])
def test_schedule_for_the_past_is_refused(clock, approved, chief, earlier):
    with refused(InThePast):
        actions.schedule(approved, by=chief, at=clock.now - earlier)


def test_schedule_of_a_text_that_is_not_the_approved_one_is_refused(clock, furnished, chief, bring_to):
    edition = bring_to(furnished.edition("ar"), State.APPROVED)
    reword(furnished.picture, alt_text_ar="سفينة صغيرة")

    with refused(ApprovalVoid):
        actions.schedule(edition, by=chief, at=SIX)


@pytest.mark.parametrize("state", ["draft", "in_review", "changes_requested", "live"])
def test_schedule_from_another_state_is_refused(clock, request, chief, state):
    edition = request.getfixturevalue(state)

    with refused(StepNotPossible):
        actions.schedule(edition, by=chief, at=SIX)


NOT_FOR = [
    ("reporter", NotAllowed),
    ("translator", NotAllowed),
    ("editor", NotAllowed),
    ("other_section_editor", OtherSection),
    ("reader", OtherSection),
    ("nobody", OtherSection),
]


@pytest.mark.parametrize(("who", "error"), NOT_FOR)
def test_schedule_is_not_for(clock, request, approved, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.schedule(approved, by=person, at=SIX)


def test_unschedule_cancels_what_no_reader_has_seen(scheduled, chief):
    actions.unschedule(scheduled, by=chief)

    stored = Edition.objects.get(pk=scheduled.pk)
    assert (stored.state, stored.first_published_at) == (State.APPROVED, None)
    assert stored.visibility() == stored.visibility(SIX) == Visibility.NEVER
    assert last_event(scheduled) == {
        "article": scheduled.article,
        "key": scheduled.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "unschedule",
        "from_state": "published",
        "to_state": "approved",
        "content_hash": scheduled.approved_hash,
        "reason": "",
        "effective_at": None,
        "by": chief,
    }


def test_unscheduled_text_is_still_approved(clock, scheduled, chief):
    edition = actions.unschedule(scheduled, by=chief)

    actions.publish(edition, by=chief)

    assert seen_at(edition, clock.now) == ["افتتاح الميناء الجديد"]


def test_unschedule_leaves_the_live_version_open(update, chief):
    first_seen = update.first_published_at

    actions.unschedule(update, by=chief)

    stored = Edition.objects.get(pk=update.pk)
    assert seen_at(update, SIX) == ["افتتاح الميناء الجديد"]
    assert Publication.objects.live().get().live_until is None
    assert stored.first_published_at == first_seen


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW, State.CHANGES_REQUESTED, State.APPROVED])
def test_unschedule_leaves_the_work_on_the_next_version_alone(update, reporter, chief, bring_to, state):
    write(update.article, reporter, "ar", headline="افتتاح الميناء بعد غد")
    bring_to(update, state)

    edition = actions.unschedule(update, by=chief)

    assert edition.state == state
    assert seen_at(update, SIX) == ["افتتاح الميناء الجديد"]


@pytest.mark.parametrize("state", ["draft", "in_review", "changes_requested", "approved", "live"])
def test_unschedule_of_nothing_is_refused(request, chief, state):
    edition = request.getfixturevalue(state)

    with refused(NotLive):
        actions.unschedule(edition, by=chief)


def test_unschedule_of_what_is_live_by_now_is_refused(clock, scheduled, chief):
    clock.now = SIX

    with refused(NotLive):
        actions.unschedule(scheduled, by=chief)


@pytest.mark.parametrize(("who", "error"), NOT_FOR)
def test_unschedule_is_not_for(request, scheduled, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.unschedule(scheduled, by=person)
