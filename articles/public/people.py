"""Who speaks in a story: everyone once, as what they were then, with the places of their words."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.public.names import Name
from articles.text.beginnings import beginning

#: As many words of a quote lead to the whole of it.
SHOWN_WORDS = 7


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quote of a story. `url` is '' for a source without a page, `name` empty for nobody's words."""

    uid: str
    kind: str
    text: str
    role: str
    medium: str
    name: Name
    url: str
    is_organisation: bool = False

    @property
    def beginning(self) -> str:
        return beginning(self.text, SHOWN_WORDS)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or a body, with all that the story quotes of them."""

    name: Name
    url: str
    role: str
    quotes: list[Quoted]


def people(quotes: Iterable[Quoted]) -> list[Person]:
    """Everyone who is quoted, in the order of their first words. The first role that is told holds."""
    groups: dict[tuple[str, str], list[Quoted]] = {}
    for quote in quotes:
        if quote.name:
            groups.setdefault((quote.url, quote.name.text), []).append(quote)
    return [
        Person(name=group[0].name, url=group[0].url, role=_role(group), quotes=group)
        for group in groups.values()
    ]


def _role(group: Iterable[Quoted]) -> str:
    """An unnamed source is known by its role alone: that is not said twice."""
    return next((quote.role for quote in group if quote.role and quote.role != quote.name.text), "")
