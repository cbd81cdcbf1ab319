"""Checks on single values, in words for the person who typed them."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: First path segments after the language that a section must not take.
RESERVED_SLUGS = frozenset({"tag", "author", "speaker", "search", "feed", "quote", "page", "static", "media"})

_SECTION_SLUG = re.compile(r"[a-z](?:[a-z0-9-]*[a-z0-9])?\Z")


def section_slug(value: str) -> None:
    """ASCII letters, digits and inner hyphens; not a word the site's own addresses use."""
    if not _SECTION_SLUG.match(value):
        raise ValidationError(_("Use small Latin letters, digits and hyphens, beginning with a letter."))
    if value in RESERVED_SLUGS:
        raise ValidationError(_("The site's own addresses use “%(slug)s”."), params={"slug": value})
