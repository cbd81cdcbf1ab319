from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.keys import new_key

_SHARE = [MinValueValidator(0), MaxValueValidator(1)]


class Picture(models.Model):
    """An image with the words that go with it. Only re-encoded bytes are ever stored or served."""

    uid = models.CharField(max_length=12, unique=True, default=new_key, editable=False)
    file = models.ImageField(_("file"), upload_to="pictures/", width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    #: SHA-256 of the stored bytes; the names of the renditions follow from it.
    checksum = models.CharField(max_length=64, editable=False, db_index=True)
    #: Widths in pixels of the smaller WebP copies that exist beside the file.
    widths = models.JSONField(default=list, editable=False)
    alt_text = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What the picture shows, for readers who do not see it."),
    )
    caption = models.CharField(_("caption"), max_length=500, blank=True)
    credit = models.CharField(_("credit"), max_length=160, blank=True)
    usage_terms = models.CharField(_("usage terms"), max_length=300, blank=True)
    focal_x = models.FloatField(_("focal point across"), default=0.5, validators=_SHARE)
    focal_y = models.FloatField(_("focal point down"), default=0.5, validators=_SHARE)
    created_at = models.DateTimeField(_("added"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self) -> str:
        return self.alt_text or self.file.name or self.uid
