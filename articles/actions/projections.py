"""The rows that author, tag, speaker and quote pages list: made with a publication, from its content."""

from articles.models import (
    PROJECTIONS,
    Article,
    Publication,
    PublishedByline,
    PublishedQuote,
    PublishedRelated,
    PublishedTag,
)
from articles.models.projections import Projection
from articles.story import Story
from articles.text.normalise import headline_key


def project(publication: Publication, content: Story) -> None:
    """Write the rows of a publication that has none."""
    rows = projected(publication, content)
    for model in PROJECTIONS:
        model._default_manager.bulk_create([row for row in rows if type(row) is model])


def projected(publication: Publication, content: Story) -> list[Projection]:
    """The rows of a publication, unsaved, in their order."""
    common = {
        "publication": publication,
        "language": publication.language,
        "published_at": publication.published_at,
    }
    bylines = [
        PublishedByline(author_id=credit.author_id, role=credit.role, position=position, **common)
        for position, credit in enumerate(content.credits)
    ]
    tags = [
        PublishedTag(tag_id=tag_id, position=position, **common)
        for position, tag_id in enumerate(content.tag_ids)
    ]
    quotes = [
        PublishedQuote(
            speaker_id=quote.speaker_id,
            uid=quote.uid,
            kind=quote.kind,
            text=quote.text,
            attribution=quote.attribution,
            role=quote.role,
            medium=quote.medium,
            position=position,
            **common,
        )
        for position, quote in enumerate(content.quotes)
    ]
    targets = [link.target_id for link in content.related if link.target_id]
    # A story that was linked may have been deleted since: the frozen content still names it.
    present = set(Article.objects.filter(pk__in=targets).values_list("pk", flat=True)) if targets else set()
    related = [
        PublishedRelated(
            uid=link.uid,
            placement=link.placement,
            target_id=link.target_id if link.target_id in present else None,
            headline_key=headline_key(link.headline),
            position=position,
            **common,
        )
        for position, link in enumerate(content.related)
    ]
    return [*bylines, *tags, *quotes, *related]
