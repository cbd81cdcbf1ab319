"""Tells what a quoted run is: direct speech, a fragment in somebody's paraphrase, or no speech at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.cues import follows_as_clause, has_complementizer
from articles.text.quotes.extents import is_subject_in_marks
from articles.text.quotes.lexicon import bare, without_prefix
from articles.text.quotes.model import Cue, Token
from articles.text.quotes.naming import is_name_of_body, is_named, lists_names, may_be_title
from articles.text.quotes.sentences import looks_like_clause
from articles.text.quotes.tokens import light, sentence_start

_INNER_SENTENCE_END: Final = re.compile(r"[.؟?!…]\s+\S")
#: A short run that begins so hangs on the words before it.
_ADJUNCTS: Final = frozenset(
    light("كما مثل مهما حتى بعد قبل دون بدون بلا لكي كي بسبب رغم عبر بكل وفق حيث").split()
)
#: Before a verb they make it an aside: الفكرة، كما يقول فلان، "…".
_AS: Final = frozenset(("كما", "مثلما", "حسبما"))
_IMPERSONAL: Final = frozenset(
    light(
        "يوجد يمكن يجوز يجب ينبغي بد يعقل داعي حاجة مجال شك أحد يكفي تزال يزال شيء عودة خيار مفر أساس مكان بديل"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run is, by which rule, and how sure."""

    kind: str
    rule: str
    confidence: float


def classify(tokens: Sequence[Token], run: int, cue: Cue | None, after: Cue | None) -> Verdict | None:
    """The verdict on the run at token `run`, with the cue that governs it and the one right after it."""
    if is_named(tokens, run):
        return None
    before = tokens[run - 1] if run else None
    start = sentence_start(tokens, run)
    if before is not None and before.text == ":":
        return _after_colon(tokens, run, start, cue)
    if cue is not None and cue.weight == "source":
        return _after_source(tokens, run, cue)
    if cue is not None:
        gap = tokens[cue.end : run]
        if before is not None and before.key in lexicon.COMPLEMENTIZERS | lexicon.PRONOUN_COMPLEMENTIZERS:
            return _after_complementizer(tokens, run, cue, is_deep=has_complementizer(gap[:-1]))
        if has_complementizer(gap):
            return _within_paraphrase(tokens, run, cue)
        if cue.index > start + 1 and tokens[cue.index - 1].key in _AS:
            return Verdict("partial", "aside", 0.6) if _words(tokens[run]) > 1 else None
        return _after_verb(tokens, run, cue)
    return _without_cue(tokens, run, start, after)


def _words(token: Token) -> int:
    return len(token.text.split())


def _after_colon(tokens: Sequence[Token], run: int, start: int, cue: Cue | None) -> Verdict | None:
    """After a colon all is speech, if anything or anybody is there to speak."""
    before_colon = tokens[run - 2] if run > 1 else None
    labels = lexicon.NAMING if cue is None else lexicon.LABELS
    if before_colon is not None and before_colon.is_word and without_prefix(before_colon.key, labels):
        return None
    if cue is not None:
        return Verdict("direct", f"colon-{cue.kind}", 0.97)
    if lists_names(tokens[start:run]):
        return None
    length = _words(tokens[run])
    if run - start <= 8 and length >= 3:
        return Verdict("direct", "colon-name", 0.85)
    if length >= 5 and looks_like_clause(tokens[run].text):
        return Verdict("direct", "colon-alone", 0.7)
    return None


def _after_complementizer(tokens: Sequence[Token], run: int, cue: Cue, *, is_deep: bool) -> Verdict | None:
    before, token = tokens[run - 1], tokens[run]
    length, has_verb = _words(token), looks_like_clause(token.text)
    many_sentences = length >= 10 and _INNER_SENTENCE_END.search(token.text) is not None
    if before.key in lexicon.PRONOUN_COMPLEMENTIZERS:
        if many_sentences or (before.key.endswith("نه") and _is_impersonal(token.text)):
            return Verdict("direct", "complement-impersonal", 0.75)
        return Verdict("partial", "subject-outside", 0.8)
    if follows_as_clause(tokens, run):
        return Verdict("partial", "clause-goes-on", 0.6) if length >= 4 and cue.weight != "judge" else None
    if is_deep and not many_sentences:
        return Verdict("partial", "inner-clause", 0.6) if length >= 3 else None
    if length >= 5 or (length >= 3 and has_verb):
        return Verdict("direct", "complement", 0.9 if has_verb else 0.75)
    return Verdict("partial", "short-complement", 0.5) if length >= 3 else None


def _is_impersonal(text: str) -> bool:
    """«لا يمكن …», «من الضروري …»: clauses that need no subject of their own outside."""
    keys = [light(word.strip("،.")) for word in text.split()[:4]]
    first, second, third = [*keys, "", "", ""][:3]
    if first in ("لا", "لم", "لن"):
        return second in _IMPERSONAL or third in ("اي", "احد", "هناك")
    return first in ("هناك", "ثمة", "يجب", "ينبغي", "يمكن", "اذا", "لو", "عندما", "كلما") or (
        first in ("من", "ليس") and second.startswith(("ال", "من"))
    )


