"""What is installed is decided here, and from where it comes is decided by whoever installs it."""

import re

from tests.conventions.sources import ROOT, files

REQUIREMENT = re.compile(r"^[A-Za-z0-9][^=\s]*==", re.MULTILINE)
LOCKED = re.compile(
    r"^[A-Za-z0-9][\w.\[\],-]*==[^\s;]+(?: ; [^\\\n]+?)? \\\n(?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+",
    re.MULTILINE,
)
ADDRESS = re.compile(r"://|--(?:extra-)?index-url|--find-links|@ ?(?:git|file)")


def loose(path: str, text: str) -> list[str]:
    """Name what a lock file lacks or tells too much: hashes for all, addresses for none."""
    found = [f"{path} holds an address: {match[0]}" for match in ADDRESS.finditer(text)]
    locked = len(LOCKED.findall(text))
    if locked != (named := len(REQUIREMENT.findall(text))):
        found.append(f"{path} locks {locked} of {named} requirements by hash")
    return found


def test_lock_files_hold_hashes_and_no_address():
    assert [found for path, text in files("requirements*.txt") for found in loose(path, text)] == []


def test_loose_requirement_is_named():
    assert loose("a.txt", "django==6.1.3\n") == ["a.txt locks 0 of 1 requirements by hash"]


def test_address_is_named():
    line = f"--index-url https://example.test/\ndjango==6.1.3 \\\n    --hash=sha256:{'0' * 64}\n"

    assert loose("a.txt", line) == ["a.txt holds an address: --index-url", "a.txt holds an address: ://"]


def test_one_tool_locks_and_none_pins_the_interpreter():
    assert [name for name in ("uv.lock", "poetry.lock", ".python-version") if (ROOT / name).exists()] == []
