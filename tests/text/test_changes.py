import random
from itertools import pairwise

import pytest

from articles.text import alignment
from articles.text.alignment import aligned
from articles.text.changes import Piece, changes
from tests.text.test_linear_time import MOST, seconds


def test_changes_are_whole_words_in_reading_order():
    assert changes("فتح الميناء أبوابه أمس", "فتح الميناء بوابته أمس") == [
        Piece("same", "فتح الميناء "),
        Piece("gone", "أبوابه "),
        Piece("new", "بوابته "),
        Piece("same", "أمس"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        ("", "", []),
        ("خبر", "خبر", [Piece("same", "خبر")]),
        ("", "خبر", [Piece("new", "خبر")]),
        ("خبر", "", [Piece("gone", "خبر")]),
        ("خبر  قديم", "خبر قديم", [Piece("same", "خبر قديم")]),
        ("أ\nب\nج", "أ\nج", [Piece("same", "أ\n"), Piece("gone", "ب\n"), Piece("same", "ج")]),
        ("أ ب ج د", "أ ب\nج د", [Piece("same", "أ ب\nج د")]),
    ],
)
def test_changes_between_texts(before, after, pieces):
    assert changes(before, after) == pieces


def test_newer_text_is_what_is_same_and_new():
    chance = random.Random(7)
    for _ in range(300):
        before, after = ("".join(chance.choices(["أ", "ب", " ", "\n", "  "], k=40)) for _ in range(2))

        pieces = changes(before, after)

        assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after
        kept = "".join(piece.text for piece in pieces if piece.kind != "new")
        assert "".join(kept.split()) == "".join(before.split())
        assert all(one.kind != other.kind for one, other in pairwise(pieces))


def test_aligned_finds_as_many_as_there_are_in_common():
    chance = random.Random(7)
    for _ in range(300):
        old, new = (chance.choices("abc", k=chance.randrange(12)) for _ in range(2))

        pairs = aligned(old, new)

        assert len(pairs) == longest(old, new)
        assert all(old[one] == new[other] for one, other in pairs)
        assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def longest(old, new):
    row = [0] * (len(new) + 1)
    for one in old:
        before, row = row, [0]
        for at, other in enumerate(new):
            row.append(before[at] + 1 if one == other else max(before[at + 1], row[at]))
    return row[-1]


def test_paragraph_too_long_to_compare_is_shown_whole(monkeypatch):
    monkeypatch.setattr(alignment, "MOST", 8)

    assert changes("أ\nب ج د\nه", "أ\nو ج ز\nه") == [
        Piece("same", "أ\n"),
        Piece("gone", "ب ج د\n"),
        Piece("new", "و ج ز\n"),
        Piece("same", "ه"),
    ]


HOSTILE = ["خبر ", "خبر\n", "خبر عاجل ", "خبر\nعاجل ", "خ"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_comparison_of_repetitive_texts_takes_linear_time(unit):
    def compare(text: str) -> None:
        changes(f"قبل {text}ثم", f"بعد {text[len(text) // 2 :]}إذن")

    size = 20_000
    short, long = (seconds(compare, unit * (size * factor // len(unit))) for factor in (1, 10))

    assert long < MOST * max(short, 0.002)
