"""The raw text a story was made from, as it came."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext

from articles.admin.pages import desk_context, viewed
from articles.text.bidi import direction_of


def wire_texts(request: HttpRequest, pk: int) -> HttpResponse:
    """Every raw text of a story, with its file, encoding and checksum."""
    article = viewed(request, pk)
    texts = [
        {"row": row, "text": row.text(), "direction": direction_of(row.language)}
        for row in article.wire_texts.select_related("loaded_by")
    ]
    return TemplateResponse(
        request,
        "admin/articles/wire_texts.html",
        desk_context(request, article, gettext("Raw text")) | {"texts": texts},
    )
