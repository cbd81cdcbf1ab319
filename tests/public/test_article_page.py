from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Author, Publication, PublishedQuote, Speaker
from tests.public.conftest import path_of
from tests.public.pages import get, marked_texts, structured_data, texts, tree

pytestmark = pytest.mark.django_db

AUTHOR = "https://news.example/ar/author/%D8%B3%D9%84%D9%85%D9%89/"


@pytest.fixture
def story(publish, author, photographer, speaker, tag) -> Publication:
    return publish(
        "البرلمان يصوّت على الموازنة",
        slug="البرلمان-يصوت-على-الموازنة",
        standfirst="أغلبية من 61 صوتاً.",
        kicker="موازنة",
        body='<p>قالت: <q id="q-a1">لن نوقّع</q>.</p><p>وأضاف.</p>',
        bylines=[(author, "reporter"), (photographer, "reporter"), (photographer, "photographer")],
        quotes=[(speaker, "وزيرة المياه", "لن نوقّع")],
        tags=[tag],
    )


def test_article_in_arabic_shows_the_whole_story(client, story):
    page = get(client, path_of(story))

    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert texts(page, "//h1") == ["البرلمان يصوّت على الموازنة"]
    assert texts(page, '//p[@class="kicker"]') == ["موازنة"]
    assert texts(page, '//p[@class="standfirst"]') == ["أغلبية من 61 صوتاً."]
    assert texts(page, '//*[@class="article-body"]/p') == ["قالت: لن نوقّع.", "وأضاف."]
    assert texts(page, '//*[@id="q-a1"]') == ["لن نوقّع"]
    assert texts(page, '//ol[@class="breadcrumb"]/li') == ["الصفحة الرئيسية", "سياسة"]
    assert texts(page, '//*[contains(@class, "article-tags")]//li') == ["المياه"]
    assert texts(page, '//ul[@class="people"]/li') == ["ليلى حداد وزيرة المياه لن نوقّع"]


def test_article_lists_each_speaker_once_with_the_way_to_their_words(client, publish, speaker):
    long = "نحن لن نوقّع على موازنة لا يعرف أحد من أين يأتي مالها"
    story = publish("خبر", quotes=[(speaker, "", "نعم"), (speaker, "وزيرة المياه", long)])

    page = get(client, path_of(story))
    [name] = page.xpath('//a[@class="person-name"]')

    assert (name.get("href"), name.text_content()) == ("/ar/speaker/layla/", "ليلى حداد")
    assert texts(page, '//ul[@class="people"]/li/p') == ["وزيرة المياه"]
    assert [
        (link.get("href"), link.text_content()) for link in page.xpath('//ul[@class="person-words"]//a')
    ] == [
        ("#q-q0", "نعم"),
        ("#q-q1", "نحن لن نوقّع على موازنة لا يعرف…"),
    ]


def test_article_names_a_source_without_a_page_once_and_without_a_link(client, publish):
    story = publish("خبر", quotes=[(None, "مصدر دبلوماسي", "لا")])
    PublishedQuote.objects.update(attribution="مصدر دبلوماسي", medium="اتصال هاتفي")

    page = get(client, path_of(story))

    assert texts(page, '//ul[@class="people"]/li') == ["مصدر دبلوماسي لا اتصال هاتفي"]
    assert page.xpath('//ul[@class="people"]//a/@href') == ["#q-q0"]
    assert len(structured_data(page)) == 2


def test_article_does_not_list_words_that_are_nobodys(client, publish):
    story = publish("خبر", quotes=[(None, "", "لا")])

    assert get(client, path_of(story)).xpath('//ul[@class="people"]') == []


def test_article_credits_are_joined_as_arabic_joins_names(client, story):
    page = get(client, path_of(story))

    lines = texts(page, '//*[contains(@class, "byline")]/p')[:2]

    assert lines == ["بقلم سلمى الأيوبي وهادي مراد", "تصوير: هادي مراد"]


def test_article_in_english_shows_names_without_translation_as_foreign(client, publish, photographer):
    story = publish("Parliament votes", "en", slug="parliament-votes", bylines=[(photographer, "reporter")])

    page = get(client, path_of(story))
    [name] = page.xpath('//a[@rel="author"]/bdi')

    assert (page.get("lang"), page.get("dir")) == ("en", "ltr")
    assert (name.text, name.get("lang"), name.get("dir")) == ("هادي مراد", "ar", "rtl")


def test_article_times_carry_offset_and_zone(client, story, settings):
    settings.TIME_ZONE = "Asia/Riyadh"

    [time] = get(client, path_of(story)).xpath('//*[contains(@class, "byline")]//time')

    assert time.get("datetime").endswith("+03:00")
    assert time.text.endswith("بتوقيت الرياض")


