"""The whole way from paragraphs to quotations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from articles.text.quotes.classify import Verdict, classify
from articles.text.quotes.cues import attribution_after, governing
from articles.text.quotes.english import find_english_quotes
from articles.text.quotes.marks import quoted_runs
from articles.text.quotes.media import medium_of
from articles.text.quotes.model import Cue, Quotation, Run, Token
from articles.text.quotes.speakers import Attribution, Attributor
from articles.text.quotes.survey import View, survey, view, with_surnames
from articles.text.quotes.tokens import sentence_end, sentence_start, tokenise

_ARABIC_LETTER: Final = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN_LETTER: Final = re.compile("[A-Za-z]")
_SPLIT: Final = re.compile(r"[\s.،,…]*")


@dataclass(frozen=True, slots=True)
class _Found:
    """A run taken as a quote, before its speaker's name is known in full."""

    verdict: Verdict
    token: int
    runs: tuple[Run, ...]
    cue: Cue | None
    attribution: Attribution


def find_quotes(paragraphs: Sequence[str], background: Sequence[str] = ()) -> tuple[Quotation, ...]:
    """The quotations of a text, in order.

    `background` is text read for names and roles only (headline, standfirst). Offsets point into
    the paragraphs: `paragraphs[q.paragraph_index][start:end]` is the part.
    """
    if is_english(" ".join(paragraphs)):
        return find_english_quotes(
            [_tokenised(text) for text in paragraphs], [_tokenised(text) for text in background]
        )
    first = -len(background)
    views = with_surnames(
        [view(number, text) for number, text in enumerate([*background, *paragraphs], first)]
    )
    roster, counts = survey(views)
    attributor = Attributor(roster, counts)
    for each in views[: len(background)]:
        attributor.follow(each)
    quotations: list[Quotation] = []
    opened = False
    for each in views[len(background) :]:
        attributions = attributor.follow(each)
        found = _merged(each, _runs_of(each, attributions, attributor, opened=opened))
        quotations += [_quotation(each, quote) for quote in found]
        opened = each.text.rstrip().endswith(":")
    return tuple(quotations)


def is_english(text: str) -> bool:
    """Whether Latin letters outnumber the Arabic ones."""
    return len(_LATIN_LETTER.findall(text)) > len(_ARABIC_LETTER.findall(text))


def _tokenised(text: str) -> tuple[str, list[Token]]:
    return text, tokenise(text, quoted_runs(text))


def _runs_of(
    each: View, attributions: dict[int, Attribution], attributor: Attributor, *, opened: bool
) -> list[_Found]:
    found = []
    for index, token in enumerate(each.tokens):
        if token.run is None:
            continue
        cue = governing(each.cues, each.tokens, index)
        after = attribution_after(each.cues, each.tokens, index) if cue is None else None
        verdict = classify(each.tokens, index, cue, after)
        if verdict is None and opened and index == 0:
            verdict = Verdict("direct", "after-colon-paragraph", 0.85)
        if verdict is not None:
            source = cue or after
            if source is not None:
                attribution = attributions[source.index]
            elif verdict.rule == "charge":
                attribution = Attribution(None)
            elif verdict.rule == "colon-name":
                attribution = attributor.named_at(each, sentence_start(each.tokens, index))
            else:
                attribution = Attribution(attributor.last_speaker())
            found.append(_Found(verdict, index, (token.run,), source, attribution))
    return found


def _merged(each: View, found: list[_Found]) -> list[_Found]:
    """Join runs that only a stop or a comma parts, when the first is direct: one quote in several runs."""
    groups: list[tuple[_Found, list[Run]]] = []
    by_run = {quote.runs[0]: quote for quote in found}
    for index, token in enumerate(each.tokens):
        if token.run is None:
            continue
        if groups and groups[-1][0].verdict.kind == "direct":
            quote, runs = groups[-1]
            if _follows(each, runs[-1], token.run) or _resumes(each, quote, index):
                runs.append(token.run)
                continue
        if token.run in by_run:
            groups.append((by_run[token.run], [token.run]))
    return [replace(quote, runs=tuple(runs)) for quote, runs in groups]


def _follows(each: View, last: Run, run: Run) -> bool:
    """Whether a run of more than a word follows another with only stops and commas between."""
    is_split = _SPLIT.fullmatch(each.text, last.outer_end, run.outer_start) is not None
    return is_split and " " in each.text[run.start : run.end]


def _resumes(each: View, quote: _Found, index: int) -> bool:
    """Whether a run goes on with a quote that only its attribution interrupts: «"…"، قال فلان. "…"»."""
    tokens, cue = each.tokens, quote.cue
    if cue is None or cue.index < quote.token or attribution_after(each.cues, tokens, index) is not None:
        return False
    if any(token.run is not None for token in tokens[cue.index : index]) or tokens[index - 1].is_word:
        return False
    if sentence_start(tokens, index) == index:
        return sentence_start(tokens, index - 1) <= cue.index
    return governing(each.cues, tokens, index) == cue and tokens[index - 1].text in ("،", ",")


def _quotation(each: View, quote: _Found) -> Quotation:
    parts = tuple(each.text[run.start : run.end] for run in quote.runs)
    speaker, phrase = quote.attribution.speaker, quote.attribution.phrase
    confidence = quote.verdict.confidence * (1.0 if speaker is not None else 0.6)
    confidence *= 1.0 if all(run.is_closed for run in quote.runs) else 0.5
    return Quotation(
        kind=quote.verdict.kind,
        text=" ".join(parts),
        parts=parts,
        spans=tuple((run.start, run.end) for run in quote.runs),
        outer_spans=tuple((run.outer_start, run.outer_end) for run in quote.runs),
        paragraph_index=each.number,
        speaker=speaker.name if speaker is not None else "",
        speaker_as_written=phrase.written if phrase is not None else "",
        speaker_type=speaker.kind if speaker is not None else "",
        role=_role(quote.attribution),
        medium=medium_of(each.text, _attribution(each, quote)),
        rule=quote.verdict.rule,
        confidence=round(confidence, 2),
    )


def _attribution(each: View, quote: _Found) -> Sequence[Token]:
    """The words that say who spoke, and where: those before the quote in its sentence, or those after it."""
    tokens, cue = each.tokens, quote.cue
    if cue is not None and cue.index > quote.token:
        return tokens[cue.index : sentence_end(tokens, cue.index)]
    return tokens[sentence_start(tokens, quote.token) : quote.token]


def _role(attribution: Attribution) -> str:
    """The role at the quote when it says more than a word; else the speaker's anywhere in the text."""
    speaker, phrase = attribution.speaker, attribution.phrase
    if speaker is None or speaker.kind == "organisation":
        return ""
    if speaker.kind == "anonymous":
        return speaker.name
    here = [phrase.title, phrase.apposition] if phrase is not None and phrase.kind == "person" else []
    return next((role for role in here if len(role.split()) > 1), speaker.role)
