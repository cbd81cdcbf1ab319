"""Pictures drawn for the tests, as files that somebody chose."""

import struct
import zlib
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

CORNERS = ("red", "lime", "blue", "yellow")
COLOURS = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "yellow": (255, 255, 0)}


def quarters(width: int = 80, height: int = 40) -> Image.Image:
    """Four colours: red and lime above, blue and yellow below. Turned or mirrored, it looks different."""
    image = Image.new("RGB", (width, height), COLOURS["red"])
    image.paste(COLOURS["lime"], (width // 2, 0, width, height // 2))
    image.paste(COLOURS["blue"], (0, height // 2, width // 2, height))
    image.paste(COLOURS["yellow"], (width // 2, height // 2, width, height))
    return image


def corners(image: Image.Image) -> list[str]:
    """The colours of the four quarters, in the order of reading; compression moves them a little."""
    places = [(x, y) for y in (1, 3) for x in (1, 3)]
    return [nearest(image, (image.width * x // 4, image.height * y // 4)) for x, y in places]


def nearest(image: Image.Image, place: tuple[int, int]) -> str:
    pixel: Any = image.convert("RGB").getpixel(place)

    def distance(name: str) -> int:
        return sum(abs(have - want) for have, want in zip(pixel, COLOURS[name], strict=True))

    return min(CORNERS, key=distance)


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def upload(content: bytes, name: str = "صورة.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def png_header(width: int, height: int) -> bytes:
    """A picture that promises so many pixels and brings none: whoever decodes it finds it damaged."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )
