"""Reads the noun phrase of a speaker: title, name, and what stands in apposition between commas."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Token
from articles.text.quotes.verbs import form_of

_LONGEST_PHRASE: Final = 16
_LONGEST_NAME: Final = 6
_LONGEST_APPOSITION: Final = 22
_COMPOUND_SECONDS: Final = frozenset(("الدين", "الزين", "الياسين"))
NAME_PARTICLES: Final = frozenset(
    ("بن", "بنت", "ابن", "ابو", "ابي", "ام", "ال", "آل", "دي", "دو", "فان", "فون", "لا")
)


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


def text_of(paragraph: str, tokens: Sequence[Token]) -> str:
    """The stretch of the paragraph that the tokens cover, without quotation marks."""
    if not tokens:
        return ""
    pieces, position = [], tokens[0].start
    for token in tokens:
        if token.run is not None:
            pieces += [paragraph[position : token.start], token.text]
            position = token.end
    pieces.append(paragraph[position : tokens[-1].end])
    return "".join(pieces).strip(" ،,")


def read_phrase(paragraph: str, tokens: Sequence[Token], start: int) -> Phrase | None:
    """The speaker's phrase that begins at token `start`, or None when none does."""
    end = _extent(tokens, start)
    if end == start:
        return None
    if _is_kunya(tokens, start):
        return _read_name(paragraph, tokens, start, end)
    first = bare(tokens[start].key)
    if tokens[start].key in lexicon.HONORIFICS or lexicon.title_head(tokens[start].key) or first in lexicon.ANONYMOUS:
        return _read_titled(paragraph, tokens, start, end)
    if first in lexicon.ORGANISATIONS:
        return _read_organisation(paragraph, tokens, start, end)
    if bare(tokens[start].key) in lexicon.MEDIA:
        return _read_document(paragraph, tokens, start, end)
    return _read_name(paragraph, tokens, start, end)


def _is_kunya(tokens: Sequence[Token], start: int) -> bool:
    """أم سليم، أبو خالد: a name, and not somebody's mother."""
    following = tokens[start + 1].key if start + 1 < len(tokens) else ""
    return tokens[start].key in ("ام", "ابو") and following in lexicon.GIVEN_NAMES


def _extent(tokens: Sequence[Token], start: int) -> int:
    """The token after the last that the phrase may hold."""
    end = start
    while end < min(len(tokens), start + _LONGEST_PHRASE):
        token = tokens[end]
        if token.run is not None:
            if end == start or not is_name_in_marks(tokens, end):
                break
        elif not token.is_word or _ends_phrase(tokens, end, start):
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
    return is_titled or bool(lexicon.without_prefix(before.key, lexicon.NAMING))


def _ends_phrase(tokens: Sequence[Token], index: int, start: int) -> bool:
    key = tokens[index].key
    if key in lexicon.STOPS or is_recipient(tokens, index):
        return True
    form = form_of(key)
    if form is not None and (form.kind != "finite" or index > start) and bare(key) == key:
        return True
    following = tokens[index + 1].key if index + 1 < len(tokens) else ""
    if key in ("في", "عبر", "على", "من"):
        return (
            bare(following) in lexicon.MEDIA
            or following in lexicon.TIME
            or following in lexicon.SITES
            or index == start
        )
    return key in lexicon.PREPOSITIONS and index == start


