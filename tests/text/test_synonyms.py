import pytest

from articles.text.normalise import normalise
from articles.text.synonyms import synonyms


def folded(*expected):
    return {normalise(word) for word in expected}


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("جسر", ["جسور"]),
        ("قضاة", ["قاض", "قاضي"]),
        ("ترمب", ["ترامب"]),
        ("يزور", ["زار", "تزور", "زارت"]),
        ("طاولة", []),
    ],
)
def test_synonyms_are_the_rest_of_the_group(word, others):
    assert synonyms(normalise(word)) == folded(*others)


def test_synonyms_of_a_word_in_two_groups_are_those_of_both():
    assert synonyms(normalise("طرق")) >= folded("طريق", "طريقة")


def test_synonyms_of_a_long_foreign_word_swap_the_letters_for_g():
    assert synonyms("انتارجيا") == {"انتارغيا"}
    assert synonyms("ماغنوليا") == {"ماجنوليا"}
