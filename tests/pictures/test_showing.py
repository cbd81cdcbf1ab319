"""What a page is told of a picture: exact addresses, made from names alone."""

from dataclasses import replace

import pytest

from articles.pictures import absolute_url, shown
from articles.story import PictureView
from tests.conventions.sources import ROOT

VIEW = PictureView(
    uid="p1",
    file="pictures/0123456789abcdef.jpg",
    width=1600,
    height=900,
    widths=(320, 640, 960, 1280),
    checksum="0123456789abcdef" * 4,
    focal=(0.5, 0.5),
    alt_text="قارب في الميناء",
    caption="الميناء صباحاً",
    credit="هادي مراد",
)
COPY = "/media/pictures/0123456789abcdef"


def test_shown_picture_has_its_address_its_size_and_its_words():
    picture = shown(VIEW)

    assert picture.url == "/media/pictures/0123456789abcdef.jpg"
    assert (picture.width, picture.height) == (1600, 900)
    assert (picture.alt, picture.caption, picture.credit) == (
        "قارب في الميناء",
        "الميناء صباحاً",
        "هادي مراد",
    )


def test_shown_picture_names_each_copy_with_its_width():
    picture = shown(VIEW)

    assert picture.srcset == (
        f"{COPY}-320.webp 320w, {COPY}-640.webp 640w, {COPY}-960.webp 960w, {COPY}-1280.webp 1280w"
    )


def test_shown_picture_offers_a_phone_no_copy_it_cannot_show():
    picture = shown(VIEW)

    assert picture.phone_srcset == f"{COPY}-320.webp 320w, {COPY}-640.webp 640w, {COPY}-960.webp 960w"


def test_shown_picture_without_large_copies_offers_all_of_them_to_everyone():
    picture = shown(replace(VIEW, widths=(320, 640)))

    assert (picture.srcset, picture.phone_srcset) == (f"{COPY}-320.webp 320w, {COPY}-640.webp 640w", "")


def test_shown_picture_smaller_than_every_copy_stands_alone():
    picture = shown(replace(VIEW, width=200, height=150, widths=()))

    assert (picture.srcset, picture.phone_srcset) == ("", "")


@pytest.mark.parametrize(
    ("focal", "focus"),
    [
        ((0.5, 0.5), ""),
        ((0.4, 0.6), ""),
        ((0.3, 0.5), "focus-x-25 focus-y-50"),
        ((0.0, 1.0), "focus-x-0 focus-y-100"),
        ((1.0, 0.7), "focus-x-100 focus-y-75"),
    ],
)
def test_shown_picture_says_where_to_look(focal, focus):
    assert shown(replace(VIEW, focal=focal)).focus == focus


def test_every_focal_point_is_known_to_the_style_sheet():
    css = (ROOT / "articles/static/articles/css/components.css").read_text("utf-8")
    shares = [step / 20 for step in range(21)]

    classes = {
        name for x in shares for y in shares for name in shown(replace(VIEW, focal=(x, y))).focus.split()
    }

    # Half is where a picture is cut without being told.
    assert sorted(name for name in classes if f".{name} {{" not in css) == ["focus-x-50", "focus-y-50"]


@pytest.mark.parametrize(
    ("media_url", "address"),
    [
        ("/media/", "https://news.example/media/pictures/0123456789abcdef.jpg"),
        ("https://media.example/", "https://media.example/pictures/0123456789abcdef.jpg"),
    ],
)
def test_picture_has_an_address_for_other_sites(settings, media_url, address):
    settings.SITE_URL = "https://news.example"
    settings.MEDIA_URL = media_url

    assert absolute_url(VIEW.file) == address
