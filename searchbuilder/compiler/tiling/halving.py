"""Halving two groups, now the one and now the other, where strips leave something to be won.

How many boxes a search takes is looked up in a table for groups that can be cut anywhere; the
real groups then follow its cuts as long as their alternatives fill the halves exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import add

from searchbuilder.compiler.tiling.packing import into_sizes
from searchbuilder.compiler.tiling.strips import Box, Strips, boxes

# Sums that may be compared for the table, pairs of halves tried, and steps to fill two halves.
MOST_SUMS = 5_000_000
TRIES = 40
EFFORT = 300

Groups = Sequence[Sequence[int]]
Table = list[list[int]]

NEVER = 1 << 60


def halved(groups: Groups, room: int, found: list[Box]) -> list[Box]:
    """Fewer boxes for two groups than `found`, or `found` itself.  Large groups are not looked
    at: the table would take too long."""
    wide, high = map(sum, groups)
    if wide * high * (wide + high) // 4 > MOST_SUMS:
        return found
    everything = tuple(tuple(range(len(group))) for group in groups)
    return _Halving(groups, room).fewer(everything, found)


def table(wide: int, high: int, room: int) -> Table:
    """The fewest boxes for every two weights up to `wide` and `high`, if any weight can be cut
    off, and each cut goes right through what is left."""
    rows: Table = [[0] * (high + 1) for _ in range(wide + 1)]
    columns: Table = [[0] * (wide + 1) for _ in range(high + 1)]
    for left in range(1, wide + 1):
        row = rows[left]
        for right in range(1, high + 1):
            column = columns[right]
            row[right] = column[left] = (
                1 if left + right <= room else min(_least(row, right), _least(column, left)))
    return rows


def _least(line: Sequence[int], length: int) -> int:
    """The least sum of two halves."""
    half = length // 2
    return min(map(add, line[1:half + 1], line[length - 1:length - half - 1:-1]), default=NEVER)


class _Halving:
    """A piece is, for each of the two groups, the places of what is in it."""

    def __init__(self, groups: Groups, room: int) -> None:
        self.groups = groups
        self.room = room
        self.tries = TRIES
        self.table = table(sum(groups[0]), sum(groups[1]), room)

    def fewer(self, piece: Box, found: list[Box]) -> list[Box]:
        """Fewer boxes for a piece than `found`, or `found` itself."""
        wide, high = (sum(self._weights(piece, group)) for group in (0, 1))
        least = self.table[wide][high]
        for group, left in self._cuts(wide, high):
            if len(found) <= least or not self.tries:
                break
            self.tries -= 1
            halves = self._halves(piece, group, left)
            if halves:
                found = min(found, [box for half in halves for box in self._strips(half)],
                            key=len)
        return found

    def _weights(self, piece: Box, group: int) -> list[int]:
        return [self.groups[group][place] for place in piece[group]]

    def _cuts(self, wide: int, high: int) -> Iterator[tuple[int, int]]:
        """The group that is cut and the weight cut off, where the table loses nothing."""
        least = self.table[wide][high]
        for left in range(1, wide // 2 + 1):
            if self.table[left][high] + self.table[wide - left][high] == least:
                yield 0, left
        for left in range(1, high // 2 + 1):
            if self.table[wide][left] + self.table[wide][high - left] == least:
                yield 1, left

    def _halves(self, piece: Box, group: int, left: int) -> list[Box] | None:
        weights = self._weights(piece, group)
        parts = into_sizes(weights, [left, sum(weights) - left], EFFORT)
        if parts is None:
            return None
        cut = [tuple(piece[group][place] for place in part) for part in parts]
        return [(part, piece[1]) if group == 0 else (piece[0], part) for part in cut]

    def _strips(self, piece: Box) -> list[Box]:
        """A piece in strips, or halved again where that is better."""
        plan = Strips([self._weights(piece, group) for group in (0, 1)], self.room).best()
        found = [tuple(tuple(own[place] for place in part) for own, part in zip(piece, box))
                 for box in boxes(plan)]
        return self.fewer(piece, found)
