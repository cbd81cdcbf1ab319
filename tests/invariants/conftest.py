"""A newsroom with a public life: Huda's story in both languages, and three stories that it links to."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

import pytest

from articles import actions
from articles.enums import CorrectionKind, State
from articles.models import Article, Author, Byline, Quote, RelatedStory
from tests.desk import FURNISHED, furnish, seen, write, write_story

#: The links of the story, by mark: place, and the headlines that other stories carry.
LINKS = {
    "r1": ("inline", "خبر سابق", "Earlier story"),
    "r2": ("list", "خبر ثان", "Second story"),
    "r3": ("list", "خبر ثالث", "Third story"),
}
#: In both languages: the picture, the link inside the text, and words of someone without a record.
BODIES = {
    "ar": f'{FURNISHED["ar"]}<p>وقال مصدر: <q data-quote="q2">لم نعلم</q>.</p>',
    "en": (
        f'{FURNISHED["en"]}<p>A source said: <q data-quote="q2">We did not know</q>.</p>'
        '<aside data-related="r1"></aside><figure data-picture="p1"></figure>'
    ),
}


@pytest.fixture
def indexing(django_capture_on_commit_callbacks) -> Callable[[], AbstractContextManager[Any]]:
    """`with indexing():` the search follows what is published inside, as it does after a commit."""
    return partial(django_capture_on_commit_callbacks, execute=True)


@pytest.fixture
def public_life(clock, story, reporter, chief, section, bring_to, indexing) -> Article:
    """Huda's story, live in both languages in its second version, with two of everything it can have."""
    with indexing():
        for _place, arabic, english in LINKS.values():
            other = write_story(reporter, section, headline=arabic)
            write(other, reporter, "en", headline=english, standfirst="Words.", body="<p>Words.</p>")
            for language in ("ar", "en"):
                bring_to(other.edition(language), State.PUBLISHED)
            clock.move(minutes=1)
        furnish(story, reporter)
        _add_rows(story)
        for language, body in BODIES.items():
            write(story, reporter, language, body=body)
            bring_to(story.edition(language), State.PUBLISHED)
        clock.move(hours=1)
        for language in ("ar", "en"):
            edition = story.edition(language)
            actions.correct(edition, by=chief, kind=CorrectionKind.CORRECTION, text="تصويب correction")
            edition = actions.submit(edition, by=reporter)
            actions.override(edition, seen_hash=seen(edition), by=chief, reason="تصويب")
    return Article.objects.get(pk=story.pk)


def _add_rows(story: Article) -> None:
    omar = Author.objects.create(slug="omar", name_ar="عمر", name_en="Omar")
    Byline.objects.create(article=story, uid="b3", author=omar, role="reporter", position=2)
    story.quotes.update(position=1)
    Quote.objects.create(
        article=story, uid="q2", attribution_ar="مصدر", attribution_en="a source", position=2
    )
    story.related_stories.all().delete()
    for position, (uid, (place, arabic, english)) in enumerate(LINKS.items(), 1):
        RelatedStory.objects.create(
            article=story,
            uid=uid,
            placement=place,
            headline_ar=arabic,
            headline_en=english,
            position=position,
        )
