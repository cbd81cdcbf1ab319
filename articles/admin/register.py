"""Every page of the back office: importing this module registers them all."""

from django.contrib import admin
from taggit.models import Tag as StockTag

from articles.admin import article, people, references

__all__ = ["article", "people", "references"]

admin.site.unregister(StockTag)  # taggit's own tags, which no story has
