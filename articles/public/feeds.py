"""The Atom feed of a language (RFC 4287): whole stories, each with its own language and direction."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone

from articles import addresses
from articles.public import crawling
from articles.public.caching import public
from articles.public.chrome import sections
from articles.public.neighbours import with_related
from articles.public.page import Page

FEED_LENGTH = 40

#: Characters XML 1.0 cannot hold: one of them would make the whole feed unreadable.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ROOT_RELATIVE = re.compile(r'( (?:src|href)=")/(?!/)')

#: Other sizes of a picture, by addresses that hold on this site only. The <img> beside them is enough.
_OTHER_SIZES = re.compile(r"<source [^>]*>\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One story. Its id stays when headline, section or slug change."""

    id: str
    url: str
    headline: str
    standfirst: str
    html: str
    published: str
    updated: str


@public
def feed(request: HttpRequest, language: str) -> HttpResponse:
    """The newest stories of one language, with their full text."""
    at = timezone.now()
    slugs = sections(language).slugs
    rows = crawling.feed_rows(language, at, FEED_LENGTH)
    entries = [
        Entry(
            id=addresses.absolute(f"/{language}/{row['key']}"),
            url=addresses.absolute(
                addresses.story_path(language, slugs[row["section_id"]], row["key"], row["slug"])
            ),
            headline=row["headline"],
            standfirst=row["standfirst"],
            html=_portable(with_related(row["body_html"], {})),
            published=_time(row["published_at"]),
            updated=_time(row["live_from"]),
        )
        for row in rows
    ]
    page = Page(language, "", addresses.feed_path(language))
    updated = max((entry.updated for entry in entries), default=_time(datetime.fromtimestamp(0, UTC)))
    xml = render_to_string("public/feed.xml", {"page": page, "entries": entries, "updated": updated})
    return HttpResponse(_NOT_XML.sub("", xml), content_type="application/atom+xml; charset=utf-8")


def _time(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _portable(html: str) -> str:
    """A body that shows its pictures and leads where it should, wherever it is read."""
    return _ROOT_RELATIVE.sub(rf"\1{settings.SITE_URL}/", _OTHER_SIZES.sub("", html))
