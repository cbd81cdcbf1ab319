"""Invariant 5: publishing one language changes no byte of the other's pages, but the links between the two."""

import re

import pytest

from articles import actions
from articles.enums import State
from articles.models import Edition, Publication
from tests.desk import furnish, write
from tests.invariants.site import answers, differing, paths

pytestmark = pytest.mark.django_db

#: A link to the same page in another language: in the head, in the switch, and in the sitemap.
LINK = re.compile(
    rb'<link rel="alternate" hreflang="[^>]*>\s*|<meta property="og:locale:alternate" [^>]*>\s*'
    rb'|<a href="[^"]*" lang="[^>]*hreflang=[^>]*>[^<]*</a>\s*|<xhtml:link [^>]*/>'
)


@pytest.fixture
def arabic(clock, story, reporter, bring_to, indexing) -> Edition:
    """Huda's furnished story, live in Arabic; its English is written."""
    with indexing():
        furnish(story, reporter)
        edition = bring_to(story.edition("ar"), State.PUBLISHED)
    clock.move(hours=1)
    return edition


@pytest.fixture
def publish_english(arabic, bring_to, indexing):
    def publish_english() -> None:
        with indexing():
            bring_to(Edition.objects.get(article=arabic.article, language="en"), State.PUBLISHED)

    return publish_english


def of(language: str) -> list[str]:
    """The addresses of one language."""
    return [path for path in paths() if path.startswith((f"/{language}/", f"/sitemap-{language}-"))]


def without_links(content: bytes) -> bytes:
    return LINK.sub(b"", content)


def test_first_english_version_adds_links_to_arabic_pages_and_nothing_else(client, publish_english):
    before = answers(client, of("ar"))

    publish_english()

    after = answers(client, before)
    assert {path: without_links(before[path].content) for path in before} == {
        path: without_links(after[path].content) for path in before
    }
    assert {path: answer.status for path, answer in before.items()} == {
        path: answer.status for path, answer in after.items()
    }
    assert b'hreflang="en"' in after[story_path()].content


def story_path() -> str:
    publication = Publication.objects.get(language="ar")
    [path] = [path for path in of("ar") if publication.key in path and "/x/" not in path]
    return path


def test_first_english_version_changes_only_pages_that_lead_to_it(client, publish_english):
    before = answers(client, of("ar"))

    publish_english()

    changed = differing(before, answers(client, before))
    kinds = {re.split("[/-]", path.removeprefix("/ar").strip("/"))[0] for path in changed}
    assert kinds == {"politics", "author", "speaker", "tag", "sitemap"}


def test_later_english_version_changes_no_byte_of_arabic_pages(client, arabic, translator, publish_english):
    publish_english()
    before = answers(client, of("ar"))
    write(arabic.article, translator, "en", headline="Port open at last")

    publish_english()

    assert Publication.objects.live().get(language="en").headline == "Port open at last"
    assert differing(before, answers(client, before)) == []


def test_withdrawn_english_leaves_arabic_pages_as_they_were_without_it(
    client, arabic, chief, publish_english
):
    before = answers(client, of("ar"))
    publish_english()

    actions.withdraw(arabic.article.edition("en"), by=chief, reason="خطأ في الترجمة")

    assert differing(before, answers(client, before)) == []


def test_english_version_changes_no_record_of_the_arabic_one(arabic, publish_english):
    def record() -> list[dict[str, object]]:
        return [
            *Edition.objects.filter(pk=arabic.pk).values(),
            *Publication.objects.filter(edition=arabic).values(),
            *arabic.article.events.filter(language="ar").values(),
        ]

    before = record()

    publish_english()

    assert record() == before
