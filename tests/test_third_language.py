"""Adding a language to stories is a setting and two commands; what there was before stays as it was."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.db.migrations.operations import AddField

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = 'from tests.settings import *\n\nMIGRATION_MODULES = {"articles": "our_migrations"}\n'


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory) -> Path:
    """A folder with the project's migrations, where a new one may be made."""
    folder = tmp_path_factory.mktemp("newsroom")
    shutil.copytree(ROOT / "articles/migrations", folder / "our_migrations")
    (folder / "our_settings.py").write_text(SETTINGS)
    return folder


def run(newsroom: Path, step: str, languages: str) -> dict[str, Any]:
    """What a process of its own finds, in a newsroom of these languages."""
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{newsroom / 'db.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "our_settings",
        "LANGUAGES": languages,
        "PYTHONPATH": f"{newsroom}{os.pathsep}{ROOT}",
        "PYTHONIOENCODING": "utf-8",
    }
    ran = subprocess.run(
        [sys.executable, "-m", "tests.third_language", step],
        capture_output=True,
        check=False,
        cwd=newsroom,
        encoding="utf-8",
        env=environment,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def before(newsroom) -> dict[str, Any]:
    return run(newsroom, "begin", "ar,en")


@pytest.fixture(scope="module")
def after(newsroom, before) -> dict[str, Any]:
    return run(newsroom, "add", "ar,en,fr")


def migration(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_language_is_one_migration_that_only_adds_its_columns(newsroom, after):
    names = {path.name for path in (newsroom / "our_migrations").glob("0*.py")}
    [new] = names - {path.name for path in (ROOT / "articles/migrations").glob("0*.py")}

    operations = migration(newsroom / "our_migrations" / new).Migration.operations
    assert new.endswith("_add_french.py")
    assert {type(operation) for operation in operations} == {AddField}
    assert {operation.name.rsplit("_", 1)[1] for operation in operations} == {"fr"}
    assert "headline_fr" in {operation.name for operation in operations}


def without_links(html: str) -> list[str]:
    """The lines of a page, but for those that lead to another language of it or name one."""
    return [line for line in html.splitlines() if "hreflang=" not in line and "og:locale:alt" not in line]


def test_language_publishes_nothing(after):
    assert after["editions"] == [["ar", "published"]]


def test_language_touches_no_page_that_there_was(before, after):
    assert without_links(after["page"]["html"]) == without_links(before["page"]["html"])


def test_story_in_the_new_language_is_linked_from_the_others(after):
    beside = after["arabic beside french"]["html"]

    assert without_links(beside) == without_links(after["page"]["html"])
    assert '<link rel="alternate" hreflang="fr" href="http://localhost:8000/fr/politics/' in beside


@pytest.mark.parametrize("name", ["french page", "french front", "french search"])
def test_page_of_the_new_language_is_of_that_language(after, name):
    assert after[name]["status"] == 200
    assert '<html lang="fr" dir="ltr">' in after[name]["html"]
    assert "Un nouveau port ouvre" in after[name]["html"]


def test_new_language_has_a_feed(after):
    assert after["french feed"]["status"] == 200
    assert 'xml:lang="fr"' in after["french feed"]["html"]


def test_version_from_before_the_language_is_restored(after):
    assert after["restored"] == ["افتتاح الميناء الجديد", ""]
