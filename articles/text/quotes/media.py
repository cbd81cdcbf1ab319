"""Where or to whom words were said: في مقابلة مع …، على فيسبوك، للصحفيين."""

from collections.abc import Sequence

from articles.text.quotes import lexicon
from articles.text.quotes.extents import is_name_in_marks, is_recipient, text_of
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Token
from articles.text.quotes.verbs import form_of

_LONGEST = 10


def medium_of(paragraph: str, tokens: Sequence[Token]) -> str:
    """The medium or occasion that the tokens before a quote name, or ""."""
    for index, token in enumerate(tokens):
        before = tokens[index - 1].key if index else ""
        key = bare(token.key)
        if before in ("في", "عبر", "على", "وفي", "خلال") and token.is_word:
            if key in lexicon.MEDIA:
                return text_of(paragraph, tokens[index : _end(tokens, index)])
            if token.key in lexicon.SITES:
                return lexicon.SITES[token.key]
        if token.is_word and is_recipient(tokens, index) and token.key.startswith("لل"):
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
    return (key in lexicon.STOPS and key != "عبر") or (form_of(key) is not None and bare(key) == key)
