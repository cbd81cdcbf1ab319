"""The form of a picture: what it takes, what it refuses, and where it says so."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from articles.forms.picture import PictureForm
from articles.models import Picture
from tests.pictures.drawing import encoded, png_header, quarters, upload

pytestmark = pytest.mark.django_db

WORDS = {
    "alt_text_ar": "قارب",
    "caption_ar": "الميناء",
    "credit_en": "Hadi",
    "focal_x": "0.25",
    "focal_y": "0.5",
}


@pytest.fixture(autouse=True)
def _empty_storage(settings) -> None:
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    }


@pytest.fixture
def picture() -> Picture:
    form = PictureForm(WORDS, {"file": upload(encoded(quarters(800, 400), "JPEG"))})
    return form.save()


def stored() -> list[str]:
    return sorted(default_storage.listdir("pictures")[1]) if default_storage.exists("pictures") else []


def test_form_with_a_picture_stores_it_with_its_words(picture):
    picture.refresh_from_db()

    assert (picture.width, picture.height, picture.widths) == (800, 400, [320, 640])
    assert picture.file.name == f"pictures/{picture.checksum[:16]}.jpg"
    assert (picture.alt_text_ar, picture.alt_text_en) == ("قارب", "")
    assert (picture.caption_ar, picture.credit_en, picture.focal_x) == ("الميناء", "Hadi", 0.25)
    assert len(stored()) == 3


def test_form_takes_a_name_of_any_length():
    form = PictureForm(WORDS, {"file": upload(encoded(quarters(), "PNG"), f"{'ص' * 200}.png")})

    assert form.errors == {}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"<!doctype html>", "Use a picture of the kind JPEG, PNG, WebP, AVIF or GIF."),
        (
            png_header(13_000, 13_000),
            "The picture is too large: at most 50 megapixels, and 12000 pixels on a side.",
        ),
        (b"", "The submitted file is empty."),
    ],
    ids=["html", "bomb", "empty"],
)
def test_form_with_an_unusable_file_says_so_at_the_file(content, complaint):
    with translation.override("en"):
        form = PictureForm(WORDS, {"file": SimpleUploadedFile("a.jpg", content)})

        assert form.errors == {"file": [complaint]}
    assert stored() == []


def test_form_without_a_file_asks_for_one():
    form = PictureForm(WORDS)

    assert list(form.errors) == ["file"]


def test_form_with_another_mistake_stores_nothing():
    form = PictureForm(WORDS | {"focal_x": "2"}, {"file": upload(encoded(quarters(), "JPEG"))})

    assert list(form.errors) == ["focal_x"]
    assert stored() == []


def test_form_without_a_new_file_leaves_the_stored_one(picture):
    before = stored()
    name, checksum = picture.file.name, picture.checksum
    default_storage.delete(f"pictures/{checksum[:16]}-320.webp")

    PictureForm(WORDS | {"caption_ar": "الميناء مساءً"}, instance=picture).save()
    picture.refresh_from_db()

    assert (picture.caption_ar, picture.file.name, picture.checksum) == ("الميناء مساءً", name, checksum)
    assert stored() == [name for name in before if not name.endswith("-320.webp")]  # nothing was made anew


def test_form_with_a_new_file_shows_it_and_keeps_the_old_one(picture):
    before = stored()

    PictureForm(WORDS, {"file": upload(encoded(quarters(200, 100), "PNG"))}, instance=picture).save()
    picture.refresh_from_db()

    assert (picture.width, picture.height, picture.widths) == (200, 100, [])
    assert stored() == sorted([*before, f"{picture.checksum[:16]}.jpg"])
