import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.bidi import clean_input, clean_line, direction_of, has_controls, isolate


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("خبر\u202e مقلوب\u202c", "خبر مقلوب"),
        ("أول\u2067 بلا إغلاق", "أول بلا إغلاق"),
        ("إغلاق\u2069 بلا فتح", "إغلاق بلا فتح"),
        ("فقرة\u2067\nأخرى\u2069", "فقرة\nأخرى"),
        ("رقم \u2066+961 1 234\u2069 هنا", "رقم \u2066+961 1 234\u2069 هنا"),
        ("سطر\x0bثان\x0cثالث\r\nرابع\rخامس\u2028سادس", "سطر\nثان\nثالث\nرابع\nخامس\nسادس"),
        ("\ufeffعنو\x00ان\x9f\tنص\ud800\uffff", "عنوان\tنص"),
        ("ﺳﻼﻡ ﷺ ﷲ", "سلام ﷺ ﷲ"),
        ("\ufe71", "\u0640\u064b"),
        ("e\u0301", "é"),
        ("نص\u00a0عادي", "نص عادي"),
        ("12\u00a0كم و12\u00a0شخصا و5\u202f%", "12\u00a0كم و12 شخصا و5\u202f%"),
        ("د.\u00a0سلمى", "د.\u00a0سلمى"),
        ("می\u200cخواهم\u200f", "می\u200cخواهم\u200f"),
        ("", ""),
    ],
)
def test_clean_input_keeps_only_what_is_seen(text, cleaned):
    assert clean_input(text) == cleaned


def test_clean_line_collapses_blanks_and_newlines():
    assert clean_line("  عنوان\n\tطويل  جدا \x0b") == "عنوان طويل جدا"


@given(st.text())
def test_clean_input_twice_changes_nothing_more(text):
    once = clean_input(text)

    assert clean_input(once) == once
    assert not has_controls(once)


@given(st.text())
def test_clean_line_twice_changes_nothing_more(text):
    once = clean_line(text)

    assert clean_line(once) == once
    assert "\n" not in once


@pytest.mark.parametrize(
    ("text", "expected"),
    [("عنوان\u200f عادي", False), ("عنوان\u202e", True), ("عنوان\u2068", True), ("عنوان\x01", True)],
)
def test_has_controls_tells_hidden_controls_from_plain_text(text, expected):
    assert has_controls(text) is expected


def test_isolate_wraps_text_and_lets_nothing_break_out():
    assert isolate("نص\u2069") == "\u2068نص\u2069"
    assert isolate("+961", "ltr") == "\u2066+961\u2069"
    assert isolate("سلمى", "rtl") == "\u2067سلمى\u2069"


@pytest.mark.parametrize(
    ("language", "direction"),
    [("ar", "rtl"), ("ar-EG", "rtl"), ("fa", "rtl"), ("en", "ltr"), ("en-GB", "ltr")],
)
def test_direction_of_follows_the_base_language(language, direction):
    assert direction_of(language) == direction
