"""The rows of a story that its body points at: the mark in the text and the row here share a uid."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.keys import new_key
from articles.models import Quote, RelatedStory
from articles.models.translated import per_language

_UID = re.compile(r"[0-9a-z]{1,12}\Z")


class MarkedForm(forms.ModelForm):
    """A row whose uid may come from the editor: words were marked in the text before the row was there."""

    uid = forms.CharField(widget=forms.HiddenInput, required=False)

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


class QuoteForm(MarkedForm):
    class Meta:
        model = Quote
        fields = ("uid", "kind", "speaker", *per_language("attribution", "role", "medium"))


class RelatedForm(MarkedForm):
    class Meta:
        model = RelatedStory
        fields = ("uid", "placement", "target", *per_language("headline"))

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        headlines = [value for name, value in cleaned.items() if name.startswith("headline_")]
        if (
            not self.errors
            and not cleaned.get("target")
            and not any(headlines)
            and not self.instance.headline
        ):
            raise ValidationError(_("Choose a story, or write the headline it will have."))
        return cleaned
