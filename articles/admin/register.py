"""Every page of the back office: importing this module registers them all."""

from articles.admin import article, people, references

__all__ = ["article", "people", "references"]
