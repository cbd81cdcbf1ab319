"""Measuring: CPU of the server for each kind of page, against a bare view in the same moments.

Other work on the machine makes every request dearer for a while. So each window of requests for a page has
a window of requests for the bare view right before it, and the median of many short pairs counts.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from statistics import median, quantiles

from articles.bench.serving import Client

BARE = "/bench/bare/"


@dataclass(frozen=True)
class Round:
    """Microseconds of CPU a request took: of the server, of its database process, and for the bare view."""

    server: float
    database: float
    bare: float

    @property
    def multiple(self) -> float:
        """How many bare views it took."""
        return (self.server + self.database) / self.bare


@dataclass
class Measured:
    """One kind of page. `seconds` is what the client waited, request by request."""

    kind: str
    queries: int
    rounds: list[Round] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @property
    def cpu(self) -> float:
        """Microseconds of CPU, the database's included."""
        return median(each.server + each.database for each in self.rounds)

    @property
    def database(self) -> float:
        """The part of it that a database process of its own took."""
        return median(each.database for each in self.rounds)

    @property
    def bare(self) -> float:
        return median(each.bare for each in self.rounds)

    @property
    def multiples(self) -> tuple[float, float, float]:
        """How many bare views it took: the quartiles over the rounds."""
        low, middle, high = _percentiles([each.multiple for each in self.rounds], 25, 50, 75)
        return low, middle, high

    def milliseconds(self, percent: int) -> float:
        """What that many of a hundred readers waited at most."""
        return 1000 * _percentiles(self.seconds, percent)[0]


def measure(
    client: Client, pages: Mapping[str, Sequence[str]], rounds: int, requests: int
) -> Iterator[list[Measured]]:
    """Ask for every kind of page in turn, round after round; yields after each round.

    Queries are counted first, each page's on its first visit to the fresh server.
    """
    found = [Measured(kind, max(map(client.queries, paths))) for kind, paths in pages.items()]
    supplies = {kind: cycle(paths) for kind, paths in pages.items()}
    for _ in range(rounds):
        for measured in found:
            paths = list(islice(supplies[measured.kind], requests))
            bare, _database, _seconds = _window(client, [BARE] * requests)
            server, database, seconds = _window(client, paths)
            measured.rounds.append(Round(server, database, bare))
            measured.seconds += seconds
        yield found


def _window(client: Client, paths: Sequence[str]) -> tuple[float, float, list[float]]:
    """Microseconds of CPU a request, the server's and its database's, and what the client waited for each."""
    seconds = []
    before = client.usage()
    for path in paths:
        began = time.perf_counter()
        client.get(path)
        seconds.append(time.perf_counter() - began)
    after = client.usage()
    each = 1000 * len(paths)
    return (
        (after.cpu - before.cpu) / each,
        (after.database_cpu - before.database_cpu) / each,
        seconds,
    )


def _percentiles(values: Sequence[float], *percents: int) -> list[float]:
    if len(values) == 1:
        return [values[0] for _ in percents]
    cuts = quantiles(values, n=100, method="inclusive")
    return [cuts[percent - 1] for percent in percents]
