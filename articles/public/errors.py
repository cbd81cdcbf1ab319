"""Pages for what is not there. None of them asks the database.

A cache keeps "not there" no longer than any page for readers: the story may go live in the next minute.
Nobody keeps a refusal, a failure, or anything that was said to one person at the desk.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext

from articles.models.translated import languages
from articles.public.caching import PRIVATE, PUBLIC
from articles.public.page import Page, render, titled


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 in the language of the address, or in the site's first one."""
    language = language_of(request)
    with translation.override(language):
        page = _page("errors/404.html", 404, gettext("This page does not exist"), language)
    return _kept(page, PRIVATE if _is_desk(request) else PUBLIC)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 in the language of whoever was refused."""
    language = language_of(request)
    with translation.override(language):
        page = _page("errors/403.html", 403, gettext("You may not do this"), language)
    return _kept(page, PRIVATE)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose session has ended meanwhile: says that and how nothing is lost."""
    language = language_of(request)
    with translation.override(language):
        page = _page("errors/csrf.html", 403, gettext("This form has expired"), language)
    return _kept(page, PRIVATE)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 in the language of the address: drawn without database, session or context processors."""
    language = language_of(request)
    with translation.override(language):
        page = _page("errors/500.html", 500, gettext("Something went wrong"), language)
    return _kept(page, PRIVATE)


def gone(language: str) -> HttpResponse:
    """410: it was public and has been withdrawn."""
    return _page("errors/410.html", 410, gettext("This story has been withdrawn"), language)


def language_of(request: HttpRequest) -> str:
    """The language an address begins with, whether or not anything is there; at the desk, the editor's."""
    if _is_desk(request):
        return translation.get_language() or languages()[0]
    first_segment = request.path_info.split("/", 2)[1]
    return first_segment if first_segment in languages() else languages()[0]


def _is_desk(request: HttpRequest) -> bool:
    return request.path_info.startswith(f"/{settings.ADMIN_PATH}")


def _kept(response: HttpResponse, policy: str) -> HttpResponse:
    response.headers["Cache-Control"] = policy
    return response


def _page(template: str, status: int, title: str, language: str) -> HttpResponse:
    response = render(template, Page(language, titled(title, language)))
    response.status_code = status
    return response
