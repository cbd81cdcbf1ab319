from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

from articles.text.bidi import clean_line
from articles.text.normalise import fold_key
from articles.text.slugs import slugify_name


class TagQuerySet(models.QuerySet["Tag"]):
    def named(self, name: str) -> "Tag":
        """The tag of this name under any spelling that folds to the same key; made if there is none."""
        name = clean_line(name)
        tag, _created = self.get_or_create(folded=fold_key(name), defaults={"name": name})
        return tag

    def matching(self, typed: str) -> Self:
        """Tags whose folded name holds what was typed."""
        return self.filter(folded__contains=fold_key(typed))


class Tag(TagBase):
    """A topic. `name` is its one canonical, untranslated name; readers see `label` in their language."""

    label = models.CharField(_("label"), max_length=100, blank=True)
    #: Two spellings of one word (الإمارات، الامارات) are one tag.
    folded = models.CharField(max_length=120, unique=True, editable=False)

    objects = TagQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    def save(self, *args: object, **kwargs: object) -> None:
        self.folded = fold_key(self.name)
        super().save(*args, **kwargs)

    def slugify(self, tag: str, i: int | None = None) -> str:
        slug = slugify_name(tag)
        return f"{slug}-{i}" if i is not None else slug


class ArticleTag(ItemBase):
    """A tag on a story: concrete keys, so that the rows can be joined and protected."""

    content_object = models.ForeignKey("articles.Article", models.CASCADE, related_name="tag_items")
    tag = models.ForeignKey(Tag, models.PROTECT, related_name="items", verbose_name=_("tag"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="tag_once_on_article")]
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
