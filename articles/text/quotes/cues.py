"""Finds the expressions that announce speech, and the one that governs a quoted run."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.lexicon import bare, without_prefix
from articles.text.quotes.model import Cue, Token
from articles.text.quotes.tokens import is_sentence_end, sentence_end, sentence_start
from articles.text.quotes.verbs import ARRIVALS, SOURCE_PHRASES, SOURCE_PRONOUNS, form_of

#: After these a verb's form is a noun: في رد، دون ذكر.
_BEFORE_NOUN: Final = frozenset(
    ("في", "من", "ومن", "على", "الي", "إلى", "عن", "دون", "عدم", "اي", "بعد", "قبل", "مع", "كل")
)
#: Forms of speech that mean something else with the word after them.
_NO_SPEECH: Final = frozenset(
    (verb, following)
    for verbs, following in (
        (("يبلغ", "تبلغ"), "من"),
        (("يبلغ", "تبلغ"), "عدد"),
        (("طالبا", "طالبة", "طالبين", "طالب", "طالبت"), "عدم"),
    )
    for verb in verbs
)
#: Before ما and a verb of speech: «بحسب ما قال» names a source, «ما يقال» nobody.
_ACCORDING: Final = frozenset(
    joined + word
    for word in ("حسب", "بحسب", "وفق", "وفقا", "طبقا", "على", "الى", "مع", "هذا", "ل")
    for joined in ("", "و")
)
#: Whoever may answer: فرد الوزير.
_ANSWERERS: Final = lexicon.ANONYMOUS | lexicon.ORGANISATIONS | lexicon.TITLES
#: The phrases that name a source, by their first word with and without a joined و.
_SOURCES_BY_FIRST: Final = {
    joined + first: [phrase for phrase in SOURCE_PHRASES if phrase[0] == first]
    for first in {phrase[0] for phrase in SOURCE_PHRASES}
    for joined in ("", "و")
}


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Every expression of speech in a paragraph, in order; sources (بحسب …) included."""
    cues = []
    for index, token in enumerate(tokens):
        if token.is_word:
            cue = _verb_cue(tokens, index) or _source_cue(tokens, index)
            if cue is not None:
                cues.append(cue)
    return cues


def _verb_cue(tokens: Sequence[Token], index: int) -> Cue | None:
    key = tokens[index].key
    before = tokens[index - 1].key if index else ""
    following = tokens[index + 1].key if index + 1 < len(tokens) else ""
    if key in ARRIVALS and following in ("في", "فيه", "فيها") and not _is_say(key):
        return Cue(index, index + 2, "document", "say")
    is_answer = key in ("فرد", "فردت", "ورد", "وردت") and _is_answer(tokens, index)
    form = form_of(key[1:] if is_answer else key)
    if form is None or (form.kind == "finite" and before in _BEFORE_NOUN):
        return None
    is_passive = (
        before == "ما"
        and not key.endswith(("ه", "ها"))
        and (index < 2 or tokens[index - 2].key not in _ACCORDING)
    )
    if (key, following) in _NO_SPEECH or is_passive:
        return None
    if key in ("عقب", "عقبت") or (
        key in ("عبر", "وعبر") and not any(token.key == "عن" for token in tokens[index + 1 : index + 8])
    ):
        return None
    if following in ("عليها", "عليه") and form.kind == "finite" and key.endswith(("كتب", "كتبت")):
        return None
    return Cue(index, index + 1, form.kind, form.weight, form.gender, form.is_chained)


def _is_answer(tokens: Sequence[Token], index: int) -> bool:
    """«ورد الوزير»، «ورد عليه»، «ورد فلان: "…"», and not «ورد في التقرير»."""
    following = tokens[index + 1].key if index + 1 < len(tokens) else ""
    if following in ("عليه", "عليها", "على") or without_prefix(following, _ANSWERERS):
        return True
    return following != "في" and any(token.text == ":" for token in tokens[index + 2 : index + 12])


def _is_say(key: str) -> bool:
    return form_of(key) is not None


def _source_cue(tokens: Sequence[Token], index: int) -> Cue | None:
    for phrase in _SOURCES_BY_FIRST.get(tokens[index].key, ()):
        end = index + len(phrase)
        if tuple(token.key for token in tokens[index + 1 : end]) == phrase[1:]:
            following = tokens[end].key if end < len(tokens) else ""
            gender = SOURCE_PRONOUNS.get(following)
            kind = "source" if gender is None else "saying"
            return Cue(index, end, kind, "source", gender or "")
    gender = SOURCE_PRONOUNS.get(tokens[index].key)
    if gender is not None and index and tokens[index - 1].key == "حد":
        return Cue(index, index + 1, "saying", "source", gender)
    return None


def _index(cue: Cue) -> int:
    return cue.index


def governing(cues: Sequence[Cue], tokens: Sequence[Token], run: int) -> Cue | None:
    """The nearest cue before the run within its sentence; sources count after the run only."""
    start = sentence_start(tokens, run)
    first = bisect_left(cues, start, key=_index)
    before = [cue for cue in cues[first : bisect_left(cues, run, key=_index)] if cue.end <= run]
    said = [cue for cue in before if cue.weight != "source"]
    return next(reversed(said or before), None)


def attribution_after(cues: Sequence[Cue], tokens: Sequence[Token], run: int) -> Cue | None:
    """The cue that follows a run, or a list of runs, with hardly a word between: «…» و«…»، يقول فلان."""
    while run + 2 < len(tokens) and tokens[run + 1].key == "و" and tokens[run + 2].run is not None:
        run += 2
    end = (
        sentence_end(tokens, run + 1)
        if run + 1 < len(tokens) and not is_sentence_end(tokens, run + 1)
        else run
    )
    for cue in cues[bisect_left(cues, run, key=_index) :][:1]:
        if run < cue.index < end:
            between = [t.key for t in tokens[run + 1 : cue.index] if t.is_word]
            is_near = all(
                key in ("كما", "هكذا", "وفق", "ما", "علي", "على", "حد", "هذا", "بهذا") for key in between
            )
            return cue if is_near and cue.kind in ("finite", "source", "saying") else None
    return None


def has_complementizer(tokens: Sequence[Token]) -> bool:
    """Whether a clause of reported speech, or a colon, opens among the tokens."""
    return any(
        token.text in (":", "؛")
        or token.key in lexicon.COMPLEMENTIZERS
        or token.key in lexicon.PRONOUN_COMPLEMENTIZERS
        or token.key in lexicon.REASONS
        for token in tokens
        if token.run is None
    )


def follows_as_clause(tokens: Sequence[Token], run: int) -> bool:
    """Whether the sentence goes on with the run's own grammar after it, so that the run is a piece of it."""
    if run + 1 >= len(tokens):
        return False
    following = tokens[run + 1]
    if following.run is not None:
        return False
    if not following.is_word:
        return False
    key = following.key
    form = form_of(key)
    return not (
        (form is not None)
        or key.startswith("و")
        or key in lexicon.PREPOSITIONS
        or key
        in lexicon.STOPS - frozenset(("لم", "لن", "لا", "ليس", "كان", "كانت", "قد", "الذي", "التي", "هذا"))
        or bare(key) in ("اشارة", "ما", "علما", "مما", "فيما")
    )
