"""The records that stories refer to: sections, authors, speakers, tags and pictures."""

from typing import Any

from django.contrib import admin
from django.db.models import Field
from django.forms import CharField
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import actions, permissions
from articles.admin.base import NewsroomAdmin, in_own_direction, in_own_language, yes
from articles.admin.columns import interface_language
from articles.admin.pages import person
from articles.forms.languages import mark_language
from articles.forms.picture import PictureForm
from articles.forms.references import AuthorForm, SectionForm, SpeakerForm, TagForm
from articles.models import Author, Picture, Publication, Section, Speaker, SpeakerRole, Tag
from articles.models.translated import per_language

#: How many tags are suggested while one types.
SUGGESTED = 20


@admin.display(description=_("name"), ordering="slug")
def name(row: Any) -> SafeString:
    return in_own_language(row, "name", interface_language())


@admin.display(description=_("slug"), ordering="slug")
def slug(row: Any) -> SafeString:
    return in_own_direction(row.slug)


class NamedAdmin(NewsroomAdmin):
    """Records found by any spelling of their names."""

    search_fields = ("folded",)

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        return queryset.matching(search_term), False


@admin.register(Section)
class SectionAdmin(NewsroomAdmin):
    form = SectionForm
    list_display = (name, slug, "position")
    fields = (*per_language("name", "description"), "slug", "position")


@admin.register(Author)
class AuthorAdmin(NamedAdmin):
    form = AuthorForm
    list_display = (name, slug, "agency")
    fields = (*per_language("name", "bio"), "slug", "is_agency", "user")

    @admin.display(description=_("agency"), ordering="is_agency")
    def agency(self, author: Author) -> str:
        return yes(author.is_agency)


class SpeakerRoleInline(admin.StackedInline):
    model = SpeakerRole
    fields = (tuple(per_language("title")), ("starts_on", "ends_on"))
    extra = 0

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        return mark_language(db_field, field) if isinstance(field, CharField) else field


@admin.register(Speaker)
class SpeakerAdmin(NamedAdmin):
    form = SpeakerForm
    list_display = (name, slug, "organisation")
    fields = (*per_language("name"), "is_another", "aliases", *per_language("bio"), "slug", "is_organisation")
    inlines = (SpeakerRoleInline,)

    @admin.display(description=_("organisation"), ordering="is_organisation")
    def organisation(self, speaker: Speaker) -> str:
        return yes(speaker.is_organisation)


@admin.register(Tag)
class TagAdmin(NamedAdmin):
    form = TagForm
    list_display = ("own_name", "label_in_interface", slug)
    fields = ("name", *per_language("label"), "slug")

    @admin.display(description=_("name"), ordering="name")
    def own_name(self, tag: Tag) -> SafeString:
        return in_own_direction(tag.name)

    @admin.display(description=_("label"))
    def label_in_interface(self, tag: Tag) -> SafeString:
        return in_own_language(tag, "label", interface_language())

    def get_urls(self) -> list[URLPattern]:
        suggest = self.admin_site.admin_view(self.suggest)
        return [path("suggest/", suggest, name="articles_tag_suggest"), *super().get_urls()]

    def suggest(self, request: HttpRequest) -> JsonResponse:
        """Tags whose names hold what was typed, as the tag box of a story's form reads them."""
        if not permissions.can(request.user, "view_tag"):
            return JsonResponse({"results": []}, status=403)
        found = Tag.objects.matching(request.GET.get("term", "")[:100])[:SUGGESTED]
        results = [{"id": tag.name, "text": tag.name} for tag in found]
        return JsonResponse({"results": results, "pagination": {"more": False}})


@admin.register(Picture)
class PictureAdmin(NewsroomAdmin):
    form = PictureForm
    list_display = ("thumbnail", "description", "size")
    list_display_links = ("description",)  # a picture without words gives a link no name
    search_fields = per_language("alt_text", "caption", "credit")

    def has_delete_permission(self, request: HttpRequest, obj: Picture | None = None) -> bool:
        """Only a picture that no story shows and no publication has shown."""
        if obj is None or not super().has_delete_permission(request, obj):
            return False
        published = Publication.objects.filter(content__pictures__has_key=obj.uid)
        return not actions.stories_with(obj).exists() and not published.exists()

    def save_model(self, request: HttpRequest, obj: Picture, form: Any, change: bool) -> None:  # noqa: FBT001 -- Django's own signature
        super().save_model(request, obj, form, change)
        if change:
            actions.describe_picture(obj, by=person(request))

    @admin.display(description=_("picture"))
    def thumbnail(self, picture: Picture) -> SafeString:
        return format_html(
            '<img class="thumbnail" src="{}" alt="" loading="lazy" width="120" height="80">', picture.file.url
        )

    @admin.display(description=_("alternative text"))
    def description(self, picture: Picture) -> SafeString:
        return in_own_language(picture, "alt_text", interface_language())

    @admin.display(description=_("size in pixels"))
    def size(self, picture: Picture) -> SafeString:
        return format_html('<bdi dir="ltr">{} × {}</bdi>', picture.width, picture.height)
