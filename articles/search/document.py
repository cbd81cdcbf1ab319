"""A story as the index keeps it: one stream of words, the same for every database."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from articles.text.arabic import index_forms
from articles.text.normalise import words

#: Stands between headline, standfirst and body, so that no phrase reaches over the edge.
GAP = "_"

#: A form with this before it occurs in the headline, in the standfirst.
IN_HEADLINE = "h_"
IN_STANDFIRST = "s_"

_IN_LANGUAGE = "l_"

#: Longer forms are cut, in texts and in queries; PostgreSQL has a limit for them, readers have none.
LONGEST_FORM = 60

#: More words than any story has; the rest of a text is not searched.
_MOST_WORDS = 30_000

_ID_BITS = 28


@dataclass(frozen=True)
class Document:
    """What is searched of a publication, and where it stands in time."""

    publication_id: int
    published_at: datetime.datetime
    language: str
    headline: str
    standfirst: str = ""
    body: str = ""

    @property
    def number(self) -> int:
        return number_of(self.publication_id, self.published_at)

    @cached_property
    def stream(self) -> list[str]:
        """First forms in order with gaps between the parts, then what has no place in phrases."""
        parts = [words(text)[:_MOST_WORDS] for text in (self.headline, self.standfirst, self.body)]
        headline, standfirst, body = ([[cut(f) for f in index_forms(w)] for w in part] for part in parts)
        in_order = [form for part in (headline, standfirst, body) for form in [*(w[0] for w in part), GAP]]
        others = sorted({form for part in (headline, standfirst, body) for word in part for form in word[1:]})
        marked = {IN_HEADLINE + form for word in headline for form in word}
        marked |= {IN_STANDFIRST + form for word in standfirst for form in word}
        marked.add(in_language(self.language))
        return [*in_order, *(piece for form in others for piece in (form, GAP)), *sorted(marked)]

    @property
    def terms(self) -> set[str]:
        """The forms of the whole text."""
        return {form for form in self.stream if "_" not in form}


def in_language(language: str) -> str:
    """What stands in every document of a language, and in none of another."""
    return _IN_LANGUAGE + language.replace("-", "_")


def cut(form: str) -> str:
    return form[:LONGEST_FORM]


def number_of(publication_id: int, published_at: datetime.datetime) -> int:
    """The row of a publication: a later one has a higher number."""
    return int(published_at.timestamp()) << _ID_BITS | publication_id


def publication_of(number: int) -> int:
    """The publication of a row."""
    return number & ((1 << _ID_BITS) - 1)
