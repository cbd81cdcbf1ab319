"""The site served as in production, by one process with one thread, and a client that asks for pages."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage

from django.conf import settings

from articles.bench.server import COUNT, COUNTED

_PATIENCE = 60.0


class NoAnswer(Exception):
    """The site did not start, or answered with something else than a page."""


@dataclass(frozen=True)
class Usage:
    """Nanoseconds of CPU and bytes of memory, since the server's start."""

    cpu: int
    database_cpu: int
    peak_memory: int


class Client:
    """One reader on one kept connection."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)

    def get(self, path: str) -> None:
        self._ask(path, {})

    def queries(self, path: str) -> int:
        """How many queries a page takes."""
        headers, _body = self._ask(path, {COUNT: "1"})
        return int(headers[COUNTED])

    def usage(self) -> Usage:
        _headers, body = self._ask("/bench/usage/", {})
        return Usage(**json.loads(body))

    def _ask(self, path: str, headers: Mapping[str, str]) -> tuple[HTTPMessage, bytes]:
        self.connection.request("GET", path, headers=dict(headers))
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise NoAnswer(f"{path}: {response.status}")
        return response.headers, body


@contextmanager
def served(environment: Mapping[str, str]) -> Iterator[Client]:
    """Serve the site with these variables for as long as the block runs. Raises NoAnswer."""
    port = _free_port()
    client = Client(port)
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
        *("--workers", "1", "--blocking-threads", "1", "--no-log", "articles.bench.wsgi:application"),
    ]
    server = subprocess.Popen(command, env=dict(environment), cwd=settings.BASE_DIR)  # noqa: S603 -- our own server
    try:
        _wait_for(server, client)
        yield client
    finally:
        client.connection.close()
        server.terminate()
        server.wait(timeout=_PATIENCE)


def _wait_for(server: subprocess.Popen[bytes], client: Client) -> None:
    until = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < until:
        try:
            client.get("/bench/bare/")
        except OSError:
            client.connection.close()
            time.sleep(0.1)
        else:
            return
    raise NoAnswer("The site could not be served.")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port
