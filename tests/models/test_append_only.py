"""What happened is written once: no row of the record is changed or deleted."""

import datetime

import pytest

from articles.models import Publication, Revision, WireText, WorkflowEvent

pytestmark = pytest.mark.django_db

RECORDS = [Publication, Revision, WorkflowEvent, WireText]


@pytest.fixture
def records(live, reporter):
    """A row of each kind."""
    WireText.objects.create(
        article=live.article,
        language="ar",
        source="port.txt",
        encoding="cp1256",
        checksum="0" * 64,
        raw="ميناء".encode("cp1256"),
        loaded_by=reporter,
    )
    return live


@pytest.mark.parametrize("model", RECORDS)
def test_record_is_never_saved_again(records, model):
    row = model.objects.first()

    with pytest.raises(TypeError, match=f"^{model.__name__} rows are never changed.$"):
        row.save()


@pytest.mark.parametrize("model", RECORDS)
def test_record_is_never_deleted(records, model):
    row = model.objects.first()

    with pytest.raises(TypeError, match=f"^{model.__name__} rows are never deleted.$"):
        row.delete()


def test_event_outlives_its_story(story):
    key = story.key

    story.delete()

    [event] = WorkflowEvent.objects.all()
    assert (event.article, event.key, event.headline) == (None, key, "افتتاح الميناء الجديد")


def test_events_stand_newest_first(in_review):
    assert [event.step for event in in_review.article.events.all()] == ["submit", "create"]


def test_raw_text_is_read_in_its_own_encoding(records):
    wire = WireText.objects.get()

    assert wire.text() == "ميناء"
    assert wire.loaded_at < datetime.datetime.now(datetime.UTC)
