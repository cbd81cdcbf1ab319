"""JSON-LD for search engines (schema.org NewsArticle, BreadcrumbList and Quotation)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from articles import addresses
from articles.enums import QuoteKind
from articles.public.page import Page
from articles.public.people import Quoted

#: Inside <script> no markup may open or close, and U+2028 ends a line in older JavaScript.
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote a story: someone, or an agency."""

    name: str
    url: str
    is_organisation: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What a story's page says, for machines."""

    headline: str
    published: str
    updated: str
    authors: Sequence[Writer]
    quotes: Sequence[Quoted]
    image: str = ""


def as_script(data: Mapping[str, Any]) -> SafeString:
    """JSON that can stand inside a script element, whatever the texts hold."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        written = written.replace(character, escape)
    return mark_safe(written)  # noqa: S308 -- nothing that markup needs is left


def graph(
    article: Mapping[str, Any],
    crumbs: Sequence[tuple[str, str]],
    quotations: Iterable[Mapping[str, Any]] = (),
) -> SafeString:
    """A story, its way from the front page as (name, full address) pairs, and what is said in it."""
    places = [
        {"@type": "ListItem", "position": position, "name": name, "item": url}
        for position, (name, url) in enumerate(crumbs, start=1)
    ]
    breadcrumb = {"@type": "BreadcrumbList", "itemListElement": places}
    return as_script({"@context": "https://schema.org", "@graph": [article, breadcrumb, *quotations]})


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
        article["author"] = [_agent(one.name, one.url, one.is_organisation) for one in facts.authors]
    if facts.image:
        article["image"] = [facts.image]
    return article


def quotations(page: Page, quotes: Iterable[Quoted]) -> list[dict[str, Any]]:
    """Full quotes with whoever spoke, as what they were then; an address leads to the words themselves."""
    return [
        {
            "@type": "Quotation",
            "url": f"{page.canonical}#q-{quote.uid}",
            "text": quote.text,
            "inLanguage": page.language,
            "isPartOf": {"@type": "NewsArticle", "url": page.canonical},
            "creator": _speaker(quote),
        }
        for quote in quotes
        if quote.kind == QuoteKind.DIRECT and quote.url
    ]


def _speaker(quote: Quoted) -> dict[str, Any]:
    speaker = _agent(quote.name.text, addresses.absolute(quote.url), quote.is_organisation)
    return speaker | ({"jobTitle": quote.role} if quote.role and not quote.is_organisation else {})


def _agent(name: str, url: str, is_organisation: bool) -> dict[str, Any]:  # noqa: FBT001 -- a fact, not a mode
    return {"@type": "Organization" if is_organisation else "Person", "name": name, "url": url}


def publisher(page: Page) -> dict[str, Any]:
    return {
        "@type": "NewsMediaOrganization",
        "name": page.site_name,
        "url": addresses.absolute(page.home),
    }
