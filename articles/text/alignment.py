"""What two sequences have in common, in time that does not depend on what stands in them."""

from collections.abc import Hashable, Sequence

#: Old length × new length; a bit of memory each.
MOST = 4_000_000


def aligned(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places (in `old`, in `new`) of a longest common subsequence, in order.

    Beyond MOST only what both begin and end with.
    """
    shorter = min(len(old), len(new))
    begin = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    end = next((at for at in range(shorter - begin) if old[-1 - at] != new[-1 - at]), shorter - begin)
    middle_old, middle_new = old[begin : len(old) - end], new[begin : len(new) - end]
    return [
        *((at, at) for at in range(begin)),
        *((begin + one, begin + other) for one, other in _common(middle_old, middle_new)),
        *((len(old) - at, len(new) - at) for at in range(end, 0, -1)),
    ]


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    if len(old) * len(new) > MOST:
        return []
    if len(old) > len(new):  # the rows of the table are the cheaper the shorter they are
        return [(one, other) for other, one in _common(new, old)]
    rows = _rows(old, new)
    pairs, column = [], len(old)
    for row in range(len(new), 0, -1):
        while column and rows[row] >> (column - 1) & 1:
            column -= 1
        if not column:
            break
        if rows[row - 1] >> (column - 1) & 1:
            column -= 1
            pairs.append((column, row - 1))
    return pairs[::-1]


def _rows(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int]:
    """The table of longest common subsequences, a number a row (Hyyrö 2004).

    Bit c of row r is 0 where old[:c+1] has one more in common with new[:r] than old[:c] has.
    """
    places: dict[Hashable, int] = {}
    for column, word in enumerate(old):
        places[word] = places.get(word, 0) | 1 << column
    every = (1 << len(old)) - 1
    rows = [every]
    for word in new:
        row = rows[-1]
        hits = row & places.get(word, 0)
        rows.append((row + hits | row - hits) & every)
    return rows
