"""What lists read, and the markup that is drawn once, follow from what a publication froze (invariant 7)."""

import pytest

from articles import actions
from articles.enums import State
from articles.models import PROJECTIONS, Publication, PublishedByline, PublishedQuote, PublishedTag, Section
from tests.desk import everything, reword, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def publications(furnished, reporter, bring_to) -> list[Publication]:
    """The furnished story in Arabic, in English, and in Arabic again."""
    for language in ("ar", "en"):
        bring_to(furnished.edition(language), State.PUBLISHED)
    write(furnished, reporter, "ar", headline="افتتاح الميناء اليوم")
    bring_to(furnished.edition("ar"), State.PUBLISHED)
    return list(Publication.objects.order_by("pk"))


def without_ids() -> dict[str, list[dict[str, object]]]:
    """Every row, but for the numbers that the database gives to rows of lists."""
    rows = everything()
    for model in PROJECTIONS:
        for row in rows[model.__name__]:
            del row["id"]
        rows[model.__name__].sort(key=str)
    return rows


def test_what_publishing_wrote_differs_from_nothing(publications):
    assert list(actions.differing_publications()) == []


def test_rebuilding_reproduces_every_row_exactly(publications):
    before = without_ids()

    for publication in publications:
        actions.rebuild_publication(publication)

    assert without_ids() == before


def test_rebuilding_makes_up_for_whatever_was_lost(publications):
    before = without_ids()
    for model in PROJECTIONS:
        model._default_manager.all().delete()
    Publication.objects.update(card_html="", body_html="")

    for publication in publications:
        actions.rebuild_publication(publication)

    assert without_ids() == before
    assert list(actions.differing_publications()) == []


@pytest.mark.parametrize("model", PROJECTIONS)
def test_lost_row_is_found(publications, model):
    row = model._default_manager.order_by("pk").first()
    row.delete()

    assert list(actions.differing_publications()) == [row.publication]


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (PublishedByline, {"role": "editor"}),
        (PublishedByline, {"position": 7}),
        (PublishedTag, {"language": "en"}),
        (PublishedQuote, {"text": "كلمات لم يقلها أحد"}),
        (PublishedQuote, {"speaker": None}),
    ],
)
def test_altered_row_is_found(publications, model, change):
    row = model._default_manager.filter(publication=publications[0]).order_by("pk").first()
    model._default_manager.filter(pk=row.pk).update(**change)

    assert list(actions.differing_publications()) == [publications[0]]


def test_row_too_many_is_found(publications):
    row = PublishedTag.objects.get(publication=publications[1], position=0)
    row.pk, row.position = None, 9
    row.save()

    assert list(actions.differing_publications()) == [publications[1]]


@pytest.mark.parametrize("markup", ["card_html", "hero_html", "body_html"])
def test_altered_markup_is_found(publications, markup):
    Publication.objects.filter(pk=publications[2].pk).update(**{markup: "<p>آخر</p>"})

    assert list(actions.differing_publications()) == [publications[2]]


def test_address_of_a_section_that_moved_is_drawn_anew(publications):
    reword(Section.objects.get(slug="politics"), slug="policy")

    differing = list(actions.differing_publications())
    for publication in differing:
        actions.rebuild_publication(publication)

    assert differing == publications
    assert list(actions.differing_publications()) == []
    assert all("/policy/" in card for card in Publication.objects.values_list("card_html", flat=True))
