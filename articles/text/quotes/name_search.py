"""Finds the name within a titled phrase, or after the comma that parts it from its title."""

from collections.abc import Sequence
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.extents import extent
from articles.text.quotes.given_names import GIVEN_NAMES
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Token
from articles.text.quotes.names import (
    NAME_PARTICLES,
    is_given,
    is_name_like,
    is_nationality,
    is_patronymic,
    looks_foreign,
    looks_like_verb,
    may_be_name,
    name_end,
)
from articles.text.quotes.tokens import is_sentence_end
from articles.text.quotes.verbs import form_of

_GIVEN_ONLY: Final = GIVEN_NAMES - lexicon.COMMON - lexicon.OBJECTS
_KNOWN_NOUNS: Final = (
    lexicon.ORGANISATIONS
    | lexicon.ANONYMOUS
    | lexicon.COMMON
    | lexicon.OBJECTS
    | lexicon.MEDIA
    | lexicon.PERSON_NOUNS
)


def find_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Where the name after a title begins and ends; (end, end) when there is none."""
    if _belongs_to_another(tokens, start, end):
        return end, end
    return _certain_name(tokens, start, end) or _likely_name(tokens, start, end) or (end, end)


def _certain_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """The name after an honorific or «يدعى», or one that ends with a surname of the text."""
    first = _after_honorifics(tokens, start, end)
    if start < first < end - 1 and is_nationality(tokens[first]) and is_name_like(tokens[first + 1]):
        first += 1
    if start < first < end and _is_bare_name(tokens, first):
        return first, name_end(tokens, first, end)
    for index in range(start + 1, end):
        if _is_inner_honorific(tokens, index) and index + 1 < end and _is_bare_name(tokens, index + 1):
            return index + 1, name_end(tokens, index + 1, end)
        if tokens[index].key in lexicon.CALLED and index + 1 < end:
            return index + 1, name_end(tokens, index + 1, end)
        if tokens[index].is_surname:
            begin = _name_before(tokens, start, index)
            return begin, max(index + 1, name_end(tokens, begin, end))
    return None


def _after_honorifics(tokens: Sequence[Token], start: int, end: int) -> int:
    """The first token that is neither an honorific nor the grade of a rank before it (العميد ركن)."""
    first = start
    while first < end:
        is_grade = first > start and tokens[first].key in lexicon.GRADES
        if tokens[first].key not in lexicon.HONORIFICS and not is_grade:
            break
        first += 1
    return first


def _is_inner_honorific(tokens: Sequence[Token], index: int) -> bool:
    """وزير العدل الدكتور فلان، المدير د. فلان; not the nouns of a title (دولة) nor names (ولد الشيخ)."""
    token, before, following = tokens[index], tokens[index - 1], tokens[index + 1 : index + 2]
    is_honorific = token.key in lexicon.HONORIFICS and (token.has_article or token.text.endswith("."))
    is_last = bool(following) and following[0].key not in lexicon.HONORIFICS
    return is_honorific and is_last and not (is_given(before) or before.key in NAME_PARTICLES)


def _likely_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """The first row of words that holds a given name; else the first that nothing but a name can be."""
    indexes = [index for index in range(start + 1, end) if _may_begin_name(tokens, index, start, end)]
    candidates = [(index, name_end(tokens, index, end)) for index in indexes]
    for index, stop in candidates:
        has_given = any(t.key in _GIVEN_ONLY for t in tokens[index:stop])
        if has_given and (stop - index <= 4 or is_given(tokens[index])):
            return index, stop
    if is_anonymous(tokens, start):
        return None
    closed = (pair for pair in candidates if _is_construct_closed(tokens, start, pair[0]))
    return next((pair for pair in closed if _can_only_be_name(tokens, start, end, pair)), None)


def _can_only_be_name(tokens: Sequence[Token], start: int, end: int, pair: tuple[int, int]) -> bool:
    index, stop = pair
    is_closed = stop >= end or tokens[stop].key in lexicon.PREPOSITIONS or _is_prefixed(tokens[stop])
    is_subject = stop - index > 1 and (
        _follows_verb(tokens, start) or all(looks_foreign(token) for token in tokens[index:stop])
    )
    is_adjective = (
        stop - index == 1 and not is_given(tokens[index]) and tokens[index].key.endswith(("ة", "ت"))
    )
    return (is_closed or is_subject) and not is_adjective and not _are_adverbs(tokens[index:stop])


def _are_adverbs(tokens: Sequence[Token]) -> bool:
    """قائلا، مبتسما، رسميا: indefinite accusatives, if the name would be of nothing else."""
    if len(tokens) == 1:
        return tokens[0].key.endswith("ا")
    return all(
        token.key.endswith("ا") and (token.key[0] == "م" or token.key[1:2] == "ا" or token.key.endswith("يا"))
        for token in tokens
    )


def name_after_comma(tokens: Sequence[Token], start: int) -> tuple[int, int]:
    """«الرئيس الأمريكي، دونالد ترامب،»: a name alone between commas is that of the title before."""
    while start < len(tokens) and (tokens[start].key in lexicon.HONORIFICS or is_nationality(tokens[start])):
        start += 1
    if start + 1 < len(tokens) and tokens[start].key.removeprefix("و") in lexicon.CALLED:
        begin = start + 1 + (tokens[start + 1].key == "الاول")
        return begin, name_end(tokens, begin, len(tokens))
    if start < len(tokens) and lexicon.title_head(tokens[start].key):
        end = extent(tokens, start)
        return find_name(tokens, start, end) if end > start else (start, start)
    if start >= len(tokens) or not is_name_like(tokens[start]) or form_of(tokens[start].key) is not None:
        return start, start
    end = name_end(tokens, start, len(tokens))
    is_between = tokens[start - 1].text == "،" and end < len(tokens) and tokens[end].text == "،"
    is_known = is_given(tokens[start]) or (is_between and not _are_adverbs(tokens[start:end]))
    is_closed = end >= len(tokens) or not tokens[end].is_word or tokens[end].key in lexicon.STOPS
    return (start, end) if is_closed and (end - start > 1 or is_known) else (start, start)


def is_lone_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at `index` is a whole phrase and no known noun: what a surname is after «قال»."""
    if index >= len(tokens) or extent(tokens, index) != index + 1:
        return False
    token = tokens[index]
    is_noun = (
        bare(token.key) in _KNOWN_NOUNS or bool(lexicon.title_head(token.key)) or token.key in lexicon.PLACES
    )
    is_name = token.has_article or is_name_like(token)
    return (is_name and not is_noun and not token.key.endswith(("اً", "ا"))) or is_given(token)


