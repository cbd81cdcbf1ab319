"""The face of the back office: readable in both directions, at every width, light and dark."""

import pytest
from django.conf import settings

from articles.models import Author, Speaker
from tests.browser.conftest import TIMEOUT_MS

PAGES = (
    "/admin/",
    "/admin/articles/article/",
    "/admin/articles/section/{section}/change/",
    "/admin/articles/author/add/",
    "/admin/password_change/",
)
CONTRAST = """() => {
  const style = getComputedStyle(document.body);
  return [style.backgroundColor, style.color];
}"""
PAPER, INK = "rgb(255, 255, 255)", "rgb(26, 26, 26)"
DARK_PAPER, DARK_INK = "rgb(18, 18, 18)", "rgb(232, 230, 227)"


@pytest.fixture
def desk(page, live_server, context, chief, sign_in):
    """Open pages of the desk as Karim."""
    sign_in(chief)

    def go(path, language="ar"):
        name = settings.LANGUAGE_COOKIE_NAME
        context.add_cookies([{"name": name, "value": language, "url": f"{live_server.url}/admin/"}])
        page.goto(f"{live_server.url}{path}")
        return page

    return go


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_of_the_desk_have_no_barriers(desk, page, axe, section, language, scheme):
    page.emulate_media(color_scheme=scheme)

    barriers = {path: axe(desk(path.format(section=section.pk), language)) for path in PAGES}

    assert {path: found for path, found in barriers.items() if found} == {}


@pytest.mark.viewport(390, 800)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_narrow_window_scrolls_in_one_direction_only(desk, section, language):
    for path in PAGES:
        page = desk(path.format(section=section.pk), language)

        assert page.evaluate("document.documentElement.scrollWidth") == 390, path


@pytest.mark.parametrize("language", ["ar", "en"])
def test_page_to_sign_in_has_no_barriers(page, live_server, axe, context, language):
    name = settings.LANGUAGE_COOKIE_NAME
    context.add_cookies([{"name": name, "value": language, "url": f"{live_server.url}/admin/"}])

    page.goto(f"{live_server.url}/admin/login/")

    assert page.locator("html").get_attribute("lang") == language
    assert axe(page) == []


def test_interface_changes_its_language_in_place(desk):
    page = desk("/admin/articles/section/")

    with page.expect_navigation():
        page.get_by_role("button", name="English").click()

    assert page.url.endswith("/admin/articles/section/")
    assert page.locator("html").get_attribute("dir") == "ltr"
    assert page.get_by_role("button", name="العربيّة").is_visible()


def test_theme_switch_goes_against_the_system_and_back(desk, page):
    page.emulate_media(color_scheme="light")
    desk("/admin/")
    assert page.evaluate(CONTRAST) == [PAPER, INK]

    switch = page.locator(".theme-toggle")
    switch.click()
    assert page.evaluate(CONTRAST) == [DARK_PAPER, DARK_INK]
    switch.click()
    assert page.evaluate(CONTRAST) == [PAPER, INK]


@pytest.mark.viewport(390, 800)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_calendar_stands_inside_a_narrow_window(desk, chief, language):
    chief.is_superuser = True
    chief.save(update_fields=["is_superuser"])
    page = desk(f"/admin/auth/user/{chief.pk}/change/", language)

    page.locator(".field-last_login .datetimeshortcuts").first.locator("a, button").last.click()
    box = page.locator("dialog.calendarbox[open]").bounding_box()

    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_focus_is_seen(desk):
    page = desk("/admin/articles/author/add/")

    for _stop in range(6):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert float(outline.removesuffix("px")) >= 2


def test_boxes_to_search_in_say_what_they_are_for(desk, page, section):
    Author.objects.create(name_ar="هدى", name_en="Huda")
    Speaker.objects.create(name_ar="ليلى", name_en="Layla")

    desk("/admin/articles/article/add/", "en")
    page.locator("select + .select2-container [aria-label]").first.wait_for(timeout=TIMEOUT_MS)

    assert page.get_by_role("combobox", name="Lead picture").count() >= 1
