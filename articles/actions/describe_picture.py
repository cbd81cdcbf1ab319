from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from articles.actions.records import lock
from articles.actions.save import settle
from articles.enums import Step
from articles.errors import NotAllowed
from articles.models import Article, Picture
from articles.models.article import ArticleQuerySet
from articles.models.translated import column, languages
from articles.permissions import can


@transaction.atomic
def describe_picture(picture: Picture, *, by: User) -> None:
    """Record the words that a form has just written under a picture, in every story that shows it.

    They are a part of those texts: each gets a Revision by this person, and an approval without these words
    is void. What readers see stays. Raises NotAllowed.
    """
    if not can(by, "change_picture"):
        raise NotAllowed
    for article_id in list(stories_with(picture).values_list("pk", flat=True)):
        lock(article_id)
        settle(Article.objects.get(pk=article_id), by=by, step=Step.SAVE)


def stories_with(picture: Picture) -> ArticleQuerySet:
    """The stories that show a picture, above their text or in it."""
    mark = f'<figure data-picture="{picture.uid}">'
    shown = Q(picture=picture)
    for language in languages():
        shown |= Q(**{f"{column('body', language)}__contains": mark})
    return Article.objects.filter(shown).order_by("pk")
