"""Imports go one way: a module imports from its own layer or from those above it in this list."""

import ast
import re
from collections.abc import Iterator

from tests.conventions.sources import files

LAYERS = (
    {"enums", "errors", "keys", "text", "validators"},
    {"workflow"},
    {"models", "translation"},
    {"addresses", "moments", "pictures", "story"},
    {"comparing", "readiness", "rendering"},
    {"permissions"},
    {"actions"},
    {"feeds", "forms", "search", "seeds", "sitemaps", "templatetags"},
    {"admin", "api", "apps", "bench", "management", "middleware", "public"},
)
#: Applied in every layer: the project folder is configuration, reached through django.conf.settings.
NOBODY_IMPORTS = "newsroom"
#: An action knows nothing of requests and pages.
NOT_IN_ACTIONS = ("django.contrib.messages", "django.forms", "django.http", "django.template", "django.views")
REASONED = re.compile(r"# noqa: PLC0415 -- \S")

RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}


def imported(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Yield each import that runs, and the full name of what it imports."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            continue
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)
        else:
            yield from imported(node)


def breaches(path: str, source: str) -> list[str]:
    """Name every import in a module of articles/ that goes against the layers."""
    own_layer = path.removesuffix(".py").split("/")[1]
    lines = source.splitlines()
    found = []
    for node, name in imported(ast.parse(source)):
        place = f"{path}:{node.lineno} imports {name}"
        package, _, rest = name.partition(".")
        if package == NOBODY_IMPORTS:
            found.append(f"{place}: read django.conf.settings")
        if own_layer == "text" and package == "django":
            found.append(f"{place}: articles.text is pure Python")
        if own_layer == "actions" and f"{name}.".startswith(tuple(f"{banned}." for banned in NOT_IN_ACTIONS)):
            found.append(f"{place}: actions know no pages")
        if package == "articles" and rest and RANK[rest.split(".")[0]] > RANK[own_layer]:
            found.append(f"{place}: a lower layer")
        if node.col_offset and not REASONED.search(lines[node.lineno - 1]):
            found.append(f"{place}: an import inside a function gives its reason (# noqa: PLC0415 -- why)")
    return found


def modules() -> Iterator[tuple[str, str]]:
    for path, source in files("articles/**/*.py"):
        if path != "articles/__init__.py" and not path.startswith("articles/migrations/"):
            yield path, source


def test_every_module_has_a_place_in_the_layers():
    places = {path.removesuffix(".py").split("/")[1] for path, _source in modules()}

    assert places - set(RANK) == set()


def test_imports_go_up_the_layers_only():
    assert [breach for path, source in modules() for breach in breaches(path, source)] == []


def test_imports_against_the_layers_are_named():
    assert breaches("articles/models/article.py", "from articles.actions import publish\n") == [
        "articles/models/article.py:1 imports articles.actions.publish: a lower layer"
    ]
    assert breaches("articles/story.py", "from articles import permissions\n") == [
        "articles/story.py:1 imports articles.permissions: a lower layer"
    ]
    assert breaches("articles/text/slugs.py", "import django.utils.text\n") == [
        "articles/text/slugs.py:1 imports django.utils.text: articles.text is pure Python"
    ]
    assert breaches("articles/actions/publish.py", "from django import http\n") == [
        "articles/actions/publish.py:1 imports django.http: actions know no pages"
    ]
    assert breaches("articles/public/urls.py", "from newsroom import settings\n") == [
        "articles/public/urls.py:1 imports newsroom.settings: read django.conf.settings"
    ]


def test_import_inside_a_function_needs_a_reason():
    bare = "def later():\n    from articles import enums\n"
    reasoned = (
        "def later():\n    from articles import enums  # noqa: PLC0415 -- the app registry is not ready\n"
    )

    complaint = "an import inside a function gives its reason (# noqa: PLC0415 -- why)"
    assert breaches("articles/apps.py", bare) == [f"articles/apps.py:2 imports articles.enums: {complaint}"]
    assert breaches("articles/apps.py", reasoned) == []


def test_imports_for_types_alone_may_go_anywhere():
    source = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from articles.models import Tag\n"

    assert breaches("articles/errors.py", source) == []
