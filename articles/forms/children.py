"""The rows of a story beside its text. Some of them its body points at: mark and row share a uid."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Max, Q
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy as _

from articles.forms.merging import MergingForm
from articles.keys import new_key
from articles.models import Article, Byline, Quote, RelatedStory
from articles.models.translated import per_language
from articles.text.bidi import clean_line

_UID = re.compile(r"[0-9a-z]{1,12}\Z")


class RowsFormSet(BaseInlineFormSet):
    """Rows of a story. One that someone has deleted meanwhile stays deleted, and stops nobody's saving."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        is_stored = index is not None and index < self.initial_form_count()
        if self.is_bound and is_stored and form.instance.pk is None:
            form.empty_permitted = True
            for field in form.fields.values():
                field.disabled = True


class BylineForm(MergingForm):
    merged = ("author", "role", "position")

    class Meta:
        model = Byline
        fields = ("author", "role", "position")


class MarkedForm(MergingForm):
    """A row whose uid may come from the editor: words were marked in the text before the row was there."""

    #: Texts of one line, in every language.
    lines: tuple[str, ...] = ()

    uid = forms.CharField(label=_("mark"), widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["uid"].initial = self.instance.uid if self.instance.pk else ""

    def clean_uid(self) -> str:
        if self.instance.pk:
            return str(self.instance.uid)
        uid = str(self.cleaned_data["uid"])
        if uid and not _UID.match(uid):
            raise ValidationError(_("This mark is none that the editor makes."))
        return uid or new_key()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        return cleaned | {name: clean_line(cleaned[name] or "") for name in self.lines if name in cleaned}

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 -- Django's own signature
        """A new row comes last."""
        if self.instance.pk is None:
            rows = type(self.instance)._default_manager.filter(article=self.instance.article)
            last = rows.aggregate(last=Max("position"))["last"]
            self.instance.position = 0 if last is None else last + 1
        return super().save(commit)


class QuoteForm(MarkedForm):
    lines = tuple(per_language("attribution", "role", "medium"))
    merged = ("kind", "speaker", *lines)

    class Meta:
        model = Quote
        fields = ("uid", "kind", "speaker", *per_language("attribution", "role", "medium"))


class RelatedForm(MarkedForm):
    lines = tuple(per_language("headline"))
    merged = ("placement", "target", *lines)

    class Meta:
        model = RelatedStory
        fields = ("uid", "placement", "target", *per_language("headline"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """A link that a colleague made may lead where this person does not work: it stays."""
        super().__init__(*args, **kwargs)
        if self.instance.target_id and "target" in self.fields:
            target: Any = self.fields["target"]
            open_ones = Q(pk__in=target.queryset.values("pk"))
            target.queryset = Article.objects.filter(open_ones | Q(pk=self.instance.target_id))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        headlines = (cleaned.get(name, getattr(self.instance, name)) for name in self.lines)
        if not self.errors and not cleaned.get("target") and not any(headlines):
            raise ValidationError(_("Choose a story, or write the headline it will have."))
        return cleaned
