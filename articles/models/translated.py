"""Names of the per-language columns. Lookups across relations and in expressions need them in full."""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.db.models import Model
from modeltranslation.utils import build_localized_fieldname

from articles.text.normalise import fold_key


def languages() -> list[str]:
    """The codes of the languages stories are written in, first one first."""
    return [code for code, _name in settings.LANGUAGES]


def column(field: str, language: str) -> str:
    """The column that holds a translated field in one language, e.g. `headline_ar`."""
    return build_localized_fieldname(field, language)


def per_language(*fields: str) -> list[str]:
    """The columns of translated fields, language by language."""
    return [column(field, language) for language in languages() for field in fields]


def text(instance: Model, field: str, language: str) -> str:
    """The value of a translated field in exactly this language: no fallback, '' where there is none."""
    return getattr(instance, build_localized_fieldname(field, language)) or ""


def texts(instance: Model, field: str) -> dict[str, str]:
    """The value of a translated field in every language."""
    return {language: text(instance, field, language) for language in languages()}


def set_texts(instance: Model, field: str, words: Mapping[str, str]) -> None:
    """Set a translated field in every language: '' in those that `words` leaves out."""
    for language in languages():
        setattr(instance, column(field, language), words.get(language, ""))


def first_text(instance: Model, field: str, language: str) -> tuple[str, str]:
    """The value in this language, else in the first language that has one: (text, its language)."""
    for code in [language, *languages()]:
        if value := text(instance, field, code):
            return value, code
    return "", language


def fold_texts(texts: Iterable[str]) -> str:
    """Folded texts as one searchable column: each stands between bars, so that a whole one can be found."""
    keys = dict.fromkeys(key for text in texts if (key := fold_key(text)))
    return f"|{'|'.join(keys)}|" if keys else ""


def whole(text: str) -> str:
    """What a column of `fold_texts` contains exactly when one of its texts is this one."""
    return f"|{fold_key(text)}|"
