"""An earlier version becomes the working copy again, whatever was done to the story since."""

import random
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import actions
from articles.enums import CorrectionKind, State
from articles.errors import NotAllowed, OtherSection
from articles.models import (
    TEXT_FIELDS,
    Article,
    ArticleTag,
    Author,
    Byline,
    Edition,
    Publication,
    Quote,
    RelatedStory,
    Section,
    Speaker,
    Tag,
)
from articles.models.translated import column, languages
from articles.story import serialize
from tests.desk import events, picture, refused, reword, write, write_story

pytestmark = pytest.mark.django_db


def fresh(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def test_restore_makes_an_earlier_version_the_working_copy(furnished, reporter):
    version = furnished.revisions.first()
    write(furnished, reporter, "ar", headline="عنوان آخر", body="<p>نص آخر.</p>")
    Quote.objects.filter(article=furnished).delete()
    Byline.objects.filter(article=furnished, uid="b1").delete()
    actions.save(furnished, by=reporter, language="ar")

    actions.restore(furnished, version, by=reporter)

    assert serialize(fresh(furnished)) == version.snapshot


def test_restore_is_a_new_version_equal_to_the_old_one(furnished, reporter, editor):
    old = furnished.revisions.first()
    write(furnished, reporter, "ar", headline="عنوان آخر")

    actions.restore(furnished, old, by=editor)

    new = furnished.revisions.first()
    assert (new.number, new.step, new.made_by) == (old.number + 2, "restore", editor)
    assert (new.snapshot, new.hashes) == (old.snapshot, old.hashes)


def test_restore_is_told_for_each_language_that_it_changes(furnished, reporter, editor):
    old = furnished.revisions.first()
    write(furnished, reporter, "ar", headline="عنوان آخر")

    actions.restore(furnished, old, by=editor)

    assert events(furnished)[-1] == ("ar", "restore", "draft", "draft", "salma")
    assert [event for event in events(furnished) if event[1] == "restore"] == events(furnished)[-1:]


def test_restore_keeps_rows_that_are_in_both_versions(furnished, reporter):
    version, quote = furnished.revisions.first(), furnished.quotes.get()
    reword(quote, role_ar="وزيرة سابقة")

    actions.restore(furnished, version, by=reporter)

    assert furnished.quotes.get().pk == quote.pk


def test_restore_changes_nothing_for_readers(furnished, reporter, bring_to):
    version = furnished.revisions.last()
    live = bring_to(furnished.edition("ar"), State.PUBLISHED)
    before = list(Publication.objects.values())

    actions.restore(furnished, version, by=reporter)

    assert list(Publication.objects.values()) == before
    assert Edition.objects.get(pk=live.pk).state == State.DRAFT


def test_restore_voids_an_approval_of_another_text(approved, reporter, editor):
    version = write(approved.article, reporter, "en", headline="New port").revisions.latest("number")
    write(approved.article, reporter, "ar", headline="عنوان آخر")
    edition = actions.approve(approved, by=editor, seen_hash=Edition.objects.get(pk=approved.pk).content_hash)

    actions.restore(approved.article, version, by=reporter)

    stored = Edition.objects.get(pk=approved.pk)
    assert (stored.state, stored.approved_hash) == (State.IN_REVIEW, "")
    assert edition.approved_hash != stored.content_hash


def test_restore_leaves_an_approval_of_the_same_text(approved, reporter):
    version = approved.article.revisions.first()
    reword(approved.article, ed_note="اتصلوا بالوزارة")
    actions.save(approved.article, by=reporter, language="ar")

    actions.restore(approved.article, version, by=reporter)

    assert Edition.objects.get(pk=approved.pk).state == State.APPROVED
    assert fresh(approved.article).ed_note == ""


def test_restore_leaves_out_records_that_are_gone(furnished, reporter):
    version = furnished.revisions.first()
    Quote.objects.filter(article=furnished).delete()
    ArticleTag.objects.filter(content_object=furnished).delete()
    Byline.objects.filter(article=furnished).delete()
    for record in (Speaker.objects.get(), Tag.objects.get(name="التجارة"), Author.objects.get(slug="agency")):
        record.delete()
    reword(furnished, picture=None)

    actions.restore(furnished, version, by=reporter)

    assert list(furnished.quotes.values_list("uid", "speaker")) == [("q1", None)]
    assert [str(row.tag) for row in furnished.tag_items.all()] == ["الموانئ"]
    assert [row.author.slug for row in furnished.bylines.all()] == ["huda"]


def test_restore_leaves_out_a_picture_and_a_target_that_are_gone(story, reporter, section):
    target = write_story(reporter, section)
    shown = picture()
    reword(story, picture=shown)
    RelatedStory.objects.create(article=story, uid="r1", target=target, headline_ar="خبر")
    version = actions.save(story, by=reporter, language="ar")
    reword(story, picture=None)
    target.delete()
    shown.delete()

    actions.restore(story, version, by=reporter)

    assert fresh(story).picture is None
    assert list(story.related_stories.values_list("uid", "target", "headline_ar")) == [("r1", None, "خبر")]


def test_restore_keeps_corrections_that_readers_have_seen(live, editor, reporter):
    version = live.article.revisions.first()
    actions.correct(live, by=editor, kind=CorrectionKind.CORRECTION, text="الرسوم لم تتغير.")

    actions.restore(live.article, version, by=reporter)

    assert live.corrections.get().text == "الرسوم لم تتغير."


def test_restore_brings_back_the_language_it_was_written_in(furnished, reporter):
    version = furnished.revisions.first()
    reword(furnished, source_language="en")
    actions.save(furnished, by=reporter, language="ar")

    actions.restore(furnished, version, by=reporter)

    assert fresh(furnished).source_language == "ar"


def test_version_of_another_story_is_refused(story, reporter, section):
    other = write_story(reporter, section)

    with refused(ValueError):
        actions.restore(story, other.revisions.get(), by=reporter)


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("other_reporter", NotAllowed),
        ("translator", NotAllowed),
        ("other_section_editor", OtherSection),
        ("reader", OtherSection),
        ("nobody", OtherSection),
    ],
)
def test_restore_is_not_for(request, story, reporter, who, error):
    person = request.getfixturevalue(who)
    version = story.revisions.get()
    write(story, reporter, "ar", headline="عنوان آخر")

    with refused(error):
        actions.restore(story, version, by=person)


