"""Who an English text names: full names, what each bearer is, and whom a surname or a pronoun means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from articles.text.quotes.model import Token

TITLES: Final = frozenset(
    "president minister mayor senator governor chancellor secretary ambassador director chairman chairwoman chair"
    " manager coach captain professor dr mr mrs ms sir lord lady judge justice lawyer spokesman spokeswoman"
    " spokesperson chief officer executive founder owner editor writer author artist actor analyst expert scientist"
    " researcher economist doctor teacher student farmer general colonel inspector sergeant detective commissioner"
    " leader deputy councillor mp mep congressman congresswoman king queen prince princess pope bishop archbishop"
    " reporter correspondent engineer architect driver resident witness operator envoy head adviser advisor singer"
    " activist campaigner player striker goalkeeper pilot nurse official curator organiser organizer librarian".split()
)
HONORIFICS: Final = frozenset(
    "mr mrs ms dr sir lord lady professor prof rev lt col gen maj capt sgt sen rep gov".split()
)
_ARTICLES: Final = frozenset("a an the one another some".split())
_NO_NAMES: Final = frozenset(
    "but and while when as in on at by for from with after before although however meanwhile later earlier he she they"
    " it we i his her their this that these those monday tuesday wednesday thursday friday saturday sunday january"
    " february march april may june july august september october november december speaking asked".split()
)
_NAME_PARTICLES: Final = frozenset("de la van von der bin al el di da du le".split())
#: «al-Mansouri», with the article as it is spoken before any letter.
_AFTER_ARABIC_ARTICLE: Final = re.compile("(?:a[ldnrstz]|a[dst]h|el|ul)-[A-ZÀ-Þ]")
_MOST_NAMES: Final = 400
_LONGEST_ROLE: Final = 12


@dataclass(frozen=True, slots=True)
class Subject:
    """A speaker as written: a name with its role, or a description (`name` empty) or a pronoun (`pronoun`)."""

    name: str = ""
    role: str = ""
    pronoun: str = ""


def is_capitalised(token: Token) -> bool:
    """Whether a word is written as part of a name; the Arabic article before it stays small."""
    is_name = token.text[:1].isupper() or _AFTER_ARABIC_ARTICLE.match(token.text) is not None
    return token.is_word and is_name and token.key not in _NO_NAMES


def read_subject(paragraph: str, tokens: Sequence[Token]) -> Subject | None:
    """The speaker that a stretch between a run and a verb (or after it) names."""
    words = [token for token in tokens if token.is_word]
    if not words:
        return None
    first = words[0]
    if first.key in ("he", "she", "they", "it", "who"):
        return Subject(pronoun=first.key)
    begin, end = _name_span(tokens)
    if begin == end:
        is_described = first.key in _ARTICLES or first.key in TITLES or first.key.endswith("s")
        return Subject(role=_text(paragraph, _until_comma(tokens))) if is_described else None
    before = [t for t in tokens[:begin] if t.is_word and t.key not in _ARTICLES]
    if before and before[-1].key in ("for", "of", "at", "from", "with"):
        return _described_subject(paragraph, tokens)
    before = [token for token in before if token.key not in _NO_NAMES]
    title = _text(paragraph, before) if before and before[-1].key in TITLES - HONORIFICS else ""
    if not title:
        title, begin = _capital_title(paragraph, tokens, begin, end)
    return Subject(_text(paragraph, tokens[begin:end]), title or _apposition(paragraph, tokens, end))


def _described_subject(paragraph: str, tokens: Sequence[Token]) -> Subject:
    """«A spokesperson for the Corps», and who that is if a comma and a full name follow."""
    description = _until_comma(tokens)
    after_comma = len(description) + 1
    begin, end = _name_span(tokens, after_comma)
    is_named = end - begin > 1 and begin == _after_honorifics(tokens, after_comma)
    return Subject(_text(paragraph, tokens[begin:end]) if is_named else "", _text(paragraph, description))


def _name_span(tokens: Sequence[Token], start: int = 0) -> tuple[int, int]:
    """The first row of capitalised words from `start`, honorifics left out."""
    begin = start
    while begin < len(tokens) and (not is_capitalised(tokens[begin]) or _opens_description(tokens, begin)):
        begin += 1
    end = begin = _after_honorifics(tokens, begin)
    while end < len(tokens) and (
        is_capitalised(tokens[end]) or (tokens[end].key in _NAME_PARTICLES and end > begin)
    ):
        end += 1
    return begin, end


def _after_honorifics(tokens: Sequence[Token], begin: int) -> int:
    while begin < len(tokens) and tokens[begin].key in HONORIFICS:
        begin += 1
    return begin


def _lower_title(paragraph: str, tokens: Sequence[Token], end: int) -> str:
    """«Emergency management director Priya Raman»: the words before a name that end with a title."""
    if not end or tokens[end - 1].key not in TITLES - HONORIFICS or is_capitalised(tokens[end - 1]):
        return ""
    begin = end - 1
    while (
        begin
        and tokens[begin - 1].is_word
        and tokens[begin - 1].key not in _NO_NAMES | _ARTICLES | _NAME_PARTICLES
    ):
        begin -= 1
    return _text(paragraph, tokens[begin:end]) if end - begin <= _LONGEST_ROLE else ""


def _opens_description(tokens: Sequence[Token], index: int) -> bool:
    """A capital at the head of «A spokesman …» or «Transport minister …» makes no name."""
    following = tokens[index + 1].key if index + 1 < len(tokens) else ""
    is_lower_title = following in TITLES and not is_capitalised(tokens[index + 1])
    return (
        tokens[index].key in _ARTICLES
        or is_lower_title
        or (tokens[index].key in TITLES - HONORIFICS and index == 0 and following in ("for", "of"))
    )


def _capital_title(paragraph: str, tokens: Sequence[Token], begin: int, end: int) -> tuple[str, int]:
    """«Mayor Clara Benning»: the words up to the last title are a role, the rest the name."""
    for index in range(end - 2, begin - 1, -1):
        if tokens[index].key in TITLES - HONORIFICS:
            return _text(paragraph, tokens[begin : index + 1]), index + 1
    return "", begin


def _apposition(paragraph: str, tokens: Sequence[Token], index: int) -> str:
    """«Helen Marsh, the museum's director»."""
    if index + 1 >= len(tokens) or tokens[index].text != ",":
        return ""
    begin = index + 1
    end = begin
    while end < min(len(tokens), begin + _LONGEST_ROLE) and tokens[end].text not in (",", ".", ":", ";"):
        end += 1
    keys = {token.key for token in tokens[begin:end]}
    is_role = tokens[begin].key in _ARTICLES or bool(keys & TITLES)
    return _text(paragraph, tokens[begin:end]) if is_role and "who" not in keys else ""


