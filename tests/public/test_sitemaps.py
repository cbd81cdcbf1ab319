from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from django.utils import timezone

from tests.public.conftest import path_of

pytestmark = pytest.mark.django_db

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
MARCH = datetime(2026, 3, 31, 23, 59, tzinfo=UTC)


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://news.example"


def read(client, path):
    response = client.get(path)
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    return ET.fromstring(response.content)


def test_sitemap_index_names_every_month_since_the_first_story(client, publish):
    begin = timezone.now().astimezone(UTC).replace(day=15) - timedelta(days=60)
    publish("خبر", published_at=begin)

    addresses = [place.text for place in read(client, "/sitemap.xml").iter(f"{MAP}loc")]

    assert addresses[0] == f"https://news.example/sitemap-ar-{begin:%Y-%m}.xml"
    assert addresses[-1] == f"https://news.example/sitemap-ar-{timezone.now().astimezone(UTC):%Y-%m}.xml"
    assert len(addresses) == 3


def test_sitemap_lists_the_live_stories_of_its_month(client, publish):
    story = publish("خبر", published_at=MARCH)
    publish("نيسان", published_at=MARCH + timedelta(minutes=1))
    publish("مسحوب", published_at=MARCH, live_until=MARCH + timedelta(hours=1))
    publish("Story", "en", published_at=MARCH)

    places = [place.text for place in read(client, "/sitemap-ar-2026-03.xml").iter(f"{MAP}loc")]

    assert places == [f"https://news.example{path_of(story)}"]


def test_sitemap_links_the_languages_of_a_story(client, publish):
    story = publish("خبر", published_at=MARCH)
    english = publish(
        "Story", "en", slug="story", article=story.article, published_at=MARCH + timedelta(days=3)
    )

    links = read(client, "/sitemap-ar-2026-03.xml").iter(LINK)

    assert {link.get("hreflang"): link.get("href") for link in links} == {
        "ar": f"https://news.example{path_of(story)}",
        "en": f"https://news.example{path_of(english)}",
    }


@pytest.mark.parametrize("month", ["2026-13", "2026-00", "2026-3", "0000-01", "٢٠٢٦-٠٣"])
def test_sitemap_of_a_month_that_is_none_is_not_found(client, month):
    assert client.get(f"/sitemap-ar-{month}.xml").status_code == 404


def test_robots_leads_to_the_sitemap(client):
    assert client.get("/robots.txt").content.decode() == (
        "User-agent: *\nDisallow: /ar/search/\nDisallow: /en/search/\n\n"
        "Sitemap: https://news.example/sitemap.xml\n"
    )
