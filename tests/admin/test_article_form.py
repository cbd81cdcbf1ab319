"""The form of a story: what it asks for, what it writes, and what it says of its texts."""

import pytest

from articles import actions
from articles.actions.import_story import WireFile
from articles.enums import State
from articles.models import Article, Author, WorkflowEvent
from articles.text.encodings import decode
from articles.text.wire import parse_wire
from tests.admin.browsing import Browser, complaints, form_url, told, url, words
from tests.desk import events

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["ar", "en"])
def test_draft_is_saved_with_nothing_in_it(reporter, section, language):
    response = Browser(reporter).new_story(language).send()

    article = Article.objects.get()
    assert (response.status_code, response.url) == (302, form_url(article, language))
    assert (article.source_language, article.created_by, article.section) == (language, reporter, section)
    assert events(article) == [(language, "create", "draft", "draft", "huda")]


def test_saving_makes_a_version_and_leaves_readers_alone(reporter, story):
    browser = Browser(reporter, "en")

    response = browser.open_story(story).type(headline_ar="افتتاح الميناء اليوم").send()

    assert told(browser, response) == ["Saved. Readers see no change until the text is published."]
    newest, first = story.revisions.all()
    assert (newest.step, newest.made_by) == ("save", reporter)
    assert newest.snapshot["texts"]["headline"] == {"ar": "افتتاح الميناء اليوم", "en": ""}
    assert first.snapshot["texts"]["headline"] == {"ar": "افتتاح الميناء الجديد", "en": ""}


def test_saving_without_a_change_makes_no_version(reporter, furnished):
    before = furnished.revisions.count()

    Browser(reporter).open_story(furnished).send()
    Browser(reporter).open_story(furnished, "en").send()

    assert furnished.revisions.count() == before


def test_saving_an_approved_text_takes_it_back_to_review(reporter, approved):
    Browser(reporter).open_story(approved.article).type(headline_ar="عنوان آخر").send()

    approved.refresh_from_db()
    assert (approved.state, approved.approved_hash) == (State.IN_REVIEW, "")
    assert events(approved.article)[-1] == ("ar", "revise", "approved", "in_review", "huda")


def test_saving_a_published_text_changes_no_publication(reporter, live):
    before = live.publications.values().get()

    Browser(reporter).open_story(live.article).type(headline_ar="عنوان آخر").send()

    live.refresh_from_db()
    assert live.state == State.DRAFT
    assert live.publications.values().get() == before


@pytest.mark.parametrize("interface", ["ar", "en"])
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_fields_are_in_the_language_of_the_text(reporter, furnished, interface, language, direction):
    page = Browser(reporter, interface).page(form_url(furnished, language))

    translated = page.xpath(f"//*[contains(@name, '_{language}')][not(@type='hidden')]")
    names = {field.get("name") for field in translated}
    assert {(field.get("lang"), field.get("dir")) for field in translated} == {(language, direction)}
    assert {name for name in names if "-" not in name} == {
        f"{field}_{language}" for field in ("kicker", "headline", "standfirst", "body")
    }
    assert {name for name in names if name.startswith("quotes-0-")} == {
        f"quotes-0-{field}_{language}" for field in ("attribution", "role", "medium")
    }


