"""Forms that several people have open at once: what one of them left alone keeps what another has changed."""

from typing import Any

from django import forms


class MergingForm(forms.ModelForm):
    """Writes only what was changed in it since it was opened. What it was opened on travels with the form."""

    #: The fields that others may write meanwhile.
    merged: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.merged:
            if name in self.fields:
                self.fields[name].show_hidden_initial = True

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.instance.pk:
            kept = (name for name in self.merged if name in cleaned and name not in self.changed_data)
            cleaned |= {name: self.current(name) for name in kept}
        return cleaned

    def current(self, name: str) -> Any:
        """The value that the row has now."""
        return getattr(self.instance, name)
