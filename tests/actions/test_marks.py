"""Words marked as a quote always have a row: lists of quotes and speakers' pages know of rows only."""

import pytest

from articles.models import Quote
from tests.desk import write

pytestmark = pytest.mark.django_db

TWO_RUNS = '<p><q data-quote="m1">نعم</q>، ثم <q data-quote="m2">لا</q>، ثم <q data-quote="m1">ربما</q></p>'


def rows(story):
    return list(story.quotes.values_list("uid", "kind", "speaker", "position"))


def test_marked_words_without_a_row_get_one_each(story, reporter):
    write(story, reporter, "ar", body=TWO_RUNS)

    assert rows(story) == [("m1", "direct", None, 0), ("m2", "direct", None, 1)]


def test_marked_words_of_another_language_get_a_row(story, reporter):
    write(story, reporter, "en", body='<p><q data-quote="m3">Yes</q></p>')

    assert rows(story) == [("m3", "direct", None, 0)]


def test_new_row_comes_after_those_there_are(story, reporter):
    Quote.objects.create(article=story, uid="q1", position=4)

    write(story, reporter, "ar", body='<p><q data-quote="q1">نعم</q> <q data-quote="m1">لا</q></p>')

    assert rows(story) == [("q1", "direct", None, 4), ("m1", "direct", None, 5)]


def test_row_is_part_of_the_version(story, reporter):
    write(story, reporter, "ar", body=TWO_RUNS)

    assert [row["uid"] for row in story.revisions.first().snapshot["quotes"]] == ["m1", "m2"]


def test_row_outlives_its_mark(story, reporter):
    """Words taken out of the text may come back: who said them is not forgotten."""
    write(story, reporter, "ar", body=TWO_RUNS)

    write(story, reporter, "ar", body="<p>نص بلا اقتباس.</p>")

    assert [quote.uid for quote in story.quotes.all()] == ["m1", "m2"]
