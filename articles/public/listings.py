"""Pages of what one topic, one author or one speaker has: they exist while something is live on them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from articles import addresses
from articles.models import Author, Speaker, SpeakerRole, Tag
from articles.models.translated import languages
from articles.public import reading
from articles.public.caching import public
from articles.public.continuing import asked_cursor, continued, links_around
from articles.public.cursor import Cursor
from articles.public.names import Name, columns, named
from articles.public.page import Page, render, sections, titled

PathOf = Callable[[str, str], str]
RowsOf = Callable[[int, str, datetime], QuerySet[Any]]


@public
def tag(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """What is tagged with one topic, newest first."""
    pk, canonical, *labels = _row(Tag, slug, "pk", "name", *columns("label", language))
    name = named(labels, language) or Name(canonical, languages()[0], language)
    at, after = timezone.now(), asked_cursor(request)
    found = reading.listed_cards(reading.with_tag(pk, language, at), after)
    page = _page(name, addresses.tag_path, slug, after, _elsewhere(reading.with_tag, pk, language, at))
    return _shown("public/tag.html", page, found, cards=found.html, name=name)


@public
def author(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Who someone is and what they wrote, newest first."""
    names, bios = columns("name", language), columns("bio", language)
    pk, is_agency, *texts = _row(Author, slug, "pk", "is_agency", *names, *bios)
    name, bio = named(texts[: len(names)], language), named(texts[len(names) :], language)
    at, after = timezone.now(), asked_cursor(request)
    found = reading.listed_cards(reading.by_author(pk, language, at), after)
    page = _page(name, addresses.author_path, slug, after, _elsewhere(reading.by_author, pk, language, at))
    return _shown(
        "public/author.html", page, found, cards=found.html, name=name, bio=bio, is_agency=is_agency
    )


@public
def speaker(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Who someone is and what they said, newest first."""
    names, bios = columns("name", language), columns("bio", language)
    pk, *texts = _row(Speaker, slug, "pk", *names, *bios)
    name, bio = named(texts[: len(names)], language), named(texts[len(names) :], language)
    at, after = timezone.now(), asked_cursor(request)
    found = reading.quotes_page(pk, language, at, after)
    page = _page(name, addresses.speaker_path, slug, after, _elsewhere(reading.said_by, pk, language, at))
    role = _role(pk, language, at)
    return _shown("public/speaker.html", page, found, quotes=found.quotes, name=name, bio=bio, role=role)


def _row(model: type[Model], slug: str, *fields: str) -> tuple[Any, ...]:
    row = model._default_manager.filter(slug=slug).values_list(*fields).first()
    if row is None:
        raise Http404
    return row


def _role(speaker_id: int, language: str, at: datetime) -> Name:
    """What the speaker is today."""
    held = SpeakerRole.objects.filter(speaker_id=speaker_id).held_on(timezone.localdate(at))
    titles = held.values_list(*columns("title", language)).first()
    return named(titles, language) if titles else Name("", language, language)


def _elsewhere(rows_of: RowsOf, pk: int, language: str, at: datetime) -> list[str]:
    """The other languages in which this page exists."""
    return [code for code in languages() if code != language and rows_of(pk, code, at).exists()]


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
