import pytest

from articles.text.beginnings import beginning


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("لن نوقّع", "لن نوقّع"),
        ("لن نوقّع اليوم.", "لن نوقّع اليوم."),
        ("لن نوقّع اليوم، ولا غدًا", "لن نوقّع اليوم…"),
        ("We will not, whatever they say", "We will not…"),
        ("one … two three", "one … two…"),
        ("one two …  three", "one two…"),
    ],
)
def test_beginning_ends_between_words(text, expected):
    assert beginning(text, 3) == expected
