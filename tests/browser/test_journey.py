"""From the wire to the reader, on the screens alone; only what had happened before is there from the start."""

from urllib.parse import unquote

import pytest
from django.conf import settings
from django.core.management import call_command
from playwright.sync_api import Page

from articles.enums import State
from articles.models import Article
from tests.browser.desk import Desk, Keyboard, Mouse
from tests.browser.visitor import Seen, Visitor
from tests.browser.wire import WIRE
from tests.desk import write_story

HEADLINE = "الجزيرة الشمالية تطلب عبّارة ثانية قبل الشتاء"
ADDED = " وسيجتمع المجلس مساء السبت."
LATER = "الجزيرة الشمالية تنتظر جوابًا"
SEE_ALSO = "صيادو الجزيرة الشمالية يودعون آخر قارب خشبي"
RELATED = "مدرسة الجزيرة تفتح أبوابها بخمسة تلاميذ"
SAMER = ["سامر النابلسي", "الباحث المقيم في المدينة في معهد الدراسات البحرية"]
REEM = ["ريم الفارس", "المتحدثة باسم نقابة الصيادين في الجزيرة"]


@pytest.fixture
def visitor(browser, live_server):
    """A reader with a browser of their own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield Visitor(context.new_page(), live_server.url)
    context.close()


@pytest.fixture
def desk(page: Page, live_server) -> Desk:
    return Desk(page, live_server.url, "ar", Mouse())


@pytest.fixture
def wire_story(tmp_path, reporter, section) -> Article:
    """Huda's story, as the command makes it from the wire."""
    (tmp_path / "wire.txt").write_text(WIRE, "utf-8")
    call_command("load_seeds", str(tmp_path), user=reporter.username, section=section.slug)
    return Article.objects.get()


def test_wire_story_reaches_its_reader(desk, visitor, wire_story, reporter, editor, chief, bring_to):
    wire_headline, standfirst = WIRE.split("\n")[:2]
    # On the page the marks of speech are the style sheet's, and no text.
    paragraphs = [line.replace('"', "") for line in WIRE.split("\n")[6:15] if not line.startswith("شاهد")]

    # Huda edits and submits. She can approve nothing, neither by the button nor past it.
    desk.sign_in(reporter)
    desk.open(wire_story, wire_headline)
    desk.write("#id_headline_ar", HEADLINE)
    desk.add_to_body(ADDED)
    assert desk.save() == desk.said("Saved. Readers see no change until the text is published.")
    assert desk.take("Send to review") == desk.said("The text has been sent to review.")
    assert desk.why_not("Approve") == desk.said("Your role does not allow this step.")
    assert [desk.forge(wire_story, step) for step in ("approve", "override")] == [403, 403]
    assert desk.state() == desk.said("In review")

    # Salma approves, Karim publishes.
    desk.sign_in(editor)
    desk.open(wire_story, HEADLINE)
    assert desk.take("Approve") == desk.said("The text is approved.")
    desk.sign_in(chief)
    desk.open(wire_story, HEADLINE)
    assert desk.take("Publish") == desk.said("The text is public.")

    # The reader has it at its Arabic address: the whole text, and no link to what is not there.
    address = desk.public_address()
    slug = "الجزيرة-الشمالية-تطلب-عبارة-ثانية-قبل-الشتاء"
    assert unquote(address) == f"/ar/politics/{wire_story.key}/{slug}/"
    seen = visitor.read(address)
    assert (seen.headline, seen.standfirst) == (HEADLINE, standfirst)
    assert seen.paragraphs == [*paragraphs[:7], paragraphs[7] + ADDED]
    assert seen.elements == ["p"] * 8
    assert [person[:2] for person in seen.people] == [SAMER, ["هشام الدروبي", "وزير النقل"], REEM]
    assert seen.people[2][2] == "لذلك سنبقى على الرصيف حتى يعود القارب… رسالة نصية"
    assert seen.related == []

    # Stories with those headlines come: the links stand where the wire had them.
    for headline in (SEE_ALSO, RELATED):
        other = write_story(reporter, wire_story.section, headline=headline)
        bring_to(other.edition("ar"), State.PUBLISHED)
    seen = visitor.read(address)
    assert seen.elements == ["p"] * 6 + ["aside"] + ["p"] * 2
    assert seen.blocks[6][1] == f"شاهد أيضاً: {SEE_ALSO}"
    assert seen.related == [RELATED]


def test_edit_stays_at_the_desk_until_it_is_published(desk, visitor, wire_story, editor, chief, bring_to):
    bring_to(wire_story.edition("ar"), State.PUBLISHED)
    public = visitor.everything()
    [address] = [path for path in public if wire_story.key in path]

    # Salma changes the text. Nothing public changes: not a page, not a feed, not a header that caches read.
    desk.sign_in(editor)
    desk.open(wire_story, WIRE.split("\n")[0])
    desk.write("#id_headline_ar", LATER)
    desk.add_to_body(ADDED)
    desk.save()
    assert visitor.everything() == public

    # What she wrote, she cannot approve.
    desk.take("Send to review")
    assert desk.why_not("Approve") == desk.said(
        "Nobody approves their own text: a second person has to read it."
    )
    desk.forge(wire_story, "approve")
    desk.page.reload()
    assert desk.state() == desk.said("In review")
    assert visitor.everything() == public

    # Karim approves and publishes: now the reader has it, at the same address.
    desk.sign_in(chief)
    desk.open(wire_story, LATER)
    desk.take("Approve")
    assert visitor.everything() == public
    desk.take("Publish")
    seen = visitor.read(address)
    assert seen.headline == LATER
    assert seen.paragraphs[7].endswith(ADDED.strip())
    assert visitor.page.locator(".byline", has_text="آخر تحديث").count() == 1


@pytest.mark.viewport(390, 800)
def test_story_is_written_and_published_without_a_mouse(
    page, live_server, context, visitor, reporter, editor, chief
):
    name = settings.LANGUAGE_COOKIE_NAME
    context.add_cookies([{"name": name, "value": "en", "url": f"{live_server.url}/admin/"}])
    desk = Desk(page, live_server.url, "en", Keyboard())

    desk.sign_in(reporter)
    desk.begin("en")
    desk.write("#id_headline_en", "New port opens")
    desk.write("#id_standfirst_en", "Larger ships and lower fees.")
    desk.add_to_body("The first ship moored this morning.")
    desk.save()
    story = Article.objects.get()
    assert desk.take("Send to review") == "The text has been sent to review."
    assert desk.why_not("Approve") == "Your role does not allow this step."
    desk.sign_in(editor)
    desk.open(story, "New port opens")
    assert desk.take("Approve") == "The text is approved."
    desk.sign_in(chief)
    desk.open(story, "New port opens")
    assert desk.take("Publish") == "The text is public."

    visitor.page.set_viewport_size({"width": 390, "height": 800})
    assert visitor.read(desk.public_address()) == Seen(
        headline="New port opens",
        standfirst="Larger ships and lower fees.",
        blocks=[["p", "The first ship moored this morning."]],
        people=[],
        related=[],
    )
    assert desk.public_address() == f"/en/politics/{story.key}/new-port-opens/"
