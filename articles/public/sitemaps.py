"""Sitemaps (sitemaps.org): an index, and for each language one file a month, so that none grows too large."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone

from articles import addresses
from articles.models.translated import languages
from articles.public import crawling
from articles.public.caching import public
from articles.public.chrome import sections

XML = "application/xml; charset=utf-8"


@public
def index(request: HttpRequest) -> HttpResponse:
    """Every month of every language that has had a live story."""
    at = timezone.now()
    paths = [
        f"/sitemap-{language}-{year}-{month:02}.xml"
        for language in languages()
        if (first := crawling.first_published_at(language, at))
        for year, month in _months(first, at)
    ]
    xml = render_to_string("public/sitemap_index.xml", {"urls": [addresses.absolute(path) for path in paths]})
    return HttpResponse(xml, content_type=XML)


@public
def month(request: HttpRequest, language: str, month: str) -> HttpResponse:
    """The live stories of one language first published in one month (UTC), with their other languages."""
    begin = datetime.strptime(month, "%Y-%m").replace(tzinfo=UTC)
    end = (begin + timedelta(days=31)).replace(day=1)
    slugs = sections(language).slugs
    urls: dict[int, dict[str, str]] = {}
    changed: dict[int, datetime] = {}
    for row in crawling.sitemap_rows(language, begin, end, timezone.now()):
        path = addresses.story_path(row["language"], slugs[row["section_id"]], row["key"], row["slug"])
        urls.setdefault(row["article_id"], {})[row["language"]] = addresses.absolute(path)
        if row["language"] == language:
            changed[row["article_id"]] = row["live_from"]
    stories = [
        {"url": urls[pk][language], "changed": at.isoformat(timespec="seconds"), "editions": urls[pk].items()}
        for pk, at in changed.items()
    ]
    return HttpResponse(render_to_string("public/sitemap.xml", {"stories": stories}), content_type=XML)


@public
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read; results of a search are no pages of their own."""
    closed = "".join(f"Disallow: {addresses.search_path(language)}\n" for language in languages())
    text = f"User-agent: *\n{closed}\nSitemap: {addresses.absolute('/sitemap.xml')}\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def _months(first: datetime, last: datetime) -> Iterator[tuple[int, int]]:
    begin, end = first.astimezone(UTC), last.astimezone(UTC)
    for number in range(begin.year * 12 + begin.month - 1, end.year * 12 + end.month):
        yield number // 12, number % 12 + 1
