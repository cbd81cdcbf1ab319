import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_rebuild_search_says_how_many_are_indexed(capsys):
    call_command("rebuild_search")

    assert capsys.readouterr().out == "0 publications indexed.\n"
