"""The panel beside a text: where it stands, what comes next for this person, and if not, why not."""

import datetime

import pytest
from django.utils import timezone, translation

from articles import actions
from articles.enums import State, Step
from articles.errors import OwnText
from articles.models import Edition
from tests.admin.browsing import Browser, form_url, url, words
from tests.desk import write, write_story

pytestmark = pytest.mark.django_db

ROLE = "Your role does not allow this step."
OWN = "Nobody approves their own text: a second person has to read it."
OTHER = "This story belongs to a section that is not yours."


def buttons(browser: Browser, edition: Edition) -> dict[str, str]:
    """Each button of the panel with its reason, '' where it can be pressed."""
    page = browser.page(form_url(edition.article, edition.language))
    found = {}
    for item in page.xpath("//ul[@class='desk-steps']/li"):
        [button] = item.xpath("./a | ./button")
        found[button.text_content()] = " ".join(words(item, "./p"))
    return found


#: What each of the cast may press: (state of Huda's text, who looks) and the buttons with their reasons.
BUTTONS = {
    ("draft", "reporter"): {"Send to review": ""},
    ("draft", "other_reporter"): {"Send to review": ROLE},
    ("draft", "translator"): {"Send to review": ROLE},
    ("draft", "editor"): {"Send to review": ""},
    ("draft", "chief"): {"Send to review": "", "Publish without approval": ""},
    ("in_review", "reporter"): {"Approve": ROLE, "Request changes": ROLE},
    ("in_review", "translator"): {"Approve": ROLE, "Request changes": ROLE},
    ("in_review", "editor"): {"Approve": "", "Request changes": ""},
    ("in_review", "chief"): {"Approve": "", "Request changes": "", "Publish without approval": ""},
    ("changes_requested", "reporter"): {"Send to review": ""},
    ("changes_requested", "editor"): {"Send to review": ""},
    ("changes_requested", "chief"): {"Send to review": "", "Publish without approval": ""},
    ("approved", "reporter"): {"Request changes": ROLE, "Publish": ROLE, "Schedule": ROLE},
    ("approved", "editor"): {"Request changes": "", "Publish": ROLE, "Schedule": ROLE},
    ("approved", "chief"): {"Request changes": "", "Publish": "", "Schedule": ""},
    ("live", "reporter"): {"Withdraw": ROLE},
    ("live", "editor"): {"Withdraw": ROLE},
    ("live", "chief"): {"Withdraw": ""},
}


@pytest.mark.parametrize(("state", "who"), BUTTONS)
def test_buttons_fit_state_and_role(request, state, who):
    edition = request.getfixturevalue(state)
    browser = Browser(request.getfixturevalue(who), "en")

    assert buttons(browser, edition) == BUTTONS[state, who]


def test_editor_reads_why_they_cannot_approve_their_own_text(editor, section, bring_to):
    own = bring_to(write_story(editor, section).edition("ar"), State.IN_REVIEW)

    assert buttons(Browser(editor, "en"), own) == {"Approve": OWN, "Request changes": ""}


def test_reason_is_in_the_language_of_the_interface(editor, section, bring_to):
    own = bring_to(write_story(editor, section).edition("ar"), State.IN_REVIEW)

    shown = buttons(Browser(editor, "ar"), own)

    with translation.override("ar"):
        expected = {Step.APPROVE.label: str(OwnText()), Step.REQUEST_CHANGES.label: ""}
    assert shown == {str(label): reason for label, reason in expected.items()}
    assert OWN not in shown.values()


def test_button_that_cannot_be_pressed_says_so_to_every_reader(reporter, in_review):
    page = Browser(reporter, "en").page(form_url(in_review.article, "ar"))

    for button in page.xpath("//ul[@class='desk-steps']//button"):
        [reason] = page.xpath(f"//*[@id='{button.get('aria-describedby')}']")
        assert (button.get("type"), button.get("aria-disabled"), reason.text) == ("button", "true", ROLE)


def test_button_leads_to_the_page_of_its_step(editor, in_review):
    page = Browser(editor, "en").page(form_url(in_review.article, "ar"))

    links = page.xpath("//ul[@class='desk-steps']//a/@href")
    assert links == [
        url("articles_article_step", in_review.article_id, "ar", step)
        for step in ("approve", "request_changes")
    ]


def test_scheduled_text_can_be_called_back(chief, approved):
    actions.schedule(approved, by=chief, at=timezone.now() + datetime.timedelta(days=1))

    assert buttons(Browser(chief, "en"), approved) == {"Cancel the schedule": ""}


def test_changed_live_text_can_be_withdrawn_and_sent_on(chief, live):
    write(live.article, live.article.created_by, "ar", headline="عنوان آخر")

    assert buttons(Browser(chief, "en"), live) == {
        "Send to review": "",
        "Publish without approval": "",
        "Withdraw": "",
    }


