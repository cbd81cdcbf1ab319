"""No page of the back office lets an inline script or an inline style run."""

import pytest
from django.conf import settings
from django.test import Client
from django.utils.csp import build_policy

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'self'; frame-src 'self'"
)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/admin/", 200),
        ("/admin/password_change/", 200),
        ("/admin/jsi18n/", 200),
        ("/admin/nothing/here/", 404),
    ],
)
def test_pages_of_the_back_office_carry_its_policy(client, chief, language, path, status):
    client.force_login(chief)
    client.cookies["django_language"] = language

    response = client.get(path)

    assert (response.status_code, response.headers["Content-Security-Policy"]) == (status, POLICY)


def test_sign_in_carries_the_policy_of_the_back_office(client, db):
    response = client.get("/admin/login/")

    assert response.headers["Content-Security-Policy"] == POLICY


def test_pages_of_readers_are_framed_by_nobody(client, db):
    response = client.get("/ar/search/")

    assert response.headers["Content-Security-Policy"] == build_policy(settings.SECURE_CSP)
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def test_error_of_the_back_office_carries_its_policy(chief, monkeypatch):
    client = Client(raise_request_exception=False)
    client.force_login(chief)
    monkeypatch.setattr("django.contrib.admin.sites.AdminSite.each_context", lambda site, request: 1 / 0)

    response = client.get("/admin/")

    assert response.status_code == 500
    assert response.headers["Content-Security-Policy"] == POLICY
