"""The language of the text one works on: in the address, and independent of the interface's."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from articles.models import Article
from articles.models.translated import languages

PARAMETER = "language"


def content_language(request: HttpRequest, article: Article | None = None) -> str:
    """The language asked for, else the one the story was written in, else the site's first."""
    asked = request.GET.get(PARAMETER, "")
    if asked in languages():
        return asked
    return article.source_language if article else languages()[0]


def change_url(article: Article, language: str) -> str:
    """The form of one language of a story."""
    path = reverse("admin:articles_article_change", args=[article.pk])
    return f"{path}?{urlencode({PARAMETER: language})}"