def is_complement(tokens: Sequence[Token], index: int) -> bool:
    """«طالبت بتوقيع …»: after a verb that takes ب or ل, a word that begins with one is what it takes."""
    form = form_of(tokens[index - 1].key) if index else None
    is_judged = form is not None and form.weight == "judge"
    return is_judged and tokens[index].key[:1] in ("ب", "ل") and not is_given(tokens[index])


def is_anonymous(tokens: Sequence[Token], start: int) -> bool:
    key = tokens[start].key
    if lexicon.is_several(key):
        return True
    governed = tokens[start + 1 : start + 4]
    bound = next(
        (i for i, t in enumerate(governed) if t.key in lexicon.PREPOSITIONS or t.key == "باسم"), len(governed)
    )
    is_construct = bool(lexicon.title_head(key)) and any(t.has_article for t in governed[:bound])
    return bare(key) in lexicon.ANONYMOUS and not key.startswith("ال") and not is_construct


def _name_before(tokens: Sequence[Token], start: int, surname: int) -> int:
    """Where a name that ends with a known surname begins."""
    begin = surname
    while begin - 1 > start and surname - begin < 3 and is_name_like(tokens[begin - 1]):
        begin -= 1
    return begin


def _is_prefixed(token: Token) -> bool:
    """A run, or a word with a joined preposition: what no name goes on with."""
    return (
        token.run is not None
        or token.has_article
        or (token.key[:1] in ("ب", "ل", "ك") and not is_name_like(token))
    )


