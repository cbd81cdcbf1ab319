"""Names of people, topics and sections: read live, in the page's language where they have one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models.translated import column, languages
from articles.text.bidi import direction_of, isolate


@dataclass(frozen=True, slots=True)
class Name:
    """A text and the language it is in, shown on a page of maybe another language."""

    text: str
    language: str
    page_language: str

    @property
    def html(self) -> SafeString:
        """Set apart from the text around it, and marked where it is in another language."""
        if self.language == self.page_language:
            return format_html("<bdi>{}</bdi>", self.text)
        direction = direction_of(self.language)
        return format_html('<bdi lang="{}" dir="{}">{}</bdi>', self.language, direction, self.text)

    @property
    def plain(self) -> str:
        """For titles and attributes, where no markup can be."""
        return self.text if self.language == self.page_language else isolate(self.text)

    def __bool__(self) -> bool:
        return bool(self.text)


def order(language: str) -> list[str]:
    """The languages in which a name is looked for, the page's own first."""
    return [language, *(code for code in languages() if code != language)]


def columns(field: str, language: str) -> list[str]:
    """The columns to read for `named`, in its order. `field` may cross relations (author__name)."""
    return [column(field, code) for code in order(language)]


def named(values: Sequence[str | None], language: str) -> Name:
    """The first text there is among the values of `columns`."""
    for code, text in zip(order(language), values, strict=True):
        if text:
            return Name(text, code, language)
    return Name("", language, language)
