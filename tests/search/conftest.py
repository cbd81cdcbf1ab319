"""A shelf of publications to search: each call of `publish` puts one there and indexes it."""

import datetime
import itertools
from collections.abc import Callable

import pytest
from django.utils import timezone

from articles import search
from articles.models import Article, Edition, Publication

Publish = Callable[..., Publication]


@pytest.fixture
def publish(section, chief) -> Publish:
    minutes = itertools.count()

    def publish(headline: str, standfirst: str = "", body: str = "", **fields) -> Publication:
        language = fields.get("language", "ar")
        moment = timezone.now() - datetime.timedelta(days=1) + datetime.timedelta(minutes=next(minutes))
        article = Article.objects.create(section=section, created_by=chief)
        values = {
            "edition": Edition.objects.create(article=article, language=language),
            "article": article,
            "language": language,
            "key": article.key,
            "section": section,
            "headline": headline,
            "standfirst": standfirst,
            "published_at": moment,
            "live_from": moment,
            "number": 1,
            "made_by": chief,
            "content": {"texts": {"body": {language: body}}},
        }
        publication = Publication.objects.create(**values | fields)
        search.index([publication])
        return publication

    return publish


@pytest.fixture
def found(db) -> Callable[..., list[str]]:
    """The headlines that a query finds, in order."""

    def found(query: str, language: str = "ar", limit: int = 20) -> list[str]:
        ids = search.find(query, language=language, limit=limit).ids
        headlines = dict(Publication.objects.values_list("pk", "headline"))
        return [headlines[pk] for pk in ids]

    return found