def test_approval_that_a_picture_has_broken_can_be_given_again(chief, furnished, bring_to):
    approved = bring_to(furnished.edition("ar"), State.APPROVED)
    picture = furnished.picture
    picture.alt_text_ar = "سفينة أخرى"
    picture.save()

    assert "Approve" in buttons(Browser(chief, "en"), approved)


def test_language_that_is_not_begun_has_no_buttons(editor, story):
    page = Browser(editor, "en").page(form_url(story, "en"))

    assert page.xpath("//ul[@class='desk-steps']") == []
    assert words(page, "//nav[@class='desk-languages']/a") == ["العربيّة Draft", "English not begun"]


@pytest.mark.parametrize("who", ["reporter", "other_reporter", "editor"])
def test_returned_text_shows_why(request, changes_requested, who):
    browser = Browser(request.getfixturevalue(who), "en")

    page = browser.page(form_url(changes_requested.article, "ar"))

    [first, comment] = page.xpath("//div[@class='returned']/p")
    assert first.text_content().startswith("Changes requested · karim · ")
    assert (comment.get("dir"), comment.text_content()) == ("auto", "من قال هذا؟")


def test_comment_goes_with_the_state_it_belongs_to(reporter, changes_requested):
    actions.submit(changes_requested, by=reporter)

    page = Browser(reporter).page(form_url(changes_requested.article, "ar"))

    assert page.xpath("//div[@class='returned']") == []


def test_comment_of_one_language_does_not_show_in_the_other(reporter, translator, changes_requested):
    write(changes_requested.article, translator, "en", headline="New port")

    page = Browser(reporter).page(form_url(changes_requested.article, "en"))

    assert page.xpath("//div[@class='returned']") == []


def test_comment_is_text_and_no_markup(chief, reporter, in_review):
    actions.request_changes(in_review, by=chief, reason="<script>alert(1)</script>\nسطر")

    page = Browser(reporter).page(form_url(in_review.article, "ar"))

    [comment] = page.xpath("//div[@class='returned']/p[2]")
    assert comment.text_content() == "<script>alert(1)</script>سطر"
    assert comment.xpath(".//script") == []


def facts(browser: Browser, edition: Edition) -> list[str]:
    return words(browser.page(form_url(edition.article, edition.language)), "//ul[@class='desk-facts']/li")


def test_panel_says_what_readers_have(chief, reporter, clock, draft, bring_to):
    browser = Browser(chief, "en")
    stands = [facts(browser, draft)]

    live = bring_to(draft, State.PUBLISHED)
    stands.append(facts(browser, live)[:1])
    write(live.article, reporter, "ar", headline="عنوان آخر")
    stands.append(facts(browser, live))
    clock.move(hours=1)
    actions.withdraw(live, by=chief, reason="خطأ")
    stands.append(facts(browser, live))

    assert stands == [
        ["Readers have nothing of it yet."],
        ["Readers have version 1 since 1 March 2026, 15:00 Riyadh time"],
        [
            "Readers have version 1 since 1 March 2026, 15:00 Riyadh time",
            "The text here is newer than what readers have.",
        ],
        ["Withdrawn from readers"],
    ]


def test_panel_says_who_approved_and_what_is_scheduled(chief, approved, clock):
    actions.schedule(approved, by=chief, at=clock.now + datetime.timedelta(hours=1))

    [nothing_yet, scheduled, approval] = facts(Browser(chief, "en"), approved)

    assert nothing_yet == "Readers have nothing of it yet."
    assert scheduled == "Scheduled for 1 March 2026, 16:00 Riyadh time"
    assert approval.startswith("Approved by karim, ")


def test_panel_names_what_readers_would_miss(reporter, section):
    bare = write_story(reporter, None, standfirst="")

    page = Browser(reporter, "en").page(form_url(bare, "ar"))

    assert words(page, "//ul[@class='desk-gaps']/li") == [
        "No section is chosen.",
        "The standfirst is missing.",
    ]


def links(browser: Browser, edition: Edition) -> list[str]:
    return words(browser.page(form_url(edition.article, edition.language)), "//ul[@class='desk-links']/li")


def test_links_are_those_one_may_follow(reporter, other_reporter, editor, draft, bring_to):
    before = {user.username: links(Browser(user, "en"), draft) for user in (reporter, other_reporter, editor)}
    live = bring_to(draft, State.PUBLISHED)
    after = {user.username: links(Browser(user, "en"), live) for user in (reporter, other_reporter, editor)}

    always = ["Preview", "History and versions"]
    assert before == {
        "huda": [*always, "Delete the draft"],
        "ziad": always,
        "salma": [*always, "Delete the draft"],
    }
    public = ["Preview", "On the site", "History and versions"]
    assert after == {"huda": public, "ziad": public, "salma": [*public, "Add a correction"]}


def test_link_to_the_site_is_the_address_readers_have(reporter, live, client):
    page = Browser(reporter, "en").page(form_url(live.article, "ar"))

    [address] = page.xpath("//ul[@class='desk-links']//a[.='On the site']/@href")
    assert client.get(address).status_code == 200
