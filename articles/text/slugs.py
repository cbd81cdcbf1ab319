"""The readable part of an address: it names, a key elsewhere in the address decides."""

import re
import unicodedata
from itertools import accumulate

from articles.text.bidi import clean_line, direction_of
from articles.text.normalise import ARABIC, IGNORABLE
from articles.text.numerals import to_digits

#: Letters before percent-encoding; an Arabic letter takes six bytes afterwards.
LONGEST = 60

_FALLBACKS = {"ar": "خبر"}
_DROPPED = re.compile(r"(?<=\w)['’ʼ](?=\w)|[\u0300-\u036f]")

#: Latin letters lose their accents; letters of other scripts (أ, й) are spelling and stay.
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_WORD = re.compile(rf"[{ARABIC}]+|[^\W_{ARABIC}]+")
_ARABIC_OR_NUMBER = re.compile(rf"[{ARABIC}]|\d+$")


def slugify_headline(text: str, language: str, fallback: str = "") -> str:
    """A headline as one path segment, cut at a word near 60 letters, never empty.

    In a right-to-left language only words of that script and inner numbers stay, so that the segment
    begins and ends with a right-to-left letter (RFC 3987 §4.2); a headline without any is written as it
    is. Spelling (ة أ ى) stays; vowels, tatweel and accents go. A slug of a slug is the same slug.
    """
    found = _words(text)
    if direction_of(language) == "rtl":
        native = [word for word in found if _ARABIC_OR_NUMBER.match(word)]
        found = _inner_numbers(_cut(native)) or found
    return "-".join(_cut(found)) or fallback or _FALLBACKS.get(language, "story")


def slugify_name(text: str, fallback: str = "name") -> str:
    """The name of a person, tag or section as one path segment, in whatever script it has."""
    return "-".join(_cut(_words(text))) or fallback


def _words(text: str) -> list[str]:
    text = unicodedata.normalize("NFKC", IGNORABLE.sub("", clean_line(text))).lower()
    text = _ACCENTED.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)
    return _WORD.findall(to_digits(_DROPPED.sub("", text), "latn"))


def _inner_numbers(words: list[str]) -> list[str]:
    """The words without numbers at either end."""
    letters = [i for i, word in enumerate(words) if not word.isdecimal()]
    return words[letters[0] : letters[-1] + 1] if letters else []


def _cut(words: list[str]) -> list[str]:
    """The first words that fit; of a first word too long, its beginning."""
    lengths = accumulate(len(word) + 1 for word in words)
    return [word for word, end in zip(words, lengths, strict=True) if end <= LONGEST + 1] or [
        word[:LONGEST] for word in words[:1]
    ]
