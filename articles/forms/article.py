"""The form of a story: one language at a time, with what all languages share."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from articles.forms.body import BodyEditor
from articles.forms.labels import picture_labels, quote_labels, related_labels
from articles.forms.merging import MergingForm
from articles.forms.moments import MomentField
from articles.forms.tags import TagsField, stored
from articles.models import Article, Edition, Tag
from articles.models.translated import column, languages, text
from articles.moments import Moment
from articles.permissions import can
from articles.text.bidi import clean_input, clean_line, isolate

#: What is said about the edition, not in its text.
PLAN = ("slug", "assignee", "due_at")
#: Fields of one line; the others keep their line breaks.
LINES = ("kicker", "headline")


class ArticleForm(MergingForm):
    """One language of a story; the admin makes a subclass for each request that says which, and for whom.

    Saving asks for nothing that only publishing needs. A form that was opened on an older version is
    refused with all that was typed still in it, until its writer decides whose text stays.
    """

    merged = ("section", "picture", "tags", "ed_note", *PLAN)
    language: str
    user: User
    is_conflict = False

    #: The content hash of the text that the form was opened on.
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    #: The content hash of the other version that the writer has been told of.
    told = forms.CharField(widget=forms.HiddenInput, required=False)
    overwrite = forms.BooleanField(
        label=_("Save my text over the other version. It stays in the history."), required=False
    )
    slug = forms.CharField(
        label=_("Slug"),
        max_length=120,
        required=False,
        help_text=_("The readable end of the address. Left empty, it is made from the headline."),
    )
    assignee = forms.ModelChoiceField(User.objects.none(), label=_("Assigned to"), required=False)
    due_at = MomentField(label=_("Due"), required=False)

    class Meta:
        model = Article
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.edition.content_hash
        if "tags" in (self._meta.fields or ()):
            self._offer_tags()
        if "section" in self.fields and self._would_lose_it():
            self.fields["section"].required = True
        self._name_records()
        self._offer_plan()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for field in LINES:
            name = column(field, self.language)
            if name in cleaned:
                cleaned[name] = clean_line(cleaned[name] or "")
        for name in (column("standfirst", self.language), "ed_note"):
            if name in cleaned:
                cleaned[name] = clean_input(cleaned[name] or "").strip()
        self._refuse_older_text(cleaned)
        return cleaned

    def current(self, name: str) -> Any:
        if name in PLAN:
            return getattr(self.edition, name)
        return _tags_of(self.instance) if name == "tags" else super().current(name)

    def _save_m2m(self) -> None:
        if "tags" in self.cleaned_data:
            self.cleaned_data["tags"] = stored(self.cleaned_data["tags"])
        super()._save_m2m()  # type: ignore[misc]

    def _would_lose_it(self) -> bool:
        """Whether the story, once in no section, would be out of this person's reach."""
        is_own = self.instance.created_by_id == self.user.pk
        return bool(self.instance.section_id) and not is_own and not can(self.user, "work_in_all_sections")

    def _refuse_older_text(self, cleaned: dict[str, Any]) -> None:
        """Both texts are someone's work: nobody writes over a version they were not told of."""
        now = self.edition.content_hash
        if cleaned.get("overwrite") and cleaned.get("told") == now:
            return
        if cleaned.get("seen") == now and not self._is_note_older():
            return
        self.is_conflict = True
        last = self.instance.revisions.select_related("made_by").first()
        who = (last.made_by.get_full_name() or last.made_by.username) if last else gettext("Someone")
        when = Moment.minute(self.instance.updated_at, get_language() or languages()[0]).words
        raise ValidationError(
            _(
                "%(person)s saved another version of this story (%(time)s) after you opened it. What you "
                "typed is still here. Compare in the history, then save over the other version or reload."
            ),
            code="conflict",
            params={"person": isolate(who), "time": when},
        )

    def _is_note_older(self) -> bool:
        """Whether two people write the note to the desk at once: it is no part of what is approved."""
        if "ed_note" not in self.changed_data:
            return False
        opened = self.data.get(self.add_initial_prefix("ed_note"), "")
        return clean_input(opened).strip() != self.instance.ed_note

    def _offer_tags(self) -> None:
        field = TagsField(may_add=self.user.has_perm("articles.add_tag"), label=_("Tags"))
        field.help_text = _("Type a word and press Enter. Spellings of one word are one tag.")
        field.initial = _tags_of(self.instance)
        field.show_hidden_initial = True
        self.fields["tags"] = field
        self.initial["tags"] = field.initial

    def _name_records(self) -> None:
        """Let the editor show who is quoted and what is linked where the body holds only marks."""
        field = self.fields.get(column("body", self.language))
        if field is None or not isinstance(field.widget, BodyEditor):
            return
        article = self.instance
        field.widget.name_records(
            quotes=quote_labels(article, self.language) if article.pk else {},
            related=related_labels(article, self.language) if article.pk else {},
            pictures=picture_labels(article, text(article, "body", self.language), self.language),
        )

    def _offer_plan(self) -> None:
        edition = self.edition
        people = User.objects.filter(is_staff=True, is_active=True).order_by("first_name", "username")
        assignee = self.fields["assignee"]
        assignee.queryset = people  # type: ignore[attr-defined]
        assignee.label_from_instance = lambda person: person.get_full_name() or person.username  # type: ignore[attr-defined]
        self.initial.update(slug=edition.slug, assignee=edition.assignee_id, due_at=edition.due_at)

    @property
    def plan_fields(self) -> list[forms.BoundField]:
        """What the side panel shows: no part of the text."""
        return [self[name] for name in PLAN]

    @cached_property
    def edition(self) -> Edition:
        """The edition row there is, or one like it that is not stored."""
        blank = Edition(article=self.instance, language=self.language)
        if not self.instance.pk:
            return blank
        return self.instance.editions.filter(language=self.language).first() or blank


def _tags_of(article: Article) -> list[Tag]:
    return [item.tag for item in article.tag_items.select_related("tag").order_by("pk")] if article.pk else []
