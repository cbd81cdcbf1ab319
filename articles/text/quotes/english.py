"""Finds quotes in English news text: «…,» said X; X said: «…»; X told Y that «…»; according to X."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from articles.text.quotes.english_names import Names, Subject, read_subject
from articles.text.quotes.model import Quotation, Run, Token
from articles.text.quotes.tokens import LONGEST_SENTENCE, is_sentence_end

_SAY: Final = frozenset(
    "says said say saying told tells telling added adds adding asked asks wrote writes writing tweeted tweets posted"
    " explained explains replied replies argued argues insisted insists noted notes warned warns warning claimed"
    " continued recalled recalls joked admitted admits announced announces stated states declared stressed concluded"
    " answered shouted remarked observed responded commented complained explaining".split()
)
_JUDGE: Final = frozenset(
    "called calls calling described describes describing dubbed labelled branded denounced condemned criticised"
    " criticized dismissed praised hailed".split()
)
_NAMING: Final = frozenset(
    "titled entitled called named known nicknamed film book song album novel programme show exhibition slogan".split()
)
_SHORTEST_BARE: Final = 6


@dataclass(frozen=True, slots=True)
class _Attributed:
    """A run's kind and rule, and who is named as its speaker (None: whoever spoke last)."""

    kind: str
    rule: str
    confidence: float
    subject: Subject | None


def find_english_quotes(
    texts: Sequence[tuple[str, Sequence[Token]]], background: Sequence[tuple[str, Sequence[Token]]]
) -> tuple[Quotation, ...]:
    """The quotations of an English text: each text is a paragraph with its tokens."""
    names = Names([*background, *texts])
    quotations: list[Quotation] = []
    topic: Quotation | None = None
    for number, (paragraph, tokens) in enumerate(texts):
        found: list[Quotation] = []
        for index, token in enumerate(tokens):
            if token.run is None:
                continue
            if found and found[-1].kind == "direct" and _continues(paragraph, tokens, index, found[-1]):
                found[-1] = _joined(paragraph, found[-1], token.run)
                continue
            attributed = _attribute(paragraph, tokens, index)
            if attributed is not None:
                before = tokens[max(0, index - LONGEST_SENTENCE) : index]
                last = found[-1] if found else _topic(names, paragraph, number, before) or topic
                found.append(_quotation(paragraph, number, token.run, attributed, names, last))
        quotations += found
        topic = found[-1] if found else _topic(names, paragraph, number, tokens[:LONGEST_SENTENCE]) or topic
    return tuple(quotations)


def _topic(names: Names, paragraph: str, number: int, tokens: Sequence[Token]) -> Quotation | None:
    """Whoever a stretch names last, as the speaker of a quote without words: a pronoun may mean them."""
    name = names.latest(paragraph, tokens)
    if name is None:
        return None
    return Quotation("", "", (), (), (), number, name, speaker_type="person", role=names.role(name))


