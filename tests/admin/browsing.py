"""The back office as a browser without scripts has it: pages are read as trees, forms sent as they stand."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.models import Article

SignIn = Callable[..., "Browser"]


def url(name: str, *args: object, **query: str) -> str:
    """The address of a page of the back office, by its name there."""
    return reverse(f"admin:{name}", args=args, query=query or None)


def form_url(article: Article, language: str) -> str:
    return url("articles_article_change", article.pk, language=language)


class Browser:
    """Someone who has signed in, with the interface in one language."""

    def __init__(self, user: User, interface: str = "ar") -> None:
        self.client = Client()
        self.client.force_login(user)
        self.client.cookies[settings.LANGUAGE_COOKIE_NAME] = interface

    def page(self, path: str) -> Any:
        """The tree of a page that answers 200."""
        response = self.client.get(path)
        assert response.status_code == 200, (path, response.status_code)
        return tree(response)

    def status(self, path: str, data: dict[str, Any] | None = None) -> int:
        """What the server answers to looking at a page, or to sending `data` to it."""
        response = self.client.get(path) if data is None else self.client.post(path, data)
        return response.status_code

    def open(self, path: str) -> "Sheet":
        """The form of a page, with all that stands in it."""
        return Sheet(self.client, path, self.page(path))

    def open_story(self, article: Article, language: str = "ar") -> "Sheet":
        return self.open(form_url(article, language))

    def new_story(self, language: str = "ar") -> "Sheet":
        return self.open(url("articles_article_add", language=language))


class Sheet:
    """A form that lies open: what is typed into it is sent with everything else it holds."""

    def __init__(self, client: Client, path: str, page: Any) -> None:
        self.client, self.path, self.page = client, path, page
        [form] = page.xpath("//*[@id='content']//form[@method='post']")
        self.fields: dict[str, list[str]] = {}
        for name, value in form.form_values():
            self.fields.setdefault(name, []).append(value)
        self.fields.pop("csrfmiddlewaretoken", None)

    def __getitem__(self, name: str) -> str:
        [value] = self.fields[name]
        return value

    def type(self, **values: str | list[str]) -> "Sheet":
        """Fill in fields, forged ones as well."""
        for name, value in values.items():
            self.fields[name] = value if isinstance(value, list) else [value]
        return self

    def row(self, prefix: str, number: int, **values: str) -> "Sheet":
        """Fill in fields of one row."""
        return self.type(**{f"{prefix}-{number}-{name}": value for name, value in values.items()})

    def add_row(self, prefix: str, **values: str) -> "Sheet":
        """Add a row, as "add another" does, and fill it in."""
        total = int(self[f"{prefix}-TOTAL_FORMS"])
        blank = f"{prefix}-__prefix__-"
        for name in [name for name in self.fields if name.startswith(blank)]:
            self.fields[name.replace("__prefix__", str(total))] = self.fields[name]
        self.fields[f"{prefix}-TOTAL_FORMS"] = [str(total + 1)]
        return self.row(prefix, total, **values)

    def send(self, button: str = "_continue") -> Any:
        sent = {name: value for name, value in self.fields.items() if "__prefix__" not in name}
        return self.client.post(self.path, sent | {button: "1"})


def tree(response: Any) -> Any:
    return html.document_fromstring(response.content.decode())


def words(page: Any, path: str) -> list[str]:
    """The words of the elements at an XPath."""
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


def told(browser: Browser, response: Any) -> list[str]:
    """The messages on the page that an answer leads to."""
    assert response.status_code == 302, words(tree(response), "//*[contains(@class, 'error')]")
    return words(browser.page(response.url), "//ul[@class='messagelist']/li")


def complaints(response: Any) -> list[str]:
    """What a form that came back says is wrong."""
    assert response.status_code == 200
    return words(tree(response), "//ul[contains(@class, 'errorlist')]/li")
