"""The pages of a story beside its form. Each view decides itself who may open it."""

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from articles.admin import history, preview, steps, wire


def article_urls(site: AdminSite) -> list[URLPattern]:
    """All of them, for signed-in staff only."""
    pages = (
        ("<int:pk>/history/", history.history, "articles_article_history"),
        ("<int:pk>/versions/<int:number>/", history.version, "articles_article_version"),
        ("<int:pk>/versions/<int:number>/restore/", history.restore, "articles_article_restore"),
        ("<int:pk>/compare/", history.comparison, "articles_article_compare"),
        ("<int:pk>/raw/", wire.wire_texts, "articles_article_raw"),
        ("<int:pk>/<slug:language>/preview/", preview.preview, "articles_article_preview"),
        ("<int:pk>/<slug:language>/correct/", steps.correction, "articles_article_correct"),
        ("<int:pk>/<slug:language>/step/<slug:step>/", steps.step, "articles_article_step"),
    )
    return [path(route, site.admin_view(view), name=name) for route, view, name in pages]
