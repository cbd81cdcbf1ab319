from collections import Counter

import pytest

from articles import actions, search
from articles.bench.asking import pages
from articles.bench.corpus import fill
from articles.bench.words import Writer
from articles.models import Article, Edition, Publication, Section
from articles.story import content_hash, serialize
from articles.text.body import clean_body

pytestmark = pytest.mark.django_db

STORIES = 80


@pytest.fixture
def filled():
    writer = Writer(STORIES)
    assert sum(fill(STORIES, writer)) == STORIES
    return writer


def test_filled_database_holds_what_publishing_would_have_stored(filled):
    newest = {row.edition_id: row.content_hash for row in Publication.objects.order_by("number")}

    assert list(actions.differing_publications()) == []
    assert newest == {
        edition.pk: content_hash(serialize(edition.article), edition.language)
        for edition in Edition.objects.select_related("article")
    }
    assert [
        body for body in Article.objects.values_list("body_ar", flat=True) if clean_body(body) != body
    ] == []


def test_filled_database_has_stories_of_every_fate(filled):
    editions = Edition.objects.prefetch_related("publications")

    seen = Counter(edition.visibility().value for edition in editions)
    versions = Counter(edition.publications.count() for edition in editions)
    languages = Counter(editions.values_list("language", flat=True))

    assert set(seen) == {"live", "scheduled", "withdrawn"}
    assert set(versions) == {1, 2}
    assert set(languages) == {"ar", "en"}
    assert (languages["ar"], Section.objects.count()) == (STORIES, 8)


def test_filled_database_is_searched(filled):
    live = Publication.objects.live().filter(language="ar").latest("published_at")

    found = search.find(live.headline, language="ar", limit=5)

    assert found.ids[0] == live.pk


def test_addresses_to_ask_for_are_all_answered(filled, client):
    asked = pages(filled)

    answers = {path: client.get(path).status_code for paths in asked.values() for path in paths[:3]}

    assert set(answers.values()) == {200}
    assert list(asked) == [
        *("article", "front", "section", "section, deep", "tag", "tag, deep"),
        *("author", "author, deep", "speaker", "speaker, deep"),
        *("search, frequent word", "search, rare word", "search, two words", "search, three words"),
        *("search, phrase", "search, headline"),
    ]