def is_recipient(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word says whom the words were given to: للصحفيين، لوكالة، لـ."""
    key = tokens[index].key
    if key in ("ل", "مع"):
        return True
    if key.startswith("لل"):
        return "ال" + key[2:] in lexicon.RECIPIENTS or key[2:] in lexicon.RECIPIENTS
    return key.startswith("ل") and key[1:] in lexicon.RECIPIENTS


def _read_titled(paragraph: str, tokens: Sequence[Token], start: int, end: int) -> Phrase:
    first = next((t.key for t in tokens[start:end] if t.key not in lexicon.HONORIFICS), tokens[start].key)
    head = lexicon.title_head(first) or bare(first)
    gender = "f" if head.endswith("ة") or first.endswith("ة") or first == "احدى" else "m"
    name_start, name_end = _find_name(tokens, start, end)
    title_end = min(name_start, end)
    while title_end > start + 1 and tokens[title_end - 1].key in lexicon.CALLED:
        title_end -= 1
    is_vague = end - name_start <= 1 and name_end == end and (end == name_start or not _is_given(tokens[name_start]))
    if is_vague and end < len(tokens) and tokens[end].text in "،,":
        after_start, after_end = _name_after_comma(tokens, end + 1)
        if after_end - after_start > (end - name_start):
            name_start, name_end, title_end = after_start, after_end, end
    name = text_of(paragraph, tokens[name_start:name_end])
    title = _title_text(paragraph, tokens, start, title_end)
    if not name:
        kind = "anonymous" if _is_anonymous(tokens, start) else "description"
        title_end = _construct_end(tokens, start, title_end, lexicon.PREPOSITIONS)
        title = text_of(paragraph, tokens[start:title_end])
        return Phrase(kind, "", title, head, start, title_end, gender)
    apposition, phrase_end = _apposition(paragraph, tokens, name_end)
    return Phrase("person", name, title, head, start, phrase_end, gender, apposition)


def _is_given(token: Token) -> bool:
    return token.key in lexicon.GIVEN_NAMES


def _is_anonymous(tokens: Sequence[Token], start: int) -> bool:
    key = tokens[start].key
    governed = tokens[start + 1 : start + 4]
    bound = next((i for i, t in enumerate(governed) if t.key in lexicon.PREPOSITIONS or t.key == "باسم"), len(governed))
    is_construct = bool(lexicon.title_head(key)) and any(t.has_article for t in governed[:bound])
    return bare(key) in lexicon.ANONYMOUS and not key.startswith("ال") and not is_construct


def _title_text(paragraph: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """The title without the honorifics before and after it; an honorific alone stays only as a rank."""
    while end > start + 1 and tokens[end - 1].key in lexicon.HONORIFICS:
        end -= 1
    while start < end - 1 and tokens[start].key in lexicon.HONORIFICS:
        start += 1
    if end - start == 1 and tokens[start].key in lexicon.HONORIFICS - lexicon.RANKS:
        return ""
    return text_of(paragraph, tokens[start:end])


def is_lone_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at `index` is a whole phrase and no known noun: what a surname is after «قال»."""
    if index >= len(tokens) or _extent(tokens, index) != index + 1:
        return False
    token = tokens[index]
    known = lexicon.ORGANISATIONS | lexicon.ANONYMOUS | lexicon.COMMON | lexicon.MEDIA | lexicon.PERSON_NOUNS
    is_noun = bare(token.key) in known or bool(lexicon.title_head(token.key)) or token.key in lexicon.PLACES
    is_name = token.has_article or is_name_like(token)
    return is_name and not is_noun and not token.key.endswith(("اً", "ا")) or _is_given(token)


def _find_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """Where the name after a title begins and ends; (end, end) when there is none."""
    if _belongs_to_another(tokens, start, end):
        return end, end
    first = next((i for i in range(start, end) if tokens[i].key not in lexicon.HONORIFICS), end)
    if start < first < end and _is_bare_name(tokens, first):
        return first, name_end(tokens, first, end)
    for index in range(start + 1, end):
        if tokens[index].key in lexicon.CALLED and index + 1 < end:
            return index + 1, name_end(tokens, index + 1, end)
        if tokens[index].is_surname:
            return _name_before(tokens, start, index), index + 1
    candidates = [(i, name_end(tokens, i, end)) for i in range(start + 1, end) if _may_begin_name(tokens, i, start)]
    for index, stop in candidates:
        is_given = any(t.key in lexicon.GIVEN_NAMES - lexicon.COMMON for t in tokens[index:stop])
        if is_given and (stop - index <= 4 or tokens[index].key in lexicon.GIVEN_NAMES):
            return index, stop
    if _is_anonymous(tokens, start):
        return end, end
    for index, stop in candidates:
        is_closed = stop >= end or tokens[stop].key in lexicon.PREPOSITIONS or _is_prefixed(tokens[stop])
        is_adjective = stop - index == 1 and tokens[index].key.endswith("ة")
        if is_adjective or not _is_construct_closed(tokens, start, index):
            continue
        is_subject = _follows_verb(tokens, start) and stop - index > 1
        if (is_closed or is_subject) and not all(t.key.endswith("ا") for t in tokens[index:stop]):
            return index, stop
    return end, end


def _name_before(tokens: Sequence[Token], start: int, surname: int) -> int:
    """Where a name that ends with a known surname begins."""
    begin = surname
    while begin - 1 > start and surname - begin < 3 and is_name_like(tokens[begin - 1]):
        begin -= 1
    return begin


def _is_prefixed(token: Token) -> bool:
    """A run, or a word with a joined preposition: what no name goes on with."""
    return token.run is not None or token.has_article or (token.key[:1] in ("ب", "ل", "ك") and not is_name_like(token))


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
    key = tokens[index].key
    return is_name_like(tokens[index]) or (
        tokens[index].has_article
        and not (lexicon.title_head(key) or bare(key) in lexicon.ORGANISATIONS | lexicon.COMMON or key in lexicon.STOPS)
    )


def _belongs_to_another(tokens: Sequence[Token], start: int, end: int) -> bool:
    """متحدث باسم رئيسة الوزراء فلانة: the name is that of somebody spoken for."""
    keys = [token.key for token in tokens[start:end]]
    if "باسم" not in keys[:3]:
        return False
    after = keys[keys.index("باسم") + 1 :][:1]
    return bool(after) and bare(after[0]) in lexicon.TITLES and bare(after[0]) not in lexicon.ORGANISATIONS


def _may_begin_name(tokens: Sequence[Token], index: int, start: int) -> bool:
    key, before = tokens[index].key, tokens[index - 1].key
    if not is_name_like(tokens[index]) or before in lexicon.PREPOSITIONS or before == "باسم":
        return False
    if lexicon.without_prefix(before, lexicon.NAMED_BODIES) and not before.startswith(("ال", "لل", "بال", "وال")):
        return False
    is_verb = key not in lexicon.GIVEN_NAMES and _looks_like_verb(key) and not _follows_verb(tokens, start)
    return key not in ("آل", "ال") and not is_verb


def _follows_verb(tokens: Sequence[Token], start: int) -> bool:
    """Whether a verb of speech stands right before: no second verb can then follow its subject."""
    form = form_of(tokens[start - 1].key) if start else None
    return form is not None and form.kind == "finite"


def _looks_like_verb(key: str) -> bool:
    """A present or past form, as far as spelling can tell: what a headline has after its subject."""
    if len(key) < 4:
        return key.startswith("ي") and len(key) == 3
    return key.startswith(("ي", "ت", "سي", "ست", "وي", "وت")) or (key.endswith("ت") and key[:1] in ("ا", "و"))


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
        or _is_prefixed_common(key)
    )


