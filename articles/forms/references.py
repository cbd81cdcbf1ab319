"""Forms of the records that stories refer to: names in every language, slugs that make themselves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.tags import LONGEST_KEY
from articles.models import Author, Section, Speaker, Tag
from articles.models.translated import column, languages, per_language
from articles.text.bidi import clean_line
from articles.text.normalise import fold_key
from articles.text.slugs import slugify_name


class NamedForm(forms.ModelForm):
    """A record that needs a name in some language, whichever it is."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name in per_language("name"):
            cleaned[name] = clean_line(cleaned.get(name) or "")
        if not any(cleaned[name] for name in per_language("name")):
            raise forms.ValidationError(_("Give the name in at least one language."))
        return cleaned


class SectionForm(NamedForm):
    class Meta:
        model = Section
        fields = (*per_language("name", "description"), "slug", "position")


class SluggedForm(forms.ModelForm):
    """A record whose slug, left empty, is made from its name."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _("Left empty, it is made from the name.")

    def make_slug(self, cleaned: dict[str, Any], name: str) -> None:
        if not cleaned.get("slug") and "slug" not in self.errors:
            cleaned["slug"] = self._free_slug(slugify_name(name))

    def _free_slug(self, wanted: str) -> str:
        rows = self._meta.model._default_manager.exclude(pk=self.instance.pk)
        taken = set(rows.filter(slug__startswith=wanted).values_list("slug", flat=True))
        numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
        return next(slug for slug in (wanted, *numbered) if slug not in taken)


class PersonForm(NamedForm, SluggedForm):
    """Someone whose slug is made from the first name there is."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.make_slug(cleaned, next(cleaned[name] for name in per_language("name") if cleaned[name]))
        return cleaned


class AuthorForm(PersonForm):
    class Meta:
        model = Author
        fields = (*per_language("name", "bio"), "slug", "is_agency", "user")


class AliasesField(forms.CharField):
    """A list of spellings, one a line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        lines = (clean_line(line) for line in str(value or "").splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(self.prepare_value(initial or [])) != self.to_python(data)


class SpeakerForm(PersonForm):
    """A speaker. Another one who has this name already is named, and must be meant to be someone else."""

    aliases = AliasesField(
        label=_("other spellings"),
        required=False,
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
        help_text=_("Spellings under which this name is found in texts, one a line."),
    )
    is_another = forms.BooleanField(
        label=_("Someone else who has the same name"), required=False, widget=forms.HiddenInput
    )

    class Meta:
        model = Speaker
        fields = (*per_language("name", "bio"), "aliases", "slug", "is_organisation")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for language in languages():
            name = cleaned.get(column("name", language), "")
            known = Speaker.objects.exclude(pk=self.instance.pk).named(name)
            if known is not None and not cleaned.get("is_another"):
                self.fields["is_another"].widget = forms.CheckboxInput()
                self.add_error(
                    column("name", language),
                    forms.ValidationError(
                        _("There is a speaker of this name: %(name)s."), params={"name": known}
                    ),
                )
        return cleaned


class TagForm(SluggedForm):
    """A tag. Two spellings of one word are one tag: the second is refused with the name of the first."""

    class Meta:
        model = Tag
        fields = ("name", *per_language("label"), "slug")

    def clean_name(self) -> str:
        name = clean_line(self.cleaned_data["name"])
        key = fold_key(name)
        if not 0 < len(key) <= LONGEST_KEY:
            raise forms.ValidationError(_("“%(name)s” cannot be a tag."), params={"name": name})
        known = Tag.objects.filter(folded=key).exclude(pk=self.instance.pk).first()
        if known is not None:
            raise forms.ValidationError(_("This tag is here already: %(name)s."), params={"name": known})
        return name

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        cleaned |= {name: clean_line(cleaned.get(name) or "") for name in per_language("label")}
        if cleaned.get("name"):
            self.make_slug(cleaned, cleaned["name"])
        return cleaned
