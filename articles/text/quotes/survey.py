"""Reads a whole text once and notes everyone it names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.cues import find_cues
from articles.text.quotes.given_names import GIVEN_NAMES
from articles.text.quotes.lexicon import bare
from articles.text.quotes.marks import quoted_runs
from articles.text.quotes.model import Cue, Token
from articles.text.quotes.name_search import is_complement, is_lone_subject
from articles.text.quotes.names import NAME_PARTICLES, may_be_name, with_particles
from articles.text.quotes.people import Roster
from articles.text.quotes.phrases import Phrase, read_phrase
from articles.text.quotes.tokens import light, tokenise

#: Words that never end the part of a name before them: نصر الله، نور الدين.
_COMPOUND_ENDS: Final = frozenset(
    ("الله", "الدين", "الرحمن", "العزيز", "الفتاح", "الملك", "الكريم", "الحكيم")
)
#: The longest phrase with its apposition.
_WINDOW: Final = 64
_OF_AGE: Final = frozenset(("البالغ", "البالغة"))
_YEARS: Final = frozenset(("عاما", "عام", "سنة", "اعوام", "سنوات", "عامًا"))
#: After لكن and the like they end in an alef: لكن مصدرا أمنيا قال.
_ACCUSATIVES: Final = lexicon.TITLES | lexicon.ANONYMOUS
_PREFIXES: Final = ("و", "ف", "ب", "ل", "ك")


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph with its words, quoted runs and expressions of speech. Background has a number below 0."""

    number: int
    text: str
    tokens: list[Token]
    cues: list[Cue]
    subjects: frozenset[int]


def view(number: int, text: str) -> View:
    """Read a paragraph; `subjects` are the words right after a finite verb of speech."""
    tokens = with_particles(tokenise(text, quoted_runs(text)))
    cues = find_cues(tokens)
    return View(number, text, tokens, cues, frozenset(cue.end for cue in cues if cue.kind == "finite"))


def with_surnames(views: Sequence[View]) -> list[View]:
    """The views with the words marked that stand alone after a verb of speech, and not only there."""
    counts = Counter(token.key for each in views for token in each.tokens)
    alone = {
        each.tokens[cue.end].key
        for each in views
        for cue in each.cues
        if cue.kind == "finite" and is_lone_subject(each.tokens, cue.end)
    }
    surnames = {key for key in alone if counts[key] > 1}
    return [replace(each, tokens=_marked(each.tokens, surnames)) for each in views] if surnames else [*views]


def _marked(tokens: Sequence[Token], surnames: set[str]) -> list[Token]:
    return [replace(token, is_surname=True) if token.key in surnames else token for token in tokens]


def survey(views: Sequence[View]) -> tuple[Roster, Counter[str]]:
    """The roster of a text, and how often it has each word outside marks.

    Titles and given names are certain and read first; a verb's bare subject is taken after them, so
    that in «حذر ترامب أعضاء …» a surname already known ends the name.
    """
    roster = Roster()
    vocabulary = Vocabulary(views)
    for read in (_certain_mention, _aged, _bare_subject):
        for each in views:
            index = 0
            while index < len(each.tokens):
                phrase = read(each, index, roster)
                if phrase is None:
                    index += 1
                    continue
                name = vocabulary.trimmed(phrase.name) if phrase.kind == "person" else phrase.name
                roster.add(replace(phrase, name=name), (each.number, each.tokens[phrase.start].start))
                index = max(index + 1, phrase.end if phrase.kind == "person" else index + 1)
    _describe_protagonist(views, roster, vocabulary.counts)
    return roster, vocabulary.counts


def _describe_protagonist(views: Sequence[View], roster: Roster, counts: Counter[str]) -> None:
    """Give whom a text names most, if it tells no role, the first long definite title that it leaves unnamed."""
    people = [speaker for speaker in roster.speakers if speaker.kind == "person"]
    protagonist = max(people, key=lambda person: counts[light(person.name.split()[-1])], default=None)
    if protagonist is None or protagonist.roles or not protagonist.gender:
        return
    for each in views:
        for index, token in enumerate(each.tokens):
            phrase = read_phrase(each.text, each.tokens, index) if token.has_article else None
            if phrase is None or phrase.kind != "description" or phrase.gender != protagonist.gender:
                continue
            is_free = roster.described(phrase.title, phrase.gender, (each.number, token.start)) is None
            if len(phrase.title.split()) > 2 and is_free:
                protagonist.roles.append(phrase.title)
                return