def test_restore_moves_no_story_where_its_restorer_does_not_work(story, reporter, chief, other_section):
    reword(story, section=other_section)
    version = actions.save(story, by=chief, language="ar")
    reword(story, section=Section.objects.get(slug="politics"))
    actions.save(story, by=chief, language="ar")

    with refused(OtherSection):
        actions.restore(story, version, by=reporter)


# --- serialize → restore → serialize is the identity --------------------------------------------

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
BY_LANGUAGE = st.fixed_dictionaries(dict.fromkeys(languages(), WORDS))
CHOICE = st.integers(0, 2)
BODY = st.lists(
    st.sampled_from(
        [
            "<p>نص.</p>",
            '<p><q data-quote="u0">نعم</q></p>',
            '<p><q data-quote="u1">لا</q></p>',
            '<aside data-related="u0"></aside>',
            '<figure data-picture="p0"></figure>',
            '<figure data-picture="p1"></figure>',
        ]
    ),
    max_size=4,
).map("".join)
STORIES = st.fixed_dictionaries(
    {
        "texts": st.fixed_dictionaries(
            {field: BY_LANGUAGE for field in TEXT_FIELDS if field != "body"}
            | {"body": st.fixed_dictionaries(dict.fromkeys(languages(), BODY))}
        ),
        "ed_note": WORDS,
        "section": st.none() | CHOICE,
        "picture": st.none() | CHOICE,
        "tags": st.lists(CHOICE, unique=True),
        "bylines": st.lists(
            st.fixed_dictionaries({"author": CHOICE, "role": st.sampled_from(["reporter", "translator"])}),
            max_size=4,
        ),
        "quotes": st.lists(
            st.fixed_dictionaries(
                {
                    "kind": st.sampled_from(["direct", "partial"]),
                    "speaker": st.none() | CHOICE,
                    "attribution": BY_LANGUAGE,
                    "role": BY_LANGUAGE,
                    "medium": BY_LANGUAGE,
                }
            ),
            max_size=4,
        ),
        "related": st.lists(
            st.fixed_dictionaries(
                {
                    "placement": st.sampled_from(["inline", "list"]),
                    "target": st.none() | CHOICE,
                    "headline": BY_LANGUAGE,
                }
            ),
            max_size=4,
        ),
    }
)


@pytest.fixture
def records(chief):
    """Three records of each kind, for a story to refer to."""
    return {
        "section": [Section.objects.create(slug=f"s{i}") for i in range(3)],
        "picture": [picture(f"p{i}") for i in range(3)],
        "tags": [Tag.objects.named(name) for name in ("ميناء", "مطار", "قطار")],
        "author": [Author.objects.create(slug=f"a{i}") for i in range(3)],
        "speaker": [Speaker.objects.create(slug=f"k{i}") for i in range(3)],
        "target": [Article.objects.create(created_by=chief) for i in range(3)],
    }


def compose(article: Article, plan: dict[str, Any], records: dict[str, list[Any]], shuffle: int) -> None:
    """Make a story what the plan says: rows it has are changed or deleted, others added, in another order."""
    for field, values in plan["texts"].items():
        for language, words in values.items():
            setattr(article, column(field, language), words)
    section, shown = plan["section"], plan["picture"]
    article.ed_note = plan["ed_note"]
    article.section = None if section is None else records["section"][section]
    article.picture = None if shown is None else records["picture"][shown]
    article.save()
    article.tag_items.all().delete()
    for number in plan["tags"]:
        ArticleTag.objects.create(content_object=article, tag=records["tags"][number])
    for model, rows in (
        (Byline, plan["bylines"]),
        (Quote, plan["quotes"]),
        (RelatedStory, plan["related"]),
    ):
        present = {row.uid: row for row in model._default_manager.filter(article=article)}
        uids = [f"u{number}" for number in range(len(rows))]
        model._default_manager.filter(article=article).exclude(uid__in=uids).delete()
        positions = random.Random(shuffle).sample(range(len(rows)), len(rows))
        for uid, position, values in zip(uids, positions, rows, strict=True):
            row = present.get(uid) or model(article=article, uid=uid)
            row.position = position
            for name, value in values.items():
                _set(row, name, value, records)
            row.save()


def _set(row: Any, name: str, value: Any, records: dict[str, list[Any]]) -> None:
    if isinstance(value, dict):
        for language, words in value.items():
            setattr(row, column(name, language), words)
    elif name in records:
        setattr(row, name, None if value is None else records[name][value])
    else:
        setattr(row, name, value)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=STORIES, after=STORIES, shuffle=st.integers(0, 10))
def test_restored_story_is_what_it_was(chief, records, before, after, shuffle):
    with transaction.atomic():
        article = Article.objects.create(created_by=chief)
        compose(article, before, records, 0)
        version = actions.save(article, by=chief, language="ar")
        compose(article, after, records, shuffle)
        actions.save(article, by=chief, language="en")

        actions.restore(article, version, by=chief)

        assert serialize(fresh(article)) == version.snapshot
        assert article.revisions.latest("number").hashes == version.hashes
        transaction.set_rollback(True)
