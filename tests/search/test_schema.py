import pytest
from django.db import connection

from articles.search import schema


def tables():
    return {name for name in connection.introspection.table_names() if name.startswith("search_")}


@pytest.mark.django_db(transaction=True)
def test_schema_drop_and_create_leave_the_tables_as_they_were():
    before = tables()

    with connection.schema_editor() as editor:
        schema.drop(editor)
    without = tables()
    with connection.schema_editor() as editor:
        schema.create(editor)

    assert without == set()
    assert tables() == before
    assert {"search_document", "search_term"} <= before


def test_schema_scratch_hides_the_index_and_gives_it_back(publish, found):
    publish("ميناء")

    schema.create_scratch(connection)
    hidden = found("ميناء")
    schema.drop_scratch(connection)

    assert hidden == []
    assert found("ميناء") == ["ميناء"]
