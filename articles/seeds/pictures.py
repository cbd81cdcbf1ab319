from pathlib import Path

from django.core.files.base import ContentFile

from articles.models import Picture
from articles.models.translated import set_texts
from articles.pictures.reading import MAX_MEGABYTES
from articles.pictures.storing import accept
from articles.seeds.files import file_in, read
from articles.seeds.manifest import Row, out_of_order


def store_picture(folder: Path, row: Row) -> Picture:
    """Store the picture that a manifest describes, unless one with the same bytes is here.

    Raises SeedRefused or UnusablePicture.
    """
    try:
        content = read(file_in(folder / "pictures", row["file"]), MAX_MEGABYTES * 1024 * 1024)
        picture = Picture(focal_x=row["focal"][0], focal_y=row["focal"][1])
        for field, key in (("alt_text", "alt"), ("caption", "caption"), ("credit", "credit")):
            set_texts(picture, field, row[key])
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise out_of_order(error) from error
    accept(picture, ContentFile(content, row["file"]))
    same = Picture.objects.filter(checksum=picture.checksum).first()
    if same is not None:
        return same
    picture.save()
    return picture
