"""Addresses of the readers' site. The first segment is the language; an unknown one matches nothing."""

from django.conf import settings
from django.urls import path, register_converter

from articles.public import feeds, listings, sitemaps, views


class LanguageConverter:
    regex = "|".join(code for code, _name in settings.LANGUAGES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class KeyConverter(LanguageConverter):
    """A story's key: nothing else is looked up, nothing is coerced."""

    regex = "[0-9a-z]{8}"


class NameConverter(LanguageConverter):
    """A slug in any script."""

    regex = r"[^/\x00-\x1f\x7f]{1,200}"


class MonthConverter(LanguageConverter):
    regex = "[12][0-9]{3}-(?:0[1-9]|1[0-2])"


register_converter(LanguageConverter, "language")
register_converter(KeyConverter, "key")
register_converter(MonthConverter, "month")
register_converter(NameConverter, "name")

urlpatterns = [
    path("", views.root, name="root"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap-index"),
    path("sitemap-<language:language>-<month:month>.xml", sitemaps.month, name="sitemap"),
    path("<language:language>/", views.front, name="front"),
    path("<language:language>/feed.xml", feeds.feed, name="feed"),
    path("<language:language>/search/", views.search, name="search"),
    path("<language:language>/tag/<name:slug>/", listings.tag, name="tag"),
    path("<language:language>/author/<name:slug>/", listings.author, name="author"),
    path("<language:language>/speaker/<name:slug>/", listings.speaker, name="speaker"),
    path("<language:language>/<slug:section>/", views.section, name="section"),
    path("<language:language>/<slug:section>/<key:key>/<name:slug>/", views.article, name="article"),
]
