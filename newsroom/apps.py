from importlib import import_module

from django.contrib.admin.apps import AdminConfig


class NewsroomAdminConfig(AdminConfig):
    default_site = "articles.admin.site.NewsroomAdminSite"

    def ready(self) -> None:
        """After Django's own pages: ours of accounts take the place of theirs."""
        super().ready()
        import_module("articles.admin.register")
