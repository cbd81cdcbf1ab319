"""What lists read: one row for each author, tag, quote and link of a publication.

Written by the publishing actions together with the publication, and rebuilt from it exactly. Each
row repeats language and time, so that a list of any length is one walk along one index.
"""

import datetime
from typing import Self

from django.db import models
from django.utils import timezone

from articles.enums import BylineRole, Placement, QuoteKind
from articles.models.article import Article
from articles.models.author import Author
from articles.models.publication import Publication, live_condition
from articles.models.speaker import Speaker
from articles.models.tag import Tag


class ProjectionQuerySet(models.QuerySet["Projection"]):
    def live(self, at: datetime.datetime | None = None) -> Self:
        """Rows of publications that readers may see at this instant."""
        return self.filter(live_condition(at or timezone.now(), "publication__"))


class Projection(models.Model):
    language = models.CharField(max_length=12)
    published_at = models.DateTimeField()

    objects = ProjectionQuerySet.as_manager()

    class Meta:
        abstract = True


class PublishedByline(Projection):
    publication = models.ForeignKey(Publication, models.CASCADE, related_name="bylines")
    author = models.ForeignKey(Author, models.PROTECT, related_name="published_bylines")
    role = models.CharField(max_length=20, choices=BylineRole)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(
                fields=["author", "language", "-published_at", "-publication"], name="byline_by_author"
            ),
        ]


class PublishedTag(Projection):
    publication = models.ForeignKey(Publication, models.CASCADE, related_name="tag_rows")
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="published")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(fields=["tag", "language", "-published_at", "-publication"], name="tag_by_time")
        ]


class PublishedQuote(Projection):
    publication = models.ForeignKey(Publication, models.CASCADE, related_name="quotes")
    speaker = models.ForeignKey(Speaker, models.PROTECT, null=True, related_name="published_quotes")
    uid = models.CharField(max_length=12)
    kind = models.CharField(max_length=10, choices=QuoteKind)
    text = models.TextField()
    attribution = models.CharField(max_length=240)
    role = models.CharField(max_length=240)
    medium = models.CharField(max_length=240)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(fields=["speaker", "language", "-published_at", "-id"], name="quote_by_speaker"),
            models.Index(fields=["language", "-published_at", "-publication"], name="quote_by_time"),
        ]


class PublishedRelated(Projection):
    publication = models.ForeignKey(Publication, models.CASCADE, related_name="related_rows")
    uid = models.CharField(max_length=12)
    placement = models.CharField(max_length=10, choices=Placement)
    target = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="published_links")
    #: Folded headline of a link without a target: matched against live headlines at reading time.
    headline_key = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]


#: All of them, in one order: for publishing, rebuilding and checking.
PROJECTIONS: tuple[type[Projection], ...] = (PublishedByline, PublishedTag, PublishedQuote, PublishedRelated)
