"""Every page that readers can reach, as a browser shows it: both languages, wide and narrow, light and dark."""

from collections import Counter
from urllib.parse import unquote

import pytest
from playwright.sync_api import Response

from articles.models import Speaker
from articles.public.urls import urlpatterns
from articles.text.bidi import direction_of
from tests.browser.conftest import AXE_TAGS
from tests.browser.contrast import faint
from tests.browser.readers import MIXED, publish, site, stored_pictures

__all__ = ["publish", "site", "stored_pictures"]
pytestmark = pytest.mark.urls("tests.browser.public_urls")

#: Addresses that answer with no page of their own.
NO_PAGES = {"root", "robots", "sitemap-index", "sitemap", "feed"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'"
)
#: The characters of an element's text from the left to the right, as they stand on the screen.
VISUAL_ORDER = """element => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const places = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    for (let i = 0; i < text.length; i += 1) {
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      const [box] = range.getClientRects();
      if (box) places.push([box.left, text.data[i]]);
    }
  }
  return places.sort((one, other) => one[0] - other[0]).map((place) => place[1]).join("");
}"""
CLIPPED = """() => [...document.body.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  return style.overflow !== "visible" && style.position !== "absolute" && !element.matches("img, input, table");
}).map((element) => element.className)"""
#: How the focus is shown, whether it is on a section, and how far from the left it stands.
FOCUSED = """() => {
  const focused = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const isSection = focused.closest("ul.sections") !== null;
  return [`${outlineStyle} ${outlineWidth}`, isSection, focused.getBoundingClientRect().x];
}"""
#: WCAG 1.4.12: what a reader may set for themselves without losing anything.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.fixture
def opened(page, live_server, site):
    """Open the first page of a kind, in a language."""

    def opened(language, kind):
        response = page.goto(f"{live_server.url}{site(language).pages[kind][0]}")
        assert response.status == 200
        return page

    return opened


def test_every_address_of_the_site_is_looked_at(site):
    assert site("ar").pages.keys() | NO_PAGES == {pattern.name for pattern in urlpatterns}


@pytest.mark.parametrize("width", [pytest.param(w, marks=pytest.mark.viewport(w, 900)) for w in (1280, 390)])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_have_no_barriers(page, live_server, problems, axe, site, language, width):
    shown = site(language)
    found = {}

    for path in (*shown.paths, *shown.refusals.values()):
        page.goto(f"{live_server.url}{path}")
        found[unquote(path)] = [*axe(page, (*AXE_TAGS, "wcag2aaa")), *faint(page, 7)]
        page.emulate_media(color_scheme="dark")
        found[unquote(path)] += faint(page, 7)
        page.emulate_media(color_scheme="light")

    assert {path: barriers for path, barriers in found.items() if barriers} == {}
    # The browser itself reports each of the three answers; nothing else may be reported.
    assert ["status of" in problem for problem in problems] == [True] * 3
    problems.clear()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_say_their_language_and_leave_nothing_with_the_reader(
    page, live_server, context, problems, site, language
):
    shown = site(language)

    for path in (*shown.paths, *shown.refusals.values()):
        response = page.goto(f"{live_server.url}{path}")

        root = page.locator("html")
        assert root.get_attribute("lang") == language, path
        assert root.get_attribute("dir") == direction_of(language), path
        assert page.locator("h1").count() == 1, path
        assert response.header_value("content-security-policy") == POLICY, path
        assert response.header_value("set-cookie") is None, path
        types = page.locator("script").evaluate_all("scripts => scripts.map(script => script.type)")
        assert set(types) <= {"application/ld+json"}, path
    assert context.cookies() == []
    problems.clear()  # the three answers again


@pytest.mark.parametrize("language", ["ar", "en"])
def test_feeds_and_sitemaps_leave_nothing_either(context, live_server, site, language):
    site(language)

    for path in (f"/{language}/feed.xml", "/sitemap.xml", "/robots.txt"):
        response = context.request.get(f"{live_server.url}{path}")

        assert response.status == 200, path
        assert response.headers["content-security-policy"] == POLICY, path
        assert "set-cookie" not in response.headers, path


