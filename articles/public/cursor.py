"""Where a list page continues: an opaque word for a time and a row, so that deep pages cost no more."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Model, Q, QuerySet

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WORD = re.compile(r"(0|[1-9a-f][0-9a-f]{0,13})-([1-9a-f][0-9a-f]{0,14})\Z")


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last row of a page: the next page begins after it."""

    published_at: datetime
    row: int

    def __str__(self) -> str:
        return f"{(self.published_at - _EPOCH) // timedelta(microseconds=1):x}-{self.row:x}"

    @classmethod
    def parse(cls, word: str) -> "Cursor":
        """The cursor a link carries; raises ValueError for anything this class did not write."""
        found = _WORD.match(word)
        if not found:
            raise ValueError(word)
        try:
            moment = _EPOCH + timedelta(microseconds=int(found[1], 16))
        except OverflowError as error:
            raise ValueError(word) from error
        return cls(moment, int(found[2], 16))


def newest_first[M: Model](rows: QuerySet[M], after: Cursor | None, row: str = "pk") -> QuerySet[M]:
    """The rows in order, from the cursor on. The plain upper bound lets an index seek straight there."""
    rows = rows.order_by("-published_at", f"-{row}")
    if after is None:
        return rows
    older = Q(published_at__lt=after.published_at) | Q(**{f"{row}__lt": after.row})
    return rows.filter(older, published_at__lte=after.published_at)
