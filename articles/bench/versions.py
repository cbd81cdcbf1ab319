"""What became of a story's languages: live, updated since, withdrawn, or still to come."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from articles.story import Snapshot


class Fate(Enum):
    LIVE = auto()
    UPDATED = auto()
    UPDATE_SCHEDULED = auto()
    WITHDRAWN = auto()
    SCHEDULED = auto()


_SHARES = {
    Fate.LIVE: 82,
    Fate.UPDATED: 12,
    Fate.UPDATE_SCHEDULED: 1,
    Fate.WITHDRAWN: 3,
    Fate.SCHEDULED: 2,
}


@dataclass(frozen=True)
class Version:
    """What readers get from `begins` on and, where it is set, until `ends`."""

    snapshot: Snapshot
    begins: datetime
    ends: datetime | None = None


def fate(chance: random.Random) -> Fate:
    return chance.choices(list(_SHARES), weights=list(_SHARES.values()))[0]


def versions(
    snapshot: Snapshot, language: str, became: Fate, published: datetime, now: datetime
) -> list[Version]:
    """The versions of one language, first published in the past at `published`, the oldest first."""
    later = published + min(timedelta(hours=5), (now - published) / 2)
    to_come = now + timedelta(days=7) - min(timedelta(days=6), now - published)
    if became == Fate.SCHEDULED:
        return [Version(snapshot, to_come)]
    if became == Fate.WITHDRAWN:
        return [Version(snapshot, published, later)]
    if became == Fate.LIVE:
        return [Version(snapshot, published)]
    replaced = later if became == Fate.UPDATED else to_come
    return [Version(_shorter(snapshot, language), published, replaced), Version(snapshot, replaced)]


def _shorter(snapshot: Snapshot, language: str) -> Snapshot:
    """The story before its last paragraph was written."""
    body: str = snapshot["texts"]["body"][language]
    bodies = {**snapshot["texts"]["body"], language: body[: body.rindex("<p>")]}
    return {**snapshot, "texts": {**snapshot["texts"], "body": bodies}}
