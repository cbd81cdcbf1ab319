"""Times as readers see them: on the site's clock, in the page's language."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from articles.text.dates import format_date, format_datetime, iso


@dataclass(frozen=True, slots=True)
class Moment:
    """A time for `<time>`: for machines and in words, on the site's clock."""

    iso: str
    words: str

    @classmethod
    def day(cls, at: datetime, language: str) -> "Moment":
        local = timezone.localtime(at)
        return cls(iso(local), format_date(local, language))

    @classmethod
    def minute(cls, at: datetime, language: str) -> "Moment":
        local = timezone.localtime(at)
        return cls(iso(local), format_datetime(local, language))
