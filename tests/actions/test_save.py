import pytest

from articles import actions
from articles.enums import State
from articles.errors import NotAllowed, OtherSection
from articles.models import Article, ArticleTag, Quote, Tag
from articles.story import content_hashes
from tests.desk import events, last_event, refused, reword, write, write_story

pytestmark = pytest.mark.django_db


def test_first_save_begins_the_history_of_a_language(reporter, section):
    story = write_story(reporter, section)

    edition = story.edition("ar")
    assert edition.state == State.DRAFT
    assert last_event(edition) == {
        "article": story,
        "key": story.key,
        "headline": "افتتاح الميناء الجديد",
        "language": "ar",
        "step": "create",
        "from_state": "draft",
        "to_state": "draft",
        "content_hash": edition.content_hash,
        "reason": "",
        "effective_at": None,
        "by": reporter,
    }


def test_save_keeps_a_version_with_the_content_of_each_language(furnished):
    version = furnished.revisions.first()

    assert (version.step, version.made_by.username) == ("save", "huda")
    assert version.hashes == content_hashes(version.snapshot)
    assert {row.language: row.content_hash for row in furnished.editions.all()} == version.hashes


def test_version_of_one_language_names_no_content_of_the_other(story):
    version = story.revisions.get()

    assert list(version.hashes) == ["ar"]


def test_save_without_a_change_is_no_new_version(story, reporter, editor):
    version = actions.save(story, by=editor, language="ar")

    assert version == story.revisions.get()
    assert version.made_by == reporter


def test_save_of_a_bilingual_story_settles_both_languages_at_once(story, reporter, editor):
    """The edition that the first save makes on the way must not change what it has just looked at."""
    reword(story, headline_en="New port opens")
    first = actions.save(story, by=reporter, language="ar")

    second = actions.save(story, by=editor, language="ar")

    assert second == first
    assert events(story) == [
        ("ar", "create", "draft", "draft", "huda"),
        ("en", "create", "draft", "draft", "huda"),
    ]


def test_save_of_an_empty_story_makes_its_language(reporter, section):
    story = Article.objects.create(section=section, created_by=reporter)

    actions.save(story, by=reporter, language="ar")

    assert events(story) == [("ar", "create", "draft", "draft", "huda")]


def test_save_records_what_the_database_holds(story, reporter):
    story.headline_ar = "عنوان لم يُحفظ"

    version = actions.save(story, by=reporter, language="ar")

    assert version.snapshot["texts"]["headline"]["ar"] == "افتتاح الميناء الجديد"


def test_save_makes_the_story_the_last_one_changed(clock, story, reporter):
    changed = clock.move(hours=1)

    write(story, reporter, "ar", headline="افتتاح الميناء اليوم")

    stored = Article.objects.get(pk=story.pk)
    assert stored.updated_at == changed
    assert stored.folded == f"|افتتاح الميناء اليوم|سفن اكبر ورسوم اقل|{story.key}|"


def test_marked_words_get_a_row_where_they_have_none(story, reporter):
    body = '<p>قال: <q data-quote="new1">نعم</q> ثم <q data-quote="new2">لا</q>.</p>'

    write(story, reporter, "ar", body=body)

    quotes = Quote.objects.filter(speaker=None).values_list("uid", "kind", "position")
    assert list(quotes) == [("new1", "direct", 0), ("new2", "direct", 1)]


def test_translator_saves_the_translation(story, translator):
    write(story, translator, "en", headline="New port opens")

    assert events(story)[-1] == ("en", "create", "draft", "draft", "omar")


def test_translator_changes_nothing_of_the_original_on_the_way(story, translator):
    reword(story, headline_en="New port opens", headline_ar="افتتاح الميناء القديم")

    with refused(NotAllowed):
        actions.save(story, by=translator, language="en")


def test_translator_changes_nothing_that_languages_share(story, translator):
    ArticleTag.objects.create(content_object=story, tag=Tag.objects.named("الموانئ"))

    with refused(NotAllowed):
        actions.save(story, by=translator, language="en")


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("other_reporter", NotAllowed),
        ("translator", NotAllowed),
        ("other_section_editor", OtherSection),
        ("reader", OtherSection),
        ("nobody", OtherSection),
    ],
)
def test_save_of_the_original_is_not_for(request, story, who, error):
    person = request.getfixturevalue(who)

    with refused(error):
        actions.save(story, by=person, language="ar")


@pytest.mark.parametrize("who", ["reporter", "editor", "chief"])
def test_save_of_the_original_is_for(request, story, who):
    person = request.getfixturevalue(who)

    write(story, person, "ar", headline="افتتاح الميناء اليوم")

    assert story.revisions.latest("number").made_by == person


def test_story_without_a_section_is_its_writers_alone(reporter, editor, chief):
    story = write_story(reporter, None)

    with refused(OtherSection):
        actions.save(story, by=editor, language="ar")
    assert write(story, chief, "ar", headline="عنوان").revisions.latest("number").made_by == chief


def test_story_is_not_moved_where_its_writer_does_not_work(story, reporter, other_section):
    reword(story, section=other_section)

    with refused(OtherSection):
        actions.save(story, by=reporter, language="ar")


def test_link_that_the_body_places_stands_in_the_text(furnished, reporter):
    link = furnished.related_stories.get(uid="r2")
    furnished.body_ar += '<aside data-related="r2"></aside>'
    furnished.save()

    actions.save(furnished, by=reporter, language="ar")

    link.refresh_from_db()
    assert link.placement == "inline"
