import datetime

import pytest

from articles import actions
from articles.enums import State, Visibility
from articles.errors import NotAllowed, NotLive, OtherSection, ReasonMissing
from articles.models import Edition, Publication
from tests.desk import last_event, refused, write

pytestmark = pytest.mark.django_db


def test_withdraw_takes_the_text_from_the_readers_at_once(clock, live, chief):
    clock.move(hours=1)

    actions.withdraw(live, by=chief, reason="خبر غير صحيح")

    stored = Edition.objects.get(pk=live.pk)
    assert (stored.state, stored.approved_hash) == (State.DRAFT, "")
    assert stored.visibility() == Visibility.WITHDRAWN
    assert last_event(live) == {
        "article": live.article,
        "key": live.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "withdraw",
        "from_state": "published",
        "to_state": "draft",
        "content_hash": live.content_hash,
        "reason": "خبر غير صحيح",
        "effective_at": clock.now,
        "by": chief,
    }


def test_withdraw_keeps_the_record(clock, live, chief):
    published = Publication.objects.get()
    ended = clock.move(hours=1)

    actions.withdraw(live, by=chief, reason="خبر غير صحيح")

    kept = Publication.objects.get()
    assert (kept.live_from, kept.live_until) == (published.live_from, ended)
    assert (kept.content, kept.body_html) == (published.content, published.body_html)


def test_withdraw_cancels_what_is_scheduled(clock, live, reporter, chief, bring_to):
    write(live.article, reporter, "ar", headline="افتتاح الميناء غداً")
    tomorrow = clock.now + datetime.timedelta(days=1)
    actions.schedule(bring_to(live, State.APPROVED), by=chief, at=tomorrow)

    edition = actions.withdraw(live, by=chief, reason="خبر غير صحيح")

    assert Publication.objects.live(tomorrow).count() == 0
    assert edition.visibility() == Visibility.NEVER  # published and withdrawn in one instant


def test_withdraw_leaves_the_other_language_alone(furnished, chief, bring_to):
    arabic, english = (bring_to(furnished.edition(code), State.PUBLISHED) for code in ("ar", "en"))

    actions.withdraw(arabic, by=chief, reason="خبر غير صحيح")

    assert Publication.objects.live().get().edition == english
    assert Edition.objects.get(pk=english.pk).state == State.PUBLISHED


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW, State.CHANGES_REQUESTED])
def test_withdraw_leaves_the_work_on_the_next_version_alone(live, reporter, chief, bring_to, state):
    write(live.article, reporter, "ar", headline="افتتاح الميناء اليوم")
    bring_to(live, state)

    edition = actions.withdraw(live, by=chief, reason="خبر غير صحيح")

    assert edition.state == state
    assert Publication.objects.live().count() == 0


def test_approved_next_version_stays_approved(live, reporter, chief, bring_to):
    write(live.article, reporter, "ar", headline="افتتاح الميناء اليوم")
    approved = bring_to(live, State.APPROVED)

    actions.withdraw(approved, by=chief, reason="خبر غير صحيح")
    publication = actions.publish(approved, by=chief)

    assert Publication.objects.live().get() == publication


def test_withdrawn_text_comes_back_under_its_first_date(clock, live, reporter, chief, bring_to):
    first_seen = live.first_published_at
    clock.move(hours=1)
    edition = actions.withdraw(live, by=chief, reason="خبر غير صحيح")
    clock.move(hours=1)

    bring_to(edition, State.PUBLISHED)

    again = Publication.objects.live().get()
    assert (again.number, again.published_at, again.live_from) == (2, first_seen, clock.now)


@pytest.mark.parametrize("reason", ["", " \n"])
def test_withdraw_without_a_reason_is_refused(live, chief, reason):
    with refused(ReasonMissing):
        actions.withdraw(live, by=chief, reason=reason)


@pytest.mark.parametrize("state", ["draft", "in_review", "changes_requested", "approved"])
def test_withdraw_of_what_no_reader_has_is_refused(request, chief, state):
    edition = request.getfixturevalue(state)

    with refused(NotLive):
        actions.withdraw(edition, by=chief, reason="خبر غير صحيح")


def test_withdraw_of_what_is_only_scheduled_is_refused(clock, approved, chief):
    actions.schedule(approved, by=chief, at=clock.now + datetime.timedelta(days=1))

    with refused(NotLive):
        actions.withdraw(approved, by=chief, reason="خبر غير صحيح")


def test_withdraw_a_second_time_is_refused(live, chief):
    actions.withdraw(live, by=chief, reason="خبر غير صحيح")

    with refused(NotLive):
        actions.withdraw(live, by=chief, reason="خبر غير صحيح")


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("reporter", NotAllowed),
        ("translator", NotAllowed),
        ("editor", NotAllowed),
        ("other_section_editor", OtherSection),
        ("reader", OtherSection),
        ("nobody", OtherSection),
    ],
)
def test_withdraw_is_not_for(request, live, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.withdraw(live, by=person, reason="خبر غير صحيح")
