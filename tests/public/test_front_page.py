import pytest
from django.test import override_settings

from tests.public.pages import get, headlines, texts

pytestmark = pytest.mark.django_db


def test_front_page_orders_lead_top_stories_and_strips(client, publish, section, other_section):
    for i in range(1, 8):
        publish(f"خبر {i}", section=section)
    publish("مباراة", section=other_section)

    page = get(client, "/ar/")

    assert texts(page, "//h2") == ["الخبر الرئيسي", "أبرز الأخبار", "سياسة", "رياضة"]
    assert headlines(page) == [*(f"خبر {i}" for i in range(1, 8)), "مباراة"]


def test_front_page_shows_no_story_twice(client, publish):
    for i in range(12):
        publish(f"خبر {i}")

    shown = headlines(get(client, "/ar/"))

    assert len(shown) == len(set(shown)) == 10


def test_front_page_quotes_each_speaker_once(client, publish, speaker):
    publish("خبر", quotes=[(speaker, "وزيرة", "الأول"), (speaker, "", "الثاني")])

    page = get(client, "/ar/")

    assert texts(page, "//blockquote") == ["الأول"]
    assert page.xpath('//a[@class="quote-speaker"]/@href') == ["/ar/speaker/layla/"]


def test_front_page_in_english_is_its_own(client, publish):
    publish("خبر")
    publish("Story", "en")

    page = get(client, "/en/")

    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert page.xpath('//meta[@property="og:type"]/@content') == ["website"]
    assert page.xpath('//meta[@property="og:url"]/@content') == page.xpath('//link[@rel="canonical"]/@href')
    assert headlines(page) == ["Story"]
    assert texts(page, "//h1") == ["Newsroom"]


def test_front_page_without_stories_says_so(client, section):
    assert texts(get(client, "/ar/"), "//main//p") == ["لم يُنشر شيء هنا بعد."]


def test_front_page_costs_the_same_queries_with_one_and_three_stories(
    client, publish, section, other_section, speaker, django_assert_num_queries
):
    for more in (["الأول"], ["الثاني", "الثالث"]):
        for headline in more:
            publish(headline, quotes=[(speaker, "", "نعم")])
        with django_assert_num_queries(5):
            client.get("/ar/")


def test_root_leads_to_the_first_language_whatever_the_browser_wants(client):
    response = client.get("/", headers={"accept-language": "en"})

    assert (response.status_code, response["Location"]) == (302, "/ar/")


@override_settings(SITE_NAME={"ar": "صحيفة"})
def test_site_without_a_name_in_a_language_takes_its_first(client, section):
    from articles.public.chrome import site_name

    assert site_name("en") == "صحيفة"
