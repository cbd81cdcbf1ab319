"""The history of a story: who did what, every version, what differs, the way back, and the raw text."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles import actions
from articles.actions.import_story import WireFile
from articles.models import Article
from articles.story import content_hashes, serialize
from articles.text.encodings import decode
from articles.text.wire import parse_wire
from tests.admin.browsing import Browser, form_url, told, url, words
from tests.desk import everything, write

pytestmark = pytest.mark.django_db

DIFFERENCE = "//*[contains(@class, 'changes')]"


def compared(browser: Browser, article: Article, before: int, after: int, language: str = "ar"):
    query = {"from": str(before), "to": str(after), "language": language}
    return browser.page(url("articles_article_compare", article.pk, **query))


def test_history_tells_who_did_what_newest_first(chief, clock, draft, bring_to):
    clock.move(hours=1)
    actions.submit(draft, by=draft.article.created_by, note="اقرأوه اليوم")
    clock.move(hours=1)
    actions.request_changes(draft, by=chief, reason="من قال هذا؟")

    page = Browser(chief, "en").page(url("articles_article_history", draft.article_id))

    rows = [words(row, "./td") for row in page.xpath("//table[@class='desk-history']/tbody/tr")]
    assert [row[:2] for row in rows] == [
        ["1 March 2026, 17:00 Riyadh time", "karim"],
        ["1 March 2026, 16:00 Riyadh time", "huda"],
        ["1 March 2026, 16:00 Riyadh time", "huda"],
        ["1 March 2026, 15:00 Riyadh time", "huda"],
        ["1 March 2026, 15:00 Riyadh time", "huda"],
    ]
    assert "Request changes from “In review” to “Changes requested”" in rows[0][2]
    assert rows[0][2].endswith("من قال هذا؟")
    assert sorted(row[2].partition(" ·")[0] for row in rows if row[2].startswith("Version")) == [
        "Version 1",
        "Version 2",
    ]


@pytest.mark.parametrize("interface", ["ar", "en"])
def test_history_sets_each_text_in_its_own_direction(chief, furnished, interface):
    page = Browser(chief, interface).page(url("articles_article_history", furnished.pk))

    headlines = page.xpath("//table[@class='desk-history']//td/p[@lang]")
    found = {(line.get("lang"), line.get("dir"), line.text) for line in headlines}
    assert found == {("ar", "rtl", "افتتاح الميناء الجديد"), ("en", "ltr", "New port opens")}
    # What the interface says stands outside of them, in its own direction.
    assert page.xpath("//table[@class='desk-history']//td[@lang or @dir]") == []


def test_history_reads_no_snapshot_and_asks_a_constant_number_of_questions(chief, reporter, story):
    browser, path = Browser(chief), url("articles_article_history", story.pk)
    browser.page(path)
    with CaptureQueriesContext(connection) as few:
        browser.page(path)
    for number in range(10):
        write(story, reporter, "ar", headline=f"عنوان {number}")

    with CaptureQueriesContext(connection) as many:
        browser.page(path)

    assert len(many) == len(few)
    assert [query["sql"] for query in many if '"snapshot"' in query["sql"]] == []


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_version_is_shown_in_one_language(chief, furnished, language, direction):
    page = Browser(chief).page(url("articles_article_version", furnished.pk, 3, language=language))

    [shown] = page.xpath("//main//div[@class='module story']")
    assert (shown.get("lang"), shown.get("dir")) == (language, direction)
    headline = {"ar": "افتتاح الميناء الجديد", "en": "New port opens"}[language]
    assert words(shown, "./p[@class='story-headline']") == [headline]


def test_comparison_shows_the_words_that_went_and_came(chief, reporter, story):
    write(story, reporter, "ar", headline="افتتاح الميناء القديم اليوم")

    page = compared(Browser(chief, "en"), story, 1, 2)

    [change] = page.xpath("//main//section")
    assert words(change, "./h2") == ["Headline"]
    pieces = [(piece.tag, piece.text_content()) for piece in change.xpath(f".{DIFFERENCE}/*")]
    assert pieces == [("del", "الجديد"), ("ins", "القديم اليوم")]


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
@pytest.mark.parametrize("interface", ["ar", "en"])
def test_comparison_runs_in_the_direction_of_the_text(chief, reporter, story, interface, language, direction):
    write(story, reporter, language, headline="New headline")

    page = compared(Browser(chief, interface), story, 1, 2, language)

    assert [(p.get("lang"), p.get("dir")) for p in page.xpath(DIFFERENCE)] == [(language, direction)]


def test_comparison_names_what_is_spelling_only(chief, reporter, story):
    write(story, reporter, "ar", headline="إفتتاح الميناءِ الجديد", standfirst="سفن أصغر ورسوم أقل.")

    page = compared(Browser(chief, "en"), story, 1, 2)

    assert words(page, "//main//h2") == ["Headline spelling only", "Standfirst"]


def test_comparison_covers_everything_beside_the_text(chief, reporter, furnished, other_section):
    first = furnished.revisions.count()
    furnished.bylines.all()[0].delete()
    furnished.tag_items.all()[0].delete()
    furnished.quotes.update(role_ar="خبيرة")
    furnished.related_stories.filter(uid="r2").delete()
    Article.objects.filter(pk=furnished.pk).update(picture=None, section=other_section)
    write(furnished, chief, "ar", body="<p>نص آخر: <q data-quote='q1'>هذا يوم كبير</q></p>")

    page = compared(Browser(chief, "en"), furnished, first, first + 1)

    assert words(page, "//main//h2") == [
        *("Body", "Section", "Bylines", "Tags", "Quotes", "Related stories", "Pictures"),
    ]


def test_comparison_of_equal_versions_says_so(chief, story):
    page = compared(Browser(chief, "en"), story, 1, 1)

    assert "Nothing differs in this language." in page.text_content()


def test_comparison_escapes_what_was_written(chief, reporter, story):
    write(story, reporter, "ar", headline="<script>alert(1)</script>")

    page = compared(Browser(chief), story, 1, 2)

    assert page.xpath(f"{DIFFERENCE}//script") == []
    assert "<script>alert(1)</script>" in page.text_content()


@pytest.mark.parametrize(
    "query",
    ["", "from=1", "from=1&to=", "from=1&to=9", "from=0&to=1", "from=-1&to=1", "from=1&to=1.0", "from=1&to=١"]
    + [f"from=1&to={'9' * length}" for length in (8, 9, 30)],
)
def test_comparison_with_a_version_that_is_none_is_not_found(chief, story, query):
    assert Browser(chief).status(f"{url('articles_article_compare', story.pk)}?{query}") == 404


def test_restored_version_is_the_working_copy_again(chief, furnished):
    old = furnished.revisions.get(number=3)
    hashes = content_hashes(old.snapshot)
    write(furnished, chief, "ar", headline="عنوان كريم", body="<p>نص كريم.</p>")
    furnished.quotes.all().delete()
    browser = Browser(chief, "en")
    sheet = browser.open(url("articles_article_version", furnished.pk, 3))

    response: Any = browser.client.post(url("articles_article_restore", furnished.pk, 3, language="ar"))

    assert told(browser, response) == ["Version 3 is the working copy again."]
    assert response.url == form_url(furnished, "ar")
    assert sheet.page.xpath("//main//form/@action") == [
        url("articles_article_restore", furnished.pk, 3, language="ar")
    ]
    assert content_hashes(serialize(Article.objects.get(pk=furnished.pk))) == hashes
    newest = furnished.revisions.first()
    assert (newest.step, newest.made_by) == ("restore", chief)


def test_restoring_changes_nothing_for_readers(chief, reporter, live):
    page = live.publications.values().get()
    write(live.article, reporter, "ar", headline="عنوان آخر")

    Browser(chief).client.post(url("articles_article_restore", live.article_id, 1))

    assert live.publications.values().get() == page


@pytest.mark.parametrize("who", ["other_reporter", "translator"])
def test_who_may_not_edit_may_read_and_not_restore(request, story, who):
    browser = Browser(request.getfixturevalue(who))
    before = everything()

    page = browser.page(url("articles_article_version", story.pk, 1))

    assert page.xpath("//main//form") == []
    assert browser.status(url("articles_article_restore", story.pk, 1), {}) == 403
    assert everything() == before


def test_restoring_needs_a_token(chief, story):
    client = Client(enforce_csrf_checks=True)
    client.force_login(chief)

    response = client.post(url("articles_article_restore", story.pk, 1))

    assert (response.status_code, story.revisions.count()) == (403, 1)


def test_version_of_another_story_is_not_restored(chief, furnished, section):
    """Numbers count per story: the longer history of one gives no way into the other."""
    other = Article.objects.create(created_by=chief, section=section)
    write(other, chief, "ar", headline="خبر آخر")

    assert Browser(chief).status(url("articles_article_restore", other.pk, 3), {}) == 404


@pytest.mark.parametrize(
    ("encoding", "shown"), [("utf-8", "utf-8"), ("utf-16", "utf-16-le"), ("cp1256", "windows-1256")]
)
def test_raw_text_is_shown_with_its_encoding(chief, reporter, section, encoding, shown):
    text = "ميناء جديد يفتح أبوابه\n\nسفن أكبر ورسوم أقل.\n\nرست أول سفينة صباح اليوم <b>في</b> الميناء.\n"
    raw = text.encode(encoding)
    file = WireFile("وارد/خبر.txt", raw, decode(raw))
    article = actions.import_story(parse_wire(file.decoded.text), file, by=reporter, section=section)

    page = Browser(chief, "en").page(url("articles_article_raw", article.pk))

    [pre] = page.xpath("//pre")
    assert (pre.get("lang"), pre.get("dir")) == ("ar", "rtl")
    assert "رست أول سفينة صباح اليوم <b>في</b> الميناء." in pre.text
    facts = words(page, "//main//dd")
    assert (facts[1], facts[2]) == (shown, file.checksum)
    assert words(page, "//main//h2") == ["وارد/خبر.txt"]


def test_story_that_was_written_here_has_no_raw_text(chief, story):
    page = Browser(chief, "en").page(url("articles_article_raw", story.pk))

    assert "This story was written here: no raw text stands behind it." in page.text_content()
    assert page.xpath("//pre") == []
