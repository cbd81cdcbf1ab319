"""What differs between two versions of a story, part by part, in one language."""

import pytest
from django.utils import translation

from articles.comparing import compare
from articles.models import Article, Author, Speaker, Tag
from articles.story import serialize, story
from articles.text.changes import Piece
from tests.desk import furnish, picture, write_story

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english_labels():
    with translation.override("en"):
        yield


@pytest.fixture
def furnished(story, reporter):
    return furnish(story, reporter)


def read(article, language="ar"):
    return story(serialize(Article.objects.get(pk=article.pk)), language)


def difference(before, after):
    """Each part that differs: the words that went, and those that came."""

    def only(change, kind):
        return " ".join("".join(piece.text for piece in change.pieces if piece.kind == kind).split())

    return {
        str(change.label): (only(change, "gone"), only(change, "new")) for change in compare(before, after)
    }


def test_version_does_not_differ_from_itself(furnished):
    assert compare(read(furnished), read(furnished)) == []


def test_parts_stand_in_the_order_of_the_form(furnished, other_section):
    before = read(furnished)
    Article.objects.filter(pk=furnished.pk).update(
        section=other_section,
        kicker_ar="ثقافة",
        headline_ar="عنوان",
        standfirst_ar="مقدمة",
        body_ar="<p>نص</p>",
        picture=None,
    )
    furnished.bylines.all().delete()
    furnished.tag_items.all().delete()
    furnished.related_stories.all().delete()

    labels = list(difference(before, read(furnished)))

    assert labels == [
        *("Kicker", "Headline", "Standfirst", "Body", "Section", "Bylines", "Tags", "Quotes"),
        *("Related stories", "Pictures"),
    ]


def test_texts_are_compared_by_words(furnished):
    before = read(furnished)
    Article.objects.filter(pk=furnished.pk).update(headline_ar="افتتاح الميناء القديم")

    [change] = compare(before, read(furnished))

    assert change.pieces == [
        Piece("same", "افتتاح الميناء "),
        Piece("gone", "الجديد"),
        Piece("new", "القديم"),
    ]
    assert not change.is_spelling_only


def test_spelling_is_told_apart(furnished):
    before = read(furnished)
    Article.objects.filter(pk=furnished.pk).update(headline_ar="إفتتاح الميناء الجديد", standfirst_ar="سفن.")

    found = {str(change.label): change.is_spelling_only for change in compare(before, read(furnished))}

    assert found == {"Headline": True, "Standfirst": False}


def test_other_language_is_another_text(furnished):
    before = read(furnished, "en")
    Article.objects.filter(pk=furnished.pk).update(headline_ar="عنوان", body_ar="<p>نص</p>")

    assert compare(before, read(furnished, "en")) == []


def test_order_of_bylines_and_their_roles_differ(furnished):
    before = read(furnished)
    first, second = furnished.bylines.all()
    furnished.bylines.filter(pk=first.pk).update(position=2)
    furnished.bylines.filter(pk=second.pk).update(role="editor")

    assert difference(before, read(furnished)) == {
        "Bylines": ("Agency: الوكالة", "Editor: الوكالة"),
    }


def test_names_are_those_of_today(furnished):
    """A corrected name spreads at once: it is no difference between two versions."""
    before = serialize(Article.objects.get(pk=furnished.pk))
    Author.objects.filter(slug="huda").update(name_ar="هدى السالم")
    Speaker.objects.filter(slug="layla").update(name_ar="ليلى الحداد")
    Tag.objects.filter(name="الموانئ").update(name="موانئ")

    assert compare(story(before, "ar"), read(furnished)) == []


def test_speaker_role_and_words_of_a_quote_differ(furnished):
    before = read(furnished)
    sami = Speaker.objects.create(slug="sami", name_ar="سامي")
    furnished.quotes.update(speaker=sami, role_ar="خبير")

    assert difference(before, read(furnished)) == {"Quotes": ("ليلى حداد وزيرة", "سامي خبير")}


def test_link_to_another_story_differs_though_its_headline_is_the_same(furnished, reporter, section):
    one, other = (write_story(reporter, section, headline=headline) for headline in ("خبر أول", "خبر آخر"))
    furnished.related_stories.filter(uid="r2").update(target=one)
    before = read(furnished)

    furnished.related_stories.filter(uid="r2").update(target=other)

    assert difference(before, read(furnished)) == {"Related stories": ("أول", "آخر")}


def test_address_of_a_link_differs_though_its_words_are_the_same(furnished):
    words = '<p>رست <a href="https://{}.example/?a=1&amp;b=2">أول سفينة</a> اليوم.</p>'
    Article.objects.filter(pk=furnished.pk).update(body_ar=words.format("port"))
    before = read(furnished)

    Article.objects.filter(pk=furnished.pk).update(body_ar=words.format("evil"))

    assert difference(before, read(furnished)) == {
        "Links": ("https://port.example/?a=1&b=2", "https://evil.example/?a=1&b=2"),
    }


def test_words_of_a_picture_differ(furnished):
    before = read(furnished)
    shown = furnished.picture
    shown.alt_text_ar = "قارب في الميناء"
    shown.save()

    assert difference(before, read(furnished)) == {"Pictures": ("سفينة", "قارب")}


def test_other_picture_differs(furnished):
    before = read(furnished)
    Article.objects.filter(pk=furnished.pk).update(picture=picture("p2", alt_text_ar="", alt_text_en=""))

    assert difference(before, read(furnished)) == {"Pictures": ("", "pictures/p2.jpg")}


def test_records_that_are_gone_do_not_stop_a_comparison(furnished):
    before = read(furnished)
    furnished.bylines.all().delete()
    furnished.quotes.all().delete()
    furnished.tag_items.all().delete()
    Author.objects.all().delete()
    Speaker.objects.all().delete()
    Tag.objects.all().delete()

    found = difference(before, read(furnished))

    assert found == {"Quotes": ("وزيرة · Direct quote: هذا يوم كبير", "")}
