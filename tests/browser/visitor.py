"""A reader: someone without a session, with a browser or with a program that follows every link."""

import re
from dataclasses import dataclass
from html import unescape

from django.conf import settings
from playwright.sync_api import Page

#: What is public, in pages, feeds and sitemaps alike.
_LINK = re.compile(rf'(?:href="(?:{settings.SITE_URL})?|<loc>{settings.SITE_URL})(/[^"<#]*)')
_NO_PAGE = ("/static/", "/media/", "/admin/")


@dataclass(frozen=True)
class Seen:
    """What stands on the page of a story."""

    headline: str
    standfirst: str
    #: The blocks of the text in their order: element and words.
    blocks: list[list[str]]
    #: Who is quoted: the lines about each.
    people: list[list[str]]
    related: list[str]

    @property
    def paragraphs(self) -> list[str]:
        return [words for element, words in self.blocks if element == "p"]

    @property
    def elements(self) -> list[str]:
        return [element for element, _words in self.blocks]


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    etag: str
    body: bytes


@dataclass
class Visitor:
    page: Page
    url: str

    def read(self, path: str) -> Seen:
        """Open a story that is there."""
        response = self.page.goto(f"{self.url}{path}")
        assert response is not None
        assert response.status == 200
        return Seen(
            headline=self.page.locator("h1").inner_text(),
            standfirst=self.page.locator(".standfirst").inner_text(),
            blocks=self.page.locator(".article-body > *").evaluate_all(
                "blocks => blocks.map(block => [block.localName, block.innerText])"
            ),
            people=[
                [line for line in person.inner_text().split("\n") if line]
                for person in self.page.locator("ul.people > li").all()
            ],
            related=self.page.locator(".related .card-headline").all_inner_texts(),
        )

    def everything(self) -> dict[str, Answer]:
        """Every public answer that a link leads to."""
        found: dict[str, Answer] = {}
        waiting = [
            "/",
            "/sitemap.xml",
            "/robots.txt",
            "/ar/search/?q=%D8%A7%D9%84%D8%AC%D8%B2%D9%8A%D8%B1%D8%A9",
        ]
        while waiting:
            path = waiting.pop()
            if path in found or path.startswith(_NO_PAGE):
                continue
            answer = self.page.context.request.get(f"{self.url}{path}", max_redirects=0)
            location, etag = (answer.headers.get(name, "") for name in ("location", "etag"))
            found[path] = Answer(answer.status, location, etag, answer.body())
            waiting += map(unescape, _LINK.findall(answer.text()))
            if location:
                waiting.append(location)
        return found
