"""What is read from the environment, and which starts are refused."""

import os
import stat
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.env import LOOPBACK_HOSTS, env_bool, env_list, kept_secret_key, refuse_unsafe

GOOD_KEY = "k3y-of-a-test-that-is-long-enough-and-varied-enough-0123456789"


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1", True), ("Yes", True), (" on ", True), ("0", False), ("no", False), ("", False)],
)
def test_switch_reads_yes_and_no_words(monkeypatch, value, expected):
    monkeypatch.setenv("SWITCH", value)

    assert env_bool("SWITCH", default=not expected) is expected


def test_switch_that_makes_no_sense_stops_the_start(monkeypatch):
    monkeypatch.setenv("SWITCH", "maybe")

    with pytest.raises(ImproperlyConfigured, match="SWITCH must be 1 or 0, not 'maybe'"):
        env_bool("SWITCH", default=False)


def test_list_drops_blanks(monkeypatch):
    monkeypatch.setenv("HOSTS", "news.test, www.news.test,,")

    assert env_list("HOSTS", []) == ["news.test", "www.news.test"]


def test_variables_that_are_not_set_leave_the_defaults(monkeypatch):
    monkeypatch.delenv("ABSENT", raising=False)

    assert env_bool("ABSENT", default=True) is True
    assert env_list("ABSENT", ["ar"]) == ["ar"]


def test_kept_key_is_private_and_stays_the_same(tmp_path):
    path = tmp_path / "var" / "secret_key"

    key = kept_secret_key(path)

    assert kept_secret_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    refuse_unsafe(debug=False, secret_key=key, allowed_hosts=["news.test"])


@pytest.mark.parametrize(
    ("unsafe", "message"),
    [
        ({"allowed_hosts": ["news.test", "*"]}, "ALLOWED_HOSTS"),
        ({"debug": True}, "DEBUG"),
        ({"secret_key": "short"}, "SECRET_KEY"),
        ({"secret_key": "a" * 60}, "SECRET_KEY"),
        ({"secret_key": f"django-insecure-{GOOD_KEY}"}, "SECRET_KEY"),
    ],
)
def test_unsafe_start_is_refused(unsafe, message):
    safe = {"debug": False, "secret_key": GOOD_KEY, "allowed_hosts": ["news.test"]}

    with pytest.raises(ImproperlyConfigured, match=message):
        refuse_unsafe(**(safe | unsafe))


def test_debugging_on_loopback_is_allowed():
    refuse_unsafe(debug=True, secret_key=GOOD_KEY, allowed_hosts=LOOPBACK_HOSTS)


def test_production_start_passes_the_deployment_checks(tmp_path):
    production = {
        "ALLOWED_HOSTS": "news.test",
        "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3",
        "DEBUG": "0",
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "HTTPS": "1",
        "PATH": os.environ["PATH"],
        "SECRET_KEY": GOOD_KEY,
        "SITE_URL": "https://news.test",
    }

    check = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env=production,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (check.returncode, check.stderr) == (0, "")
