from dataclasses import replace
from functools import cached_property
from typing import Any

from articles.actions import WireFile
from articles.seeds.files import SeedFile, read
from articles.seeds.refusal import SeedRefused, refused
from articles.text.wire import Decoded, WireError, WireStory, as_json, decode, parse_wire


class SeedText:
    """One wire text in its file: read, decoded and parsed when that is asked for, and then once.

    A `language` that is given holds, whatever the letters say.
    """

    def __init__(self, file: SeedFile, language: str = "") -> None:
        self._file, self._language = file, language
        self.name = file.name
        #: Why it is not loaded, in the language of the moment; "" while nothing speaks against it.
        self.error = ""

    @cached_property
    def raw(self) -> bytes:
        """Raises SeedRefused for what cannot be read."""
        return read(self._file)

    @cached_property
    def decoded(self) -> Decoded:
        """Raises SeedRefused for what is no text."""
        try:
            return decode(self.raw)
        except WireError as error:
            raise refused(error) from error

    @cached_property
    def story(self) -> WireStory:
        """Raises SeedRefused for what is no text, or a text that is no story."""
        try:
            story = parse_wire(self.decoded.text)
        except WireError as error:
            raise refused(error) from error
        return replace(story, language=self._language) if self._language else story

    @property
    def wire_file(self) -> WireFile:
        return WireFile(self.name, self.raw, self.decoded)

    def opens(self) -> bool:
        """Whether the file can be read; if not, `error` says why."""
        return self._has("raw")

    def parses(self) -> bool:
        """Whether there is a story in the file; if not, `error` says why."""
        return self._has("story")

    def _has(self, part: str) -> bool:
        try:
            getattr(self, part)
        except SeedRefused as refusal:
            self.error = str(refusal)
        return not self.error

    def as_json(self) -> dict[str, Any]:
        """One object of the array that `load_seeds --format json` prints."""
        if not self.error and self.parses():
            return as_json(self.name, self.story)
        said: dict[str, Any] = {"source": self.name, "ok": False, "errors": [self.error]}
        said |= dict.fromkeys(("language", "headline", "standfirst"), "")
        return said | {name: [] for name in ("paragraphs", "inline_related", "related", "quotes")}
