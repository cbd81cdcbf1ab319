"""What every public answer says to caches: the same bytes for everybody, for at most half a minute."""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2b

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

#: A shared cache may answer for 30 s, and 30 s more while it asks again: a withdrawn story is gone
#: everywhere within a minute. While this server fails, old pages are better than none (RFC 5861).
PUBLIC = "public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400"

#: For one person, now.
PRIVATE = "private, no-store"

View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """A page for readers: GET and HEAD only, cacheable, revalidated by its content (RFC 9110 §13)."""

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = PUBLIC
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        if response.status_code != 200:
            return response
        etag = f'"{blake2b(response.content, digest_size=12).hexdigest()}"'
        response.headers["ETag"] = etag
        return get_conditional_response(request, etag=etag, response=response) or response

    return answer
