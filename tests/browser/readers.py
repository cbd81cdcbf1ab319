"""What readers find in these tests: one story with all that a story can have, and lists of two pages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.files import File

from articles import actions, addresses
from articles.enums import CorrectionKind, State
from articles.models import Author, Edition, Picture, Publication, Speaker, Tag
from articles.pictures import accept
from articles.public import reading
from articles.public.cursor import Cursor
from tests.conventions.sources import ROOT
from tests.desk import furnish, reword, seen, write_story
from tests.public.conftest import path_of, publish

__all__ = ["Site", "publish", "site", "stored_pictures"]

#: An Arabic line with Latin letters and digits in it.
MIXED = {"ar": "شركة Noorvane تبدأ 3 محطات", "en": "Noorvane starts 3 plants"}


@dataclass(frozen=True)
class Site:
    """Paths of the pages, by the name of their address; more than one where a page has several faces."""

    language: str
    pages: dict[str, list[str]]
    #: What is not there, and answers so: by status.
    refusals: dict[int, str]

    @property
    def paths(self) -> list[str]:
        return [path for paths in self.pages.values() for path in paths]


@pytest.fixture
def stored_pictures(settings, tmp_path) -> Path:
    """Pictures lie in files, as they do outside of tests: a browser is to load them."""
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    }
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def site(chief, other_section, story, stored_pictures, bring_to, publish) -> Callable[[str], Site]:
    """Fill the newsroom, then give the readers' pages of one language."""
    reporter, section = story.created_by, story.section

    def site(language: str) -> Site:
        article = furnish(story, reporter)
        give_file(Picture.objects.get())
        _fill_lists(publish, language)
        furnished = _corrected(bring_to(article.edition(language), State.PUBLISHED), chief)
        withdrawn = bring_to(write_story(reporter, section, language).edition(language), State.PUBLISHED)
        actions.withdraw(withdrawn, by=chief, reason="خطأ في الأسماء")
        return Site(language, _pages(language, furnished), _refusals(language, withdrawn))

    return site


def give_file(picture: Picture) -> None:
    """Let a picture be a picture of the demonstration, with a caption."""
    with (ROOT / "seeds/pictures/harbour.jpg").open("rb") as file:
        accept(picture, File(file))
    reword(picture, caption_ar="السفينة الأولى", caption_en="The first ship")


def _fill_lists(publish: Callable[..., Publication], language: str) -> None:
    """One story more than a list page shows; two of them are what the furnished story leads to."""
    tag, _other = Tag.objects.order_by("pk")
    everywhere = {
        "bylines": [(Author.objects.get(slug="huda"), "reporter")],
        "tags": [tag],
        "quotes": [(Speaker.objects.get(), "", "نعم" if language == "ar" else "Yes")],
    }
    linked = {"ar": ("خبر سابق", "خبر ثان"), "en": ("Second story",)}[language]
    for headline in (*linked, *[MIXED[language]] * reading.PAGE_SIZE):
        publish(headline, language, **everywhere)


def _corrected(edition: Edition, chief) -> Publication:
    """A second version, with a note on what was wrong in the first."""
    actions.correct(edition, by=chief, kind=CorrectionKind.CORRECTION, text="3-1")
    return actions.override(edition, seen_hash=seen(edition), by=chief, reason="تصويب")


def _pages(language: str, furnished: Publication) -> dict[str, list[str]]:
    tag = Tag.objects.order_by("pk")[0]
    search = addresses.search_path(language)
    word = "الميناء" if language == "ar" else "port"
    lists = {
        "section": addresses.section_path(language, "politics"),
        "tag": addresses.tag_path(language, tag.slug),
        "author": addresses.author_path(language, "huda"),
        "speaker": addresses.speaker_path(language, "layla"),
    }
    older = Publication.objects.filter(language=language).order_by("-published_at")[2]
    before = Cursor(older.published_at, older.pk)
    return {
        "front": [addresses.front_path(language)],
        "article": [path_of(furnished)],
        "search": [search, f"{search}?q={word}", f"{search}?q=qqqq"],
        **{name: [path, f"{path}?before={before}"] for name, path in lists.items()},
    }


def _refusals(language: str, withdrawn: Edition) -> dict[int, str]:
    gone = addresses.story_path(language, "politics", withdrawn.article.key, withdrawn.slug)
    return {404: f"/{language}/nowhere/", 410: gone, 500: f"/{language}/broken/"}
