"""Dividing a search of several required groups of alternatives over strings of limited room.

A document is found because of a tuple: one alternative of each group.  A string that takes some
alternatives of each group finds the tuples of a tile, and several strings are the same search if
and only if their tiles cover every tuple.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd, prod

from searchbuilder.compiler.tiling.packing import best_fit
from searchbuilder.compiler.tiling.strips import Strips, tiles_of
from searchbuilder.errors import TooLarge

# For each group the places of the alternatives taken, ascending.
Tile = tuple[tuple[int, ...], ...]

MOST_TILES = 2_000_000


def tiles(groups: Sequence[Sequence[int]], room: int) -> list[Tile]:
    """Few tiles that cover every tuple, each weighing at most `room`.

    `groups` holds the weights of the alternatives, positive whole numbers; a group that weighs
    nothing is whole in every tile.  ValueError if a group is empty, another weight not positive,
    or a tuple alone weighs more than `room`; TooLarge if more than MOST_TILES would be needed.
    """
    heavy, room = _reduced(groups, room)
    if sum(map(sum, heavy)) <= room:
        return [tuple(tuple(range(len(group))) for group in groups)]
    plan = Strips(heavy, room).best()
    if plan.cost > MOST_TILES:
        raise TooLarge(plan.cost, MOST_TILES)
    if len(heavy) == len(groups):
        return tiles_of(plan)
    return [tuple(next(parts) if any(group) else tuple(range(len(group))) for group in groups)
            for parts in map(iter, tiles_of(plan))]


def fewest(groups: Sequence[Sequence[int]], room: int) -> int:
    """A number of tiles that no cover can undercut; at least 1.  ValueError as for `tiles`.

    A volume bound: a tuple counts as the product of its weights.  A tile holds most when its
    groups share the room equally, but for those that need less than their share as a whole.
    """
    groups, room = _reduced(groups, room)
    totals = sorted(map(sum, groups))
    if sum(totals) <= room:
        return 1
    while totals[0] * len(totals) <= room:
        room -= totals.pop(0)
    count = len(totals)
    return max(2, -(-prod(total * count for total in totals) // prod([room] * count)))


def roughly(groups: Sequence[Sequence[int]], room: int) -> int:
    """A number of tiles that suffices, at once: every group gets an equal share of the room."""
    groups, room = _reduced(groups, room)
    least = [max(group) for group in groups]
    each, more = divmod(room - sum(least), len(groups))
    return prod(len(best_fit(group, size + each + (place < more)))
                for place, (group, size) in enumerate(zip(groups, least)))


def _reduced(groups: Sequence[Sequence[int]], room: int) -> tuple[list[list[int]], int]:
    """The groups that weigh something, in the greatest unit that measures every weight."""
    heavy = [group for group in groups if any(group)]
    if not heavy or not all(groups) or min(map(min, heavy)) < 1:
        raise ValueError("every group needs alternatives, and every weight must be positive")
    longest = sum(map(max, heavy))
    if longest > room:
        raise ValueError(f"the longest of every group weigh {longest:,}, more than {room:,}")
    unit = gcd(*(weight for group in heavy for weight in group))
    return [[weight // unit for weight in group] for group in heavy], room // unit
