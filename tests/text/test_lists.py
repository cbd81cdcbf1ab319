import pytest

from articles.text.lists import join_names


@pytest.mark.parametrize(
    ("names", "language", "expected"),
    [
        ([], "ar", ""),
        (["سلمى"], "ar", "سلمى"),
        (["سلمى", "هادي"], "ar", "سلمى وهادي"),
        (["سلمى", "هادي", "نور"], "ar", "سلمى، هادي ونور"),
        (["Salma", "Hadi"], "en", "Salma and Hadi"),
        (["Salma", "Hadi", "Nour"], "en", "Salma, Hadi, and Nour"),
        (["Salma", "Hadi", "Nour"], "fr", "Salma, Hadi et Nour"),
    ],
)
def test_join_names_reads_as_a_sentence(names, language, expected):
    assert join_names(names, language) == expected
