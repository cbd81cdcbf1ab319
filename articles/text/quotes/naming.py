"""Tells a name or a title in quotation marks from words that somebody said."""

from collections.abc import Sequence
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.cues import follows_as_clause
from articles.text.quotes.extents import is_recipient
from articles.text.quotes.lexicon import bare, without_prefix
from articles.text.quotes.model import Token
from articles.text.quotes.names import looks_like_verb
from articles.text.quotes.sentences import looks_like_clause
from articles.text.quotes.tokens import is_sentence_end, light

#: «طلب عدم ذكر اسمه» names nobody.
_NAME_OF_HIM: Final = frozenset(("اسمه", "اسمها", "اسمهم", "هويته", "هويتها"))
_KEPT_BACK: Final = frozenset(("عن", "ذكر", "كشف", "نشر", "ايراد"))
#: «جماعة تسمي نفسها "…"».
_SELF: Final = frozenset(("نفسه", "نفسها", "انفسهم"))
#: What comes after these is said of what comes before: الهدف هو "…".
_COPULAS: Final = frozenset(
    ("هو", "هي", "ليس", "ليست", "يعد", "تعد", "يعتبر", "تعتبر", "كان", "كانت", "يبقى", "تبقى")
)
_KUNYA: Final = frozenset(("ابو", "ابي", "ام", "ابن"))
_BEFORE_FRAGMENT: Final = (
    lexicon.COMPLEMENTIZERS | lexicon.PRONOUN_COMPLEMENTIZERS | lexicon.PREPOSITIONS | lexicon.STOPS
)
_LABELLED: Final = lexicon.NAMING | lexicon.ORGANISATIONS


def is_named(tokens: Sequence[Token], run: int) -> bool:
    """A naming noun, or ل of a recipient, right before short marks makes them hold a name."""
    before = tokens[run - 1] if run else None
    if before is None or not before.is_word:
        return False
    first, length = light(tokens[run].text.split(maxsplit=1)[0]), len(tokens[run].text.split())
    if without_prefix(before.key, _LABELLED) and not before.has_article:
        is_kept_back = before.key in _NAME_OF_HIM and tokens[max(0, run - 2)].key in _KEPT_BACK
        return length <= 12 and bare(before.key) != "بيان" and not is_kept_back
    if before.key in ("في", "عبر", "مع"):
        return length <= 3
    if before.key in ("ل", "ال") or is_recipient(tokens, run - 1):
        return length <= 4
    return length <= 3 and first not in lexicon.PREPOSITIONS and _is_of_a_kind(tokens, run)


def _is_of_a_kind(tokens: Sequence[Token], run: int) -> bool:
    """«الحركة "…"», «فيلمه الجديد "…"», «شركة الخطوط الجوية "…"», and not a predicate: «إن الحكومة "لن تتراجع"»."""
    if tokens[run - 1].key in _SELF:
        return True
    noun = run - 1
    while noun > 0 and run - noun < 4 and tokens[noun].has_article:
        if without_prefix(tokens[noun].key, lexicon.NAMING):
            break
        noun -= 1
    is_kind = bool(without_prefix(tokens[noun].key, lexicon.NAMING)) and tokens[noun].is_word
    first = tokens[run].text.split(maxsplit=1)[0]
    return is_kind and not (looks_like_clause(first) or _is_predicate(tokens, run, noun))


def _is_predicate(tokens: Sequence[Token], run: int, noun: int) -> bool:
    """Whether the sentence would say nothing of the noun but for the run: «أن الرواية الجديدة "أنضج أعمالها"»."""
    is_topic = noun > 0 and tokens[noun - 1].key in lexicon.COMPLEMENTIZERS
    return is_topic and (run + 1 >= len(tokens) or is_sentence_end(tokens, run + 1))


def may_be_title(tokens: Sequence[Token], run: int) -> bool:
    """Whether a few words in marks may be a name: of a body, after its noun, or as a subject."""
    text, before = tokens[run].text, tokens[run - 1]
    first, *others = (light(word) for word in text.split())
    if is_name_of_body(text) or first in _KUNYA:
        return True
    if len(others) > 2 or first in lexicon.PREPOSITIONS or before.key in _COPULAS:
        return False
    if len(others) == 1 and others[0].startswith("و") and not first.startswith("ال"):
        return False
    is_noun_phrase = others[-1].startswith("ال") and not looks_like_clause(text)
    if follows_as_clause(tokens, run) and is_noun_phrase:
        return True
    return len(others) == 1 and (first.startswith("ال") or not _may_stand_before(before))


def _may_stand_before(token: Token) -> bool:
    """Whether a fragment of two words may follow: not after a bare noun, which would name it."""
    key = token.key
    is_definite = key.startswith(("ال", "لل", "بال", "وال")) or key.endswith(("ه", "ها", "هم"))
    return (
        not token.is_word
        or key in _BEFORE_FRAGMENT
        or is_definite
        or looks_like_verb(key)
        or key.endswith(("ا", "ت"))
    )


def is_name_of_body(text: str) -> bool:
    """Whether words in marks begin with the noun of a body: حركة الإصلاح."""
    head = bare(light(text.split(maxsplit=1)[0]))
    return head in lexicon.ORGANISATIONS or head in lexicon.NAMED_BODIES


def lists_names(tokens: Sequence[Token]) -> bool:
    """«ومن أفلامه: "…"، "…"»."""
    return any(token.is_word and without_prefix(token.key, lexicon.NAMED_WORKS) for token in tokens)
