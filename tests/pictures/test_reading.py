"""Uploads that come in, and what is left of them; uploads that stay out, and why."""

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from articles.errors import (
    NotAPicture,
    PictureDamaged,
    PictureMoves,
    PictureTooHeavy,
    PictureTooLarge,
)
from articles.pictures import read_picture
from tests.pictures.drawing import CORNERS, corners, encoded, png_header, quarters, upload

ORIENTATION = 274
#: How the pixels lie in the file, for each way in which a camera may be held.
HELD = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_picture_of_a_known_kind_comes_in_as_it_looks(kind):
    image = read_picture(upload(encoded(quarters(), kind)))

    assert (image.mode, image.size, corners(image)) == ("RGB", (80, 40), list(CORNERS))


@pytest.mark.parametrize("name", ["صورة.html", "picture", "../../etc/passwd", "a.svg"])
def test_picture_is_known_by_its_content_whatever_its_name(name):
    assert read_picture(upload(encoded(quarters(), "PNG"), name)).size == (80, 40)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16"])
def test_picture_in_other_colours_comes_in_as_rgb(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    grey = Image.new("I;16", (80, 40), 40_000) if mode == "I;16" else quarters().convert(mode)

    image = read_picture(upload(encoded(grey, kind)))

    assert (image.mode, image.size) == ("RGB", (80, 40))


def test_picture_in_deep_greys_keeps_its_brightness():
    image = read_picture(upload(encoded(Image.new("I;16", (8, 8), 40_000), "PNG")))

    assert image.getpixel((4, 4)) == (156, 156, 156)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_picture_that_shines_through_keeps_doing_so(mode):
    glass = quarters().convert("RGBA")
    glass.paste((0, 0, 0, 0), (0, 0, 40, 40))
    content = encoded(glass.quantize(8) if mode == "P" else glass.convert(mode), "PNG")

    image = read_picture(upload(content))

    assert (image.mode, image.getchannel("A").getextrema()) == ("RGBA", (0, 255))


def test_picture_with_one_transparent_colour_keeps_it():
    image = read_picture(upload(encoded(quarters(), "PNG", transparency=(255, 0, 0))))

    assert (image.mode, image.getchannel("A").getextrema()) == ("RGBA", (0, 255))


def test_picture_that_only_could_shine_through_comes_in_solid():
    assert read_picture(upload(encoded(quarters().convert("RGBA"), "PNG"))).mode == "RGB"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", HELD)
def test_picture_from_a_turned_camera_comes_in_upright(kind, orientation):
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    content = encoded(quarters().transpose(HELD[orientation]), kind, exif=exif)

    image = read_picture(upload(content))

    assert (image.size, corners(image)) == ((80, 40), list(CORNERS))


def test_picture_with_unreadable_exif_comes_in_as_it_lies():
    content = encoded(quarters(), "JPEG", exif=b"Exif\x00\x00nonsense")

    assert corners(read_picture(upload(content))) == list(CORNERS)


def test_picture_brings_nothing_but_pixels():
    text = PngInfo()
    text.add_text("Author", "هدى")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = encoded(quarters(), "PNG", pnginfo=text, icc_profile=profile, dpi=(300, 300))

    image = read_picture(upload(content))

    assert (image.info, dict(image.getexif())) == ({}, {})


def test_picture_with_a_profile_keeps_the_colours_it_means():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")

    image = read_picture(upload(encoded(quarters(), "PNG", icc_profile=swapped)))

    assert corners(image)[:2] == ["lime", "red"]


def test_picture_with_an_unreadable_profile_keeps_its_numbers():
    image = read_picture(upload(encoded(quarters(), "PNG", icc_profile=b"nonsense")))

    assert corners(image) == list(CORNERS)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize(("size", "kept"), [((5120, 2560), (2560, 1280)), ((40, 10_000), (10, 2560))])
def test_picture_larger_than_any_page_is_made_smaller(kind, size, kept):
    image = read_picture(upload(encoded(quarters(*size), kind)))

    assert (image.size, corners(image)) == (kept, list(CORNERS))


def test_picture_of_a_camera_with_a_second_view_is_its_first():
    content = encoded(quarters(), "MPO", save_all=True, append_images=[Image.new("RGB", (80, 40))])

    assert corners(read_picture(upload(content))) == list(CORNERS)


@pytest.mark.parametrize(
    "content",
    [
        b"a",
        "نص لا صورة فيه\n".encode() * 100,
        b"<!doctype html><script>alert(1)</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 8 8\n",
        b"\x89PNG\r\n\x1a\n",
        *(encoded(quarters(), kind) for kind in ("BMP", "TIFF", "ICO", "TGA", "PPM", "PDF")),
    ],
    ids=["byte", "text", "html", "svg", "eps", "signature", "bmp", "tiff", "ico", "tga", "ppm", "pdf"],
)
def test_file_that_is_no_known_picture_is_refused(content):
    with pytest.raises(NotAPicture):
        read_picture(upload(content))


@pytest.mark.parametrize("size", [(13_000, 13_000), (65_000, 65_000), (9000, 6000), (12_001, 8), (8, 12_001)])
def test_picture_with_too_many_pixels_is_refused_by_its_header(size):
    with pytest.raises(PictureTooLarge, match=r"50.*12000"):
        read_picture(upload(png_header(*size)))


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_picture_that_pillow_only_warns_of_is_refused_by_its_header():
    with pytest.raises(PictureTooLarge):
        read_picture(upload(png_header(13_000, 13_000)))


def test_file_with_too_many_bytes_is_refused_unopened():
    with pytest.raises(PictureTooHeavy, match="20"):
        read_picture(upload(b"\xff\xd8" + bytes(20 * 1024 * 1024)))


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP", "AVIF"])
def test_picture_that_moves_is_refused(kind):
    second = quarters().transpose(Image.Transpose.ROTATE_180)
    content = encoded(quarters(), kind, save_all=True, append_images=[second], duration=40)

    with pytest.raises(PictureMoves):
        read_picture(upload(content))


@pytest.mark.parametrize("share", [0.5, 0.9])
@pytest.mark.parametrize(
    ("kind", "refusal"),
    [
        ("JPEG", PictureDamaged),
        ("PNG", PictureDamaged),
        ("WEBP", PictureDamaged),
        ("GIF", PictureDamaged),
        ("AVIF", NotAPicture),  # its header tells where the pixels end, so it is not even opened
    ],
)
def test_picture_that_ends_too_early_is_refused(kind, refusal, share):
    content = encoded(Image.effect_noise((200, 100), 80).convert("RGB"), kind)

    with pytest.raises(refusal):
        read_picture(upload(content[: int(len(content) * share)]))
