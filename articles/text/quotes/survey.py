"""Reads a whole text once and notes everyone it names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.cues import find_cues
from articles.text.quotes.lexicon import bare
from articles.text.quotes.marks import quoted_runs
from articles.text.quotes.model import Cue, Token
from articles.text.quotes.people import Roster
from articles.text.quotes.phrases import Phrase, read_phrase
from articles.text.quotes.tokens import tokenise

_PREFIXES: Final = ("و", "ف", "ب", "ل", "ك")


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph with its words, quoted runs and expressions of speech. Background has a number below 0."""

    number: int
    text: str
    tokens: list[Token]
    cues: list[Cue]


def view(number: int, text: str) -> View:
    tokens = tokenise(text, quoted_runs(text))
    return View(number, text, tokens, find_cues(tokens))


def survey(views: Sequence[View]) -> tuple[Roster, Counter[str]]:
    """The roster of a text, and how often it has each word outside marks."""
    roster = Roster()
    counts = Counter(token.key for each in views for token in each.tokens if token.is_word)
    for each in views:
        index = 0
        while index < len(each.tokens):
            phrase = _mention(each, index)
            if phrase is None:
                index += 1
                continue
            roster.add(phrase, (each.number, each.tokens[phrase.start].start))
            index = max(index + 1, phrase.end if phrase.kind == "person" else index + 1)
    return roster, counts


def _mention(each: View, index: int) -> Phrase | None:
    """A speaker that can be told from the words alone: titled, by a known given name, a body, or a verb's subject."""
    token = each.tokens[index]
    if not token.is_word:
        return None
    tokens = without_prefix_at(each.tokens, index)
    key = tokens[index].key
    is_subject = index > 0 and any(cue.end == index and cue.kind == "finite" for cue in each.cues)
    if bare(key) in lexicon.TITLES or key in lexicon.HONORIFICS:
        phrase = read_phrase(each.text, tokens, index)
        return phrase if phrase is not None and (is_subject or phrase.kind == "person") else None
    if key in lexicon.GIVEN_NAMES or is_subject:
        phrase = read_phrase(each.text, tokens, index)
        return phrase if phrase is not None and _is_certain(phrase) else None
    if bare(key) in lexicon.ORGANISATIONS:
        phrase = read_phrase(each.text, tokens, index)
        return phrase if phrase is not None and len(phrase.name.split()) > 1 else None
    return None


def _is_certain(phrase: Phrase) -> bool:
    return phrase.kind != "person" or bool(phrase.title or phrase.apposition) or len(phrase.name.split()) > 1


def without_prefix_at(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """The tokens with the joined و ف ب ل ك of one taken off, where a known title, name or body is left."""
    token = tokens[index]
    if _is_known(token.key):
        return tokens
    for prefix in _PREFIXES:
        rest = token.key[1:]
        article = "ال" if token.key.startswith("لل") else ""
        rest = article + token.key[2:] if article else rest
        if token.key.startswith(prefix) and len(rest) > 2 and _is_known(rest):
            cut = 2 if article else 1
            stripped = replace(token, text=article + token.text[cut:], key=rest, start=token.start + (0 if article else cut))
            return [*tokens[:index], stripped, *tokens[index + 1 :]]
    return tokens


def _is_known(key: str) -> bool:
    return (
        bare(key) in lexicon.TITLES
        or key in lexicon.HONORIFICS
        or key in lexicon.GIVEN_NAMES
        or bare(key) in lexicon.ORGANISATIONS
    )
