"""Cuts a paragraph into words, marks of punctuation and quoted runs, and these into sentences."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from articles.text.normalise import IGNORABLE
from articles.text.quotes.model import Run, Token

#: Initials as Arabic spells them out: ويليام تي. هارغروف.
_INITIALS: Final = "تي|بي|سي|دي|جي|جيه|إف|إم|إل|إن|آر|إس|كيه|إيه|إتش|يو|دبليو|زد|آي"
#: Titles that English shortens: Lt. Col. Mark Hewitt.
_SHORTENED: Final = "Mr|Mrs|Ms|Dr|Prof|Rev|Lt|Col|Gen|Maj|Capt|Sgt|Sen|Rep|Gov|St|Jr|Sr"
#: A letter or an initial with its full stop, a word, or a mark of punctuation.
_TOKEN: Final = re.compile(
    f"(?P<word>(?<!\\w)(?:[^\\W\\d_]|{_INITIALS}|{_SHORTENED})\\.(?=[ \u00a0]?(?!و)[^\\W\\d_])"
    "|[\\w\u064b-\u065f\u0670]+(?:[-'’][\\w\u064b-\u065f\u0670]+)*)"
    "|\\.{2,}|--+|[^\\w\\s]",
)
#: Further than so many words nothing is looked for: it keeps the work linear on any text.
LONGEST_SENTENCE: Final = 120
_SENTENCE_END: Final = (".", "..", "...", "…", "؟", "?", "!")
_ALEFS: Final = str.maketrans("أإآٱ", "اااا")


@lru_cache(maxsize=16384)
def light(text: str) -> str:
    """A word without vowel marks, tatweel and the hamza of an alef: what writers vary most.

    Final ى and ي, ة and ه stay apart: رأى is a verb, رأي a noun.
    """
    return IGNORABLE.sub("", unicodedata.normalize("NFKC", text)).translate(_ALEFS).casefold()


def tokenise(paragraph: str, runs: Sequence[Run]) -> list[Token]:
    """The words and punctuation of a paragraph in order; each quoted run is one token."""
    tokens: list[Token] = []
    position = 0
    for run in runs:
        tokens += _plain(paragraph, position, run.outer_start)
        tokens.append(Token(paragraph[run.start : run.end], "", run.outer_start, run.outer_end, run))
        position = run.outer_end
    return tokens + _plain(paragraph, position, len(paragraph))


def _plain(paragraph: str, start: int, end: int) -> list[Token]:
    return [
        Token(
            match[0], light(match[0].removesuffix(".")) if match["word"] else "", match.start(), match.end()
        )
        for match in _TOKEN.finditer(paragraph, start, end)
        if match["word"] or not IGNORABLE.fullmatch(match[0])
    ]


def is_sentence_end(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token is a full stop (or the like) that ends a sentence, not one within العربية.نت."""
    token = tokens[index]
    if token.run is not None or token.text not in _SENTENCE_END:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or following.start > token.end or not following.is_word


def sentence_start(tokens: Sequence[Token], index: int) -> int:
    """The first token of the sentence that token `index` stands in."""
    first = max(0, index - LONGEST_SENTENCE)
    return next((i for i in range(index, first, -1) if is_sentence_end(tokens, i - 1)), first)


def sentence_end(tokens: Sequence[Token], index: int) -> int:
    """The token after the last of the sentence that token `index` stands in (its full stop excluded)."""
    last = min(len(tokens), index + LONGEST_SENTENCE)
    return next((i for i in range(index, last) if is_sentence_end(tokens, i)), last)
