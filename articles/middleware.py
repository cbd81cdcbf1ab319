"""The language of a request: of the page for readers, of the interface for editors."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

GetResponse = Callable[[HttpRequest], HttpResponse]


class LanguageMiddleware:
    """A reader's language is the first part of the path. An editor's is chosen, Arabic until then.

    Never the browser's Accept-Language: one address gives one page, so that caches may keep it.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = self._language(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    def _language(self, request: HttpRequest) -> str:
        known = dict(settings.LANGUAGES)
        if request.path_info.startswith(f"/{settings.ADMIN_PATH}"):
            chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        else:
            chosen = request.path_info.split("/", 2)[1]
        return chosen if chosen in known else settings.LANGUAGE_CODE
