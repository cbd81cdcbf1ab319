from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.enums import Placement
from articles.keys import new_key
from articles.models.article import Article


class RelatedStory(models.Model):
    """A link to another story, or a headline still waiting for its story.

    An unresolved headline is kept word for word; readers see a link from the moment a live story of
    their language carries that headline, and nothing before.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="related_stories")
    uid = models.CharField(_("mark"), max_length=12, default=new_key)
    placement = models.CharField(_("place"), max_length=10, choices=Placement, default=Placement.LIST)
    target = models.ForeignKey(
        Article,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="linked_from",
        verbose_name=_("story"),
    )
    headline = models.CharField(
        _("headline"),
        max_length=300,
        blank=True,
        help_text=_("For a story that is not here yet: its exact headline."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "uid"], name="related_uid_in_article")]
        verbose_name = _("related story")
        verbose_name_plural = _("related stories")

    def __str__(self) -> str:
        return self.headline or str(self.target or "")
