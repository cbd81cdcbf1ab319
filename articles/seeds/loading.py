"""One unit after the other, each in its own transaction: one that fails stops none of the others."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import actions
from articles.errors import NewsroomError
from articles.models import Article, Section
from articles.models.translated import languages
from articles.seeds.finding import PlainText, Unit
from articles.seeds.manifest import Newsroom
from articles.seeds.outcomes import Note, Outcome, Result
from articles.seeds.people import People
from articles.seeds.references import References
from articles.seeds.refusal import SeedRefused
from articles.seeds.stories import StoryLoader
from articles.seeds.texts import SeedText


@dataclass(frozen=True, slots=True)
class Order:
    """How to load: in whose name, and why it is published without approval (empty: nothing is published).

    `section` is for texts that no manifest names.
    """

    people: People
    reason: str = ""
    section: Section | None = None
    now: datetime.datetime = field(default_factory=timezone.now)


def read_units(units: Iterable[Unit]) -> Iterator[Outcome]:
    """Read every text and write nothing; the database is not asked."""
    for unit in units:
        texts = list(_texts(unit).values())
        refused = [text for text in texts if not text.parses()]
        yield Outcome(Result.FAILED if refused else Result.READ, texts)


def load_units(units: Iterable[Unit], order: Order) -> Iterator[Outcome]:
    """Load what is not here already, and say of each unit what became of it."""
    loader = _Loader(order)
    for unit in units:
        yield loader.load(unit)


def _texts(unit: Unit) -> dict[str, SeedText]:
    return {language: SeedText(file, language) for language, file in unit.files.items()}


class _Loader:
    def __init__(self, order: Order) -> None:
        self._order = order
        self._of_newsrooms: dict[Path, StoryLoader] = {}

    def load(self, unit: Unit) -> Outcome:
        texts = _texts(unit)
        every = list(texts.values())
        if [text for text in every if not text.opens()]:
            return Outcome(Result.FAILED, every)
        here = {language: actions.loaded_before(text.raw) for language, text in texts.items()}
        new = {language: text for language, text in texts.items() if here[language] is None}
        if not new:
            return Outcome(Result.HERE, every)
        if [text for text in new.values() if not text.parses()]:
            return Outcome(Result.FAILED, every)
        known = next(filter(None, here.values()), None)
        first = next(iter(new.values()))
        try:
            return Outcome(Result.LOADED, every, self._store(unit, new, known))
        except NewsroomError as refusal:
            first.error = str(refusal)
        except DatabaseError as error:
            first.error = gettext("The database does not take it: %(reason)s") % {"reason": error}
        return Outcome(Result.FAILED, every)

    def _store(self, unit: Unit, new: Mapping[str, SeedText], known: Article | None) -> list[Note]:
        if isinstance(unit, PlainText):
            return self._store_plain(new[""])
        return self._loader_of(unit.newsroom).load(unit.story, new, known)

    def _store_plain(self, text: SeedText) -> list[Note]:
        order, language = self._order, text.story.language
        if language not in languages():
            raise SeedRefused(_("This site has no stories in the language of the text."))
        if order.reason and order.section is None:
            raise SeedRefused(_("To publish it, say in which section: --section SLUG."))
        by = order.people.loader
        with transaction.atomic():
            article = actions.import_story(text.story, text.wire_file, by=by, section=order.section)
            if order.reason:
                edition = article.edition(language)
                actions.override(edition, by=by, seen_hash=edition.content_hash, reason=order.reason)
        return []

    def _loader_of(self, newsroom: Newsroom) -> StoryLoader:
        order, folder = self._order, newsroom.folder
        if folder not in self._of_newsrooms:
            self._of_newsrooms[folder] = StoryLoader(
                References(newsroom), order.people.crew, order.now, order.reason
            )
        return self._of_newsrooms[folder]
