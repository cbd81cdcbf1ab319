"""A story as readers would see it if it were published now."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from articles.admin.pages import viewed_edition
from articles.public.previewing import preview_page


def preview(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """The very page that publishing would make, for whoever may see the draft; no cache keeps it."""
    edition = viewed_edition(request, pk, language)
    with translation.override(language):
        response = preview_page(edition, timezone.now())
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
