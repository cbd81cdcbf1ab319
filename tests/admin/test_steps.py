"""The pages of the steps: looking at one does nothing, sending it does what it says."""

import datetime

import pytest
from django.utils import timezone, translation

from articles import actions
from articles.enums import State, Step
from articles.errors import ChangedMeanwhile, InThePast, NewsroomError, StepNotPossible
from articles.models import Correction, Edition, Publication
from articles.workflow import BUTTONS
from tests.admin.browsing import Browser, complaints, form_url, told, tree, url, words
from tests.desk import everything, last_event, write, write_story

pytestmark = pytest.mark.django_db


def step_url(edition: Edition, step: Step) -> str:
    return url("articles_article_step", edition.article_id, edition.language, step)


@pytest.fixture
def scheduled(approved, chief) -> Edition:
    actions.schedule(approved, by=chief, at=timezone.now() + datetime.timedelta(days=1))
    return approved


#: (step, the state of the text before, who takes it, what they fill in, the state after, what they are told)
WAYS = [
    (
        Step.SUBMIT,
        "draft",
        "reporter",
        {"note": "اقرأوه اليوم"},
        "in_review",
        "The text has been sent to review.",
    ),
    (Step.SUBMIT, "changes_requested", "reporter", {}, "in_review", "The text has been sent to review."),
    (Step.APPROVE, "in_review", "editor", {"note": "أحسنت"}, "approved", "The text is approved."),
    (
        Step.REQUEST_CHANGES,
        "in_review",
        "editor",
        {"reason": "من قال هذا؟"},
        "changes_requested",
        "The text has gone back to its writers.",
    ),
    (Step.PUBLISH, "approved", "chief", {}, "published", "The text is public."),
    (Step.SCHEDULE, "approved", "chief", {"at": "2040-01-01T10:00"}, "published", "The text is scheduled."),
    (Step.OVERRIDE, "draft", "chief", {"reason": "عاجل"}, "published", "The text is public."),
    (Step.UNSCHEDULE, "scheduled", "chief", {}, "approved", "The schedule is cancelled."),
    (Step.WITHDRAW, "live", "chief", {"reason": "خطأ"}, "draft", "The text has been withdrawn."),
]


@pytest.mark.parametrize(("step", "before", "who", "filled", "after", "message"), WAYS)
def test_step_is_taken_by_sending_its_page(request, step, before, who, filled, after, message):
    edition = request.getfixturevalue(before)
    user = request.getfixturevalue(who)
    browser = Browser(user, "en")

    response = browser.open(step_url(edition, step)).type(**filled).send()

    assert response.url == form_url(edition.article, "ar")
    assert told(browser, response) == [message]
    edition.refresh_from_db()
    event = last_event(edition)
    assert (edition.state, event["step"], event["by"]) == (after, step, user)
    assert event["reason"] == filled.get("reason", filled.get("note", ""))


@pytest.mark.parametrize(("step", "before", "who", "filled", "after", "message"), WAYS)
def test_looking_at_a_step_does_nothing(request, step, before, who, filled, after, message):
    edition = request.getfixturevalue(before)
    browser = Browser(request.getfixturevalue(who), "en")
    rows = everything()

    page = browser.page(step_url(edition, step))

    assert everything() == rows
    with translation.override("en"):
        assert words(page, "//main//button[@type='submit']") == [str(step.label)]


def test_every_button_of_the_workflow_has_its_page():
    assert {step for step, *_rest in WAYS} == set(BUTTONS)


def test_step_page_shows_the_text_in_its_own_direction(chief, approved):
    page = Browser(chief, "en").page(step_url(approved, Step.PUBLISH))

    [shown] = page.xpath("//main//*[contains(@class, 'story')][@lang]")
    assert (shown.get("lang"), shown.get("dir")) == ("ar", "rtl")
    assert "رست أول سفينة صباح اليوم." in shown.text_content()


