"""Addresses of cells, such as `B7`, and areas of them, such as `A1:F20` and `A:C`."""

from __future__ import annotations

import re
from functools import reduce
from typing import NamedTuple

MOST_ROWS = 1_048_576
# A number with more is none that a spreadsheet gives to a row.
MOST_DIGITS = 10
PLACE = re.compile(r"\$?([A-Z]{0,3})\$?([0-9]*)", re.IGNORECASE | re.ASCII)


class Span(NamedTuple):
    """Columns beside one another, 0-based; both belong to it."""

    first: int
    last: int


class Area(NamedTuple):
    """A merged area: its first column, 0-based, and its first and last row."""

    column: int
    first: int
    last: int


def column_of(place: str) -> int:
    """`B7` is 1.  ValueError if it is no cell."""
    found = PLACE.fullmatch(place)
    if not found or not found[1]:
        raise ValueError(f"{place} is no cell")
    return reduce(lambda number, sign: number * 26 + ord(sign) - 64, found[1].upper(), 0) - 1


def area_of(place: str) -> Area | None:
    """A merged area; one over whole columns or rows, as `A:A` and `1:3`, says only these.  None if
    it is no area."""
    first, _, last = (PLACE.fullmatch(each) for each in (
        place.partition(":") if ":" in place else (place, "A", place)))
    if not place or not first or not last or max(len(first[2]), len(last[2])) > MOST_DIGITS:
        return None
    rows = sorted((int(first[2] or 1), int(last[2] or MOST_ROWS)))
    columns = [column_of(each[1]) if each[1] else 0 for each in (first, last)]
    return Area(min(columns), *rows)


def letter(column: int) -> str:
    """1 is `B`."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
