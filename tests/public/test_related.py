from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.public.conftest import path_of
from tests.public.pages import get, headlines, texts

pytestmark = pytest.mark.django_db

BODY = '<p>أولى.</p><aside data-related="in1"></aside><p>ثانية.</p>'
INLINE = {"uid": "in1", "placement": "inline", "target": None, "headline": {"ar": "أهمّ النقاط من المقابلة"}}
LISTED = {"uid": "li1", "placement": "list", "target": None, "headline": {"ar": "كرواتيا تحتجّ على الترحيل"}}


def related(page):
    asides = page.xpath('//*[@class="article-body"]/aside')
    return [aside.xpath("string(.//a)") for aside in asides], headlines(page)


def test_related_headlines_without_a_story_leave_no_trace(client, publish):
    story = publish("خبر", body=BODY, related=[INLINE, LISTED])

    response = client.get(path_of(story))

    assert "المقابلة" not in response.content.decode()
    assert "كرواتيا" not in response.content.decode()
    assert "data-related" not in response.content.decode()
    assert "أخبار ذات صلة" not in response.content.decode()


def test_related_headline_becomes_a_link_when_its_story_is_live(client, publish):
    story = publish("خبر", body=BODY, related=[INLINE, LISTED])
    inline = publish("اهم النقاط من المقابلة")
    listed = publish("كرواتيا تحتجّ على الترحيل")

    page = get(client, path_of(story))

    assert related(page) == (["اهم النقاط من المقابلة"], ["كرواتيا تحتجّ على الترحيل"])
    assert page.xpath('//*[@class="article-body"]/aside//a/@href') == [path_of(inline)]
    assert page.xpath('//h3[@class="card-headline"]/a/@href') == [path_of(listed)]
    assert texts(page, '//*[@class="article-body"]/*')[1].startswith("شاهد أيضاً:")


@pytest.mark.parametrize(
    "more",
    [
        {"live_from": timezone.now() + timedelta(days=1)},
        {"live_until": timezone.now() - timedelta(minutes=1)},
        {"language": "en"},
    ],
)
def test_related_headline_of_a_story_that_is_not_live_here_stays_away(client, publish, more):
    story = publish("خبر", body=BODY, related=[INLINE])
    publish("أهمّ النقاط من المقابلة", **more)

    assert related(get(client, path_of(story))) == ([], [])


def test_related_target_is_found_under_any_headline(client, publish):
    target = publish("عنوان جديد")
    link = LISTED | {"target": target.article_id, "headline": {}}

    page = get(client, path_of(publish("خبر", related=[link])))

    assert related(page) == ([], ["عنوان جديد"])


def test_related_stories_are_all_linked_however_many_they_are(client, publish, django_assert_num_queries):
    listed = [publish(f"خبر {number}") for number in range(17)]
    links = [
        LISTED | {"uid": f"l{number}", "target": story.article_id} for number, story in enumerate(listed)
    ]
    publish("أهمّ النقاط من المقابلة")
    few = path_of(publish("قليل", related=links[:8]))
    many = path_of(publish("كثير", body=BODY, related=[*links, INLINE]))
    with CaptureQueriesContext(connection) as usual:
        client.get(few)

    with django_assert_num_queries(len(usual) + 2):
        page = get(client, many)

    assert related(page) == (["أهمّ النقاط من المقابلة"], [story.headline for story in listed])


def test_related_headline_is_found_when_folding_makes_it_long(client, publish):
    long = "ﷺ" * 20
    target = publish(long)
    link = LISTED | {"headline": {"ar": long}}

    page = get(client, path_of(publish("خبر", related=[link])))

    assert related(page) == ([], [target.headline])


def test_related_story_in_the_text_does_not_come_again_in_the_list(client, publish):
    target = publish("أهمّ النقاط من المقابلة")
    link = LISTED | {"target": target.article_id}

    page = get(client, path_of(publish("خبر", body=BODY, related=[INLINE, link])))

    assert related(page) == (["أهمّ النقاط من المقابلة"], [])


def test_related_headline_equal_to_its_own_story_is_no_link(client, publish):
    story = publish("كرواتيا تحتجّ على الترحيل", related=[LISTED])

    assert related(get(client, path_of(story))) == ([], [])


def test_related_headline_of_two_stories_leads_to_the_newest(client, publish):
    story = publish("خبر", related=[LISTED])
    newest = publish("كرواتيا تحتجّ على الترحيل")
    publish("كرواتيا تحتجّ على الترحيل")

    page = get(client, path_of(story))

    assert page.xpath('//h3[@class="card-headline"]/a/@href') == [path_of(newest)]
