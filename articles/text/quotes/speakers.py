"""Finds who speaks at each expression of speech: its subject, or whom its pronoun means."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.extents import is_subject_in_marks
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Cue
from articles.text.quotes.people import Position, Roster, Speaker, nearest
from articles.text.quotes.phrases import Phrase
from articles.text.quotes.subjects import Subjects
from articles.text.quotes.survey import View
from articles.text.quotes.tokens import is_sentence_end, light, sentence_start

#: Before a verb they mean the subject of the clause before: لم يستجب فلان، غير أنه قال ….
_IN_CONTRAST: Final = frozenset(("انه", "انها", "لكنه", "لكنها", "ولكنه", "ولكنها"))
#: How far back a pronoun reaches, in mentions.
_MOST_EVENTS: Final = 100
#: How far into a sentence its topic may stand, in words, and what makes a name beside it none.
_TOPIC_WINDOW: Final = 12
_OBLIQUE: Final = frozenset("مع الى إلى من عن على بين ضد لدى حول".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks at a cue: the speaker, and the phrase that named it there (None: a pronoun or nothing)."""

    speaker: Speaker | None
    phrase: Phrase | None = None


@dataclass(frozen=True, slots=True)
class _Event:
    position: Position
    speaker: Speaker
    is_speech: bool


