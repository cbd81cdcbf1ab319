"""What a step asks of the person who takes it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.enums import CorrectionKind
from articles.forms.moments import MomentField


class StepForm(forms.Form):
    """A step that asks for nothing; `seen_hash` says which text was on the screen."""

    seen_hash = forms.CharField(widget=forms.HiddenInput, required=False)


class NoteForm(StepForm):
    note = forms.CharField(
        label=_("A word to your colleagues"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
    )


class ReasonForm(StepForm):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
        help_text=_("Kept in the history of the story, for everyone who works on it."),
    )


class TimeForm(StepForm):
    at = MomentField(label=_("Time of publication"))


class CorrectionForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=CorrectionKind)
    text = forms.CharField(
        label=_("What was wrong, and what is right"), widget=forms.Textarea({"rows": 4}), max_length=2000
    )
