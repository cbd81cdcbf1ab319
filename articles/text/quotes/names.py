"""Judges single words: which may stand in a name, and where a name ends."""

from collections.abc import Sequence
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Token

_LONGEST_NAME: Final = 6
_COMPOUND: Final = frozenset(("الدين", "الزين", "الياسين"))
NAME_PARTICLES: Final = frozenset(
    ("بن", "بنت", "ابن", "ابو", "ابي", "ام", "ال", "آل", "دي", "دو", "فان", "فون", "لا")
)

_BINDING: Final = NAME_PARTICLES | frozenset(
    ("عبد", "نور", "نصر", "سيف", "عز", "صلاح", "شمس", "ود", "عبيد", "سعد", "جاد")
)


def is_given(token: Token) -> bool:
    return token.key in lexicon.GIVEN_NAMES


def is_name_like(token: Token) -> bool:
    """Whether a word may belong to a name: no article, no known common noun, place or function word."""
    key = token.key
    if token.is_surname:
        return True
    if not token.is_word or len(key) < 2 or key[0].isdigit():
        return key == "و"
    if key in lexicon.GIVEN_NAMES:
        return True
    if token.has_article:
        return False
    return not (
        key in lexicon.COMMON
        or key in lexicon.PLACES
        or key in lexicon.STOPS
        or key in lexicon.PREPOSITIONS
        or key in lexicon.TITLES
        or key in lexicon.HONORIFICS
        or key in lexicon.ORGANISATIONS
        or (len(key) > 4 and key.endswith(("ية", "ات", "اً", "ين", "ته", "ئه", "ها", "هم")))
        or key.startswith(("لل", "بال", "وال"))
        or (key[0] in "لب" and key.endswith("ة"))
        or (len(key) > 3 and key.endswith("ه") and not key.endswith(("يه", "لله")))
        or is_prefixed_noun(key)
    )


def is_prefixed_noun(key: str) -> bool:
    """ل, ب or و joined to a known common noun or place: لشركة، بجامعة، لسوريا."""
    rest = key[1:]
    known = (
        rest in lexicon.COMMON
        or rest in lexicon.PLACES
        or rest in lexicon.ORGANISATIONS
        or rest in lexicon.TITLES
    )
    return key[:1] in ("ل", "ب", "و") and known


def looks_like_verb(key: str) -> bool:
    """A present or past form, as far as spelling can tell: what a headline has after its subject."""
    if len(key) < 4:
        return key.startswith("ي") and len(key) == 3
    return key.startswith(("ي", "ت", "سي", "ست", "وي", "وت")) or (key.endswith("ت") and key[:1] in ("ا", "و"))


def name_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """The token after the last of a name: further name words, and surnames with the article."""
    end = start + 1
    while end < min(limit, start + _LONGEST_NAME):
        token = tokens[end]
        if tokens[end - 1].is_surname and not token.is_surname:
            break
        is_surname = token.has_article and _is_surname(tokens, end, start)
        is_second = end == start + 1 and is_given(tokens[start]) and _may_be_second(token)
        if not (is_name_like(token) or is_surname or is_second or token.key in NAME_PARTICLES):
            break
        end += 1
    return end


def _may_be_second(token: Token) -> bool:
    """After a given name even a word for a trade is a name: أحمد مختار."""
    known = lexicon.COMMON | lexicon.PLACES | lexicon.STOPS | lexicon.PREPOSITIONS
    return bool(lexicon.title_head(token.key)) and not token.has_article and token.key not in known


def _is_surname(tokens: Sequence[Token], index: int, start: int) -> bool:
    """A word with the article that a name ends with: any after a given name, else no noun or place.

    After two words of a name it must look like a surname (ending in ي) or be bound to the word
    before it (عبد الله): «نادر شوقي القرار» is a name and an object.
    """
    key, before = tokens[index].key, tokens[index - 1]
    if key in lexicon.STOPS:
        return False
    if index > start + 1 and not (tokens[index].is_surname or key.endswith("ي") or before.key in _BINDING):
        return False
    if index > start + 1 and before.has_article and tokens[index - 2].key not in _BINDING:
        return False
    if index == start + 1 and tokens[start].key in lexicon.GIVEN_NAMES:
        return True
    is_known = bare(key) in lexicon.TITLES | lexicon.COMMON | lexicon.ORGANISATIONS or key in lexicon.PLACES
    is_noun = key.endswith(("ة", "ات", "ون", "ين")) and key not in _COMPOUND
    return not is_known and not is_noun and not key.endswith("ية")


def is_nationality(token: Token) -> bool:
    """«، الإيطالي لوكا …»."""
    return token.has_article and token.key.endswith(("ي", "ية")) and token.key not in lexicon.STOPS
