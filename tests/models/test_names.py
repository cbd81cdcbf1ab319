"""Finding people and topics by their names, in whatever spelling they are typed."""

import pytest
from django.db import IntegrityError, transaction

from articles.models import Article, Author, Section, Speaker, Tag
from tests.desk import write

pytestmark = pytest.mark.django_db


@pytest.fixture
def speaker():
    return Speaker.objects.create(
        slug="ihsan", name_ar="إحسان عبد الله", name_en="Ihsan Abdullah", aliases=["احسان عبدالله"]
    )


@pytest.mark.parametrize(
    "spelling", ["إحسان عبد الله", "احسان عبد اللّه", "  إحسان  عبد الله ", "احسان عبدالله", "IHSAN ABDULLAH"]
)
def test_speaker_is_found_by_any_spelling_of_a_name(speaker, spelling):
    assert Speaker.objects.named(spelling) == speaker


@pytest.mark.parametrize("other", ["إحسان", "عبد الله", "إحسان عبد الله الثاني", "", " ", "|", "،"])
def test_speaker_is_not_found_by_part_of_a_name(speaker, other):
    assert Speaker.objects.named(other) is None


def test_first_of_two_speakers_of_one_name_is_taken(speaker):
    Speaker.objects.create(slug="ihsan-2", name_ar="إحسان عبد الله")

    assert Speaker.objects.named("إحسان عبد الله") == speaker


def test_renamed_speaker_is_found_by_the_new_name_only(speaker):
    speaker.name_ar = "إحسان الهاشمي"
    speaker.aliases = []
    speaker.save()

    assert Speaker.objects.named("إحسان الهاشمي") == speaker
    assert Speaker.objects.named("إحسان عبد الله") is None


@pytest.mark.parametrize("typed", ["احس", "عبد احسان", "ihsan", "إحسان ABDULLAH", "عبدالله"])
def test_speakers_match_every_word_typed(speaker, typed):
    assert list(Speaker.objects.matching(typed)) == [speaker]


@pytest.mark.parametrize("typed", ["احسان سالم", "ihsanx"])
def test_speakers_do_not_match_another_word(speaker, typed):
    assert list(Speaker.objects.matching(typed)) == []


def test_speakers_all_match_nothing_typed(speaker):
    assert list(Speaker.objects.matching("")) == [speaker]


def test_authors_match_in_every_language():
    author = Author.objects.create(slug="salma", name_ar="سلمى الأيوبي", name_en="Salma Ayoubi")
    Author.objects.create(slug="hadi", name_ar="هادي مراد")

    found = [list(Author.objects.matching(typed)) for typed in ("سلمي", "الايوبى", "AYOUBI", "سلمى هادي")]

    assert found == [[author], [author], [author], []]


@pytest.mark.parametrize("spelling", ["الإمارات", "الامارات", " الإِمارات ", "الإمـارات"])
def test_tag_of_one_key_is_one_tag(spelling):
    tag = Tag.objects.named("الإمارات")

    assert Tag.objects.named(spelling) == tag
    assert Tag.objects.get().name == "الإمارات"


def test_tag_key_is_held_by_the_database():
    Tag.objects.named("الإمارات")

    with pytest.raises(IntegrityError), transaction.atomic():
        Tag.objects.create(name="الامارات")


def test_tags_of_one_slug_get_numbers():
    slugs = [Tag.objects.named(name).slug for name in ("كوفيد 19", "كوفيد-19!", "كوفيد+19٪ت")]

    assert len(set(slugs)) == Tag.objects.count()


def test_tags_match_what_was_typed():
    tag = Tag.objects.named("الإمارات العربية")

    assert [list(Tag.objects.matching(typed)) for typed in ("امارات", "الإمارات الع", "مصر")] == [
        [tag],
        [tag],
        [],
    ]


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [("الميناء", True), ("جديد ميناء", True), ("port", True), ("PORT الميناء", True), ("مطار", False)],
)
def test_stories_match_headlines_of_every_language(story, reporter, typed, is_found):
    write(story, reporter, "en", headline="New port")

    assert Article.objects.matching(typed).exists() == is_found


def test_story_matches_its_key(story):
    assert list(Article.objects.matching(story.key)) == [story]


def test_lists_leave_texts_in_the_database(story, django_assert_num_queries):
    with django_assert_num_queries(1):
        [found] = Article.objects.without_texts()

        assert found.headline_ar == "افتتاح الميناء الجديد"
    with django_assert_num_queries(1):
        assert found.body_ar == "<p>رست أول سفينة صباح اليوم.</p>"


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (lambda: Section(slug="sport", name_ar="رياضة"), "رياضة"),
        (lambda: Section(slug="sport", name_en="Sport"), "Sport"),
        (lambda: Author(slug="hadi"), "hadi"),
        (lambda: Speaker(slug="layla", name_en="Layla Haddad"), "Layla Haddad"),
        (lambda: Article(headline_en="New port", source_language="ar"), "New port"),
    ],
)
def test_record_is_called_by_what_name_it_has(record, words):
    assert str(record()) == words
