"""Where a list page continues: an opaque word for a time and a row, so that deep pages cost no more."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Model, Q, QuerySet

from articles.public.prepared import moment, number

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NO_ROW = 2**63 - 1
#: As long as a date can be (14 digits reach the year 4253) and a row number that a database can hold.
_WORD = re.compile(r"(0|[1-9a-f][0-9a-f]{0,13})-([1-9a-f][0-9a-f]{0,14})\Z")


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last row of a page: the next page begins after it."""

    published_at: datetime
    row: int

    def __str__(self) -> str:
        return f"{(self.published_at - _EPOCH) // timedelta(microseconds=1):x}-{self.row:x}"

    @property
    def values(self) -> dict[str, Any]:
        return {"before": self.published_at, "row": self.row}

    @classmethod
    def start(cls, at: datetime) -> "Cursor":
        """Before the first row: what was not published by now is not live either."""
        return cls(at, _NO_ROW)

    @classmethod
    def parse(cls, word: str) -> "Cursor":
        """The cursor a link carries; raises ValueError for anything this class did not write."""
        found = _WORD.match(word)
        if not found:
            raise ValueError(word)
        return cls(_EPOCH + timedelta(microseconds=int(found[1], 16)), int(found[2], 16))


def newest_first[M: Model](rows: QuerySet[M], row: str = "pk") -> QuerySet[M]:
    """The rows after the cursor whose `values` a prepared query is given, newest first.

    The plain upper bound lets an index seek straight to the place.
    """
    before = moment("before")
    older = Q(published_at__lt=before) | Q(**{f"{row}__lt": number("row")})
    return rows.filter(older, published_at__lte=before).order_by("-published_at", f"-{row}")
