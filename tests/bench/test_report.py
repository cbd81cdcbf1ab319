import json

import pytest

from articles.bench.measuring import Measured, Round
from articles.bench.report import as_json, as_text
from articles.bench.running import Run


def measured(kind, *servers, bare=200.0, database=0.0):
    rounds = [Round(server, database, bare) for server in servers]
    return Measured(kind, queries=4, rounds=rounds, seconds=[0.001, 0.002])


def run_of(stories, *pages):
    return Run(
        stories,
        seconds_to_fill=61.4,
        memory_to_fill=150_000_000,
        database_size=2_000_000_000,
        server_memory=110_000_000,
        pages=list(pages),
    )


@pytest.fixture
def runs():
    return [
        run_of(10_000, measured("article", 1000.0, 1200.0, 1100.0), measured("speaker", 6000.0)),
        run_of(100_000, measured("article", 2200.0, 2200.0, 2200.0), measured("speaker", 9000.0)),
    ]


def test_json_holds_the_figures_of_every_page(runs):
    told = json.loads(as_json(runs, "SQLite"))

    article = told["runs"][0]["pages"]["article"]
    assert article == {
        "queries": 4,
        "cpu": 1100.0,
        "database_cpu": 0.0,
        "multiple": 5.5,
        "multiple_quartiles": [5.25, 5.75],
        "p50": 1.5,
        "p99": 1.99,
    }
    assert [told["runs"][0]["stories"], told["runs"][0]["bare_view"]] == [10_000, 200.0]
    assert told["growth"] == {"article": 2.0, "speaker": 1.5}


def test_text_shows_each_page_and_how_it_grows(runs):
    lines = as_text(runs, "SQLite").splitlines()

    assert [line.split() for line in lines if line.startswith("  article")] == [
        ["article", "4", "1100", "0", "5.5", "(5.2", "to", "5.8)", "10", "1.50", "1.99"],
        ["article", "4", "2200", "0", "11.0", "(11.0", "to", "11.0)", "10", "1.50", "1.99"],
        ["article", "2.00"],
    ]


def test_missed_targets_are_named(runs):
    assert as_text(runs, "SQLite").splitlines()[-2:] == [
        "Missed: article, 100,000 stories: 11.0, at most 10.0",
        "Missed: article grows 2.00 times, at most 1.3",
    ]
    assert as_text(runs[:1], "SQLite").splitlines()[-1] == "Every target is met."


def test_database_of_its_own_counts_for_a_page():
    page = measured("article", 1000.0, database=400.0)

    assert (page.cpu, page.database, page.multiples) == (1400.0, 400.0, (7.0, 7.0, 7.0))
