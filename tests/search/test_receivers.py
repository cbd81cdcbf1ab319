import datetime
import logging

from django.db import connection
from django.utils import timezone

from articles import actions, search
from articles.models import Publication


def indexed():
    with connection.cursor() as cursor:
        cursor.execute("SELECT publication_id FROM search_document ORDER BY 1")
        return [publication_id for (publication_id,) in cursor.fetchall()]


def test_follow_publications_indexes_on_commit_only(publish, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        publication = publish("ميناء")
        search.remove([publication.pk])

    assert indexed() == []
    for callback in callbacks:
        callback()
    assert indexed() == [publication.pk]


def test_follow_publications_takes_out_versions_that_ended(publish, django_capture_on_commit_callbacks):
    first = publish("ميناء أول")
    Publication.objects.filter(pk=first.pk).update(live_until=timezone.now())
    other = publish("ميناء آخر")

    with django_capture_on_commit_callbacks(execute=True):
        second = publish(
            "ميناء ثان", edition=first.edition, article=first.article, number=2, live_from=timezone.now()
        )

    assert indexed() == [other.pk, second.pk]


def test_follow_publications_takes_out_what_is_withdrawn(
    publish, live, chief, django_capture_on_commit_callbacks
):
    other = publish("ميناء آخر")
    search.index(live.publications.all())

    with django_capture_on_commit_callbacks(execute=True):
        actions.withdraw(live, by=chief, reason="خبر غير صحيح")

    assert indexed() == [other.pk]


def test_follow_publications_takes_out_what_is_cancelled(approved, chief, django_capture_on_commit_callbacks):
    search.index([actions.schedule(approved, by=chief, at=timezone.now() + datetime.timedelta(days=1))])

    with django_capture_on_commit_callbacks(execute=True):
        actions.unschedule(approved, by=chief)

    assert indexed() == []


def test_follow_publications_logs_a_failure_and_goes_on(publish, django_capture_on_commit_callbacks, caplog):
    with caplog.at_level(logging.ERROR), django_capture_on_commit_callbacks(execute=True):
        publication = publish("ميناء", content={"texts": {"body": {}}})
        publication.content = {}

    assert "Error calling" in caplog.text
