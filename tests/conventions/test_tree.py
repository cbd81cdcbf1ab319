"""The top of the tree is a table of contents: a new entry is a decision, taken here."""

from tests.conventions.sources import ROOT

FOLDERS = {".ci", "articles", "docs", "locale", "newsroom", "seeds", "templates", "tests"}
FILES = {
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "manage.py",
    "pyproject.toml",
    "requirements-bootstrap.txt",
    "requirements-dev.txt",
    "requirements.txt",
}
#: Made by tools, ignored by git.
MADE = {".git", ".venv", "var", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__"}


def strangers(folders: set[str], names: set[str]) -> set[str]:
    return (folders - FOLDERS - MADE) | {name for name in names - FILES if not name.startswith(".coverage")}


def test_top_of_the_tree_holds_what_is_listed():
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()}
    names = {path.name for path in ROOT.iterdir() if path.is_file() and path.name != ".git"}

    assert strangers(folders, names) == set()


def test_stranger_is_named():
    assert strangers({"articles", "misc"}, {"Makefile", "check.py"}) == {"misc", "check.py"}
