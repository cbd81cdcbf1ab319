"""People at the desk, on its screen alone: by mouse or by keyboard, in one language of the interface."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import User
from django.utils import translation
from playwright.sync_api import Locator, Page

from articles.models import Article
from tests.conftest import PASSWORD

#: More stops than this no page has.
MOST_STOPS = 400


class Hand(ABC):
    @abstractmethod
    def use(self, control: Locator) -> None:
        """Follow a link or press a button."""

    @abstractmethod
    def reach(self, field: Locator) -> None:
        """Put the cursor into a field."""


class Mouse(Hand):
    def use(self, control: Locator) -> None:
        control.click()

    def reach(self, field: Locator) -> None:
        field.click()


class Keyboard(Hand):
    """Tab, Enter and letters; nothing is focused but by walking there."""

    def use(self, control: Locator) -> None:
        self._walk_to(control)
        control.page.keyboard.press("Enter")

    def reach(self, field: Locator) -> None:
        self._walk_to(field)

    @staticmethod
    def _walk_to(place: Locator) -> None:
        place.wait_for()
        for _stop in range(MOST_STOPS):
            if place.evaluate("place => place === document.activeElement"):
                return
            place.page.keyboard.press("Tab")
        pytest.fail(f"The keyboard does not get to {place}")


@dataclass
class Desk:
    page: Page
    #: Where the server is.
    url: str
    #: Of the interface.
    language: str
    hand: Hand

    def said(self, english: str) -> str:
        """A message as the interface says it."""
        with translation.override(self.language):
            return translation.gettext(english)

    def sign_in(self, user: User) -> None:
        """Whoever sat here goes, someone else comes."""
        self.page.goto(f"{self.url}/admin/")
        leave = self.page.get_by_role("button", name=self.said("Log out"))
        if leave.count():
            with self.page.expect_navigation():
                self.hand.use(leave)
            self.page.goto(f"{self.url}/admin/")
        self.write("#id_username", user.username)
        self.write("#id_password", PASSWORD)
        self.hand.use(self.page.locator("#login-form [type=submit]"))
        self.page.locator(".user-name").wait_for()

    def open(self, article: Article, headline: str) -> None:
        """From the list of stories to the form of one."""
        self.page.goto(f"{self.url}/admin/articles/article/")
        self.hand.use(self.page.get_by_role("link", name=headline, exact=True))
        self.page.wait_for_url(f"**/{article.pk}/change/**")
        self.body.wait_for()

    def begin(self, language: str) -> None:
        """A new story, written in this language."""
        self.page.goto(f"{self.url}/admin/articles/article/add/?language={language}")
        self.body.wait_for()

    @property
    def body(self) -> Locator:
        return self.page.get_by_role("textbox", name=self.said("Body"))

    def write(self, selector: str, text: str) -> None:
        """Replace what a field holds."""
        self.hand.reach(self.page.locator(selector))
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def add_to_body(self, text: str) -> None:
        """Go on writing at the end of the text."""
        self.hand.reach(self.body)
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def save(self) -> str:
        """Returns what the desk says to it."""
        return self._told(self.page.get_by_role("button", name=self.said("Save"), exact=True))

    def take(self, step: str) -> str:
        """Take a step by its button and the page it leads to; returns what the desk says to it."""
        self.hand.use(self.page.get_by_role("link", name=self.said(step), exact=True))
        self.page.wait_for_url("**/step/**")
        return self._told(self.page.get_by_role("button", name=self.said(step), exact=True))

    def why_not(self, step: str) -> str:
        """The reason that stands under a button which is off."""
        button = self.page.get_by_role("button", name=self.said(step), exact=True)
        assert button.get_attribute("aria-disabled") == "true"
        return self.page.locator(f"#{button.get_attribute('aria-describedby')}").inner_text()

    def forge(self, article: Article, step: str) -> int:
        """Send a step's form although no button leads to it: the status of the answer."""
        token = self.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
        answer = self.page.context.request.post(
            f"{self.url}/admin/articles/article/{article.pk}/ar/step/{step}/",
            form={"csrfmiddlewaretoken": token, "note": "", "seen_hash": article.edition("ar").content_hash},
        )
        return answer.status

    def state(self) -> str:
        """Where the text stands, as the panel says."""
        return self.page.locator("#panel .badge").first.inner_text()

    def public_address(self) -> str:
        """Where the panel leads readers."""
        site = self.page.locator("#panel").get_by_role("link", name=self.said("On the site"))
        return site.get_attribute("href") or ""

    def _told(self, button: Locator) -> str:
        with self.page.expect_navigation():
            self.hand.use(button)
        return self.page.locator(".messagelist li").inner_text()
