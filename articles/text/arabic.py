"""Arabic words as an index keeps them.

Only the article is taken off, with the particles that lean on it (وال، بال، كال، لل): it says nothing of
what a text is about. Everything else stays whole («والد», «بيان», «لبنان»); the other forms of a word are
made when someone asks for it (`articles.text.inflection`). Words here are folded by `normalise`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from articles.text.normalise import normalise

_CLUSTER = re.compile("[وف]?(?:([بك]?ال)|لل)")
_PARTICLE = re.compile("[وف]?[بكل]?")

#: What must be left of a word without its article; shorter words keep it («الدم», «التي»).
_SHORTEST = 3


@lru_cache(maxsize=1 << 16)
def index_forms(word: str) -> tuple[str, ...]:
    """The forms under which a folded word is found; the first one stands in phrases.

    There are two after «لل», which hides whether the word itself opens with ل: «للجنة» is لجنة.
    A place that is another word without its article keeps it: «بالخرطوم» is الخرطوم, not a hose.
    """
    rest = _after_article(word)
    if rest == word:
        return (word,)
    if f"ال{rest}" in word_list("article_names.txt"):
        return (f"ال{rest}",)
    if "ال" in word[: -len(rest)]:
        return (rest,)
    doubled = f"ل{rest}"
    return (doubled, rest) if doubled in _with_endings("lam_words.txt") else (rest, doubled)


def without_article(word: str) -> str:
    """The folded word without a leading article: «شارقه» of «الشارقه», but all of «الماني»."""
    return _after_article(word) if word.startswith("ال") else word


@cache
def word_list(name: str) -> frozenset[str]:
    """The folded words of a file in `data/`."""
    return frozenset(word for line in data_lines(name) for word in line)


def data_lines(name: str) -> Iterator[list[str]]:
    """The folded words of each line of a file in `data/`; lines that begin with # are comments."""
    text = files("articles.text").joinpath("data", name).read_text("utf-8")
    return (normalise(line).split() for line in text.splitlines() if not line.startswith("#"))


def _after_article(word: str) -> str:
    found = _CLUSTER.match(word)
    if not found or len(word) - found.end() < _SHORTEST or _is_whole(word):
        return word
    return word[found.end() :]


def _is_whole(word: str) -> bool:
    """Whether the word, or what follows its particles, only looks as if it had the article."""
    tails = {word, word[1:], _PARTICLE.sub("", word, count=1)}
    return not tails.isdisjoint(_with_endings("whole_words.txt"))


@cache
def _with_endings(name: str) -> frozenset[str]:
    """The words of a list as they are and with each of the usual endings."""
    endings = ("", *word_list("endings.txt"))
    return frozenset(word + ending for word in word_list(name) for ending in endings)
