from collections import Counter

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.seeds import Note, Outcome, Result

_COUNTED: dict[Result | Note, Promise | str] = {
    Result.READ: _("Read: %(count)s."),
    Result.LOADED: _("Loaded: %(count)s."),
    Result.HERE: _("Already here: %(count)s."),
    Result.FAILED: _("Failed: %(count)s."),
    Note.NOT_PUBLISHED: _("Left as drafts, because --publish was not given: %(count)s."),
    Note.NOT_APPROVED: _("Left in review, because nobody else was there to approve: %(count)s."),
}


class SeedReport:
    """Counts outcomes, and keeps of each what a person has to be told."""

    def __init__(self) -> None:
        self._counts: Counter[Result | Note] = Counter()
        self._assumed: list[tuple[str, str]] = []
        #: Names of files that failed, each with the reason.
        self.refusals: list[tuple[str, str]] = []

    def count(self, outcome: Outcome) -> None:
        self._counts[outcome.result] += 1
        self._counts.update(outcome.notes)
        self._assumed += outcome.assumed
        self.refusals += outcome.refusals

    def summary(self) -> str:
        """Which encodings were guessed, then how many came to what."""
        assumed = [
            gettext("%(name)s: read as %(encoding)s (assumed)")
            % {"name": name, "encoding": encoding.capitalize()}
            for name, encoding in self._assumed
        ]
        counted = [
            str(words) % {"count": self._counts[what]}
            for what, words in _COUNTED.items()
            if self._counts[what]
        ]
        return "\n".join([*assumed, " ".join(counted)])
