"""The body editor in a real browser, under the policy of the back office: any violation fails the test."""

import pytest
from django.utils import translation

from tests.browser import editor_urls

pytestmark = pytest.mark.urls("tests.browser.editor_urls")

EVERYTHING = (
    '<p>قال الوزير <q data-quote="7q2m8rxd">إن <strong>الميناء</strong> سيعمل</q> غدا، ثم '
    '<q data-quote="7q2m8rxd">لن يتوقف</q>.</p><h2>عنوان</h2><aside data-related="r1"></aside>'
    "<ul><li>أول</li><li>ثان<ul><li>فرع</li></ul></li></ul>"
    '<ol><li><p dir="ltr">one</p></li></ol><blockquote><p>كلام</p></blockquote>'
    '<figure data-picture="p1"></figure><hr>'
    "<table><thead><tr><th>أ</th><th>ب</th></tr></thead>"
    "<tbody><tr><td>١</td><td>a &amp; b</td></tr></tbody></table>"
    '<p dir="ltr">An <a href="https://example.com/?a=1&amp;b=2">English</a> line<br>and <em>more</em>.</p>'
    "<h3>فرعي</h3><p>آخر</p>"
)
SELECT = """(surface, words) => {
  const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const start = walker.currentNode.data.indexOf(words);
    if (start < 0) continue;
    surface.focus();
    getSelection().setBaseAndExtent(walker.currentNode, start, walker.currentNode, start + words.length);
    return;
  }
  throw new Error(`no such words: ${words}`);
}"""
LISTEN = """() => {
  window.heard = [];
  for (const type of ["newsroom:quote-added", "newsroom:quote-removed"]) {
    document.addEventListener(type, (event) => heard.push([type, event.detail, event.target.name]));
  }
}"""
PASTE = """(surface, html) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  surface.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def edit(page, live_server):
    """Open the editor with a body; gives the surface that is written on."""

    def open_editor(body, language="ar"):
        editor_urls.bodies[language] = body
        page.goto(f"{live_server.url}/admin/{language}/")
        surface = page.get_by_role("textbox", name="المتن")
        surface.wait_for()
        return surface

    return open_editor


@pytest.fixture
def body(page):
    """What would be sent now."""
    return lambda: page.locator("textarea").input_value()


def save(page, language="ar"):
    with page.expect_navigation():
        page.locator("#save").click()
    return editor_urls.bodies[language]


def press(page, name):
    page.get_by_role("toolbar").locator(f"button[data-name={name}]").click()


def said(message):
    """The message as the editors' desk says it until another language is chosen."""
    with translation.override("ar"):
        return translation.gettext(message)


def test_what_is_not_touched_stays_byte_for_byte(page, edit):
    edit(EVERYTHING).press("Control+End")

    page.keyboard.type(" نص")

    assert save(page) == EVERYTHING.replace("آخر", "آخر نص")


def test_opening_and_saving_changes_nothing(page, edit):
    edit(EVERYTHING)

    assert save(page) == EVERYTHING


def test_typed_spaces_stay_plain(page, edit, body):
    edit("").click()

    page.keyboard.type("قال الوزير  إن ")

    assert body() == "<p>قال الوزير  إن </p>"


def test_surface_tells_language_direction_and_name(page, edit, live_server):
    for language, direction in (("ar", "rtl"), ("en", "ltr")):
        surface = edit("<p>نص</p>", language)

        assert surface.get_attribute("lang") == language
        assert surface.evaluate("element => getComputedStyle(element).direction") == direction


def test_records_are_shown_by_name_and_never_saved(page, edit):
    edit(EVERYTHING)

    assert page.locator(".placed-name").all_inner_texts() == [
        "وزير المياه يستقيل",
        "سفن في الميناء عند الفجر",
    ]
    page.locator("textarea").evaluate(
        """textarea => { textarea.dataset.labels = '{"related": {"r1": "عنوان جديد"}}' }"""
    )
    page.locator(".placed-name", has_text="عنوان جديد").wait_for()
    assert page.locator(".placed-unknown").count() == 1
    assert save(page) == EVERYTHING


def test_quoting_marks_the_selection_and_tells_the_form(page, edit, body):
    surface = edit("<p>قال الوزير إن الميناء سيعمل غدا</p>")
    page.evaluate(LISTEN)

    surface.evaluate(SELECT, "إن الميناء سيعمل")
    press(page, "quote")

    [[event, detail, field]] = page.evaluate("heard")
    uid = detail["uid"]
    assert (event, detail["text"], field) == ("newsroom:quote-added", "إن الميناء سيعمل", "body")
    assert set(uid) <= set("0123456789abcdefghjkmnpqrstvwxyz")
    assert len(uid) == 8
    assert body() == f'<p>قال الوزير <q data-quote="{uid}">إن الميناء سيعمل</q> غدا</p>'


def test_quoting_a_quote_frees_it(page, edit, body):
    surface = edit('<p>قال <q data-quote="7q2m8rxd">نعم</q> ثم سكت</p>')
    page.evaluate(LISTEN)

    surface.evaluate(SELECT, "نعم")
    press(page, "quote")

    assert body() == "<p>قال نعم ثم سكت</p>"
    assert page.evaluate("heard") == [["newsroom:quote-removed", {"uid": "7q2m8rxd"}, "body"]]
    page.keyboard.press("Control+z")
    assert body() == '<p>قال <q data-quote="7q2m8rxd">نعم</q> ثم سكت</p>'
    assert page.evaluate("heard")[1:] == [
        ["newsroom:quote-added", {"uid": "7q2m8rxd", "text": "نعم"}, "body"]
    ]