def _is_prefixed_common(key: str) -> bool:
    """ل, ب or و joined to a known common noun or place: لشركة، بجامعة، لسوريا."""
    rest = key[1:]
    known = (
        rest in lexicon.COMMON
        or rest in lexicon.PLACES
        or rest in lexicon.ORGANISATIONS
        or rest in lexicon.TITLES
    )
    return key[:1] in ("ل", "ب", "و") and known


def name_end(tokens: Sequence[Token], start: int, limit: int) -> int:
    """The token after the last of a name: further name words, and surnames with the article."""
    end = start + 1
    while end < min(limit, start + _LONGEST_NAME):
        token = tokens[end]
        if tokens[end - 1].is_surname and not token.is_surname:
            break
        is_surname = token.has_article and _is_surname(tokens, end, start)
        is_second = end == start + 1 and _is_given(tokens[start]) and _may_be_second(token)
        if not (is_name_like(token) or is_surname or is_second or token.key in NAME_PARTICLES):
            break
        end += 1
    return end


def _may_be_second(token: Token) -> bool:
    """After a given name even a word for a trade is a name: أحمد مختار."""
    known = lexicon.COMMON | lexicon.PLACES | lexicon.STOPS | lexicon.PREPOSITIONS
    return bool(lexicon.title_head(token.key)) and not token.has_article and token.key not in known


def _is_surname(tokens: Sequence[Token], index: int, start: int) -> bool:
    """A word with the article: any after a given name, else one that is no common noun, adjective or place."""
    key = tokens[index].key
    has_surname = tokens[index - 1].has_article and tokens[index - 2].key not in NAME_PARTICLES
    if key in lexicon.STOPS or (has_surname and index > start + 1):
        return False
    if index == start + 1 and tokens[start].key in lexicon.GIVEN_NAMES:
        return True
    is_known = bare(key) in lexicon.TITLES | lexicon.COMMON | lexicon.ORGANISATIONS or key in lexicon.PLACES
    is_noun = key.endswith(("ة", "ات", "ون", "ين")) and key not in _COMPOUND_SECONDS
    return not is_known and not is_noun and not key.endswith("ية")


