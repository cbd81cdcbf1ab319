"""Stories at the desk: the list, and the form of one language of one story."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import CharField, ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext

from articles import actions, permissions
from articles.actions.records import lock
from articles.admin import columns, filters, inlines
from articles.admin.article_urls import article_urls
from articles.admin.base import NewsroomAdmin, is_id
from articles.admin.content_language import change_url, content_language
from articles.admin.listing import StoryList
from articles.admin.pages import person
from articles.admin.panel import Panel
from articles.enums import BylineRole
from articles.forms.article import ArticleForm
from articles.forms.body import BodyField
from articles.models import TEXT_FIELDS, Article, Section
from articles.models.translated import column, languages
from articles.permissions import open_sections
from articles.workflow import BUTTONS

#: What all languages of a story share.
SHARED = ("section", "picture", "tags", "ed_note")


@admin.register(Article)
class ArticleAdmin(NewsroomAdmin):
    form = ArticleForm
    inlines = (inlines.BylineInline, inlines.QuoteInline, inlines.RelatedInline)
    autocomplete_fields = ("picture",)
    list_display = (columns.headline, columns.states, columns.section, columns.authors, columns.updated)
    list_filter = (filters.MineFilter, filters.StateFilter, filters.SectionFilter, filters.VisibilityFilter)
    search_fields = ("folded",)
    change_form_template = "admin/articles/article/change_form.html"
    change_list_template = "admin/articles/article/change_list.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return permissions.visible_articles(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        if obj is None:
            return permissions.can(request.user, "view_article")
        return permissions.may_view(request.user, obj)

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        if obj is None:
            return permissions.can(request.user, "change_article")
        return permissions.may_edit(request.user, obj, content_language(request, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Only a draft that no reader has seen and no raw text stands behind."""
        if obj is None or not permissions.can(request.user, "delete_article"):
            return False
        kept = obj.publications.exists() or obj.wire_texts.exists()
        return not kept and permissions.may_edit(request.user, obj, obj.source_language)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[StoryList]:
        return StoryList

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        return queryset.matching(search_term), False  # type: ignore[attr-defined]

    def get_urls(self) -> list[URLPattern]:
        return [*article_urls(self.admin_site), *super().get_urls()]

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """A form that is sent waits for whoever else is saving this story."""
        if request.method == "POST" and is_id(object_id):
            lock(int(object_id))
        return super().get_object(request, object_id, from_field)

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """What all languages share belongs to the original: translators do not change it."""
        language = content_language(request, obj)
        texts = (None, {"fields": [column(field, language) for field in TEXT_FIELDS]})
        if obj and not permissions.may_edit(request.user, obj, obj.source_language):
            return [texts]
        return [texts, (None, {"fields": SHARED})]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002 -- Django's own signature
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.language, form.user = content_language(request, obj), person(request)
        return form

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """One language is on the screen: its name need not stand behind every label."""
        original = getattr(db_field, "translated_field", db_field)
        label = capfirst(str(original.verbose_name))
        if original.name == "body":
            return BodyField(language=db_field.language, required=False, label=label)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, CharField) and original is not db_field:
            field.label = label
        return field

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "section":
            kwargs["queryset"] = Section.objects.filter(pk__in=open_sections(request.user))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Whoever works in one section only writes for it."""
        sections = open_sections(request.user)
        return {"section": sections[0]} if len(sections) == 1 else {}

    def save_model(self, request: HttpRequest, obj: Article, form: ModelForm, change: bool) -> None:  # noqa: FBT001 -- Django's own signature
        if not change:
            obj.created_by = person(request)
            obj.source_language = content_language(request)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001 -- Django's own signature
        super().save_related(request, form, formsets, change)
        article, by = form.instance, person(request)
        author = getattr(by, "author", None)
        if not change and author and not article.bylines.exists():
            article.bylines.create(author=author, role=BylineRole.REPORTER)
        actions.save(article, by=by, language=form.language)
        plan = {name: form.cleaned_data.get(name) for name in ("slug", "assignee", "due_at")}
        actions.plan(article.edition(form.language), by=by, **plan)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        article = kwargs.get("obj")
        language = content_language(request, article)
        panel = Panel(article, language, person(request)) if article else None
        context |= {"language": language, "languages": languages(), "panel": panel}
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request: HttpRequest, obj: Article, post_url_continue: Any = None) -> HttpResponse:
        return self._after_saving(request, obj, content_language(request))

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        return self._after_saving(request, obj, content_language(request, obj))

    def _after_saving(self, request: HttpRequest, article: Article, language: str) -> HttpResponse:
        """Back to the text, on to another language, or on to the step whose button was pressed."""
        pressed = request.POST.get("_step")
        if pressed in BUTTONS:
            step = reverse("admin:articles_article_step", args=[article.pk, language, pressed])
            return HttpResponseRedirect(step)
        messages.success(request, gettext("Saved. Readers see no change until the text is published."))
        if "_close" in request.POST:
            return HttpResponseRedirect(reverse("admin:articles_article_changelist"))
        other = request.POST.get("_switch", "")
        return HttpResponseRedirect(change_url(article, other if other in languages() else language))

    def log_addition(self, *args: Any, **kwargs: Any) -> Any:
        """Stories have a history of their own, with every version."""

    log_change = log_addition
