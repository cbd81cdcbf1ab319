"""The runs of the bench: for each, a database filled, the site served from it, its pages measured."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from tqdm import tqdm

from articles.bench.databases import throw_away
from articles.bench.measuring import Measured, measure
from articles.bench.serving import served


@dataclass(frozen=True)
class Load:
    """How much is asked, and of which database server ('' for SQLite)."""

    server: str
    rounds: int
    requests: int


@dataclass(frozen=True)
class Run:
    """What was found with that many stories. Memory and size in bytes."""

    stories: int
    seconds_to_fill: float
    memory_to_fill: int
    database_size: int
    server_memory: int
    pages: list[Measured]


class Failed(Exception):
    """A step before measuring failed; it has said why."""


def run(sizes: Sequence[int], load: Load) -> list[Run]:
    """Fill, serve and measure for each number of stories. Leaves nothing behind. Raises Failed, NoAnswer."""
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as name:
        environment = _environment(Path(name))
        _manage("collectstatic", "--noinput", "--verbosity", "0", environment=environment)
        return [_run(stories, load, Path(name), environment) for stories in sizes]


def _run(stories: int, load: Load, folder: Path, environment: Mapping[str, str]) -> Run:
    with throw_away(load.server, folder, stories) as address:
        own = {**environment, "DATABASE_URL": address}
        filled = json.loads(_manage("fill_bench", "--stories", str(stories), environment=own))
        with served(own) as client:
            rounds = measure(client, filled["pages"], load.rounds, load.requests)
            *_before, found = tqdm(rounds, "Measuring", load.rounds, unit=" rounds", disable=None)
            server_memory = client.usage().peak_memory
    return Run(
        stories,
        filled["seconds"],
        filled["peak_memory"],
        filled["database_size"],
        server_memory,
        found,
    )


def _environment(folder: Path) -> dict[str, str]:
    """Variables under which the project runs as in production, and uses nothing of the site's."""
    own = {
        "DATABASE_URL": f"sqlite:///{folder / 'none.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
        "STATIC_ROOT": str(folder / "static"),
        "TMPDIR": str(folder),
        "ALLOWED_HOSTS": "127.0.0.1",
        "DEBUG": "0",
        "HTTPS": "0",
        "CACHE_URL": "",
        "LOG_LEVEL": "WARNING",
        "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE,
    }
    return {**os.environ, **own}


def _manage(*arguments: str, environment: Mapping[str, str]) -> str:
    """What a management command prints in a process of its own: this one keeps to the site's database."""
    done = subprocess.run(  # noqa: S603 -- our own commands
        [sys.executable, "-m", "django", *arguments],
        env=dict(environment),
        cwd=settings.BASE_DIR,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Failed(f"{arguments[0]} failed.")
    return done.stdout
