"""Whoever silences a checker says which rule, and why."""

import re

from tests.conventions.sources import files

SILENCED = re.compile(
    r"#\s*noqa(?!: [A-Z]+[0-9]+(?:, [A-Z]+[0-9]+)* -- \S)|#\s*type:\s*ignore(?!\[[a-z-, ]+\])"
)


def unreasoned(path: str, source: str) -> list[str]:
    lines = enumerate(source.splitlines(), 1)
    return [f"{path}:{number} {line.strip()}" for number, line in lines if SILENCED.search(line)]


def test_suppressions_give_rule_and_reason():
    python = files("articles/**/*.py", "newsroom/**/*.py")

    assert [found for path, source in python for found in unreasoned(path, source)] == []


def test_unreasoned_suppression_is_named():
    assert unreasoned("a.py", "x = eval(y)  # noqa: S307\n") == ["a.py:1 x = eval(y)  # noqa: S307"]
    assert unreasoned("a.py", "x = y  # type: ignore\n") == ["a.py:1 x = y  # type: ignore"]
    assert (
        unreasoned("a.py", "x = f()  # noqa: S308 -- cleaned by nh3\ny = g()  # type: ignore[misc]\n") == []
    )
