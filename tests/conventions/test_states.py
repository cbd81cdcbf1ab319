"""State changes in articles/actions/ and nowhere else: this is where history and permission are kept."""

import ast

from tests.conventions.sources import files

#: Columns that say where a story stands or what readers see.
STATE_FIELDS = {"state", "live_from", "live_until", "approved_by", "approved_at", "approved_hash"}
#: Rows that only an action makes.
RECORDS = {"Publication", "Revision", "WorkflowEvent"}
WRITING_METHODS = {"create", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update"}
#: Modules that write all the same, and why.
ALLOWED = {
    "articles/bench/corpus.py": "fills a throw-away database with 100,000 stories, many at a time",
}


def writes(path: str, source: str) -> list[str]:
    """Name every place that sets a state or makes a record."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Assign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = {target.attr for target in targets if isinstance(target, ast.Attribute)} & STATE_FIELDS
        elif isinstance(node, ast.Call):
            names = _written_by(node)
        else:
            continue
        found += [f"{path}:{node.lineno} writes {name}" for name in sorted(names)]
    return found


def _written_by(call: ast.Call) -> set[str]:
    called = ast.unparse(call.func)
    owner, _, method = called.rpartition(".")
    names = {record for record in RECORDS if called == record or called.endswith(f".{record}")}
    if method in WRITING_METHODS:
        names |= {record for record in RECORDS if record in owner.split(".")}
        names |= {keyword.arg for keyword in call.keywords if keyword.arg} & STATE_FIELDS
    return names


def test_state_is_written_by_actions_only():
    elsewhere = [
        (path, source)
        for path, source in files("articles/**/*.py")
        if not path.startswith(("articles/actions/", "articles/migrations/")) and path not in ALLOWED
    ]

    assert [found for path, source in elsewhere for found in writes(path, source)] == []


def test_writing_of_state_is_named():
    source = (
        "edition.state = State.PUBLISHED\n"
        "Edition.objects.filter(pk=1).update(state='draft')\n"
        "models.Publication.objects.create(edition=edition)\n"
        "WorkflowEvent(edition=edition).save()\n"
        "edition.title = edition.state\n"
        "Publication.objects.live()\n"
    )

    assert sorted(writes("a.py", source)) == [
        "a.py:1 writes state",
        "a.py:2 writes state",
        "a.py:3 writes Publication",
        "a.py:4 writes WorkflowEvent",
    ]
