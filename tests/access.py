"""Everyone who may knock at an address of the site, and how what they get is written down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, resolve

WRITING = ("INSERT", "UPDATE", "DELETE", "REPLACE")
REFUSED = {"login", "403", "404", "405"}


def routes(patterns: list[Any] | None = None, before: str = "") -> Iterator[str]:
    """Every route of the site, included ones as well, written as `resolve()` writes it."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern).removeprefix("^")
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern.url_patterns, route)


@dataclass(frozen=True)
class Row:
    """One line of the table: what each of the cast gets who asks for this address in this way."""

    answers: tuple[str, ...]
    method: str
    path: str

    @property
    def route(self) -> str:
        return str(resolve(self.path.partition("?")[0]).route)

    def answered(self, answers: tuple[str, ...]) -> "Row":
        return Row(answers, self.method, self.path)

    def __str__(self) -> str:
        return f"{' '.join(f'{answer:>5}' for answer in self.answers)}  {self.method:<4} {self.path}"


def read_rows(table: str, places: Mapping[str, object]) -> list[Row]:
    """The rows of a table under its line of names; their addresses name what they are about in braces."""
    rows = []
    for line in table.strip().splitlines()[1:]:
        *answers, method, path = line.split()
        rows.append(Row(tuple(answers), method, path.format(**places)))
    return rows


@dataclass(frozen=True)
class Visitor:
    """Someone with a browser: what they do at one address is undone before the next."""

    cookies: SimpleCookie
    sent: Mapping[str, str]

    @classmethod
    def signed_in(cls, user: User | None, sent: Mapping[str, str]) -> "Visitor":
        client = Client()
        if user is not None:
            client.force_login(user)
        return cls(client.cookies, sent)

    def ask(self, method: str, path: str) -> str:
        """The answer in a word: `login` where one is sent to sign in, else the status.

        Fails when looking at a page writes a row, or when something refused has written one.
        """
        client = Client()
        client.cookies = SimpleCookie(self.cookies.output(header="", sep=";"))
        written: list[str] = []

        def watch(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
            if sql.startswith(WRITING) and '"django_session"' not in sql:
                written.append(sql)
            return execute(sql, params, many, context)

        with transaction.atomic(), connection.execute_wrapper(watch):
            response: Any = client.get(path) if method == "GET" else client.post(path, self.sent)
            transaction.set_rollback(True)
        target = response.headers.get("Location", "")
        answer = "login" if target.startswith("/admin/login/") else str(response.status_code)
        if method == "GET" or answer in REFUSED:
            assert written == [], f"{method} {path} answered {answer}"
        return answer
