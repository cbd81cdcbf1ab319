"""What is kept of a picture: one file of its own making, and smaller copies for smaller screens."""

import hashlib
from collections.abc import Callable
from functools import partial
from io import BytesIO

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from articles.models import Picture
from articles.pictures.names import WIDTHS, copy_name, file_name
from articles.pictures.reading import read_picture


def accept(picture: Picture, upload: File) -> None:
    """Make this upload the picture's file. The row is not saved; raises UnusablePicture, storing nothing."""
    keep(picture, read_picture(upload))


def keep(picture: Picture, image: Image.Image) -> None:
    """Store an image that was read before, with its copies, as the picture's file. The row is not saved.

    Files are named after their bytes: the same image is stored once, and what published stories show
    stays where it is.
    """
    content, extension = _encoded(image)
    checksum = hashlib.sha256(content).hexdigest()
    widths = [width for width in WIDTHS if width < image.width]
    for width in widths:
        _store(copy_name(checksum, width), partial(_copy, image, width))
    name = file_name(checksum, extension)
    _store(name, lambda: content)
    picture.file = name
    picture.width, picture.height = image.size
    picture.checksum, picture.widths = checksum, widths


def _encoded(image: Image.Image) -> tuple[bytes, str]:
    """The file for everyone: JPEG, or PNG where something shines through; and its extension."""
    stream = BytesIO()
    if image.mode == "RGBA":
        image.save(stream, "PNG")
        return stream.getvalue(), "png"
    image.save(stream, "JPEG", quality=85, progressive=True)
    return stream.getvalue(), "jpg"


def _copy(image: Image.Image, width: int) -> bytes:
    height = max(1, round(image.height * width / image.width))
    small = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
    stream = BytesIO()
    small.save(stream, "WEBP", quality=75)
    return stream.getvalue()


def _store(name: str, make: Callable[[], bytes]) -> None:
    if default_storage.exists(name):
        return
    stored = default_storage.save(name, ContentFile(make()))
    if stored != name:  # someone stored the same bytes at the same moment
        default_storage.delete(stored)
