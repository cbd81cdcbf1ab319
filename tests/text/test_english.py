import pytest

from articles.text.english import english_inflections


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("city", {"city", "citys", "cityes", "citying", "cityed", "cities", "citied"}),
        ("uk", {"uk"}),
        ("b2b", {"b2b"}),
        ("boss", {"boss", "bosss", "bosses", "bossing", "bossed"}),
    ],
)
def test_english_inflections_of_a_base_form(word, forms):
    assert english_inflections(word) == forms


@pytest.mark.parametrize(
    ("word", "base"),
    [("cities", "city"), ("boxes", "box"), ("reports", "report"), ("closing", "close"), ("baked", "bake")],
)
def test_english_inflections_lead_back_to_the_base(word, base):
    assert base in english_inflections(word)
