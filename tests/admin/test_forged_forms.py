"""Forms with more in them than was offered: what one may not say is not heard."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.test import Client

from articles.models import Article, Quote
from tests.admin.browsing import Browser, form_url, url
from tests.desk import everything, furnish, seen, write, write_story

pytestmark = pytest.mark.django_db


@contextmanager
def nothing_written() -> Iterator[None]:
    before = everything()
    yield
    assert everything() == before


@pytest.fixture
def other_story(reporter, section) -> Article:
    """Another story of Huda's, with a row of each kind."""
    other = write_story(reporter, section, headline="خبر آخر")
    return furnish(other, reporter)


@pytest.fixture
def sport_story(chief, other_section) -> Article:
    return write_story(chief, other_section, headline="خبر رياضي")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("created_by", "{chief}"),
        ("source_language", "en"),
        ("key", "aaaaaaaa"),
        ("folded", "|كل شيء|"),
        ("created_at", "2020-01-01T10:00"),
        ("updated_at", "2020-01-01T10:00"),
        ("headline", "عنوان"),
        ("headline_en", "Headline"),
        ("body_en", "<p>Body</p>"),
        ("state", "published"),
        ("content_hash", "f" * 64),
        ("approved_hash", "f" * 64),
        ("approved_by", "{chief}"),
        ("approved_at", "2020-01-01T10:00"),
        ("submitted_by", "{chief}"),
        ("first_published_at", "2020-01-01T10:00"),
        ("live_from", "2020-01-01T10:00"),
        ("editions-0-state", "published"),
        ("version", "9"),
    ],
)
def test_field_that_the_form_does_not_have_is_not_written(reporter, chief, story, name, value):
    sheet = Browser(reporter).open_story(story).type(**{name: value.format(chief=chief.pk)})
    rows = ("Article", "Edition", "Publication", "Revision")
    before = {row: without_times(everything()[row]) for row in rows}

    response = sheet.send()

    assert response.status_code == 302
    assert {row: without_times(everything()[row]) for row in rows} == before


def without_times(rows):
    """Saving notes the time: that is no field of a form."""
    return [{name: value for name, value in row.items() if name != "updated_at"} for row in rows]


def test_new_story_is_its_writers_own(reporter, chief, section):
    sheet = Browser(reporter).new_story("ar")

    sheet.type(created_by=str(chief.pk), source_language="en", key="aaaaaaaa").send()

    made = Article.objects.get()
    assert (made.created_by, made.source_language) == (reporter, "ar")
    assert made.key != "aaaaaaaa"


def test_translator_does_not_write_the_original_through_another_language(translator, furnished):
    sheet = Browser(translator).open_story(furnished, "en")
    sheet.type(headline_ar="عنوان عمر", body_ar="", headline_en="Omar's headline")

    sheet.row("quotes", 0, role_ar="خبيرة", role_en="expert").send()

    furnished.refresh_from_db()
    quote = furnished.quotes.get()
    assert (furnished.headline_ar, furnished.headline_en) == ("افتتاح الميناء الجديد", "Omar's headline")
    assert (quote.role_ar, quote.role_en) == ("وزيرة", "expert")
    assert 'data-quote="q1"' in furnished.body_ar


def test_translator_does_not_write_what_all_languages_share(translator, furnished, section, other_section):
    sheet = Browser(translator).open_story(furnished, "en")
    sheet.type(section="", picture="", tags=[], ed_note="ملاحظة عمر", headline_en="Omar's headline")

    assert sheet.send().status_code == 302

    before, after = (row.snapshot for row in list(furnished.revisions.all()[:2])[::-1])
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"texts"}


def test_translator_adds_and_deletes_no_rows(translator, furnished):
    sheet = Browser(translator).open_story(furnished, "en")
    rows = ("Byline", "Quote", "RelatedStory")
    before = {row: everything()[row] for row in rows}
    sheet.type(**{f"{prefix}-0-DELETE": "on" for prefix in ("bylines", "quotes", "related_stories")})
    sheet.type(**{"bylines-TOTAL_FORMS": "3", "quotes-TOTAL_FORMS": "2", "related_stories-TOTAL_FORMS": "3"})
    sheet.row("bylines", 2, author="1", role="editor", position="0")
    sheet.row("quotes", 1, uid="m1", kind="direct", role_en="expert")

    sheet.row("related_stories", 2, placement="list", headline_en="Third story").send()

    assert {row: everything()[row] for row in rows} == before


@pytest.mark.parametrize("language", ["ar", "en"])
def test_reporter_does_not_write_a_colleagues_story(reporter, other_reporter, furnished, language):
    sheet = Browser(reporter).open_story(furnished, language).type(**{f"headline_{language}": "x"})
    sheet.client.force_login(other_reporter)

    with nothing_written():
        response = sheet.send()

    assert response.status_code == 403


def test_translator_does_not_write_the_original(reporter, translator, story):
    sheet = Browser(reporter).open_story(story).type(headline_ar="عنوان عمر")
    sheet.client.force_login(translator)

    with nothing_written():
        response = sheet.send()

    assert response.status_code == 403


