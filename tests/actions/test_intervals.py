"""Whatever is done to a text, in whatever order: its versions never overlap, and its past never changes."""

import datetime
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import actions
from articles.enums import CorrectionKind, State, Step
from articles.errors import NewsroomError
from articles.models import Article, Edition, Publication
from articles.workflow import TRANSITIONS
from tests.desk import seen, write, write_story

pytestmark = pytest.mark.django_db

TICK = datetime.timedelta(microseconds=1)


class Desk:
    """A newsroom of three at one text; each method is something someone may try on it."""

    def __init__(self, edition: Edition, writer: User, reviewer: User, chief: User, clock) -> None:
        self.pk, self.clock = edition.pk, clock
        self.writer, self.reviewer, self.chief = writer, reviewer, chief
        self.texts = 0

    @property
    def edition(self) -> Edition:
        return Edition.objects.select_related("article").get(pk=self.pk)

    def edit(self) -> None:
        self.texts += 1
        write(self.edition.article, self.writer, "ar", headline=f"عنوان رقم {self.texts}")

    def submit(self) -> None:
        actions.submit(self.edition, by=self.writer)

    def approve(self) -> None:
        actions.approve(self.edition, by=self.reviewer, seen_hash=seen(self.edition))

    def request_changes(self) -> None:
        actions.request_changes(self.edition, by=self.reviewer, reason="سبب")

    def publish(self) -> None:
        actions.publish(self.edition, by=self.chief)

    def schedule_soon(self) -> None:
        actions.schedule(self.edition, by=self.chief, at=self.clock.now + TICK)

    def schedule_late(self) -> None:
        actions.schedule(self.edition, by=self.chief, at=self.clock.now + datetime.timedelta(hours=2))

    def unschedule(self) -> None:
        actions.unschedule(self.edition, by=self.chief)

    def override(self) -> None:
        actions.override(self.edition, seen_hash=seen(self.edition), by=self.chief, reason="سبب")

    def withdraw(self) -> None:
        actions.withdraw(self.edition, by=self.chief, reason="سبب")

    def correct(self) -> None:
        actions.correct(self.edition, by=self.chief, kind=CorrectionKind.CORRECTION, text="تصويب")

    def wait_a_tick(self) -> None:
        self.clock.now += TICK

    def wait_an_hour(self) -> None:
        self.clock.move(hours=1)


TRIES: list[Callable[[Desk], None]] = [
    Desk.edit,
    Desk.submit,
    Desk.approve,
    Desk.request_changes,
    Desk.publish,
    Desk.schedule_soon,
    Desk.schedule_late,
    Desk.unschedule,
    Desk.override,
    Desk.withdraw,
    Desk.correct,
    Desk.wait_a_tick,
    Desk.wait_an_hour,
]


def overlaps(edition: Edition) -> list[tuple[int, int]]:
    """The numbers of versions that are live at one instant."""
    rows = [row for row in edition.publications.order_by("number") if row.live_until != row.live_from]
    return [
        (one.number, other.number)
        for one in rows
        for other in rows
        if one.number < other.number and (one.is_live(other.live_from) or other.is_live(one.live_from))
    ]


def check(edition: Edition, now: datetime.datetime) -> None:
    """What holds after every step."""
    assert overlaps(edition) == []
    assert Publication.objects.filter(edition=edition).scheduled(now).count() <= 1
    is_approved = edition.state == State.APPROVED
    assert bool(edition.approved_hash) >= is_approved
    if edition.state in (State.DRAFT, State.IN_REVIEW, State.CHANGES_REQUESTED):
        assert (edition.approved_hash, edition.approved_by, edition.approved_at) == ("", None, None)
    begins = [row.live_from for row in edition.publications.all() if row.live_until != row.live_from]
    if begins:
        assert edition.first_published_at is not None
        assert edition.first_published_at <= min(begins)
    walk = list(edition.article.events.order_by("pk").values_list("step", "from_state", "to_state"))
    known = {(row.step, row.source, row.target) for row in TRANSITIONS}
    assert {row for row in walk if row[0] not in (Step.CREATE, Step.SAVE)} <= known
    assert [target for _step, _source, target in walk[:-1]] == [source for _step, source, _target in walk[1:]]
    assert walk[-1][2] == edition.state


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tries=st.lists(st.sampled_from(TRIES), min_size=8, max_size=20))
def test_versions_never_overlap_and_the_past_never_changes(clock, reporter, editor, chief, section, tries):
    with transaction.atomic():
        desk = Desk(write_story(reporter, section).edition("ar"), reporter, editor, chief, clock)
        past: dict[datetime.datetime, list[int]] = {}
        for attempt in tries:
            try:
                attempt(desk)
            except NewsroomError:
                continue
            finally:
                check(desk.edition, clock.now)
            rows = Publication.objects.filter(edition=desk.pk)
            past[clock.now - TICK] = list(rows.live(clock.now - TICK).values_list("number", flat=True))
            assert past == {at: list(rows.live(at).values_list("number", flat=True)) for at in past}
        assert Article.objects.filter(pk=desk.edition.article_id).exists()
        transaction.set_rollback(True)


#: A way through every step, so that no luck is needed to meet them all.
LONG_WAY = [
    *(Desk.submit, Desk.approve, Desk.schedule_late, Desk.wait_an_hour, Desk.edit, Desk.submit),
    *(Desk.request_changes, Desk.submit, Desk.approve, Desk.publish, Desk.wait_an_hour, Desk.edit),
    *(Desk.submit, Desk.approve, Desk.schedule_late, Desk.unschedule, Desk.publish, Desk.correct),
    *(Desk.override, Desk.wait_an_hour, Desk.withdraw, Desk.submit, Desk.approve, Desk.schedule_soon),
    *(Desk.wait_a_tick, Desk.edit, Desk.submit, Desk.approve, Desk.schedule_late, Desk.wait_an_hour),
    *(Desk.wait_an_hour, Desk.withdraw),
]


def test_long_way_leaves_a_seamless_record(clock, reporter, editor, chief, section):
    desk = Desk(write_story(reporter, section).edition("ar"), reporter, editor, chief, clock)
    noon = clock.now

    for attempt in LONG_WAY:
        attempt(desk)
        check(desk.edition, clock.now)

    hour = datetime.timedelta(hours=1)
    rows = Publication.objects.order_by("number").values_list("live_from", "live_until")
    assert [tuple((at - noon) / hour for at in row) for row in rows] == [
        (2, 2),  # scheduled, and given up for a version that went out at once
        (1, 2),
        (4, 4),  # scheduled, and taken back
        (2, 2),  # replaced within the same instant
        (2, 3),
        (3 + TICK / hour, 5 + TICK / hour),
        (5 + TICK / hour, 5 + TICK / hour),
    ]
