"""Finds who speaks at each expression of speech: its subject, or whom its pronoun means."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from articles.text.normalise import words
from articles.text.quotes import lexicon
from articles.text.quotes.given_names import GIVEN_NAMES
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Cue
from articles.text.quotes.name_search import is_complement
from articles.text.quotes.people import Position, Roster, Speaker, nearest
from articles.text.quotes.phrases import Phrase, read_phrase
from articles.text.quotes.survey import View, phrase_at
from articles.text.quotes.tokens import is_sentence_end, sentence_end, sentence_start

#: Between a verb and its subject: وقد قال من جهته فلان، وقال، الأربعاء، فلان.
_ASIDES: Final = (
    ("من", "جهته"), ("من", "جهتها"), ("من", "جانبه"), ("من", "جانبها"), ("في", "المقابل"), ("بدوره",), ("بدورها",),
    ("ايضا",), ("كذلك",), ("له",), ("لها",), ("لي",), ("لنا",), ("لهم",), ("عليه",), ("عليها",), ("عليهم",),
)  # fmt: skip
#: A clause may begin after these words as after a mark of punctuation.
_CLAUSE_OPENERS: Final = frozenset(
    "لكن ولكن وكان كان كانت وكانت اما بينما فيما حيث كما ان غير الا واما اذ هذا وقد قد".split()
)
#: How far back a pronoun reaches, in mentions.
_MOST_EVENTS: Final = 100
#: How far into a sentence its topic may stand, in words, and what makes a name beside it none.
_TOPIC_WINDOW: Final = 12
_OBLIQUE: Final = frozenset("مع الى إلى من عن على بين ضد لدى حول".split())
_RELATIVES: Final = frozenset(("وهو", "وهي", "الذي", "التي"))
_BETWEEN_SUBJECT_AND_VERB: Final = frozenset("قد كان كانت نفسه نفسها ايضا بدوره بدورها فقد هو هي".split())


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
        self.counts = counts
        self._events: list[_Event] = []
        self._names = {
            word: speaker
            for speaker in roster.speakers
            if speaker.kind == "person"
            for word in words(speaker.name)
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
        phrase = self._checked(view, self._read(view, index))
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
            key = words(token.text)[0] if words(token.text) else ""
            speaker = self._names.get(key) or self._names.get(key[1:] if key[:1] in ("و", "ل", "ف") else "")
            if speaker is not None:
                self._note((view.number, token.start), speaker, is_speech=False)
                return

    def _attribute(self, view: View, cue: Cue, found: dict[int, Attribution]) -> Attribution:
        position = (view.number, view.tokens[cue.index].start)
        phrase = self._phrase(view, cue)
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
        is_within = cue.index > sentence_start(view.tokens, cue.index)
        return is_within and (view.tokens[cue.index].key[0] in "وف" or view.tokens[cue.index - 1].key == "ثم")

    def _phrase(self, view: View, cue: Cue) -> Phrase | None:
        if cue.kind == "finite" and cue.index and view.tokens[cue.index - 1].key in _RELATIVES:
            return self._antecedent(view, cue)
        if cue.kind == "finite":
            return self._subject_after(view, cue) or self._subject_before(view, cue)
        if cue.kind == "source":
            return self._checked(view, self._read(view, cue.end))
        if cue.kind == "document":
            return self._issuer(view, cue)
        if cue.kind == "relay":
            return self._relayed(view, cue)
        if cue.kind == "saying":
            return self._before_saying(view, cue)
        return None

    def _read(self, view: View, index: int) -> Phrase | None:
        if index >= len(view.tokens) or not view.tokens[index].is_word:
            return None
        return phrase_at(view, index)

    def _subject_after(self, view: View, cue: Cue) -> Phrase | None:
        index = _after_asides(view, cue.end)
        if index >= len(view.tokens) or is_complement(view.tokens, index):
            return None
        phrase = read_phrase(view.text, view.tokens, index)
        if phrase is not None and cue.weight == "judge" and _holds_object(view, phrase):
            phrase = read_phrase(view.text, view.tokens[: phrase.end - 1], index)
        phrase = self._checked(view, phrase)
        return phrase if phrase is not None and _agrees(phrase, cue) else None

    def _checked(self, view: View, phrase: Phrase | None) -> Phrase | None:
        """The phrase, unless it is one unknown word that may be anything (وقال ساخرا)."""
        if phrase is None or phrase.kind != "person" or phrase.title or phrase.apposition:
            return phrase
        known = self.roster.named(phrase.name)
        keys = [token.key for token in view.tokens[phrase.start : phrase.end]]
        if known is not None or (len(keys) > 1 and not keys[0].startswith("ال")):
            return phrase
        if keys[0].startswith("ال") and len(keys) == 1 and bare(keys[0]) not in lexicon.PERSON_NOUNS:
            return phrase if self.counts[keys[0]] > 1 else None
        is_adverb = keys[0].endswith(("ا", "اً", "ة", "ين"))
        return phrase if not is_adverb and self.counts[keys[0]] > 1 else None

    def _antecedent(self, view: View, cue: Cue) -> Phrase | None:
        """«إلى الوزير وهو يقول»، «فلان الذي قال»: the last phrase before the pronoun."""
        start = sentence_start(view.tokens, cue.index)
        for index in range(cue.index - 2, start - 1, -1):
            token = view.tokens[index]
            is_noun = token.has_article or token.key in GIVEN_NAMES or token.key in self._names
            is_noun = is_noun and token.is_word
            phrase = self._checked(view, self._read(view, index)) if is_noun else None
            if phrase is not None and phrase.kind in ("person", "description", "organisation"):
                return phrase
        return None

    def _subject_before(self, view: View, cue: Cue) -> Phrase | None:
        """«لكن الوزير أكد …»، «وكان فلان، وزير …، قد قال …»: a phrase that reaches the verb from a clause's start."""
        start = sentence_start(view.tokens, cue.index)
        best = None
        for index in range(start, cue.index):
            token, before = view.tokens[index], view.tokens[index - 1] if index > start else None
            opens = (
                before is None or before.key in _CLAUSE_OPENERS or (not before.is_word and before.run is None)
            )
            if not (opens and token.is_word):
                continue
            phrase = self._checked(view, self._read(view, index))
            if phrase is None or not _agrees(phrase, cue):
                continue
            between = view.tokens[phrase.end : cue.index]
            if all(t.key in _BETWEEN_SUBJECT_AND_VERB or t.text in "،," for t in between):
                best = phrase
        return best

    def _relayed(self, view: View, cue: Cue) -> Phrase | None:
        """نقلت الوكالة عن فلان: فلان; without عن the relay itself."""
        end = sentence_end(view.tokens, cue.index)
        for index in range(cue.end, min(end, cue.end + 14)):
            if view.tokens[index].run is not None and index == end - 1:
                break
            if view.tokens[index].key in ("عن", "الى") and (
                phrase := self._checked(view, self._read(view, index + 1))
            ):
                return phrase
        return self._subject_after(view, cue)

    def _before_saying(self, view: View, cue: Cue) -> Phrase | None:
        """«… عن فلان قوله»."""
        start = sentence_start(view.tokens, cue.index)
        for index in range(cue.index - 1, start - 1, -1):
            if view.tokens[index].key in ("عن", "الى", "وعن"):
                phrase = self._checked(view, self._read(view, index + 1))
                if phrase is not None and cue.index - phrase.end <= 4:
                    return phrase
        return None

    def _issuer(self, view: View, cue: Cue) -> Phrase | None:
        """«جاء في بيان للوزارة»: the first body, or titled person, after the statement."""
        for index in range(cue.end, min(sentence_end(view.tokens, cue.index), cue.end + 10)):
            token = view.tokens[index]
            if token.run is not None or token.text == ":":
                break
            phrase = self._read(view, index) if token.is_word else None
            if phrase is not None and (
                phrase.kind == "organisation" or (phrase.kind == "person" and phrase.title)
            ):
                return phrase
        return None

    def _main_subject(self, view: View, cue: Cue, found: dict[int, Attribution]) -> Attribution | None:
        """A participle shares the subject of the sentence: that of an earlier cue, else whoever acts first."""
        start = sentence_start(view.tokens, cue.index)
        for index in reversed(found):
            if index < start:
                break
            speaker = found[index].speaker
            if speaker is not None and _may_be(speaker, cue):
                return found[index]
        for index in range(start + 1, min(cue.index, start + 8)):
            if view.tokens[index].key in lexicon.STOPS:
                break
            phrase = self._checked(view, self._read(view, index))
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


