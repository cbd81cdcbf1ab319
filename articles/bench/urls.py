"""The site's addresses, and beside them the bench's own."""

from django.urls import include, path

from articles.bench import server

urlpatterns = [
    path("bench/bare/", server.bare),
    path("bench/usage/", server.usage),
    path("", include("newsroom.urls")),
]
