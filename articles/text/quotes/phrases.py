"""Reads the noun phrase of a speaker: title, name, and what stands in apposition between commas."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.extents import construct_end, ends_phrase, extent, is_name_in_marks, text_of
from articles.text.quotes.given_names import FEMALE_NAMES, GIVEN_NAMES
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Token
from articles.text.quotes.name_search import find_name, is_anonymous, name_after_comma
from articles.text.quotes.names import (
    is_given,
    is_name_like,
    is_nationality,
    is_patronymic,
    may_be_name,
    name_end,
)
from articles.text.quotes.verbs import form_of

_LONGEST_APPOSITION: Final = 22
#: Of whom had the title at the time told: رئيس البلدية آنذاك، فلان.
_THEN: Final = frozenset(("انذاك", "حينها", "وقتها", "حينذاك"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A speaker as written: `name` and `title` are text of the paragraph, either may be empty.

    `kind` is "person", "organisation", "anonymous" or "description" (a title without a name);
    `head` the noun that says so. `start:end` are token numbers, the apposition included.
    """

    kind: str
    name: str
    title: str
    head: str
    start: int
    end: int
    gender: str = ""
    apposition: str = ""

    @property
    def written(self) -> str:
        return " ".join(filter(None, (self.title, self.name)))


def read_phrase(paragraph: str, tokens: Sequence[Token], start: int) -> Phrase | None:
    """The speaker's phrase that begins at token `start`, or None when none does."""
    end = extent(tokens, start)
    if end == start or tokens[start].key in lexicon.PERIODS:
        return None
    is_name = is_patronymic(tokens, start) and not tokens[start].has_article
    if is_name or _is_kunya(tokens, start):
        return _read_name(paragraph, tokens, start, end)
    first = bare(tokens[start].key)
    if (
        tokens[start].key in lexicon.HONORIFICS
        or lexicon.title_head(tokens[start].key)
        or first in lexicon.ANONYMOUS
    ):
        return _read_titled(paragraph, tokens, start, end)
    if lexicon.owned_body(first):
        name = text_of(paragraph, tokens[start : start + 1])
        return Phrase("organisation", name, "", lexicon.owned_body(first), start, start + 1, "f")
    if first in lexicon.ORGANISATIONS:
        return _read_organisation(paragraph, tokens, start, end)
    if bare(tokens[start].key) in lexicon.MEDIA:
        return _read_document(paragraph, tokens, start, end)
    return _read_name(paragraph, tokens, start, end)


def _is_kunya(tokens: Sequence[Token], start: int) -> bool:
    """أم سليم، أبو خالد: a name, and not somebody's mother."""
    if tokens[start].key not in ("ام", "ابو") or start + 1 >= len(tokens):
        return False
    following = tokens[start + 1]
    return is_given(following) or (may_be_name(following) and following.key[0] != "ل")


def _read_titled(paragraph: str, tokens: Sequence[Token], start: int, end: int) -> Phrase:
    first = next((t.key for t in tokens[start:end] if t.key not in lexicon.HONORIFICS), tokens[start].key)
    head = lexicon.title_head(first) or bare(first)
    is_feminine = head.endswith("ة") or first.endswith("ة") or tokens[start].key.endswith("ة")
    gender = "" if head in lexicon.MASCULINE else "f" if is_feminine or first == "احدى" else "m"
    name_start, name_end = find_name(tokens, start, end)
    title_end = min(name_start, end)
    while title_end > start + 1 and tokens[title_end - 1].key in lexicon.CALLED | lexicon.BODY_ADJECTIVES:
        title_end -= 1
    is_vague = (
        end - name_start <= 1 and name_end == end and (end == name_start or not is_given(tokens[name_start]))
    )
    comma = end + (end < len(tokens) and tokens[end].key in _THEN)
    if is_vague and comma < len(tokens) and tokens[comma].text in "،,":
        after_start, after_end = name_after_comma(tokens, comma + 1)
        if after_end - after_start > (end - name_start):
            name_start, name_end, title_end = after_start, after_end, comma
    name = text_of(paragraph, tokens[name_start:name_end])
    title = _title_text(paragraph, tokens, start, title_end)
    if not name:
        kind = "anonymous" if is_anonymous(tokens, start) else "description"
        title_end = construct_end(tokens, start, title_end)
        title = text_of(paragraph, tokens[start:title_end])
        return Phrase(kind, "", title, head, start, title_end, gender)
    apposition, phrase_end = _apposition(paragraph, tokens, name_end)
    return Phrase("person", name, title, head, start, phrase_end, gender, apposition)


