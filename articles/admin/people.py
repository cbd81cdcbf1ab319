"""Accounts: the roles someone has, and the sections they work in."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest

from articles.models import SectionAccess


class SectionAccessInline(admin.TabularInline):
    model = SectionAccess
    extra = 0


admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Django's own page of an account, with the sections beside the roles."""

    list_display = ("username", "first_name", "last_name", "is_staff", "is_active")
    list_filter = ("groups", "is_staff", "is_active")
    filter_horizontal = ()
    actions = None

    def get_inlines(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [SectionAccessInline] if obj else []
