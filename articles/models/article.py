from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from articles.keys import new_key
from articles.models.picture import Picture
from articles.models.section import Section
from articles.models.tag import ArticleTag
from articles.models.translated import first_text, languages
from articles.text.normalise import fold_key

if TYPE_CHECKING:
    from articles.models.edition import Edition

#: Text of a story that exists once per language.
TEXT_FIELDS = ("kicker", "headline", "standfirst", "body")


def default_language() -> str:
    return languages()[0]


class ArticleQuerySet(models.QuerySet["Article"]):
    def without_texts(self) -> Self:
        """For lists: leave the bodies of all languages in the database."""
        return self.defer(*(f"body_{language}" for language in languages()), "body", "ed_note")

    def matching(self, typed: str) -> Self:
        """Stories whose folded headlines, standfirsts or key hold every word typed."""
        found = self
        for word in fold_key(typed).split():
            found = found.filter(folded__contains=word)
        return found


class Article(models.Model):
    """The working copy of a story, in all its languages. Readers never see it: see Publication."""

    key = models.CharField(_("key"), max_length=8, unique=True, default=new_key, editable=False)
    source_language = models.CharField(_("written in"), max_length=12, default=default_language)
    section = models.ForeignKey(
        Section,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("section"),
    )
    kicker = models.CharField(_("kicker"), max_length=80, blank=True, default="")
    headline = models.CharField(_("headline"), max_length=300, blank=True, default="")
    standfirst = models.TextField(_("standfirst"), blank=True, default="")
    body = models.TextField(_("body"), blank=True, default="")
    picture = models.ForeignKey(
        Picture,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("lead picture"),
    )
    tags = TaggableManager(through=ArticleTag, blank=True, verbose_name=_("tags"))
    ed_note = models.TextField(
        _("note to the desk"),
        blank=True,
        default="",
        help_text=_("Internal: never published."),
    )
    created_by = models.ForeignKey(
        "auth.User", models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)
    #: Folded headlines and standfirsts of all languages and the key: what editors' search looks in.
    folded = models.TextField(blank=True, default="", editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-updated_at", "-pk"]
        indexes = [models.Index(fields=["-updated_at"], name="article_by_update")]
        permissions = [
            ("edit_any_article", "Can edit stories that others began"),
            ("edit_source_language", "Can edit the language a story was written in"),
            ("work_in_all_sections", "Can work in every section"),
        ]
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def __str__(self) -> str:
        headline, _language = first_text(self, "headline", self.source_language)
        return headline or self.key

    def edition(self, language: str) -> "Edition":
        """The edition row of one language, made when it is first asked for."""
        edition, _created = self.editions.get_or_create(language=language)
        return edition
