"""Sections, topics, authors and speakers: what they list, in which order, and how they go on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import addresses
from articles.public import reading
from tests.public.conftest import path_of
from tests.public.pages import get, headlines, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def everywhere(author, speaker, tag):
    """What puts a story on every kind of list."""
    return {
        "bylines": [(author, "reporter")],
        "quotes": [(speaker, "وزيرة المياه", "لن نوقّع")],
        "tags": [tag],
    }


def paths(language="ar"):
    return {
        "section": f"/{language}/politics/",
        "tag": addresses.tag_path(language, "المياه"),
        "author": addresses.author_path(language, "سلمى"),
    }


@pytest.fixture(params=["section", "tag", "author"])
def path(request):
    return paths()[request.param]


def test_list_shows_live_stories_newest_first(client, publish, everywhere, path):
    for headline in ("الأول", "الثاني", "الثالث"):
        publish(headline, **everywhere)

    assert headlines(get(client, path)) == ["الأول", "الثاني", "الثالث"]


def test_list_leaves_out_what_readers_may_not_see(client, publish, everywhere, path):
    now = timezone.now()
    publish("ظاهر", **everywhere)
    publish("مجدول", live_from=now + timedelta(hours=1), published_at=now + timedelta(hours=1), **everywhere)
    publish("مسحوب", live_until=now - timedelta(minutes=1), **everywhere)
    publish("English only", "en", **everywhere)

    response = client.get(path)

    assert headlines(get(client, path)) == ["ظاهر"]
    for hidden in ("مجدول", "مسحوب", "English only"):
        assert hidden not in response.content.decode()


def test_list_keeps_a_corrected_story_at_its_place(client, publish, everywhere, path):
    now = timezone.now()
    publish("جديد", published_at=now - timedelta(hours=2), **everywhere)
    publish(
        "قديم مصحّح",
        published_at=now - timedelta(days=2),
        live_from=now - timedelta(minutes=5),
        number=2,
        **everywhere,
    )

    assert headlines(get(client, path)) == ["جديد", "قديم مصحّح"]


def test_list_goes_on_without_gap_or_repetition(client, publish, everywhere, path):
    moment = timezone.now() - timedelta(days=1)
    number = 2 * reading.PAGE_SIZE + 3
    for i in range(number):
        publish(f"خبر {i}", published_at=moment - timedelta(hours=i // 3), **everywhere)
    seen, page_sizes, here = [], [], path

    while here:
        page = get(client, here)
        seen += headlines(page)
        page_sizes.append(len(headlines(page)))
        here = next(iter(page.xpath('//nav[@class="pages"]/a[@rel="next"]/@href')), None)

    assert page_sizes == [reading.PAGE_SIZE, reading.PAGE_SIZE, 3]
    assert sorted(seen) == sorted(f"خبر {i}" for i in range(number))
    assert page.xpath('//nav[@class="pages"]/a[@rel="prev"]/@href') == [path]


@pytest.mark.parametrize("before", ["", "1", "x", "-1", "1e9", "٢-١", "1-1'", "0-0"])
def test_list_from_an_invented_place_is_not_found(client, publish, everywhere, path, before):
    publish("خبر", **everywhere)

    assert client.get(path, {"before": before}).status_code == 404


def test_list_page_further_on_is_its_own_canonical_page(client, publish, everywhere, path, settings):
    settings.SITE_URL = "https://news.example"
    for i in range(reading.PAGE_SIZE + 1):
        publish(f"خبر {i}", **everywhere)

    [older] = get(client, path).xpath('//nav[@class="pages"]/a[@rel="next"]/@href')

    assert get(client, older).xpath('//link[@rel="canonical"]/@href') == [f"https://news.example{older}"]


@pytest.mark.parametrize(("kind", "queries"), [("section", 2), ("tag", 4), ("author", 4), ("speaker", 5)])
def test_list_costs_the_same_queries_with_one_and_three_stories(
    client, publish, everywhere, django_assert_num_queries, kind, queries
):
    for headlines_more in (["الأول"], ["الثاني", "الثالث"]):
        for headline in headlines_more:
            publish(headline, **everywhere)
        with django_assert_num_queries(queries):
            client.get({**paths(), "speaker": addresses.speaker_path("ar", "layla")}[kind])


def test_section_in_english_has_english_words_only(client, publish):
    publish("Parliament votes", "en")

    page = get(client, "/en/politics/")

    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert texts(page, "//h1") == ["Politics"]
    assert headlines(page) == ["Parliament votes"]


def test_section_without_stories_says_so(client, section):
    page = get(client, "/ar/politics/")

    assert texts(page, '//*[@aria-labelledby="stories"]/p') == ["لم يُنشر شيء هنا بعد."]


@pytest.mark.parametrize("kind", ["tag", "author"])
def test_topic_and_author_without_a_live_story_are_not_found(client, publish, everywhere, kind):
    publish("مسحوب", live_until=timezone.now() - timedelta(minutes=1), **everywhere)

    assert client.get(paths()[kind]).status_code == 404


def test_topic_is_offered_in_another_language_only_if_it_lists_something_there(client, publish, everywhere):
    publish("خبر", **everywhere)
    before = get(client, paths()["tag"]).xpath('//*[@class="utility"]/a[@hreflang="en"]/@href')
    publish("Story", "en", **everywhere)
    after = get(client, paths()["tag"]).xpath('//*[@class="utility"]/a[@hreflang="en"]/@href')

    assert (before, after) == (["/en/"], [paths("en")["tag"]])


def test_author_page_says_who_it_is(client, publish, everywhere):
    publish("خبر", **everywhere)

    page = get(client, paths()["author"])

    assert texts(page, "//h1") == ["سلمى الأيوبي"]
    assert texts(page, '//p[@class="standfirst"]') == ["صحفية."]


def test_author_with_two_credits_on_a_story_has_it_once(client, publish, author):
    publish("خبر", bylines=[(author, "reporter"), (author, "photographer")])

    assert headlines(get(client, paths()["author"])) == ["خبر"]


def test_speaker_page_shows_quotes_with_their_stories(client, publish, speaker):
    first = publish("خبر أول", quotes=[(speaker, "وزيرة المياه", "لن نوقّع"), (speaker, "", "سنعود")])
    second = publish("خبر ثان", quotes=[(speaker, "نائبة", "نعم")])

    page = get(client, "/ar/speaker/layla/")

    assert texts(page, "//h1") == ["ليلى حداد"]
    assert sorted(texts(page, "//blockquote")[:2]) == ["سنعود", "لن نوقّع"]
    assert texts(page, "//blockquote")[2] == "نعم"
    assert page.xpath('//*[@class="quote-line"]/a/@href') == [path_of(first), path_of(first), path_of(second)]


def test_speaker_page_goes_on_inside_a_story_with_many_quotes(client, publish, speaker):
    quotes = [(speaker, "", f"قول {i}") for i in range(reading.PAGE_SIZE + 2)]
    publish("خبر", quotes=quotes)

    first = get(client, "/ar/speaker/layla/")
    [older] = first.xpath('//nav[@class="pages"]/a[@rel="next"]/@href')
    second = get(client, older)

    assert sorted(texts(first, "//blockquote") + texts(second, "//blockquote")) == sorted(
        text for _speaker, _role, text in quotes
    )


def test_speaker_who_is_not_quoted_in_this_language_is_not_found(client, publish, speaker):
    publish("خبر", quotes=[(speaker, "", "نعم")])

    assert client.get("/en/speaker/layla/").status_code == 404


@pytest.mark.parametrize("path", ["/ar/tag/none/", "/ar/author/none/", "/ar/speaker/none/", "/ar/none/"])
def test_list_of_something_unknown_is_not_found(client, section, path):
    assert client.get(path).status_code == 404
