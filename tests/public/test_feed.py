from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from django.utils import timezone

from tests.public.conftest import path_of

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://news.example"


def read(client, language="ar"):
    response = client.get(f"/{language}/feed.xml")
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(response.content)


def test_feed_holds_whole_stories_with_language_and_direction(client, publish):
    story = publish(
        "«العنوان» & <خبر>",
        body='<p>متن <q>قول</q></p><aside data-related="r1"></aside><img src="/media/a.jpg">',
    )

    feed = read(client)
    [entry] = feed.findall(f"{ATOM}entry")

    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert entry.findtext(f"{ATOM}title") == "«العنوان» & <خبر>"
    assert entry.find(f"{ATOM}link").get("href") == f"https://news.example{path_of(story)}"
    assert entry.findtext(f"{ATOM}content") == (
        '<div lang="ar" dir="rtl"><p>متن <q>قول</q></p><img src="https://news.example/media/a.jpg"></div>'
    )


def test_feed_shows_pictures_by_addresses_that_hold_anywhere(client, publish):
    publish(
        "خبر",
        body='<picture><source type="image/webp" srcset="/media/a-640.webp 640w" sizes="100vw">\n'
        '<img src="/media/a.jpg"></picture>',
    )

    [entry] = read(client).findall(f"{ATOM}entry")

    assert entry.findtext(f"{ATOM}content") == (
        '<div lang="ar" dir="rtl"><picture><img src="https://news.example/media/a.jpg"></picture></div>'
    )


def test_feed_entry_keeps_its_id_when_the_story_is_corrected(client, publish):
    now = timezone.now()
    first = publish("قبل", live_until=now - timedelta(hours=1), live_from=now - timedelta(days=1))
    publish("بعد", article=first.article, slug="جديد", number=2, live_from=now - timedelta(hours=1))

    [entry] = read(client).findall(f"{ATOM}entry")

    assert entry.findtext(f"{ATOM}id") == f"https://news.example/ar/{first.key}"
    assert entry.findtext(f"{ATOM}title") == "بعد"
    assert entry.findtext(f"{ATOM}published") <= entry.findtext(f"{ATOM}updated")


def test_feed_leaves_out_what_readers_may_not_see(client, publish):
    now = timezone.now()
    publish("ظاهر")
    publish("مجدول", live_from=now + timedelta(hours=1))
    publish("مسحوب", live_until=now - timedelta(minutes=1))
    publish("English", "en")

    assert [entry.findtext(f"{ATOM}title") for entry in read(client).findall(f"{ATOM}entry")] == ["ظاهر"]


def test_feed_with_a_character_xml_cannot_hold_still_reads(client, publish):
    publish("خبر\x0bعاجل\ufffe", body="<p>\x08متن</p>")

    [entry] = read(client).findall(f"{ATOM}entry")

    assert entry.findtext(f"{ATOM}title") == "خبرعاجل"


def test_feed_without_stories_reads(client, section):
    assert read(client, "en").findall(f"{ATOM}entry") == []


def test_feed_costs_the_same_queries_with_one_and_three_stories(client, publish, django_assert_num_queries):
    for more in (["الأول"], ["الثاني", "الثالث"]):
        for headline in more:
            publish(headline)
        with django_assert_num_queries(2):
            client.get("/ar/feed.xml")