def _title_text(paragraph: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """The title without the honorifics before and after it; an honorific alone stays only as a rank."""
    while end > start + 1 and tokens[end - 1].key in lexicon.HONORIFICS:
        end -= 1
    while (
        start < end - 1
        and tokens[start].key in lexicon.HONORIFICS
        and not _is_rest_of_title(tokens, start, end)
    ):
        start += 1
    if end - start == 1 and tokens[start].key in lexicon.HONORIFICS - lexicon.RANKS:
        return ""
    return text_of(paragraph, tokens[start:end])


def _is_rest_of_title(tokens: Sequence[Token], start: int, end: int) -> bool:
    """«البروفيسور البريطاني»: what is left of a title without its honorific would be no title."""
    return (
        end - start == 2 and bool(lexicon.title_head(tokens[start].key)) and is_nationality(tokens[start + 1])
    )


def _apposition(paragraph: str, tokens: Sequence[Token], start: int) -> tuple[str, int]:
    """What a comma (or brackets and a comma) after a name tells of its bearer, and where that ends."""
    index = _after_brackets(tokens, start)
    if index >= len(tokens) or tokens[index].text not in ("،", ",", "-", "–"):
        return "", start
    begin = index + 1
    if begin < len(tokens) and tokens[begin].key in ("وهو", "وهي"):
        begin += 1
    if begin >= len(tokens) or not begins_role(tokens[begin]):
        return "", start
    end = begin
    while end < min(len(tokens), begin + _LONGEST_APPOSITION) and not _ends_apposition(tokens, end):
        end += 1
    while end > begin and tokens[end - 1].key in lexicon.PREPOSITIONS:
        end -= 1
    return text_of(paragraph, tokens[begin:end]), end


def begins_role(token: Token) -> bool:
    """Whether a word begins a description of what somebody is."""
    key = bare(token.key)
    return key in lexicon.TITLES or (key in lexicon.ANONYMOUS and key not in ("احد", "احدي", "بعض"))


def _ends_apposition(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.run is not None:
        return not is_name_in_marks(tokens, index)
    if not token.is_word:
        return token.text not in ("/", "-", "(", ")")
    if token.key in lexicon.TELLING:
        return True
    return ends_phrase(tokens, index, -1) and token.key not in ("الذي", "التي")


def _after_brackets(tokens: Sequence[Token], index: int) -> int:
    """The token after a short remark in brackets, such as an age."""
    if index < len(tokens) and tokens[index].text == "(":
        for end in range(index + 1, min(index + 6, len(tokens))):
            if tokens[end].text == ")":
                return end + 1
    return index


def _read_organisation(paragraph: str, tokens: Sequence[Token], start: int, end: int) -> Phrase:
    key = tokens[start].key
    gender = "m" if not key.endswith(("ة", "ات")) and bare(key) not in ("وسائل", "صحف", "قوات") else "f"
    end = construct_end(tokens, start, end)
    return Phrase("organisation", text_of(paragraph, tokens[start:end]), "", bare(key), start, end, gender)


def _read_document(paragraph: str, tokens: Sequence[Token], start: int, end: int) -> Phrase:
    """«قال بيان لوزارة الدفاع»: the body that issued it speaks; «البيان» alone is a description."""
    for index in range(start + 1, end):
        key = tokens[index].key
        rest = "ال" + key[2:] if key.startswith("لل") else key.removeprefix("ل")
        if bare(rest) in lexicon.ORGANISATIONS:
            offset = 2 if key.startswith("لل") else 1 if rest != key else 0
            name = text_of(paragraph, tokens[index:end])[offset:]
            name = "ال" + name if offset == 2 else name
            return Phrase("organisation", name, "", bare(rest), start, end)
    return Phrase("document", "", text_of(paragraph, tokens[start:end]), bare(tokens[start].key), start, end)


def _read_name(paragraph: str, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    key = tokens[start].key
    if (
        not (is_name_like(tokens[start]) or is_patronymic(tokens, start) or key.startswith("ال"))
        or form_of(key) is not None
        or key in lexicon.CALLED
    ):
        return None
    following = tokens[start + 1].key if start + 1 < end else ""
    is_of_nation = is_nationality(tokens[start]) and start + 2 < end and is_name_like(tokens[start + 1])
    if key.startswith("ال") and (following in GIVEN_NAMES or is_of_nation):
        return _read_titled(paragraph, tokens, start, end)
    if (
        tokens[start].has_article
        and start + 1 < end
        and tokens[start + 1].has_article
        and not tokens[start].is_surname
    ):
        return _read_organisation(paragraph, tokens, start, end)
    stop = min(name_end(tokens, start, end), end)
    gender = "f" if key in FEMALE_NAMES else ""
    apposition, phrase_end = _apposition(paragraph, tokens, stop)
    name = text_of(paragraph, tokens[start:stop])
    return Phrase("person", name, "", "", start, phrase_end, gender, apposition)
