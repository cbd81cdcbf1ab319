"""A real Chromium against a live server, with eyes open: whatever goes wrong on a page fails the test.

A test that provokes an error on purpose (a missing page, say) takes `problems`, asserts what it
expects to find there, and clears it.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

# Playwright keeps an event loop in the test's thread; the tests' own queries run beside it, never in it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM_FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",
]
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
TIMEOUT_MS = 10_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder; give them committed rows that a server in another thread sees."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # The roles come from a migration: emptying the tables after a test would lose them.
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Put SQLite into a file: in memory, server and test would share one connection, and its transactions."""
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = (
        os.environ.get("NEWSROOM_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    if chromium is None:
        pytest.fail("Browser tests need Chromium: install it, or name it in NEWSROOM_CHROMIUM.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session", autouse=True)
def _browser_before_database(browser: Browser) -> None:
    """Start Playwright first: its event loop changes which connection is this thread's own.

    A database that was set up on another one could not be restored after a test.
    """


@pytest.fixture
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A visitor without a past; @pytest.mark.viewport(width, height) sets the size of the window."""
    mark = request.node.get_closest_marker("viewport")
    width, height = mark.args if mark else (1280, 800)
    visitor = browser.new_context(viewport={"width": width, "height": height}, locale="ar")
    visitor.set_default_timeout(TIMEOUT_MS)
    yield visitor
    visitor.close()


@pytest.fixture
def problems() -> list[str]:
    """What went wrong on the pages of this test so far."""
    return []


@pytest.fixture
def page(context: BrowserContext, live_server, problems: list[str]) -> Iterator[Page]:
    """A page that fails the test on console errors, policy violations, exceptions and foreign requests."""

    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"console: {message.text} ({message.location.get('url', '')})")

    def request(made: Request) -> None:
        address = urlsplit(made.url)
        if address.scheme not in ("data", "blob", "about") and not made.url.startswith(f"{live_server.url}/"):
            problems.append(f"request to another origin: {made.url}")

    opened = context.new_page()
    opened.on("console", console)
    opened.on("pageerror", lambda error: problems.append(f"exception: {error}"))
    opened.on("request", request)
    yield opened
    opened.close()
    assert problems == []


@pytest.fixture
def sign_in(context: BrowserContext, live_server) -> Callable[[User], None]:
    """Open a session for someone, as if they had signed in before."""

    def sign_in_as(user: User) -> None:
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])

    return sign_in_as


@pytest.fixture
def axe() -> Callable[..., list[str]]:
    """Look for barriers (WCAG 2.2 AA and best practice): one line for each element that is one.

    Other rules can be asked for by axe's tags.
    """

    def barriers(page: Page, tags: Sequence[str] = AXE_TAGS) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text("utf-8"))
        result = page.evaluate("tags => axe.run({runOnly: {type: 'tag', values: tags}})", tags)
        return [
            f"{violation['id']}: {violation['help']} at {' '.join(map(str, node['target']))}"
            for violation in result["violations"]
            for node in violation["nodes"]
        ]

    return barriers