def _name_after_comma(tokens: Sequence[Token], start: int) -> tuple[int, int]:
    """«الرئيس الأمريكي، دونالد ترامب،»: a name alone between commas is that of the title before."""
    while start < len(tokens) and (tokens[start].key in lexicon.HONORIFICS or _is_nationality(tokens[start])):
        start += 1
    if start + 1 < len(tokens) and tokens[start].key.removeprefix("و") in lexicon.CALLED:
        return start + 1, name_end(tokens, start + 1, len(tokens))
    if start < len(tokens) and lexicon.title_head(tokens[start].key):
        end = _extent(tokens, start)
        return _find_name(tokens, start, end) if end > start else (start, start)
    if start >= len(tokens) or not is_name_like(tokens[start]) or form_of(tokens[start].key) is not None:
        return start, start
    end = name_end(tokens, start, len(tokens))
    is_known = tokens[start].key in lexicon.GIVEN_NAMES
    is_closed = end >= len(tokens) or not tokens[end].is_word or tokens[end].key in lexicon.STOPS
    return (start, end) if is_closed and (end - start > 1 or is_known) else (start, start)


def _is_nationality(token: Token) -> bool:
    """«، الإيطالي لوكا …»."""
    return token.has_article and token.key.endswith(("ي", "ية")) and token.key not in lexicon.STOPS


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
    return _ends_phrase(tokens, index, -1) and token.key not in ("الذي", "التي")


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
    end = _construct_end(tokens, start, end, frozenset())
    return Phrase("organisation", text_of(paragraph, tokens[start:end]), "", bare(key), start, end, gender)


def _construct_end(tokens: Sequence[Token], start: int, limit: int, passable: frozenset[str]) -> int:
    """The token after a noun and what belongs to it: it ends before an object (وزارة العدل | التقرير).

    A construct is closed by its first definite word; adjectives may follow that, and so may what a
    preposition brings, if it is one of those `passable`.
    """
    is_definite = tokens[start].has_article
    is_named = bare(tokens[start].key) in lexicon.NAMED_BODIES
    end = start + 1
    while end < limit:
        token, key = tokens[end], tokens[end].key
        if key in lexicon.PREPOSITIONS and key not in passable:
            place = tokens[end + 1].key if end + 1 < limit else ""
            return end + 2 if key == "في" and place in lexicon.PLACES else end
        if key in lexicon.PREPOSITIONS or key == "باسم":
            is_definite = False
        elif key.startswith("ال"):
            is_adjective = key.endswith(("ي", "ة")) or key in lexicon.BODY_ADJECTIVES
            is_after_name = not tokens[end - 1].has_article and is_named and end > start + 1
            if (is_definite and not is_adjective) or (is_after_name and not key.endswith(("ي", "ية"))):
                return end
            is_definite = True
        elif token.run is not None or key.startswith(("لل", "وال")) or key in lexicon.PLACES:
            is_definite = True
        elif _is_prefixed_common(key):
            is_definite = False
        elif end == start + 2 and _is_foreign_name(tokens, start, end):
            is_definite = True
        elif is_definite and key not in lexicon.GIVEN_NAMES and tokens[end - 1].key not in lexicon.GIVEN_NAMES:
            return end
        elif end == start + 1 and key.endswith("ية"):
            is_definite = not passable
        end += 1
    return end


def _is_foreign_name(tokens: Sequence[Token], start: int, index: int) -> bool:
    """صحيفة الديلي هيرالد: after the noun of a named body, a definite word and one more of its name."""
    key = tokens[index].key
    is_named = bare(tokens[start].key) in lexicon.NAMED_BODIES and not tokens[start].has_article
    return is_named and is_name_like(tokens[index]) and not _looks_like_verb(key) and not key.endswith(("ا", "ة"))


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
    if not (is_name_like(tokens[start]) or key.startswith("ال")):
        return None
    following = tokens[start + 1].key if start + 1 < end else ""
    if key.startswith("ال") and following in lexicon.GIVEN_NAMES:
        return _read_titled(paragraph, tokens, start, end)
    if tokens[start].has_article and start + 1 < end and tokens[start + 1].has_article and not tokens[start].is_surname:
        return _read_organisation(paragraph, tokens, start, end)
    stop = min(name_end(tokens, start, end), end)
    gender = "f" if key in lexicon.FEMALE_NAMES else ""
    apposition, phrase_end = _apposition(paragraph, tokens, stop)
    name = text_of(paragraph, tokens[start:stop])
    return Phrase("person", name, "", "", start, phrase_end, gender, apposition)
