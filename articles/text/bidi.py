"""Hygiene of characters that are not seen: bidi controls, other controls, presentation forms, odd spaces.

Sources: UAX #9 (embeddings, isolates), XML 1.0 §2.2 (characters no feed may hold), Unicode's Arabic
presentation forms, which are compatibility characters and not meant for text.
"""

import re
import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

_RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})

_FSI, _LRI, _RLI, _PDI = "\u2068", "\u2066", "\u2067", "\u2069"
_OPENERS = {None: _FSI, "ltr": _LRI, "rtl": _RLI}

#: Line ends of every system; a vertical tab is a soft line break pasted from a word processor.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

#: Embeddings and overrides, C0 and C1 controls, byte-order mark, surrogates, annotation marks, noncharacters.
_FORBIDDEN = re.compile(
    "[\u202a-\u202e\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ud800-\udfff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]"
)
_ISOLATE = re.compile("[\u2066-\u2069\n]")

#: Letters in disguise; words written as one sign (ﷺ ﷲ ﷼ ﷽, U+FDF0–FDFF) stay.
_PRESENTATION = re.compile("[\ufb50-\ufbff\ufc00-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]+")

_UNITS = "[%٪°$€£¥₪]|(?:كم|كلم|سم|ملم|كغ|كغم|كلغ|غ|م|km|cm|mm|kg|g|m)\\b"
_NO_BREAK_SPACE = re.compile(f"(?<!\\bد\\.)(?<!\\d)[\u00a0\u202f]|(?<=\\d)[\u00a0\u202f](?!{_UNITS})")
_BLANKS = re.compile("[^\\S\u00a0\u202f]+")


def direction_of(language: str) -> Direction:
    """The writing direction of a language tag such as "ar" or "en-GB"."""
    return "rtl" if language.lower().partition("-")[0] in _RTL_LANGUAGES else "ltr"


def clean_input(text: str) -> str:
    """Text as it may be stored: only characters that are seen, or that shape what is seen.

    Embeddings, overrides, isolates without a partner, controls and noncharacters go; line ends become
    newlines; presentation forms become letters; a no-break space stays only between a number and its unit
    and after «د.». Marks (LRM, RLM), balanced isolates and the zero-width non-joiner stay. Result is NFC.
    """
    text = _FORBIDDEN.sub("", _LINE_END.sub("\n", text))
    text = _PRESENTATION.sub(lambda run: _letters(run[0]), _without_loose_isolates(text))
    return unicodedata.normalize("NFC", _NO_BREAK_SPACE.sub(" ", text))


def clean_line(text: str) -> str:
    """`clean_input` for a headline or a name: one line, single spaces, none at the ends."""
    return _BLANKS.sub(" ", clean_input(text)).strip()


def has_controls(text: str) -> bool:
    """Whether the text holds characters that `clean_input` takes away as controls."""
    return bool(_FORBIDDEN.search(text)) or _without_loose_isolates(text) != text


def isolate(text: str, direction: Direction | None = None) -> str:
    """The text set apart by U+2066–2069 for places where no markup can be (attributes, titles, mail).

    Without a direction the first strong character decides.
    """
    return f"{_OPENERS[direction]}{_without_loose_isolates(text)}{_PDI}"


def _letters(forms: str) -> str:
    """Presentation forms as letters; a mark standing alone decomposes to a space and the mark."""
    return "".join(unicodedata.normalize("NFKC", form).replace(" ", "") for form in forms)


def _without_loose_isolates(text: str) -> str:
    """Drop isolates that have no partner in their paragraph (UAX #9 BD9)."""
    loose: set[int] = set()
    opened: list[int] = []
    for found in _ISOLATE.finditer(text):
        if found[0] == "\n":
            loose.update(opened)
            opened.clear()
        elif found[0] != _PDI:
            opened.append(found.start())
        elif opened:
            opened.pop()
        else:
            loose.add(found.start())
    loose.update(opened)
    return "".join(c for i, c in enumerate(text) if i not in loose) if loose else text
