"""The site's own addresses, and one in each language behind which something always goes wrong."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from newsroom import urls

handler404, handler500 = urls.handler404, urls.handler500


def broken(request: HttpRequest, language: str) -> HttpResponse:
    message = "broken on purpose"
    raise RuntimeError(message)


urlpatterns = [path("<str:language>/broken/", broken), *urls.urlpatterns]
