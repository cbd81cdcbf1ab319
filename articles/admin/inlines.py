"""The rows of a story that stand beside its text: who is credited, who is quoted, what it leads to."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Field
from django.forms import CharField
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from articles import permissions
from articles.admin.base import in_language
from articles.admin.content_language import content_language
from articles.forms.children import BylineForm, QuoteForm, RelatedForm, RowsFormSet
from articles.forms.languages import mark_language
from articles.models import Article, Byline, Publication, Quote, RelatedStory
from articles.models.translated import column, languages, text
from articles.text.body import quoted_runs, related_marks
from articles.text.normalise import headline_key


class StoryInline(admin.StackedInline):
    """Rows of one story. Of translated fields only the column of the language at hand is shown.

    `rows` are the lines of fields as they stand in the form.
    """

    extra = 0
    formset = RowsFormSet
    rows: tuple[tuple[str, ...], ...] = ()
    translated: tuple[str, ...] = ()
    #: A new record can be made without leaving the story; the other links would only crowd the row.
    may_add: tuple[str, ...] = ()

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        language = content_language(request, obj)
        lines = [
            tuple(column(name, language) if name in self.translated else name for name in line)
            for line in self.rows
            if line != ("uid",) or self._owns(request, obj)
        ]
        return [(None, {"fields": lines})]

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> Any:
        """What all languages share belongs to the original: others see it and change their own words only."""
        if self._owns(request, obj):
            return self.readonly_fields
        return [name for line in self.rows for name in line if name not in (*self.translated, "uid")]

    def _owns(self, request: HttpRequest, article: Article | None) -> bool:
        return article is None or permissions.may_edit(request.user, article, article.source_language)

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, CharField):
            mark_language(db_field, field)
            field.label = capfirst(str(getattr(db_field, "translated_field", db_field).verbose_name))
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_add_related &= db_field.name in self.may_add
            field.widget.can_change_related = field.widget.can_delete_related = False
            field.widget.can_view_related = False
        return field


class BylineInline(StoryInline):
    model = Byline
    form = BylineForm
    rows = (("author", "role", "position"),)
    may_add = ("author",)
    autocomplete_fields = ("author",)


class QuoteInline(StoryInline):
    """Whose the marked words are. The words themselves stand in the body."""

    model = Quote
    form = QuoteForm
    rows = (("words",), ("speaker", "kind"), ("role", "medium"), ("attribution",), ("uid",))
    translated = ("attribution", "role", "medium")
    may_add = ("speaker",)
    autocomplete_fields = ("speaker",)
    readonly_fields = ("words",)

    @admin.display(description=_("words"))
    def words(self, quote: Quote) -> SafeString:
        """The marked words in every language that has them."""
        found = [
            in_language(" … ".join(runs), language)
            for language in languages()
            if (runs := quoted_runs(text(quote.article, "body", language)).get(quote.uid))
        ]
        if not found:
            return format_html('<span class="hint">{}</span>', _("Not marked in the text yet."))
        return format_html("<br>".join(["{}"] * len(found)), *found)


class RelatedInline(StoryInline):
    model = RelatedStory
    form = RelatedForm
    fk_name = "article"
    rows = (("placement", "target"), ("headline",), ("standing",), ("uid",))
    translated = ("headline",)
    autocomplete_fields = ("target",)
    readonly_fields = ("standing",)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """A link leads where its maker may look: whoever guesses a number learns no headline from it."""
        if db_field.name == "target":
            kwargs["queryset"] = permissions.visible_articles(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    @admin.display(description=_("for readers"))
    def standing(self, link: RelatedStory) -> SafeString:
        """Whether readers see this link, language by language; and whether its place is marked."""
        lines = [_standing(link, language) for language in languages()]
        return format_html("<br>".join(["{}"] * len(lines)), *lines)


def _standing(link: RelatedStory, language: str) -> SafeString:
    headline = text(link, "headline", language)
    name = in_language(language, "en")
    if link.placement == "inline" and link.uid not in related_marks(text(link.article, "body", language)):
        return format_html('{}: <span class="hint">{}</span>', name, _("not placed in the text"))
    live = Publication.objects.live().filter(language=language)
    if link.target_id:
        found = live.filter(article=link.target_id).exists()
    elif headline:
        found = live.filter(headline_key=headline_key(headline)).exists()
    else:
        return format_html('{}: <span class="hint">{}</span>', name, "—")
    if found:
        return format_html('{}: <span class="state state-published">{}</span>', name, _("linked"))
    return format_html('{}: <span class="state state-draft">{}</span>', name, _("waits for its story"))
