"""Folding of Arabic (and Latin) text to one comparable form: for matching, never for display."""

import re
import unicodedata

#: Marks that change no word: harakat, Quranic marks, superscript alef, tatweel,
#: zero-width and bidi controls, soft hyphen, byte-order mark.
IGNORABLE = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\u00ad\ufeff]",
)

_LETTERS = str.maketrans(
    "أإآٱؤئىیېةہھەكکڤپچگ٫٬٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "ااااءءيييههههككفبجغ.,01234567890123456789",
)

#: Letters of the Arabic script, after folding (so without marks and digits).
ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9"

#: A word is a run of Arabic letters, or a whole decimal, or a run of other letters and digits:
#: «ال36» and «كوفيد19» are two words, "G20" is one.
_WORD = re.compile(rf"[{ARABIC}]+|\d+(?:[.,]\d+)+|[^\W_{ARABIC}]+")


class _Folding(dict[int, str]):
    """A translation table that works out each character once, when it is first met."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code).translate(_LETTERS).casefold())
        bare = "".join(c for c in decomposed if not unicodedata.combining(c) and not IGNORABLE.match(c))
        self[code] = unicodedata.normalize("NFC", bare).translate(_LETTERS)
        return self[code]


_FOLDING = _Folding()

#: A folded headline is stored no longer than a headline is: «½» and its like take more room than they had.
_LONGEST_HEADLINE = 300


def normalise(text: str) -> str:
    """Fold spelling variants so that equal words compare equal.

    Unicode NFKC, then marks away, then hamza seats, final ye and ta marbuta, Persian letters and both
    digit families to one letter each; Latin loses case and accents. Idempotent. The result is for keys
    and indexes only: it is not correct Arabic.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).translate(_FOLDING))


def words(text: str) -> list[str]:
    """The folded words of a text, in order; decimals stay whole."""
    return _WORD.findall(normalise(text))


def fold_key(text: str) -> str:
    """One comparable key for a name or a headline: its folded words joined by one space."""
    return " ".join(words(text))


def headline_key(text: str) -> str:
    """The key by which a headline is stored with its publication, and by which a link finds it."""
    return fold_key(text)[:_LONGEST_HEADLINE]