@pytest.mark.parametrize(
    ("prefix", "rows", "values"),
    [
        ("quotes", "quotes", {"role_ar": "خبيرة"}),
        ("bylines", "bylines", {"role": "editor"}),
        ("related_stories", "related_stories", {"headline_ar": "عنوان"}),
        ("quotes", "quotes", {"DELETE": "on"}),
        ("bylines", "bylines", {"DELETE": "on"}),
        ("related_stories", "related_stories", {"DELETE": "on"}),
    ],
)
def test_rows_of_another_story_are_not_reached(reporter, story, other_story, prefix, rows, values):
    foreign = getattr(other_story, rows).first()
    sheet = Browser(reporter).open_story(story).add_row(prefix, id=str(foreign.pk), **values)
    sheet.type(**{f"{prefix}-INITIAL_FORMS": "1"})
    before = everything()

    sheet.send()

    after = everything()
    assert {name: after[name] for name in ("Quote", "Byline", "RelatedStory")} == {
        name: before[name] for name in ("Quote", "Byline", "RelatedStory")
    }


def test_row_is_not_moved_to_another_story(reporter, story, sport_story):
    story.quotes.create(uid="q1", role_ar="وزيرة")
    sheet = Browser(reporter).open_story(story)

    sheet.row("quotes", 0, article=str(sport_story.pk), role_ar="خبيرة").send()

    assert list(Quote.objects.values_list("article", "role_ar")) == [(story.pk, "وزيرة")]


def test_story_is_not_moved_to_a_section_that_is_not_ones_own(reporter, story, other_section):
    sheet = Browser(reporter).open_story(story).type(section=str(other_section.pk), headline_ar="عنوان")

    with nothing_written():
        response = sheet.send()

    assert response.status_code == 200


def test_new_story_is_not_written_into_a_section_that_is_not_ones_own(reporter, other_section):
    sheet = Browser(reporter).new_story().type(section=str(other_section.pk))

    with nothing_written():
        response = sheet.send()

    assert response.status_code == 200


def test_hidden_story_is_not_linked(reporter, story, sport_story):
    sheet = Browser(reporter).open_story(story).add_row("related_stories", target=str(sport_story.pk))

    with nothing_written():
        response = sheet.send()

    assert response.status_code == 200
    assert "خبر رياضي" not in response.content.decode()


@pytest.mark.parametrize("who", ["reader", "left"])
def test_text_is_assigned_to_nobody_who_does_not_work_here(reporter, reader, other_reporter, story, who):
    other_reporter.is_active = False
    other_reporter.save()
    person = {"reader": reader, "left": other_reporter}[who]
    sheet = Browser(reporter).open_story(story).type(assignee=str(person.pk))

    with nothing_written():
        response = sheet.send()

    assert response.status_code == 200


def test_list_of_stories_takes_no_bulk_action(chief, story):
    data = {"action": "delete_selected", "_selected_action": [story.pk], "post": "yes"}

    with nothing_written():
        Browser(chief).client.post(url("articles_article_changelist"), data)


def test_save_as_new_makes_no_copy(reporter, story):
    sheet = Browser(reporter).open_story(story).type(headline_ar="نسخة")

    with nothing_written():
        response = sheet.send("_saveasnew")

    assert response.status_code == 403


def test_step_goes_where_the_table_of_steps_says(reporter, draft):
    path = url("articles_article_step", draft.article_id, "ar", "submit")

    Browser(reporter).client.post(path, {"state": "published", "to_state": "published", "by": "1"})

    draft.refresh_from_db()
    assert draft.state == "in_review"


@pytest.mark.parametrize(
    "typed", ["1abc", "1.0", "٠١", "١", "+1", "-1", "1%00", "1%20", "9" * 30, "9" * 5000]
)
@pytest.mark.parametrize("page", ["change", "delete", "history"])
def test_number_that_is_none_is_not_found(chief, story, typed, page):
    path = f"/admin/articles/article/{typed}/{page}/"
    browser = Browser(chief)

    assert {browser.status(path), browser.status(path, {"post": "yes"})} <= {404}


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("articles_article_add", ()),
        ("articles_article_change", ("{pk}",)),
        ("articles_article_delete", ("{pk}",)),
        ("articles_article_restore", ("{pk}", "1")),
        ("articles_article_step", ("{pk}", "ar", "submit")),
        ("articles_article_step", ("{pk}", "ar", "override")),
        ("articles_article_correct", ("{pk}", "ar")),
        ("logout", ()),
        ("interface_language", ()),
        ("password_change", ()),
        ("auth_user_add", ()),
    ],
)
def test_post_from_elsewhere_is_refused(chief, story, name, arguments):
    client = Client(enforce_csrf_checks=True)
    client.force_login(chief)
    path = url(name, *(argument.format(pk=story.pk) for argument in arguments))

    with nothing_written():
        response = client.post(path, {"post": "yes", "reason": "خطأ", "language": "en"})

    assert response.status_code == 403


def test_approval_of_a_text_that_nobody_showed_is_refused(editor, in_review):
    path = url("articles_article_step", in_review.article_id, "ar", "approve")
    before = seen(in_review)
    write(in_review.article, in_review.article.created_by, "ar", headline="عنوان بعد القراءة")

    with nothing_written():
        response = Browser(editor).client.post(path, {"seen_hash": before})

    assert response.status_code == 200


def test_form_is_opened_by_no_other_field_than_its_number(chief, story):
    query = {"_to_field": "created_by", "_popup": "1"}

    assert Browser(chief).status(form_url(story, "ar") + "&_to_field=created_by") == 400
    assert Browser(chief).status(url("articles_article_changelist", **query)) == 400
