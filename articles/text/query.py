"""What a reader types into the search box, read into what must and must not be found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from articles.text.arabic import index_forms, word_list
from articles.text.english import english_inflections
from articles.text.inflection import inflections
from articles.text.normalise import normalise, words
from articles.text.synonyms import synonyms

#: Longer queries are cut: nobody types them, and each word costs a look-up.
LONGEST = 300
MOST_WORDS = 12

_PART = re.compile(r"""((?<!\S)[-−–])?(?:«([^«»]*)»|“([^“”]*)”|„([^„“”]*)[“”]|"([^"]*)"|([^\s«»“”„"]+))""")
_ARABIC_LETTER = re.compile("[ء-ي]")


@dataclass(frozen=True)
class Wanted:
    """One word of a query: `exact` are its own index forms, `generated` the other forms that also do."""

    exact: tuple[str, ...]

    @cached_property
    def generated(self) -> frozenset[str]:
        bases = {other for form in self.exact for other in (form, *synonyms(form))}
        return frozenset().union(*map(_forms, bases)) - set(self.exact)

    @property
    def forms(self) -> frozenset[str]:
        return self.generated | set(self.exact)


@dataclass(frozen=True)
class Query:
    """All `words` and `phrases` must be found, none of `without`; phrases are adjacent index forms."""

    words: tuple[Wanted, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    without: tuple[Wanted, ...] = ()
    without_phrases: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)

    @property
    def forms(self) -> frozenset[str]:
        """Every index form that, in a text, is a hit: what highlighting marks."""
        phrased = frozenset(form for phrase in self.phrases for form in phrase)
        return phrased.union(*(wanted.forms for wanted in self.words))


def parse_query(text: str) -> Query:
    """Read a query: words, phrases in «…» "…" “…”, and -words that must not be there.

    Never fails: marks without a partner and operators of search engines are just punctuation. Function
    words (في، من) are asked for only in phrases, or when there is nothing else.
    """
    wanted: list[str] = []
    without: list[str] = []
    phrases: list[tuple[str, ...]] = []
    without_phrases: list[tuple[str, ...]] = []
    for minus, *quoted, plain in _PART.findall(text[:LONGEST]):
        found = words(plain or "".join(quoted))
        if plain or len(found) == 1:
            (without if minus else wanted).extend(found)
        elif found:
            (without_phrases if minus else phrases).append(tuple(index_forms(word)[0] for word in found))
    return Query(
        words=tuple(_wanted(_telling(wanted, needed=not phrases))),
        phrases=tuple(dict.fromkeys(phrases)),
        without=tuple(_wanted(without)),
        without_phrases=tuple(dict.fromkeys(without_phrases)),
    )


def _telling(found: list[str], *, needed: bool) -> list[str]:
    """The words that say what a text is about; all of them if none does and some are needed."""
    telling = [word for word in found if word not in word_list("function_words.txt")]
    return telling or (found if needed else [])


def _wanted(found: Iterable[str]) -> list[Wanted]:
    return [Wanted(index_forms(word)) for word in list(dict.fromkeys(found))[:MOST_WORDS]]


def _forms(word: str) -> frozenset[str]:
    return inflections(word) if _ARABIC_LETTER.search(word) else english_inflections(word)


def light_stem(word: str) -> str:
    """A coarse stem of an index form, for widening a search that found nothing.

    Light10 (Larkey, Ballesteros and Connell, 2007) without its article, which is gone already.
    """
    if len(word) > 3 and word.startswith("و"):
        word = word[1:]
    for ending in _LIGHT_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            word = word.removesuffix(ending)
    return word


_LIGHT_ENDINGS = [normalise(ending) for ending in ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")]
