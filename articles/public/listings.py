"""Pages of what one topic, one author or one speaker has: they exist while something is live on them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles import addresses
from articles.models import Author, Speaker, SpeakerRole, Tag
from articles.models.speaker import SpeakerRoleQuerySet
from articles.models.translated import languages
from articles.public import reading
from articles.public.caching import public
from articles.public.chrome import sections
from articles.public.continuing import asked_cursor, continued, links_around
from articles.public.cursor import Cursor
from articles.public.names import Name, columns, named
from articles.public.page import Page, render, titled
from articles.public.prepared import Prepared, day, number, plain, word

PageOf = Callable[..., reading.Found]
PathOf = Callable[[str, str], str]


@public
def tag(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """What is tagged with one topic, newest first."""
    at, after = timezone.now(), asked_cursor(request)
    pk, canonical, *labels = _row(Tag, ("name",), ("label",), language, slug)
    name = named(labels, language) or Name(canonical, languages()[0], language)
    found = reading.tagged(pk, language, at, after)
    page = _page(name, addresses.tag_path, slug, after, _elsewhere(reading.tagged, pk, language, at))
    return _shown("public/tag.html", page, found, name=name, cards=found.html)


@public
def author(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Who someone is and what they wrote, newest first."""
    at, after = timezone.now(), asked_cursor(request)
    pk, is_agency, *texts = _row(Author, ("is_agency",), ("name", "bio"), language, slug)
    name, bio = _two(texts, language)
    found = reading.written_by(pk, language, at, after)
    page = _page(name, addresses.author_path, slug, after, _elsewhere(reading.written_by, pk, language, at))
    return _shown(
        "public/author.html", page, found, name=name, bio=bio, is_agency=is_agency, cards=found.html
    )


@public
def speaker(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Who someone is and what they said, newest first."""
    at, after = timezone.now(), asked_cursor(request)
    pk, *texts = _row(Speaker, (), ("name", "bio"), language, slug)
    name, bio = _two(texts, language)
    found = reading.said_by(pk, language, at, after)
    page = _page(name, addresses.speaker_path, slug, after, _elsewhere(reading.said_by, pk, language, at))
    role = _role(pk, language, at)
    return _shown("public/speaker.html", page, found, name=name, bio=bio, role=role, quotes=found.quotes)


@cache
def _rows(model: type[Model], own: tuple[str, ...], translated: tuple[str, ...], language: str) -> Prepared:
    fields = ("pk", *own, *(name for field in translated for name in columns(field, language)))
    return Prepared(lambda: plain(model).filter(slug=word("slug")).values_list(*fields)[:1])


def _row(
    model: type[Model], own: tuple[str, ...], translated: tuple[str, ...], language: str, slug: str
) -> Sequence[Any]:
    rows = _rows(model, own, translated, language)(slug=slug)
    if not rows:
        raise Http404
    return rows[0]


def _two(texts: Sequence[str], language: str) -> tuple[Name, Name]:
    half = len(texts) // 2
    return named(texts[:half], language), named(texts[half:], language)


@cache
def _roles(language: str) -> Prepared:
    roles = SpeakerRoleQuerySet(SpeakerRole).filter(speaker=number("speaker"))
    return Prepared(lambda: roles.held_on(day("today")).values_list(*columns("title", language))[:1])


def _role(speaker_id: int, language: str, at: datetime) -> Name:
    """What the speaker is today."""
    titles = _roles(language)(speaker=speaker_id, today=timezone.localdate(at))
    return named(titles[0], language) if titles else Name("", language, language)


def _elsewhere(page_of: PageOf, pk: int, language: str, at: datetime) -> list[str]:
    """The other languages in which there is something to list."""
    return [code for code in languages() if code != language and page_of(pk, code, at, limit=1)]


def _page(name: Name, path_of: PathOf, slug: str, after: Cursor | None, others: list[str]) -> Page:
    language = name.page_language
    return Page(
        language,
        titled(name.plain, language),
        continued(path_of(language, slug), after),
        sections=sections(language),
        translations={code: path_of(code, slug) for code in others},
    )


def _shown(template: str, page: Page, found: reading.Found, **context: object) -> HttpResponse:
    if not found:
        raise Http404
    return render(template, page, **context, **links_around(page.path, found.older))
