import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.inflection import inflections
from articles.text.normalise import normalise


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("قارب", "وقاربهم"),
        ("جامعة", "لجامعاتها"),
        ("معلمون", "معلمين"),
        ("عشرين", "عشرون"),
        ("دولتين", "دولة"),
        ("قرارات", "قرار"),
        ("شركات", "شركة"),
        ("حكومتها", "حكومة"),
        ("قراراتهم", "قرارات"),
        ("مستشفى", "مستشفاها"),
        ("محامي", "محامون"),
        ("سوريا", "سوريون"),
        ("فرنسا", "فرنسية"),
        ("صحراء", "صحراوي"),
        ("الهند", "هندية"),
        ("دم", "بالدم"),
        ("الدم", "دم"),
        ("أعلن", "ستعلن"),
        ("كتب", "ويكتبون"),
    ],
)
def test_inflections_hold_the_regular_forms(word, form):
    assert normalise(form) in inflections(normalise(word))


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("زير", "وزير"),
        ("زير", "وزيرها"),
        ("مدرس", "مدرسة"),
        ("مدرس", "مدرسات"),
        ("جامعات", "جامع"),
        ("بوتين", "بوت"),
        ("سلطان", "سلطه"),
        ("التي", "تي"),
        ("علم", "تعلم"),
    ],
)
def test_inflections_leave_out_words_of_their_own(word, form):
    assert normalise(form) not in inflections(normalise(word))


@given(st.text(alphabet="ابتةهويىءنلمكفس", max_size=12))
def test_inflections_hold_the_word_itself_and_stay_few(word):
    forms = inflections(normalise(word))

    assert normalise(word) in forms
    assert len(forms) < 4000