def _holds_object(view: View, phrase: Phrase) -> bool:
    """«وصف مهندس تعدين الكشف بأنه …»: what is judged stands between the subject and بأنه."""
    following = view.tokens[phrase.end].key if phrase.end < len(view.tokens) else ""
    is_judged = following in lexicon.PRONOUN_COMPLEMENTIZERS and following.startswith("ب")
    return is_judged and phrase.end - phrase.start > 1 and view.tokens[phrase.end - 1].has_article


def _may_be(subject: Speaker | Phrase, cue: Cue) -> bool:
    """Whether a verb's ending allows its subject: «قالوا» is no single person's."""
    if cue.gender == "p":
        return subject.kind != "person"
    return not cue.gender or subject.gender in ("", cue.gender)


def _is_definite(phrase: Phrase) -> bool:
    """«النجمة», «بطلة مسلسل "…"»: one whom the text has told of, not «شاب» or «ابنته»."""
    first, *others = phrase.title.split()
    return first.startswith("ال") or len(others) > 1


def _after_asides(view: View, index: int) -> int:
    moved = True
    while moved:
        moved = False
        for aside in _ASIDES:
            if tuple(token.key for token in view.tokens[index : index + len(aside)]) == aside:
                index += len(aside)
                moved = True
        if index < len(view.tokens) and view.tokens[index].text == "،":
            closing = _closing_comma(view, index)
            if closing:
                index, moved = closing + 1, True
    return index


def _closing_comma(view: View, comma: int) -> int:
    """The comma that closes an aside of time: «قالت، الأربعاء، مصادر»."""
    for index in range(comma + 2, min(comma + 6, len(view.tokens))):
        if view.tokens[index].text == "،":
            return index if view.tokens[comma + 1].key in lexicon.TIME | lexicon.PREPOSITIONS else 0
    return 0


def _agrees(phrase: Phrase, cue: Cue) -> bool:
    """A feminine verb has a feminine subject; a masculine one before its subject may not."""
    return (
        phrase.kind != "person"
        or not phrase.title
        or cue.gender not in ("m", "f")
        or not phrase.gender
        or (cue.gender == phrase.gender or cue.index > phrase.start)
    )
