"""Every page of the back office: without barriers, in both languages of the interface, wide and narrow.

The `page` fixture fails on console errors, policy violations and requests to elsewhere, on all of them.
"""

import pytest
from django.conf import settings
from django.contrib import admin
from django.core.management import call_command
from django.urls import resolve, reverse

from articles import actions
from articles.admin.article_urls import article_urls
from articles.enums import CorrectionKind, State
from articles.models import Article, Picture, Tag
from articles.text.bidi import direction_of
from tests.browser.contrast import faint
from tests.browser.readers import give_file, stored_pictures
from tests.browser.wire import WIRE
from tests.desk import furnish, write_story

__all__ = ["stored_pictures"]

#: Pages of a story that show nothing by themselves.
NO_PAGES = {"articles_article_restore"}


@pytest.fixture
def newsroom(story, chief, reporter, section, bring_to, stored_pictures, tmp_path) -> dict[str, Article]:
    """Stories in every state; the furnished one is public in Arabic with a note, and in review in English."""
    chief.is_superuser = True
    chief.save(update_fields=["is_superuser"])
    furnished = furnish(story, reporter)
    give_file(Picture.objects.get())
    arabic = bring_to(furnished.edition("ar"), State.PUBLISHED)
    actions.correct(arabic, by=chief, kind=CorrectionKind.CORRECTION, text="العدد 61")
    bring_to(furnished.edition("en"), State.IN_REVIEW)
    stories = {"furnished": furnished}
    for state in (State.DRAFT, State.CHANGES_REQUESTED, State.APPROVED):
        stories[state] = write_story(reporter, section)
        bring_to(stories[state].edition("ar"), state)
    (tmp_path / "wire.txt").write_text(WIRE, "utf-8")
    call_command("load_seeds", str(tmp_path / "wire.txt"), user=reporter.username, section=section.slug)
    return stories | {"wire": Article.objects.latest("pk")}


def of_story(name: str, article: Article, *args: object, **query: str) -> str:
    return reverse(f"admin:articles_article_{name}", args=[article.pk, *args], query=query or None)


def story_pages(stories: dict[str, Article]) -> list[str]:
    furnished = stories["furnished"]
    return [
        *(of_story("change", furnished, language=language) for language in ("ar", "en")),
        of_story("change", stories[State.CHANGES_REQUESTED]),
        of_story("change", stories["wire"]),
        *(of_story("step", furnished, "en", step) for step in ("approve", "request_changes", "override")),
        of_story("step", stories[State.DRAFT], "ar", "submit"),
        *(of_story("step", stories[State.APPROVED], "ar", step) for step in ("publish", "schedule")),
        of_story("step", furnished, "ar", "withdraw"),
        of_story("correct", furnished, "ar"),
        of_story("history", furnished),
        of_story("version", furnished, 1),
        of_story("compare", furnished, **{"from": "1", "to": "3"}),
        of_story("raw", stories["wire"]),
        of_story("preview", furnished, "ar"),
        of_story("delete", stories[State.DRAFT]),
    ]


def record_pages() -> list[str]:
    """The list of each kind of record, and the pages of its first row."""
    found = []
    for model in admin.site._registry:
        names = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        found += [reverse(f"{names}_changelist"), reverse(f"{names}_add")]
        row = model._default_manager.order_by("pk").first()
        if model is not Article and row is not None:
            found += [reverse(f"{names}_{name}", args=[row.pk]) for name in ("change", "history")]
    return [*found, reverse("admin:articles_tag_delete", args=[Tag.objects.earliest("pk").pk])]


def all_pages(stories: dict[str, Article]) -> list[str]:
    site = [reverse(f"admin:{name}") for name in ("index", "password_change", "password_change_done")]
    return [*site, reverse("admin:app_list", args=["articles"]), *story_pages(stories), *record_pages()]


@pytest.fixture
def visit(page, live_server, context, chief, sign_in):
    """Open a page of the desk as Karim, in a language of the interface."""
    sign_in(chief)

    def visit(path, language):
        name = settings.LANGUAGE_COOKIE_NAME
        context.add_cookies([{"name": name, "value": language, "url": f"{live_server.url}/admin/"}])
        response = page.goto(f"{live_server.url}{path}")
        assert response.status == 200, path
        return page

    return visit


def test_every_page_of_a_story_is_looked_at(newsroom):
    shown = {resolve(path.partition("?")[0]).url_name for path in story_pages(newsroom)}

    assert {pattern.name for pattern in article_urls(admin.site)} - shown == NO_PAGES


@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_of_the_desk_have_no_barriers(visit, axe, newsroom, language):
    found = {}

    for path in all_pages(newsroom):
        page = visit(path, language)
        found[path] = [*axe(page), *faint(page, 4.5)]
        page.emulate_media(color_scheme="dark")
        found[path] += faint(page, 4.5)
        page.emulate_media(color_scheme="light")

    assert {path: barriers for path, barriers in found.items() if barriers} == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_of_the_desk_fit_every_width(visit, newsroom, language):
    wide = {}

    for path in all_pages(newsroom):
        page = visit(path, language)
        root = page.locator("html")
        if "/preview/" not in path:
            assert root.get_attribute("lang") == language
            assert root.get_attribute("dir") == direction_of(language)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 800})
            if (scrolled := page.evaluate("document.documentElement.scrollWidth")) != width:
                wide[path] = scrolled

    assert wide == {}


@pytest.mark.viewport(390, 800)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_pages_of_a_story_have_no_barriers_on_a_narrow_window(visit, axe, newsroom, language):
    found = {path: axe(visit(path, language)) for path in ["/admin/", *story_pages(newsroom)]}

    assert {path: barriers for path, barriers in found.items() if barriers} == {}