@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_fit_every_width_and_clip_nothing(page, live_server, problems, site, language):
    shown = site(language)

    for path in (*shown.paths, *shown.refusals.values()):
        page.goto(f"{live_server.url}{path}")
        for width in (1280, 768, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") == width, (path, width)
        assert page.evaluate(CLIPPED) == [], path
        page.evaluate(SPACED)
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
    problems.clear()  # the three answers again


def test_mixed_line_stands_in_the_order_it_is_read(opened):
    headline = opened("ar", "section").get_by_role("heading", name=MIXED["ar"], exact=True).first

    assert headline.evaluate(VISUAL_ORDER) == "تاطحم 3 أدبت Noorvane ةكرش"


@pytest.mark.parametrize("kind", ["article", "speaker", "front"])
@pytest.mark.parametrize(
    ("language", "other", "name", "seen"),
    [("ar", "en", "CSS: A new adventure!", "CSS: A new adventure!"), ("en", "ar", "مغامرة!", "!ةرماغم")],
)
def test_name_in_another_script_keeps_its_own_order(opened, language, other, name, seen, kind):
    page = opened(language, kind)
    Speaker.objects.update(**{f"name_{language}": "", f"name_{other}": name})
    page.reload()

    shown = page.locator(f"bdi[lang={other}]", has_text=name).first

    assert shown.evaluate(VISUAL_ORDER) == seen


@pytest.mark.parametrize(("language", "forward"), [("ar", -1), ("en", 1)])
def test_keyboard_walks_in_reading_order_and_is_seen(opened, language, forward):
    page = opened(language, "article")
    sections = []

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#content"
    while page.evaluate("document.activeElement !== document.body"):
        outline, is_section, place = page.evaluate(FOCUSED)
        assert outline == "solid 3px"
        if is_section:
            sections.append(place * forward)
        page.keyboard.press("Tab")

    assert len(sections) == 2
    assert sections == sorted(sections)


def test_skip_link_leads_past_the_masthead(opened):
    page = opened("ar", "front")

    for key in ("Tab", "Enter", "Tab"):
        page.keyboard.press(key)

    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_words_of_a_speaker_lead_to_the_quote_in_the_text(opened):
    page = opened("ar", "article")

    page.get_by_role("link", name="هذا يوم كبير").click()

    quote = page.locator("q:target")
    assert quote.inner_text() == "هذا يوم كبير"
    assert quote.evaluate("quote => getComputedStyle(quote).textDecorationLine") == "underline"


@pytest.mark.viewport(390, 844)
@pytest.mark.parametrize(("language", "fonts"), [("ar", 58_000), ("en", 44_000)])
def test_first_visit_to_a_story_is_light(context, page, live_server, site, language, fonts):
    path = site(language).pages["article"][0]
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)

    page.goto(f"{live_server.url}{path}", wait_until="networkidle")

    found = Counter[str]()
    for answer in answers:
        found[answer.request.resource_type] += len(answer.body())
    assert found.keys() - {"other"} == {"document", "stylesheet", "font", "image"}  # "other" is the icon
    assert found["font"] <= fonts
    assert found.total() <= 130_000  # as files, before a server in front compresses what is text


def test_page_moves_for_those_only_who_do_not_mind(opened):
    page = opened("ar", "article")
    scrolling = "getComputedStyle(document.documentElement).scrollBehavior"
    assert page.evaluate(scrolling) == "smooth"

    page.emulate_media(reduced_motion="reduce")

    assert page.evaluate(scrolling) == "auto"


def test_story_on_paper_is_the_story_alone(opened):
    page = opened("ar", "article")

    page.emulate_media(media="print")

    assert page.locator("h1, .standfirst, .byline, .article-body").filter(visible=True).count() == 4
    assert page.locator("nav, .article-side, .see-also, .related, .footer").filter(visible=True).count() == 0
