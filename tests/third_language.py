"""A newsroom that gets a third language. Run by tests/test_third_language.py, each step a process of its own.

`python -m tests.third_language begin` makes a newsroom and publishes a story in Arabic; `add` is run with
LANGUAGES=ar,en,fr. Each prints what there is afterwards as JSON.
"""

import json
import sys
from typing import Any

import django
from django.core.management import call_command
from django.test import Client


def begin() -> dict[str, Any]:
    from articles import actions
    from articles.models import Section
    from tests.conftest import staff
    from tests.desk import write_story

    call_command("migrate", verbosity=0)
    politics = Section.objects.create(slug="politics", name_ar="سياسة", name_en="Politics")
    huda, karim = staff("huda", "reporter", politics), staff("karim", "chief")
    edition = actions.submit(write_story(huda, politics).edition("ar"), by=huda)
    actions.approve(edition, by=karim, seen_hash=edition.content_hash)
    actions.publish(edition, by=karim)
    return {"page": page("ar")}


def add() -> dict[str, Any]:
    from django.contrib.auth.models import User

    from articles import actions
    from articles.models import Article, Edition, Revision
    from articles.models.translated import text
    from tests.desk import write

    call_command("makemigrations", "articles", name="add_french", verbosity=0)
    call_command("migrate", verbosity=0)
    unchanged = {"page": page("ar"), "editions": list(Edition.objects.values_list("language", "state"))}
    huda, karim = User.objects.get(username="huda"), User.objects.get(username="karim")
    article = Article.objects.get()
    texts = {"headline": "Un nouveau port ouvre", "standfirst": "Des navires plus grands."}
    write(article, huda, "fr", body="<p>Le premier navire a accosté ce matin.</p>", **texts)
    edition = actions.submit(article.edition("fr"), by=huda)
    actions.approve(edition, by=karim, seen_hash=edition.content_hash)
    actions.publish(edition, by=karim)
    actions.restore(article, Revision.objects.earliest("number"), by=huda)
    return {
        **unchanged,
        "french page": page("fr"),
        "french front": answer("/fr/"),
        "arabic beside french": page("ar"),
        "french search": answer("/fr/search/?q=navire"),
        "french feed": answer("/fr/feed.xml"),
        "restored": [text(Article.objects.get(), "headline", language) for language in ("ar", "fr")],
    }


def page(language: str) -> dict[str, Any]:
    from articles.models import Publication

    publication = Publication.objects.live().get(language=language)
    return answer(f"/{language}/politics/{publication.key}/{publication.slug}/")


def answer(path: str) -> dict[str, Any]:
    response = Client().get(path)
    return {"status": response.status_code, "html": response.content.decode()}


if __name__ == "__main__":
    django.setup()
    json.dump({"begin": begin, "add": add}[sys.argv[1]](), sys.stdout)
