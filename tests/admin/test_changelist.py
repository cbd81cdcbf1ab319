"""The list of stories: who finds which, in how many queries, and in which language each cell speaks."""

from urllib.parse import parse_qsl

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import actions
from articles.enums import State
from articles.models import Article, Author
from tests.admin.browsing import Browser, form_url, url, words
from tests.desk import seen, write, write_story

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/article/"


def listed(browser: Browser, **query: str) -> list[str]:
    """The headlines on the list, in its order."""
    page = browser.page(url("articles_article_changelist", **query))
    return words(page, "//table[@id='result_list']//th[contains(@class, 'field-headline')]")


def queries(browser: Browser) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        browser.page(LIST)
    return len(captured)


def test_list_asks_as_much_for_thirty_stories_as_for_one(chief, section):
    def publish(number: int) -> None:
        article = write_story(chief, section, headline=f"خبر {number}")
        author = Author.objects.create(slug=f"author-{number}", name_ar=f"كاتب {number}")
        article.bylines.create(author=author)
        article.edition("en")
        actions.override(
            article.edition("ar"), by=chief, seen_hash=seen(article.edition("ar")), reason="عاجل"
        )

    browser = Browser(chief)
    publish(0)
    queries(browser)
    one = queries(browser)

    for number in range(1, 30):
        publish(number)

    assert queries(browser) == one


def test_list_leaves_bodies_in_the_database(chief, story):
    browser = Browser(chief)

    with CaptureQueriesContext(connection) as captured:
        browser.page(LIST)

    asked = [query["sql"] for query in captured if '"articles_article"."headline_ar"' in query["sql"]]
    assert len(asked) == 1
    assert "body" not in asked[0]
    assert "snapshot" not in asked[0]


def test_everyone_finds_the_stories_of_their_sections(
    reporter, other_reporter, other_section_editor, chief, story, other_section
):
    write_story(chief, other_section, headline="خبر رياضي")
    write_story(reporter, None, headline="مسودة هدى")

    found = {
        user.username: sorted(listed(Browser(user)))
        for user in (reporter, other_reporter, other_section_editor, chief)
    }

    assert found == {
        "huda": ["افتتاح الميناء الجديد", "مسودة هدى"],
        "ziad": ["افتتاح الميناء الجديد"],
        "nadia": ["خبر رياضي"],
        "karim": ["افتتاح الميناء الجديد", "خبر رياضي", "مسودة هدى"],
    }


def test_newest_change_stands_first(chief, reporter, section, story):
    write_story(reporter, section, headline="خبر ثان")
    write(story, reporter, "ar", kicker="اقتصاد")

    assert listed(Browser(chief)) == ["افتتاح الميناء الجديد", "خبر ثان"]


@pytest.mark.parametrize("interface", ["ar", "en"])
def test_every_text_of_a_cell_says_its_language(chief, reporter, section, interface, bring_to):
    english = write_story(reporter, section, "en", headline="Port opens")
    author = Author.objects.create(slug="huda", name_ar="هدى سالم")
    english.bylines.create(author=author)

    page = Browser(chief, interface).page(LIST)

    [row] = page.xpath("//table[@id='result_list']/tbody/tr")
    texts = [(bdi.get("lang"), bdi.get("dir"), bdi.text_content()) for bdi in row.xpath(".//bdi")]
    assert texts == [
        ("en", "ltr", "Port opens"),
        ("en", "ltr", "English"),
        ("ar", "rtl", "سياسة") if interface == "ar" else ("en", "ltr", "Politics"),
        ("ar", "rtl", "هدى سالم"),
    ]


def test_story_without_a_headline_is_known_by_its_key(chief, reporter, section):
    article = write_story(reporter, section, headline="")

    assert listed(Browser(chief, "en")) == [f"Without a headline {article.key}"]


def test_story_with_a_headline_in_one_language_shows_that(chief, reporter, section):
    article = write_story(reporter, section, headline="")
    write(article, reporter, "en", headline="Port opens")

    assert listed(Browser(chief)) == ["Port opens"]


def test_each_language_has_a_badge_that_leads_into_its_form(chief, reporter, live):
    write(live.article, reporter, "en", headline="Port opens")

    page = Browser(chief, "en").page(LIST)

    badges = page.xpath("//td[contains(@class, 'field-states')]/a")
    assert [(badge.get("href"), " ".join(badge.text_content().split())) for badge in badges] == [
        (form_url(live.article, "ar"), "العربيّة: Published · Live"),
        (form_url(live.article, "en"), "English: Draft"),
    ]


def test_names_in_a_cell_are_joined_as_the_interface_joins_them(chief, furnished):
    cells = [
        words(Browser(chief, interface).page(LIST), "//td[contains(@class, 'field-authors')]")
        for interface in ("ar", "en")
    ]

    assert cells == [["هدى سالم، الوكالة"], ["Huda Salem, The Agency"]]


@pytest.mark.parametrize(
    "typed",
    ["الإمارات", "الامارات", "الأمارات", "الإِمَارَاتُ", "الإمــارات", "وزراء الامارات", "امارات"],
)
def test_search_finds_every_spelling(chief, reporter, section, story, typed):
    write_story(reporter, section, headline="وزراءُ الإمارات يجتمعون")

    assert listed(Browser(chief), q=typed) == ["وزراءُ الإمارات يجتمعون"]


