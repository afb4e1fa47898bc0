"""Strips: one group is cut into parts of any sizes, and what room a part leaves is for the rest.

The rest is divided in the same way, so a plan is a tree: parts of one group, each with the plan
for the groups that are left.  Parts of one size with one plan for all of them make a grid.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from searchbuilder.compiler.tiling.packing import Part, evenly, into_room, into_sizes

# Rooms tried for a set of groups, and units of weight told apart: beyond these it gets slow, and
# what is won is below one part in a hundred.
ROOMS = 32
UNITS = 200
# Counts of parts tried for one group.
COUNTS = 64
# With more groups than this only neighbours in the order of weight are divided together.
FREE_ORDER = 3
# How many more units are planned for when the parts just miss taking everything.
SPARE = 3

Groups = Sequence[Sequence[int]]
Chosen = tuple[int, ...]
Tile = tuple[Part, ...]


class StripPlan(NamedTuple):
    """`parts` of a group, each with the plan for the groups left; None if none is left.
    The cost is the number of tiles."""

    cost: int
    group: int
    parts: tuple[tuple[Part, "StripPlan | None"], ...]


class Step(NamedTuple):
    """From `room` on, this plan is the best known."""

    room: int
    plan: StripPlan


# The most that a part weighs, and the plan for the groups left.
Strip = tuple[int, StripPlan]


class Strips:
    """The plans for sets of groups, each worked out once."""

    def __init__(self, groups: Groups, room: int) -> None:
        self.groups = groups
        self.room = room
        self.greatest = [max(group) for group in groups]
        self.total = [sum(group) for group in groups]
        self.order = tuple(sorted(range(len(groups)), key=lambda each: self.total[each]))
        self.known: dict[Chosen, list[Step]] = {}

    def best(self) -> StripPlan:
        """The plan with the fewest tiles."""
        if len(self.order) == 1:
            return self._cut(0, self.room)
        return self._best(self.order, self.room)

    def steps(self, chosen: Chosen) -> list[Step]:
        """More room and fewer tiles with every step; as far as the groups not chosen allow."""
        if chosen not in self.known:
            found: list[Step] = []
            for room in self._rooms(chosen):
                plan = self._cut(chosen[0], room) if len(chosen) == 1 else self._best(chosen, room)
                if not found or plan.cost < found[-1].plan.cost:
                    found.append(Step(room, plan))
                if plan.cost == 1:
                    break
            self.known[chosen] = found
        return self.known[chosen]

    def _rooms(self, chosen: Chosen) -> Iterator[int]:
        """The rooms worth a try, ascending; the first just takes the longest of each group."""
        least = sum(self.greatest[group] for group in chosen)
        others = set(self.order).difference(chosen)
        most = min(self.room - sum(self.greatest[group] for group in others),
                   sum(self.total[group] for group in chosen))
        if most - least < ROOMS:
            return iter(range(least, most + 1))
        tried = {least + (most - least) * each // ROOMS for each in range(ROOMS + 1)}
        if len(chosen) == 1:
            weights = self.groups[chosen[0]]
            counts = {round(len(weights) ** (each / COUNTS)) for each in range(COUNTS + 1)}
            counts |= set(range(1, min(len(weights), COUNTS // 2) + 1))
            tried |= {room for room in (evenly(weights, count) for count in counts)
                      if room <= most}
        return iter(sorted(tried))

    def _cut(self, group: int, room: int) -> StripPlan:
        parts = into_room(self.groups[group], room)
        return StripPlan(len(parts), group, tuple((part, None) for part in parts))

    def _best(self, chosen: Chosen, room: int) -> StripPlan:
        free = len(self.order) <= FREE_ORDER
        plans = (self._divided(group, chosen, room)
                 for group in (chosen if free else (chosen[0], chosen[-1])))
        return min(plans, key=lambda plan: plan.cost)

    def _divided(self, group: int, chosen: Chosen, room: int) -> StripPlan:
        """The best plan that cuts `group` first; each part could take its longest alternative."""
        rest = [step for step in self.steps(tuple(each for each in chosen if each != group))
                if step.room <= room - self.greatest[group]]
        best = self._even(group, rest, room)
        return self._mixed(group, rest, room, best.cost) or best

    def _even(self, group: int, rest: Sequence[Step], room: int) -> StripPlan:
        """Parts of one size."""
        own = self.steps((group,))
        rooms = [step.room for step in own]

        def cut(step: Step) -> StripPlan:
            return own[bisect_left(rooms, room - step.room + 1) - 1].plan
        step = min(rest, key=lambda step: cut(step).cost * step.plan.cost)
        parts = cut(step).parts
        return StripPlan(len(parts) * step.plan.cost, group,
                         tuple((part, step.plan) for part, _ in parts))

    def _mixed(self, group: int, rest: Sequence[Step], room: int, most: int) -> StripPlan | None:
        """Parts of any sizes, if fewer than `most` tiles do and the group is not far too large."""
        sizes = [(room - step.room, step.plan) for step in rest]
        if not self._is_worth(group, sizes, most):
            return None
        for taken in self._covers(group, sizes):
            if sum(plan.cost for _, plan in taken) >= most:
                return None
            parts = into_sizes(self.groups[group], [size for size, _ in taken])
            if parts:
                used = tuple((part, plan) for part, (_, plan) in zip(parts, taken) if part)
                return StripPlan(sum(plan.cost for _, plan in used), group, used)
        return None

    def _is_worth(self, group: int, sizes: Sequence[Strip], most: int) -> bool:
        """Whether a part could be weighed, and could cost less than its share of `most` tiles."""
        total = self.total[group]
        return (max(size for size, _ in sizes) >= self._unit(group)
                and any(size * (most - 1) >= plan.cost * total for size, plan in sizes))

    def _unit(self, group: int) -> int:
        return -(-self.total[group] // UNITS)

    def _covers(self, group: int, sizes: Sequence[Strip]) -> Iterator[list[Strip]]:
        """The cheapest sizes that cover the weight of a group, and a little more each time."""
        unit = self._unit(group)
        need = -(-self.total[group] // unit)
        pieces = [((size + unit // 2) // unit, plan.cost) for size, plan in sizes]
        for _, taken in _cheapest(pieces, need + SPARE)[need:]:
            yield [sizes[place] for place in taken]


def _cheapest(pieces: Sequence[tuple[int, int]], most: int) -> list[tuple[int, Chosen]]:
    """For every length up to `most` the least price of pieces that cover it, and their places.

    pieces -- sizes and prices, any number of times each; at least one size must be positive
    """
    covers: list[tuple[int, Chosen]] = [(0, ())]
    for length in range(1, most + 1):
        price, place = min([(covers[max(0, length - size)][0] + price, place)
                            for place, (size, price) in enumerate(pieces) if size > 0])
        _, before = covers[max(0, length - pieces[place][0])]
        covers.append((price, (place, *before)))
    return covers


def tiles_of(plan: StripPlan) -> list[Tile]:
    """The tiles of a plan, in them the groups in ascending order."""
    return _tiles(plan, {})[1]


def _tiles(plan: StripPlan, known: dict[int, tuple[Chosen, list[Tile]]]
           ) -> tuple[Chosen, list[Tile]]:
    if id(plan) not in known:
        made: list[Tile] = []
        chosen: Chosen = ()
        for part, rest in plan.parts:
            chosen, inner = _tiles(rest, known) if rest else ((), [()])
            place = bisect_left(chosen, plan.group)
            made += [(*tile[:place], part, *tile[place:]) for tile in inner]
        known[id(plan)] = tuple(sorted((*chosen, plan.group))), made
    return known[id(plan)]
