import datetime
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.translated import first_text, fold_texts, languages, texts, whole
from articles.text.normalise import fold_key


class SpeakerQuerySet(models.QuerySet["Speaker"]):
    def named(self, name: str) -> "Speaker | None":
        """The speaker who has this name, or this other spelling of it, in any language."""
        return self.filter(folded__contains=whole(name)).order_by("pk").first() if fold_key(name) else None

    def matching(self, typed: str) -> Self:
        """Speakers whose names or other spellings hold every word typed."""
        found = self
        for word in fold_key(typed).split():
            found = found.filter(folded__contains=word)
        return found


class Speaker(models.Model):
    """A person or a body whose words stories quote."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True, allow_unicode=True)
    name = models.CharField(_("name"), max_length=160)
    aliases = models.JSONField(
        _("other spellings"),
        default=list,
        blank=True,
        help_text=_("Spellings under which this name is found in texts, one a line."),
    )
    bio = models.TextField(_("biography"), blank=True)
    is_organisation = models.BooleanField(_("organisation"), default=False)
    folded = models.TextField(blank=True, editable=False)

    objects = SpeakerQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")

    def __str__(self) -> str:
        return self.name or first_text(self, "name", languages()[0])[0] or self.slug

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.folded = fold_texts([*texts(self, "name").values(), *self.aliases])
        super().save(*args, **kwargs)


class SpeakerRoleQuerySet(models.QuerySet["SpeakerRole"]):
    def held_on(self, day: datetime.date) -> Self:
        """Roles that began on or before this day and had not ended: newest first, undated ones last."""
        begun = Q(starts_on=None) | Q(starts_on__lte=day)
        not_ended = Q(ends_on=None) | Q(ends_on__gte=day)
        return self.filter(begun & not_ended).order_by(F("starts_on").desc(nulls_last=True), "pk")


class SpeakerRole(models.Model):
    """A role a speaker held for a time. Stories keep the words in force when they were published."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="roles")
    title = models.CharField(_("role"), max_length=240)
    starts_on = models.DateField(_("since"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)

    objects = SpeakerRoleQuerySet.as_manager()

    class Meta:
        ordering = ["-starts_on", "pk"]
        verbose_name = _("role")
        verbose_name_plural = _("roles")

    def __str__(self) -> str:
        return self.title or ""
