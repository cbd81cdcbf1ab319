import pytest

from articles.models import Publication, PublishedQuote
from tests.commands.conftest import Ran, every_row, run

pytestmark = pytest.mark.django_db


def test_rebuild_publications_gives_what_the_content_gives(live):
    before = every_row()
    Publication.objects.update(body_html="", card_html="")
    PublishedQuote.objects.all().delete()

    ran = run("rebuild_publications")

    publications = every_row()["articles.Publication"]
    assert ran == Ran("Publications rebuilt: 1.\n", "", "")
    assert publications == before["articles.Publication"]


def test_rebuild_publications_check_of_what_is_right_says_nothing(live):
    assert run("rebuild_publications", "--check") == Ran("", "", "")


def test_rebuild_publications_check_names_what_differs_and_changes_nothing(live):
    Publication.objects.update(body_html="<p>تغيير</p>")
    publication = Publication.objects.get()
    before = every_row()

    ran = run("rebuild_publications", "--check")

    assert ran.out == f"{publication.pk}\t{publication}\n"
    assert ran.failure == "Publications that differ from their content: 1."
    assert every_row() == before
