import pytest

from articles import addresses


def test_story_path_is_percent_encoded_once():
    path = addresses.story_path("ar", "politics", "1f4k9xab", "مجلس-100%")

    assert path == "/ar/politics/1f4k9xab/%D9%85%D8%AC%D9%84%D8%B3-100%25/"


@pytest.mark.parametrize(
    ("path_of", "expected"),
    [
        (addresses.tag_path, "/en/tag/caf%C3%A9/"),
        (addresses.author_path, "/en/author/caf%C3%A9/"),
        (addresses.speaker_path, "/en/speaker/caf%C3%A9/"),
    ],
)
def test_path_of_a_name_is_percent_encoded(path_of, expected):
    assert path_of("en", "café") == expected


def test_absolute_address_begins_with_the_site(settings):
    settings.SITE_URL = "https://news.example"

    assert addresses.absolute("/ar/") == "https://news.example/ar/"
