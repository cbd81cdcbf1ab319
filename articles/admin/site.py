from django.contrib import admin


class NewsroomAdminSite(admin.AdminSite):
    """The editors' desk."""
