from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.translated import first_text, languages
from articles.validators import section_slug


class Section(models.Model):
    """Where readers find a story. Its slug is ASCII and the same in every language (docs/adr/0003)."""

    slug = models.SlugField(_("slug"), max_length=40, unique=True, validators=[section_slug])
    name = models.CharField(_("name"), max_length=80)
    description = models.TextField(_("description"), blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "slug"]
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self) -> str:
        return self.name or first_text(self, "name", languages()[0])[0] or self.slug


class SectionAccess(models.Model):
    """One person's right to work on one section's stories."""

    user = models.ForeignKey(
        "auth.User", models.CASCADE, related_name="section_access", verbose_name=_("user")
    )
    section = models.ForeignKey(Section, models.CASCADE, related_name="access", verbose_name=_("section"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "section"], name="one_access_per_user_and_section")
        ]
        verbose_name = _("section right")
        verbose_name_plural = _("section rights")

    def __str__(self) -> str:
        return f"{self.user} · {self.section}"
