"""Modules under hashed names import each other under hashed names: no import map, no stale part."""

import re
from pathlib import Path

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

IMPORTED = re.compile(r'from "([^"]+)"')
HASHED = re.compile(r"\.[0-9a-f]{12}\.js$")


def test_modules_import_hashed_modules(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "newsroom.storage.StaticFilesStorage"}
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    modules = [path for path in tmp_path.glob("articles/js/body/*.js") if HASHED.search(path.name)]
    imported = {(path, name) for path in modules for name in IMPORTED.findall(path.read_text("utf-8"))}
    assert {name for _path, name in imported if not HASHED.search(name)} == set()
    assert {name for path, name in imported if not Path(path.parent, name).resolve().is_file()} == set()
    assert any(name.startswith("../../../django_prose_editor/editor.") for _path, name in imported)
    assert staticfiles_storage.url("articles/js/body/editor.js") in {
        f"/static/articles/js/body/{path.name}" for path in modules
    }
