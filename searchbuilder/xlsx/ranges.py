"""Ranges of cells, such as `A1:F20`."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.xlsx.addresses import MOST_ROWS, column_of, letter
from searchbuilder.xlsx.cells import MOST_COLUMNS


class Box(NamedTuple):
    """A range by its borders, which belong to it: columns 0-based, rows from 1."""

    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        return f"{letter(self.left)}{self.top}:{letter(self.right)}{self.bottom}"

    def meets(self, other: Box) -> bool:
        return (self.left <= other.right and other.left <= self.right
                and self.top <= other.bottom and other.top <= self.bottom)

    def around(self, other: Box) -> Box:
        """The smallest range that holds both."""
        return Box(min(self.left, other.left), min(self.top, other.top),
                   max(self.right, other.right), max(self.bottom, other.bottom))


def box(written: str) -> Box:
    """`A1:F20`, `B7`, or whole columns or rows, as `A:C` and `1:3`.  ValueError if it is none."""
    first, _, last = written.replace("$", "").partition(":")
    left, top = _corner(first, 0, 1)
    right, bottom = _corner(last or first, MOST_COLUMNS - 1, MOST_ROWS)
    return Box(left, top, right, bottom)


def _corner(place: str, column: int, row: int) -> tuple[int, int]:
    found = re.fullmatch("([A-Za-z]{0,3})([0-9]{0,7})", place)
    if not found or not place:
        raise ValueError(f"{place} is no cell")
    return column_of(found[1]) if found[1] else column, int(found[2] or row)
