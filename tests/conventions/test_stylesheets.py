"""One style sheet serves both directions: logical properties only.

A line that has to be physical says why: `left: 0; /* physical: the scroll bar is on this side */`.
"""

import re

import pytest

from tests.conventions.sources import files, line_of

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
REASONED = re.compile(r"/\* physical: \S.*?\*/")
PHYSICAL = re.compile(
    r"(?<![\w-])(?:[a-z]+-)*(?:left|right)(?:-[a-z]+)*\s*:"
    r"|(?<![\w-])(?:float|clear|text-align(?:-last)?|caption-side)\s*:[^;}]*\b(?:left|right)\b"
)


def physical(path: str, css: str) -> list[str]:
    """Name every declaration that is tied to the left or the right hand."""
    allowed = {number for number, line in enumerate(css.splitlines(), 1) if REASONED.search(line)}
    plain = COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), css)
    return [
        f"{path}:{line_of(plain, match.start())} {match[0]}"
        for match in PHYSICAL.finditer(plain)
        if line_of(plain, match.start()) not in allowed
    ]


def test_stylesheets_are_logical():
    sheets = files("articles/static/**/*.css")

    assert [found for path, css in sheets for found in physical(path, css)] == []


@pytest.mark.parametrize(
    "declaration",
    [
        "margin-left:",
        "padding-right :",
        "left:",
        "border-left-color:",
        "border-top-right-radius:",
        "float: right",
        "text-align: left",
    ],
)
def test_physical_declaration_is_named(declaration):
    css = f".story {{\n  {declaration} ;\n}}\n"

    assert physical("a.css", css) == [f"a.css:2 {declaration}"]


@pytest.mark.parametrize(
    "css",
    [
        ".a { margin-inline-start: 1rem; text-align: start; float: inline-end; }",
        "/* left: a remark */ .left { color: var(--right); }",
        ".a { left: 0; /* physical: follows the pointer */ }",
    ],
)
def test_logical_or_reasoned_declaration_passes(css):
    assert physical("a.css", css) == []
