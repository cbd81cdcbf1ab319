"""Draw the demo newsroom's illustrations: `python seeds/pictures/draw.py`.

Every picture is flat geometry in one palette, 1600×900, and the same on every run.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cities
import nature
import subjects
from canvas import Canvas

PICTURES: tuple[Callable[[], Canvas], ...] = (
    cities.harbour,
    cities.parliament,
    cities.library,
    cities.souk,
    cities.oldcity,
    cities.hospital,
    nature.boats,
    nature.storm,
    nature.coral,
    nature.dam,
    nature.saffron,
    nature.dhow,
    subjects.prices,
    subjects.solar,
    subjects.stadium,
    subjects.train,
    subjects.cinema,
    subjects.ballot,
    subjects.table,
    subjects.satellite,
    subjects.observatory,
    subjects.marathon,
)


def main() -> None:
    """Write each picture beside this file, named after its function."""
    folder = Path(__file__).parent
    for draw in PICTURES:
        draw().save(folder / f"{draw.__name__}.jpg")


if __name__ == "__main__":
    main()
