import pytest

from articles.text.encodings import Decoded, WireError, decode

ARABIC = "عنوان الخبر\nالمقدمة: قال المتحدث إن الأمور تسير على ما يرام في البلاد.\n"
BINARY = {
    "png": b"\x89PNG\r\n\x1a\n\x00\x00",
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "pdf": b"%PDF-1.7\n",
    "rtf": b"{\\rtf1\\ansi text}",
    "nul bytes": b"text\x00\x01\x02\x03 more text\x00",
    "control characters": b"headline\x07\x08\nbody of the text\n",
}


def test_decode_utf8_gives_the_text_unassumed():
    assert decode(ARABIC.encode()) == Decoded(ARABIC, "utf-8", assumed=False)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbf" + ARABIC.encode(), "utf-8"),
        (b"\xff\xfe" + ARABIC.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + ARABIC.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + ARABIC.encode("utf-32-le"), "utf-32-le"),
        (b"\x00\x00\xfe\xff" + ARABIC.encode("utf-32-be"), "utf-32-be"),
        (ARABIC.encode("utf-16-le"), "utf-16-le"),
        (ARABIC.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_decode_unicode_drops_the_mark_and_keeps_the_text(data, encoding):
    assert decode(data) == Decoded(ARABIC, encoding, assumed=False)


def test_decode_windows_1256_says_that_it_assumed():
    assert decode(ARABIC.encode("cp1256")) == Decoded(ARABIC, "windows-1256", assumed=True)


def test_decode_latin_text_with_a_few_accents_is_read_and_assumed():
    text = "The café in Orléans reopened on Monday after the flood\n"

    assert decode(text.encode("cp1256")) == Decoded(text, "windows-1256", assumed=True)


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_decode_any_newline_becomes_a_line_feed(newline):
    assert decode(f"one{newline}two".encode()).text == "one\ntwo"


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf\r\n", b"\xff\xfe"])
def test_decode_nothing_is_refused_as_empty(data):
    with pytest.raises(WireError) as refusal:
        decode(data)

    assert refusal.value.code == "empty"


@pytest.mark.parametrize("data", BINARY.values(), ids=BINARY.keys())
def test_decode_binary_is_refused(data):
    with pytest.raises(WireError) as refusal:
        decode(data)

    assert refusal.value.code == "binary"


@pytest.mark.parametrize(
    "data",
    [
        ARABIC.encode()[:-3] + b"\xff",
        "Новости дня: правительство объявило о мерах".encode("koi8-r"),
        "日本語の見出しと本文がここにあります".encode("shift-jis"),
    ],
    ids=["broken utf-8", "koi8-r", "shift-jis"],
)
def test_decode_unknown_encoding_is_refused_and_not_guessed(data):
    with pytest.raises(WireError) as refusal:
        decode(data)

    assert refusal.value.code == "undecodable"


def test_decode_text_that_belies_its_mark_is_refused_by_name():
    with pytest.raises(WireError) as refusal:
        decode(b"\xef\xbb\xbf\xff\xff")

    assert refusal.value.code == "undecodable"
    assert refusal.value.parameters == {"encoding": "utf-8"}
