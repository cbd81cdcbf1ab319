"""How far a speaker's phrase reaches: to a complementizer, an adverb, an object, a recipient."""

from collections.abc import Sequence
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.given_names import GIVEN_NAMES
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Token
from articles.text.quotes.names import is_name_like, is_prefixed_noun, looks_like_verb
from articles.text.quotes.verbs import form_of

_LONGEST_PHRASE: Final = 16
_NAMED: Final = lexicon.NAMING | lexicon.ORGANISATIONS


#: After these ل goes on with the title: المدير العام لوكالة …، المديرة التنفيذية لبرنامج ….
_OFFICES: Final = frozenset(
    (
        "العام",
        "العامة",
        "التنفيذي",
        "التنفيذية",
        "الاقليمي",
        "الاقليمية",
        "الرسمي",
        "الرسمية",
        "الدائم",
        "الدائمة",
    )
)


def text_of(paragraph: str, tokens: Sequence[Token]) -> str:
    """The stretch of the paragraph that the tokens cover, without quotation marks.

    The first word is the token's own: للوزارة may have been read as الوزارة.
    """
    if not tokens:
        return ""
    first = tokens[0]
    pieces, position = ([first.text], first.end) if first.run is None else ([], first.start)
    for token in tokens:
        if token.run is not None:
            pieces += [paragraph[position : token.start], token.text]
            position = token.end
    pieces.append(paragraph[position : tokens[-1].end])
    return "".join(pieces).strip(" ،,")


def extent(tokens: Sequence[Token], start: int) -> int:
    """The token after the last that the phrase may hold."""
    end = start
    while end < min(len(tokens), start + _LONGEST_PHRASE):
        token = tokens[end]
        if token.run is not None:
            if end == start or not is_name_in_marks(tokens, end):
                break
        elif not token.is_word or ends_phrase(tokens, end, start):
            break
        end += 1
    while end > start and tokens[end - 1].key in lexicon.PREPOSITIONS:
        end -= 1
    return end


def is_name_in_marks(tokens: Sequence[Token], index: int) -> bool:
    """Whether the run at `index` is a short name after a noun that says so: صحيفة "دي فيلت"."""
    before = tokens[index - 1] if index else None
    if before is None or not before.is_word or len(tokens[index].text.split()) > 4:
        return False
    is_titled = bool(lexicon.title_head(before.key)) and index + 1 < len(tokens) and tokens[index + 1].is_word
    noun = index - 1
    while noun > max(0, index - 4) and tokens[noun].has_article:
        noun -= 1
    nouns = _NAMED if noun == index - 1 else lexicon.NAMED_BODIES
    return is_titled or bool(lexicon.without_prefix(tokens[noun].key, nouns))


def is_subject_in_marks(tokens: Sequence[Token], index: int) -> bool:
    """Whether a run right after a verb is its subject, a paper or the like: «وقالت "الأخبار" إن …»."""
    if tokens[index].run is None or len(tokens[index].text.split()) > 3 or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].key in lexicon.COMPLEMENTIZERS | frozenset(("في", "عن"))


def ends_phrase(tokens: Sequence[Token], index: int, start: int) -> bool:
    key = tokens[index].key
    before = tokens[index - 1].key if index else ""
    if key in lexicon.STOPS:
        return not (key in ("به", "بها", "بهم") and bare(before) in ("مشتبه", "مشتبها"))
    if is_recipient(tokens, index):
        return before not in _OFFICES
    form = form_of(key)
    if form is not None and (form.kind != "finite" or index > start) and bare(key) == key:
        return True
    following = tokens[index + 1].key if index + 1 < len(tokens) else ""
    if key in ("في", "عبر", "على", "من"):
        return (
            bare(following) in lexicon.MEDIA
            or (key in ("عبر", "على") and following in lexicon.CHANNELS)
            or following in lexicon.TIME
            or following in lexicon.SITES
            or index == start
        )
    return key in lexicon.PREPOSITIONS and index == start


