"""JSON-LD for search engines (schema.org NewsArticle and BreadcrumbList)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from articles import addresses
from articles.public.page import Page

#: Inside <script> no markup may open or close, and U+2028 ends a line in older JavaScript.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a story's page says, for machines. Authors are (name, full address) pairs."""

    headline: str
    published: str
    updated: str
    authors: Sequence[tuple[str, str]]
    image: str = ""


def as_script(data: Mapping[str, Any]) -> SafeString:
    """JSON that can stand inside a script element, whatever the texts hold."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        written = written.replace(character, escape)
    return mark_safe(written)  # noqa: S308 -- nothing that markup needs is left


def graph(article: Mapping[str, Any], crumbs: Sequence[tuple[str, str]]) -> SafeString:
    """A story with its way from the front page: (name, full address) pairs."""
    places = [
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate(crumbs, start=1)
    ]
    breadcrumb = {"@type": "BreadcrumbList", "itemListElement": places}
    return as_script({"@context": "https://schema.org", "@graph": [article, breadcrumb]})


def story(page: Page, facts: Facts) -> dict[str, Any]:
    """The NewsArticle of a page. What is shown and what is stated here agree."""
    article: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": facts.headline,
        "url": page.canonical,
        "mainEntityOfPage": page.canonical,
        "inLanguage": page.language,
        "datePublished": facts.published,
        "dateModified": facts.updated,
        "publisher": publisher(page),
    }
    if page.description:
        article["description"] = page.description
    if facts.authors:
        article["author"] = [{"@type": "Person", "name": name, "url": url} for name, url in facts.authors]
    if facts.image:
        article["image"] = [facts.image]
    return article


def publisher(page: Page) -> dict[str, Any]:
    return {
        "@type": "NewsMediaOrganization",
        "name": page.site_name,
        "url": addresses.absolute(page.home),
    }
