"""Every field says which language its text is in: for ears, spell checkers and the right direction."""

from django.conf import settings
from django.db.models import Field
from django.forms import CharField
from django.utils.text import capfirst
from django.utils.translation import gettext

from articles.text.bidi import direction_of


def mark_language[F: CharField](db_field: Field, field: F) -> F:
    """Give a form field the language of its column; text of no one language goes its own direction."""
    language = getattr(db_field, "language", "")
    if language:
        field.widget.attrs |= {"lang": language, "dir": direction_of(language)}
        field.label = labelled(db_field, language)
    elif not hasattr(field, "choices"):
        field.widget.attrs.setdefault("dir", "auto")
    return field


def labelled(db_field: Field, language: str) -> str:
    """The name of a translated field with the language's own name behind it."""
    original = getattr(db_field, "translated_field", db_field)
    name = dict(settings.LANGUAGES)[language]
    return gettext("%(field)s (%(language)s)") % {
        "field": capfirst(str(original.verbose_name)),
        "language": name,
    }
