"""Small modules, functions and templates: what is read on one screen is understood at once."""

import ast

from tests.conventions.sources import files

MODULE_LINES = 400
FUNCTION_LINES = 50
TEMPLATE_LINES = 120


def too_long(path: str, source: str) -> list[str]:
    """Name the module, and the functions in it, that are longer than the limits."""
    found = []
    if (length := len(source.splitlines())) > MODULE_LINES:
        found.append(f"{path} has {length} lines")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                found.append(f"{path}:{node.lineno} {node.name} has {length} lines")
    return found


def test_modules_and_functions_fit_their_limits():
    python = [
        (path, source)
        for path, source in files("articles/**/*.py", "newsroom/**/*.py", "tests/**/*.py")
        if not path.startswith("articles/migrations/")
    ]

    assert [complaint for path, source in python for complaint in too_long(path, source)] == []


def test_templates_fit_their_limit():
    lengths = {path: len(text.splitlines()) for path, text in files("templates/**/*.html")}

    assert {path: lines for path, lines in lengths.items() if lines > TEMPLATE_LINES} == {}


def test_long_modules_and_functions_are_named():
    long_function = "def tell():\n" + "    pass\n" * FUNCTION_LINES
    long_module = "x = 1\n" * (MODULE_LINES + 1)

    assert too_long("a.py", long_function) == [f"a.py:1 tell has {FUNCTION_LINES + 1} lines"]
    assert too_long("b.py", long_module) == [f"b.py has {MODULE_LINES + 1} lines"]
