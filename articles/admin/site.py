from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.i18n import set_language

from articles.addresses import front_path
from articles.admin.desk import desk
from articles.admin.pages import person
from articles.models.translated import languages
from articles.text.bidi import direction_of

#: What is used most stands first; whatever is not named here follows.
ORDER = ("Article", "Picture", "Author", "Speaker", "Tag", "Section")


def _place(model: dict[str, Any]) -> int:
    name = model["object_name"]
    return ORDER.index(name) if name in ORDER else len(ORDER)


class NewsroomAdminSite(admin.AdminSite):
    """The editors' desk: named as the site is, in the language the editor chose for its interface."""

    index_title = _("Desk")
    index_template = "admin/desk/index.html"
    #: A story's form needs the width; the desk's first page leads everywhere.
    enable_nav_sidebar = False

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """What waits for whoever has signed in, then everything there is."""
        return super().index(request, {"desk": desk(person(request))} | (extra_context or {}))

    def get_urls(self) -> list[URLResolver | URLPattern]:
        """Django's own view chooses the language: by POST alone, and back to this site alone."""
        chooser = path("interface-language/", set_language, name="interface_language")
        return [chooser, *super().get_urls()]

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The newsroom's own pages first, in the order of daily use."""
        apps: list[Any] = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=_place)
        return sorted(apps, key=lambda app: app["app_label"] != "articles")

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        language = get_language() or settings.LANGUAGE_CODE
        name = settings.SITE_NAME.get(language, next(iter(settings.SITE_NAME.values())))
        return super().each_context(request) | {
            "site_title": name,
            "site_header": name,
            "site_url": front_path(language),
            "other_languages": [
                {"code": code, "name": dict(settings.LANGUAGES)[code], "direction": direction_of(code)}
                for code in languages()
                if code != language
            ],
        }
