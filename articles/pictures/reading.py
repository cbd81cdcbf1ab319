"""From an upload to pixels: the header is read first, and nothing is decoded that it does not allow."""

from contextlib import suppress
from io import BytesIO

from django.core.files import File
from PIL import Image, ImageCms, UnidentifiedImageError

from articles.errors import NotAPicture, PictureDamaged, PictureMoves, PictureTooHeavy, PictureTooLarge

#: Everything else that Pillow knows stays shut: each format is a decoder for strangers' files.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
MAX_MEGABYTES = 20
MAX_MEGAPIXELS = 50
MAX_SIDE = 12_000
#: No page shows a picture wider than 52 rem; this is three device pixels for each of theirs.
KEPT_SIDE = 2560

#: What is wrong with a file shows in any of these ways, depending on where its decoder met it.
BROKEN = (OSError, SyntaxError, ValueError, EOFError, RuntimeError)
#: Pillow's own limits lie above ours. The lower one only warns, where warnings are no errors.
TOO_MANY_PIXELS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
#: Modes that can be made smaller as they are.
SCALABLE = {"L", "LA", "RGB", "RGBA", "CMYK"}
ORIENTATION = 274
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SRGB = ImageCms.createProfile("sRGB")


def read_picture(upload: File) -> Image.Image:
    """The pixels of an upload and nothing else: upright, in sRGB, no side longer than KEPT_SIDE.

    RGBA if anything shines through, else RGB. Raises UnusablePicture with a sentence for the person who
    chose the file.
    """
    if upload.size > MAX_MEGABYTES * 1024 * 1024:
        raise PictureTooHeavy(MAX_MEGABYTES)
    upload.seek(0)
    try:
        with Image.open(upload, formats=FORMATS) as image:
            _allow(image)
            return _decoded(image)
    except UnidentifiedImageError as error:
        raise NotAPicture from error
    except TOO_MANY_PIXELS as error:
        raise PictureTooLarge(MAX_MEGAPIXELS, MAX_SIDE) from error
    except BROKEN as error:
        raise PictureDamaged from error


def _allow(image: Image.Image) -> None:
    """Refuse by what the header says; no pixel has been decoded."""
    if max(image.size) > MAX_SIDE or image.width * image.height > MAX_MEGAPIXELS * 1_000_000:
        raise PictureTooLarge(MAX_MEGAPIXELS, MAX_SIDE)
    # Cameras hide a second view or a thumbnail behind a JPEG (MPO): the first image is the photograph.
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise PictureMoves


def _decoded(image: Image.Image) -> Image.Image:
    turn = UPRIGHT.get(_orientation(image))
    image.draft(None, _bounded(image.size))  # JPEG: decode no more pixels than are kept
    picture = _in_srgb(_smaller(_in_full_colours(image)))
    if turn is not None:
        picture = picture.transpose(turn)
    if picture.mode == "RGBA" and picture.getchannel("A").getextrema() == (255, 255):
        picture = picture.convert("RGB")
    picture.info = {}  # else the next file would get the comments of this one
    return picture


def _orientation(image: Image.Image) -> int:
    """How the camera was held; 1, upright, where that cannot be read."""
    try:
        return image.getexif().get(ORIENTATION, 1)
    except BROKEN:
        return 1


def _in_full_colours(image: Image.Image) -> Image.Image:
    """Tables of colours and deep greys do not scale; whatever else stays as it is, for it may be large."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in SCALABLE and "transparency" not in image.info:
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _smaller(image: Image.Image) -> Image.Image:
    if max(image.size) <= KEPT_SIDE:
        return image
    return image.resize(_bounded(image.size), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _bounded(size: tuple[int, int]) -> tuple[int, int]:
    share = min(1.0, KEPT_SIDE / max(size))
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


def _in_srgb(image: Image.Image) -> Image.Image:
    """The pixels with the colours that their profile means, since the profile itself is not kept."""
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if profile := image.info.get("icc_profile"):
        with suppress(ImageCms.PyCMSError):
            image = ImageCms.profileToProfile(image, BytesIO(profile), _SRGB, outputMode=mode) or image
    return image.convert(mode)
