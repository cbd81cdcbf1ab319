"""Two people have one story open. Whoever saves second loses nothing, and takes nothing from the first."""

import pytest

from articles.models import Author, Speaker
from tests.admin.browsing import Browser, complaints, told, tree
from tests.desk import write

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_speaker(db) -> Speaker:
    return Speaker.objects.create(slug="sami", name_ar="سامي")


def test_second_saving_of_one_text_is_refused(reporter, editor, story, clock):
    editor.first_name, editor.last_name = "Salma", "Nasser"
    editor.save()
    sheet = Browser(reporter, "en").open_story(story)
    Browser(editor).open_story(story).type(headline_ar="عنوان سلمى").send()

    response = sheet.type(headline_ar="عنوان هدى").send()

    [complaint] = complaints(response)
    assert complaint.startswith(
        "\u2068Salma Nasser\u2069 saved another version of this story (1 March 2026, 15:00 Riyadh time) after you opened it."
    )
    assert tree(response).xpath("//input[@name='headline_ar']/@value") == ["عنوان هدى"]
    story.refresh_from_db()
    assert story.headline_ar == "عنوان سلمى"
    assert story.revisions.count() == 2


def test_refusal_is_in_the_language_of_the_interface(reporter, editor, story, clock):
    sheet = Browser(reporter, "ar").open_story(write(story, reporter, "en", headline="Port"), "en")
    Browser(editor).open_story(story, "en").type(headline_en="New port").send()

    [complaint] = complaints(sheet.type(headline_en="Old port").send())

    assert "1 مارس 2026، 15:00" in complaint


def test_refused_text_is_saved_over_the_other_and_both_are_kept(reporter, editor, story):
    browser = Browser(reporter)
    sheet = browser.open_story(story)
    Browser(editor).open_story(story).type(headline_ar="عنوان سلمى").send()
    page = tree(sheet.type(headline_ar="عنوان هدى").send())

    [now] = page.xpath("//input[@name='told']/@value")
    sheet.type(overwrite="on", told=now).send()

    story.refresh_from_db()
    assert story.headline_ar == "عنوان هدى"
    kept = [row.snapshot["texts"]["headline"]["ar"] for row in story.revisions.all()]
    assert kept == ["عنوان هدى", "عنوان سلمى", "افتتاح الميناء الجديد"]


def test_version_that_nobody_was_told_of_is_not_written_over(reporter, editor, story):
    sheet = Browser(reporter).open_story(story).type(headline_ar="عنوان هدى")
    Browser(editor).open_story(story).type(headline_ar="عنوان سلمى").send()
    [now] = tree(sheet.send()).xpath("//input[@name='told']/@value")
    Browser(editor).open_story(story).type(headline_ar="عنوان سلمى الثاني").send()

    response = sheet.type(overwrite="on", told=now).send()

    assert len(complaints(response)) == 1
    story.refresh_from_db()
    assert story.headline_ar == "عنوان سلمى الثاني"


def test_form_that_does_not_say_what_it_was_opened_on_is_refused(reporter, story):
    response = Browser(reporter).open_story(story).type(headline_ar="عنوان هدى", seen="").send()

    assert len(complaints(response)) == 1


def test_two_first_texts_of_a_language_do_not_meet_unseen(translator, editor, story):
    sheet = Browser(translator).open_story(story, "en").type(headline_en="Port of Omar")
    Browser(editor).open_story(story, "en").type(headline_en="Port of Salma").send()

    response = sheet.send()

    assert len(complaints(response)) == 1
    story.refresh_from_db()
    assert story.headline_en == "Port of Salma"


def test_two_languages_are_written_at_the_same_time(reporter, translator, furnished):
    arabic = Browser(reporter).open_story(furnished, "ar")
    english = Browser(translator).open_story(furnished, "en")

    answers = [
        arabic.type(headline_ar="عنوان هدى", standfirst_ar="مقدمة هدى").send().status_code,
        english.type(headline_en="Omar's headline", kicker_en="Ports").send().status_code,
    ]

    furnished.refresh_from_db()
    assert answers == [302, 302]
    assert (furnished.headline_ar, furnished.standfirst_ar) == ("عنوان هدى", "مقدمة هدى")
    assert (furnished.headline_en, furnished.kicker_en) == ("Omar's headline", "Ports")


def test_saving_a_language_keeps_what_all_languages_share(reporter, translator, chief, story):
    english = Browser(translator).open_story(story, "en")
    desk = Browser(chief).open_story(story).type(ed_note="اتصلوا بالوزارة", slug="port")
    desk.type(assignee=str(reporter.pk), due_at="2026-03-01T18:30").send()

    assert english.type(headline_en="New port").send().status_code == 302

    story.refresh_from_db()
    edition = story.edition("ar")
    assert (story.ed_note, story.headline_en) == ("اتصلوا بالوزارة", "New port")
    assert (edition.slug, edition.assignee) == ("port", reporter)


