"""The list of stories, read in a few queries however many rows it shows."""

from typing import Any, cast

from django.contrib.admin.views.main import ChangeList
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest

from articles.models import Byline, Edition, Publication
from articles.models.article import ArticleQuerySet


class StoryList(ChangeList):
    """Stories without their bodies, with all that the cells show."""

    def get_queryset(
        self, request: HttpRequest, exclude_parameters: list[str | None] | None = None
    ) -> QuerySet[Any]:
        found = cast("ArticleQuerySet", super().get_queryset(request, exclude_parameters))
        times = Publication.objects.only("edition_id", "live_from", "live_until")
        editions = Edition.objects.prefetch_related(Prefetch("publications", times))
        return (
            found.without_texts()
            .select_related("section")
            .prefetch_related(
                Prefetch("editions", editions), Prefetch("bylines", Byline.objects.select_related("author"))
            )
        )
