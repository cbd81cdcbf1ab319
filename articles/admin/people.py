"""Accounts: the roles someone has, and the sections they work in."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import ManyToManyField, QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.admin.base import yes
from articles.admin.filters import ChoiceFilter
from articles.forms.accounts import PasswordForm
from articles.models import SectionAccess

#: What the groups that a migration made are called; a group made later has its own name.
ROLES: dict[str, str | Promise] = {
    "reporter": _("Reporter"),
    "translator": _("Translator"),
    "editor": _("Editor"),
    "chief": _("Chief editor"),
}


def role_name(group: Group) -> str:
    return str(ROLES.get(group.name, group.name))


class RoleFilter(ChoiceFilter):
    title = _("role in the newsroom")
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin) -> list[tuple[str, str]]:
        return [(group.name, role_name(group)) for group in Group.objects.order_by("pk")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> QuerySet[User]:
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


class SectionAccessInline(admin.StackedInline):
    model = SectionAccess
    extra = 0


admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Django's own page of an account, with the sections beside the roles. Rights come by roles alone."""

    list_display = ("username", "first_name", "last_name", "staff", "active")
    list_filter = (RoleFilter, "is_staff", "is_active")
    filter_horizontal = ()
    change_password_form = PasswordForm
    actions = None

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        return [
            (title, options | {"fields": [name for name in options["fields"] if name != "user_permissions"]})
            for title, options in super().get_fieldsets(request, obj)
        ]

    def formfield_for_manytomany(self, db_field: ManyToManyField, request: HttpRequest, **kwargs: Any) -> Any:
        field: Any = super().formfield_for_manytomany(db_field, request, **kwargs)
        if db_field.name == "groups":
            field.label_from_instance = role_name
        return field

    @admin.display(description=_("staff status"), ordering="is_staff")
    def staff(self, person: User) -> str:
        return yes(person.is_staff)

    @admin.display(description=_("active"), ordering="is_active")
    def active(self, person: User) -> str:
        return yes(person.is_active)

    def get_inlines(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [SectionAccessInline] if obj else []
