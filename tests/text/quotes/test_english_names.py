import pytest

from articles.text.quotes import find_quotes


@pytest.mark.parametrize(
    "name", ["Huda al-Mansouri", "Nour ash-Sharif", "Adel el-Masri", "Sami Al-Attar", "Ilara Voss"]
)
def test_speaker_keeps_an_arabic_surname_with_its_article(name):
    surname = name.split()[1]
    paragraphs = [
        f'"We expected to reach this figure in the middle of the year," said {name}, director of the port.',
        f'"All we did was stop wasting people\'s time," {surname} said.',
    ]

    found = find_quotes(paragraphs)

    assert [(quote.speaker, quote.speaker_type, quote.role) for quote in found] == [
        (name, "person", "director of the port")
    ] * 2


def test_word_with_a_hyphen_is_no_name():
    found = find_quotes(['"We open at nine from now on," said an ad-hoc committee of readers.'])

    assert [(quote.speaker, quote.speaker_type) for quote in found] == [
        ("an ad-hoc committee of readers", "anonymous")
    ]
