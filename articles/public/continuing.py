"""Lists that go on: `?before=` says where a page begins, two links lead to the newest and the older ones."""

from django.http import Http404, HttpRequest

from articles.public.cursor import Cursor


def asked_cursor(request: HttpRequest) -> Cursor | None:
    """Where the asked page begins: None for the first. A word that no link carries is a 404."""
    word = request.GET.get("before")
    if word is None:
        return None
    try:
        return Cursor.parse(word)
    except ValueError:
        raise Http404 from None


def continued(path: str, after: Cursor | None) -> str:
    """The address of one page of a list."""
    return path if after is None else f"{path}?before={after}"


def links_around(path: str, older: Cursor | None) -> dict[str, str]:
    """For `components/pages.html`: back to the newest from any later page, on to the older ones."""
    first, _question, later = path.partition("?")
    return {
        "newer_url": first if later else "",
        "older_url": continued(first, older) if older else "",
    }
