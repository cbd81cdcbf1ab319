from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.enums import CorrectionKind
from articles.keys import new_key
from articles.models.edition import Edition


class Correction(models.Model):
    """A dated public note on what was wrong; readers see it with the next publication."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="corrections")
    uid = models.CharField(max_length=12, default=new_key, editable=False)
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=CorrectionKind,
        default=CorrectionKind.CORRECTION,
    )
    text = models.TextField(_("what was wrong, and what is right"))
    made_at = models.DateTimeField(_("dated"), default=timezone.now)

    class Meta:
        ordering = ["made_at", "pk"]
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return self.text[:60]
