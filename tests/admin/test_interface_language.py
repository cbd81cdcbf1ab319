"""Editors choose the language of their desk; it stays chosen, and says nothing about the language of a text."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse


@pytest.fixture
def choose(client):
    def choose_language(language, **data):
        return client.post(reverse("admin:interface_language"), {"language": language} | data)

    return choose_language


def test_desk_is_in_arabic_until_another_language_is_chosen(client, chief):
    client.force_login(chief)

    page = client.get("/admin/", headers={"accept-language": "en"}).content.decode()

    assert '<html lang="ar" dir="rtl">' in page
    assert '<button type="submit" name="language" value="en" lang="en" dir="ltr">English</button>' in page
    assert 'value="ar"' not in page


def test_chosen_language_is_that_of_the_desk_from_then_on(client, chief, choose):
    client.force_login(chief)

    response = choose("en", next="/admin/articles/section/")
    page = client.get(response.headers["Location"]).content.decode()

    assert (response.status_code, response.headers["Location"]) == (302, "/admin/articles/section/")
    assert '<html lang="en" dir="ltr">' in page
    assert 'value="ar" lang="ar" dir="rtl"' in page
    assert "<title>Select section to change | Newsroom</title>" in " ".join(page.split())


def test_choice_is_kept_for_the_desk_alone(choose):
    cookie = choose("en", next="/admin/").cookies[settings.LANGUAGE_COOKIE_NAME]

    assert (cookie.value, cookie["path"], cookie["httponly"]) == ("en", "/admin/", True)
    assert (cookie["samesite"], cookie["max-age"]) == ("Lax", 31_536_000)


def test_language_is_chosen_before_signing_in(client, db, choose):
    choose("en", next="/admin/login/")

    page = client.get("/admin/login/").content.decode()

    assert '<html lang="en" dir="ltr">' in page
    assert 'value="ar" lang="ar" dir="rtl"' in page


@pytest.mark.parametrize(
    "address",
    ["https://elsewhere.test/", "//elsewhere.test/", "javascript:alert(1)", "/\\elsewhere.test", ""],
)
def test_choice_leads_nowhere_else(choose, address):
    response = choose("en", next=address)

    assert (response.status_code, response.headers["Location"]) == (302, "/")


@pytest.mark.parametrize("language", ["fr", "xx", "", "en\r\nX: 1"])
def test_language_without_stories_leaves_the_desk_in_arabic(client, db, choose, language):
    choose(language, next="/admin/")

    assert '<html lang="ar" dir="rtl">' in client.get("/admin/login/").content.decode()


def test_language_is_not_chosen_by_following_a_link(client):
    response = client.get(reverse("admin:interface_language"), {"language": "en", "next": "/admin/"})

    assert dict(response.cookies) == {}


def test_language_is_not_chosen_from_another_site():
    client = Client(enforce_csrf_checks=True)

    response = client.post(reverse("admin:interface_language"), {"language": "en", "next": "/admin/"})

    assert (response.status_code, dict(response.cookies)) == (403, {})


def test_link_to_the_site_leads_to_the_front_page_in_that_language(client, chief, choose):
    client.force_login(chief)
    arabic = client.get("/admin/").content.decode()
    choose("en", next="/admin/")

    assert '<a href="/ar/">' in arabic
    assert '<a href="/en/">' in client.get("/admin/").content.decode()
