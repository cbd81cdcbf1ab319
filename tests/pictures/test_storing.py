"""What lies in storage after an upload, byte for byte."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files import File
from django.core.files.storage import default_storage
from PIL import Image

from articles.errors import NotAPicture
from articles.models import Picture
from articles.pictures import accept
from tests.conventions.sources import ROOT
from tests.pictures.drawing import CORNERS, corners, encoded, quarters, upload

GPS = 0x8825
MAKE = 271


def stored(content: bytes) -> Picture:
    picture = Picture()
    accept(picture, upload(content))
    return picture


def kept(name: str | None) -> bytes:
    assert name
    with default_storage.open(name) as file:
        return file.read()


def files() -> list[str]:
    return sorted(default_storage.listdir("pictures")[1])


def test_stored_picture_is_named_after_its_bytes():
    picture = stored(encoded(quarters(1600, 900), "JPEG"))

    checksum = hashlib.sha256(kept(picture.file.name)).hexdigest()
    assert (picture.checksum, picture.file.name) == (checksum, f"pictures/{checksum[:16]}.jpg")
    assert (picture.width, picture.height) == (1600, 900)


def test_stored_picture_has_every_copy_that_is_smaller():
    picture = stored(encoded(quarters(1600, 900), "JPEG"))

    name = picture.checksum[:16]
    copies = {}
    for width in picture.widths:
        with Image.open(default_storage.open(f"pictures/{name}-{width}.webp")) as copy:
            copies[width] = (copy.format, copy.size, corners(copy))
    assert copies == {
        320: ("WEBP", (320, 180), list(CORNERS)),
        640: ("WEBP", (640, 360), list(CORNERS)),
        960: ("WEBP", (960, 540), list(CORNERS)),
        1280: ("WEBP", (1280, 720), list(CORNERS)),
    }
    assert files() == sorted([f"{name}.jpg", *(f"{name}-{width}.webp" for width in copies)])


@pytest.mark.parametrize(
    ("width", "widths"),
    [(200, []), (320, []), (321, [320]), (1280, [320, 640, 960]), (2000, [320, 640, 960, 1280, 1920])],
)
def test_stored_picture_has_no_copy_as_wide_as_itself(width, widths):
    assert stored(encoded(quarters(width, 60), "JPEG")).widths == widths


def test_stored_picture_that_shines_through_does_so_in_every_file():
    glass = quarters(800, 400).convert("RGBA")
    glass.paste((0, 0, 0, 0), (0, 0, 400, 400))

    picture = stored(encoded(glass, "PNG"))

    assert picture.file.name == f"pictures/{picture.checksum[:16]}.png"
    for name in files():
        with Image.open(default_storage.open(f"pictures/{name}")) as image:
            assert (name, image.mode, image.getchannel("A").getextrema()) == (name, "RGBA", (0, 255))


def test_stored_picture_tells_no_place_and_no_camera():
    exif = Image.Exif()
    exif[MAKE] = "Newsroom Camera"
    exif[GPS] = {1: "N", 2: (24.0, 28.0, 0.0)}
    content = encoded(quarters(800, 400), "JPEG", exif=exif, comment=b"taken by huda")
    assert b"Newsroom Camera" in content

    stored(content)

    for name in files():
        found = kept(f"pictures/{name}")
        assert [word for word in (b"Exif", b"Newsroom Camera", b"huda") if word in found] == []


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_stored_picture_has_no_tail(kind):
    tail = b"<!doctype html><script>alert(document.domain)</script>PK\x03\x04"

    stored(encoded(quarters(800, 400), kind) + tail)

    assert [name for name in files() if b"script" in kept(f"pictures/{name}")] == []


def test_same_picture_twice_is_stored_once():
    content = encoded(quarters(800, 400), "JPEG")

    first, second = stored(content), stored(content)

    assert (first.file.name, first.widths) == (second.file.name, second.widths)
    assert len(files()) == 3


def test_same_picture_from_several_people_at_once_is_stored_once(settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    }
    settings.MEDIA_ROOT = tmp_path
    content = encoded(quarters(800, 400), "JPEG")

    with ThreadPoolExecutor(4) as people:
        names = {picture.file.name for picture in people.map(stored, [content] * 8)}

    assert len(names) == 1
    assert len(files()) == 3


def test_picture_that_is_refused_leaves_nothing_behind():
    with pytest.raises(NotAPicture):
        stored(b"<!doctype html>")

    assert not default_storage.exists("pictures")


def test_new_file_of_a_picture_leaves_the_old_one_where_published_stories_show_it():
    picture = stored(encoded(quarters(200, 100), "JPEG"))
    [old] = files()

    accept(picture, upload(encoded(quarters(100, 200), "JPEG")))

    assert (picture.width, picture.height) == (100, 200)
    assert files() == sorted([old, f"{picture.checksum[:16]}.jpg"])


@pytest.mark.parametrize("name", ["coral", "library", "solar", "stadium"])
def test_richest_pictures_of_the_demonstration_are_light_on_a_phone(name):
    picture = Picture()

    with (ROOT / f"seeds/pictures/{name}.jpg").open("rb") as file:
        accept(picture, File(file))

    assert picture.widths == [320, 640, 960, 1280]
    assert len(kept(f"pictures/{picture.checksum[:16]}-960.webp")) <= 56 * 1024
