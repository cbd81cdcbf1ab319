"""Keep the translation catalogues in step with the source, without GNU gettext on the machine.

    python -m newsroom.catalogues update [LANGUAGE …]   collect messages; a new language starts a catalogue
    python -m newsroom.catalogues compile               write the .mo files that Django reads

Besides the project's own messages a catalogue holds those that Django and its companions leave
untranslated in that language: an Arabic page of the back office shows no English word.
"""

import argparse
import ast
import importlib
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
DOMAINS = ("django", "djangojs")
SOURCE_LANGUAGE = "en"

#: Packages whose catalogues are completed by ours wherever they leave a language without words.
LENDERS = ("django.conf", "django.contrib.admin", "django.contrib.auth", "taggit")

_KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_TEMPLATE_CALL = re.compile(r""" (_|n?p?gettext)\(((?:u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")(?:, ?)?)+)""")

type Words = str | tuple[str, ...]
type Found = tuple[Words, str | None, str]


def collect(domain: str, root: Path = ROOT) -> Catalog:
    """Return every message that the source below `root` marks for translation in this domain."""
    found = Catalog(fuzzy=False)
    sources = _in_scripts(root) if domain == "djangojs" else [*_in_python(root), *_in_templates(root)]
    for words, context, place in sources:
        found.add(words, locations=[(place, 0)], context=context)
    return found


def borrow(domain: str, language: str) -> Iterator[Message]:
    """Yield the messages of Django and its companions that have no words in this language."""
    if language == SOURCE_LANGUAGE:
        return
    for lender in LENDERS:
        folder = Path(str(importlib.import_module(lender).__file__)).parent / "locale"
        complete = _read(folder / SOURCE_LANGUAGE / "LC_MESSAGES" / f"{domain}.po")
        translated = _read(folder / language / "LC_MESSAGES" / f"{domain}.po")
        for message in complete:
            theirs = translated.get(message.id, message.context) if message.id else message
            if theirs is None or theirs.fuzzy or (theirs.id and not is_complete(theirs)):
                yield Message(message.id, locations=[(lender, 0)], context=message.context)


def is_complete(message: Message) -> bool:
    """Say whether every form of a message has words."""
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(forms)


def catalogue_path(language: str, domain: str, root: Path = ROOT) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / f"{domain}.po"


def required(domain: str, language: str, root: Path = ROOT) -> Catalog:
    """Return every message that this language's catalogue has to hold."""
    messages = collect(domain, root)
    for message in borrow(domain, language):
        messages.add(message.id, locations=message.locations, context=message.context)
    return messages


def update(language: str, root: Path = ROOT) -> None:
    """Write the messages of the source into a language's catalogues; words once given are kept.

    A message that left the source stays at the end of the file as obsolete, and comes back with its
    words if the source takes it up again. The source language is filled in with the messages.
    """
    for domain in DOMAINS:
        path = catalogue_path(language, domain, root)
        catalogue = _read(path) if path.exists() else begin(language)
        for message in list(catalogue.obsolete.values()):
            catalogue.add(message.id, message.string, context=message.context)
        catalogue.obsolete.clear()
        catalogue.update(required(domain, language, root), no_fuzzy_matching=True, update_creation_date=False)
        if language == SOURCE_LANGUAGE:
            for message in catalogue:
                message.string = message.string if is_complete(message) else message.id
        if len(catalogue):
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(catalogue, path)


def compile_all(root: Path = ROOT) -> None:
    """Write the .mo file beside every catalogue."""
    for path in sorted(root.glob("locale/*/LC_MESSAGES/*.po")):
        with path.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, _read(path), use_fuzzy=False)


def begin(language: str) -> Catalog:
    """Begin a catalogue with Django's own plural rule: Django reads both catalogues as one."""
    django_conf = Path(str(importlib.import_module("django.conf").__file__)).parent
    theirs = _read(django_conf / "locale" / language / "LC_MESSAGES" / "django.po")
    header = (
        'msgid ""\nmsgstr ""\n'
        '"Project-Id-Version: Newsroom\\n"\n"Report-Msgid-Bugs-To: \\n"\n'
        '"Last-Translator: Newsroom contributors\\n"\n'
        f'"Language-Team: {language}\\n"\n'
        f'"Language: {language}\\n"\n'
        '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {theirs.plural_forms}\\n"\n'
    )
    begun = read_po(io.BytesIO(header.encode()), locale=language)
    begun.header_comment = "# Newsroom's words: `make translations` keeps this file in step with the source."
    return begun


def _read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def _write(catalogue: Catalog, path: Path) -> None:
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, sort_by_file=True, include_lineno=False)


def _in_python(root: Path) -> Iterator[Found]:
    for path in _files(root, "articles/**/*.py", "newsroom/**/*.py"):
        yield from _extracted("python", path.read_bytes(), str(path.relative_to(root)))


def _in_scripts(root: Path) -> Iterator[Found]:
    for path in _files(root, "articles/static/**/*.js"):
        yield from _extracted("javascript", path.read_bytes(), str(path.relative_to(root)))


def _extracted(method: str, source: bytes, place: str) -> Iterator[Found]:
    for _line, words, _comments, context in extract(method, io.BytesIO(source), keywords=_KEYWORDS):
        yield words, context, place


def _in_templates(root: Path) -> Iterator[Found]:
    """Read templates through Django's own translator of tags into gettext calls."""
    for path in _files(root, "templates/**/*.*", "articles/templates/**/*.*"):
        place = str(path.relative_to(root))
        for name, arguments in _TEMPLATE_CALL.findall(templatize(path.read_text("utf-8"), origin=place)):
            strings = ast.literal_eval(f"[{arguments}]")
            context = strings.pop(0) if name.startswith(("p", "np")) else None
            yield (strings[0] if len(strings) == 1 else tuple(strings)), context, place


def _files(root: Path, *patterns: str) -> list[Path]:
    return sorted(path for pattern in patterns for path in root.glob(pattern) if path.is_file())


def main() -> None:
    parser = argparse.ArgumentParser(prog="newsroom.catalogues", description=__doc__.splitlines()[0])
    parser.add_argument("step", choices=["update", "compile"])
    parser.add_argument("languages", nargs="*", help="languages to begin a catalogue for")
    options = parser.parse_args(sys.argv[1:])
    if options.step == "compile":
        compile_all()
        return
    present = {path.name for path in (ROOT / "locale").iterdir() if path.is_dir()}
    for language in sorted(present | set(options.languages)):
        update(language)


if __name__ == "__main__":
    main()
