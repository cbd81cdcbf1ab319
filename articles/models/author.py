from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.enums import BylineRole
from articles.keys import new_key
from articles.models.article import Article
from articles.models.translated import first_text, fold_texts, languages, texts
from articles.text.normalise import fold_key


class AuthorQuerySet(models.QuerySet["Author"]):
    def matching(self, typed: str) -> Self:
        """Authors whose names hold every word typed."""
        found = self
        for word in fold_key(typed).split():
            found = found.filter(folded__contains=word)
        return found


class Author(models.Model):
    """Who is credited: a person or an agency. An author needs no user account."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True, allow_unicode=True)
    name = models.CharField(_("name"), max_length=120)
    bio = models.TextField(_("biography"), blank=True)
    is_agency = models.BooleanField(_("agency"), default=False)
    user = models.OneToOneField(
        "auth.User",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="author",
        verbose_name=_("user account"),
    )
    folded = models.TextField(blank=True, editable=False)

    objects = AuthorQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    def __str__(self) -> str:
        return self.name or first_text(self, "name", languages()[0])[0] or self.slug

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.folded = fold_texts(texts(self, "name").values())
        super().save(*args, **kwargs)


class Byline(models.Model):
    """One credit of one story, at its place in the line."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="bylines")
    uid = models.CharField(max_length=12, default=new_key, editable=False)
    author = models.ForeignKey(Author, models.PROTECT, related_name="bylines", verbose_name=_("author"))
    role = models.CharField(_("role"), max_length=20, choices=BylineRole, default=BylineRole.REPORTER)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "uid"], name="byline_uid_in_article")]
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")

    def __str__(self) -> str:
        return str(self.author)
