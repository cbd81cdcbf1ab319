"""Tells what a quoted run is: direct speech, a fragment in somebody's paraphrase, or no speech at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.cues import follows_as_clause, has_complementizer
from articles.text.quotes.extents import is_recipient
from articles.text.quotes.lexicon import bare, without_prefix
from articles.text.quotes.model import Cue, Token
from articles.text.quotes.names import looks_like_verb
from articles.text.quotes.tokens import light, sentence_start

_INNER_SENTENCE_END: Final = re.compile(r"[.؟?!…]\s+\S")
_CLAUSE_WORDS: Final = frozenset(
    light(
        "لن لم لا ليس ليست لست لسنا ليسوا هناك ثمة يجب ينبغي يمكن كان كانت كنا كنت كانوا سوف لقد قد إذا لو لولا إن إنه إنها إننا إني"
        " إنني إنهم نحن أنا أنت أنتم هذا هذه ذلك تلك هو هي هم ما كل كلنا أين متى كيف لماذا هل نعم كلا إنما لدينا لدي عندما"
        " لكن لكننا لكنه علينا عليهم عليكم عليه شكرا وأنا ونحن وهذا وهو وهي وإن وقد فإن بأن أن لأن لأننا حين لكنني لعل ليت لدى"
        " أنه أنها أننا أنني دعونا دعنا"
    ).split()
)
_NOT_VERBS: Final = frozenset(
    light(
        "يوم يومي يوميا يونيو يوليو يناير يمين يمني يمنية يسار يهود يهودي يهودية يونان ياباني ياسمين وقت بيت صوت موت تحت بنت"
        " إنترنت الإنترنت زيت سكوت الكويت كويت الوقت البيت الصوت الموت البنت سبت السبت ثابت التصويت تصويت تثبيت توقيت بيروت ثقيف"
        " يد يدي يقين ينبوع"
    ).split()
)
#: A short run that begins so hangs on the words before it.
_ADJUNCTS: Final = frozenset(
    light("كما مثل مهما حتى بعد قبل دون بدون بلا لكي كي بسبب رغم عبر بكل وفق حيث").split()
)
#: «طلب عدم ذكر اسمه» names nobody.
_KEPT_BACK: Final = frozenset(("عن", "ذكر", "كشف", "نشر", "ايراد"))
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


def looks_like_clause(text: str) -> bool:
    """Whether words hold a finite verb or a word that only clauses have, as far as spelling can tell."""
    keys = [light(word.strip("،.؛:!؟\"'()")) for word in text.split()]
    return any(key in _CLAUSE_WORDS or _is_verb(key) for key in keys)


def _is_verb(key: str) -> bool:
    stem = key[1:] if key[:1] in ("و", "ف") and len(key) > 4 else key
    if stem in _NOT_VERBS or key in _NOT_VERBS or stem.startswith("ال") or len(stem) < 4:
        return False
    is_present = stem.startswith(("ي", "سي", "سن", "ست", "لي")) and not stem.endswith(("ة", "ية", "ات"))
    is_past = (stem.endswith("ت") and not stem.endswith(("ات", "يت"))) or stem.endswith(("وا", "نا"))
    return is_present or is_past


def classify(tokens: Sequence[Token], run: int, cue: Cue | None, after: Cue | None) -> Verdict | None:
    """The verdict on the run at token `run`, with the cue that governs it and the one right after it."""
    if _is_named(tokens, run):
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


def _is_named(tokens: Sequence[Token], run: int) -> bool:
    """A naming noun, or ل of a recipient, right before short marks makes them hold a name."""
    before = tokens[run - 1] if run else None
    if before is None or not before.is_word:
        return False
    is_kept_back = before.key in ("اسمه", "اسمها", "اسمهم") and tokens[max(0, run - 2)].key in _KEPT_BACK
    if without_prefix(before.key, lexicon.NAMING) and not is_kept_back:
        return (
            _words(tokens[run]) <= (2 if before.key.startswith("ال") else 12) and bare(before.key) != "بيان"
        )
    if before.key in ("في", "عبر", "مع"):
        return _words(tokens[run]) <= 3
    if before.key in ("ل", "ال") or is_recipient(tokens, run - 1):
        return _words(tokens[run]) <= 4
    is_kind = (
        run > 1 and before.key.startswith("ال") and bool(without_prefix(tokens[run - 2].key, lexicon.NAMING))
    )
    return is_kind and _words(tokens[run]) <= 3


def _after_colon(tokens: Sequence[Token], run: int, start: int, cue: Cue | None) -> Verdict | None:
    """After a colon all is speech, if anything or anybody is there to speak."""
    before_colon = tokens[run - 2] if run > 1 else None
    labels = lexicon.NAMING if cue is None else lexicon.LABELS
    if before_colon is not None and before_colon.is_word and without_prefix(before_colon.key, labels):
        return None
    if cue is not None:
        return Verdict("direct", f"colon-{cue.kind}", 0.97)
    if any(_is_list_of_names(token) for token in tokens[start:run]):
        return None
    length = _words(tokens[run])
    if run - start <= 8 and length >= 3:
        return Verdict("direct", "colon-name", 0.85)
    if length >= 5 and looks_like_clause(tokens[run].text):
        return Verdict("direct", "colon-alone", 0.7)
    return None


def _is_list_of_names(token: Token) -> bool:
    """«ومن أفلامه: "…"، "…"»."""
    return token.is_word and bool(without_prefix(token.key, lexicon.NAMED_WORKS))


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
        if _words(tokens[run]) > 2 and not _is_name_of_body(tokens[run].text)
        else None
    )


def _within_paraphrase(tokens: Sequence[Token], run: int, cue: Cue) -> Verdict | None:
    token = tokens[run]
    length = _words(token)
    if length >= 15 and _INNER_SENTENCE_END.search(token.text) and looks_like_clause(token.text):
        return Verdict("direct", "paraphrase-then-speech", 0.6)
    before = tokens[run - 1].key
    if length >= 2 and not _may_be_title(tokens, run):
        return Verdict("partial", "within-paraphrase", 0.7 if length > 2 else 0.6)
    if before in lexicon.PRONOUN_COMPLEMENTIZERS or (cue.weight == "judge" and before in ("ب", "بانه")):
        return Verdict("partial", "judgement", 0.7)
    return None


def _may_be_title(tokens: Sequence[Token], run: int) -> bool:
    """Whether two or three words in marks may be a name: of a body, after its noun, or as a subject."""
    text, before = tokens[run].text, tokens[run - 1]
    first, *others = (light(word) for word in text.split())
    if _is_name_of_body(text) or first in ("ابو", "ام", "ابن"):
        return True
    if len(others) > 2 or first in lexicon.PREPOSITIONS:
        return False
    is_noun_phrase = others[-1].startswith("ال") and not looks_like_clause(text)
    if follows_as_clause(tokens, run) and is_noun_phrase:
        return True
    return len(others) == 1 and (first.startswith("ال") or not _may_stand_before(before))


def _may_stand_before(token: Token) -> bool:
    """Whether a fragment of two words may follow: not after a bare noun, which would name it."""
    key = token.key
    known = lexicon.COMPLEMENTIZERS | lexicon.PRONOUN_COMPLEMENTIZERS | lexicon.PREPOSITIONS | lexicon.STOPS
    is_definite = key.startswith(("ال", "لل", "بال", "وال")) or key.endswith(("ه", "ها", "هم"))
    return not token.is_word or key in known or is_definite or looks_like_verb(key) or key.endswith("ا")


def _is_name_of_body(text: str) -> bool:
    head = bare(light(text.split(maxsplit=1)[0]))
    return head in lexicon.ORGANISATIONS or head in lexicon.NAMED_BODIES


def _after_verb(tokens: Sequence[Token], run: int, cue: Cue) -> Verdict | None:
    """A run after verb and speaker, with nothing to mark the start of speech but the marks."""
    before, token = tokens[run - 1], tokens[run]
    length, has_verb = _words(token), looks_like_clause(token.text)
    is_judged = cue.weight == "judge"
    if before.key in lexicon.PREPOSITIONS or (is_judged and not (length >= 6 and has_verb)):
        is_fragment = (
            length >= 3
            or (length == 2 and not _may_be_title(tokens, run))
            or (is_judged and ((length >= 1 and before.key in ("ب", "ك")) or length == 2))
        )
        return (
            Verdict("partial", "judgement", 0.7) if is_fragment and not _is_name_of_body(token.text) else None
        )
    if bare(before.key) in lexicon.TITLES and before.key not in lexicon.PREPOSITIONS:
        return None
    if follows_as_clause(tokens, run) and not (has_verb and length >= 6):
        return Verdict("partial", "clause-goes-on", 0.5) if length >= 4 and cue.weight == "state" else None
    is_say = cue.weight == "say"
    adjacent = cue.end == run
    if is_say and (length >= 3 or (adjacent and length >= 2)):
        return Verdict("direct", f"bare-{cue.kind}", 0.9)
    is_adjunct = light(token.text.split()[0]) in _ADJUNCTS and length <= 6
    if has_verb and length >= 3 and not is_adjunct:
        return Verdict("direct", f"bare-{cue.kind}", 0.75 if not is_judged else 0.5)
    if not is_judged and length >= 8:
        return Verdict("direct", f"bare-{cue.kind}", 0.6)
    return Verdict("partial", "object", 0.5) if length >= 3 and not _is_name_of_body(token.text) else None


def _without_cue(tokens: Sequence[Token], run: int, start: int, after: Cue | None) -> Verdict | None:
    token = tokens[run]
    length = _words(token)
    has_verb = looks_like_clause(token.text)
    if after is not None:
        if run == start and length >= 3:
            return Verdict("direct", "attribution-after", 0.9)
        return (
            Verdict("partial", "attribution-after", 0.6)
            if length >= 3 and not _is_name_of_body(token.text)
            else None
        )
    is_whole = run == start and (run + 1 == len(tokens) or not tokens[run + 1].is_word)
    if (
        is_whole
        and has_verb
        and (length >= 8 or (length >= 5 and _INNER_SENTENCE_END.search(token.text + " .")))
    ):
        return Verdict("direct", "bare-sentence", 0.6)
    return None