def test_scheduled_time_is_on_the_clock_of_the_newsroom(chief, approved):
    browser = Browser(chief, "en")

    sheet = browser.open(step_url(approved, Step.SCHEDULE))

    assert "Riyadh time" in sheet.page.text_content()
    sheet.type(at="2040-01-01T10:00").send()
    planned = Publication.objects.get()
    assert planned.live_from == datetime.datetime(2040, 1, 1, 7, tzinfo=datetime.UTC)


@pytest.mark.parametrize("step", [Step.REQUEST_CHANGES, Step.OVERRIDE])
@pytest.mark.parametrize("reason", ["", "   ", "\u202e"])
def test_reason_is_required(chief, in_review, step, reason):
    before = everything()

    response = Browser(chief).open(step_url(in_review, step)).type(reason=reason).send()

    assert len(complaints(response)) == 1
    assert everything() == before


def said(refusal: type[NewsroomError], interface: str, *about: object) -> str:
    """What a refusal says in a language of the interface; not the same in every one."""
    words = {}
    for language in ("ar", "en"):
        with translation.override(language):
            words[language] = str(refusal(*about))
    assert words["ar"] != words["en"]
    return words[interface]


@pytest.mark.parametrize("interface", ["ar", "en"])
def test_time_in_the_past_is_refused(chief, approved, interface):
    before = everything()

    response = (
        Browser(chief, interface).open(step_url(approved, Step.SCHEDULE)).type(at="2020-01-01T10:00").send()
    )

    assert complaints(response) == [said(InThePast, interface)]
    assert tree(response).xpath("//input[@name='at']/@value") == ["2020-01-01T10:00"]
    assert everything() == before


@pytest.mark.parametrize("typed", ["", "tomorrow", "2040-13-01T10:00", "2040-01-01T10:00<script>"])
def test_time_that_is_none_is_refused(chief, approved, typed):
    before = everything()

    response = Browser(chief).open(step_url(approved, Step.SCHEDULE)).type(at=typed).send()

    assert len(complaints(response)) == 1
    assert everything() == before


@pytest.mark.parametrize("interface", ["ar", "en"])
def test_text_that_changed_since_it_was_read_is_not_approved(editor, in_review, interface):
    sheet = Browser(editor, interface).open(step_url(in_review, Step.APPROVE))
    write(in_review.article, in_review.article.created_by, "ar", headline="عنوان بعد القراءة")
    before = everything()

    response = sheet.send()

    assert complaints(response) == [said(ChangedMeanwhile, interface)]
    assert everything() == before


def test_new_text_is_shown_and_can_be_approved_after_the_refusal(editor, in_review):
    sheet = Browser(editor).open(step_url(in_review, Step.APPROVE))
    write(in_review.article, in_review.article.created_by, "ar", headline="عنوان بعد القراءة")
    page = tree(sheet.send())

    [digest] = page.xpath("//input[@name='seen_hash']/@value")
    response = sheet.type(seen_hash=digest).send()

    assert words(page, "//p[@class='story-headline']") == ["عنوان بعد القراءة"]
    assert response.status_code == 302
    in_review.refresh_from_db()
    assert in_review.state == State.APPROVED


def test_nobody_approves_their_own_text(editor, section, bring_to):
    own = bring_to(write_story(editor, section).edition("ar"), State.IN_REVIEW)
    before = everything()
    browser = Browser(editor)

    assert browser.status(step_url(own, Step.APPROVE)) == 403
    assert browser.status(step_url(own, Step.APPROVE), {"seen_hash": own.content_hash}) == 403
    assert everything() == before


@pytest.mark.parametrize("interface", ["ar", "en"])
def test_step_that_does_not_fit_the_state_leads_back_and_says_why(chief, draft, interface):
    browser = Browser(chief, interface)

    response = browser.client.get(step_url(draft, Step.PUBLISH))

    assert told(browser, response) == [said(StepNotPossible, interface, Step.PUBLISH, State.DRAFT)]


