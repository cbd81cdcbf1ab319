"""A press: each call of `publish` puts one edition before the readers, an hour older than the last one."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import timezone, translation

from articles import addresses
from articles.models import (
    Article,
    Author,
    Edition,
    Publication,
    PublishedByline,
    PublishedQuote,
    PublishedTag,
    Section,
    Speaker,
    Tag,
)
from articles.moments import Moment
from articles.pictures import shown
from articles.story import picture_view
from articles.text.normalise import headline_key

Publish = Callable[..., Publication]


@pytest.fixture
def publish(section, chief) -> Publish:
    hours = itertools.count(1)

    def publish(headline: str, language: str = "ar", **more) -> Publication:
        at: datetime = more.get("published_at", timezone.now() - timedelta(hours=next(hours)))
        article = more.get("article") or Article.objects.create(section=section, created_by=chief)
        edition, _made = Edition.objects.get_or_create(article=article, language=language)
        where: Section = more.get("section", section)
        slug = more.get("slug", "خبر-اليوم" if language == "ar" else "todays-story")
        standfirst = more.get("standfirst", f"ملخص: {headline}")
        path = addresses.story_path(language, where.slug, article.key, slug)
        held = content(language, more)
        publication = Publication.objects.create(
            edition=edition,
            article=article,
            language=language,
            key=article.key,
            section=where,
            slug=slug,
            headline=headline,
            headline_key=headline_key(headline),
            standfirst=standfirst,
            published_at=at,
            live_from=more.get("live_from", at),
            live_until=more.get("live_until"),
            number=more.get("number", 1),
            made_by=chief,
            body_html=more.get("body", f"<p>متن {headline}.</p>"),
            card_html=card(headline, standfirst, path, Moment.day(at, language)),
            hero_html=hero(held, language),
            content=held,
        )
        project(publication, more.get("bylines", ()), more.get("tags", ()), more.get("quotes", ()))
        return publication

    return publish


def card(headline: str, standfirst: str, url: str, published: Moment) -> str:
    context = {
        "headline": headline,
        "standfirst": standfirst,
        "url": url,
        "published_iso": published.iso,
        "published_words": published.words,
    }
    return render_to_string("components/card.html", context)


def hero(content: dict[str, Any], language: str) -> str:
    """The lead picture as publishing draws it."""
    row = content["pictures"].get(content["picture"])
    if row is None:
        return ""
    with translation.override(language):
        picture = shown(picture_view(content["picture"], row, language))
        return render_to_string("components/figure.html", {"picture": picture, "eager": True})


def content(language: str, more: dict[str, Any]) -> dict[str, Any]:
    return {
        "texts": {
            "kicker": {language: more.get("kicker", "")},
            "body": {language: more.get("body", "")},
        },
        "picture": more.get("picture"),
        "pictures": more.get("pictures", {}),
        "related": more.get("related", []),
        "corrections": {language: more.get("corrections", [])},
    }


def project(
    publication: Publication,
    bylines: Iterable[tuple[Author, str]],
    tags: Sequence[Tag],
    quotes: Iterable[tuple[Speaker | None, str, str]],
) -> None:
    common = {
        "publication": publication,
        "language": publication.language,
        "published_at": publication.published_at,
    }
    for position, (author, role) in enumerate(bylines):
        PublishedByline.objects.create(author=author, role=role, position=position, **common)
    for position, tag in enumerate(tags):
        PublishedTag.objects.create(tag=tag, position=position, **common)
    for position, (speaker, role, text) in enumerate(quotes):
        PublishedQuote.objects.create(
            speaker=speaker,
            role=role,
            text=text,
            kind="direct",
            uid=f"q{position}",
            position=position,
            **common,
        )


@pytest.fixture
def author(db) -> Author:
    return Author.objects.create(slug="سلمى", name_ar="سلمى الأيوبي", name_en="Salma Ayoubi", bio_ar="صحفية.")


@pytest.fixture
def photographer(db) -> Author:
    return Author.objects.create(slug="hadi", name_ar="هادي مراد")


@pytest.fixture
def speaker(db) -> Speaker:
    return Speaker.objects.create(slug="layla", name_ar="ليلى حداد", name_en="Layla Haddad", bio_ar="خبيرة.")


@pytest.fixture
def tag(db) -> Tag:
    return Tag.objects.create(name="المياه", slug="المياه", label_ar="المياه", label_en="Water")


def path_of(publication: Publication) -> str:
    section = publication.section.slug
    return addresses.story_path(publication.language, section, publication.key, publication.slug)
