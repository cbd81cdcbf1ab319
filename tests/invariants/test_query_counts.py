"""Invariant 10: a list page asks the database as often for sixty stories as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import actions
from articles.models import Article, ArticleTag, Author, Byline, Quote, RelatedStory, Speaker, Tag
from tests.desk import picture, seen, write, write_story
from tests.invariants.site import PLACES

pytestmark = pytest.mark.django_db

MANY = 60
LISTS = ("front", "feed", "section", "tag", "author", "speaker", "sitemap", "sitemap-index", "search")
#: What addresses of lists with older pages begin with.
CONTINUED = ("/ar/politics/", "/ar/tag/", "/ar/author/", "/ar/speaker/")


@pytest.fixture
def publish_one(clock, section, chief, indexing):
    """Publish one more story, with all that a list could show of it."""
    shown = picture()
    author = Author.objects.create(slug="huda", name_ar="هدى سالم")
    speaker = Speaker.objects.create(slug="layla", name_ar="ليلى حداد")
    tag = Tag.objects.named("الموانئ")

    def publish_one() -> None:
        clock.move(minutes=1)
        body = '<p>قالت: <q data-quote="q1">نعم للميناء</q>.</p>'
        article = write_story(chief, section, headline="أخبار الميناء", body="<p>نص.</p>")
        Byline.objects.create(article=article, author=author)
        Quote.objects.create(article=article, uid="q1", speaker=speaker)
        ArticleTag.objects.create(content_object=article, tag=tag)
        Article.objects.filter(pk=article.pk).update(picture=shown, body_ar=body)
        with indexing():
            actions.override(
                article.edition("ar"), seen_hash=seen(article.edition("ar")), by=chief, reason="سبب"
            )

    return publish_one


def asked() -> list[str]:
    return [path for name in LISTS for path in PLACES[name]() if "/en/" not in path and "-en-" not in path]


def counts(client, paths: list[str]) -> dict[str, int]:
    found = {}
    for path in paths:
        with CaptureQueriesContext(connection) as ran:
            response = client.get(path)
        assert response.status_code == 200, path
        found[path] = len(ran)
    return found


def test_lists_of_many_stories_ask_no_more_than_lists_of_one(client, clock, publish_one):
    publish_one()
    paths = asked()
    counts(client, paths)  # what is asked once per process is asked by now
    one = counts(client, paths)

    for _more in range(MANY - 1):
        publish_one()

    many = counts(client, paths)
    older = counts(client, [_older(client, path) for path in paths if path.startswith(CONTINUED)])
    # A search that finds enough at once need not look further; one that finds little asks on.
    searches = {path for path in paths if "/search/" in path}
    assert {path: many[path] for path in many if path not in searches} == {
        path: one[path] for path in one if path not in searches
    }
    assert [path for path in searches if many[path] > one[path]] == []
    assert older == {path: one[path.partition("?")[0]] for path in older}


def _older(client, path: str) -> str:
    content = client.get(path).content.decode()
    [address] = {
        piece.split('"')[0] for piece in content.split('href="') if "?before=" in piece.split('"')[0]
    }
    return address


@pytest.fixture
def publish_with(section, chief, indexing):
    """Publish a story with so many authors, topics, quotes and links to live stories."""

    def publish_with(number: int) -> str:
        article = write_story(chief, section, headline=f"خبر له {number}")
        uids = [f"u{i}" for i in range(number)]
        others = [write_story(chief, section, headline=f"خبر {i} من {number}") for i in range(number)]
        for place, (uid, other) in enumerate(zip(uids, others, strict=True)):
            name = f"{number}-{uid}"
            author = Author.objects.create(slug=name, name_ar=name)
            speaker = Speaker.objects.create(slug=name, name_ar=name)
            Byline.objects.create(article=article, author=author, position=place)
            Quote.objects.create(article=article, uid=uid, speaker=speaker, position=place)
            ArticleTag.objects.create(content_object=article, tag=Tag.objects.named(name))
            RelatedStory.objects.create(article=article, uid=uid, target=other, position=place)
        marks = "".join(f'<p><q data-quote="{uid}">نعم</q></p>' for uid in uids)
        write(article, chief, "ar", body=marks)
        for story in (article, *others):
            actions.override(story.edition("ar"), seen_hash=seen(story.edition("ar")), by=chief, reason="سبب")
        [path] = [path for path in PLACES["article"]() if article.key in path and "/x/" not in path]
        return path

    return publish_with


def test_story_asks_no_more_for_many_names_and_links(client, publish_with):
    path, longer = publish_with(1), publish_with(8)
    counts(client, [path])

    assert counts(client, [longer])[longer] == counts(client, [path])[path]
