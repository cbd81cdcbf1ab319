import datetime

import pytest

from articles import actions
from articles.enums import State
from articles.errors import (
    ChangedMeanwhile,
    Incomplete,
    NotAllowed,
    NotFirst,
    OtherSection,
    ReasonMissing,
    StepNotPossible,
)
from articles.models import Edition, Publication
from tests.desk import last_event, refused, seen, write, write_story

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", ["draft", "in_review", "changes_requested"])
def test_override_publishes_what_nobody_has_approved(clock, request, chief, state):
    edition = request.getfixturevalue(state)

    publication = actions.override(edition, seen_hash=seen(edition), by=chief, reason="عاجل: لا أحد غيري هنا")

    stored = Edition.objects.get(pk=edition.pk)
    assert Publication.objects.live().get() == publication
    assert (stored.state, stored.approved_by, stored.approved_hash) == (State.PUBLISHED, None, "")
    assert last_event(edition) == {
        "article": edition.article,
        "key": edition.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "override",
        "from_state": state,
        "to_state": "published",
        "content_hash": publication.content_hash,
        "reason": "عاجل: لا أحد غيري هنا",
        "effective_at": clock.now,
        "by": chief,
    }


def test_override_keeps_a_version(draft, chief):
    actions.override(draft, seen_hash=seen(draft), by=chief, reason="عاجل")

    version = draft.article.revisions.first()
    assert (version.number, version.step, version.made_by) == (2, "override", chief)


def test_override_takes_the_place_of_what_is_live_and_scheduled(clock, live, reporter, chief, bring_to):
    write(live.article, reporter, "ar", headline="افتتاح الميناء غداً")
    tomorrow = clock.now + datetime.timedelta(days=1)
    actions.schedule(bring_to(live, State.APPROVED), by=chief, at=tomorrow)
    write(live.article, reporter, "ar", headline="افتتاح الميناء الآن")

    actions.override(live, seen_hash=seen(live), by=chief, reason="عاجل")

    assert Publication.objects.live(clock.now).get().headline == "افتتاح الميناء الآن"
    assert Publication.objects.live(tomorrow).get().headline == "افتتاح الميناء الآن"


@pytest.mark.parametrize("reason", ["", " \n"])
def test_override_without_a_reason_is_refused(draft, chief, reason):
    with refused(ReasonMissing):
        actions.override(draft, seen_hash=seen(draft), by=chief, reason=reason)


def test_override_of_an_incomplete_text_is_refused(reporter, section, chief):
    edition = write_story(reporter, section, standfirst="").edition("ar")

    with refused(Incomplete):
        actions.override(edition, seen_hash=seen(edition), by=chief, reason="عاجل")


@pytest.mark.parametrize("state", ["approved", "live"])
def test_override_from_another_state_is_refused(request, chief, state):
    edition = request.getfixturevalue(state)

    with refused(StepNotPossible):
        actions.override(edition, seen_hash=seen(edition), by=chief, reason="عاجل")


NOT_FOR = [
    ("reporter", NotAllowed),
    ("translator", NotAllowed),
    ("editor", NotAllowed),
    ("other_section_editor", OtherSection),
    ("reader", OtherSection),
    ("nobody", OtherSection),
]


@pytest.mark.parametrize(("who", "error"), NOT_FOR)
def test_override_is_not_for(request, draft, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.override(draft, seen_hash=seen(draft), by=person, reason="عاجل")


LONG_AGO = datetime.datetime(2019, 5, 4, 9, 30, tzinfo=datetime.UTC)


def test_archived_story_is_published_under_the_date_it_had(draft, chief):
    publication = actions.publish_archived(draft, by=chief, at=LONG_AGO, reason="من الأرشيف")

    stored = Edition.objects.get(pk=draft.pk)
    assert (publication.published_at, publication.live_from, publication.live_until) == (
        LONG_AGO,
        LONG_AGO,
        None,
    )
    assert (stored.state, stored.first_published_at) == (State.PUBLISHED, LONG_AGO)
    assert Publication.objects.live().get() == publication
    assert last_event(draft) | {"article": None} == {
        "article": None,
        "key": draft.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "override",
        "from_state": "draft",
        "to_state": "published",
        "content_hash": publication.content_hash,
        "reason": "من الأرشيف",
        "effective_at": LONG_AGO,
        "by": chief,
    }


def test_archived_story_keeps_its_date_in_later_versions(clock, draft, reporter, chief, bring_to):
    actions.publish_archived(draft, by=chief, at=LONG_AGO, reason="من الأرشيف")
    write(draft.article, reporter, "ar", headline="افتتاح الميناء القديم")

    bring_to(Edition.objects.get(pk=draft.pk), State.PUBLISHED)

    older, newer = Publication.objects.order_by("number")
    assert (newer.published_at, newer.live_from, older.live_until) == (LONG_AGO, clock.now, clock.now)


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW])
def test_only_a_first_publication_is_dated_back(live, reporter, chief, bring_to, state):
    write(live.article, reporter, "ar", headline="افتتاح الميناء القديم")
    edition = bring_to(live, state)

    with refused(NotFirst):
        actions.publish_archived(edition, by=chief, at=LONG_AGO, reason="من الأرشيف")


def test_archived_story_has_no_date_to_come(clock, draft, chief):
    with refused(NotFirst):
        actions.publish_archived(draft, by=chief, at=clock.now + datetime.timedelta(seconds=1), reason="سبب")


def test_archived_story_needs_a_reason(draft, chief):
    with refused(ReasonMissing):
        actions.publish_archived(draft, by=chief, at=LONG_AGO, reason=" ")


@pytest.mark.parametrize("state", ["approved", "live"])
def test_archived_story_in_another_state_is_refused(request, chief, state):
    edition = request.getfixturevalue(state)

    with refused(StepNotPossible):
        actions.publish_archived(edition, by=chief, at=LONG_AGO, reason="من الأرشيف")


@pytest.mark.parametrize(("who", "error"), NOT_FOR)
def test_dating_back_is_not_for(request, draft, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.publish_archived(draft, by=person, at=LONG_AGO, reason="من الأرشيف")


def test_override_of_a_text_that_changed_meanwhile_is_refused(draft, chief, reporter):
    opened = seen(draft)
    write(draft.article, reporter, "ar", headline="عنوان لم يره أحد")

    with refused(ChangedMeanwhile):
        actions.override(draft, by=chief, seen_hash=opened, reason="عاجل")
