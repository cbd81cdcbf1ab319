"""The files below a folder, and nothing beyond it: links that lead elsewhere are refused."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from articles.seeds.refusal import SeedRefused

MAX_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SeedFile:
    """A file that was offered: where it lies, inside which folder, and what reports call it."""

    path: Path
    folder: Path
    name: str


def file_in(folder: Path, name: str) -> SeedFile:
    """The file of this name, as a manifest writes it: with slashes, from its folder on."""
    return SeedFile(folder / name, folder, name)


def texts_in(folder: Path) -> Iterator[SeedFile]:
    """Every *.txt below the folder, by name. Links to other folders are not followed."""
    found = [
        Path(place, name)
        for place, _folders, names in os.walk(folder)
        for name in names
        if name.lower().endswith(".txt")
    ]
    for path in sorted(found):
        yield SeedFile(path, folder, path.relative_to(folder).as_posix())


def read(file: SeedFile, limit: int = MAX_BYTES) -> bytes:
    """The bytes of the file. Raises SeedRefused: it lies outside, is no file, is too large or unreadable."""
    try:
        if not file.path.resolve().is_relative_to(file.folder.resolve()):
            raise SeedRefused(_("The file is a link that leads out of the folder."))
        if not file.path.is_file():
            raise SeedRefused(_("There is no such file."))
        with file.path.open("rb") as stream:
            raw = stream.read(limit + 1)
    except OSError as error:
        raise SeedRefused(_("The file cannot be read: %(reason)s") % {"reason": error.strerror}) from error
    if len(raw) > limit:
        raise SeedRefused(
            _("The file is larger than %(megabytes)s MB.") % {"megabytes": limit // 1024 // 1024}
        )
    return raw
