import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.append_only import AppendOnly
from articles.models.article import Article
from articles.models.edition import Edition
from articles.models.readable_json import ReadableJSON
from articles.models.section import Section


def live_condition(at: datetime.datetime, prefix: str = "") -> Q:
    """The one definition of "live": at or after live_from and before live_until, if that is set."""
    begun = Q(**{f"{prefix}live_from__lte": at})
    open_ended = Q(**{f"{prefix}live_until": None})
    return begun & (open_ended | Q(**{f"{prefix}live_until__gt": at}))


class PublicationQuerySet(models.QuerySet["Publication"]):
    def live(self, at: datetime.datetime | None = None) -> Self:
        """What readers may see at this instant (now, unless told). Every public read goes through here."""
        return self.filter(live_condition(at or timezone.now()))

    def scheduled(self, at: datetime.datetime | None = None) -> Self:
        """What will become live later and has not been cancelled."""
        not_cancelled = Q(live_until=None) | Q(live_until__gt=F("live_from"))
        return self.filter(not_cancelled, live_from__gt=at or timezone.now())

    def newest_first(self) -> Self:
        """By first publication: a correction does not push an old story up."""
        return self.order_by("-published_at", "-pk")


class Publication(AppendOnly):
    """One language of a story as readers see it: frozen, live in [live_from, live_until).

    Made by the publishing actions only. Afterwards nothing changes but `live_until`, when a later
    version or a withdrawal ends it. `card_html`, `hero_html` and `body_html` are drawn from `content` with
    the templates of the day; `manage.py rebuild_publications` draws them again.
    """

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="publications")
    article = models.ForeignKey(Article, models.PROTECT, related_name="publications")
    language = models.CharField(max_length=12)
    key = models.CharField(max_length=8)
    section = models.ForeignKey(Section, models.PROTECT, related_name="publications")
    slug = models.CharField(max_length=120)
    headline = models.CharField(max_length=300)
    #: Folded headline: how a related headline finds its story.
    headline_key = models.CharField(max_length=300)
    standfirst = models.TextField(blank=True)
    #: When readers first saw this story in this language; versions share it, lists are ordered by it.
    published_at = models.DateTimeField()
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True, blank=True)
    #: 1 for the first version of an edition, then 2, 3 …
    number = models.PositiveIntegerField()
    made_by = models.ForeignKey("auth.User", models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    content_hash = models.CharField(max_length=64)
    card_html = models.TextField()
    hero_html = models.TextField(blank=True)
    body_html = models.TextField()
    #: The story in this language, as `story()` reads it.
    content = models.JSONField(encoder=ReadableJSON)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        ordering = ["-live_from", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "number"], name="publication_number_in_edition"),
            models.CheckConstraint(
                condition=Q(live_until=None) | Q(live_until__gte=F("live_from")),
                name="publication_ends_after_it_begins",
            ),
        ]
        indexes = [
            models.Index(fields=["key", "language"], name="publication_by_key"),
            models.Index(fields=["language", "-published_at", "-id"], name="publication_by_time"),
            models.Index(
                fields=["section", "language", "-published_at", "-id"], name="publication_by_section"
            ),
            models.Index(fields=["headline_key", "language"], name="publication_by_headline"),
        ]
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    def __str__(self) -> str:
        return f"{self.headline} · {self.language} · {self.number}"

    def is_live(self, at: datetime.datetime) -> bool:
        return self.live_from <= at and (self.live_until is None or self.live_until > at)

    def is_scheduled(self, at: datetime.datetime) -> bool:
        return self.live_from > at and (self.live_until is None or self.live_until > self.live_from)

    def was_live(self, at: datetime.datetime) -> bool:
        """Whether readers could see it once and no longer can."""
        return self.live_until is not None and self.live_from < self.live_until <= at
