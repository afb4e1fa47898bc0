"""Merged areas: a spreadsheet shows one value for many rows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from searchbuilder.xlsx.addresses import Range


def covers(numbers: Sequence[int], areas: Iterable[Range]) -> Iterator[tuple[int, int, range]]:
    """The areas whose first row is among the rows with these numbers, which rise: the column,
    0-based, the first row and those below, as places in the list of the rows.

    No spreadsheet lets areas overlap; of those that do, the upper one counts, so that a row is
    looked at once a column however many there are.
    """
    reached: dict[int, int] = {}
    for column, first, _, last in sorted(areas):
        top = bisect_left(numbers, first)
        if first > reached.get(column, 0) and numbers[top:top + 1] == [first]:
            reached[column] = last
            yield column, top, range(top + 1, bisect_right(numbers, last))
