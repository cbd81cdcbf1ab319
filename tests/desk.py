"""Stories made as the desk makes them: rows first, then actions. No state is ever set by hand."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db.models import Model
from django.utils import translation

from articles import actions
from articles.models import (
    TEXT_FIELDS,
    Article,
    ArticleTag,
    Author,
    Byline,
    Edition,
    Picture,
    Quote,
    RelatedStory,
    Section,
    Speaker,
    Tag,
)
from articles.models.translated import column
from articles.story import content_hash, serialize

#: A complete text in each language: whoever writes a story replaces what the test is about.
WORDS = {
    "ar": {
        "headline": "افتتاح الميناء الجديد",
        "standfirst": "سفن أكبر ورسوم أقل.",
        "body": "<p>رست أول سفينة صباح اليوم.</p>",
    },
    "en": {
        "headline": "New port opens",
        "standfirst": "Larger ships and lower fees.",
        "body": "<p>The first ship moored this morning.</p>",
    },
}

#: Bodies with every kind of mark; only the Arabic one shows the picture and the link inside the text.
FURNISHED = {
    "ar": (
        '<p>رست أول سفينة صباح اليوم.</p><aside data-related="r1"></aside>'
        '<p>وقالت الوزيرة: <q data-quote="q1">هذا يوم كبير</q>.</p><figure data-picture="p1"></figure>'
    ),
    "en": (
        "<p>The first ship moored this morning.</p>"
        '<p>The minister said: <q data-quote="q1">This is a great day</q>.</p>'
    ),
}


def write_story(by: User, section: Section | None, language: str = "ar", **texts: str) -> Article:
    """Someone begins a story in one language; `texts` are fields of it (headline, standfirst, body, kicker)."""
    article = Article.objects.create(source_language=language, section=section, created_by=by)
    return write(article, by, language, **(WORDS[language] | texts))


def write(article: Article, by: User, language: str, **texts: str) -> Article:
    """Someone writes texts of one language into a story and saves it. Returns the story as it is now."""
    article = Article.objects.get(pk=article.pk)
    assert texts.keys() <= set(TEXT_FIELDS)
    for field, text in texts.items():
        setattr(article, column(field, language), text)
    article.save()
    actions.save(article, by=by, language=language)
    return article


def picture(uid: str = "p1", **words: str) -> Picture:
    """A picture of 1600 by 900 pixels with two copies; `words` are its fields by language (alt_text_ar)."""
    return Picture.objects.create(
        uid=uid,
        file=f"pictures/{uid}.jpg",
        width=1600,
        height=900,
        checksum=f"{uid:0<64}",
        widths=[320, 640],
        **({"alt_text_ar": "سفينة في الميناء", "alt_text_en": "A ship in port"} | words),
    )


def furnish(article: Article, by: User) -> Article:
    """Someone gives a story all that a story can have, in both languages. Returns it as it is now."""
    huda = Author.objects.create(slug="huda", name_ar="هدى سالم", name_en="Huda Salem")
    agency = Author.objects.create(slug="agency", name_ar="الوكالة", name_en="The Agency", is_agency=True)
    layla = Speaker.objects.create(slug="layla", name_ar="ليلى حداد", name_en="Layla Haddad")
    Byline.objects.create(article=article, uid="b1", author=huda, role="reporter", position=0)
    Byline.objects.create(article=article, uid="b2", author=agency, role="agency", position=1)
    for name in ("الموانئ", "التجارة"):
        ArticleTag.objects.create(content_object=article, tag=Tag.objects.named(name))
    Quote.objects.create(article=article, uid="q1", speaker=layla, role_ar="وزيرة", role_en="minister")
    RelatedStory.objects.create(article=article, uid="r1", placement="inline", headline_ar="خبر سابق")
    RelatedStory.objects.create(article=article, uid="r2", headline_ar="خبر ثان", headline_en="Second story")
    article.picture = picture()
    article.ed_note = "اتصلوا بالوزارة"
    article.save()
    write(article, by, "ar", kicker="اقتصاد", body=FURNISHED["ar"])
    return write(article, by, "en", kicker="Economy", **(WORDS["en"] | {"body": FURNISHED["en"]}))


def reword(row: Model, **texts: object) -> None:
    """Change fields of a record by their columns (`alt_text_ar`), as another form would."""
    for name, value in texts.items():
        setattr(row, name, value)
    row.save()


def seen(edition: Edition) -> str:
    """What a reviewer who opens the text now will say to have seen."""
    return content_hash(serialize(Article.objects.get(pk=edition.article_id)), edition.language)


def events(article: Article) -> list[tuple[str, str, str, str, str]]:
    """What happened to a story, oldest first: (language, step, from, to, by whom)."""
    rows = article.events.order_by("pk")
    return list(rows.values_list("language", "step", "from_state", "to_state", "by__username"))


def last_event(edition: Edition) -> dict[str, Any]:
    """The newest event of one language of a story, without the time it was written."""
    row = edition.article.events.filter(language=edition.language).order_by("-pk").first()
    assert row is not None
    return {
        name: getattr(row, name)
        for name in (
            *("article", "key", "headline", "language", "step", "from_state", "to_state"),
            *("content_hash", "reason", "effective_at", "by"),
        )
    }


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of the newsroom."""
    models = apps.get_app_config("articles").get_models()
    return {model.__name__: list(model._base_manager.order_by("pk").values()) for model in models}


def in_english(gaps: Iterable[object]) -> list[str]:
    """What a text lacks, in the words of the source."""
    with translation.override("en"):
        return [str(gap) for gap in gaps]


@contextmanager
def refused[Refusal: Exception](error: type[Refusal]) -> Iterator[pytest.ExceptionInfo[Refusal]]:
    """The block is refused with exactly this error, and nothing is written."""
    before = everything()
    with pytest.raises(error) as raised:
        yield raised
    assert type(raised.value) is error
    assert everything() == before
