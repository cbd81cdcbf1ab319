"""Drawing publications again from what they froze: after a change of templates, or to check them."""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import translation

from articles import addresses
from articles.actions.projections import project, projected
from articles.models import PROJECTIONS, Publication
from articles.models.projections import Projection
from articles.moments import Moment
from articles.rendering import draw_body, draw_card, draw_hero
from articles.story import Story, publication_story


@transaction.atomic
def rebuild_publication(publication: Publication) -> None:
    """Draw the markup with today's templates and make the projection rows anew. Nothing else changes."""
    content = publication_story(publication)
    for model in PROJECTIONS:
        model._default_manager.filter(Q(publication=publication)).delete()
    project(publication, content)
    Publication.objects.filter(pk=publication.pk).update(**_drawn(publication, content))


def differing_publications() -> Iterator[Publication]:
    """The publications whose stored rows or markup are not what their content gives."""
    for publication in Publication.objects.select_related("section").order_by("pk").iterator(chunk_size=200):
        content = publication_story(publication)
        stored = [row for model in PROJECTIONS for row in _stored(model, publication)]
        expected = [_values(row) for row in projected(publication, content)]
        drawn = _drawn(publication, content)
        if stored != expected or drawn != {name: getattr(publication, name) for name in drawn}:
            yield publication


def _drawn(publication: Publication, content: Story) -> dict[str, str]:
    language = publication.language
    url = addresses.story_path(language, publication.section.slug, publication.key, publication.slug)
    with translation.override(language):
        card_html = draw_card(content, url, Moment.day(publication.published_at, language))
    return {"card_html": card_html, "hero_html": draw_hero(content), "body_html": draw_body(content)}


def _stored(model: type[Projection], publication: Publication) -> list[dict[str, Any]]:
    return [_values(row) for row in model._default_manager.filter(Q(publication=publication))]


def _values(row: Projection) -> dict[str, Any]:
    fields = [field.attname for field in row._meta.concrete_fields if not field.primary_key]
    return {"row": type(row).__name__} | {field: getattr(row, field) for field in fields}
