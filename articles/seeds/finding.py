from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from articles.seeds.files import SeedFile, texts_in
from articles.seeds.manifest import MANIFEST, Newsroom, SeedStory, read_manifest
from articles.seeds.refusal import SeedRefused


@dataclass(frozen=True, slots=True)
class PlainText:
    """One wire text of which nothing else is known."""

    file: SeedFile

    @property
    def files(self) -> dict[str, SeedFile]:
        """By language; "" is for the text itself to say."""
        return {"": self.file}


@dataclass(frozen=True, slots=True)
class NewsroomStory:
    """A story of a manifest, with a text for each language."""

    newsroom: Newsroom
    story: SeedStory

    @property
    def files(self) -> dict[str, SeedFile]:
        return {edition.language: edition.file for edition in self.story.editions}


Unit = PlainText | NewsroomStory


def find_units(paths: Iterable[Path]) -> list[Unit]:
    """What there is to load: the stories of manifests, then the texts that none of them names.

    Raises SeedRefused for a path where nothing is, or nothing that could be loaded.
    """
    units = [unit for path in paths for unit in _units(path)]
    if not units:
        raise SeedRefused(_("There is no text to load."))
    return units


def _units(path: Path) -> Iterator[Unit]:
    if not path.exists():
        raise SeedRefused(_("%(path)s: there is no such file or folder.") % {"path": path})
    if not path.is_dir():
        real = path.resolve()
        yield PlainText(SeedFile(real, real.parent, path.name))
        return
    named: frozenset[Path] = frozenset()
    if (path / MANIFEST).exists():
        newsroom = read_manifest(path)
        named = newsroom.texts
        yield from (NewsroomStory(newsroom, story) for story in newsroom.stories)
    yield from (PlainText(file) for file in texts_in(path) if file.path not in named)
