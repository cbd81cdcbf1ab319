"""Which publication is live when: one half-open interval, asked of rows and of the database alike."""

import datetime
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from articles.enums import Visibility
from articles.models import Publication, PublishedTag, Tag

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)
TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)

#: (live_from, live_until): open, closed, empty (a schedule that was cancelled).
INTERVALS = [(NOON, None), (NOON, NOON + HOUR), (NOON, NOON)]
#: Every edge of these intervals, and the smallest step to either side of it.
INSTANTS = [edge + step for edge in (NOON, NOON + HOUR) for step in (-TICK, timedelta(0), TICK)]


@pytest.fixture
def publication(draft, chief):
    def publication(live_from, live_until, number=1) -> Publication:
        return Publication.objects.create(
            edition=draft,
            article=draft.article,
            language="ar",
            key=draft.article.key,
            section=draft.article.section,
            headline="خبر",
            published_at=live_from,
            live_from=live_from,
            live_until=live_until,
            number=number,
            made_by=chief,
            content={"texts": {"body": {}}},
        )

    return publication


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        ((NOON, None), [False, True, True, True, True, True]),
        ((NOON, NOON + HOUR), [False, True, True, True, False, False]),
        ((NOON, NOON), [False, False, False, False, False, False]),
    ],
)
def test_publication_is_live_from_its_first_instant_until_before_its_last(publication, interval, expected):
    row = publication(*interval)

    assert [row.is_live(at) for at in INSTANTS] == expected


@pytest.mark.parametrize("at", INSTANTS)
@pytest.mark.parametrize("interval", INTERVALS)
def test_rows_and_queries_agree_on_what_is_live(publication, interval, at):
    row = publication(*interval)

    assert Publication.objects.live(at).exists() == row.is_live(at)


@pytest.mark.parametrize("at", INSTANTS)
@pytest.mark.parametrize("interval", INTERVALS)
def test_rows_and_queries_agree_on_what_is_scheduled(publication, interval, at):
    row = publication(*interval)

    assert Publication.objects.scheduled(at).exists() == row.is_scheduled(at)


@pytest.mark.parametrize("at", INSTANTS)
@pytest.mark.parametrize("interval", INTERVALS)
def test_rows_of_lists_are_live_with_their_publication(publication, interval, at):
    row = publication(*interval)
    PublishedTag.objects.create(
        publication=row, tag=Tag.objects.named("المياه"), position=0, language="ar", published_at=NOON
    )

    assert PublishedTag.objects.live(at).exists() == row.is_live(at)


@pytest.mark.parametrize("at", INSTANTS)
@pytest.mark.parametrize("interval", INTERVALS)
def test_publication_is_at_most_one_of_live_scheduled_and_gone(publication, interval, at):
    row = publication(*interval)

    assert [row.is_live(at), row.is_scheduled(at), row.was_live(at)].count(True) == (interval != (NOON, NOON))


def test_queries_ask_the_clock_unless_told(publication, clock):
    publication(NOON + HOUR, None)

    before = (Publication.objects.live().count(), Publication.objects.scheduled().count())
    clock.move(hours=1)
    after = (Publication.objects.live().count(), Publication.objects.scheduled().count())

    assert (before, after) == ((0, 1), (1, 0))


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        ((NOON, None), ["scheduled", "live", "live"]),
        ((NOON, NOON + HOUR), ["scheduled", "live", "withdrawn"]),
        ((NOON, NOON), ["never", "never", "never"]),
    ],
)
def test_edition_tells_what_readers_have_of_it(publication, draft, interval, expected):
    publication(*interval)

    seen = [draft.visibility(NOON - TICK), draft.visibility(NOON), draft.visibility(NOON + HOUR)]

    assert seen == [Visibility(value) for value in expected]


def test_edition_with_a_live_and_a_scheduled_version_is_live(publication, draft):
    publication(NOON, NOON + HOUR)
    publication(NOON + HOUR, None, number=2)

    assert draft.visibility(NOON) == Visibility.LIVE


def test_edition_without_publication_was_never_seen(draft):
    assert draft.visibility() == Visibility.NEVER


def test_publication_that_ends_before_it_begins_is_refused(publication):
    with pytest.raises(IntegrityError), transaction.atomic():
        publication(NOON, NOON - TICK)


def test_publication_number_is_given_once(publication):
    publication(NOON, NOON + HOUR)

    with pytest.raises(IntegrityError), transaction.atomic():
        publication(NOON + HOUR, None, number=1)


def test_publications_that_meet_do_not_overlap(publication):
    publication(NOON, NOON + HOUR)
    publication(NOON + HOUR, None, number=2)
    publication(NOON + HOUR / 2, NOON + HOUR / 2, number=3)

    assert [Publication.objects.live(at).count() for at in INSTANTS] == [0, 1, 1, 1, 1, 1]


@pytest.mark.parametrize(("begin", "end"), [(NOON, None), (NOON - HOUR, NOON + TICK), (NOON + HOUR, None)])
def test_overlap_is_refused_where_the_database_can(publication, begin, end):
    """PostgreSQL refuses what the actions never try; SQLite cannot (tests/actions/test_intervals.py)."""
    publication(NOON, None)
    can_refuse = connection.vendor == "postgresql"

    try:
        with transaction.atomic():
            publication(begin, end, number=2)
        refused = False
    except IntegrityError:
        refused = True

    assert refused == can_refuse


def test_newest_story_comes_first_by_its_first_publication(publication, draft):
    publication(NOON, NOON + HOUR)
    publication(NOON + 2 * HOUR, None, number=2)
    publication(NOON - HOUR, NOON - HOUR / 2, number=3)

    assert [row.number for row in Publication.objects.newest_first()] == [2, 1, 3]
