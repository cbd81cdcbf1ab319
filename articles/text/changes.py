"""What changed between two texts, word by word: whole words only, so that no Arabic word is torn apart."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from articles.text.normalise import fold_key

#: A word with the spaces after it: joined again, the pieces are the text.
_WORD = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that both texts have ("same"), or only the older ("gone") or the newer one ("new")."""

    kind: Literal["same", "gone", "new"]
    text: str


def changes(before: str, after: str) -> list[Piece]:
    """The pieces of both texts in reading order; those "same" and "new" joined are the newer text."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, [w.strip() for w in old], [w.strip() for w in new], autojunk=False)
    pieces: list[Piece] = []
    for step, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if step == "equal":
            pieces.append(Piece("same", "".join(new[new_from:new_to])))
            continue
        if old_to > old_from:
            pieces.append(Piece("gone", "".join(old[old_from:old_to])))
        if new_to > new_from:
            pieces.append(Piece("new", "".join(new[new_from:new_to])))
    return pieces


def is_spelling_only(before: str, after: str) -> bool:
    """Whether two different texts are the same words under another spelling (أ/ا، ى/ي, vowels, tatweel)."""
    return before != after and fold_key(before) == fold_key(after)
