"""Stories made as the desk makes them: rows first, then actions. No state is ever set by hand."""

from django.contrib.auth.models import User

from articles import actions
from articles.models import TEXT_FIELDS, Article, Section
from articles.models.translated import column

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
