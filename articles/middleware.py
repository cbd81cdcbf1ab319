"""What holds for whole parts of the site: the language of a request, the policy of the back office."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

GetResponse = Callable[[HttpRequest], HttpResponse]


class AdminPolicyMiddleware:
    """Every answer of the back office, errors included, carries its content security policy.

    A view that sets another one (`django.views.decorators.csp`) keeps it.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if _is_admin(request):
            vars(response).setdefault("_csp_config", settings.ADMIN_CSP)  # as Django's decorator does
        return response


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
        if _is_admin(request):
            chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        else:
            chosen = request.path_info.partition("/")[2].partition("/")[0]
        return chosen if chosen in known else settings.LANGUAGE_CODE


def _is_admin(request: HttpRequest) -> bool:
    return request.path_info.startswith(f"/{settings.ADMIN_PATH}")
