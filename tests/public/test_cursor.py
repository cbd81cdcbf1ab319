from datetime import UTC, datetime

import pytest

from articles.public.cursor import Cursor

MOMENT = datetime(2026, 3, 4, 9, 30, 0, 250, tzinfo=UTC)


def test_cursor_as_word_reads_back_equal():
    cursor = Cursor(MOMENT, 421)

    assert Cursor.parse(str(cursor)) == cursor


def test_cursor_at_the_start_lies_before_every_row_of_its_moment():
    assert Cursor.start(MOMENT) == Cursor(MOMENT, 2**63 - 1)


@pytest.mark.parametrize(
    "word",
    [
        "",
        "-",
        "1",
        "1-",
        "-1",
        "1-0",
        "01-1",
        "1-01",
        "A-1",
        "1-1 ",
        "1-1\n",
        "+1-1",
        "1.0-1",
        "٢-١",
        "1-" + "f" * 16,
        "f" * 15 + "-1",
    ],
)
def test_cursor_from_another_word_is_refused(word):
    with pytest.raises(ValueError, match=r".*"):
        Cursor.parse(word)