def _is_construct_closed(tokens: Sequence[Token], start: int, index: int) -> bool:
    """A title without the article needs what it governs (مديرة برامج التطعيم …) before a name can follow."""
    if tokens[start].has_article or tokens[start].key in lexicon.HONORIFICS:
        return True
    between = tokens[start + 1 : index]
    if any(t.key.endswith(("ها", "هم", "ه")) for t in tokens[start:index]):
        return True
    return any(t.has_article or t.key in lexicon.PLACES or t.key.startswith("لل") or t.run for t in between)


def _is_bare_name(tokens: Sequence[Token], index: int) -> bool:
    """After honorifics a surname may have the article: العقيد الزهراني."""
    token, key = tokens[index], tokens[index].key
    if not token.is_word or key in lexicon.STOPS or key in lexicon.PREPOSITIONS:
        return False
    if is_patronymic(tokens, index):
        return True
    is_noun = (
        bool(lexicon.title_head(key)) or bare(key) in lexicon.ORGANISATIONS or bare(key) in lexicon.COMMON
    )
    return not is_noun or is_name_like(token)


def _belongs_to_another(tokens: Sequence[Token], start: int, end: int) -> bool:
    """متحدث باسم رئيسة الوزراء فلانة: the name is that of somebody spoken for."""
    keys = [token.key for token in tokens[start:end]]
    if "باسم" not in keys[:3]:
        return False
    after = keys[keys.index("باسم") + 1 :][:1]
    return bool(after) and bare(after[0]) in lexicon.TITLES and bare(after[0]) not in lexicon.ORGANISATIONS


def _may_begin_name(tokens: Sequence[Token], index: int, start: int, end: int) -> bool:
    key, before = tokens[index].key, tokens[index - 1].key
    may_begin = may_be_name if _follows_verb(tokens, start) else is_name_like
    is_joined = key.startswith(("بال", "وال")) and key not in GIVEN_NAMES
    if not may_begin(tokens[index]) or is_joined or before in lexicon.PREPOSITIONS or before == "باسم":
        return False
    if lexicon.without_prefix(before, lexicon.NAMED_BODIES) and not before.startswith(
        ("ال", "لل", "بال", "وال")
    ):
        return False
    if key in lexicon.CALLED or any(map(_is_joined_noun, tokens[start + 1 : index])):
        return False
    is_subject = _follows_verb(tokens, start) or _precedes_verb(tokens, index, end)
    is_verb = key not in GIVEN_NAMES and looks_like_verb(key) and not is_subject
    return key not in ("آل", "ال") and not is_verb


def _is_joined_noun(token: Token) -> bool:
    """«المحافظ بإعادة …»: what a verb takes by ب belongs to no title."""
    return token.key[:1] == "ب" and token.key.endswith("ة") and token.key not in lexicon.ORGANISATIONS


def _precedes_verb(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a verb of speech, or speech itself, follows a name of several words: then it begins with no verb."""
    stop = name_end(tokens, index, end)
    if stop - index < 2 or stop >= len(tokens):
        return False
    form = form_of(tokens[stop].key)
    return tokens[stop].text == ":" or (form is not None and form.kind == "finite")


def _follows_verb(tokens: Sequence[Token], start: int) -> bool:
    """Whether a verb stands right before, of speech or as the first word: no second one follows its subject."""
    if not start:
        return False
    before = tokens[start - 1]
    form = form_of(before.key)
    if form is not None:
        return form.kind == "finite"
    opens = start == 1 or is_sentence_end(tokens, start - 2)
    is_noun = before.has_article or bare(before.key) in _KNOWN_NOUNS or before.key.endswith("ة")
    return opens and before.is_word and not is_noun and before.key not in lexicon.PREPOSITIONS | lexicon.STOPS
