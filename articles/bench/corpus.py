"""Filling an empty database with invented stories, as if they had been published over the years.

Everything stored is what the publishing actions would store: the same code draws and projects it. Only the
steps that lead there are left out, with their history: rows are written in batches, oldest story first.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import batched

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from articles import search
from articles.actions.freezing import frozen
from articles.actions.projections import projected
from articles.bench.reference import make_reference
from articles.bench.stories import Desk, Draft
from articles.bench.versions import Fate, Version, fate, versions
from articles.bench.words import Writer
from articles.enums import State
from articles.models import PROJECTIONS, Edition, Publication
from articles.story import Story, story
from articles.text.slugs import slugify_headline

#: Stories held in memory at a time.
BATCH = 250
#: Rows written at a time: SQLite remembers how it read each statement, and long ones take megabytes.
_ROWS = 50
#: A busy newsroom: sixty stories a day.
_INTERVAL = timedelta(minutes=24)


@dataclass(frozen=True)
class _Planned:
    """One language of a story, and what readers have had of it."""

    edition: Edition
    versions: list[Version]


def fill(count: int, writer: Writer) -> Iterator[int]:
    """Write that many stories; yields how many after each batch. The same writer writes the same."""
    now = timezone.now()
    with transaction.atomic():
        desk = Desk(make_reference(writer), writer)
    for numbers in batched(range(count), BATCH):
        published = [now - (count - number) * _INTERVAL for number in numbers]
        with transaction.atomic():
            drafts = [desk.draft() for _ in numbers]
            _write_working_copies(drafts)
            publications = _publish(drafts, published, now, writer.chance)
        readable = [row for row in publications if row.live_until is None or row.live_until > now]
        search.index(readable)
        yield len(numbers)


def _write_working_copies(drafts: Sequence[Draft]) -> None:
    _write([draft.article for draft in drafts])
    for rows in ("bylines", "tags", "quotes", "related"):
        _write([row for draft in drafts for row in getattr(draft, rows)])


def _publish(
    drafts: Sequence[Draft], published: Sequence[datetime], now: datetime, chance: random.Random
) -> list[Publication]:
    planned = [
        plan for draft, at in zip(drafts, published, strict=True) for plan in _planned(draft, at, now, chance)
    ]
    made = [
        _publication(plan.edition, number, version)
        for plan in planned
        for number, version in enumerate(plan.versions, start=1)
    ]
    _write([plan.edition for plan in planned])
    _write([publication for publication, _content in made])
    rows = [row for publication, content in made for row in projected(publication, content)]
    for model in PROJECTIONS:
        _write([row for row in rows if type(row) is model])
    return [publication for publication, _content in made]


def _planned(draft: Draft, published: datetime, now: datetime, chance: random.Random) -> list[_Planned]:
    snapshot = draft.snapshot()
    plans = []
    for language in draft.languages:
        became = fate(chance)
        found = versions(snapshot, language, became, published, now)
        edition = Edition(
            article=draft.article,
            language=language,
            state=State.DRAFT if became == Fate.WITHDRAWN else State.PUBLISHED,
            slug=slugify_headline(snapshot["texts"]["headline"][language], language),
            first_published_at=found[0].begins,
        )
        plans.append(_Planned(edition, found))
    return plans


def _publication(edition: Edition, number: int, version: Version) -> tuple[Publication, Story]:
    content, writer = story(version.snapshot, edition.language), edition.article.created_by
    publication = frozen(edition, version.snapshot, content, by=writer, at=version.begins, number=number)
    publication.live_until = version.ends
    edition.content_hash = publication.content_hash
    return publication, content


def _write(rows: Sequence[Model]) -> None:
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, batch_size=_ROWS)
