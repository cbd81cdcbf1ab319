"""What the bench found, for people and for machines."""

import json
import math
import platform
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Any

import django

from articles.bench.measuring import Measured
from articles.bench.running import Run

#: The most bare views that a page may take, and how much more of them when there are ten times the stories.
MOST = {
    "article": 10.0,
    "front": 30.0,
    "section": 15.0,
    "section, deep": 15.0,
    "tag": 15.0,
    "tag, deep": 15.0,
}
MOST_GROWTH = 1.3


def as_json(runs: Sequence[Run], database: str) -> str:
    """Everything, with times in microseconds of CPU and milliseconds of waiting, sizes in bytes."""
    told = {
        "python": platform.python_version(),
        "django": django.get_version(),
        "database": database,
        "runs": [
            {
                "stories": run.stories,
                "seconds_to_fill": run.seconds_to_fill,
                "memory_to_fill": run.memory_to_fill,
                "database_size": run.database_size,
                "server_memory": run.server_memory,
                "bare_view": round(_bare(run), 1),
                "pages": {page.kind: _figures(page) for page in run.pages},
            }
            for run in runs
        ],
        "growth": {kind: round(times, 3) for kind, times in _growth(runs).items()},
        "missed": _missed(runs),
    }
    return json.dumps(told, indent=2)


def as_text(runs: Sequence[Run], database: str) -> str:
    """A table for each run, then how the first and the last of them compare, then the targets missed."""
    lines = [
        f"Python {platform.python_version()}, Django {django.get_version()}, {database}",
        "CPU of server and database for one request; × bare: median over the rounds (their middle half)",
    ]
    for run in runs:
        lines += ["", *_table(run)]
    if growth := _growth(runs):
        lines += ["", f"{runs[-1].stories:,} stories against {runs[0].stories:,}"]
        lines += [f"  {kind:24}{times:8.2f}" for kind, times in growth.items()]
    return "\n".join([*lines, "", *(_missed(runs) or ["Every target is met."])])


def _table(run: Run) -> Iterator[str]:
    yield (
        f"{run.stories:,} stories, filled in {run.seconds_to_fill:,.0f} s with "
        f"{_megabytes(run.memory_to_fill)}; {_megabytes(run.database_size)} on the disk; "
        f"the server took {_megabytes(run.server_memory)}"
    )
    yield (
        f"  {'page':24}{'queries':>8}{'CPU µs':>9}{'database':>10}{'× bare':>8}{'':>15}"
        f"{'at most':>9}{'p50 ms':>8}{'p99 ms':>8}"
    )
    yield f"  {'bare view':24}{0:8}{_bare(run):9.0f}{0:10}{1:8.1f}"
    for page in run.pages:
        low, times, high = page.multiples
        most = f"{MOST[page.kind]:.0f}" if page.kind in MOST else ""
        yield (
            f"  {page.kind:24}{page.queries:8}{page.cpu:9.0f}{page.database:10.0f}{times:8.1f}"
            f"{f'({low:.1f} to {high:.1f})':>15}{most:>9}"
            f"{page.milliseconds(50):8.2f}{page.milliseconds(99):8.2f}"
        )


def _figures(page: Measured) -> dict[str, Any]:
    low, times, high = page.multiples
    return {
        "queries": page.queries,
        "cpu": round(page.cpu, 1),
        "database_cpu": round(page.database, 1),
        "multiple": round(times, 2),
        "multiple_quartiles": [round(low, 2), round(high, 2)],
        "p50": round(page.milliseconds(50), 3),
        "p99": round(page.milliseconds(99), 3),
    }


def _bare(run: Run) -> float:
    return median(page.bare for page in run.pages)


def _growth(runs: Sequence[Run]) -> dict[str, float]:
    """How many times as much each page takes in the last run as in the first, both in bare views."""
    pairs = zip(runs[0].pages, runs[-1].pages, strict=True) if len(runs) > 1 else []
    return {few.kind: many.multiples[1] / few.multiples[1] for few, many in pairs}


def _missed(runs: Sequence[Run]) -> list[str]:
    dear = [
        f"Missed: {page.kind}, {run.stories:,} stories: {page.multiples[1]:.1f}, at most {MOST[page.kind]}"
        for run in runs
        for page in run.pages
        if page.multiples[1] > MOST.get(page.kind, math.inf)
    ]
    growing = [
        f"Missed: {kind} grows {times:.2f} times, at most {MOST_GROWTH}"
        for kind, times in _growth(runs).items()
        if kind in MOST and times > MOST_GROWTH
    ]
    return dear + growing


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
