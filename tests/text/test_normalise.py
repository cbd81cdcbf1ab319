import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.normalise import fold_key, headline_key, normalise, words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("إدارة", "اداره"),
        ("آثار", "اثار"),
        ("مسؤول", "مسئول"),
        ("مبنى", "مبني"),
        ("الشــاطئ", "الشاطئ"),
        ("مُعَلِّمٌ", "معلم"),
        ("هٰذا", "هذا"),
        ("٢٠٣١", "2031"),
        ("۲۰۳۱", "2031"),
        ("٣٫٥", "3.5"),
        ("ﺳﻼﻡ", "سلام"),
        ("کتابی", "كتابي"),
        ("الميـ\u200cناء", "الميناء"),
        ("\u200fميناء\ufeff", "ميناء"),
        ("CAFÉ", "cafe"),
        ("پاريس", "باريس"),
    ],
)
def test_normalise_spelling_variants_fold_to_one_form(first, second):
    assert normalise(first) == normalise(second)


@pytest.mark.parametrize(
    ("first", "second"), [("سؤال", "سال"), ("مصر", "مصير"), ("رأي", "راية"), ("3.5", "35")]
)
def test_normalise_different_words_stay_different(first, second):
    assert normalise(first) != normalise(second)


@given(st.text())
def test_normalise_twice_changes_nothing_more(text):
    assert normalise(normalise(text)) == normalise(text)


def test_words_splits_at_punctuation_and_between_scripts_and_keeps_decimals():
    assert words("بلغت الـ36 نسبة ٤٫٥٪ في #حي_الميناء، G20") == [
        "بلغت", "ال", "36", "نسبه", "4.5", "في", "حي", "الميناء", "g20",
    ]  # fmt: skip


def test_fold_key_joins_the_folded_words_with_single_spaces():
    assert fold_key("  «الإِدارة»\n المَحَلّيّة ") == "الاداره المحليه"


def test_headline_key_is_no_longer_than_a_headline():
    assert headline_key("«الإِدارة» ½") == "الاداره 1 2"
    assert headline_key("ﷺ" * 300) == fold_key("ﷺ" * 300)[:300]
