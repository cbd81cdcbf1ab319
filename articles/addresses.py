"""Where readers find things: every public path is built here, percent-encoded once."""

from urllib.parse import quote

from django.conf import settings


def front_path(language: str) -> str:
    return f"/{language}/"


def section_path(language: str, section: str) -> str:
    return f"/{language}/{section}/"


def story_path(language: str, section: str, key: str, slug: str) -> str:
    """A story's one address; any other section or slug with the same key leads here."""
    return f"/{language}/{section}/{key}/{quote(slug)}/"


def tag_path(language: str, slug: str) -> str:
    return f"/{language}/tag/{quote(slug)}/"


def author_path(language: str, slug: str) -> str:
    return f"/{language}/author/{quote(slug)}/"


def speaker_path(language: str, slug: str) -> str:
    return f"/{language}/speaker/{quote(slug)}/"


def search_path(language: str) -> str:
    return f"/{language}/search/"


def feed_path(language: str) -> str:
    return f"/{language}/feed.xml"


def absolute(path: str) -> str:
    """The full address of a path on this site."""
    return f"{settings.SITE_URL}{path}"
