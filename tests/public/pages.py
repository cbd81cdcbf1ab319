"""Answers of the readers' site, read as trees."""

import json
from collections.abc import Iterator
from typing import Any

from django.test import Client
from lxml import html


def get(client: Client, path: str) -> Any:
    """The page at an address that answers 200."""
    response = client.get(path)
    assert response.status_code == 200, path
    return tree(response)


def tree(response: Any) -> Any:
    return html.document_fromstring(response.content.decode())


def texts(page: Any, path: str) -> list[str]:
    """The words of the elements at an XPath."""
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


def headlines(page: Any) -> list[str]:
    """The headlines of the cards on a page."""
    return texts(page, '//h3[@class="card-headline"]')


def structured_data(page: Any) -> list[dict[str, Any]]:
    [script] = page.xpath('//script[@type="application/ld+json"]')
    return json.loads(script.text)["@graph"]


def marked_texts(page: Any) -> Iterator[tuple[str, str]]:
    """Every text of the body with the language that its nearest marked element names."""
    for text in page.xpath("//body//text()[normalize-space()][not(ancestor::script)]"):
        owner = text.getparent().getparent() if text.is_tail else text.getparent()
        [language] = owner.xpath("ancestor-or-self::*[@lang][1]/@lang")
        yield str(text).strip(), language
