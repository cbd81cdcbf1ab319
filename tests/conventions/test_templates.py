"""Templates hold nothing that a strict content security policy, a translator or a reader trips over."""

import re

import pytest

from tests.conventions.sources import files, line_of

RULES = {
    "script with a body": r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(?:ld\+)?json\")",
    "style element": r"<style\b",
    "style attribute": r"<[^>]*\sstyle\s*=",
    "event attribute": r"<[^>]*\son[a-z]+\s*=",
    "javascript address": r"javascript:",
    "blocktranslate that is not trimmed": r"{%\s*blocktrans(?:late)?\b(?![^%]*\btrimmed\b)",
    "unescaped output": r"\|\s*safe(?:seq)?\b|{%\s*autoescape\s+off",
    "component that sees the whole context": r"{%\s*include\s+\"components/(?![^%]*\bonly\s*%})",
    "comment sent to readers": r"<!--",
}


def offences(path: str, template: str) -> list[str]:
    """Name every breach of a rule, with its line."""
    return [
        f"{path}:{line_of(template, match.start())} {rule}"
        for rule, pattern in RULES.items()
        for match in re.finditer(pattern, template, re.IGNORECASE)
    ]


def test_templates_keep_the_rules():
    templates = files("templates/**/*.html", "articles/templates/**/*.html")

    assert [found for path, template in templates for found in offences(path, template)] == []


@pytest.mark.parametrize(
    ("rule", "template"),
    [
        ("script with a body", "<script>alert(1)</script>"),
        ("script with a body", '<script type="module">run()</script>'),
        ("style element", "<style>p {}</style>"),
        ("style attribute", '<p class="a" style="color: red">'),
        ("event attribute", '<button type="button" onclick="go()">'),
        ("javascript address", '<a href="javascript:go()">'),
        ("blocktranslate that is not trimmed", "{% blocktranslate with a=b %}"),
        ("unescaped output", "{{ headline|safe }}"),
        ("unescaped output", "{% autoescape off %}"),
        ("component that sees the whole context", '{% include "components/card.html" with story=story %}'),
        ("comment sent to readers", "<!-- later -->"),
    ],
)
def test_offence_is_named(rule, template):
    assert offences("a.html", f"<p>fine</p>\n{template}") == [f"a.html:2 {rule}"]


@pytest.mark.parametrize(
    "template",
    [
        '<script type="module" src="{% static "articles/js/form.js" %}"></script>',
        '<script type="application/ld+json">{{ data }}</script>',
        "{% blocktranslate trimmed count n=stories %}",
        '{% include "components/card.html" with story=story only %}',
        "{{ headline|safe_slice }}",
    ],
)
def test_clean_template_passes(template):
    assert offences("a.html", template) == []