def test_search_looks_in_both_languages_and_in_keys(chief, reporter, story):
    write(story, reporter, "en", headline="New Port", standfirst="Larger ships")
    browser = Browser(chief)

    found = [listed(browser, q=typed) for typed in ("PORT", "larger ships", story.key, "رسوم", "لا شيء")]

    assert found == [["افتتاح الميناء الجديد"]] * 4 + [[]]


def test_search_finds_nothing_hidden(other_section_editor, story):
    assert listed(Browser(other_section_editor), q="الميناء") == []


@pytest.fixture
def stories(reporter, editor, translator, section, other_section, chief, bring_to) -> None:
    """One story in each state, told apart by its headline."""
    for state in State:
        bring_to(write_story(reporter, section, headline=state.value).edition("ar"), state)
    gone = write_story(chief, other_section, headline="withdrawn").edition("ar")
    actions.override(gone, seen_hash=seen(gone), by=chief, reason="عاجل")
    actions.withdraw(gone, by=chief, reason="خطأ")
    assigned = write_story(chief, section, headline="assigned").edition("ar")
    actions.plan(assigned, by=chief, slug="", assignee=reporter, due_at=None)


#: What the chief finds; None: everything, as for a choice that is none.
FILTERED: dict[str, list[str] | None] = {
    "state=ar:draft": ["assigned", "draft", "withdrawn"],
    "state=ar:in_review": ["in_review"],
    "state=ar:changes_requested": ["changes_requested"],
    "state=ar:approved": ["approved"],
    "state=ar:published": ["published"],
    "state=en:draft": [],
    "seen=live": ["published"],
    "seen=withdrawn": ["withdrawn"],
    "seen=scheduled": [],
    "seen=never": ["approved", "assigned", "changes_requested", "draft", "in_review"],
    "section=sport": ["withdrawn"],
    "mine=written": ["assigned", "withdrawn"],
    "mine=assigned": [],
    "state=ar:draft&section=politics": ["assigned", "draft"],
    "state=nonsense": None,
    "state=ar:nonsense": None,
    "section=nothing": None,
    "seen=nonsense": None,
    "mine=nonsense": None,
}


def test_filters_leave_what_they_name(chief, stories):
    browser = Browser(chief)
    everything = sorted([*State.values, "assigned", "withdrawn"])

    found = {query: sorted(listed(browser, **dict(parse_qsl(query)))) for query in FILTERED}

    assert found == {query: everything if left is None else left for query, left in FILTERED.items()}


def test_reporter_finds_what_is_theirs(reporter, stories):
    browser = Browser(reporter)

    found = {mine: sorted(listed(browser, mine=mine)) for mine in ("written", "assigned", "returned")}

    assert found == {
        "written": ["approved", "changes_requested", "draft", "in_review", "published"],
        "assigned": ["assigned"],
        "returned": ["changes_requested"],
    }


def test_list_can_be_ordered(chief, stories):
    browser = Browser(chief)

    counts = {order: len(listed(browser, o=order)) for order in ("1", "-1", "3", "5", "-5")}

    assert set(counts.values()) == {7}


def test_filters_offer_the_sections_one_works_in(reporter, story, other_section):
    page = Browser(reporter, "en").page(LIST)

    links = page.xpath("//*[@id='changelist-filter']//a[contains(@href, 'section=')]")
    assert [link.text_content().strip() for link in links] == ["Politics"]


@pytest.mark.parametrize(
    "query",
    [
        "created_by__password__startswith=md5",
        "created_by__username=karim",
        "headline_ar__regex=^(ا%2B)%2B$",
        "ed_note__contains=سر",
        "editions__approved_hash__startswith=a",
        "revisions__snapshot__contains=x",
        "section__access__user__email__contains=a",
        "wire_texts__raw__contains=x",
        "pk__in=1,2",
        "id=1",
        "folded__contains=x",
    ],
)
def test_condition_by_hand_in_the_address_is_refused(chief, story, query):
    assert Browser(chief).status(f"{LIST}?{query}") == 400


@pytest.mark.parametrize(
    "query",
    [
        "e=1",
        "_facets=True",
        "p=0",
        "p=-1",
        "p=99",
        "p=abc",
        "p=1.5",
        "p=٢",
        "p=" + "9" * 30,
        "p=" + "9" * 5000,
        "all=",
        "o=99",
        "o=-99.x",
        "o=" + "1." * 500,
        "q=" + "ا" * 5000,
        "q=" + "%25_" * 500,
        "q=%00",
        "q=%ED%A0%80",
        "q=%22%27",
        "q=ًٌ",
        "state=%00",
        "state=ar:%00",
        "section=%00",
    ],
)
def test_odd_address_is_answered(chief, story, query):
    client = Browser(chief).client

    response = client.get(f"{LIST}?{query}", follow=True)

    assert response.status_code == 200


def test_list_shows_fifty_stories_on_a_page(chief, section):
    Article.objects.bulk_create(
        Article(created_by=chief, section=section, key=f"{number:08}", headline_ar=f"خبر {number}")
        for number in range(51)
    )
    browser = Browser(chief)

    assert [len(listed(browser)), len(listed(browser, p="2"))] == [50, 1]


def test_search_leaves_no_story_out_on_its_next_page(chief, section):
    Article.objects.bulk_create(
        Article(created_by=chief, section=section, key=f"{number:08}", folded="|ميناء|")
        for number in range(60)
    )
    browser = Browser(chief)

    found = listed(browser, q="ميناء") + listed(browser, q="ميناء", p="2")

    assert len(set(found)) == 60
