"""Judges single words: which may stand in a name, and where a name ends."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.given_names import GIVEN_NAMES
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Token
from articles.text.quotes.tokens import light


def _words(text: str) -> frozenset[str]:
    return frozenset(light(text).split())


_LONGEST_NAME: Final = 7
NAME_PARTICLES: Final = _words(
    "بن بنت ابن أبو أبي أبا أم ال آل ولد ود دي دو دا دوس ديل ديلا دير ڤان فون تير سان سانت أوف"
)
#: With a word that has the article they make one name: عبد الله، نور الدين.
_COMPOUNDING: Final = _words(
    "عبد نور نصر سيف عز صلاح شمس عبيد سعد جاد ضياء علاء بهاء محيي محي خير فخر كمال جمال"
)
_BINDING: Final = NAME_PARTICLES | _COMPOUNDING
_COMPOUND_ENDS: Final = _words("الدين الزين الياسين")
#: A subject may end before these, and hardly a verb.
_AFTER_NAMES: Final = lexicon.TIME | _words("في على عبر خلال إن بأن عقب ضمن أمام")
_CLAUSE_OPENERS: Final = lexicon.COMPLEMENTIZERS | lexicon.PRONOUN_COMPLEMENTIZERS
_NOUNS: Final = (
    lexicon.COMMON
    | lexicon.OBJECTS
    | lexicon.TITLES
    | lexicon.ORGANISATIONS
    | lexicon.ANONYMOUS
    | lexicon.MEDIA
)
_FUNCTION_WORDS: Final = lexicon.STOPS | lexicon.PREPOSITIONS
_NO_NAMES: Final = (
    lexicon.COMMON
    | lexicon.OBJECTS
    | lexicon.TITLES
    | lexicon.ORGANISATIONS
    | lexicon.PLACES
    | lexicon.HONORIFICS
    | lexicon.TELLING
    | _FUNCTION_WORDS
)
_NOT_SECOND: Final = lexicon.COMMON | lexicon.OBJECTS | lexicon.PLACES | _FUNCTION_WORDS
#: Joined to these ل, ب or و make no name: لشركة، بجامعة، لسوريا.
_PREFIXABLE: Final = _NOUNS | lexicon.PLACES
#: Endings of the plural and the dual, and that of the singular.
_NUMBERS: Final = (("ين", ""), ("ون", ""), ("ان", ""), ("ات", ""), ("ات", "ة"), ("تين", "ة"), ("تان", "ة"))
_TANWIN: Final = "\u064b"
#: Letters that foreign names are hardly ever spelled with.
_ARABIC_LETTERS: Final = frozenset("حعقصضطظذةىءئؤث")


def with_particles(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with what names share with other words told apart: فان دايك، دي لا كروا، الفريق أول فلان."""
    told = [*tokens]
    for index in range(1, len(tokens)):
        before, text = tokens[index - 1], tokens[index].text
        if text == "آن" and is_given(before):
            told[index] = replace(tokens[index], key="آن")
        elif text == "فان" and may_be_name(before) and all(map(may_be_name, tokens[index + 1 : index + 2])):
            told[index] = replace(tokens[index], key="ڤان")
        elif text in ("لا", "لو") and before.text == "دي":
            told[index] = replace(tokens[index], key="دي")
        elif before.text == "الفريق" and tokens[index].key in lexicon.GRADES:
            told[index - 1] = replace(before, key="المشير")
    return told


def is_given(token: Token) -> bool:
    return token.key in GIVEN_NAMES


def is_patronymic(tokens: Sequence[Token], index: int) -> bool:
    """Whether بن or بنت follows, which makes any word a given name: سلطان بن خلفان."""
    return index + 1 < len(tokens) and tokens[index + 1].key in ("بن", "بنت", "ولد")


def may_be_name(token: Token) -> bool:
    """Whether nothing forbids that a word belongs to a name: no article, no known word of another kind."""
    key = token.key
    if token.is_surname:
        return True
    if not token.is_word or len(key) < 2 or key[0].isdigit():
        return key == "و" or (token.text.endswith(".") and key not in lexicon.HONORIFICS)
    if key in GIVEN_NAMES:
        return True
    return not (token.has_article or _TANWIN in token.text or _is_barred(key))


@lru_cache(maxsize=16384)
def _is_barred(key: str) -> bool:
    """Whether a word is known as something else than a name, or has a letter or an ending that none has."""
    return (
        key in _NO_NAMES
        or key.startswith("لل")
        or _has_joined_article(key)
        or (key[0] in "لب" and key.endswith("ة"))
        or _has_pronoun(key)
        or is_prefixed_noun(key)
        or _is_plural(key)
    )


def _has_joined_article(key: str) -> bool:
    """بالقرار، والعراق, and not the foreign بالمر or والتر, which are spelled with fewer letters."""
    if not key.startswith(("بال", "وال", "فال", "كال")):
        return False
    rest = key[3:]
    is_known = rest in _NOUNS or key[1:] in lexicon.PLACES or _is_plural(rest)
    return is_known or not _ARABIC_LETTERS.isdisjoint(rest)


def _has_pronoun(key: str) -> bool:
    if len(key) > 4 and key.endswith(("ها", "هم")):
        return True
    return len(key) > 3 and key.endswith("ه") and not key.endswith(("يه", "لله", "اه"))


def _is_plural(key: str) -> bool:
    """Of a known noun (لاعبين), a nisba (أمريكيين) or a participle (محتجين), not a Scottish name (مكفارلين)."""
    if len(key) > 4 and any(
        key.endswith(end) and key[: -len(end)] + base in _NOUNS for end, base in _NUMBERS
    ):
        return True
    if len(key) < 6 or not key.endswith(("ين", "ون")):
        return False
    return key.endswith(("يين", "يون")) or (key[0] == "م" and key[1] not in "كياو")


