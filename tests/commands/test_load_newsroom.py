"""A newsroom of one story, and what can be wrong with its manifest."""

import json
import shutil
from pathlib import Path

import pytest
from django.conf import settings

from articles.models import Article, Author, Picture, Publication, Section, SectionAccess, Speaker
from articles.seeds.files import MAX_BYTES
from tests.commands.conftest import Ran, every_row, run, the_only, wire_text

PICTURE = settings.BASE_DIR / "seeds" / "pictures" / "table.jpg"

pytestmark = pytest.mark.django_db


def manifest(**story):
    """A newsroom with one section, author, speaker, tag, picture and story."""
    return {
        "sections": [{"slug": "ports", "name": {"ar": "موانئ", "en": "Ports"}, "description": {}}],
        "authors": [{"slug": "rim", "name": {"ar": "ريم", "en": "Rim"}, "bio": {}, "is_agency": False}],
        "speakers": [
            {
                "slug": "salim",
                "name": {"ar": "سالم القاسمي", "en": "Salim al-Qasimi"},
                "aliases": ["سالم قاسمي"],
                "bio": {},
                "roles": [
                    {"title": {"ar": "مدير الميناء", "en": "Director"}, "from": "2020-01-31", "until": None}
                ],
            }
        ],
        "tags": [{"name": "شاحنات", "label": {"ar": "شاحنات", "en": "Lorries"}}],
        "pictures": [
            {
                "file": "table.jpg",
                "alt": {"ar": "بوابة", "en": "A gate"},
                "caption": {},
                "credit": {"ar": "رسم"},
                "focal": [0.25, 0.5],
            }
        ],
        "stories": [
            {
                "name": "gate",
                "texts": {"ar": "gate.ar.txt"},
                "section": "ports",
                "bylines": [{"author": "rim", "role": "reporter"}],
                "tags": ["شاحنات"],
                "picture": "table.jpg",
                "states": {"ar": "draft"},
            }
            | story
        ],
    }


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with the texts and the picture of the newsroom, and no manifest yet."""
    (tmp_path / "gate.ar.txt").write_text(wire_text(), "utf-8")
    (tmp_path / "pictures").mkdir()
    shutil.copy(PICTURE, tmp_path / "pictures")
    return tmp_path


@pytest.fixture
def english(folder) -> Path:
    """The English text of the same story."""
    text = folder / "gate.en.txt"
    text.write_text("A gate opens\nLess waiting.\n\n\nThe port has a gate.\n", "utf-8")
    return text


BOTH = {"ar": "gate.ar.txt", "en": "gate.en.txt"}


def load(folder: Path, content, *options: str) -> Ran:
    (folder / "newsroom.json").write_text(json.dumps(content), "utf-8")
    return run("load_seeds", folder, *options)


def test_newsroom_story_is_described_by_its_manifest(folder, english):
    told = {"kicker": {"ar": "حصري", "en": "Exclusive"}, "ed_note": "للمراجعة"}

    load(folder, manifest(texts=BOTH, states={"ar": "draft", "en": "draft"}, **told))

    article = the_only(Article)
    assert (article.headline_ar, article.headline_en) == ("الميناء يفتح بوابة جديدة", "A gate opens")
    assert (article.kicker_ar, article.kicker_en, article.ed_note) == ("حصري", "Exclusive", "للمراجعة")
    assert (article.section.name_en, article.picture.alt_text_ar) == ("Ports", "بوابة")
    assert [(line.author.name_ar, line.role) for line in article.bylines.all()] == [("ريم", "reporter")]
    assert [tag.label_en for tag in article.tags.all()] == ["Lorries"]
    assert article.quotes.get().speaker.roles.get().title_en == "Director"


def test_newsroom_snapshot_of_the_story_holds_what_the_manifest_adds(folder):
    load(folder, manifest())

    article = the_only(Article)
    snapshot = article.revisions.first().snapshot
    assert [line["author"] for line in snapshot["bylines"]] == [the_only(Author).pk]
    assert snapshot["picture"] == the_only(Picture).uid
    assert article.edition("ar").content_hash == article.revisions.first().hashes["ar"]


@pytest.mark.parametrize("goal", ["published", "scheduled", "withdrawn"])
def test_newsroom_publishes_nothing_unless_told(folder, goal):
    hours = {"ar": -1 if goal == "scheduled" else 1}

    ran = load(folder, manifest(states={"ar": goal}, hours_ago=hours, comment={"ar": "خطأ"}))

    assert Publication.objects.count() == 0
    assert the_only(Article).edition("ar").state == "draft"
    assert ran.out == "Loaded: 1. Left as drafts, because --publish was not given: 1.\n"


def test_newsroom_without_cast_leaves_to_others_what_one_person_may_not_do(folder):
    ran = load(folder, manifest(states={"ar": "approved"}))

    assert the_only(Article).edition("ar").state == "in_review"
    assert ran.out == "Loaded: 1. Left in review, because nobody else was there to approve: 1.\n"


def test_newsroom_of_one_person_approves_where_the_site_allows_it(folder, settings):
    settings.FOUR_EYES = False

    load(folder, manifest(states={"ar": "approved"}))

    assert the_only(Article).edition("ar").state == "approved"


def test_newsroom_opens_its_sections_to_the_cast(folder, reporter):
    run("create_cast")

    load(folder, manifest())

    opened = SectionAccess.objects.filter(section__slug="ports").order_by("user")
    assert [access.user.username for access in opened] == ["reporter", "translator", "editor"]


def test_newsroom_takes_a_language_that_comes_later(folder, english):
    text = english.read_bytes()
    english.unlink()
    load(folder, manifest())
    english.write_bytes(text)

    ran = load(folder, manifest(texts=BOTH, states={"ar": "published", "en": "in_review"}))

    article = the_only(Article)
    states = dict(article.editions.values_list("language", "state"))
    assert ran.out == "Loaded: 1.\n"
    assert states == {"ar": "draft", "en": "in_review"}


@pytest.mark.parametrize("goal", ["draft", "published"])
def test_newsroom_text_that_came_again_otherwise_is_not_written_over(folder, english, goal):
    content = manifest(texts=BOTH, states={"ar": goal, "en": goal})
    load(folder, content, "--publish")
    Article.objects.update(headline_en="What the editor made of it")
    english.write_text(english.read_text("utf-8").replace("Less", "No more"), "utf-8")
    (folder / "other.txt").write_text(wire_text("خبر آخر"), "utf-8")

    ran = load(folder, content, "--publish", "--section", "ports")

    assert ran.err == "gate.en.txt: This story has a text in this language already.\n"
    assert ran.out == "Loaded: 1. Failed: 1.\n"
    assert set(Article.objects.values_list("headline_en", flat=True)) == {"What the editor made of it", ""}


def test_newsroom_leaves_records_that_are_here_as_they_are(folder):
    Section.objects.create(slug="ports", name_ar="الموانئ والبحر", position=9)
    Speaker.objects.create(slug="s-alqasimi", name_ar="سالم القاسمي")

    load(folder, manifest())

    assert the_only(Section).name_ar == "الموانئ والبحر"
    assert the_only(Speaker).slug == "s-alqasimi"


def test_newsroom_of_stories_that_are_here_makes_nothing_anew(folder):
    load(folder, manifest())
    Article.objects.update(section=None)
    Section.objects.all().delete()
    before = every_row()

    load(folder, manifest())

    assert every_row() == before


def test_newsroom_loads_texts_that_no_story_names_as_plain_ones(folder, english):
    ran = load(folder, manifest())

    assert ran.out == "Loaded: 2.\n"
    assert the_only(Article, headline_en="A gate opens").section is None


def test_newsroom_in_a_language_that_the_site_has_not_is_left_out(folder, english):
    french = english.rename(folder / "gate.fr.txt")

    ran = load(folder, manifest(texts={"ar": "gate.ar.txt", "fr": french.name}, states={"ar": "draft"}))

    assert ran == Ran("Loaded: 1.\n", "", "")
    assert the_only(Article).headline_ar == "الميناء يفتح بوابة جديدة"


def test_newsroom_story_with_one_bad_text_is_not_loaded_at_all(folder, english):
    english.write_bytes(b"")

    ran = load(folder, manifest(texts=BOTH, states={"ar": "draft", "en": "draft"}))

    assert ran.err == "gate.en.txt: The file is empty.\n"
    assert Article.objects.count() == 0


@pytest.mark.parametrize(
    ("story", "message"),
    [
        ({"section": "sky"}, "The manifest does not say what “sky” is."),
        ({"bylines": [{"author": "x", "role": "reporter"}]}, "The manifest does not say what “x” is."),
        ({"tags": ["طيور"]}, "The manifest does not say what “طيور” is."),
        ({"picture": "none.jpg"}, "The manifest does not say what “none.jpg” is."),
        ({"states": {"ar": "changes_requested"}}, "Say why: the reason is kept in the history of the story."),
    ],
)
def test_newsroom_story_that_cannot_be_loaded_leaves_nothing_behind(folder, story, message):
    ran = load(folder, manifest(**story))

    assert ran.err == f"gate.ar.txt: {message}\n"
    assert Article.objects.count() == 0


def test_newsroom_story_that_the_database_refuses_leaves_nothing_behind(folder):
    same = {"ar": "gate.ar.txt", "en": "gate.ar.txt"}

    ran = load(folder, manifest(texts=same, states={"ar": "draft", "en": "draft"}))

    assert ran.err.startswith("gate.ar.txt: The database does not take it: ")
    assert Article.objects.count() == 0


def test_newsroom_picture_is_taken_from_its_folder_only(folder):
    shutil.copy(PICTURE, folder / "private.jpg")
    content = manifest(picture="../private.jpg")
    content["pictures"][0]["file"] = "../private.jpg"

    ran = load(folder, content)

    assert ran.err == "gate.ar.txt: The file is a link that leads out of the folder.\n"


def test_newsroom_picture_that_is_none_is_refused(folder):
    (folder / "pictures" / "table.jpg").write_text("no picture")

    ran = load(folder, manifest())

    assert ran.err == "gate.ar.txt: Use a picture of the kind JPEG, PNG, WebP, AVIF or GIF.\n"


def test_newsroom_picture_of_two_stories_is_stored_once(folder, english):
    content = manifest()
    other = content["stories"][0] | {"name": "two", "texts": {"en": "gate.en.txt"}, "states": {"en": "draft"}}
    content["stories"].append(other)

    load(folder, content)

    assert Article.objects.count() == 2
    assert Picture.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ([], "TypeError: list indices must be integers or slices, not str"),
        ({}, "KeyError: 'stories'"),
        (manifest(states={}), "KeyError: 'ar'"),
        (manifest(states={"ar": "spiked"}), "ValueError: gate: no state is called 'spiked'"),
        (
            manifest(states={"ar": "published"}, hours_ago={"ar": -1}),
            "ValueError: gate: what is scheduled lies in the future, and nothing else does",
        ),
        *(
            (manifest(hours_ago={"ar": hours}), f"ValueError: gate: {hours} hours are more than ten years")
            for hours in (float("inf"), float("nan"), 1e9, -1e9)
        ),
        (manifest(hours_ago={"ar": 10**400}), "OverflowError: int too large to convert to float"),
        (
            manifest(bylines=[{"author": "rim", "role": "king"}]),
            "ValueError: 'king' is not a valid BylineRole",
        ),
        (manifest(kicker={"ar": {}}), "TypeError: gate: kicker is not a text"),
        (
            manifest(newer_draft={"ar": {"body": "x"}}),
            "ValueError: gate: a newer draft changes headline or standfirst",
        ),
    ],
)
def test_manifest_that_is_not_in_order_says_where(folder, content, problem):
    assert load(folder, content).failure == f"newsroom.json is not in order: {problem}"


def test_manifest_that_leads_out_of_its_folder_is_not_read(folder, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.json"
    secret.write_text(json.dumps(manifest()), "utf-8")
    (folder / "newsroom.json").symlink_to(secret)

    ran = run("load_seeds", folder)

    assert ran.failure == ("newsroom.json is not in order: The file is a link that leads out of the folder.")
    assert Article.objects.count() == 0


@pytest.mark.parametrize("text", ["[" * 100_000, " " * (MAX_BYTES + 1)])
def test_manifest_that_is_too_deep_or_too_large_is_refused(folder, text):
    (folder / "newsroom.json").write_text(text, "utf-8")

    assert run("load_seeds", folder).failure.startswith("newsroom.json is not in order: ")


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"authors": [{}]}, "KeyError: 'slug'"),
        ({"pictures": [{"file": "table.jpg"}]}, "KeyError: 'focal'"),
    ],
)
def test_record_that_is_not_in_order_says_where(folder, changes, problem):
    ran = load(folder, manifest() | changes)

    assert ran.err == f"gate.ar.txt: newsroom.json is not in order: {problem}\n"
    assert Article.objects.count() == 0


def test_section_that_takes_an_address_of_the_site_is_refused(folder):
    content = manifest(section="search")
    content["sections"][0]["slug"] = "search"

    ran = load(folder, content)

    assert "The site's own addresses use “search”." in ran.err
    assert Section.objects.count() == 0
