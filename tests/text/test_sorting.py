import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.sorting import sort_key


def test_sort_key_ignores_article_marks_and_hamza():
    names = ["ياسر", "الشارقة", "إبراهيم", "أحمد", "سَلمى", "الصين", "آدم", "ألمانيا"]

    assert sorted(names, key=lambda name: sort_key(name, "ar")) == [
        "إبراهيم", "أحمد", "آدم", "ألمانيا", "سَلمى", "الشارقة", "الصين", "ياسر",
    ]  # fmt: skip


def test_sort_key_orders_numbers_by_value():
    names = ["Route 10", "route 9", "Route 2"]

    assert sorted(names, key=lambda name: sort_key(name, "en")) == ["Route 2", "route 9", "Route 10"]


@pytest.mark.parametrize(
    ("name", "language", "key"), [("", "ar", ""), ("؟", "ar", ""), ("The Sea", "en", "the sea")]
)
def test_sort_key_of_other_names_is_their_folded_words(name, language, key):
    assert sort_key(name, language) == key


@given(st.text())
def test_sort_key_never_fails_on_any_text(text):
    assert sort_key(text, "ar").isprintable()
