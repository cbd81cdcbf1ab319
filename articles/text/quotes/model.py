"""What the finding of quotes hands out, and what its steps hand to each other."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a text that stand in quotation marks because somebody said or wrote them.

    `kind` is "direct" (the marks hold a whole clause of the speaker's) or "partial" (a fragment
    within somebody's paraphrase). `parts` are the runs between marks, `text` the parts joined by a
    space; `spans` and `outer_spans` are their places in the paragraph, without and with the marks.
    `speaker` is the fullest name the text has for whoever said it, without title; `rule` and
    `confidence` (0 to 1) tell an editor why it was taken, and how far to trust it.
    """

    kind: str
    text: str
    parts: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    outer_spans: tuple[tuple[int, int], ...]
    paragraph_index: int
    speaker: str = ""
    speaker_as_written: str = ""
    speaker_type: str = ""
    role: str = ""
    medium: str = ""
    rule: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """One stretch of a paragraph between quotation marks; `start:end` inside, `outer_*` with the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of punctuation, with its place and its folded form; a run is one token.

    `is_surname` is set when the text elsewhere has the word alone as the subject of a verb of speech.
    """

    text: str
    key: str
    start: int
    end: int
    run: Run | None = None
    is_surname: bool = False

    @property
    def has_article(self) -> bool:
        """Whether the word begins with ال, and not with the إل or أل that folds to the same."""
        return self.key.startswith("ال") and self.text[:1] in "اٱ" and len(self.key) > 3

    @property
    def is_word(self) -> bool:
        return self.run is None and self.key != ""


@dataclass(frozen=True, slots=True)
class Cue:
    """An expression that announces speech: where it stands and how it governs what follows.

    `index` and `end` are token numbers. `kind` is "finite" (قال), "participle" (قائلا), "saying"
    (قوله, بالقول: the speaker stands before it or in its pronoun) or "source" (بحسب، وفق).
    `weight` is "say", "state" or "judge": how readily a bare run after it is speech.
    """

    index: int
    end: int
    kind: str
    weight: str
    gender: str = ""
    is_chained: bool = False
