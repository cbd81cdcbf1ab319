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
    "أإآٱؤئىيېةہھەكکڤپچگ٫",
    "اااا\u0621\u0621ييي\u0647\u0647\u0647\u0647ككفبجغ.",
)

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

_WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+")


def normalise(text: str) -> str:
    """Fold spelling variants so that equal words compare equal (docs/architecture.md).

    Idempotent. The result is for keys and indexes only: it is not correct Arabic.
    """
    text = IGNORABLE.sub("", unicodedata.normalize("NFKC", text))
    text = text.translate(_LETTERS).translate(_DIGITS).casefold()
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def words(text: str) -> list[str]:
    """The folded words of a text, in order; decimals stay whole."""
    return _WORD.findall(normalise(text))


def fold_key(text: str) -> str:
    """One comparable key for a name or a headline: its folded words joined by one space."""
    return " ".join(words(text))
