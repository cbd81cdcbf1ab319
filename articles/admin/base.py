"""What all of our admin pages share: texts that know their language, lists that answer no other question."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Field, Model
from django.forms import CharField
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from articles.forms.languages import mark_language
from articles.models.translated import first_text
from articles.text.bidi import direction_of

#: How many rows a list shows on one page.
ROWS = 50
#: A cell with nothing in it.
NOTHING = format_html("{}", "—")


def is_id(typed: str) -> bool:
    """Whether a part of an address is the number of a row as we write it: not `٠١`, not `1.0`, not `+1`."""
    return typed.isascii() and typed.isdecimal() and typed[0] != "0" and len(typed) < 19


class NewsroomAdmin(admin.ModelAdmin):
    """A list with search and filters, and a form whose fields say which language they are in."""

    list_per_page = ROWS
    show_full_result_count = False
    actions = None

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Only what a filter of the list asks: any other would be a question about fields not shown."""
        filters = self.get_list_filter(request)
        return lookup in {getattr(each, "parameter_name", None) for each in filters}

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """The row; what is not there, or not this person's to see, is 404 for every page alike."""
        found = super().get_object(request, object_id, from_field) if is_id(object_id) else None
        if found is None:
            raise Http404
        return found

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Django copies a row for whoever asks, whether or not it offers to: here nobody may."""
        if "_saveasnew" in request.POST:
            raise PermissionDenied
        return super().changeform_view(request, *args, **kwargs)

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        return mark_language(db_field, field) if isinstance(field, CharField) else field


def in_language(text: str, language: str) -> SafeString:
    """A text for a list or a history, set in its own language and direction."""
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', language, direction_of(language), text)


def in_own_language(row: Model, field: str, preferred: str) -> SafeString:
    """A translated field in the preferred language, else in the first that has it."""
    text, language = first_text(row, field, preferred)
    return in_language(text, language) if text else NOTHING


def in_own_direction(text: str) -> SafeString:
    """A text of no one language (a slug, a canonical name), set in the direction of its first letter."""
    return format_html('<bdi dir="auto">{}</bdi>', text)


def yes(is_so: bool) -> str:  # noqa: FBT001 -- a cell shows one value
    """A yes in words: Django's little pictures speak English."""
    return gettext("Yes") if is_so else str(NOTHING)
