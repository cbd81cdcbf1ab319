from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.enums import QuoteKind
from articles.keys import new_key
from articles.models.article import Article
from articles.models.speaker import Speaker


class Quote(models.Model):
    """Who said the words that the body marks with this uid, as what, and where.

    The words themselves stand in the body, once per language: `<q data-quote="uid">`.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="quotes")
    uid = models.CharField(_("mark"), max_length=12, default=new_key)
    kind = models.CharField(_("kind"), max_length=10, choices=QuoteKind, default=QuoteKind.DIRECT)
    speaker = models.ForeignKey(
        Speaker,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes",
        verbose_name=_("speaker"),
    )
    attribution = models.CharField(
        _("attribution"),
        max_length=240,
        blank=True,
        help_text=_("For a speaker without a record: “a diplomatic source”."),
    )
    role = models.CharField(_("role then"), max_length=240, blank=True)
    medium = models.CharField(
        _("occasion"),
        max_length=240,
        blank=True,
        help_text=_("Where it was said: a statement, an interview, a press conference."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "uid"], name="quote_uid_in_article")]
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")

    def __str__(self) -> str:
        return str(self.speaker or self.attribution or self.uid)