def is_recipient(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word says whom the words were given to: للصحفيين، لوكالة، لـ."""
    key = tokens[index].key
    if key in ("ل", "مع") or (key[:1] == "ل" and len(key) > 2 and key[1:].isascii()):
        return True
    if key.startswith("لل"):
        return "ال" + key[2:] in lexicon.RECIPIENTS or key[2:] in lexicon.RECIPIENTS
    return key.startswith("ل") and key[1:] in lexicon.RECIPIENTS


def construct_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """The token after a noun and what belongs to it: it ends before an object (وزارة العدل | التقرير).

    A construct is closed by its first definite word; adjectives may follow that, and so may what a
    preposition brings that belongs to a title.
    """
    is_definite: bool | None = tokens[start].has_article
    end = start + 1
    while end < limit:
        key = tokens[end].key
        if key in ("به", "بها", "بهم") or (key == "بلا" and end + 1 < limit):
            end += 1 + (key == "بلا")
            continue
        if key in lexicon.PREPOSITIONS and not _links(tokens, start, end, limit):
            return end
        is_definite = _is_closed_by(tokens, start, end, is_closed=bool(is_definite))
        if is_definite is None:
            return end
        end += 1
    return end


def _links(tokens: Sequence[Token], start: int, index: int, limit: int) -> bool:
    """Whether a preposition goes on with the noun: المسؤول عن …، باحث في …; في goes with a body's place only."""
    key = tokens[index].key
    head = lexicon.title_head(tokens[start].key) or bare(tokens[start].key)
    if not lexicon.title_head(head) and head not in lexicon.ANONYMOUS:
        return key == "في" and index + 1 < limit and tokens[index + 1].key in lexicon.PLACES
    return key in ("في", "لدى") or head in lexicon.LINKS.get(key, ())


def _is_closed_by(tokens: Sequence[Token], start: int, end: int, *, is_closed: bool) -> bool | None:
    """Whether the construct is closed once token `end` is in it; None when that cannot belong to it."""
    token, key = tokens[end], tokens[end].key
    if key in lexicon.PREPOSITIONS or key == "باسم":
        return False
    if token.has_article:
        is_apart = key in ("البالغ", "البالغة") or (is_closed and not _is_adjective(tokens, start, end))
        return None if is_apart else True
    if key in lexicon.PLACES:
        return None if is_closed else True
    if token.run is not None or key.startswith(("لل", "وال")):
        return True
    if is_prefixed_noun(key):
        return None if key[1:] in lexicon.OBJECTS else False
    if end == start + 2 and _is_foreign_name(tokens, start, end):
        return True
    is_in_name = key in GIVEN_NAMES or tokens[end - 1].key in GIVEN_NAMES
    if is_closed and not is_in_name:
        return None
    is_named = bare(tokens[start].key) in lexicon.NAMED_BODIES
    return is_closed or is_named or (end == start + 1 and key.endswith("ية"))


def _is_adjective(tokens: Sequence[Token], start: int, end: int) -> bool:
    """After a name without the article only a nisba is one: شركة أبل الأمريكية."""
    key = tokens[end].key
    is_after_name = bare(tokens[start].key) in lexicon.NAMED_BODIES and not tokens[end - 1].has_article
    if is_after_name and end > start + 1:
        return key.endswith(("ي", "ية"))
    is_elative = key.startswith("الا") and len(key) == 6
    return key.endswith(("ي", "ة", "ون")) or is_elative or key in lexicon.BODY_ADJECTIVES


def _is_foreign_name(tokens: Sequence[Token], start: int, index: int) -> bool:
    """صحيفة الديلي هيرالد: after the noun of a named body, a definite word and one more of its name."""
    key = tokens[index].key
    is_named = bare(tokens[start].key) in lexicon.NAMED_BODIES and not tokens[start].has_article
    if tokens[index - 1].run is not None:
        return False
    return (
        is_named and is_name_like(tokens[index]) and not looks_like_verb(key) and not key.endswith(("ا", "ة"))
    )
