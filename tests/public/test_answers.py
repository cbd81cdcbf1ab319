"""What holds for every answer of the readers' site: headers, methods, languages, errors."""

import pytest
from django.test import RequestFactory, override_settings

from articles.public.caching import PRIVATE, PUBLIC
from articles.public.errors import forbidden, server_error
from tests.public.conftest import path_of
from tests.public.pages import get, texts, tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def paths(publish, author, speaker, tag):
    """One address of every kind of page."""
    everywhere = {"bylines": [(author, "reporter")], "quotes": [(speaker, "", "نعم")], "tags": [tag]}
    arabic = publish("خبر", **everywhere)
    english = publish("Story", "en", slug="story", **everywhere)
    return [
        *("/", "/robots.txt", "/sitemap.xml", "/sitemap-ar-2026-03.xml", path_of(arabic), path_of(english)),
        *(
            f"/{language}/{rest}"
            for language in ("ar", "en")
            for rest in ("", "politics/", "feed.xml", "search/")
        ),
        *(f"/{language}/speaker/layla/" for language in ("ar", "en")),
        *("/ar/nowhere/", "/en/nowhere/", "/xx/"),
    ]


def test_answers_carry_a_strict_policy_and_no_cookie(client, paths):
    for path in paths:
        response = client.get(path)
        policy = response["Content-Security-Policy"]

        assert policy.startswith("default-src 'none'"), path
        assert "unsafe" not in policy, path
        assert response["X-Content-Type-Options"] == "nosniff", path
        assert not response.cookies, path


def test_answers_hold_nothing_inline_and_nothing_from_elsewhere(client, paths):
    for path in paths:
        content = client.get(path).content.decode()

        assert "<style" not in content, path
        assert " style=" not in content, path
        assert ' src="http' not in content, path


def test_answers_know_no_other_method_than_reading(client, paths):
    for path in paths[:-3]:
        assert client.post(path).status_code == 405, path
        assert client.head(path).status_code == client.get(path).status_code, path
        assert client.head(path).content == b"", path


def test_answer_that_has_not_changed_is_not_sent_again(client, paths):
    for path in paths[1:-3]:
        etag = client.get(path)["ETag"]

        again = client.get(path, headers={"if-none-match": etag})

        assert (again.status_code, again.content) == (304, b""), path


def test_answer_may_be_kept_for_half_a_minute(client, section):
    assert client.get("/ar/")["Cache-Control"] == (
        "public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400"
    )


@pytest.mark.parametrize("path", ["/ar/nowhere/", "/ar/politics/99999999/soon/", "/ar/tag/soon/", "/xx/"])
def test_page_that_is_not_there_is_kept_no_longer_than_one_that_is(client, section, path):
    response = client.get(path)

    assert (response.status_code, response["Cache-Control"]) == (404, PUBLIC)


def test_page_that_is_not_there_at_the_desk_is_kept_by_nobody(client, chief, settings):
    client.force_login(chief)

    response = client.get(f"/{settings.ADMIN_PATH}nowhere/")

    assert (response.status_code, response["Cache-Control"]) == (404, PRIVATE)


@pytest.mark.parametrize("answer", [forbidden, server_error])
def test_refusal_and_failure_are_kept_by_nobody(answer):
    assert answer(RequestFactory().get("/ar/"))["Cache-Control"] == PRIVATE


def test_answer_is_the_same_for_every_visitor(client, publish):
    path = path_of(publish("خبر"))

    plain = client.get(path)
    client.cookies["sessionid"] = "x" * 32
    visited = client.get(path, headers={"accept-language": "en", "user-agent": "x"})

    assert visited.content == plain.content
    assert visited.headers.get("Vary") == plain.headers.get("Vary")


@pytest.mark.parametrize(
    ("path", "language", "direction", "headline"),
    [
        ("/ar/nowhere/", "ar", "rtl", "هذه الصفحة غير موجودة"),
        ("/en/nowhere/", "en", "ltr", "This page does not exist"),
        ("/xx/", "ar", "rtl", "هذه الصفحة غير موجودة"),
        ("/nowhere", "ar", "rtl", "هذه الصفحة غير موجودة"),
    ],
)
def test_page_that_is_not_there_says_so_in_its_language(
    client, django_assert_num_queries, path, language, direction, headline
):
    with django_assert_num_queries(0 if path in ("/xx/", "/nowhere") else 1):
        response = client.get(path)
    page = tree(response)

    assert response.status_code == 404
    assert (page.get("lang"), page.get("dir")) == (language, direction)
    assert texts(page, "//h1") == [headline]
    assert page.xpath('//meta[@name="robots"]/@content') == ["noindex"]


@pytest.mark.parametrize(("path", "headline"), [("/ar/", "حدث خطأ ما"), ("/en/x/", "Something went wrong")])
def test_page_of_a_failure_needs_no_database(path, headline, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = server_error(RequestFactory().get(path))

    assert response.status_code == 500
    assert texts(tree(response), "//h1") == [headline]


def test_search_shows_the_query_isolated_and_escaped(client, section):
    page = get(client, "/ar/search/?q=%3Cb%3E%20(2027)%20CSS:%20x")

    assert page.xpath('//h2[@id="results"]/bdi/text()') == ["<b> (2027) CSS: x"]
    assert page.xpath('//input[@name="q"]/@value') == ["<b> (2027) CSS: x"]
    assert page.xpath('//meta[@name="robots"]/@content') == ["noindex"]


@pytest.mark.parametrize(
    "query", ['"', "NEAR(", "*", "-خبر", "a:x", "%" * 9000, "%00", "%ED%A0%80", "ًٌٍ", "' OR 1"]
)
def test_search_of_any_string_is_answered(client, section, query):
    assert client.get(f"/ar/search/?q={query}").status_code == 200


@override_settings(DEBUG=False)
def test_address_without_its_last_slash_is_completed(client, section):
    response = client.get("/ar/politics")

    assert (response.status_code, response["Location"]) == (301, "/ar/politics/")
