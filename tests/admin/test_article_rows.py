"""Tags, and the rows that the marks of a body point at, as the form of a story brings them."""

import pytest
from django.contrib.auth.models import Group, Permission

from articles.enums import State
from articles.models import Article, Quote, Speaker, Tag
from tests.admin.browsing import Browser, complaints, tree, words
from tests.desk import write_story

pytestmark = pytest.mark.django_db

MARKED = '<p>وقالت: <q data-quote="m1">هذا يوم كبير</q>.</p>'


def names(article: Article) -> list[str]:
    return [tag.name for tag in article.tags.all()]


@pytest.fixture
def emirates(db) -> Tag:
    return Tag.objects.named("الإمارات")


@pytest.mark.parametrize("typed", ["الإمارات", "الامارات", "الإِمَارات", "الإمـارات", " الإمارات "])
def test_tag_is_found_by_any_spelling(reporter, story, emirates, typed):
    Browser(reporter).open_story(story).type(tags=[typed]).send()

    assert list(story.tags.all()) == [emirates]
    assert Tag.objects.count() == 1


def test_two_spellings_of_one_tag_are_one(reporter, story):
    Browser(reporter).open_story(story).type(tags=["الإمارات", "الامارات"]).send()

    assert names(story) == ["الإمارات"]


@pytest.mark.parametrize("separator", [",", "،", "؛", ";"])
def test_names_between_separators_are_tags_of_their_own(reporter, story, emirates, separator):
    """Without the script one may type them all at once; with it, these keys end a tag."""
    Browser(reporter).open_story(story).type(tags=[f"الامارات{separator} الموانئ"]).send()

    assert sorted(names(story)) == ["الإمارات", "الموانئ"]


def test_script_ends_a_tag_at_every_separator(reporter, story):
    [box] = Browser(reporter).open_story(story).page.xpath("//select[@name='tags']")

    assert box.get("data-token-separators") == '[",", "،", "؛", ";"]'
    assert box.get("data-ajax--url") == "/admin/articles/tag/suggest/"


@pytest.fixture
def without_new_tags(reporter):
    """Huda, in a newsroom where reporters choose from the tags there are."""
    Group.objects.get(name="reporter").permissions.remove(*Permission.objects.filter(codename="add_tag"))
    return reporter


def test_new_tag_needs_the_right_to_add_one(without_new_tags, story, emirates):
    browser = Browser(without_new_tags, "en")

    response = browser.open_story(story).type(tags=["الامارات", "الموانئ"]).send()

    assert complaints(response) == ["There is no tag “الموانئ”, and you may not add one."]
    assert tree(response).xpath("//select[@name='tags']/option/@value") == ["الامارات", "الموانئ"]
    assert (names(story), Tag.objects.count()) == ([], 1)


def test_known_tag_needs_no_right(without_new_tags, story, emirates):
    Browser(without_new_tags).open_story(story).type(tags=["الامارات"]).send()

    assert names(story) == ["الإمارات"]


@pytest.mark.parametrize("typed", ["ـــ", "ً", "!؟", "ا" * 101])
def test_what_holds_no_word_is_no_tag(reporter, story, typed):
    response = Browser(reporter).open_story(story).type(tags=[typed]).send()

    assert len(complaints(response)) == 1
    assert Tag.objects.count() == 0


def test_refused_form_makes_no_tag(reporter, story):
    sheet = Browser(reporter).open_story(story).type(tags=["الموانئ"], seen="older")

    assert sheet.send().status_code == 200
    assert Tag.objects.count() == 0


def test_removed_tag_is_removed(reporter, furnished):
    Browser(reporter).open_story(furnished).type(tags=["التجارة"]).send()

    assert names(furnished) == ["التجارة"]


def test_all_tags_can_be_removed(reporter, furnished):
    Browser(reporter).open_story(furnished).type(tags=[]).send()

    assert names(furnished) == []


def test_row_from_the_editor_has_the_uid_of_its_mark(reporter, story):
    layla = Speaker.objects.create(slug="layla", name_ar="ليلى حداد")
    sheet = Browser(reporter).open_story(story).type(body_ar=MARKED)

    sheet.add_row("quotes", uid="m1", speaker=str(layla.pk), role_ar="وزيرة").send()

    quote = story.quotes.get()
    assert (quote.uid, quote.speaker, quote.role_ar, quote.kind) == ("m1", layla, "وزيرة", "direct")


def test_mark_without_a_row_gets_one(reporter, story):
    Browser(reporter).open_story(story).type(body_ar=MARKED).send()

    quote = story.quotes.get()
    assert (quote.uid, quote.speaker, quote.kind) == ("m1", None, "direct")
    assert [row["uid"] for row in story.revisions.first().snapshot["quotes"]] == ["m1"]


