"""The demonstration as a whole: what `make demo` shows, from the files in seeds/."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import (
    Article,
    Author,
    Edition,
    Picture,
    Publication,
    PublishedRelated,
    Section,
    Speaker,
    Tag,
    WireText,
    WorkflowEvent,
)
from articles.text.body import related_marks
from articles.text.wire import parse_wire
from tests.commands.conftest import Ran, every_row, run, the_only

SEEDS = settings.BASE_DIR / "seeds"
MYANMAR = "000_d0696a72eda168c8.txt"


@pytest.fixture(scope="module")
def loading(django_db_setup, django_db_blocker) -> Iterator[Ran]:
    """The demonstration as `make demo` prepares it, once for all tests of this file."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setenv("LC_ALL", "C")
        yield run("prepare_demo", SEEDS, MYANMAR)
        transaction.set_rollback(True)


@pytest.fixture
def demo(loading, db) -> Ran:
    return loading


def story(name: str) -> Any:
    """The story of this name in the manifest."""
    return the_only(Article, wire_texts__source=f"stories/{name}.ar.txt")


def edition(name: str, language: str = "ar") -> Any:
    return story(name).editions.get(language=language)


def steps(of: Edition) -> list[tuple[str, str]]:
    """What was done to this language, and by whom."""
    events = WorkflowEvent.objects.filter(article=of.article, language=of.language).order_by("pk")
    return [(event.step, event.by.username) for event in events.select_related("by")]


def test_demo_loads_whole_and_says_where_to_look(demo):
    lines = demo.out.splitlines()

    assert (demo.err, demo.failure) == ("", "")
    assert [line.split()[0] for line in lines] == [
        *("Accounts,", "reporter", "translator", "editor", "chief", "admin"),
        "Loaded:",
        *("Front", "Front", "Story", "Desk"),
    ]
    assert lines[6] == "Loaded: 32."


def test_demo_again_changes_no_row_and_no_file(demo):
    rows, files = every_row(), default_storage.listdir("pictures")

    again = run("prepare_demo", SEEDS, MYANMAR)

    assert "Already here: 32." in again.out.splitlines()
    assert every_row() == rows
    assert default_storage.listdir("pictures") == files


def test_demo_holds_every_state_that_a_text_can_be_in(demo):
    editions = Edition.objects.prefetch_related("publications")
    found = Counter((edition.state, edition.visibility().value) for edition in editions)

    assert found.keys() == {
        ("draft", "never"),
        ("in_review", "never"),
        ("changes_requested", "never"),
        ("approved", "never"),
        ("published", "scheduled"),
        ("published", "live"),
        ("draft", "live"),
        ("draft", "withdrawn"),
    }


def test_demo_fills_a_bilingual_newsroom(demo):
    live = Publication.objects.live()

    assert Section.objects.count() == live.filter(language="ar").values("section").distinct().count() == 6
    assert Article.objects.count() >= 24
    assert Author.objects.count() >= 8
    assert Speaker.objects.count() >= 12
    assert live.filter(language="en").count() >= 6


def test_demo_records_have_words_in_both_languages(demo):
    assert Tag.objects.filter(Q(label_ar="") | Q(label_en="")).count() == 0
    assert Picture.objects.filter(Q(alt_text_ar="") | Q(alt_text_en="")).count() == 0
    assert Author.objects.filter(Q(name_ar="") | Q(name_en="")).count() == 0


def test_demo_stories_are_dated_as_their_manifest_says(demo):
    manifest = json.loads((SEEDS / "newsroom.json").read_text("utf-8"))
    wanted = {
        (row["texts"][language], row["hours_ago"][language])
        for row in manifest["stories"]
        for language, state in row["states"].items()
        if state in ("published", "scheduled", "withdrawn")
    }
    now = timezone.now()
    found = set()
    for wire in WireText.objects.all():
        first = wire.article.editions.get(language=wire.language).first_published_at
        if first is not None:
            found.add((wire.source, round((now - first).total_seconds() / 3600)))

    assert found == wanted


def test_demo_states_are_reached_by_the_cast_through_actions(demo):
    imported = [("import", "reporter")]

    assert steps(edition("observatory")) == imported
    assert steps(edition("novel-prize")) == [*imported, ("submit", "reporter")]
    assert steps(edition("cabinet-reshuffle")) == [
        *imported,
        ("submit", "reporter"),
        ("request_changes", "editor"),
    ]
    assert steps(edition("records-law")) == [*imported, ("submit", "reporter"), ("approve", "editor")]
    assert steps(edition("basin-summit")) == [
        *imported,
        ("submit", "reporter"),
        ("approve", "editor"),
        ("schedule", "chief"),
    ]
    assert steps(edition("port-record")) == [*imported, ("override", "chief")]
    assert steps(edition("league-round")) == [*imported, ("override", "chief"), ("withdraw", "chief")]
    assert steps(edition("storm-isles", "en")) == [("import", "translator"), ("submit", "translator")]