def test_saving_the_text_keeps_the_plan_made_meanwhile(reporter, editor, story):
    sheet = Browser(reporter).open_story(story)
    Browser(editor).open_story(story).type(slug="port", assignee=str(editor.pk)).send()

    sheet.type(headline_ar="عنوان هدى").send()

    edition = story.edition("ar")
    assert (edition.slug, edition.assignee) == ("port", editor)


def test_emptied_plan_is_empty(reporter, editor, story):
    Browser(editor).open_story(story).type(slug="port", assignee=str(editor.pk)).send()

    Browser(reporter).open_story(story).type(slug="", assignee="").send()

    edition = story.edition("ar")
    assert (edition.slug, edition.assignee) == ("", None)


def test_two_notes_to_the_desk_do_not_meet_unseen(reporter, editor, story):
    sheet = Browser(reporter).open_story(story).type(ed_note="ملاحظة هدى")
    Browser(editor).open_story(story).type(ed_note="ملاحظة سلمى").send()

    response = sheet.send()

    assert len(complaints(response)) == 1
    story.refresh_from_db()
    assert story.ed_note == "ملاحظة سلمى"


def test_note_of_several_lines_is_no_conflict_with_itself(reporter, story):
    browser = Browser(reporter)
    browser.open_story(story).type(ed_note="سطر\r\nسطر").send()

    response = browser.open_story(story).type(ed_note="سطر\r\nسطر\r\nسطر").send()

    story.refresh_from_db()
    assert (response.status_code, story.ed_note) == (302, "سطر\nسطر\nسطر")


def test_row_keeps_the_fields_that_another_language_changed(reporter, translator, story, other_speaker):
    """The quote is not marked in English: the English text itself is not touched by its new speaker."""
    quote = story.quotes.create(uid="q1")
    english = Browser(translator).open_story(story, "en")
    Browser(reporter).open_story(story).row("quotes", 0, speaker=str(other_speaker.pk)).send()

    response = english.row("quotes", 0, role_en="minister").send()

    quote.refresh_from_db()
    assert response.status_code == 302
    assert (quote.speaker, quote.role_en) == (other_speaker, "minister")


def test_overwriting_leaves_alone_what_only_the_other_changed(reporter, editor, furnished, other_speaker):
    sheet = Browser(reporter).open_story(furnished).type(headline_ar="عنوان هدى")
    Browser(editor).open_story(furnished).row("quotes", 0, speaker=str(other_speaker.pk)).send()
    [now] = tree(sheet.send()).xpath("//input[@name='told']/@value")

    sheet.row("quotes", 0, role_ar="خبيرة").type(overwrite="on", told=now).send()

    furnished.refresh_from_db()
    quote = furnished.quotes.get()
    assert (furnished.headline_ar, quote.role_ar, quote.speaker) == ("عنوان هدى", "خبيرة", other_speaker)


def test_new_rows_of_another_language_stay(reporter, translator, story):
    english = Browser(translator).open_story(story, "en")
    Browser(reporter).open_story(story).add_row("quotes", attribution_ar="مصدر").send()

    english.type(headline_en="New port").send()

    assert [quote.attribution_ar for quote in story.quotes.all()] == ["مصدر"]


def test_row_deleted_meanwhile_stays_deleted_and_stops_nobody(reporter, translator, story):
    story.quotes.create(uid="q1", role_ar="وزيرة")
    english = Browser(translator).open_story(story, "en")
    arabic = Browser(reporter)
    told(arabic, arabic.open_story(story).row("quotes", 0, DELETE="on").send())

    response = english.row("quotes", 0, role_en="minister").type(headline_en="New port").send()

    story.refresh_from_db()
    assert (response.status_code, story.headline_en, story.quotes.count()) == (302, "New port", 0)


def test_order_of_bylines_changed_meanwhile_is_kept(reporter, editor, furnished):
    first, second = furnished.bylines.all()
    sheet = Browser(editor).open_story(furnished, "en").type(headline_en="Headline of Salma")
    Browser(reporter).open_story(furnished).row("bylines", 0, position="2").send()
    [now] = tree(sheet.send()).xpath("//input[@name='told']/@value")

    sheet.type(overwrite="on", told=now).send()

    assert list(furnished.bylines.all()) == [second, first]


def test_tags_added_meanwhile_are_kept(reporter, editor, story):
    sheet = Browser(reporter).open_story(story).type(headline_ar="عنوان هدى")
    Browser(editor).open_story(story).type(tags=["الموانئ"]).send()
    [now] = tree(sheet.send()).xpath("//input[@name='told']/@value")

    sheet.type(overwrite="on", told=now).send()

    assert [tag.name for tag in story.tags.all()] == ["الموانئ"]


def test_author_chosen_meanwhile_is_kept(reporter, editor, furnished):
    ziad = Author.objects.create(slug="ziad", name_ar="زياد")
    sheet = Browser(reporter).open_story(furnished).row("bylines", 0, role="photographer")
    Browser(editor).open_story(furnished).row("bylines", 0, author=str(ziad.pk)).send()
    [now] = tree(sheet.send()).xpath("//input[@name='told']/@value")

    sheet.type(overwrite="on", told=now).send()

    byline = furnished.bylines.get(uid="b1")
    assert (byline.author, byline.role) == (ziad, "photographer")
