"""Reads the phrase that says who speaks at an expression of speech."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from articles.text.quotes import lexicon
from articles.text.quotes.extents import is_subject_in_marks
from articles.text.quotes.given_names import GIVEN_NAMES
from articles.text.quotes.lexicon import bare
from articles.text.quotes.model import Cue, Token
from articles.text.quotes.name_search import is_complement
from articles.text.quotes.people import Roster
from articles.text.quotes.phrases import Phrase, read_phrase
from articles.text.quotes.survey import View, phrase_at
from articles.text.quotes.tokens import sentence_end, sentence_start
from articles.text.quotes.verbs import has_object

#: Between a verb and its subject: وقد قال من جهته فلان، وقال، الأربعاء، فلان.
_ASIDES: Final = (
    ("من", "جهته"), ("من", "جهتها"), ("من", "جانبه"), ("من", "جانبها"), ("في", "المقابل"), ("بدوره",), ("بدورها",),
    ("ايضا",), ("كذلك",), ("له",), ("لها",), ("لي",), ("لنا",), ("لهم",), ("عليه",), ("عليها",), ("عليهم",),
)  # fmt: skip
#: A clause may begin after these words as after a mark of punctuation.
_CLAUSE_OPENERS: Final = frozenset(
    "لكن ولكن وكان كان كانت وكانت اما بينما فيما حيث كما ان غير الا واما اذ هذا وقد قد".split()
)
_RELATIVES: Final = frozenset(("وهو", "وهي", "الذي", "التي"))
_BETWEEN_SUBJECT_AND_VERB: Final = frozenset(
    "به بها قد كان كانت نفسه نفسها ايضا بدوره بدورها فقد هو هي".split()
)


#: How many words an antecedent has that reaches its pronoun, and how far back it stands else.
_LONGEST_ANTECEDENT: Final = 8
_FARTHEST_ANTECEDENT: Final = 24
_ACTORS: Final = ("person", "description", "organisation")


class Subjects:
    """The subjects of one text, whose people the roster holds, and how often it has each word."""

    def __init__(self, roster: Roster, counts: Counter[str]) -> None:
        self._roster = roster
        self._counts = counts

    def of(self, view: View, cue: Cue) -> Phrase | None:
        """The phrase that says who speaks at a cue, or None for a pronoun or nothing."""
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

    def checked_at(self, view: View, index: int) -> Phrase | None:
        """The phrase that begins at a token, unless it is one unknown word."""
        return self._checked(view, self._read(view, index))

    def _read(self, view: View, index: int) -> Phrase | None:
        if index >= len(view.tokens) or not view.tokens[index].is_word:
            return None
        return phrase_at(view, index)

    def _subject_after(self, view: View, cue: Cue) -> Phrase | None:
        index = _after_asides(view, cue.end)
        if index >= len(view.tokens) or is_complement(view.tokens, index):
            return None
        if is_subject_in_marks(view.tokens, index):
            return Phrase("organisation", view.tokens[index].text, "", "", index, index + 1)
        phrase = read_phrase(view.text, view.tokens, index)
        is_bare = cue.weight == "judge" and not has_object(view.tokens[cue.index].key)
        if phrase is not None and is_bare and _holds_object(view, phrase):
            shorter = view.tokens[: phrase.end - 1]
            phrase = read_phrase(view.text, shorter, index) if index < len(shorter) else None
        phrase = self._checked(view, phrase)
        return phrase if phrase is not None and _agrees(phrase, cue) else None

    def _checked(self, view: View, phrase: Phrase | None) -> Phrase | None:
        """The phrase, unless it is one unknown word that may be anything (وقال ساخرا)."""
        if phrase is None or phrase.kind != "person" or phrase.title or phrase.apposition:
            return phrase
        known = self._roster.named(phrase.name)
        keys = [token.key for token in view.tokens[phrase.start : phrase.end]]
        if known is not None or (len(keys) > 1 and not keys[0].startswith("ال")):
            return phrase
        if keys[0].startswith("ال") and len(keys) == 1 and bare(keys[0]) not in lexicon.PERSON_NOUNS:
            return phrase if self._counts[keys[0]] > 1 else None
        is_adverb = keys[0].endswith(("ا", "اً", "ة", "ين"))
        return phrase if not is_adverb and self._counts[keys[0]] > 1 else None

    def _antecedent(self, view: View, cue: Cue) -> Phrase | None:
        """«إلى الوزير وهو يقول»، «فلان الذي قال»: the longest phrase that reaches the pronoun, else the last."""
        start = sentence_start(view.tokens, cue.index)
        pronoun = cue.index - 1
        end = pronoun - (view.tokens[pronoun - 1].text in "،,")
        for index in range(max(start, end - _LONGEST_ANTECEDENT), end):
            phrase = self.checked_at(view, index)
            if phrase is not None and phrase.end == end and phrase.kind in _ACTORS:
                return phrase
        for index in range(end - 1, max(start, end - _FARTHEST_ANTECEDENT) - 1, -1):
            token = view.tokens[index]
            is_noun = token.is_word and (
                token.has_article or token.key in GIVEN_NAMES or self._is_named(token)
            )
            phrase = self.checked_at(view, index) if is_noun else None
            if phrase is not None and phrase.kind in _ACTORS:
                return phrase
        return None

    def _is_named(self, token: Token) -> bool:
        return len(token.key) > 2 and self._roster.named(token.text) is not None

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
            if all(t.key in _BETWEEN_SUBJECT_AND_VERB or t.text in "،," for t in between) or _is_relative(
                between
            ):
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


def _is_relative(between: Sequence[Token]) -> bool:
    """«، الذي يقيم في كابل،»: what tells of a subject before its verb."""
    return (
        len(between) > 3
        and between[0].text == "،"
        and between[1].key in _RELATIVES
        and next((t.text for t in reversed(between) if t.key not in _BETWEEN_SUBJECT_AND_VERB), "") == "،"
    )


def _holds_object(view: View, phrase: Phrase) -> bool:
    """«وصف مهندس تعدين الكشف بأنه …»: what is judged stands between the subject and بأنه."""
    following = view.tokens[phrase.end].key if phrase.end < len(view.tokens) else ""
    is_judged = following in lexicon.PRONOUN_COMPLEMENTIZERS and following.startswith("ب")
    return is_judged and view.tokens[phrase.end - 1].has_article


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
