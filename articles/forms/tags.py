"""Choosing tags by name: what is typed finds its tag under any spelling, or makes a new one."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteMixin
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models import Tag
from articles.text.normalise import fold_key
from articles.text.tags import split_tags

LONGEST_NAME = 100
#: A ligature of one sign (ﷺ) folds into several words.
LONGEST_KEY = 120


class TagPicker(AutocompleteMixin, forms.SelectMultiple):
    """A box that suggests tags while one types. Its values are names: a new one is simply typed."""

    def __init__(self) -> None:
        forms.SelectMultiple.__init__(self)
        self.i18n_name = None

    def get_url(self) -> str:
        return reverse("admin:articles_tag_suggest")

    def build_attrs(
        self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        attrs = forms.SelectMultiple.build_attrs(self, base_attrs, extra_attrs)
        return attrs | {
            "class": "admin-autocomplete",
            "data-ajax--cache": "true",
            "data-ajax--delay": 150,
            "data-ajax--type": "GET",
            "data-ajax--url": self.get_url(),
            "data-tags": "true",
            "data-token-separators": '[",", "،", "؛", ";"]',
            "data-theme": "admin-autocomplete",
            "data-placeholder": "",
        }

    def optgroups(self, name: str, value: Sequence[str], attrs: Any = None) -> list[Any]:  # noqa: ARG002 -- Django calls it so
        options = [
            self.create_option(name, tag, tag, True, index)  # noqa: FBT003 -- Django's own signature
            for index, tag in enumerate(value)
        ]
        return [(None, options, 0)]


class TagsField(forms.Field):
    """Names in, tags out: a new one, which takes the right to add, is stored with its form and not before."""

    widget = TagPicker
    hidden_widget = forms.MultipleHiddenInput

    def __init__(self, *, may_add: bool, **options: Any) -> None:
        super().__init__(required=False, **options)
        self.may_add = may_add

    def prepare_value(self, value: Any) -> list[str]:
        return [tag.name if isinstance(tag, Tag) else str(tag) for tag in value or ()]

    def clean(self, value: Iterable[str]) -> list[Tag]:
        names = [name for typed in value or () for name in split_tags(typed)]
        first_spellings = {fold_key(name): name for name in reversed(names)}
        return [self._tag(name) for name in dict.fromkeys(names) if first_spellings[fold_key(name)] == name]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial) != list(data or ())

    def _tag(self, name: str) -> Tag:
        key = fold_key(name)
        if not 0 < len(key) <= LONGEST_KEY or len(name) > LONGEST_NAME:
            raise ValidationError(_("“%(name)s” cannot be a tag."), params={"name": name[:LONGEST_NAME]})
        known = Tag.objects.filter(folded=key).first()
        if known is None and not self.may_add:
            raise ValidationError(
                _("There is no tag “%(name)s”, and you may not add one."), params={"name": name}
            )
        return known or Tag(name=name)


def stored(tags: Iterable[Tag]) -> list[Tag]:
    """The tags, with a row made for each that is new."""
    return [tag if tag.pk else Tag.objects.named(tag.name) for tag in tags]
