from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.enums import State, Step
from articles.models.append_only import AppendOnly
from articles.models.article import Article
from articles.models.readable_json import ReadableJSON


class Revision(AppendOnly):
    """The whole story, in all languages, as it stood after one explicit step."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=20, choices=Step)
    snapshot = models.JSONField(encoder=ReadableJSON)
    #: Content hash of every language with words: what a step changed is read off two neighbours.
    hashes = models.JSONField(default=dict)
    made_by = models.ForeignKey("auth.User", models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_in_article")
        ]
        verbose_name = _("version")
        verbose_name_plural = _("versions")

    def __str__(self) -> str:
        return f"{self.article_id} · {self.number}"


class WorkflowEvent(AppendOnly):
    """One step on one language of one story: who, when, from where to where, on what content, why.

    It outlives the story: key and headline are kept as words.
    """

    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="events")
    key = models.CharField(max_length=8)
    headline = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=12)
    step = models.CharField(_("step"), max_length=20, choices=Step)
    from_state = models.CharField(max_length=20, choices=State)
    to_state = models.CharField(max_length=20, choices=State)
    content_hash = models.CharField(max_length=64)
    reason = models.TextField(_("reason"), blank=True)
    #: For publishing and scheduling: the instant it takes effect.
    effective_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey("auth.User", models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["key", "-at"], name="event_by_story")]
        verbose_name = _("workflow event")
        verbose_name_plural = _("workflow events")

    def __str__(self) -> str:
        return f"{self.key} · {self.language} · {self.step}"


class WireText(AppendOnly):
    """The raw text a story was made from, byte for byte, for audit."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="wire_texts")
    language = models.CharField(_("language"), max_length=12)
    source = models.CharField(_("file"), max_length=300)
    encoding = models.CharField(_("encoding"), max_length=20)
    #: SHA-256 of the bytes: the same text is loaded once.
    checksum = models.CharField(max_length=64, unique=True)
    raw = models.BinaryField()
    loaded_by = models.ForeignKey("auth.User", models.PROTECT, related_name="+")
    loaded_at = models.DateTimeField(_("loaded"), auto_now_add=True)

    class Meta:
        ordering = ["loaded_at", "pk"]
        verbose_name = _("raw text")
        verbose_name_plural = _("raw texts")

    def __str__(self) -> str:
        return self.source

    def text(self) -> str:
        return bytes(self.raw).decode(self.encoding)
