import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.enums import State, Visibility
from articles.models.article import Article


class Edition(models.Model):
    """One language of one story: its state, its address and its approval."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="editions")
    language = models.CharField(_("language"), max_length=12)
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.DRAFT)
    slug = models.CharField(
        _("slug"),
        max_length=120,
        blank=True,
        help_text=_("The readable end of the address. Left empty, it is made from the headline."),
    )
    assignee = models.ForeignKey(
        "auth.User",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="assigned_editions",
        verbose_name=_("assigned to"),
    )
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    submitted_by = models.ForeignKey("auth.User", models.PROTECT, null=True, blank=True, related_name="+")
    approved_by = models.ForeignKey("auth.User", models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    #: The content that was approved; an approval of other content is no approval.
    approved_hash = models.CharField(max_length=64, blank=True)
    #: The content at the last save: how the next save knows what it changed, and a form that it is too old.
    content_hash = models.CharField(max_length=64, blank=True)
    #: When readers first saw this language; later versions keep it.
    first_published_at = models.DateTimeField(_("first published"), null=True, blank=True)

    class Meta:
        ordering = ["article", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "language"], name="one_edition_per_language")
        ]
        indexes = [models.Index(fields=["state", "language"], name="edition_by_state")]
        permissions = [
            ("submit_edition", "Can send a text to review"),
            ("review_edition", "Can approve a text or ask for changes"),
            ("publish_edition", "Can publish and schedule approved texts"),
            ("override_approval", "Can publish without approval, with a reason"),
            ("withdraw_edition", "Can withdraw what is public"),
        ]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    def __str__(self) -> str:
        return f"{self.article_id} · {self.language}"

    def visibility(self, at: datetime.datetime | None = None) -> Visibility:
        """What readers have of this language: read from its (prefetched) publications."""
        at = at or timezone.now()
        publications = list(self.publications.all())
        if any(publication.is_live(at) for publication in publications):
            return Visibility.LIVE
        if any(publication.is_scheduled(at) for publication in publications):
            return Visibility.SCHEDULED
        if any(publication.was_live(at) for publication in publications):
            return Visibility.WITHDRAWN
        return Visibility.NEVER
