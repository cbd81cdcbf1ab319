"""The project's own files, read as data."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def files(*patterns: str) -> Iterator[tuple[str, str]]:
    """Yield path (from the project's root) and text of every file that fits one of the patterns."""
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file():
                yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