def _after_source(tokens: Sequence[Token], run: int, cue: Cue) -> Verdict | None:
    """«وبحسب المفوضية فإن "…"»: the source's words if the whole clause stands in the marks."""
    if tokens[run - 1].key in lexicon.COMPLEMENTIZERS and not has_complementizer(tokens[cue.end : run - 1]):
        return _after_complementizer(tokens, run, cue, is_deep=False)
    return (
        Verdict("partial", "source-before", 0.5)
        if _words(tokens[run]) > 2 and not is_name_of_body(tokens[run].text)
        else None
    )


def _within_paraphrase(tokens: Sequence[Token], run: int, cue: Cue) -> Verdict | None:
    token = tokens[run]
    length = _words(token)
    if length >= 15 and _INNER_SENTENCE_END.search(token.text) and looks_like_clause(token.text):
        return Verdict("direct", "paraphrase-then-speech", 0.6)
    before = tokens[run - 1].key
    if length >= 2 and not may_be_title(tokens, run):
        return Verdict("partial", "within-paraphrase", 0.7 if length > 2 else 0.6)
    if before in lexicon.PRONOUN_COMPLEMENTIZERS or (cue.weight == "judge" and before in ("ب", "بانه")):
        return Verdict("partial", "judgement", 0.7)
    return None


def _after_verb(tokens: Sequence[Token], run: int, cue: Cue) -> Verdict | None:
    """A run after verb and speaker, with nothing to mark the start of speech but the marks."""
    before, token = tokens[run - 1], tokens[run]
    length, has_verb = _words(token), looks_like_clause(token.text)
    is_judged = cue.weight == "judge"
    if before.key in lexicon.PREPOSITIONS or (is_judged and not (length >= 6 and has_verb)):
        is_fragment = (
            length >= 3
            or (length == 2 and not may_be_title(tokens, run))
            or (is_judged and (before.key in ("ب", "ك") or cue.end == run or length == 2))
        )
        return (
            Verdict("partial", "judgement", 0.7) if is_fragment and not is_name_of_body(token.text) else None
        )
    if bare(before.key) in lexicon.TITLES and before.key not in lexicon.PREPOSITIONS:
        return None
    if follows_as_clause(tokens, run) and not (has_verb and length >= 6):
        return Verdict("partial", "clause-goes-on", 0.5) if length >= 4 and cue.weight == "state" else None
    is_say = cue.weight == "say"
    adjacent = cue.end == run
    if adjacent and is_subject_in_marks(tokens, run):
        return None
    if is_say and (length >= 3 or (adjacent and length >= 2)):
        return Verdict("direct", f"bare-{cue.kind}", 0.9)
    is_adjunct = light(token.text.split()[0]) in _ADJUNCTS and length <= 6
    if has_verb and length >= 3 and not is_adjunct:
        return Verdict("direct", f"bare-{cue.kind}", 0.75 if not is_judged else 0.5)
    if not is_judged and length >= 8:
        return Verdict("direct", f"bare-{cue.kind}", 0.6)
    is_definite = before.has_article or before.key.endswith(("ه", "ها", "هم"))
    is_pair = " و" in token.text and not token.text.startswith("ال")
    is_predicate = length == 2 and (is_definite or is_pair) and not may_be_title(tokens, run)
    return (
        Verdict("partial", "object", 0.5)
        if (length >= 3 or is_predicate) and not is_name_of_body(token.text)
        else None
    )


def _without_cue(tokens: Sequence[Token], run: int, start: int, after: Cue | None) -> Verdict | None:
    token = tokens[run]
    length = _words(token)
    has_verb = looks_like_clause(token.text)
    if after is not None:
        if run == start and length >= 3:
            return Verdict("direct", "attribution-after", 0.9)
        is_fragment = length >= 3 or (length == 2 and _is_listed(tokens, run))
        return (
            Verdict("partial", "attribution-after", 0.6)
            if is_fragment and not is_name_of_body(token.text)
            else None
        )
    is_whole = run == start and (run + 1 == len(tokens) or not tokens[run + 1].is_word)
    if (
        is_whole
        and has_verb
        and (length >= 8 or (length >= 5 and _INNER_SENTENCE_END.search(token.text + " .")))
    ):
        return Verdict("direct", "bare-sentence", 0.6)
    if length >= 5 and _begins_with_preposition(token.text):
        return Verdict("partial", "charge", 0.4)
    return None


def _is_listed(tokens: Sequence[Token], run: int) -> bool:
    """Whether و and another run follow: «تهم "الدعاية" و"تحريض الجمهور"»."""
    after = tokens[run + 1 : run + 3]
    return len(after) == 2 and after[0].key == "و" and after[1].run is not None


def _begins_with_preposition(text: str) -> bool:
    """«"للاشتباه في نشره مواد …"»: somebody's words, though the sentence does not say whose."""
    first = light(text.split(maxsplit=1)[0])
    return first in lexicon.PREPOSITIONS or first.startswith(("لل", "بال"))
