import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles import search
from articles.search import SearchResults, postgresql

SOON = timezone.now() + datetime.timedelta(days=30)
LONG_AGO = timezone.now() - datetime.timedelta(days=30)


def test_find_needs_every_word_in_any_form(publish, found):
    publish("البلدية تنظّف الشاطئ")
    publish("بلدية الجبل تنظّف الحديقة")

    assert found("بلدية شواطئ") == ["البلدية تنظّف الشاطئ"]


def test_find_ranks_exact_before_generated_and_headline_before_standfirst_before_body(publish, found):
    publish("جسر في الخبر", body="<p>لا شيء</p>")
    publish("متن فيه جسور", body="<p>نص</p>")
    publish("المتن وحده", body="<p>عن جسر قديم</p>")
    publish("المقدمة وحدها", standfirst="عن جسر قديم")
    publish("متن فيه الجمع", body="<p>عن الجسور</p>")
    publish("مقدمة فيها الجمع", standfirst="عن الجسور")

    assert found("جسر") == [
        "جسر في الخبر",
        "المقدمة وحدها",
        "المتن وحده",
        "متن فيه جسور",
        "مقدمة فيها الجمع",
        "متن فيه الجمع",
    ]


def test_find_puts_the_newest_first_within_a_rank(publish, found):
    publish("ميناء أول")
    publish("ميناء ثان")
    publish("ميناء قديم", published_at=LONG_AGO)

    assert found("ميناء") == ["ميناء ثان", "ميناء أول", "ميناء قديم"]


def test_find_asks_the_publications_what_may_be_seen(publish, found):
    publish("ميناء حي")
    publish("ميناء مجدول", live_from=SOON)
    publish("ميناء مسحوب", live_from=LONG_AGO, live_until=timezone.now())
    publish("ميناء بلغة أخرى", language="en")

    assert found("ميناء") == ["ميناء حي"]
    assert found("ميناء", language="en") == ["ميناء بلغة أخرى"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("«ميناء البحر»", ["رحلة إلى ميناء البحر"]),
        ("«رحلة ميناء»", []),
        ("«البحر القديم»", []),
        ("«للجنة البحر»", ["تقرير للجنة البحر"]),
        ("ميناء -رحلة", ["ميناء على البحر"]),
        ("ميناء -رحلات", ["ميناء على البحر"]),
        ("ميناء -«ميناء البحر»", ["ميناء على البحر"]),
        ("«ميناء البحر» قديم", ["رحلة إلى ميناء البحر"]),
    ],
)
def test_find_reads_phrases_and_exclusions(publish, found, query, expected):
    publish("ميناء على البحر")
    publish("رحلة إلى ميناء البحر", standfirst="القديم")
    publish("تقرير للجنة البحر")

    assert found(query) == expected


def test_find_of_a_phrase_ranks_the_headline_first(publish, found):
    publish("ميناء المدينة")
    publish("خبر", body="<p>في ميناء المدينة</p>")

    assert found("«ميناء المدينة»") == ["ميناء المدينة", "خبر"]


def test_find_of_nothing_exact_is_widened_and_says_so(publish):
    publication = publish("منارة الميناء")

    results = search.find("ومنارة", language="ar", limit=20)

    assert results.ids == (publication.pk,)
    assert results.widened
    assert "مناره" in results.forms


def test_find_of_nothing_alike_is_empty(publish):
    publish("ميناء")

    assert search.find("ميناء قنديل", language="ar", limit=20).ids == ()
    assert search.find("", language="ar", limit=20) == SearchResults()


def test_find_goes_on_where_it_stopped(publish):
    ids = [publish(f"ميناء {n}").pk for n in range(3)] + [
        publish(f"خبر {n}", "عن الميناء").pk for n in range(2)
    ]
    expected = [*reversed(ids[:3]), *reversed(ids[3:])]

    pages: list[list[int]] = []
    after = ""
    while not pages or after:
        results = search.find("ميناء", language="ar", limit=2, before=after)
        pages.append(list(results.ids))
        after = results.after

    assert pages == [expected[:2], expected[2:4], expected[4:]]


def test_find_continues_from_the_same_place_whatever_readers_may_not_see(publish):
    ids = [publish(f"جسور {number}").pk for number in range(3)]
    first = search.find("جسر", language="ar", limit=2)

    publish("جسر مجدول", live_from=SOON)

    assert search.find("جسر", language="ar", limit=2) == first
    assert search.find("جسر", language="ar", limit=2, before=first.after).ids == (ids[0],)


def test_find_among_very_many_goes_on_where_it_stopped(publish, monkeypatch):
    monkeypatch.setattr(postgresql, "_MANY", 3)
    ids = [publish(f"ميناء {n}").pk for n in range(5)]

    first = search.find("ميناء", language="ar", limit=3)
    second = search.find("ميناء", language="ar", limit=3, before=first.after)

    assert (first.ids, second.ids) == ((ids[4], ids[3], ids[2]), (ids[1], ids[0]))


def test_find_widened_goes_on_where_it_stopped(publish):
    ids = [publish(f"منارة {n}").pk for n in range(3)]

    first = search.find("ومنارة", language="ar", limit=2)
    second = search.find("ومنارة", language="ar", limit=2, before=first.after)

    assert (first.ids, second.ids) == ((ids[2], ids[1]), (ids[0],))
    assert second.widened
    assert not second.after


@pytest.mark.parametrize("before", ["x", "0-", "-1", "7-99999999999999999999999", "٣-٤"])
def test_find_before_nonsense_begins_at_the_beginning(publish, before):
    publication = publish("ميناء")

    assert search.find("ميناء", language="ar", limit=2, before=before).ids == (publication.pk,)


def test_find_past_the_end_is_empty_and_not_widened(publish):
    publish("ميناء")

    assert search.find("ميناء", language="ar", limit=2, before="5-0").ids == ()


def test_find_skips_many_unreadable_stories(publish, found):
    publish("ميناء حي", published_at=LONG_AGO)
    for number in range(70):
        publish(f"ميناء {number}", live_from=SOON)

    assert found("ميناء") == ["ميناء حي"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.text()
    | st.sampled_from(["\x00", "ب" * 10_000, '"" OR *', "NEAR(a b)", "'; DROP", "a:b", "^ا", "\ud800"])
)
def test_find_never_fails_on_any_string(db, query):
    assert search.find(query, language="ar", limit=2, before=query).ids == ()


def test_find_asks_as_often_with_many_stories_in_another_language(publish, django_assert_num_queries):
    publish("covid", language="en")
    with CaptureQueriesContext(connection) as alone:
        search.find("covid", language="en", limit=2)

    for number in range(70):
        publish(f"covid {number}")
    with django_assert_num_queries(len(alone)):
        search.find("covid", language="en", limit=2)


def test_find_tells_a_language_from_its_variety(publish, found):
    publish("covid", language="pt")
    publish("covid no Brasil", language="pt-br")

    assert found("covid", language="pt") == ["covid"]
    assert found("covid", language="pt-br") == ["covid no Brasil"]
    assert found("br", language="pt-br") == []


def test_find_asks_as_often_with_few_stories_as_with_many(publish, django_assert_num_queries):
    for number in range(2):
        publish(f"ميناء {number}")
    with CaptureQueriesContext(connection) as few:
        search.find("ميناء", language="ar", limit=1)

    for number in range(9):
        publish(f"ميناء {number}")
    with django_assert_num_queries(len(few)):
        search.find("ميناء", language="ar", limit=1)
