"""What commands share that speak to a person at a terminal."""

import os
from collections.abc import Iterable

from django.conf import settings
from tqdm import tqdm


def terminal_language() -> str:
    """The terminal's own language where the site has it, else English: few terminals can write Arabic."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    language = said.partition("_")[0].partition(".")[0]
    return language if language in dict(settings.LANGUAGES) else "en"


def with_progress[T](things: Iterable[T], total: int) -> Iterable[T]:
    """The same things, with a progress bar on standard error if that is a terminal."""
    progress: Iterable[T] = tqdm(things, total=total, disable=None, leave=False)
    return progress