def test_article_shows_its_picture_with_its_words(client, publish, settings):
    settings.SITE_URL = "https://news.example"
    words = {"alt_text": {"ar": "قاعة"}, "caption": {"ar": "القاعة <أمس>"}, "credit": {"ar": "هادي"}}
    copies = {"widths": [640, 960], "checksum": "0123456789abcdef" * 4, "focal": [0.5, 0.5]}
    row = {"file": "pictures/hall.jpg", "width": 1200, "height": 675, **copies, **words}

    page = get(client, path_of(publish("خبر", picture="p1", pictures={"p1": row})))
    [image] = page.xpath('//*[@class="article-hero"]//img')
    [article, _crumbs] = structured_data(page)

    assert (image.get("src"), image.get("alt")) == ("/media/pictures/hall.jpg", "قاعة")
    assert (image.get("width"), image.get("height"), image.get("loading")) == ("1200", "675", None)
    assert page.xpath('//*[@class="article-hero"]//source/@srcset') == [
        "/media/pictures/0123456789abcdef-640.webp 640w, /media/pictures/0123456789abcdef-960.webp 960w"
    ]
    assert texts(page, "//figcaption/bdi") == ["القاعة <أمس>", "هادي"]
    assert page.xpath('//meta[@property="og:image"]/@content') == article["image"]
    assert article["image"] == ["https://news.example/media/pictures/hall.jpg"]


def test_article_first_version_has_no_update(client, story):
    assert "آخر تحديث" not in client.get(path_of(story)).content.decode()


def test_article_later_version_tells_its_update(client, publish):
    now = timezone.now()
    story = publish("خبر", number=2, published_at=now - timedelta(days=2), live_from=now - timedelta(hours=1))

    page = get(client, path_of(story))
    published, updated = page.xpath('//*[contains(@class, "byline")]//time')
    [article, _crumbs] = structured_data(page)

    assert published.get("datetime") < updated.get("datetime")
    assert article["dateModified"] > article["datePublished"]


def test_article_correction_stands_with_its_date(client, publish):
    note = {
        "uid": "c1",
        "kind": "correction",
        "text": "العدد 61 <لا 60>.",
        "made_at": "2026-03-04T09:30:00+00:00",
    }
    page = get(client, path_of(publish("خبر", corrections=[note])))

    assert texts(page, '//aside[@class="correction"]') == ["تصويب 4 مارس 2026 العدد 61 <لا 60>."]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (10, "قراءة في دقيقة"),
        (400, "قراءة في دقيقتين"),
        (600, "قراءة في 3 دقائق"),
        (2200, "قراءة في 11 دقيقة"),
    ],
)
def test_article_reading_time_counts_as_arabic_does(client, publish, words, expected):
    page = get(client, path_of(publish("خبر", body="<p>" + "كلمة " * words + "</p>")))

    assert expected in texts(page, '//p[@class="byline-facts"]')[0]


def test_article_head_names_its_one_address(client, story, settings):
    settings.SITE_URL = "https://news.example"
    address = f"https://news.example{path_of(story)}"

    page = get(client, path_of(story))

    assert page.xpath('//link[@rel="canonical"]/@href') == [address]
    assert page.xpath('//meta[@property="og:url"]/@content') == [address]
    assert page.xpath('//meta[@property="og:locale"]/@content') == ["ar_AR"]
    assert page.xpath('//meta[@property="og:type"]/@content') == ["article"]
    assert page.xpath('//meta[@name="description"]/@content') == ["أغلبية من 61 صوتاً."]
    assert texts(page, "//title") == ["البرلمان يصوّت على الموازنة | غرفة الأخبار"]


def test_article_structured_data_agrees_with_the_page(client, story, settings):
    settings.SITE_URL = "https://news.example"

    page = get(client, path_of(story))
    [article, crumbs, quotation] = structured_data(page)
    [published] = page.xpath('//*[contains(@class, "byline")]//time/@datetime')

    assert article["headline"] == "البرلمان يصوّت على الموازنة"
    assert article["url"] == f"https://news.example{path_of(story)}"
    assert article["inLanguage"] == "ar"
    assert article["datePublished"] == published
    assert article["author"] == [
        {"@type": "Person", "name": "سلمى الأيوبي", "url": AUTHOR},
        {"@type": "Person", "name": "هادي مراد", "url": "https://news.example/ar/author/hadi/"},
    ]
    assert [crumb["name"] for crumb in crumbs["itemListElement"]] == [
        "غرفة الأخبار",
        "سياسة",
        article["headline"],
    ]
    assert quotation == {
        "@type": "Quotation",
        "url": f"{article['url']}#q-q0",
        "text": "لن نوقّع",
        "inLanguage": "ar",
        "isPartOf": {"@type": "NewsArticle", "url": article["url"]},
        "creator": {
            "@type": "Person",
            "name": "ليلى حداد",
            "url": "https://news.example/ar/speaker/layla/",
            "jobTitle": "وزيرة المياه",
        },
    }


