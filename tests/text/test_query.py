import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text.query import LONGEST, MOST_WORDS, Query, light_stem, parse_query


def exact(wanted):
    return [word.exact[0] for word in wanted]


@pytest.mark.parametrize(
    ("text", "wanted", "phrases", "without", "without_phrases"),
    [
        ("بلدية البحر", ["بلديه", "بحر"], [], [], []),
        ("«بلدية البحر» جديدة", ["جديده"], [("بلديه", "بحر")], [], []),
        (
            '"city hall" “old port” „new quay“',
            [],
            [("city", "hall"), ("old", "port"), ("new", "quay")],
            [],
            [],
        ),
        ("البحر -الميناء −سفينة", ["بحر"], [], ["ميناء", "سفينه"], []),
        ("البحر -«ميناء المدينة»", ["بحر"], [], [], [("ميناء", "مدينه")]),
        ("«الميناء»", ["ميناء"], [], [], []),
        ("قطار-7", ["قطار", "7"], [], [], []),
        ("في الميناء", ["ميناء"], [], [], []),
        ("في «من البحر»", [], [("من", "بحر")], [], []),
        ("من في", ["من", "في"], [], [], []),
        ("بحر «ميناء", ["بحر", "ميناء"], [], [], []),
        ("بحر بحر", ["بحر"], [], [], []),
        ("ميناء OR * ( NEAR: ^", ["ميناء", "near"], [], [], []),
    ],
)
def test_parse_query_reads_words_phrases_and_exclusions(text, wanted, phrases, without, without_phrases):
    query = parse_query(text)

    assert exact(query.words) == wanted
    assert list(query.phrases) == phrases
    assert exact(query.without) == without
    assert list(query.without_phrases) == without_phrases


@pytest.mark.parametrize("text", ["", " ", "«»", "-", "؟!", "\x00", "-ميناء", '"'])
def test_parse_query_without_anything_to_find_is_empty(text):
    assert not parse_query(text)


def test_parse_query_of_endless_text_is_cut():
    query = parse_query("كلمة " + " ".join(f"{chr(0x628 + i % 7)}ا{i}" for i in range(2000)))

    assert len(query.words) == MOST_WORDS
    assert len(parse_query("ب" * 10_000).words[0].exact[0]) == LONGEST


@given(st.text())
def test_parse_query_never_fails(text):
    assert isinstance(parse_query(text).forms, frozenset)


def test_query_forms_are_those_of_words_and_phrases_but_not_of_exclusions():
    forms = parse_query("«ميناء المدينة» قارب -سفينة").forms

    assert {"ميناء", "مدينه", "قارب", "قوارب", "قاربهم"} <= forms
    assert "سفينه" not in forms
    assert Query().forms == frozenset()


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("وميناءها", "ميناء"),
        ("بلديات", "بلد"),
        ("مدينه", "مدين"),
        ("ابي", "اب"),
        ("ان", "ان"),
        ("بحريه", "بحر"),
    ],
)
def test_light_stem_takes_off_endings_while_enough_is_left(form, stem):
    assert light_stem(form) == stem