def is_name_like(token: Token) -> bool:
    """Whether a word looks like part of a name: it may be one, and has no ending that nouns have as often."""
    is_noun_like = len(token.key) > 4 and token.key.endswith(("ية", "ات", "ين"))
    return may_be_name(token) and (not is_noun_like or token.is_surname or is_given(token))


def looks_foreign(token: Token) -> bool:
    """Whether a word may be the spelling of a foreign name: no article, no letter that only Arabic has."""
    return may_be_name(token) and _ARABIC_LETTERS.isdisjoint(token.key)


def is_prefixed_noun(key: str) -> bool:
    """ل, ب or و joined to a known common noun or place: لشركة، بجامعة، لسوريا."""
    return key[:1] in ("ل", "ب", "و") and key[1:] in _PREFIXABLE


def looks_like_verb(key: str) -> bool:
    """A present or past form, as far as spelling can tell: what a headline has after its subject."""
    if len(key) < 4:
        return key.startswith(("ي", "ت")) and len(key) == 3
    return key.startswith(("ي", "ت", "سي", "ست", "وي", "وت")) or (key.endswith("ت") and key[:1] in ("ا", "و"))


def is_nationality(token: Token) -> bool:
    """«، الإيطالي لوكا …»."""
    return token.has_article and token.key.endswith(("ي", "ية")) and token.key not in lexicon.STOPS


def name_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """The token after the last of a name: further name words, and surnames with the article."""
    end = start + 1
    while end < min(limit, start + _LONGEST_NAME) and _goes_on(tokens, start, end):
        end += 1
    while end > start + 1 and tokens[end - 1].key in NAME_PARTICLES:
        end -= 1
    return end


def _goes_on(tokens: Sequence[Token], start: int, index: int) -> bool:
    token, before = tokens[index], tokens[index - 1]
    is_other_script = token.text.isascii() != tokens[start].text.isascii()
    if is_other_script or (before.is_surname and not token.is_surname and not is_given(before)):
        return False
    if before.key in NAME_PARTICLES and token.is_word and token.key not in _FUNCTION_WORDS:
        return True
    if token.key in NAME_PARTICLES:
        return True
    if token.has_article:
        return _is_surname(tokens, index, start)
    is_ended = index > start + 1 and before.has_article and tokens[index - 2].key not in _COMPOUNDING
    if is_ended and not is_given(token):
        return False
    return (index == start + 1 and is_given(before) and _may_be_second(token)) or _may_continue(
        tokens, start, index
    )


def _may_continue(tokens: Sequence[Token], start: int, index: int) -> bool:
    """After a name word even one with a plural's ending is a name.

    What looks like an adjective (رسمية), or after two words like a verb (تظن), is a name if nothing follows.
    """
    token = tokens[index]
    if not may_be_name(token):
        return False
    is_adjective_like = len(token.key) > 5 and token.key.endswith(("ية", "ات"))
    is_verb_like = index > start + 1 and len(token.key) < 6 and looks_like_verb(token.key)
    if is_verb_like and not is_given(token):
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return following is None or not following.is_word or following.key in _AFTER_NAMES
    return not is_adjective_like or is_given(token) or is_closed(tokens, index + 1)


def is_closed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a phrase can go no further than to token `index`: punctuation, a function word, the end."""
    return index >= len(tokens) or not tokens[index].is_word or tokens[index].key in _FUNCTION_WORDS


def _may_be_second(token: Token) -> bool:
    """After a given name even a word for a trade is a name: أحمد مختار."""
    return token.key in lexicon.TITLES and token.key not in _NOT_SECOND


def _is_surname(tokens: Sequence[Token], index: int, start: int) -> bool:
    """A word with the article that a name ends with: any after a given name, else no noun or place.

    After two words of a name it must look like a surname (ending in ي), be bound to the word before
    it (عبد الله), or have nothing but reported speech after it: «نادر شوقي القرار» is a name and an object.
    """
    key, before = tokens[index].key, tokens[index - 1]
    if key in lexicon.STOPS or key in lexicon.DESCRIBING:
        return False
    if index == start + 1 and is_given(before):
        return True
    is_known = bare(key) in _NOUNS or key in lexicon.PLACES or _is_plural(bare(key))
    if index > start + 1:
        if bare(key) in lexicon.TITLES - lexicon.OFFICES and _is_last(tokens, index):
            return True
        if before.has_article and tokens[index - 2].key not in _BINDING:
            return (key.endswith("ي") or _opens_speech(tokens, index + 1)) and not is_known
        is_daughters = key.endswith("ية") and any(token.key == "بنت" for token in tokens[start:index])
        if tokens[index].is_surname or key.endswith("ي") or is_daughters or before.key in _BINDING:
            return True
        if not _opens_speech(tokens, index + 1):
            return False
    is_noun = key.endswith(("ة", "ات", "ون", "ين")) and key not in _COMPOUND_ENDS
    return not is_known and not is_noun


def _opens_speech(tokens: Sequence[Token], index: int) -> bool:
    """Whether reported speech begins right after a phrase, so that no object stands between."""
    following = tokens[index] if index < len(tokens) else None
    return following is not None and (following.text == ":" or following.key in _CLAUSE_OPENERS)


def _is_last(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name may end with a word for a trade: مصطفى بكري النجار, and then goes on with nothing but أبو."""
    return is_closed(tokens, index + 1) or tokens[index + 1].key in NAME_PARTICLES
