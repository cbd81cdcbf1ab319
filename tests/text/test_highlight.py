import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.highlight import excerpt, find_hits, highlight
from articles.text.query import parse_query


def marked(segments):
    return "".join(f"[{text}]" if hit else text for text, hit in segments)


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("والبلديّةُ تنظّف الشـاطئ.", "بلدية الشاطئ", "[والبلديّةُ] تنظّف [الشـاطئ]."),
        ("للجنة المياه قرار", "لجنة", "[للجنة] المياه قرار"),
        ("المصير والمصرف", "مصر", "المصير والمصرف"),
        ("نمو ٣٫٥٪ لا 35", "3.5", "نمو [٣٫٥]٪ لا 35"),
        ("The cities of the city-state", "city", "The [cities] of the [city]-state"),
        ("«المرساة»، أغنية", "المرساة", "«[المرساة]»، أغنية"),
        ("#حي_الميناء", "ميناء", "#حي_[الميناء]"),
        ("cafe\u0301s", "cafe", "[cafe\u0301s]"),
        ("", "ميناء", ""),
    ],
)
def test_highlight_marks_whole_words_only(text, query, expected):
    assert marked(highlight(text, parse_query(query).forms)) == expected


@given(st.text(alphabet=st.characters(codec="utf-8")), st.text(max_size=20))
def test_highlight_changes_no_letter_and_splits_no_word(text, query):
    forms = parse_query(query).forms

    assert "".join(piece for piece, _ in highlight(text, forms)) == text
    for start, end in find_hits(text, forms):
        assert not (start and text[start - 1].isalpha())
        assert not text[end : end + 1].isalpha()


WORDS = " ".join(f"كلمة{i}" for i in range(100))


def test_excerpt_stands_round_the_first_hit():
    text = WORDS.replace("كلمة50", "الميناء")

    assert marked(excerpt(text, parse_query("ميناء").forms, length=8)) == (
        "… كلمة48 كلمة49 [الميناء] كلمة51 كلمة52 كلمة53 كلمة54 كلمة55 …"
    )


def test_excerpt_of_a_text_without_a_hit_is_its_beginning():
    assert marked(excerpt("أول ثان ثالث", parse_query("ميناء").forms, length=2)) == "أول ثان …"


@pytest.mark.parametrize("text", ["", "؟", "الميناء القديم."])
def test_excerpt_of_a_short_text_is_all_of_it(text):
    assert "".join(piece for piece, _ in excerpt(text, {"ميناء"})) == text


def test_excerpt_at_the_end_goes_to_the_end():
    text = f"{WORDS} الميناء."

    assert marked(excerpt(text, parse_query("ميناء").forms, length=4)).endswith("[الميناء].")
