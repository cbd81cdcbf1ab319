import io
import json
import os

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.bench.databases import is_postgresql, is_throw_away
from articles.models import Article, Publication

#: In continuous integration the throw-away databases are made on a PostgreSQL server too.
SERVER = os.environ.get("DATABASE_URL", "")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The site's own database, which whoever opens it would find broken."""
    path = tmp_path / "site.sqlite3"
    path.write_text("Nobody reads this as a database.")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    return path


def bench(*options):
    out = io.StringIO()
    call_command("bench", "--rounds=2", "--requests=2", "--database", SERVER, *options, stdout=out)
    return out.getvalue()


def test_bench_measures_every_page_and_leaves_the_site_alone(site):
    told = json.loads(bench("--stories=40,30", "--format=json"))

    queries = {kind: page["queries"] for kind, page in told["runs"][-1]["pages"].items()}
    assert {kind: count for kind, count in queries.items() if "search" not in kind} == {
        "article": 4,
        "front": 11,
        "section": 2,
        "section, deep": 2,
        "tag": 4,
        "tag, deep": 4,
        "author": 4,
        "author, deep": 4,
        "speaker": 5,
        "speaker, deep": 5,
    }
    assert [run["stories"] for run in told["runs"]] == [30, 40]
    assert sorted(told["growth"]) == sorted(queries)
    assert told["database"] == ("PostgreSQL" if is_postgresql(SERVER) else "SQLite")
    assert min(run[size] for run in told["runs"] for size in ("server_memory", "database_size")) > 1_000_000
    assert site.read_text() == "Nobody reads this as a database."


def test_bench_says_what_is_no_number_of_stories():
    with pytest.raises(CommandError, match="not numbers of stories: 'many'"):
        bench("--stories=many")


def test_bench_says_when_a_step_fails(monkeypatch):
    monkeypatch.setenv("LANGUAGES", "xx")

    with pytest.raises(CommandError, match="collectstatic failed"):
        bench("--stories=5")


@pytest.mark.django_db
def test_fill_bench_fills_no_database_of_a_site():
    with pytest.raises(CommandError, match="Only a database whose name ends in _bench is filled"):
        call_command("fill_bench")

    assert Publication.objects.count() == 0


def test_fill_bench_fills_an_empty_database_only(monkeypatch, section, chief):
    Article.objects.create(section=section, created_by=chief)
    monkeypatch.setitem(connection.settings_dict, "NAME", "newsroom_bench")

    with pytest.raises(CommandError, match="There are stories in this database already"):
        call_command("fill_bench")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("/tmp/x/100_bench.sqlite3", True),
        ("newsroom_100_bench", True),
        ("newsroom", False),
        ("/srv/newsroom_bench/db.sqlite3", False),
    ],
)
def test_throw_away_database_is_known_by_its_name(name, expected):
    assert is_throw_away(name) == expected
