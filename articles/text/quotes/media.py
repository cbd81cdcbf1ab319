"""Where or to whom words were said: في مقابلة مع …، على فيسبوك، للصحفيين."""

from collections.abc import Sequence

from articles.text.quotes import lexicon
from articles.text.quotes.extents import is_name_in_marks, is_recipient, text_of
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Token
from articles.text.quotes.tokens import light
from articles.text.quotes.verbs import form_of

_LONGEST = 10
_INTO = frozenset(("في", "عبر", "على", "وفي", "خلال"))
#: Whom words were given to: لوكالة فرانس برس.
_TO_BODIES = frozenset(
    f"ل{body}" for body in ("وكالة", "صحيفة", "قناة", "شبكة", "اذاعة", "موقع", "مجلة", "تلفزيون", "هيئة")
)


#: Nouns after في that are no medium of their own: في وقت سابق، في سياق حديثه.
_OCCASIONS = frozenset(("وقت", "سياق", "مستهل", "ختام", "رد", "اجتماع", "افتتاح", "معرض", "بريد"))
#: A relative clause without الذي begins with these: بيان نشره على …، رسالة جاء فيها.
_RELATIVE_VERBS = frozenset(
    map(
        light,
        "جاء جاءت نشره نشرته نشرها نشرتها تلاه تلته أصدره أصدرته بثه بثته صدر صدرت اطلعت حصلت تلقت وجهه وجهته".split(),
    )
)


def medium_of(paragraph: str, tokens: Sequence[Token]) -> str:
    """The medium or occasion that the tokens around a quote name, or ""."""
    for index, token in enumerate(tokens):
        if not token.is_word:
            continue
        before = tokens[index - 1].key if index else ""
        if before in _INTO:
            if bare(token.key) in lexicon.MEDIA and bare(token.key) not in _OCCASIONS:
                return text_of(paragraph, tokens[index : _end(tokens, index)])
            if token.key in lexicon.SITES:
                return lexicon.SITES[token.key]
            if before != "في" and token.key in lexicon.CHANNELS:
                return text_of(paragraph, tokens[index : _end(tokens, index)])
        if token.key in _TO_BODIES:
            return text_of(paragraph, tokens[index : _end(tokens, index)])
        if is_recipient(tokens, index) and token.key.startswith("لل"):
            return token.text
    if any(token.key.endswith(("غرد", "غردت")) for token in tokens):
        return "تويتر"
    return ""


def _end(tokens: Sequence[Token], start: int) -> int:
    end = start + 1
    while end < min(len(tokens), start + _LONGEST):
        token = tokens[end]
        if token.run is not None:
            if not is_name_in_marks(tokens, end) and tokens[end - 1].key not in ("على", "مع", "عبر", "ل"):
                break
        elif not token.is_word or _ends(tokens, end):
            break
        end += 1
    return end


def _ends(tokens: Sequence[Token], index: int) -> bool:
    key = tokens[index].key
    if key in _RELATIVE_VERBS:
        return True
    return (key in lexicon.STOPS and key != "عبر") or (form_of(key) is not None and bare(key) == key)