@pytest.mark.parametrize("selected", ["«سيعمل الميناء»", "سيعمل الميناء"])
def test_typed_quotation_marks_give_way_to_the_quote(page, edit, body, selected):
    surface = edit("<p>قال: «سيعمل الميناء» غدا</p>")

    surface.evaluate(SELECT, selected)
    surface.press("Control+Shift+q")

    before, _, rest = body().partition(' data-quote="')
    assert (before, rest[8:]) == ("<p>قال: <q", '">سيعمل الميناء</q> غدا</p>')


def test_quote_goes_on_in_a_further_run(page, edit, body):
    surface = edit('<p><q data-quote="7q2m8rxd">نعم</q>، قال، لا أبدا.</p>')

    surface.evaluate(SELECT, "لا أبدا")
    press(page, "continue_quote")

    assert body() == ('<p><q data-quote="7q2m8rxd">نعم</q>، قال، <q data-quote="7q2m8rxd">لا أبدا</q>.</p>')


def test_text_typed_behind_a_quote_is_not_quoted(page, edit, body):
    edit('<p><q data-quote="7q2m8rxd">نعم</q></p>').press("Control+End")

    page.keyboard.type("، قال")

    assert body() == '<p><q data-quote="7q2m8rxd">نعم</q>، قال</p>'


def test_related_story_is_placed_behind_the_paragraph_once(page, edit, body):
    surface = edit("<p>أولى</p><p>ثانية</p>")

    surface.evaluate(SELECT, "أولى")
    press(page, "related")
    page.get_by_role("dialog").get_by_role("button", name="قطار الحدود يعود").click()
    page.get_by_role("dialog").wait_for(state="detached")

    assert body() == '<p>أولى</p><aside data-related="r2"></aside><p>ثانية</p>'
    press(page, "related")
    assert page.get_by_role("dialog").locator("li").all_inner_texts() == ["وزير المياه يستقيل"]
    page.keyboard.press("Escape")
    assert body() == '<p>أولى</p><aside data-related="r2"></aside><p>ثانية</p>'


def test_nothing_left_to_place_is_said(page, edit, body):
    edit('<figure data-picture="p1"></figure><p>نص</p>')

    press(page, "picture")

    dialog = page.get_by_role("dialog", name=said("Picture"))
    assert dialog.locator("p").inner_text() == said(
        "No picture is left to place: add one to the pictures first."
    )
    dialog.get_by_role("button", name=said("Cancel")).click()
    assert body() == '<figure data-picture="p1"></figure><p>نص</p>'


def test_placed_record_moves_and_goes(page, edit, body):
    edit('<p>أولى</p><aside data-related="r1"></aside><p>ثانية</p>')

    page.get_by_role("button", name=said("Move up")).click()
    assert body() == '<aside data-related="r1"></aside><p>أولى</p><p>ثانية</p>'
    page.get_by_role("button", name=said("Move down")).click()
    page.keyboard.press("Enter")
    assert body() == '<p>أولى</p><p>ثانية</p><aside data-related="r1"></aside>'
    page.get_by_role("button", name=said("Remove from the text")).click()
    assert body() == "<p>أولى</p><p>ثانية</p>"


def test_direction_of_a_paragraph_turns_and_turns_back(page, edit, body):
    surface = edit("<p>Reuters said</p><p>نص</p>")
    surface.evaluate(SELECT, "Reuters")

    surface.press("Control+Shift+x")

    assert body() == '<p dir="ltr">Reuters said</p><p>نص</p>'
    press(page, "direction")
    assert body() == "<p>Reuters said</p><p>نص</p>"


def test_link_is_set_and_taken_away(page, edit, body):
    surface = edit("<p>في الموقع</p>")
    surface.evaluate(SELECT, "الموقع")

    surface.press("Control+k")
    page.get_by_label(said("Address")).fill("https://example.com/")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for(state="detached")

    assert body() == '<p>في <a href="https://example.com/">الموقع</a></p>'
    press(page, "link")
    page.get_by_role("dialog").get_by_role("button", name=said("Remove the link")).click()
    page.get_by_role("dialog").wait_for(state="detached")
    assert body() == "<p>في الموقع</p>"


def test_toolbar_is_one_stop_and_arrows_walk_in_reading_direction(page, edit):
    surface = edit("<p>نص</p>")
    bar = page.get_by_role("toolbar", name=said("Text tools"))
    focused = "document.activeElement.dataset.name"

    surface.press("Alt+F10")
    assert page.evaluate(focused) == "undo"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == "heading"
    page.keyboard.press("End")
    assert page.evaluate(focused) == "picture"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == "undo"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == "picture"
    assert bar.locator("button[tabindex='0']").count() == 1
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "textbox"


def test_table_lets_the_keyboard_out(page, edit, body):
    edit("<p>نص</p>").press("Control+End")
    press(page, "table")

    for _cell in range(9):
        page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.id") == "save"
    assert body().count("<tr>") == 3


def test_text_set_from_outside_is_shown(page, edit):
    surface = edit("<p>قديم</p>")

    page.locator("textarea").evaluate(
        """textarea => { textarea.value = "<p>جديد</p>"; textarea.dispatchEvent(new Event("change")) }"""
    )

    assert surface.inner_text() == "جديد"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_editor_has_no_barriers(page, edit, axe, language, scheme):
    page.emulate_media(color_scheme=scheme)

    edit(EVERYTHING, language)

    assert axe(page) == []


def test_without_scripts_the_html_is_edited(browser, live_server):
    editor_urls.bodies["ar"] = EVERYTHING
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/ar/")

    page.locator("textarea").fill(EVERYTHING.replace("آخر", "آخر نص"))

    assert save(page) == EVERYTHING.replace("آخر", "آخر نص")
    context.close()
