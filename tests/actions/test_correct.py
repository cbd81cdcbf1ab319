import pytest

from articles import actions
from articles.enums import CorrectionKind, State
from articles.errors import NotAllowed, NotLive, OtherSection, OwnText, ReasonMissing
from articles.models import Correction, Edition, Publication
from tests.desk import last_event, refused, write_story

pytestmark = pytest.mark.django_db

KIND = CorrectionKind.CORRECTION


def test_correction_is_a_dated_note_of_one_language(clock, live, editor):
    made = actions.correct(live, by=editor, kind=KIND, text=" الرسوم لم تتغير. ")

    stored = Correction.objects.get(pk=made.pk)
    assert (stored.edition, stored.kind, stored.text) == (live, "correction", "الرسوم لم تتغير.")


def test_correction_is_seen_with_the_next_publication_only(live, editor, bring_to):
    actions.correct(live, by=editor, kind=KIND, text="الرسوم لم تتغير.")
    before = Publication.objects.live().get().content["corrections"]

    bring_to(live, State.PUBLISHED)

    [note] = Publication.objects.live().get().content["corrections"]["ar"]
    assert before == {}
    assert (note["kind"], note["text"]) == ("correction", "الرسوم لم تتغير.")


def test_correction_makes_the_text_a_draft_again(live, editor):
    actions.correct(live, by=editor, kind=KIND, text="الرسوم لم تتغير.")

    stored = Edition.objects.get(pk=live.pk)
    assert (stored.state, stored.approved_hash) == (State.DRAFT, "")
    assert last_event(live) == {
        "article": live.article,
        "key": live.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "revise",
        "from_state": "published",
        "to_state": "draft",
        "content_hash": stored.content_hash,
        "reason": "",
        "effective_at": None,
        "by": editor,
    }


def test_correction_keeps_a_version(live, editor):
    actions.correct(live, by=editor, kind=KIND, text="الرسوم لم تتغير.")

    version = live.article.revisions.first()
    assert (version.number, version.step, version.made_by) == (5, "save", editor)
    assert [note["text"] for note in version.snapshot["corrections"]["ar"]] == ["الرسوم لم تتغير."]


def test_correction_leaves_the_other_language_alone(furnished, editor, bring_to):
    arabic, english = (bring_to(furnished.edition(code), State.PUBLISHED) for code in ("ar", "en"))

    actions.correct(arabic, by=editor, kind=KIND, text="الرسوم لم تتغير.")

    assert Edition.objects.get(pk=english.pk).state == State.PUBLISHED


def test_writer_of_a_correction_does_not_approve_it(live, editor, chief):
    actions.correct(live, by=editor, kind=KIND, text="الرسوم لم تتغير.")
    edition = actions.submit(live, by=chief)

    with refused(OwnText):
        actions.approve(edition, by=editor, seen_hash=edition.content_hash)


def test_corrections_stand_in_the_order_they_were_made(live, editor):
    for text in ("الأول", "الثاني"):
        actions.correct(live, by=editor, kind=CorrectionKind.CLARIFICATION, text=text)

    assert [row.text for row in live.corrections.all()] == ["الأول", "الثاني"]


def test_withdrawn_text_can_be_corrected(live, editor, chief, clock):
    clock.now = live.first_published_at
    clock.move(hours=1)
    edition = actions.withdraw(live, by=chief, reason="خبر غير صحيح")

    assert actions.correct(edition, by=editor, kind=KIND, text="الرسوم لم تتغير.").edition == edition


@pytest.mark.parametrize("state", ["draft", "in_review", "changes_requested", "approved"])
def test_correction_of_what_no_reader_has_seen_is_refused(request, editor, state):
    edition = request.getfixturevalue(state)

    with refused(NotLive):
        actions.correct(edition, by=editor, kind=KIND, text="الرسوم لم تتغير.")


@pytest.mark.parametrize("text", ["", " \n"])
def test_empty_correction_is_refused(live, editor, text):
    with refused(ReasonMissing):
        actions.correct(live, by=editor, kind=KIND, text=text)


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("reporter", NotAllowed),
        ("other_reporter", NotAllowed),
        ("translator", NotAllowed),
        ("other_section_editor", OtherSection),
        ("reader", OtherSection),
        ("nobody", OtherSection),
    ],
)
def test_correction_is_not_for(request, live, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.correct(live, by=person, kind=KIND, text="الرسوم لم تتغير.")


def test_correction_is_for_an_editor_of_the_section_only(reporter, other_section_editor, other_section):
    edition = write_story(other_section_editor, other_section).edition("ar")

    with refused(OtherSection):
        actions.correct(edition, by=reporter, kind=KIND, text="الرسوم لم تتغير.")
