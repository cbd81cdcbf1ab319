"""The ways through the list of stories that a desk takes every day."""

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.enums import State, Visibility
from articles.models import Article, Edition, Publication, Section
from articles.models.translated import first_text, languages
from articles.permissions import open_sections


class ChoiceFilter(admin.SimpleListFilter):
    """What is none of its choices chooses nothing, and never reaches the database."""

    def value(self) -> str | None:
        asked = super().value()
        return asked if asked in {str(choice) for choice, _label in self.lookup_choices} else None


class StateFilter(ChoiceFilter):
    """The state of one language: `ar:in_review`."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        names = dict(settings.LANGUAGES)
        return [
            (f"{language}:{state.value}", f"{names[language]}: {state.label}")
            for language in languages()
            for state in State
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        if not self.value():
            return queryset
        language, _colon, state = str(self.value()).partition(":")
        return queryset.filter(
            Exists(Edition.objects.filter(article=OuterRef("pk"), language=language, state=state))
        )


class VisibilityFilter(ChoiceFilter):
    """What readers have of a story, in any language."""

    title = _("readers see")
    parameter_name = "seen"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, Any]]:
        return [(choice.value, choice.label) for choice in Visibility]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        rows = Publication.objects.filter(article=OuterRef("pk"))
        if self.value() == Visibility.LIVE:
            return queryset.filter(Exists(rows.live()))
        if self.value() == Visibility.SCHEDULED:
            return queryset.filter(Exists(rows.scheduled()))
        if self.value() == Visibility.WITHDRAWN:
            return queryset.filter(Exists(rows), ~Exists(rows.live()), ~Exists(rows.scheduled()))
        if self.value() == Visibility.NEVER:
            return queryset.filter(~Exists(rows))
        return queryset


class SectionFilter(ChoiceFilter):
    """Sections this person works in, under their names in the interface's language."""

    title = _("section")
    parameter_name = "section"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        language = get_language() or languages()[0]
        rows = Section.objects.filter(pk__in=open_sections(request.user))
        return [(row.slug, first_text(row, "name", language)[0] or row.slug) for row in rows]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        return queryset.filter(section__slug=self.value()) if self.value() else queryset


class MineFilter(ChoiceFilter):
    """What is this person's own business."""

    title = _("mine")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, Any]]:
        return [
            ("written", _("Written by me")),
            ("assigned", _("Assigned to me")),
            ("returned", _("Returned to me")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        user, editions = request.user.pk, Edition.objects.filter(article=OuterRef("pk"))
        if self.value() == "written":
            return queryset.filter(created_by=user)
        if self.value() == "assigned":
            return queryset.filter(Exists(editions.filter(assignee=user)))
        if self.value() == "returned":
            returned = editions.filter(state=State.CHANGES_REQUESTED)
            own = Q(article__created_by=user) | Q(submitted_by=user) | Q(assignee=user)
            return queryset.filter(Exists(returned.filter(own)))
        return queryset
