"""Invariant 1: whatever is edited, every public answer stays the same to the last byte until it is published."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.db import models, transaction

from articles import actions
from articles.enums import State
from articles.models import (
    Article,
    ArticleTag,
    Author,
    Byline,
    Correction,
    Edition,
    Picture,
    Quote,
    RelatedStory,
    Section,
    Speaker,
    Tag,
)
from articles.models.translated import languages
from articles.public.urls import urlpatterns as public_urls
from newsroom.urls import urlpatterns
from tests.conftest import staff
from tests.desk import picture
from tests.invariants.site import PLACES, answer, answers, differing, paths

pytestmark = pytest.mark.django_db

#: The rows that make up a story while it is worked on.
WORKING: tuple[tuple[type[models.Model], ...], ...] = (
    (Article,),
    (Edition, Correction, Picture),
    (Byline, ArticleTag),
    (Quote, RelatedStory),
)
#: Columns that no form writes: identity, and what actions derive or decide.
NOT_EDITED = {
    "Article": {"id", "key", "created_by", "created_at", "updated_at", "folded"},
    "Edition": {
        *("id", "article", "language", "state", "submitted_by", "approved_by", "approved_at"),
        *("approved_hash", "content_hash", "first_published_at"),
    },
    "Byline": {"id", "article", "uid"},
    "ArticleTag": {"id", "content_object"},
    "Quote": {"id", "article", "uid"},
    "RelatedStory": {"id", "article", "uid"},
    "Correction": {"id", "edition", "uid"},
    "Picture": {"id", "uid", "created_at", "width", "height", "widths", "checksum"},
}
#: What no page shows, published or not.
UNSEEN = {
    *("Article.source_language", "Article.ed_note", "Edition.assignee", "Edition.due_at"),
    "Picture.usage_terms",
    # Seen with the next version of the text: an address alone is no new version.
    "Edition.slug",
}
#: Rows of which a story has a list.
LISTED = (Byline, ArticleTag, Quote, RelatedStory, Correction)
LESS = "one less"


def edits(model: type[models.Model]) -> list[str]:
    """What can be done to a row: another value in each column of its own, or its removal."""
    columns = {column.name for column in model._meta.concrete_fields}
    # The base column of a translated field holds nothing of its own.
    bases = {name for name in columns if f"{name}_{languages()[0]}" in columns}
    names = sorted(columns - bases - NOT_EDITED[model.__name__])
    return [*names, LESS] if model in LISTED else names


def every_edit(rows: Iterable[type[models.Model]]) -> list[tuple[type[models.Model], str]]:
    return [(model, what) for model in rows for what in edits(model)]


def edit(model: type[models.Model], what: str, article: Article, others: dict[Any, Any]) -> None:
    """Do it to the story's row of this kind; of several, to the last."""
    row = row_of(model, what, article)
    if what == LESS:
        row.delete()
    else:
        value = other_value(model._meta.get_field(what), row, others)
        model._default_manager.filter(pk=row.pk).update(**{what: value})


def row_of(model: type[models.Model], what: str, article: Article) -> Any:
    if model is Article:
        return article
    if model is Picture:
        return article.picture
    if model is ArticleTag:
        return article.tag_items.latest("pk")
    if model is Correction:
        return Correction.objects.get(edition__article=article, edition__language="ar")
    if model is Edition:
        return article.edition("ar")
    rows = model._default_manager.filter(article=article).order_by("position")
    # Where a speaker has a record, the record names them; quotes of others are not on the front page.
    return rows.first() if what == "kind" else rows.last()


def other_value(column: Any, row: Any, others: dict[Any, Any]) -> Any:
    now = getattr(row, column.name)
    if isinstance(column, models.ForeignKey):
        return others[column.related_model]
    if column.choices:
        return next(value for value, _label in column.flatchoices if value != now)
    special = {
        "position": 0,
        "source_language": "en",
        "file": "pictures/other.jpg",
        "made_at": row.made_at.replace(year=2024) if isinstance(row, Correction) else None,
    }
    if column.name in special:
        return special[column.name]
    if isinstance(column, models.DateTimeField):
        return row.first_published_at
    return now / 2 if isinstance(now, (int, float)) else f"{now or ''} كلمة"


@pytest.fixture
def others(public_life, chief) -> dict[Any, Any]:
    """Another record of each kind, for a story to refer to instead."""
    return {
        Section: Section.objects.create(slug="economy", name_ar="اقتصاد", name_en="Economy"),
        Picture: picture("p9"),
        Author: Author.objects.create(slug="rana", name_ar="رنا"),
        Speaker: Speaker.objects.create(slug="sami", name_ar="سامي"),
        Tag: Tag.objects.named("النقل"),
        Article: Article.objects.get(headline_ar="خبر سابق"),
        type(chief): chief,
    }


@pytest.fixture
def publish_all(public_life, chief, indexing) -> Callable[[], None]:
    """Publish whatever of the story has changed, in both languages."""
    second_chief = staff("samir", "chief")

    def publish_all() -> None:
        with indexing():
            for edition in Edition.objects.filter(article=public_life, state=State.DRAFT):
                submitted = actions.submit(edition, by=chief)
                actions.approve(submitted, by=second_chief, seen_hash=submitted.content_hash)
                actions.publish(submitted, by=chief)

    return publish_all


def test_every_address_of_the_site_is_asked():
    assert {pattern.name for pattern in public_urls} == set(PLACES)
    places = [getattr(place, "pattern", None) for place in urlpatterns]
    assert [str(place) for place in places] == ["admin/", "media/<path:path>", ""]


@pytest.mark.parametrize("rows", WORKING)
def test_edit_changes_no_answer_until_it_is_published(client, public_life, others, chief, rows):
    before = answers(client, paths())
    near = {path: before[path] for name in ("front", "feed", "article") for path in PLACES[name]()}

    for model, what in every_edit(rows):
        article = Article.objects.get(pk=public_life.pk)
        edit(model, what, article, others)
        actions.save(article, by=chief, language="ar")
        assert differing(near, answers(client, near)) == [], what

    assert differing(before, answers(client, before)) == []


@pytest.mark.parametrize("rows", WORKING)
def test_edit_is_seen_once_it_is_published(client, public_life, others, chief, publish_all, rows):
    before = answers(client, [*PLACES["article"](), *paths()])
    seen = {}

    for model, what in every_edit(rows):
        with transaction.atomic():
            article = Article.objects.get(pk=public_life.pk)
            edit(model, what, article, others)
            actions.save(article, by=chief, language="ar")
            publish_all()
            differs = (answer(client, path) != before[path] for path in before)
            seen[f"{model.__name__}.{what}"] = any(differs)
            transaction.set_rollback(True)

    assert seen == {name: name not in UNSEEN for name in seen}
