import datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import search


def rows(table, columns="*"):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM {table} ORDER BY 1")
        return cursor.fetchall()


def test_index_twice_changes_nothing(publish, found):
    publication = publish("ميناء", "المدينة", "<p>القديمة</p>")
    documents, terms = rows("search_document"), rows("search_term")

    assert search.index([publication]) == 1

    assert (rows("search_document"), rows("search_term")) == (documents, terms)
    assert found("ميناء") == ["ميناء"]


def test_remove_takes_a_publication_out_and_leaves_the_others(publish, found):
    gone = publish("ميناء أول")
    publish("ميناء ثان")

    search.remove([gone.pk, 999_999])

    assert found("ميناء") == ["ميناء ثان"]
    assert found("أول") == []


def test_rebuild_indexes_what_is_or_will_be_live_and_drops_the_rest(publish, found):
    live = publish("ميناء حي")
    coming = publish("ميناء آت", live_from=timezone.now() + datetime.timedelta(days=1))
    publish("ميناء مضى", live_until=timezone.now())
    search.remove([live.pk])

    assert search.rebuild() == 2

    assert rows("search_document", "publication_id") == [(live.pk,), (coming.pk,)]
    assert found("ميناء") == ["ميناء حي"]


def test_rebuild_takes_a_constant_number_of_queries_a_batch(publish, django_assert_num_queries):
    publish("ميناء أول")
    with CaptureQueriesContext(connection) as one:
        search.rebuild()

    publish("ميناء ثان")
    publish("ميناء ثالث")
    with django_assert_num_queries(len(one)):
        search.rebuild()


def test_index_of_very_long_words_and_texts_finds_them(publish, found):
    publish("خبر", body=f"<p>{'ب' * 5000} {'كلمة ' * 40_000}</p>")

    assert found("ب" * 250) == ["خبر"]
    assert found("كلمة") == ["خبر"]
