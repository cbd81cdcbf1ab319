"""With the interface in Arabic no page of the desk speaks English: not in a text, a label or a message."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from lxml import html

from articles import actions
from articles.actions.import_story import WireFile
from articles.enums import CorrectionKind, State
from articles.models import Author, Speaker, Tag
from articles.text.encodings import decode
from articles.text.wire import parse_wire
from tests.admin.browsing import Browser, form_url, tree, url
from tests.desk import furnish, write, write_story
from tests.pictures.drawing import encoded, quarters

pytestmark = pytest.mark.django_db

LATIN = re.compile("[A-Za-zÀ-ÿ]{3,}")
#: Names that have no other spelling: languages call themselves so, files and sums are known by these.
NAMES = {name for _code, name in settings.LANGUAGES} | {"JPEG", "PNG", "WebP", "AVIF", "GIF", "SHA"}
#: Keys, as they are written on the keyboard, and a standard that a sentence of Django's names.
NAMES |= {"Ctrl", "Enter", "Control", "Command", "Single", "Sign", "LDAP"}
#: What is in another language, and says so; what runs left to right because it is no language.
ELSEWHERE = (
    "ancestor-or-self::*[@lang and @lang != 'ar'] | ancestor-or-self::*[@dir='ltr' and not(self::html)]"
    " | ancestor-or-self::bdi[@dir='auto'] | ancestor-or-self::code | ancestor-or-self::script"
    " | ancestor-or-self::textarea | ancestor-or-self::*[contains(@class, 'file-upload')]"
    " | ancestor-or-self::style | ancestor-or-self::svg"
)
SPOKEN = ("title", "aria-label", "placeholder", "alt", "data-words", "data-inline-formset")


def english(page: Any) -> list[str]:
    """What of a page is neither Arabic nor marked as anything else."""
    found = [text for text in spoken(page) if set(LATIN.findall(text)) - NAMES]
    return [text for text in found if "****" not in text]  # the beginning of a password's hash


def spoken(page: Any) -> Iterator[str]:
    for text in page.xpath("//text()[normalize-space()]"):
        owner = text.getparent().getparent() if text.is_tail else text.getparent()
        if not owner.xpath(ELSEWHERE):
            yield " ".join(text.split())
    for element in page.xpath(f"//*[{' or '.join(f'@{name}' for name in SPOKEN)} or self::input]"):
        if not element.xpath("self::*[@data-words]") and element.xpath(ELSEWHERE):
            continue
        for name in SPOKEN:
            yield from strings(name, element.get(name, ""))
        if element.get("type") in {"submit", "button"}:
            yield element.get("value", "")


def strings(name: str, value: str) -> Iterator[str]:
    if name == "data-words":
        yield from (word for key, word in json.loads(value or "{}").items() if key != "keys")
    elif name == "data-inline-formset":
        options = json.loads(value or "{}").get("options", {})
        yield from (options[key] for key in ("addText", "deleteText") if key in options)
    else:
        yield value


@pytest.fixture
def people(other_reporter, reporter, translator, editor, chief, reader):
    """The cast under Arabic names: whatever is Latin on a page comes from the page."""
    names = {"huda": "هدى", "salma": "سلمى", "karim": "كريم", "rami": "رامي", "omar": "عمر", "ziad": "زياد"}
    for user in User.objects.all():
        user.username = user.first_name = names[user.username]
        user.save()


@pytest.fixture
def newsroom(people, reporter, section, story, bring_to):
    """A newsroom with something on every page, all of it in Arabic."""
    reporter.refresh_from_db()
    furnish(story, reporter)
    _store(story.picture.file.name if story.picture else "pictures/p1.jpg")
    states = {
        state.value: bring_to(write_story(reporter, section, headline="خبر").edition("ar"), state)
        for state in State
    }
    raw = "ميناء جديد\n\nسفن أكبر.\n\nرست أول سفينة.\n".encode()
    file = WireFile("خبر.txt", raw, decode(raw))
    wire = actions.import_story(parse_wire(file.decoded.text), file, by=reporter, section=section)
    return {"story": story, "wire": wire, "states": states, "section": section}


def _store(name: str) -> None:
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(encoded(quarters(), "JPEG")))


def visit(browser: Browser, *paths: str) -> dict[str, list[str]]:
    """The English of each page that has any."""
    found = {path: english(browser.page(path)) for path in paths}
    return {path: texts for path, texts in found.items() if texts}


def test_desk_and_its_lists_speak_arabic(newsroom, chief):
    lists = [url(f"articles_{kind}_changelist") for kind in ("article", *KINDS)]

    assert (
        visit(Browser(chief), "/admin/", "/admin/articles/", *lists, f"{lists[0]}?q=x&state=ar:draft") == {}
    )


KINDS = ("section", "author", "speaker", "tag", "picture")


@pytest.mark.parametrize("kind", KINDS)
def test_pages_of_records_speak_arabic(newsroom, chief, kind):
    rows = {
        "section": newsroom["section"],
        "author": Author.objects.first(),
        "speaker": Speaker.objects.first(),
        "tag": Tag.objects.first(),
        "picture": newsroom["story"].picture,
    }
    browser, row = Browser(chief), rows[kind]
    paths = [url(f"articles_{kind}_{page}", row.pk) for page in ("change", "history")]
    if kind != "picture":
        paths.append(url(f"articles_{kind}_delete", row.pk))

    assert visit(browser, url(f"articles_{kind}_add"), *paths) == {}
    assert english(tree(browser.open(url(f"articles_{kind}_add")).send("_save"))) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_form_of_a_story_speaks_arabic(newsroom, chief, language):
    forms = [form_url(edition.article, language) for edition in newsroom["states"].values()]
    whole = [form_url(newsroom["story"], language), form_url(newsroom["wire"], language)]

    assert visit(Browser(chief), url("articles_article_add", language=language), *whole, *forms) == {}


def test_text_that_one_may_only_read_speaks_arabic(newsroom, translator, other_reporter):
    story = newsroom["story"]

    assert visit(Browser(translator), form_url(story, "ar"), form_url(story, "en")) == {}
    assert visit(Browser(other_reporter), form_url(story, "ar")) == {}


def test_pages_of_a_story_speak_arabic(newsroom, chief, editor):
    story = newsroom["story"]
    live = newsroom["states"]["published"]
    actions.correct(live, by=editor, kind=CorrectionKind.CORRECTION, text="كتبنا الاسم خطأ.")
    write(live.article, live.article.created_by, "ar", headline="خبر آخر")
    paths = [
        url("articles_article_history", story.pk),
        url("articles_article_history", live.article_id),
        url("articles_article_version", story.pk, 2),
        url("articles_article_compare", story.pk, **{"from": "1", "to": "3"}),
        url("articles_article_compare", story.pk, **{"from": "1", "to": "1"}),
        url("articles_article_compare", live.article_id, **{"from": "1", "to": "6"}),
        url("articles_article_raw", newsroom["wire"].pk),
        url("articles_article_raw", story.pk),
        url("articles_article_delete", story.pk),
        url("articles_article_preview", story.pk, "ar"),
        url("articles_article_correct", live.article_id, "ar"),
    ]

    assert visit(Browser(chief), *paths) == {}


@pytest.mark.parametrize(
    ("state", "step"),
    [
        ("draft", "submit"),
        ("draft", "override"),
        ("in_review", "approve"),
        ("in_review", "request_changes"),
        ("approved", "publish"),
        ("approved", "schedule"),
        ("published", "withdraw"),
    ],
)
def test_steps_speak_arabic_before_and_after(newsroom, chief, state, step):
    browser = Browser(chief)
    edition = newsroom["states"][state]
    path = url("articles_article_step", edition.article_id, "ar", step)
    sheet = browser.open(path)
    refused: Any = browser.client.post(path, {"seen_hash": "", "reason": "", "at": "أمس"})

    sheet.type(reason="خطأ", at="2040-01-01T10:00", note="شكراً")
    answers = [sheet.page, tree(refused) if refused.status_code == 200 else browser.page(refused.url)]
    answers.append(browser.page(form_url(edition.article, "ar")))

    assert [english(page) for page in answers] == [[], [], []]
    assert english(tree(browser.client.get(sheet.send().headers.get("Location", path), follow=True))) == []


def test_refused_forms_speak_arabic(newsroom, chief, reporter):
    story = newsroom["story"]
    sheet = Browser(chief).open_story(story)
    Browser(reporter).open_story(story).type(headline_ar="عنوان هدى").send()
    sheet.add_row("related_stories").row("related_stories", 2, placement="inline", uid="!")
    sheet.add_row("bylines").row("bylines", 2, position="س", role="لا أحد")

    conflict = sheet.type(headline_ar="عنوان كريم", due_at="غداً", assignee="٠", tags=["!؟"]).send()

    assert english(tree(conflict)) == []


def test_messages_speak_arabic(newsroom, chief):
    browser = Browser(chief)
    saved: Any = browser.open_story(newsroom["story"]).type(headline_ar="عنوان").send()
    pages = [browser.page(saved.url)]
    restored: Any = browser.client.post(url("articles_article_restore", newsroom["story"].pk, 1))
    pages.append(browser.page(restored.url))
    for kind, fields in {"author": {"name_ar": "زياد"}, "tag": {"name": "وسم"}}.items():
        made = browser.open(url(f"articles_{kind}_add")).type(**fields).send("_save")
        pages.append(browser.page(made.url))

    assert [english(page) for page in pages] == [[]] * 4


def test_account_of_ones_own_speaks_arabic(newsroom, chief):
    browser = Browser(chief)

    assert visit(browser, url("password_change"), url("password_change_done")) == {}
    assert english(tree(browser.client.post(url("password_change"), {"new_password1": "abc"}))) == []


def test_accounts_speak_arabic(newsroom, reader):
    root = User.objects.create_superuser("جذر")
    paths = [url("auth_user_changelist"), url("auth_user_add")]
    paths += [
        url(f"auth_user_{page}", reader.pk) for page in ("change", "delete", "history", "password_change")
    ]

    assert visit(Browser(root), *paths) == {}


def test_doors_speak_arabic(newsroom, other_section_editor, translator):
    visitor = Client()
    pages = [
        visitor.get("/admin/login/"),
        visitor.post("/admin/login/", {"username": "x", "password": "y"}),
        Browser(translator).client.get(url("articles_article_add")),
        Browser(other_section_editor).client.get(form_url(newsroom["story"], "ar")),
        Browser(translator).client.get("/admin/nothing/"),
        Browser(translator).client.post("/admin/logout/"),
        Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"}),
    ]

    assert [english(tree(page)) for page in pages] == [[]] * 7


def test_english_on_a_page_is_found():
    page = html.document_fromstring(
        '<html lang="ar" dir="rtl"><p title="Hint">نص <b>bold word</b> <bdi lang="en">Port</bdi></p>'
        '<p>English, JPEG <bdi dir="ltr">slug-of</bdi> tail</p><input type="submit" value="Send">'
    )

    assert english(page) == ["bold word", "tail", "Hint", "Send"]
