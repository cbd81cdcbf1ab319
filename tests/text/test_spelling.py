import pytest

from articles.text.changes import is_spelling_only


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("افتتاح الميناء", "إفتتاح الميناء"),
        ("على المدرسة", "علي المدرسه"),
        ("مدينة", "مَدِينَةٌ"),
        ("خبر", "خبـــر"),
        ("٣ سفن", "3 سفن"),
        ("Café", "cafe"),
        ("نعم", "نعم."),
    ],
)
def test_same_words_in_another_spelling_are_spelling_only(before, after):
    assert is_spelling_only(before, after)
    assert is_spelling_only(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("خبر", "خبر"),
        ("", ""),
        ("خبر", "أخبار"),
        ("خبر", "خبر عاجل"),
        ("خبر عاجل", "عاجل خبر"),
        ("3 سفن", "4 سفن"),
        ("", "خبر"),
    ],
)
def test_other_words_and_equal_texts_are_not(before, after):
    assert not is_spelling_only(before, after)