@pytest.mark.parametrize(("interface", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_page_is_in_the_language_of_the_interface(reporter, story, interface, direction):
    page = Browser(reporter, interface).page(form_url(story, "ar"))

    assert (page.get("lang"), page.get("dir")) == (interface, direction)


def test_form_shows_one_language(reporter, furnished):
    page = Browser(reporter).page(form_url(furnished, "en"))

    assert page.xpath("//*[contains(@name, '_ar')]") == []


def test_text_is_stored_clean(reporter, story):
    sheet = Browser(reporter).open_story(story)
    sheet.type(headline_ar="  ميناء\u202e  جديد ", standfirst_ar="سطر\r\nآخر\x08", ed_note="ملاحظة\u202e")

    sheet.type(body_ar='<p onclick="x()">نص<script>alert(1)</script></p>').send()

    story.refresh_from_db()
    assert (story.headline_ar, story.standfirst_ar) == ("ميناء جديد", "سطر\nآخر")
    assert (story.ed_note, story.body_ar) == ("ملاحظة", "<p>نص</p>")


def test_new_story_credits_its_reporter(reporter, section):
    author = Author.objects.create(slug="huda", name_ar="هدى سالم", user=reporter)

    Browser(reporter).new_story().type(headline_ar="خبر").send()

    assert list(Article.objects.get().bylines.values_list("author", "role")) == [(author.pk, "reporter")]


def test_new_story_keeps_the_byline_that_was_chosen(reporter, section):
    Author.objects.create(slug="huda", name_ar="هدى سالم", user=reporter)
    agency = Author.objects.create(slug="agency", name_ar="الوكالة", is_agency=True)

    Browser(reporter).new_story().add_row("bylines", author=str(agency.pk), role="agency").send()

    assert list(Article.objects.get().bylines.values_list("author", "role")) == [(agency.pk, "agency")]


def test_second_saving_credits_nobody(reporter, story):
    Author.objects.create(slug="huda", name_ar="هدى سالم", user=reporter)

    Browser(reporter).open_story(story).type(kicker_ar="اقتصاد").send()

    assert story.bylines.count() == 0


def test_reporter_of_one_section_writes_for_it(reporter, section, other_section):
    sheet = Browser(reporter).new_story()

    options = sheet.page.xpath("//select[@name='section']/option/@value")
    assert (sheet["section"], options) == (str(section.pk), ["", str(section.pk)])


def test_editor_cannot_put_a_colleagues_story_out_of_their_own_reach(editor, story, section):
    response = Browser(editor, "en").open_story(story).type(section="").send()

    assert complaints(response) == ["This field is required."]
    story.refresh_from_db()
    assert story.section == section


def test_reporter_takes_their_own_story_out_of_its_section(reporter, story):
    Browser(reporter).open_story(story).type(section="").send()

    story.refresh_from_db()
    assert story.section is None


def test_plan_is_kept_with_the_edition_and_not_in_the_text(reporter, editor, story):
    before = story.revisions.count()
    sheet = Browser(reporter).open_story(story)

    sheet.type(slug="ميناءُ جدّة!", assignee=str(editor.pk), due_at="2026-03-01T18:30").send()

    edition = story.edition("ar")
    assert (edition.slug, edition.assignee) == ("ميناء-جدة", editor)
    assert edition.due_at.isoformat() == "2026-03-01T15:30:00+00:00"
    assert story.revisions.count() == before


def test_plan_comes_back_as_it_was_typed(reporter, editor, story):
    browser = Browser(reporter)
    browser.open_story(story).type(slug="port", assignee=str(editor.pk), due_at="2026-03-01T18:30").send()

    sheet = browser.open_story(story)

    assert [sheet[name] for name in ("slug", "assignee", "due_at")] == [
        "port",
        str(editor.pk),
        "2026-03-01T18:30",
    ]


@pytest.mark.parametrize(
    ("pressed", "target"),
    [
        ("_continue", "/admin/articles/article/{pk}/change/?language=ar"),
        ("_close", "/admin/articles/article/"),
    ],
)
def test_saving_leads_where_its_button_says(reporter, story, pressed, target):
    response = Browser(reporter).open_story(story).send(pressed)

    assert response.url == target.format(pk=story.pk)


def test_pressed_step_saves_and_leads_to_the_step(reporter, story):
    response = Browser(reporter).open_story(story).type(kicker_ar="اقتصاد", _step="submit").send()

    story.refresh_from_db()
    assert response.url == url("articles_article_step", story.pk, "ar", "submit")
    assert story.kicker_ar == "اقتصاد"
    assert story.edition("ar").state == State.DRAFT


def test_unknown_step_is_no_way_out_of_the_form(reporter, story):
    response = Browser(reporter).open_story(story).type(_step="../../../logout").send()

    assert response.url == form_url(story, "ar")


def test_pressed_language_saves_and_leads_to_the_other_form(reporter, story):
    response = Browser(reporter).open_story(story).type(kicker_ar="اقتصاد", _switch="en").send()

    story.refresh_from_db()
    assert (response.url, story.kicker_ar) == (form_url(story, "en"), "اقتصاد")


def test_unknown_language_leads_back_to_the_same_form(reporter, story):
    response = Browser(reporter).open_story(story).type(_switch="xx").send()

    assert response.url == form_url(story, "ar")


def test_writers_of_another_language_have_the_original_beside_them(translator, story):
    page = Browser(translator).page(form_url(story, "en"))

    assert words(page, "//details//*[@lang='ar']//p[@class='story-headline']") == ["افتتاح الميناء الجديد"]


def test_who_may_not_change_a_text_reads_it(translator, story):
    page = Browser(translator, "en").page(form_url(story, "ar"))

    assert words(page, "//*[@lang='ar']/p[@class='story-headline']") == ["افتتاح الميناء الجديد"]
    assert page.xpath("//*[@name='headline_ar'] | //button[@name='_continue']") == []


def test_draft_that_nobody_saw_can_be_deleted(reporter, story):
    sheet = Browser(reporter).open(url("articles_article_delete", story.pk))

    sheet.send()

    assert Article.objects.count() == 0
    kept = WorkflowEvent.objects.get()
    assert (kept.article, kept.key, kept.headline) == (None, story.key, "افتتاح الميناء الجديد")


def test_published_story_cannot_be_deleted(reporter, chief, live):
    path = url("articles_article_delete", live.article.pk)

    assert [Browser(user).status(path, {"post": "yes"}) for user in (reporter, chief)] == [403, 403]
    assert Article.objects.count() == 1


def test_withdrawn_story_cannot_be_deleted(chief, live):
    actions.withdraw(live, by=chief, reason="خطأ")

    status = Browser(chief).status(url("articles_article_delete", live.article.pk), {"post": "yes"})

    assert (status, Article.objects.count()) == (403, 1)


def test_imported_story_cannot_be_deleted(reporter, chief, section):
    raw = "عنوان من الوكالة\n\nمقدمة قصيرة.\n\nفقرة أولى.\n\nفقرة ثانية.\n".encode()
    decoded = decode(raw)
    file = WireFile("wire.txt", raw, decoded)
    article = actions.import_story(parse_wire(decoded.text), file, by=reporter, section=section)

    status = Browser(chief).status(url("articles_article_delete", article.pk), {"post": "yes"})

    assert (status, Article.objects.count()) == (403, 1)


def test_other_peoples_draft_cannot_be_deleted_by_a_reporter(other_reporter, story):
    status = Browser(other_reporter).status(url("articles_article_delete", story.pk), {"post": "yes"})

    assert (status, Article.objects.count()) == (403, 1)


def test_translator_finds_no_field_that_all_languages_share(translator, story):
    page = Browser(translator).page(form_url(story, "en"))

    names = set(page.xpath("//form[@id='article_form']//@name"))
    assert "headline_en" in names
    assert {"section", "picture", "tags", "ed_note"} & names == set()
