"""The field that edits a body: rich text with a script, the HTML itself without one, clean either way."""

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _

from articles.forms.words import KEYS, WORDS
from articles.text.bidi import direction_of
from articles.text.body import clean_body
from articles.text.nesting import depth

#: Far beyond any story. What is longer, or lies deeper, would keep the server busy for minutes.
LONGEST = 500_000
DEEPEST = 100


class BodyEditor(forms.Textarea):
    """A textarea that articles/js/body/editor.js turns into a rich-text editor."""

    def __init__(self, language: str) -> None:
        super().__init__(
            {"lang": language, "dir": direction_of(language), "rows": 20, "data-body-editor": ""}
        )

    def name_records(
        self,
        *,
        quotes: Mapping[str, str] | None = None,
        related: Mapping[str, str] | None = None,
        pictures: Mapping[str, str] | None = None,
    ) -> None:
        """Say what the marks of this text may point at: names by uid (speakers, headlines, descriptions)."""
        records = {"quote": quotes or {}, "related": related or {}, "picture": pictures or {}}
        self.attrs["data-labels"] = json.dumps(records, ensure_ascii=False)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        words = {key: str(word) for key, word in WORDS.items()}
        spoken = {"data-words": json.dumps(words | {"keys": KEYS}, ensure_ascii=False)}
        return super().get_context(name, value, spoken | (attrs or {}))

    def use_required_attribute(self, initial: Any) -> bool:  # noqa: ARG002 -- Django's signature
        """Never: the textarea is hidden behind the editor, where a browser could not point at it."""
        return False

    @property
    def media(self) -> forms.Media:
        return forms.Media(
            css={"all": ["articles/css/editor.css"]},
            js=[Script("articles/js/body/editor.js", type="module")],  # type: ignore[list-item]
        )


class BodyField(forms.CharField):
    """A body in one language, cleaned into its stored form. Never trusts what a browser sends."""

    widget: BodyEditor

    def __init__(self, *, language: str, **kwargs: Any) -> None:
        super().__init__(widget=BodyEditor(language), **kwargs)

    def to_python(self, value: Any) -> str:
        """Raises ValidationError for what would take too long to clean."""
        html = super().to_python(value) or ""
        if len(html) > LONGEST:
            raise ValidationError(_("The text is too long."))
        if depth(html) > DEEPEST:
            raise ValidationError(_("The elements of the text lie too deep in one another."))
        return clean_body(html)

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the stored form differs: a browser's line ends and spaces around are no change."""
        try:
            return clean_body(initial or "") != self.to_python(data)
        except ValidationError:
            return True