def test_article_structured_data_tells_bodies_from_people(client, publish, author, speaker):
    Author.objects.update(is_agency=True)
    Speaker.objects.update(is_organisation=True)
    story = publish("خبر", bylines=[(author, "agency")], quotes=[(speaker, "", "نعم")])

    [article, _crumbs, quotation] = structured_data(get(client, path_of(story)))

    assert [one["@type"] for one in article["author"]] == ["Organization"]
    assert quotation["creator"]["@type"] == "Organization"


def test_article_in_two_languages_points_both_ways(client, publish, story, settings):
    settings.SITE_URL = "https://news.example"
    english = publish("Parliament votes", "en", slug="parliament-votes", article=story.article)
    expected = [
        ("ar", f"https://news.example{path_of(story)}"),
        ("x-default", f"https://news.example{path_of(story)}"),
        ("en", f"https://news.example{path_of(english)}"),
    ]

    locales = ["ar_AR", "en_US"]

    for edition, other in ((story, english), (english, story)):
        page = get(client, path_of(edition))
        alternates = page.xpath('//link[@rel="alternate"][@hreflang]')
        [switch] = page.xpath('//*[@class="utility"]/a[@hreflang]')

        assert [(link.get("hreflang"), link.get("href")) for link in alternates] == expected
        assert (switch.get("href"), switch.get("lang")) == (path_of(other), other.language)
        assert page.xpath('//meta[starts-with(@property, "og:locale")]/@content') == locales
        locales.reverse()


def test_article_in_one_language_offers_the_other_front_page(client, publish, story):
    publish("Parliament votes", "en", article=story.article, live_from=timezone.now() + timedelta(hours=1))

    page = get(client, path_of(story))
    [switch] = page.xpath('//*[@class="utility"]/a[@hreflang]')

    assert page.xpath('//link[@rel="alternate"][@hreflang]') == []
    assert (switch.get("href"), switch.text) == ("/en/", "English: front page")


def test_article_with_a_wrong_slug_or_section_moves_to_its_address(client, story, other_section):
    for path in (
        f"/ar/politics/{story.key}/old/",
        f"/ar/sport/{story.key}/{story.slug}/",
        f"/ar/nowhere/{story.key}/x/",
    ):
        response = client.get(path)

        assert (response.status_code, response["Location"]) == (301, path_of(story)), path


def test_article_without_this_language_is_not_found(client, story):
    response = client.get(f"/en/politics/{story.key}/{story.slug}/")

    assert response.status_code == 404
    assert "البرلمان" not in response.content.decode()
    assert tree(response).get("lang") == "en"


@pytest.mark.parametrize(("hours", "status"), [(1, 404), (-1, 200)])
def test_article_is_there_from_its_instant_on(client, publish, hours, status):
    story = publish("خبر مجدول", live_from=timezone.now() + timedelta(hours=hours))

    assert client.get(path_of(story)).status_code == status


def test_article_withdrawn_is_gone_with_a_notice(client, publish):
    story = publish("خبر سرّي", live_until=timezone.now() - timedelta(minutes=1))

    response = client.get(path_of(story))

    assert response.status_code == 410
    assert texts(tree(response), "//h1") == ["سُحب هذا الخبر"]
    assert "سرّي" not in response.content.decode()


def test_article_with_a_cancelled_schedule_was_never_there(client, publish):
    begin = timezone.now() - timedelta(hours=1)

    assert client.get(path_of(publish("خبر", live_from=begin, live_until=begin))).status_code == 404


@pytest.mark.parametrize("key", ["1f4k9xa", "1f4k9xabc", "1F4K9XAB", "١f4k9xab", "1f4k9xa%00", "........"])
def test_article_key_of_another_form_is_not_found(client, story, key):
    assert client.get(f"/ar/politics/{key}/x/").status_code == 404


def test_article_page_marks_every_text_with_its_language(client, publish, author, speaker, tag):
    story = publish(
        "البرلمان يصوّت",
        body="<p>متن.</p>",
        bylines=[(author, "reporter")],
        tags=[tag],
        quotes=[(speaker, "وزيرة", "نعم")],
    )

    wrong = [
        text
        for text, language in marked_texts(get(client, path_of(story)))
        if language == "ar" and any(letter.isascii() and letter.isalpha() for letter in text)
    ]

    assert wrong == []


def test_article_costs_the_same_queries_with_one_and_three_of_everything(
    client, publish, author, photographer, speaker, tag, django_assert_num_queries
):
    links = [
        {"uid": f"r{i}", "placement": "list", "target": None, "headline": {"ar": f"خبر {i}"}}
        for i in range(3)
    ]
    one = publish("واحد", bylines=[(author, "reporter")], tags=[tag], related=links[:1])
    three = publish(
        "ثلاثة",
        bylines=[(author, "reporter"), (photographer, "editor"), (photographer, "photographer")],
        quotes=[(speaker, "وزيرة", f"قول {i}") for i in range(3)],
        tags=[tag],
        related=links,
    )

    for story in (one, three):
        with django_assert_num_queries(4):
            client.get(path_of(story))
