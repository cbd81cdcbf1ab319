"""What our own pages of a story share: who may open them, and what stands around them."""

from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils.functional import Promise

from articles import permissions
from articles.models import Article, Edition
from articles.models.translated import first_text, languages
from articles.text.bidi import direction_of


def person(request: HttpRequest) -> User:
    """Who asks: the admin site lets only signed-in staff reach a view."""
    return cast("User", request.user)


def viewed(request: HttpRequest, pk: int) -> Article:
    """The story, for someone who may see it: 404 for strangers to it, 403 for people without the right."""
    if not permissions.can(request.user, "view_article"):
        raise PermissionDenied
    article = permissions.visible_articles(request.user).filter(pk=pk).first()
    if article is None:
        raise Http404
    return article


def viewed_edition(request: HttpRequest, pk: int, language: str) -> Edition:
    """One language of a story that the person may see; 404 for a language nothing is written in."""
    if language not in languages():
        raise Http404
    edition = viewed(request, pk).editions.filter(language=language).first()
    if edition is None:
        raise Http404
    return edition


def desk_context(request: HttpRequest, article: Article, title: str | Promise) -> dict[str, Any]:
    """For templates that extend `admin/articles/page.html`."""
    headline, language = first_text(article, "headline", article.source_language)
    return admin.site.each_context(request) | {
        "opts": Article._meta,
        "title": title,
        "article": article,
        "headline": headline or article.key,
        "headline_language": language,
        "headline_direction": direction_of(language),
    }
