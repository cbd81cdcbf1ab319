from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from articles.seeds.texts import SeedText


class Result(Enum):
    LOADED = auto()
    HERE = auto()
    FAILED = auto()
    #: Read, and written nowhere.
    READ = auto()


class Note(Enum):
    """Why a language of a story stopped before the state that was wanted."""

    NOT_PUBLISHED = auto()
    NOT_APPROVED = auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one story, with its texts: one, or one a language."""

    result: Result
    texts: Sequence[SeedText]
    notes: Sequence[Note] = ()

    @property
    def refusals(self) -> list[tuple[str, str]]:
        """Names of files that failed, each with the reason."""
        return [(text.name, text.error) for text in self.texts if text.error]

    @property
    def assumed(self) -> list[tuple[str, str]]:
        """Names of files that were read by guess, each with the encoding guessed."""
        if self.result is Result.HERE:
            return []
        read = [(text.name, text.decoded) for text in self.texts if not text.error]
        return [(name, decoded.encoding) for name, decoded in read if decoded.assumed]