def _until_comma(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[: next((i for i, t in enumerate(tokens) if not t.is_word), len(tokens))]


def _text(paragraph: str, tokens: Sequence[Token]) -> str:
    return paragraph[tokens[0].start : tokens[-1].end] if tokens else ""


class Names:
    """The full names of a text and their roles."""

    def __init__(self, texts: Sequence[tuple[str, Sequence[Token]]]) -> None:
        self._full: dict[str, None] = {}
        self._roles: dict[str, str] = {}
        for paragraph, tokens in texts:
            index = 0
            while index < len(tokens):
                begin, end = _name_span(tokens, index)
                role, begin = _capital_title(paragraph, tokens, begin, end)
                if end - begin > 1:
                    name = _text(paragraph, tokens[begin:end])
                    if len(self._full) < _MOST_NAMES:
                        self._full[name] = None
                    role = role or _lower_title(paragraph, tokens, begin)
                    self.note_role(name, role or _apposition(paragraph, tokens, end))
                index = max(end, index + 1)

    def full(self, name: str) -> str:
        """The longest name of the text that ends with this one, or begins with it."""
        folded = name.casefold().split()
        fitting = [
            f
            for f in self._full
            if folded in (f.casefold().split()[-len(folded) :], f.casefold().split()[:1])
        ]
        return max(fitting, key=len, default=name)

    def latest(self, paragraph: str, tokens: Sequence[Token]) -> str | None:
        """The person of several names that the tokens mention last, for a pronoun after them."""
        latest, index = None, 0
        while index < len(tokens):
            begin, end = _name_span(tokens, index)
            name = self.full(_text(paragraph, tokens[begin:end]))
            latest = name if " " in name and name in self._full else latest
            index = max(end, index + 1)
        return latest

    def note_role(self, name: str, role: str) -> None:
        """Keep the first role that a name is given."""
        if role:
            self._roles.setdefault(name, role)

    def role(self, name: str) -> str:
        return self._roles.get(name, "")
