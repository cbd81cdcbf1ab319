"""Times that people type: on the newsroom's clock, and in a year that a newsroom plans for."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

YEARS = range(2000, 2101)


class MomentField(forms.DateTimeField):
    """A day and a time in the browser's own box. Other years than ours no database could convert."""

    def __init__(self, **options: Any) -> None:
        box = forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M")
        super().__init__(widget=box, **options)

    def to_python(self, value: Any) -> datetime.datetime | None:
        moment = super().to_python(value)
        if moment is not None and moment.year not in YEARS:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return moment