def _before(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """The tokens of the run's sentence before it, back to the run before."""
    start = index
    while start > 0 and tokens[start - 1].run is None and not is_sentence_end(tokens, start - 1):
        start -= 1
    return tokens[start:index]


def _after(tokens: Sequence[Token], index: int) -> Sequence[Token]:
    """The tokens of the run's sentence after it; none when the run itself ends with a full stop."""
    end = index + 1
    if tokens[index].text.endswith("."):
        return ()
    while end < len(tokens) and tokens[end].run is None and not is_sentence_end(tokens, end):
        end += 1
    return tokens[index + 1 : end]


def _verb_at(tokens: Sequence[Token], verbs: frozenset[str]) -> int:
    """The last verb of a stretch, or -1."""
    return max((i for i, token in enumerate(tokens) if token.key in verbs), default=-1)


def _attribute(paragraph: str, tokens: Sequence[Token], index: int) -> _Attributed | None:
    before, after = _before(tokens, index), _after(tokens, index)
    length = len(tokens[index].text.split())
    if not any(token.is_word for token in before):
        subject = _subject_after(paragraph, after)
        if subject is not None:
            return _Attributed("direct", "attribution-after", 0.95, subject)
        is_alone = not any(token.is_word for token in after)
        return (
            _Attributed("direct", "bare-sentence", 0.6, None)
            if is_alone and length >= _SHORTEST_BARE
            else None
        )
    verb = _verb_at(before, _SAY | _JUDGE)
    if verb < 0:
        subject = _subject_after(paragraph, after)
        return _Attributed("partial", "attribution-after", 0.6, subject) if subject and length > 1 else None
    words_between = [token for token in before[verb + 1 :] if token.is_word]
    subject = read_subject(paragraph, _clause(before[:verb])) or Subject(pronoun="they")
    if before[verb].key in _JUDGE:
        is_name = before[verb - 1].key in ("is", "was", "were", "are", "been", "a", "the") if verb else True
        return None if is_name else _Attributed("partial", "judgement", 0.8, subject)
    if words_between and words_between[-1].key in _NAMING | {"as"}:
        return None
    is_introduced = before[-1].text in (":", ",") or before[-1].key in ("that", before[verb].key)
    if is_introduced and (length >= 3 or before[-1].text == ":"):
        return _Attributed("direct", "introduced", 0.95, subject)
    return _Attributed("partial", "within-paraphrase", 0.7, subject) if length > 1 else None


def _clause(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a verb's own clause: those after an opening «but», «and», «while»."""
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].key in ("but", "and", "while", "that", "because"):
            return tokens[index + 1 :]
    return tokens


def _subject_after(paragraph: str, after: Sequence[Token]) -> Subject | None:
    """«said X», «X said» or «according to X» after a run."""
    words = [token.key for token in after if token.is_word][:2]
    if words == ["according", "to"]:
        start = next(i for i, token in enumerate(after) if token.key == "to") + 1
        return read_subject(paragraph, after[start:])
    verb = next((i for i, token in enumerate(after[:14]) if token.key in _SAY), -1)
    if verb < 0:
        return None
    head = [token for token in after[:verb] if token.is_word]
    return read_subject(paragraph, head or after[verb + 1 :])


def _continues(paragraph: str, tokens: Sequence[Token], index: int, last: Quotation) -> bool:
    """Whether a run goes on with the quote before it: only that one's attribution stands between."""
    gap = paragraph[last.outer_spans[-1][1] : tokens[index].start]
    if not gap.strip(" ,.;"):
        return True
    if last.rule != "attribution-after":
        return False
    before = [token for token in _before(tokens, index) if token.is_word]
    return not before or (gap.rstrip().endswith((",", ";")) and gap.lstrip(" ,").count(".") == 0)


def _joined(paragraph: str, quotation: Quotation, run: Run) -> Quotation:
    parts = (*quotation.parts, paragraph[run.start : run.end])
    return Quotation(
        kind=quotation.kind,
        text=" ".join(parts),
        parts=parts,
        spans=(*quotation.spans, (run.start, run.end)),
        outer_spans=(*quotation.outer_spans, (run.outer_start, run.outer_end)),
        paragraph_index=quotation.paragraph_index,
        speaker=quotation.speaker,
        speaker_as_written=quotation.speaker_as_written,
        speaker_type=quotation.speaker_type,
        role=quotation.role,
        medium=quotation.medium,
        rule=quotation.rule,
        confidence=quotation.confidence,
    )


def _quotation(
    paragraph: str, number: int, run: Run, attributed: _Attributed, names: Names, last: Quotation | None
) -> Quotation:
    subject = attributed.subject
    speaker, kind, role = "", "", ""
    if subject is None or subject.pronoun:
        if last is not None:
            speaker, kind, role = last.speaker, last.speaker_type, last.role
    elif subject.name:
        speaker, kind = (
            names.full(subject.name),
            "person" if " " in names.full(subject.name) else "organisation",
        )
        names.note_role(speaker, subject.role)
        role = subject.role or names.role(speaker)
    else:
        speaker, kind, role = subject.role, "anonymous", subject.role
    text = paragraph[run.start : run.end]
    return Quotation(
        kind=attributed.kind,
        text=text,
        parts=(text,),
        spans=((run.start, run.end),),
        outer_spans=((run.outer_start, run.outer_end),),
        paragraph_index=number,
        speaker=speaker,
        speaker_as_written=(subject.name or subject.role) if subject else "",
        speaker_type=kind,
        role=role,
        rule=attributed.rule,
        confidence=round(
            attributed.confidence * (1.0 if speaker else 0.6) * (1.0 if run.is_closed else 0.5), 2
        ),
    )
