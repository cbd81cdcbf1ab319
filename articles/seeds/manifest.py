"""What `newsroom.json` says: everything about a newsroom that raw texts cannot say of themselves."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.enums import BylineRole, State
from articles.models.translated import languages
from articles.seeds.files import SeedFile, file_in, read
from articles.seeds.refusal import SeedRefused

MANIFEST = "newsroom.json"
#: What a manifest may ask for beside the states of the workflow: what readers see of a published story.
SCHEDULED, WITHDRAWN = "scheduled", "withdrawn"
GOALS = (*State.values, SCHEDULED, WITHDRAWN)
#: Fields of a text that somebody may have changed since it was published.
DRAFT_FIELDS = ("headline", "standfirst")
#: Ten years, before or after the moment of loading.
MOST_HOURS = 10 * 366 * 24

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class SeedEdition:
    """One language of a story: its text, and how far it has come."""

    language: str
    file: SeedFile
    kicker: str
    goal: str
    #: When readers saw it first, or will: counted back from the moment of loading.
    hours_ago: float
    #: What the editor asks for, or why the story was withdrawn.
    comment: str
    #: What was wrong in the first version, if anything.
    correction: str
    #: Fields that somebody has changed since.
    newer_draft: dict[str, str]

    @property
    def is_public(self) -> bool:
        """Whether readers have seen it, see it, or will without anyone's help."""
        return self.goal in (State.PUBLISHED, SCHEDULED, WITHDRAWN)


@dataclass(frozen=True, slots=True)
class SeedStory:
    name: str
    section: str
    #: Slugs of authors with their roles.
    bylines: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    picture: str
    ed_note: str
    #: The language it was written in comes first.
    editions: tuple[SeedEdition, ...]


@dataclass(frozen=True, slots=True)
class Newsroom:
    folder: Path
    sections: list[Row]
    authors: list[Row]
    speakers: list[Row]
    tags: list[Row]
    #: By file name.
    pictures: dict[str, Row]
    stories: tuple[SeedStory, ...]
    #: Every text that a story names, in whichever language.
    texts: frozenset[Path]


def read_manifest(folder: Path) -> Newsroom:
    """Read the manifest of a folder; raises SeedRefused for one that is not in order.

    Languages that this site does not have are left out.
    """
    try:
        content = json.loads(read(file_in(folder, MANIFEST)).decode("utf-8"))
        stories = (_story(folder, row) for row in content["stories"])
        return Newsroom(
            folder=folder,
            sections=content["sections"],
            authors=content["authors"],
            speakers=content["speakers"],
            tags=content["tags"],
            pictures={row["file"]: row for row in content["pictures"]},
            stories=tuple(story for story in stories if story.editions),
            texts=frozenset(folder / name for row in content["stories"] for name in row["texts"].values()),
        )
    except _OUT_OF_ORDER as error:
        raise out_of_order(error) from error


#: What Python raises for what a manifest may hold, beside the refusal of its file.
_OUT_OF_ORDER = (SeedRefused, ValueError, OverflowError, RecursionError, KeyError, TypeError, AttributeError)


def out_of_order(error: Exception) -> SeedRefused:
    """The refusal of a manifest, for whoever wrote it: with the key or the value that is wrong."""
    told = str(error) if isinstance(error, SeedRefused) else f"{type(error).__name__}: {error}"
    return SeedRefused(_("%(name)s is not in order: %(problem)s") % {"name": MANIFEST, "problem": told})


def _story(folder: Path, row: Row) -> SeedStory:
    return SeedStory(
        name=row["name"],
        section=row["section"],
        bylines=tuple((byline["author"], BylineRole(byline["role"]).value) for byline in row["bylines"]),
        tags=tuple(row["tags"]),
        picture=row["picture"] or "",
        ed_note=row.get("ed_note", ""),
        editions=tuple(
            _edition(file_in(folder, name), row, language)
            for language, name in row["texts"].items()
            if language in languages()
        ),
    )


def _edition(file: SeedFile, row: Row, language: str) -> SeedEdition:
    edition = SeedEdition(
        language=language,
        file=file,
        kicker=_words(row, "kicker", language),
        goal=row["states"][language],
        hours_ago=float(row.get("hours_ago", {}).get(language, 0)),
        comment=_words(row, "comment", language),
        correction=_words(row, "correction", language),
        newer_draft=row.get("newer_draft", {}).get(language, {}),
    )
    _check(edition, row["name"])
    return edition


def _words(row: Row, key: str, language: str) -> str:
    words = row.get(key, {}).get(language, "")
    if not isinstance(words, str):
        raise TypeError(f"{row['name']}: {key} is not a text")
    return words


def _check(edition: SeedEdition, story: str) -> None:
    if edition.goal not in GOALS:
        raise ValueError(f"{story}: no state is called {edition.goal!r}")
    if not (math.isfinite(edition.hours_ago) and abs(edition.hours_ago) <= MOST_HOURS):
        raise ValueError(f"{story}: {edition.hours_ago} hours are more than ten years")
    if (edition.hours_ago < 0) != (edition.goal == SCHEDULED):
        raise ValueError(f"{story}: what is scheduled lies in the future, and nothing else does")
    if not edition.newer_draft.keys() <= set(DRAFT_FIELDS):
        raise ValueError(f"{story}: a newer draft changes {' or '.join(DRAFT_FIELDS)}")
