"""A preview is the very page that publishing makes, and nobody's but the desk's."""

import pytest
from django.test import Client

from articles import actions
from articles.enums import CorrectionKind, State
from articles.models import Article, Edition
from tests.admin.browsing import Browser, url
from tests.desk import seen, write, write_story

pytestmark = pytest.mark.django_db


def preview(browser: Browser, article: Article, language: str) -> bytes:
    response = browser.client.get(url("articles_article_preview", article.pk, language))
    assert response.status_code == 200
    return response.content


def public_page(edition: Edition) -> bytes:
    live = edition.publications.order_by("-number")[0]
    response = Client().get(f"/{edition.language}/politics/{live.key}/{live.slug}/")
    assert response.status_code == 200
    return response.content


@pytest.mark.parametrize("interface", ["ar", "en"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_preview_is_the_page_that_publishing_makes(chief, furnished, bring_to, clock, language, interface):
    shown = preview(Browser(chief, interface), furnished, language)

    edition = bring_to(furnished.edition(language), State.PUBLISHED)

    assert public_page(edition) == shown


@pytest.mark.parametrize("language", ["ar", "en"])
def test_preview_of_the_next_version_is_its_page(
    chief, editor, reporter, furnished, bring_to, clock, language
):
    edition = bring_to(furnished.edition(language), State.PUBLISHED)
    clock.move(hours=1)
    write(furnished, reporter, language, headline="New headline عنوان", kicker="")
    actions.correct(edition, by=editor, kind=CorrectionKind.CORRECTION, text="كتبنا الاسم خطأ.")
    shown = preview(Browser(chief), furnished, language)

    bring_to(edition, State.PUBLISHED)

    assert public_page(edition) == shown


def test_preview_links_what_publishing_will_link(chief, reporter, section, furnished, bring_to, clock):
    bring_to(write_story(reporter, section, headline="خبر سابق").edition("ar"), State.PUBLISHED)
    bring_to(write_story(reporter, section, headline="خبر ثان").edition("ar"), State.PUBLISHED)
    clock.move(minutes=1)
    shown = preview(Browser(chief), furnished, "ar")

    edition = bring_to(furnished.edition("ar"), State.PUBLISHED)

    assert public_page(edition) == shown


def test_preview_of_a_story_with_nothing_in_it_does_not_fail(reporter):
    bare = write_story(reporter, None, headline="", standfirst="", body="")

    assert preview(Browser(reporter), bare, "ar").startswith(b"<!doctype html>")


def test_preview_is_kept_by_nobody(chief, story):
    response = Browser(chief).client.get(url("articles_article_preview", story.pk, "ar"))

    assert set(response.headers["Cache-Control"].split(", ")) == {
        *("private", "no-store", "no-cache", "must-revalidate", "max-age=0"),
    }
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "ETag" not in response.headers


def test_preview_leaves_readers_without_the_story(chief, story):
    preview(Browser(chief), story, "ar")

    assert Client().get(f"/ar/politics/{story.key}/x/").status_code == 404
    assert "افتتاح الميناء الجديد" not in Client().get("/ar/").content.decode()


def test_preview_shows_the_draft_and_not_what_is_live(chief, reporter, live):
    write(live.article, reporter, "ar", headline="عنوان لم يُنشر")

    shown = preview(Browser(chief), live.article, "ar").decode()

    assert "عنوان لم يُنشر" in shown
    assert "عنوان لم يُنشر" not in public_page(live).decode()
    assert seen(live) != live.publications.get().content_hash


def test_language_that_is_not_begun_has_no_preview(chief, story):
    assert Browser(chief).status(url("articles_article_preview", story.pk, "en")) == 404
