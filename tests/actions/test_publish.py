import pytest

from articles import actions
from articles.enums import State
from articles.errors import ApprovalVoid, Incomplete, NotAllowed, OtherSection, StepNotPossible
from articles.models import (
    Edition,
    Publication,
    PublishedByline,
    PublishedQuote,
    PublishedRelated,
    PublishedTag,
)
from tests.desk import in_english, last_event, picture, refused, reword, seen, write, write_story

pytestmark = pytest.mark.django_db


def test_publish_puts_the_approved_text_before_the_readers(approved, chief, clock):
    publication = actions.publish(approved, by=chief)

    stored = Edition.objects.get(pk=approved.pk)
    assert (stored.state, stored.first_published_at) == (State.PUBLISHED, clock.now)
    assert publication in Publication.objects.live()
    assert last_event(approved) == {
        "article": approved.article,
        "key": approved.article.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "publish",
        "from_state": "approved",
        "to_state": "published",
        "content_hash": approved.approved_hash,
        "reason": "",
        "effective_at": clock.now,
        "by": chief,
    }


def test_publication_holds_the_story_of_its_moment(approved, chief, section, clock):
    publication = Publication.objects.get(pk=actions.publish(approved, by=chief).pk)

    held = {
        name: getattr(publication, name)
        for name in (
            *("edition", "article", "language", "key", "section", "slug", "headline", "headline_key"),
            *("standfirst", "published_at", "live_from", "live_until", "number", "made_by", "made_at"),
            *("content_hash", "body_html"),
        )
    }
    assert held == {
        "edition": approved,
        "article": approved.article,
        "language": "ar",
        "key": approved.article.key,
        "section": section,
        "slug": "افتتاح-الميناء-الجديد",
        "headline": "افتتاح الميناء الجديد",
        "headline_key": "افتتاح الميناء الجديد",
        "standfirst": "سفن أكبر ورسوم أقل.",
        "published_at": clock.now,
        "live_from": clock.now,
        "live_until": None,
        "number": 1,
        "made_by": chief,
        "made_at": clock.now,
        "content_hash": approved.approved_hash,
        "body_html": "<p>رست أول سفينة صباح اليوم.</p>",
    }
    assert publication.content["texts"]["headline"] == {"ar": "افتتاح الميناء الجديد"}
    assert f'href="/ar/politics/{publication.key}/' in publication.card_html


def test_publish_keeps_a_version(approved, chief):
    actions.publish(approved, by=chief)

    version = approved.article.revisions.first()
    assert (version.number, version.step, version.made_by) == (4, "publish", chief)


def test_publish_writes_the_rows_of_lists(furnished, bring_to):
    edition = bring_to(furnished.edition("ar"), State.PUBLISHED)

    publication = edition.publications.get()
    assert list(PublishedByline.objects.values_list("publication", "author__slug", "role", "position")) == [
        (publication.pk, "huda", "reporter", 0),
        (publication.pk, "agency", "agency", 1),
    ]
    assert list(PublishedTag.objects.values_list("publication", "tag__name", "position")) == [
        (publication.pk, "الموانئ", 0),
        (publication.pk, "التجارة", 1),
    ]
    assert list(
        PublishedQuote.objects.values_list("publication", "speaker__slug", "uid", "text", "role")
    ) == [
        (publication.pk, "layla", "q1", "هذا يوم كبير", "وزيرة"),
    ]
    assert list(PublishedRelated.objects.values_list("publication", "uid", "placement", "headline_key")) == [
        (publication.pk, "r1", "inline", "خبر سابق"),
        (publication.pk, "r2", "list", "خبر ثان"),
    ]


def test_publish_of_one_language_leaves_the_other_alone(furnished, bring_to):
    bring_to(furnished.edition("ar"), State.PUBLISHED)

    assert furnished.edition("en").state == State.DRAFT
    assert list(Publication.objects.values_list("language", flat=True)) == ["ar"]


def test_new_version_takes_the_place_of_the_live_one(clock, live, reporter, bring_to):
    first_seen = live.first_published_at
    write(live.article, reporter, "ar", headline="افتتاح الميناء اليوم")
    later = clock.move(hours=1)

    bring_to(live, State.PUBLISHED)

    newer, older = Publication.objects.order_by("-number")
    assert (older.live_until, newer.live_from, newer.live_until) == (later, later, None)
    assert (older.number, newer.number) == (1, 2)
    assert newer.published_at == first_seen
    assert (older.headline, newer.headline) == ("افتتاح الميناء الجديد", "افتتاح الميناء اليوم")


def test_new_version_keeps_its_address(live, reporter, bring_to):
    write(live.article, reporter, "ar", headline="عنوان آخر تماماً")

    bring_to(live, State.PUBLISHED)

    assert set(Publication.objects.values_list("slug", flat=True)) == {"افتتاح-الميناء-الجديد"}


def test_two_versions_of_one_instant_leave_the_newer_one(clock, live, reporter, bring_to):
    write(live.article, reporter, "ar", headline="افتتاح الميناء اليوم")

    bring_to(live, State.PUBLISHED)

    assert Publication.objects.live().get().headline == "افتتاح الميناء اليوم"


def test_publish_of_a_picture_whose_words_changed_is_refused_until_approved_again(
    story, reporter, editor, chief, bring_to
):
    shown = picture()
    story.picture = shown
    story.save()
    actions.save(story, by=reporter, language="ar")
    edition = bring_to(story.edition("ar"), State.APPROVED)
    reword(shown, alt_text_ar="سفينة صغيرة")

    with refused(ApprovalVoid):
        actions.publish(edition, by=chief)
    edition = actions.approve(edition, by=editor, seen_hash=seen(edition))
    publication = actions.publish(edition, by=chief)

    assert publication.content["pictures"]["p1"]["alt_text"] == {"ar": "سفينة صغيرة"}


@pytest.mark.parametrize(
    ("texts", "missing"),
    [
        ({"standfirst": ""}, "The standfirst is missing."),
        (
            {"body": '<p>نص.</p><figure data-picture="p1"></figure>'},
            "A picture has no alternative text in this language.",
        ),
    ],
)
def test_publish_of_an_incomplete_text_is_refused(reporter, chief, section, bring_to, texts, missing):
    picture(alt_text_ar="")
    edition = bring_to(write_story(reporter, section, **texts).edition("ar"), State.APPROVED)

    with refused(Incomplete) as raised:
        actions.publish(edition, by=chief)
    assert in_english(raised.value.missing) == [missing]


def test_publish_without_a_section_is_refused(chief):
    edition = write_story(chief, None).edition("ar")

    with refused(Incomplete) as raised:
        actions.override(edition, seen_hash=seen(edition), by=chief, reason="عاجل")
    assert in_english(raised.value.missing) == ["No section is chosen."]


@pytest.mark.parametrize("state", ["draft", "in_review", "changes_requested", "live"])
def test_publish_from_another_state_is_refused(request, chief, state):
    edition = request.getfixturevalue(state)

    with refused(StepNotPossible):
        actions.publish(edition, by=chief)


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
def test_publish_is_not_for(request, approved, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.publish(approved, by=person)
