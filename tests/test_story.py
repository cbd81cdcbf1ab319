"""From the working copy to its snapshot, and from a snapshot to what one language's readers get."""

import json

import pytest

from articles import actions
from articles.enums import CorrectionKind
from articles.models import Article, Edition, Quote, RelatedStory
from articles.readiness import gaps_before_publishing, gaps_before_review
from articles.story import (
    Credit,
    PictureView,
    Story,
    StoryQuote,
    StoryRelated,
    content_hash,
    content_hashes,
    has_words,
    publication_story,
    publication_text,
    serialize,
    slice_of,
    story,
)
from tests.desk import FURNISHED, furnish, in_english, picture, reword, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def furnished(story, reporter) -> Article:
    return furnish(story, reporter)


@pytest.fixture
def empty(reporter) -> Article:
    """A story in which nothing is written yet."""
    return Article.objects.create(created_by=reporter)


PICTURE = {
    "file": "pictures/p1.jpg",
    "width": 1600,
    "height": 900,
    "widths": [320, 640],
    "checksum": "p1" + 62 * "0",
    "focal": [0.5, 0.5],
    "alt_text": {"ar": "سفينة في الميناء", "en": "A ship in port"},
    "caption": {"ar": "", "en": ""},
    "credit": {"ar": "", "en": ""},
}


@pytest.fixture
def snapshot(furnished):
    return serialize(furnished)


def test_snapshot_holds_every_field_of_the_working_copy(furnished, section):
    [first, second] = furnished.bylines.all()
    [layla] = {quote.speaker for quote in furnished.quotes.all()}

    assert serialize(furnished) == {
        "version": 1,
        "key": furnished.key,
        "source_language": "ar",
        "section": section.pk,
        "ed_note": "اتصلوا بالوزارة",
        "texts": {
            "kicker": {"ar": "اقتصاد", "en": "Economy"},
            "headline": {"ar": "افتتاح الميناء الجديد", "en": "New port opens"},
            "standfirst": {"ar": "سفن أكبر ورسوم أقل.", "en": "Larger ships and lower fees."},
            "body": FURNISHED,
        },
        "bylines": [
            {"uid": "b1", "author": first.author_id, "role": "reporter"},
            {"uid": "b2", "author": second.author_id, "role": "agency"},
        ],
        "tags": [row.tag_id for row in furnished.tag_items.order_by("pk")],
        "quotes": [
            {
                "uid": "q1",
                "kind": "direct",
                "speaker": layla.pk,
                "attribution": {"ar": "", "en": ""},
                "role": {"ar": "وزيرة", "en": "minister"},
                "medium": {"ar": "", "en": ""},
            }
        ],
        "related": [
            {
                "uid": "r1",
                "placement": "inline",
                "target": None,
                "headline": {"ar": "خبر سابق", "en": ""},
            },
            {
                "uid": "r2",
                "placement": "list",
                "target": None,
                "headline": {"ar": "خبر ثان", "en": "Second story"},
            },
        ],
        "picture": "p1",
        "pictures": {"p1": PICTURE},
        "corrections": {},
    }


def test_snapshot_names_every_column_that_a_form_can_change():
    """A new field of the working copy has to be kept, restored and shown: it begins here."""
    columns = {field.name for field in Article._meta.concrete_fields}

    in_snapshot = {"key", "source_language", "section", "ed_note", "picture"}
    texts = {
        f"{field}{code}"
        for field in ("kicker", "headline", "standfirst", "body")
        for code in ("", "_ar", "_en")
    }
    follows = {"id", "created_by", "created_at", "updated_at", "folded"}
    assert columns == in_snapshot | texts | follows


def test_snapshot_is_json_and_the_same_again(snapshot):
    assert json.loads(json.dumps(snapshot)) == snapshot


def test_snapshot_holds_pictures_of_every_body_and_the_lead_picture_once(furnished, reporter):
    picture("p2")
    write(
        furnished,
        reporter,
        "en",
        body='<figure data-picture="p1"></figure><figure data-picture="p2"></figure>',
    )

    assert list(serialize(Article.objects.get(pk=furnished.pk))["pictures"]) == ["p1", "p2"]


