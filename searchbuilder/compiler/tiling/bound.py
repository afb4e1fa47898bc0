"""A number of boxes that no cover can undercut.

Give every tuple a weight, the product of the worths of its alternatives.  Divide the cost of a
box, one, over its tuples of all groups but one (its rows), as their weights are.  Every row must
meet boxes that together hold the whole last group; the more of it a box holds, the less room is
left for rows that share its cost.  So each row pays at least what the cheapest such boxes take,
and all rows together pay no more than the number of boxes.  With two groups, a box may also let
its rows pay one share and its columns the other.  Every rounding goes the safe way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from searchbuilder.compiler.tiling.covering import cheapest

Groups = Sequence[Sequence[int]]

# Points of a curve and units of a length that are told apart.
POINTS = 128
UNITS = 512
# With more groups than this their alternatives are worth one each, and nothing else is tried.
MOST_GROUPS = 6
# The cost of a box in the smallest unit of payment.
ONE = 1 << 64
# Shares are tried so often, and no more than so many single payments are weighed in all.
TRIES = 80
PAYMENTS = 200_000


class Curve(NamedTuple):
    """What a part of so much room can be worth at most, both strictly ascending; and what the
    whole is worth."""

    rooms: list[int]
    worths: list[int]
    whole: int

    def within(self, room: int) -> int:
        """The most that a part of at most `room` is worth; 0 if there is none."""
        place = bisect_right(self.rooms, room)
        return self.worths[place - 1] if place else 0


def rows_pay(groups: Groups, room: int) -> int:
    """The bound for two groups or more, the rows paying all."""
    worths = (_sums, _counts) if len(groups) <= MOST_GROUPS else (_counts,)
    known = [[curve(group, room) for curve in worths] for group in groups]
    return max(_dearest(last, rest, room)
               for place, own in enumerate(known)
               for rest in _products(known[:place] + known[place + 1:], room)
               for last in own)


def single(weights: Sequence[int], room: int) -> int:
    """The bound for one group: parts that each hold one alternative of more than half the room,
    those of them that can take another, and what no longer fits beside them."""
    ascending = sorted(weights)
    total = list(accumulate(ascending, initial=0))
    half = bisect_right(ascending, room // 2)
    bound = -(-total[-1] // room)
    for least in {0, *ascending[:half]}:
        low = bisect_right(ascending, least - 1)
        high = bisect_right(ascending, room - least)
        beside = (high - half) * room - (total[high] - total[half])
        over = total[half] - total[low] - beside
        bound = max(bound, len(weights) - half + max(0, -(-over // room)))
    return bound


def _sums(weights: Sequence[int], room: int) -> Curve:
    """Each is worth its weight: the sums that can be reached."""
    mask = (1 << room + 1) - 1
    reached = 1
    for weight in weights:
        reached |= reached << weight & mask
    sums = [total for total in range(1, room + 1) if reached >> total & 1]
    return _thinned(sums, sums, sum(weights))


def _counts(weights: Sequence[int], room: int) -> Curve:
    """Each is worth one: the lightest go first."""
    rooms = [total for total in accumulate(sorted(weights)) if total <= room]
    return _thinned(rooms, range(1, len(rooms) + 1), len(weights))


def _thinned(rooms: Sequence[int], worths: Sequence[int], whole: int) -> Curve:
    """At most POINTS of the curve, none of it above what is kept."""
    stride = -(-len(rooms) // POINTS)
    ends = (min(start + stride, len(rooms)) - 1 for start in range(0, len(rooms), stride))
    return Curve(list(rooms[::stride]), [worths[end] for end in ends], whole)


def _products(curves: Sequence[Sequence[Curve]], room: int) -> Iterator[Curve]:
    """The curves of several groups together, one for each choice among their worths."""
    if len(curves) == 1:
        yield from curves[0]
        return
    for rest in _products(curves[1:], room):
        for own in curves[0]:
            yield _product(own, rest, room)


def _product(one: Curve, other: Curve, room: int) -> Curve:
    """A part of both together is worth the product."""
    most: dict[int, int] = {}
    for left, worth in zip(one.rooms, one.worths):
        for right, more in zip(other.rooms, other.worths):
            total = left + right
            if total > room:
                break
            if worth * more > most.get(total, 0):
                most[total] = worth * more
    rooms: list[int] = []
    worths: list[int] = []
    for total in sorted(most):
        if not worths or most[total] > worths[-1]:
            rooms.append(total)
            worths.append(most[total])
    return _thinned(rooms, worths, one.whole * other.whole)


def _boxes(last: Curve, rest: Curve, room: int) -> list[tuple[int, int]]:
    """What a box can be worth in the last group and in its rows; every box falls short of one of
    these in both, or equals it."""
    widest = {rest.within(room - least): worth for least, worth in zip(last.rooms, last.worths)}
    return [(worth, rows) for rows, worth in widest.items() if rows]


def _dearest(last: Curve, rest: Curve, room: int) -> int:
    unit = -(-last.whole // UNITS)
    pieces = [(-(-worth // unit), ONE // rows) for worth, rows in _boxes(last, rest, room)]
    need = -(-last.whole // unit)
    return -(-rest.whole * cheapest(pieces, need).price[need] // ONE)


def both_pay(groups: Groups, room: int) -> int:
    """The bound for two groups with shares that are led to where they bring most, starting from
    halves; 1 if the groups are too large for that."""
    last, rest = (_sums(group, room) for group in groups)
    if max(last.whole, rest.whole) > UNITS:
        return 1
    boxes = _boxes(last, rest, room)
    shares = [ONE // 2] * len(boxes)
    best = 0
    for _ in range(min(TRIES, PAYMENTS // (len(boxes) * (last.whole + rest.whole)))):
        paid, slopes = _payment(boxes, shares, last.whole, rest.whole)
        best = max(best, paid)
        steep = sum(slope * slope for slope in slopes)
        if not steep:
            break
        stride = (-(-best // ONE) + 0.1) * ONE - paid
        shares = [min(ONE, max(0, share + int(stride * slope / steep)))
                  for share, slope in zip(shares, slopes)]
    return -(-best // ONE)


def _payment(boxes: Sequence[tuple[int, int]], shares: Sequence[int], columns: int, rows: int
             ) -> tuple[int, list[float]]:
    """What all rows and columns pay at least, and how much more of it there is for each share
    that is raised."""
    by_row = cheapest([(wide, share // high) for (wide, high), share in zip(boxes, shares)],
                      columns)
    by_column = cheapest([(high, (ONE - share) // wide)
                          for (wide, high), share in zip(boxes, shares)], rows)
    across, down = Counter(by_row.pieces(columns)), Counter(by_column.pieces(rows))
    slopes = [rows * across[place] / high - columns * down[place] / wide
              for place, (wide, high) in enumerate(boxes)]
    return rows * by_row.price[columns] + columns * by_column.price[rows], slopes
