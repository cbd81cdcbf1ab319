"""Everyone a text names: the fullest form of each name, what each is, and who spoke or acted when."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from articles.text.normalise import words
from articles.text.quotes.lexicon import bare
from articles.text.quotes.phrases import Phrase
from articles.text.quotes.tokens import light

Position = tuple[int, int]

#: A text that names more is no story; past them the work would grow with the square of the names.
_MOST_SPEAKERS: Final = 400


@lru_cache(maxsize=2048)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(words(name))


@dataclass(slots=True)
class Speaker:
    """A person, body or unnamed source: the fullest name so far, all roles given, where it was named."""

    name: str
    kind: str
    gender: str = ""
    roles: list[str] = field(default_factory=list)
    mentions: list[Position] = field(default_factory=list)
    head: str = ""

    @property
    def role(self) -> str:
        """The first role that says more than one word; else the first."""
        return next(
            (role for role in self.roles if len(role.split()) > 1), self.roles[0] if self.roles else ""
        )


class Roster:
    """The speakers of one text, looked up by what the text calls them."""

    def __init__(self) -> None:
        self.speakers: list[Speaker] = []

    def add(self, phrase: Phrase, position: Position) -> Speaker | None:
        """Note a mention: join it to the speaker it names, or enter a new one."""
        if phrase.kind in ("description", "document"):
            return None
        name = phrase.name if phrase.kind != "anonymous" else phrase.title
        speaker = self._same(name, phrase.kind)
        if speaker is None:
            speaker = Speaker(name, phrase.kind, phrase.gender, head=phrase.head)
            if len(self.speakers) < _MOST_SPEAKERS:
                self.speakers.append(speaker)
        elif len(name_words(name)) > len(name_words(speaker.name)):
            speaker.name = name
        speaker.gender = speaker.gender or phrase.gender
        speaker.roles += [
            role for role in (phrase.title, phrase.apposition) if role and role not in speaker.roles
        ]
        insort(speaker.mentions, position)
        return speaker

    def _same(self, name: str, kind: str) -> Speaker | None:
        wanted = name_words(name)
        found = [s for s in self.speakers if s.kind == kind and _contains_either(name_words(s.name), wanted)]
        return found[-1] if found else None

    def named(self, name: str) -> Speaker | None:
        """The latest speaker whose name holds these words, or ends with the first of them."""
        wanted = name_words(name)
        people = [speaker for speaker in reversed(self.speakers) if speaker.kind == "person"]
        whole = (person for person in people if wanted and _is_within(wanted, name_words(person.name)))
        return next(whole, None) or (self.by_surname(name) if wanted else None)

    def by_surname(self, name: str) -> Speaker | None:
        """The speaker whose full name ends with the first word of this name."""
        first = name_words(name)[:1]
        return next(
            (s for s in self.speakers if s.kind == "person" and name_words(s.name)[-1:] == first), None
        )

    def described(self, title: str, gender: str, before: Position) -> Speaker | None:
        """Whoever a title without a name means: the last speaker with that role, else the first to come."""
        wanted = _role_words(title)
        fitting = [
            s
            for s in self.speakers
            if s.kind == "person"
            and (not gender or not s.gender or s.gender == gender)
            and any(
                wanted[:1] == _role_words(role)[:1] and set(wanted) <= set(_role_words(role))
                for role in s.roles
            )
        ]
        return nearest(fitting, before)

    def body(self, phrase: Phrase, before: Position) -> Speaker | None:
        """The body that «الشركة» means: the last of that kind with a fuller name."""
        wanted = _role_words(phrase.name)
        fitting = [
            s
            for s in self.speakers
            if s.kind == "organisation" and s.head == phrase.head and set(wanted) <= set(_role_words(s.name))
        ]
        return nearest([s for s in fitting if len(name_words(s.name)) > 1] or fitting, before)

    def source(self, phrase: Phrase) -> Speaker | None:
        """The unnamed source that «المتحدث» or «المصدر» means."""
        wanted = _role_words(phrase.title)
        for speaker in reversed(self.speakers):
            known = _role_words(speaker.name)
            if speaker.kind == "anonymous" and wanted[:1] == known[:1] and set(wanted) <= set(known):
                return speaker
        return None

    def enter(self, phrase: Phrase, position: Position) -> Speaker:
        """Note somebody who has a description only: «وزير التربية», whom «الوزير» means later."""
        speaker = Speaker(phrase.title, "anonymous", phrase.gender, [phrase.title], [position], phrase.head)
        if len(self.speakers) < _MOST_SPEAKERS:
            self.speakers.append(speaker)
        return speaker


def nearest(speakers: Sequence[Speaker], before: Position) -> Speaker | None:
    earlier = [s for s in speakers if s.mentions and s.mentions[0] < before]
    if earlier:
        return max(earlier, key=lambda s: s.mentions[bisect_left(s.mentions, before) - 1])
    return min(speakers, key=lambda s: s.mentions[:1], default=None)


def _role_words(text: str) -> list[str]:
    return [_uninflected(light(word)) for word in text.split()]


def _uninflected(key: str) -> str:
    """أمريكي and أميركي, لشركة and شركة, alike."""
    key = "ال" + key[2:] if key.startswith("لل") else key
    return bare(key).replace("اميرك", "امريك")


def _contains_either(one: Sequence[str], other: Sequence[str]) -> bool:
    return _is_within(one, other) or _is_within(other, one)


def _is_within(part: Sequence[str], whole: Iterable[str]) -> bool:
    """Whether the words of `part` stand in `whole` in this order."""
    rest = iter(whole)
    return all(word in rest for word in part)