def test_snapshot_holds_corrections_in_the_order_they_were_made(live, editor):
    for text in ("الأول", "الثاني"):
        actions.correct(live, by=editor, kind=CorrectionKind.CORRECTION, text=text)

    corrections = serialize(live.article)["corrections"]
    assert list(corrections) == ["ar"]
    assert [note["text"] for note in corrections["ar"]] == ["الأول", "الثاني"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_readers_get_nothing_of_the_desk_or_of_another_language(snapshot, language):
    part = json.dumps(slice_of(snapshot, language), ensure_ascii=False)
    other = {"ar": "en", "en": "ar"}[language]

    hidden = ["اتصلوا بالوزارة", "source_language", "ed_note", "created_by"]
    hidden += [texts[other] for texts in snapshot["texts"].values()]
    hidden += [snapshot["quotes"][0]["role"][other], snapshot["pictures"]["p1"]["alt_text"][other]]
    assert [words for words in hidden if words in part] == []


def test_readers_get_no_quote_that_their_text_does_not_mark(furnished):
    Quote.objects.create(article=furnished, uid="q2", attribution_ar="مصدر", position=1)

    assert [row["uid"] for row in slice_of(serialize(furnished), "ar")["quotes"]] == ["q1"]


def test_readers_get_links_of_their_text_and_of_their_list(furnished, snapshot):
    RelatedStory.objects.create(article=furnished, uid="r3", headline_en="Third story", position=2)
    RelatedStory.objects.create(article=furnished, uid="r4", target=furnished, position=3)
    snapshot = serialize(furnished)

    links = {code: [row["uid"] for row in slice_of(snapshot, code)["related"]] for code in ("ar", "en")}

    assert links == {"ar": ["r1", "r2", "r4"], "en": ["r2", "r3", "r4"]}


def test_readers_get_pictures_of_their_text_and_the_lead_picture(furnished, reporter):
    picture("p2")
    picture("p3")
    write(furnished, reporter, "en", body='<figure data-picture="p2"></figure>')
    snapshot = serialize(Article.objects.get(pk=furnished.pk))

    shown = {code: list(slice_of(snapshot, code)["pictures"]) for code in ("ar", "en")}

    assert shown == {"ar": ["p1"], "en": ["p1", "p2"]}


def test_part_of_a_part_is_the_part(snapshot):
    part = slice_of(snapshot, "ar")

    assert slice_of(part, "ar") == part


def test_part_for_an_unknown_language_is_empty(snapshot):
    part = slice_of(snapshot, "fr")

    assert part["texts"] == {"kicker": {}, "headline": {}, "standfirst": {}, "body": {}}
    assert (part["quotes"], part["related"], part["corrections"]) == ([], [], {})


def test_content_of_a_language_does_not_depend_on_the_other(furnished, reporter):
    before = content_hash(serialize(furnished), "ar")
    Quote.objects.filter(article=furnished).update(role_en="former minister")
    RelatedStory.objects.create(article=furnished, headline_en="Third story")
    reword(furnished.picture, alt_text_en="Another ship", caption_en="Words", credit_en="Hadi")
    for field in ("kicker", "headline", "standfirst", "body"):
        furnished = write(furnished, reporter, "en", **{field: "Other words"})
    furnished.edition("fr")

    assert content_hash(serialize(furnished), "ar") == before


def test_content_of_a_language_does_not_depend_on_the_desk(furnished):
    before = content_hashes(serialize(furnished))
    reword(furnished, ed_note="اتصلوا مرة ثانية")
    Edition.objects.filter(article=furnished).update(slug="آخر")

    assert content_hashes(serialize(furnished)) == before


def test_contents_of_two_stories_differ_by_their_keys(snapshot):
    assert content_hash(snapshot | {"key": "00000000"}, "ar") != content_hash(snapshot, "ar")


def test_content_does_not_depend_on_the_order_of_keys(snapshot):
    turned = dict(reversed(snapshot.items()))

    assert content_hashes(turned) == content_hashes(snapshot)


def test_language_has_words_from_its_first_one(snapshot, empty):
    assert (has_words(snapshot, "ar"), has_words(snapshot, "en"), has_words(snapshot, "fr")) == (
        True,
        True,
        False,
    )
    assert not has_words(serialize(empty), "ar")


def test_story_is_one_language_of_a_snapshot(furnished, section):
    [first, second] = furnished.bylines.all()
    [speaker] = {quote.speaker_id for quote in furnished.quotes.all()}
    shown = PictureView(
        uid="p1",
        file="pictures/p1.jpg",
        width=1600,
        height=900,
        widths=(320, 640),
        checksum="p1" + 62 * "0",
        focal=(0.5, 0.5),
        alt_text="سفينة في الميناء",
        caption="",
        credit="",
    )

    assert story_of(furnished, "ar") == Story(
        key=furnished.key,
        language="ar",
        section_id=section.pk,
        kicker="اقتصاد",
        headline="افتتاح الميناء الجديد",
        standfirst="سفن أكبر ورسوم أقل.",
        body=FURNISHED["ar"],
        credits=(Credit("b1", first.author_id, "reporter"), Credit("b2", second.author_id, "agency")),
        tag_ids=tuple(row.tag_id for row in furnished.tag_items.order_by("pk")),
        quotes=(StoryQuote("q1", "direct", speaker, "", "وزيرة", "", ("هذا يوم كبير",)),),
        related=(StoryRelated("r1", "inline", None, "خبر سابق"), StoryRelated("r2", "list", None, "خبر ثان")),
        picture=shown,
        pictures={"p1": shown},
        corrections=(),
    )


def story_of(article: Article, language: str) -> Story:
    return story(serialize(article), language)


def test_story_of_a_language_without_words_is_empty(furnished):
    empty = story_of(furnished, "fr")

    assert (empty.headline, empty.body, empty.text, empty.quotes) == ("", "", "", ())


def test_story_tells_its_words_without_markup(furnished):
    assert story_of(furnished, "en").text == (
        "The first ship moored this morning.\nThe minister said: This is a great day."
    )


def test_quote_in_two_runs_is_one_text(furnished, reporter):
    body = '<p><q data-quote="q1">هذا يوم،</q> قالت <q data-quote="q1">كبير</q></p>'

    write(furnished, reporter, "ar", body=body)

    [quote] = story_of(Article.objects.get(pk=furnished.pk), "ar").quotes
    assert (quote.runs, quote.text) == (("هذا يوم،", "كبير"), "هذا يوم … كبير")


def test_publication_gives_the_story_that_it_froze(live, reporter):
    frozen = story_of(live.article, "ar")
    write(live.article, reporter, "ar", headline="عنوان آخر")

    publication = live.publications.get()
    assert publication_story(publication) == frozen
    assert publication_text(publication) == (
        "افتتاح الميناء الجديد",
        "سفن أكبر ورسوم أقل.",
        "رست أول سفينة صباح اليوم.",
    )


def test_complete_story_lacks_nothing(furnished):
    for language in ("ar", "en"):
        content = story_of(furnished, language)

        assert (gaps_before_review(content), gaps_before_publishing(content)) == ([], [])


def test_empty_story_lacks_all_of_it(empty):
    content = story_of(empty, "ar")

    before_review = ["The headline is missing.", "The body is empty.", "No section is chosen."]
    assert in_english(gaps_before_review(content)) == before_review
    assert in_english(gaps_before_publishing(content)) == [*before_review, "The standfirst is missing."]


def test_picture_of_another_language_alone_has_to_be_described_there_only(furnished):
    reword(furnished.picture, alt_text_en="")

    assert gaps_before_publishing(story_of(furnished, "ar")) == []
    assert in_english(gaps_before_publishing(story_of(furnished, "en"))) == [
        "A picture has no alternative text in this language."
    ]
