from datetime import UTC, datetime

import pytest
from django.db import connection

from articles.models import Section, SpeakerRole
from articles.public.prepared import Prepared, moment, number, plain, word

pytestmark = pytest.mark.django_db


def sections_named(*names):
    return [
        Section.objects.create(slug=name.lower(), name_en=name, position=position)
        for position, name in enumerate(names)
    ]


def test_prepared_query_run_with_other_values_finds_other_rows():
    sections_named("Politics", "Culture")
    query = Prepared(lambda: plain(Section).filter(slug=word("slug")).values_list("slug", "name_en"))

    assert [tuple(row) for row in query(slug="culture")] == [("culture", "Culture")]
    assert [tuple(row) for row in query(slug="politics")] == [("politics", "Politics")]
    assert query(slug="sports") == []


def test_prepared_query_is_written_once(django_assert_num_queries):
    written = []

    def write():
        written.append(True)
        return plain(Section).filter(position__gte=number("least")).values_list("slug")

    query = Prepared(write)
    with django_assert_num_queries(3):
        for least in range(3):
            query(least=least)

    assert written == [True]


def kept_plans(part):
    """How many plans the connection keeps of queries with this in them. SQLite keeps none."""
    if connection.vendor == "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s", [f"%{part}%"])
        return cursor.fetchone()[0]


def test_prepared_query_is_planned_once_where_the_database_keeps_plans():
    query = Prepared(lambda: plain(Section).filter(position__gt=number("over")).values_list("slug"))

    for over in range(20):
        query(over=over)

    assert kept_plans('"position" > ') == {"sqlite": 0, "postgresql": 1}[connection.vendor]


def test_prepared_query_gives_columns_in_the_order_asked_for():
    [section] = sections_named("Science")
    query = Prepared(lambda: plain(Section).values_list("name_en", "position", "slug", "pk"))

    assert [tuple(row) for row in query()] == [("Science", 0, "science", section.pk)]


def test_prepared_query_converts_columns_as_the_orm_does(django_user_model):
    joined = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
    django_user_model.objects.create(username="salma", date_joined=joined)
    query = Prepared(
        lambda: (
            plain(django_user_model)
            .filter(date_joined__lte=moment("at"))
            .values_list("username", "date_joined", "is_active")
        )
    )

    assert [tuple(row) for row in query(at=joined)] == [("salma", joined, True)]
    assert query(at=datetime(2026, 3, 4, 9, 29, tzinfo=UTC)) == []


def test_prepared_query_without_one_of_its_values_is_an_error():
    query = Prepared(lambda: plain(SpeakerRole).filter(speaker=number("speaker")).values_list("pk"))

    with pytest.raises(KeyError, match="speaker"):
        query()


def test_prepared_query_treats_a_value_as_a_value():
    sections_named("Politics")
    query = Prepared(lambda: plain(Section).filter(slug=word("slug")).values_list("slug"))

    assert query(slug="' OR 1=1 --") == []