def test_demo_corrected_story_shows_its_second_version(demo):
    corrected = edition("heat-hospitals")

    live = corrected.publications.live().get()
    assert live.number == 2
    assert [note["text"] for note in live.content["corrections"]["ar"]] == [
        "ذكرت نسخة سابقة من هذا النص أن الدراسة شملت ستة مستشفيات، والصحيح أنها شملت ثمانية."
    ]


def test_demo_newer_draft_leaves_readers_the_version_before(demo):
    changed = edition("storm-isles")

    assert changed.state == "draft"
    assert changed.article.standfirst_ar != changed.publications.live().get().standfirst
    assert changed.article.standfirst_ar.endswith("صباح الثلاثاء.")


def test_demo_reasons_are_kept_in_the_history(demo):
    given = WorkflowEvent.objects.filter(step__in=("request_changes", "withdraw")).order_by("step")

    assert [event.reason.split()[0] for event in given] == ["الخبر", "نشرت"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_demo_quotes_point_at_the_speakers_of_the_manifest(demo, language):
    quotes = edition("port-record", language).publications.get().quotes.order_by("position")

    assert [quote.speaker.slug for quote in quotes] == ["huda-almansouri"] * 2 + ["farouk-alhalbawi"]


def test_demo_links_lead_to_stories_that_are_live(demo):
    live = set(Publication.objects.live().filter(language="ar").values_list("headline_key", flat=True))
    links = PublishedRelated.objects.filter(language="ar").values_list("headline_key", flat=True)

    assert len([link for link in links if link in live]) > 40


def test_demo_publications_are_what_their_content_gives(demo):
    assert run("rebuild_publications", "--check") == Ran("", "", "")


@pytest.fixture
def myanmar(demo) -> Any:
    return the_only(Article, wire_texts__source=MYANMAR)


def test_myanmar_story_has_its_headline_standfirst_and_paragraphs(myanmar):
    written = parse_wire((SEEDS / MYANMAR).read_text("utf-8"))

    assert myanmar.headline_ar == "بوتين يعزز التعاون مع ميانمار في ظل العزلة"
    assert myanmar.standfirst_ar == written.standfirst
    assert myanmar.standfirst_ar.endswith("تفاصيل أكثر على وورلد برس عربي.")
    assert myanmar.body_ar.count("<p>") == 8


def test_myanmar_story_has_two_direct_quotes_with_speaker_and_role(myanmar):
    direct = [(quote.speaker.slug, quote.role_ar) for quote in myanmar.quotes.filter(kind="direct")]

    assert direct == [
        ("morgan-michaels", "المحلل المقيم في سنغافورة في المعهد الدولي للدراسات الاستراتيجية"),
        ("nay-phone-latt", "المتحدث باسم حكومة الوحدة الوطنية المعارضة الرئيسية في ميانمار"),
    ]


def test_myanmar_story_quotes_two_words_as_words_only(myanmar):
    partial = myanmar.quotes.get(kind="partial")

    assert f'ووصفها بأنها <q data-quote="{partial.uid}">غير شرعية</q>.' in myanmar.body_ar


def test_myanmar_story_holds_the_link_between_its_sixth_and_seventh_paragraph(myanmar):
    link = myanmar.related_stories.get(placement="inline")
    before, _mark, after = myanmar.body_ar.partition(f'<aside data-related="{link.uid}"></aside>')

    assert related_marks(myanmar.body_ar) == (link.uid,)
    assert (before.count("<p>"), after.count("<p>")) == (6, 2)
    assert link.headline_ar == "أهم النقاط من مقابلة مع زيلينسكي رئيس أوكرانيا"


def test_myanmar_story_keeps_three_related_headlines_unresolved(myanmar):
    links = myanmar.related_stories.filter(placement="list")

    assert [(link.headline_ar, link.target) for link in links] == [
        ("كرواتيا تحتج على احتجاز وترحيل خمسة مواطنين في صربيا المجاورة", None),
        (
            "رجل أعمال في مجال العملات المشفرة يشتري لوحة فنية موز بـ 6.2 مليون دولار ويأكل الفاكهة في هونغ كونغ",
            None,
        ),
        ("آلاف الجنود يحاصرون حيًّا في السلفادور بحثًا عن بقايا العصابات", None),
    ]


def test_myanmar_story_keeps_its_raw_text_byte_for_byte(myanmar):
    assert bytes(myanmar.wire_texts.get().raw) == (SEEDS / MYANMAR).read_bytes()
