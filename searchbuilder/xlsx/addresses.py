"""Addresses of cells, such as `B7`, and ranges of them, such as `A1:F20` and `A:C`."""

from __future__ import annotations

import re
from functools import reduce
from typing import NamedTuple

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
# A number with more is none that a spreadsheet gives to a row.
MOST_DIGITS = 10
PLACE = re.compile(r"\$?([A-Z]{0,3})\$?([0-9]*)", re.IGNORECASE | re.ASCII)


class Span(NamedTuple):
    """Columns beside one another, 0-based; both belong to it."""

    first: int
    last: int


class Range(NamedTuple):
    """A range by its borders, which belong to it: columns 0-based, rows from 1."""

    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        return f"{letter(self.left)}{self.top}:{letter(self.right)}{self.bottom}"

    def meets(self, other: Range) -> bool:
        return (self.left <= other.right and other.left <= self.right
                and self.top <= other.bottom and other.top <= self.bottom)

    def around(self, other: Range) -> Range:
        """The smallest range that holds both."""
        return Range(min(self.left, other.left), min(self.top, other.top),
                     max(self.right, other.right), max(self.bottom, other.bottom))


def range_of(written: str) -> Range:
    """`A1:F20`, `B7`, or whole columns or rows, as `A:C` and `1:3`.  ValueError if it is none."""
    first, _, last = written.partition(":")
    left, top = _corner(first, 0, 1)
    right, bottom = _corner(last or first, MOST_COLUMNS - 1, MOST_ROWS)
    return Range(min(left, right), min(top, bottom), max(left, right), max(top, bottom))


def _corner(place: str, column: int, row: int) -> tuple[int, int]:
    """Where a range begins or ends; `column` and `row` where that is not said."""
    found = PLACE.fullmatch(place)
    if not place or not found or len(found[2]) > MOST_DIGITS:
        raise _no_cell(place)
    return column_of(found[1]) if found[1] else column, int(found[2] or row)


def column_of(place: str) -> int:
    """`B7` is 1.  ValueError if it is no cell."""
    found = PLACE.fullmatch(place)
    if not found or not found[1]:
        raise _no_cell(place)
    return reduce(lambda number, sign: number * 26 + ord(sign) - 64, found[1].upper(), 0) - 1


def _no_cell(place: str) -> ValueError:
    return ValueError(f"{place} is no cell")


def letter(column: int) -> str:
    """1 is `B`."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