class Vocabulary:
    """The words of a text by how often they stand alone and in a row."""

    def __init__(self, views: Sequence[View]) -> None:
        rows = [[light(t.text) if t.is_word else "" for t in each.tokens] for each in views]
        self.counts = Counter(word for row in rows for word in row if word)
        self._pairs = Counter(pair for row in rows for pair in pairwise(row))
        self._triples = Counter(triple for row in rows for triple in zip(row, row[1:], row[2:], strict=False))

    def trimmed(self, name: str) -> str:
        """A name without what is not of it: it ends with the first word (after the first) that the text
        also has outside the name, as a surname has.
        """
        parts = name.split()
        keys = [light(part) for part in parts]
        for index in range(1, len(keys) - 1):
            before, word, after = keys[index - 1 : index + 2]
            alone = self.counts[word] - self._pairs[before, word] - self._pairs[word, after]
            if (
                alone + self._triples[before, word, after] > 0
                and word not in NAME_PARTICLES
                and word not in _COMPOUND_ENDS
                and word not in lexicon.STOPS
                and after not in _COMPOUND_ENDS
            ):
                return " ".join(parts[: index + 1])
        return name


def _certain_mention(each: View, index: int, _roster: Roster) -> Phrase | None:
    """A speaker that its own words tell: titled, with a known given name, or a body."""
    token = each.tokens[index]
    if not token.is_word:
        return None
    if not _is_known(_without_prefix(token).key) or _is_adjective(each.tokens, index):
        return None
    phrase = phrase_at(each, index)
    if phrase is None:
        return None
    if phrase.kind == "anonymous":
        return phrase if index in each.subjects else None
    return phrase if phrase.kind in ("person", "organisation") and _is_certain(phrase) else None


def _is_adjective(tokens: Sequence[Token], index: int) -> bool:
    """مؤتمر صحفي، تصريح سياسي: what would be a title alone is an adjective after an indefinite noun of saying."""
    before = tokens[index - 1] if index else None
    return before is not None and before.key in lexicon.MEDIA and tokens[index].key.endswith(("ي", "ية"))


def _bare_subject(each: View, index: int, roster: Roster) -> Phrase | None:
    """The unknown name right after a verb of speech."""
    if index not in each.subjects or not each.tokens[index].is_word or is_complement(each.tokens, index):
        return None
    phrase = read_phrase(each.text, each.tokens, index)
    if phrase is None or phrase.kind != "person" or not _is_certain(phrase) or roster.by_surname(phrase.name):
        return None
    return phrase


def _aged(each: View, index: int, _roster: Roster) -> Phrase | None:
    """The unknown name, after a first word, whose bearer's age is told: «فقدت فلانة الفلاني، البالغة من العمر …»."""
    if not index or not each.tokens[index].is_word or not may_be_name(each.tokens[index]):
        return None
    if not _tells_age(each.tokens, index + 2) and not _tells_age(each.tokens, index + 3):
        return None
    phrase = read_phrase(each.text, each.tokens, index)
    is_aged = phrase is not None and _tells_age(each.tokens, phrase.end)
    return (
        phrase if is_aged and phrase is not None and phrase.kind == "person" and _is_certain(phrase) else None
    )


def _tells_age(tokens: Sequence[Token], index: int) -> bool:
    """Whether «، البالغ من العمر», «، 31 عاما» or «(31 عاما» stands at a token."""
    if index + 2 >= len(tokens) or tokens[index].is_word != (tokens[index].key in _OF_AGE):
        return False
    after = tokens[index + (tokens[index].text in "،,(")]
    return after.key in _OF_AGE or (after.key.isdecimal() and tokens[index + 2].key in _YEARS)


def _is_certain(phrase: Phrase) -> bool:
    """Not one word alone, which may be anything."""
    return bool(phrase.title or phrase.apposition) or len(phrase.name.split()) > 1


def phrase_at(each: View, index: int) -> Phrase | None:
    """The speaker's phrase that begins at a word, once a joined و ف ب ل ك is taken off it."""
    first = max(0, index - 2)
    window = each.tokens[first : index + _WINDOW]
    window[index - first] = _without_prefix(window[index - first])
    phrase = read_phrase(each.text, window, index - first)
    return phrase and replace(phrase, start=phrase.start + first, end=phrase.end + first)


def _without_prefix(token: Token) -> Token:
    """The token without the joined letter before a known title, name or body."""
    if _is_known(token.key):
        return token
    if len(token.key) > 4 and token.key.endswith("ا") and token.key[:-1] in _ACCUSATIVES:
        return replace(token, text=token.text.rstrip("\u064b")[:-1].rstrip("\u064b"), key=token.key[:-1])
    article = "ال" if token.key.startswith("لل") else ""
    cut = 2 if article else 1
    rest = article + token.key[cut:]
    if token.key[:1] not in _PREFIXES or len(rest) <= 3 or not _is_known(rest):
        return token
    start = token.start if article else token.start + 1
    return replace(token, text=article + token.text[cut:], key=rest, start=start)


@lru_cache(maxsize=16384)
def _is_known(key: str) -> bool:
    return (
        key in lexicon.ANONYMOUS
        or bool(lexicon.title_head(key))
        or key in lexicon.HONORIFICS
        or key in GIVEN_NAMES
        or bare(key) in lexicon.ORGANISATIONS
    )
