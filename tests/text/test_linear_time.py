"""Ten times the text may take about ten times the time, whatever the text is."""

import time

import pytest

from articles.text.bidi import clean_input, clean_line, has_controls, isolate
from articles.text.highlight import excerpt, find_hits
from articles.text.normalise import fold_key, normalise, words
from articles.text.query import parse_query
from articles.text.slugs import slugify_headline, slugify_name
from articles.text.sorting import sort_key

HOSTILE = ["ا", "1", "1.", "«", '"', "\u2067", "\u0651", "ﻻ", " ", "\u00a0", "a'", "-", "وال", "_", "\u0640ب"]
FUNCTIONS = [
    clean_input,
    clean_line,
    has_controls,
    isolate,
    normalise,
    words,
    fold_key,
    parse_query,
    slugify_name,
    lambda text: slugify_headline(text, "ar"),
    lambda text: sort_key(text, "ar"),
    lambda text: find_hits(text, {"ميناء"}),
    lambda text: excerpt(text, {"ميناء"}),
]

#: A quadratic function takes a hundred times as long; a busy machine may double ten.
MOST = 30


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("function", FUNCTIONS)
def test_text_function_on_hostile_text_takes_linear_time(function, unit):
    size = 2000
    short, long = (seconds(function, unit * (size * factor // len(unit))) for factor in (1, 10))

    assert long < MOST * max(short, 0.0005)


def seconds(function, text):
    """The best of three runs, in time of this process."""
    runs = []
    for _ in range(3):
        started = time.process_time()
        function(text)
        runs.append(time.process_time() - started)
    return min(runs)
