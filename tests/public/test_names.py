import pytest

from articles.public.names import Name, columns, named


def test_columns_look_in_the_page_language_first():
    assert columns("author__name", "en") == ["author__name_en", "author__name_ar"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["Salma", "سلمى"], Name("Salma", "en", "en")),
        (["", "سلمى"], Name("سلمى", "ar", "en")),
        ([None, "سلمى"], Name("سلمى", "ar", "en")),
        (["", ""], Name("", "en", "en")),
    ],
)
def test_named_takes_the_first_text_there_is(values, expected):
    assert named(values, "en") == expected


def test_name_in_the_page_language_is_isolated():
    assert Name("سلمى", "ar", "ar").html == "<bdi>سلمى</bdi>"


def test_name_in_another_language_says_which():
    assert Name("سلمى", "ar", "en").html == '<bdi lang="ar" dir="rtl">سلمى</bdi>'
    assert Name("سلمى", "ar", "en").plain == "\u2068سلمى\u2069"


def test_name_with_markup_is_escaped():
    assert Name("<b>مغامرة!</b>", "ar", "ar").html == "<bdi>&lt;b&gt;مغامرة!&lt;/b&gt;</bdi>"


def test_name_without_text_is_false():
    assert not Name("", "ar", "ar")
