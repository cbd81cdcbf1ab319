"""The readers' site as a whole: every address it has, and what it answers there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.test import Client
from django.utils import timezone

from articles import addresses
from articles.models import Author, Edition, Publication, Section, Speaker, Tag
from articles.models.translated import languages, text
from articles.public.cursor import Cursor

#: Words for the search page, besides the headlines that the newsroom holds.
SEARCHED = ("", "الميناء", "port")


@dataclass(frozen=True)
class Answer:
    """What a reader's browser gets, to the last byte."""

    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes


def _everywhere(rests: Iterable[str]) -> list[str]:
    return [f"/{language}/{rest}" for language in languages() for rest in rests]


def _stories() -> list[str]:
    """Every story in every language, whether or not it is there; also under a wrong section and slug."""
    wrong = Section.objects.order_by("position", "slug").values_list("slug", flat=True).last()
    found: list[str] = []
    for edition in Edition.objects.select_related("article__section"):
        section = edition.article.section.slug if edition.article.section else wrong
        places = ((section, edition.slug or "خبر"), (section, "x"), (wrong, "x"))
        found += [
            addresses.story_path(edition.language, str(where), edition.article.key, slug)
            for where, slug in places
        ]
    return found


def _months() -> list[str]:
    days = {timezone.now().date(), *Publication.objects.values_list("live_from__date", flat=True)}
    return [f"/sitemap-{language}-{day:%Y-%m}.xml" for language in languages() for day in sorted(days)]


def _searches() -> list[str]:
    editions = Edition.objects.select_related("article")
    words = {(row.language, text(row.article, "headline", row.language)) for row in editions}
    words |= {(language, word) for language in languages() for word in SEARCHED}
    return [f"/{language}/search/?{urlencode({'q': word})}" for language, word in sorted(words)]


#: For each name in the URLconf, its addresses. A new one has to be listed here to be swept.
PLACES: dict[str, Callable[[], list[str]]] = {
    "root": lambda: ["/"],
    "robots": lambda: ["/robots.txt"],
    "sitemap-index": lambda: ["/sitemap.xml"],
    "sitemap": _months,
    "front": lambda: _everywhere([""]),
    "feed": lambda: _everywhere(["feed.xml"]),
    "search": _searches,
    "tag": lambda: _everywhere(f"tag/{quote(row.slug)}/" for row in Tag.objects.all()),
    "author": lambda: _everywhere(f"author/{quote(row.slug)}/" for row in Author.objects.all()),
    "speaker": lambda: _everywhere(f"speaker/{quote(row.slug)}/" for row in Speaker.objects.all()),
    "section": lambda: _everywhere(f"{row.slug}/" for row in Section.objects.all()),
    "article": _stories,
}
LISTS = ("tag", "author", "speaker", "section")


def paths() -> list[str]:
    """Every address for what the newsroom holds now; lists also from a later page on."""
    cursor = Cursor.start(timezone.now())
    found = [path for places in PLACES.values() for path in places()]
    later = [f"{path}?before={cursor}" for name in LISTS for path in PLACES[name]()]
    return [*found, *later]


def answer(client: Client, path: str) -> Answer:
    response = client.get(path)
    return Answer(response.status_code, tuple(sorted(response.headers.items())), response.content)


def answers(client: Client, asked: Iterable[str]) -> dict[str, Answer]:
    """What readers get at these addresses."""
    return {path: answer(client, path) for path in asked}


def differing(before: dict[str, Answer], after: dict[str, Answer]) -> list[str]:
    """The addresses that answer otherwise than before."""
    return [path for path in before if before[path] != after[path]]
