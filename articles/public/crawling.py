"""What feeds and sitemaps read: whole runs of live publications."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from articles.models import Publication
from articles.models.publication import PublicationQuerySet


def _live(language: str, at: datetime) -> PublicationQuerySet:
    return Publication.objects.live(at).filter(language=language, published_at__lte=at)


def feed_rows(language: str, at: datetime, limit: int) -> QuerySet[Publication, dict[str, Any]]:
    """The newest stories with their full text."""
    fields = ("key", "slug", "section_id", "headline", "standfirst", "published_at", "live_from", "body_html")
    return _live(language, at).newest_first().values(*fields)[:limit]


def first_published_at(language: str, at: datetime) -> datetime | None:
    """When the oldest story that is still live was published."""
    oldest = _live(language, at).order_by("published_at", "pk")
    return oldest.values_list("published_at", flat=True).first()


def sitemap_rows(
    language: str, begin: datetime, end: datetime, at: datetime
) -> QuerySet[Publication, dict[str, Any]]:
    """Every live edition of the stories that one language first published in [begin, end)."""
    stories = _live(language, at).filter(published_at__gte=begin, published_at__lt=end)
    editions = Publication.objects.live(at).filter(article_id__in=stories.values("article_id"))
    fields = ("article_id", "language", "section_id", "key", "slug", "live_from")
    return editions.order_by("-published_at", "-pk").values(*fields)