class Attributor:
    """Follows a text from its first word and answers who speaks at each cue."""

    def __init__(self, roster: Roster, counts: Counter[str]) -> None:
        self.roster = roster
        self._subjects = Subjects(roster, counts)
        self._events: list[_Event] = []
        self._names = {
            word: speaker
            for speaker in roster.speakers
            if speaker.kind == "person"
            for word in map(light, speaker.name.split())
            if len(word) > 2
        }

    def follow(self, view: View) -> dict[int, Attribution]:
        """The attributions of a paragraph by the token number of their cue."""
        found: dict[int, Attribution] = {}
        ends = (index for index in range(len(view.tokens)) if is_sentence_end(view.tokens, index))
        starts = {0, *(end + 1 for end in ends)}
        cues = {cue.index: cue for cue in view.cues}
        for index in range(len(view.tokens)):
            if index in starts:
                self._note_topic(view, index)
            if index in cues:
                attribution = self._attribute(view, cues[index], found)
                found[index] = attribution
                if attribution.speaker is not None and cues[index].weight != "source":
                    self._note((view.number, view.tokens[index].start), attribution.speaker, is_speech=True)
        return found

    def named_at(self, view: View, index: int) -> Attribution:
        """Whoever a heading names before its colon («فلان: …»), else the last speaker."""
        phrase = self._subjects.checked_at(view, index)
        if phrase is None:
            return Attribution(self.last_speaker())
        speaker = self._resolve(phrase, (view.number, view.tokens[index].start))
        if speaker is not None:
            self._note((view.number, view.tokens[index].start), speaker, is_speech=True)
        return Attribution(speaker, phrase)

    def last_speaker(self) -> Speaker | None:
        """Whoever spoke last."""
        return next(
            (event.speaker for event in reversed(self._events[-_MOST_EVENTS:]) if event.is_speech), None
        )

    def _note(self, position: Position, speaker: Speaker, *, is_speech: bool) -> None:
        self._events.append(_Event(position, speaker, is_speech))

    def _note_topic(self, view: View, start: int) -> None:
        """A person named among the first words of a sentence may be whom the next pronoun means."""
        for index in range(start, min(start + _TOPIC_WINDOW, len(view.tokens))):
            token = view.tokens[index]
            if is_sentence_end(view.tokens, index):
                return
            if not token.is_word or any(
                t.key in _OBLIQUE for t in view.tokens[max(start, index - 3) : index]
            ):
                continue
            key = token.key
            speaker = self._names.get(key) or self._names.get(key[1:] if key[0] in "ولف" else "")
            if speaker is not None:
                self._note((view.number, token.start), speaker, is_speech=False)
                return

    def _attribute(self, view: View, cue: Cue, found: dict[int, Attribution]) -> Attribution:
        position = (view.number, view.tokens[cue.index].start)
        phrase = self._subjects.of(view, cue)
        if phrase is not None:
            return Attribution(self._resolve(phrase, position), phrase)
        document = (
            bare(view.tokens[cue.end].key) if cue.kind == "document" and cue.end < len(view.tokens) else ""
        )
        if document in lexicon.MEDIA:
            owner = "f" if document.endswith("ها") else "m" if document.endswith("ه") else ""
            author = self._meant_by_pronoun(replace(cue, gender=owner)) if owner else None
            return Attribution(author or self._author_of(document, position))
        if cue.kind in ("participle", "saying", "document") or self._is_joined(view, cue):
            earlier = self._main_subject(view, cue, found)
            if earlier is not None:
                return earlier
        return Attribution(self._meant_by_pronoun(cue))

    def _is_joined(self, view: View, cue: Cue) -> bool:
        """«ولم تتمالك ابنته نفسها وقالت …»: a verb with و within a sentence shares its subject."""
        if cue.index == sentence_start(view.tokens, cue.index):
            return False
        before = view.tokens[cue.index - 1].key
        return view.tokens[cue.index].key[0] in "وف" or before == "ثم" or before in _IN_CONTRAST

    def _main_subject(self, view: View, cue: Cue, found: dict[int, Attribution]) -> Attribution | None:
        """A participle shares the subject of the sentence: that of an earlier cue, else whoever acts first."""
        start = sentence_start(view.tokens, cue.index)
        for index in reversed(found):
            if index < start:
                break
            speaker = found[index].speaker
            if speaker is not None and _may_be(speaker, cue):
                return found[index]
        if start + 1 < cue.index and is_subject_in_marks(view.tokens, start + 1):
            paper = Phrase("organisation", view.tokens[start + 1].text, "", "", start + 1, start + 2)
            return Attribution(self._resolve(paper, (view.number, view.tokens[start + 1].start)), paper)
        for index in range(start + 1, min(cue.index, start + 8)):
            if view.tokens[index].key in lexicon.STOPS:
                break
            phrase = self._subjects.checked_at(view, index)
            if phrase is None or phrase.kind not in ("person", "organisation", "description"):
                continue
            if _may_be(phrase, cue):
                return Attribution(self._resolve(phrase, (view.number, view.tokens[index].start)), phrase)
        return None

    def _resolve(self, phrase: Phrase, position: Position) -> Speaker | None:
        if phrase.kind == "person":
            return self.roster.named(phrase.name) or self.roster.add(phrase, position)
        if phrase.kind == "organisation":
            return self.roster.body(phrase, position) or self.roster.add(phrase, position)
        if phrase.kind == "anonymous":
            return self.roster.add(phrase, position)
        if phrase.kind == "document":
            return self._author_of(phrase.head, position) or Speaker(
                phrase.title, "organisation", phrase.gender
            )
        return self._described(phrase, position)

    def _described(self, phrase: Phrase, position: Position) -> Speaker | None:
        if len(phrase.title.split()) == 1 and (surnamed := self.roster.by_surname(phrase.title)):
            return surnamed
        found = self.roster.described(phrase.title, phrase.gender, position) or self.roster.source(phrase)
        if found is not None:
            return found
        if phrase.head in lexicon.PERSON_NOUNS and _is_definite(phrase):
            for event in reversed(self._events[-_MOST_EVENTS:]):
                if event.speaker.kind == "person" and event.speaker.gender in ("", phrase.gender):
                    return event.speaker
        return self.roster.enter(phrase, position)

    def _author_of(self, document: str, position: Position) -> Speaker | None:
        """Whose «البيان» or «الرسالة» it is: the body that spoke last, or the person named last."""
        if document in ("بيان", "تقرير"):
            return next(
                (
                    e.speaker
                    for e in reversed(self._events[-_MOST_EVENTS:])
                    if e.speaker.kind == "organisation"
                ),
                None,
            )
        return nearest([s for s in self.roster.speakers if s.kind == "person"], position)

    def _meant_by_pronoun(self, cue: Cue) -> Speaker | None:
        """The last who spoke (for a verb that chains) or was spoken of, and agrees with the verb."""
        wants_speech = cue.is_chained or cue.kind != "finite"
        latest = None
        for event in reversed(self._events[-_MOST_EVENTS:]):
            if not _may_be(event.speaker, cue):
                continue
            if event.is_speech or not wants_speech:
                return event.speaker
            latest = latest or event.speaker
        return latest


def _may_be(subject: Speaker | Phrase, cue: Cue) -> bool:
    """Whether a verb's ending allows its subject: «قالوا» is no single person's."""
    if cue.gender == "p":
        return subject.kind != "person"
    return not cue.gender or subject.gender in ("", cue.gender)


def _is_definite(phrase: Phrase) -> bool:
    """«النجمة», «بطلة مسلسل "…"»: one whom the text has told of, not «شاب» or «ابنته»."""
    first, *others = phrase.title.split()
    return first.startswith("ال") or len(others) > 1
