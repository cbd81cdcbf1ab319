"""Whatever a preview shows, publishing makes: byte for byte."""

import pytest
from django.test import Client

from articles import actions
from articles.models import Author, Quote
from tests.desk import FURNISHED, furnish, seen, write


@pytest.mark.parametrize("language", ["ar", "en"])
def test_preview_is_the_page_that_publishing_makes(client, reporter, editor, chief, story, clock, language):
    article = furnish(story, reporter)
    Author.objects.filter(slug="agency").update(name_en="")
    Quote.objects.create(article=article, uid="q2", attribution_ar="مصدر", role_ar="مصدر")
    write(article, reporter, "ar", body=FURNISHED["ar"] + '<p>قال: <q data-quote="q2">لا</q>.</p>')
    edition = article.edition(language)
    desk = Client()
    desk.force_login(editor)

    preview = desk.get(f"/admin/articles/article/{article.pk}/{language}/preview/").content.decode()
    actions.submit(edition, by=reporter)
    actions.approve(edition, by=editor, seen_hash=seen(edition))
    publication = actions.publish(edition, by=chief)
    page = client.get(f"/{language}/politics/{article.key}/{publication.slug}/").content.decode()

    assert preview == page