def test_mark_of_a_translator_gets_a_row(translator, story):
    Browser(translator).open_story(story, "en").type(body_en='<p><q data-quote="m2">Great</q></p>').send()

    assert [quote.uid for quote in story.quotes.all()] == ["m2"]


def test_quote_shows_its_words_in_every_language(reporter, furnished):
    page = Browser(reporter).open_story(furnished).page

    shown = page.xpath("//*[@id='quotes-0']//*[contains(@class, 'field-words')]//bdi")
    assert [(bdi.get("lang"), bdi.get("dir"), bdi.text) for bdi in shown] == [
        ("ar", "rtl", "هذا يوم كبير"),
        ("en", "ltr", "This is a great day"),
    ]


def test_new_rows_come_last(reporter, furnished):
    sheet = Browser(reporter).open_story(furnished)
    sheet.add_row("related_stories", headline_ar="خبر ثالث")

    sheet.add_row("related_stories", headline_ar="خبر رابع").send()

    headlines = [link.headline_ar for link in furnished.related_stories.all()]
    assert headlines == ["خبر سابق", "خبر ثان", "خبر ثالث", "خبر رابع"]


def test_uid_of_a_stored_row_never_changes(reporter, furnished):
    Browser(reporter).open_story(furnished).row("quotes", 0, uid="other", role_ar="خبيرة").send()

    quote = furnished.quotes.get()
    assert (quote.uid, quote.role_ar) == ("q1", "خبيرة")


@pytest.mark.parametrize("uid", ["Q1", "q 1", "q-1", "x" * 13, '"><script>'])
def test_uid_that_no_editor_makes_is_refused(reporter, story, uid):
    response = Browser(reporter).open_story(story).add_row("quotes", uid=uid, role_ar="وزيرة").send()

    assert (response.status_code, story.quotes.count()) == (200, 0)


def test_uid_of_another_row_is_refused(reporter, furnished):
    response = Browser(reporter).open_story(furnished).add_row("quotes", uid="q1", role_ar="خبير").send()

    assert (response.status_code, furnished.quotes.count()) == (200, 1)


def test_two_new_rows_of_one_uid_are_refused(reporter, story):
    sheet = Browser(reporter).open_story(story)
    sheet.add_row("quotes", uid="m1", role_ar="خبير").add_row("quotes", uid="m1", role_ar="وزير")

    response = sheet.send()

    assert (response.status_code, story.quotes.count()) == (200, 0)


def test_related_story_needs_a_story_or_a_headline(reporter, story):
    response = Browser(reporter, "en").open_story(story).add_row("related_stories", placement="inline").send()

    assert complaints(response) == ["Choose a story, or write the headline it will have."]


@pytest.mark.parametrize("interface", ["ar", "en"])
def test_headline_of_one_language_is_enough_in_the_other(translator, furnished, interface):
    """Only the Arabic headline of the first link is known; where the link stands is the original's affair."""
    sheet = Browser(translator, interface).open_story(furnished, "en")

    response = sheet.row("related_stories", 0, placement="list").send()

    assert (response.status_code, furnished.related_stories.get(uid="r1").placement) == (302, "inline")


def test_related_story_says_where_readers_see_it(reporter, section, furnished, bring_to):
    other = write_story(reporter, section, headline="خبر ثان")
    bring_to(other.edition("ar"), State.PUBLISHED)
    furnished.related_stories.create(uid="r3", target=other)

    page = Browser(reporter, "en").open_story(furnished).page

    standing = "//*[@id='related_stories-{}']//*[contains(@class, 'field-standing')]//span"
    assert [words(page, standing.format(number)) for number in range(3)] == [
        ["waits for its story", "not placed in the text"],
        ["linked", "waits for its story"],
        ["linked", "waits for its story"],
    ]


def test_colleagues_link_to_another_section_stays(reporter, chief, story, other_section):
    hidden = write_story(chief, other_section, headline="خبر رياضي")
    story.related_stories.create(uid="r1", target=hidden)

    response = Browser(reporter).open_story(story).row("related_stories", 0, placement="inline").send()

    link = story.related_stories.get()
    assert (response.status_code, link.target, link.placement) == (302, hidden, "inline")


def test_quotes_of_other_stories_are_out_of_reach(reporter, story, section):
    other = write_story(reporter, section, headline="خبر آخر")
    foreign = Quote.objects.create(article=other, uid="q1", role_ar="وزيرة")
    own = story.quotes.create(uid="q1", role_ar="طبيبة")

    Browser(reporter).open_story(story).row("quotes", 0, id=str(foreign.pk), role_ar="خبيرة").send()

    rows = Quote.objects.order_by("pk").values_list("pk", "article", "role_ar")
    assert list(rows) == [(foreign.pk, other.pk, "وزيرة"), (own.pk, story.pk, "طبيبة")]
