"""Every word people see exists in every language of the interface, whole and certain."""

import re
from pathlib import Path

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from newsroom import catalogues
from tests.conventions.sources import ROOT

LANGUAGES = sorted(path.name for path in (ROOT / "locale").iterdir() if path.is_dir())
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|(?<!{){(\w+)}")


def shortcomings(held: Catalog, needed: Catalog, forms: int) -> list[str]:
    """Name every message that is missing, half translated, uncertain, or breaks its placeholders."""
    found = [f"missing: {row.id}" for row in needed if row.id and not held.get(row.id, row.context)]
    for message in held:
        if not message.id:
            continue
        words = as_texts(message.string or "")
        if not catalogues.is_complete(message):
            found.append(f"without words: {message.id}")
        if message.fuzzy:
            found.append(f"uncertain: {message.id}")
        if message.pluralizable and len(words) != forms:
            found.append(f"{len(words)} plural forms: {message.id}")
        if placeholders(words) - placeholders(as_texts(message.id)):
            found.append(f"unknown placeholder: {message.id}")
    return found


def as_texts(words: str | list[str] | tuple[str, ...]) -> list[str]:
    return [words] if isinstance(words, str) else list(words)


def placeholders(texts: list[str]) -> set[str]:
    return {name for text in texts for match in PLACEHOLDER.findall(text) for name in match if name}


def words_for(message: str, path: Path) -> object:
    found = read(path).get(message)
    return found and found.string


def read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def catalogue(*messages: Message) -> Catalog:
    made = Catalog(locale="ar")
    for message in messages:
        made.add(message.id, message.string, flags=message.flags)
    return made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", catalogues.DOMAINS)
def test_catalogue_is_complete(language, domain):
    held = read(catalogues.catalogue_path(language, domain))
    forms = {"ar": 6, "en": 2}.get(language, held.num_plurals)

    assert shortcomings(held, catalogues.required(domain, language), forms) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_counts_as_django_does(language):
    held = read(catalogues.catalogue_path(language, "django"))

    assert len(held) == 0 or held.plural_forms == catalogues.begin(language).plural_forms


def test_shortcomings_are_named():
    needed = catalogue(Message("Save"), Message("Publish"))
    held = catalogue(
        Message("Publish", ""),
        Message("Draft", "مسودة", flags=["fuzzy"]),
        Message(("%(n)s story", "%(n)s stories"), ("خبر", "أخبار")),
        Message("By %(author)s", "بقلم %(writer)s"),
    )

    assert sorted(shortcomings(held, needed, forms=6)) == [
        "2 plural forms: ('%(n)s story', '%(n)s stories')",
        "missing: Save",
        "uncertain: Draft",
        "unknown placeholder: By %(author)s",
        "without words: Publish",
    ]


def test_messages_are_collected_from_python_templates_and_scripts(tmp_path):
    write(tmp_path / "articles/a.py", 'from x import gettext as _\n_("Save")\npgettext("month", "May")\n')
    write(
        tmp_path / "templates/a.html",
        '{% translate "Search" %}{{ x|default:_("None") }}'
        "{% blocktranslate trimmed count n=n %}\n {{ n }} story"
        "{% plural %}{{ n }} stories{% endblocktranslate %}",
    )
    write(tmp_path / "articles/static/a.js", 'const label = gettext("Find quotes");')

    assert {(m.id, m.context) for m in catalogues.collect("django", tmp_path) if m.id} == {
        ("Save", None),
        ("May", "month"),
        ("Search", None),
        ("None", None),
        (("%(n)s story", "%(n)s stories"), None),
    }
    assert [m.id for m in catalogues.collect("djangojs", tmp_path) if m.id] == ["Find quotes"]


def test_update_twice_keeps_words_and_changes_nothing(tmp_path):
    write(tmp_path / "articles/a.py", '_("Save")\n')
    path = catalogues.catalogue_path("ar", "django", tmp_path)
    catalogues.update("ar", tmp_path)
    path.write_text(
        path.read_text("utf-8").replace('msgid "Save"\nmsgstr ""', 'msgid "Save"\nmsgstr "حفظ"'), "utf-8"
    )

    catalogues.update("ar", tmp_path)
    first = path.read_bytes()
    catalogues.update("ar", tmp_path)

    assert path.read_bytes() == first
    assert words_for("Save", path) == "حفظ"


def test_update_gives_a_returning_message_its_words_back(tmp_path):
    write(tmp_path / "articles/a.py", '_("Save")\n')
    path = catalogues.catalogue_path("ar", "django", tmp_path)
    catalogues.update("ar", tmp_path)
    path.write_text(
        path.read_text("utf-8").replace('msgid "Save"\nmsgstr ""', 'msgid "Save"\nmsgstr "حفظ"'), "utf-8"
    )

    write(tmp_path / "articles/a.py", "")
    catalogues.update("ar", tmp_path)
    without = words_for("Save", path)
    write(tmp_path / "articles/a.py", '_("Save")\n')
    catalogues.update("ar", tmp_path)

    assert without is None
    assert words_for("Save", path) == "حفظ"


def test_arabic_catalogue_borrows_what_django_leaves_in_english():
    borrowed = {message.id for message in catalogues.borrow("django", "ar")}

    assert "Run" in borrowed
    assert "Save" not in borrowed


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