def test_step_that_does_not_fit_the_state_is_refused_when_sent(chief, draft):
    before = everything()

    response = Browser(chief, "en").client.post(step_url(draft, Step.PUBLISH), {"seen_hash": ""})

    assert complaints(response) == ["“Publish” is not possible while the text is in the state “Draft”."]
    assert everything() == before


def test_text_that_changed_since_its_approval_is_not_published(chief, approved):
    sheet = Browser(chief, "en").open(step_url(approved, Step.PUBLISH))
    write(approved.article, approved.article.created_by, "ar", headline="عنوان آخر")

    response = sheet.send()

    assert complaints(response) == ["“Publish” is not possible while the text is in the state “In review”."]
    assert Publication.objects.count() == 0


def test_incomplete_text_is_named_before_and_refused_after(chief, reporter, section):
    bare = write_story(reporter, section, standfirst="").edition("ar")
    sheet = Browser(chief, "en").open(step_url(bare, Step.OVERRIDE))

    response = sheet.type(reason="عاجل").send()

    assert words(sheet.page, "//ul[@class='desk-gaps']/li") == ["The standfirst is missing."]
    assert complaints(response) == ["Not ready for readers: The standfirst is missing."]
    assert Publication.objects.count() == 0


def test_empty_text_is_not_submitted(reporter, section):
    empty = write_story(reporter, section, headline="", body="").edition("ar")

    response = Browser(reporter, "en").open(step_url(empty, Step.SUBMIT)).send()

    assert complaints(response) == ["Not ready for readers: The headline is missing. The body is empty."]
    empty.refresh_from_db()
    assert empty.state == State.DRAFT


@pytest.mark.parametrize("step", ["create", "save", "revise", "restore", "import", "nothing"])
def test_step_without_a_button_has_no_page(chief, draft, step):
    path = f"/admin/articles/article/{draft.article_id}/ar/step/{step}/"
    browser = Browser(chief)

    assert (browser.status(path), browser.status(path, {})) == (404, 404)


@pytest.mark.parametrize("language", ["en", "xx", "AR"])
def test_language_that_nothing_is_written_in_has_no_step(chief, draft, language):
    path = f"/admin/articles/article/{draft.article_id}/{language}/step/override/"

    assert Browser(chief).status(path, {"reason": "عاجل"}) == 404


def test_steps_of_one_language_leave_the_other_alone(translator, story):
    english = write(story, translator, "en", headline="New port", body="<p>Ships.</p>").edition("en")

    Browser(translator).open(step_url(english, Step.SUBMIT)).send()

    states = {edition.language: edition.state for edition in story.editions.all()}
    assert states == {"ar": "draft", "en": "in_review"}


def test_correction_is_kept_and_told(editor, live):
    browser = Browser(editor, "en")
    sheet = browser.open(url("articles_article_correct", live.article_id, "ar"))
    [box] = sheet.page.xpath("//textarea[@name='text']")

    response = sheet.type(kind="clarification", text="الوزيرة هي\u202e ليلى حداد.").send()

    assert (box.get("lang"), box.get("dir")) == ("ar", "rtl")
    assert told(browser, response) == ["The note is part of the text: publish it for readers to see it."]
    note = Correction.objects.get()
    assert (note.edition, note.kind, note.text) == (live, "clarification", "الوزيرة هي ليلى حداد.")


def test_correction_of_what_no_reader_saw_is_refused(chief, draft):
    sheet = Browser(chief, "en").open(url("articles_article_correct", draft.article_id, "ar"))

    response = sheet.type(kind="correction", text="خطأ").send()

    assert complaints(response) == ["Nothing of this language is public or scheduled."]
    assert Correction.objects.count() == 0


def test_empty_correction_is_refused(editor, live):
    sheet = Browser(editor).open(url("articles_article_correct", live.article_id, "ar"))

    response = sheet.type(kind="correction", text="  ").send()

    assert len(complaints(response)) == 1
    assert Correction.objects.count() == 0
