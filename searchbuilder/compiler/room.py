"""What there is room for beside a beginning: estimated from the sizes of alternatives.

Sizes hold one number for each limit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod
from typing import NamedTuple

Extent = tuple[int, ...]


class Taken(NamedTuple):
    """What is kept of a group: how many alternatives are written, and what they take in all."""

    number: int
    size: Extent


# The share of the room that a group takes more with this; None if there is no room for it.
Cost = Callable[[Taken], float | None]


class Nested(NamedTuple):
    """Groups in parentheses, side by side.

    most -- the limits; begun -- what the first alternatives of all groups take as they are written
    first -- what each of them takes by its size; pair -- what a second one takes beside its own
    """

    most: Extent
    begun: Extent
    first: tuple[Extent, ...]
    pair: Extent

    def cost(self, taken: Sequence[Taken], row: int) -> Cost:
        """What the group of a row costs more than it does with `taken[row]`."""
        limits = range(len(self.most))
        rooms = [most - begun for most, begun in zip(self.most, self.begun)]
        free = [max(0, rooms[at] - sum([self._beside(each, number, at)
                                        for number, each in enumerate(taken)])) for at in limits]
        # This is asked of every alternative many times.
        parts = [(self.first[row][at] + self._beside(taken[row], row, at), self.pair[at], free[at],
                  max(1, rooms[at])) for at in limits]

        def cost(more: Taken) -> float | None:
            most = 0.0
            for size, (before, pair, left, room) in zip(more.size, parts):
                extra = size - before + pair * (more.number > 1)
                if extra > left:
                    return None
                most = max(most, extra / room)
            return most
        return cost

    def _beside(self, taken: Taken, row: int, at: int) -> int:
        """What a group takes beside its first alternative."""
        return taken.size[at] - self.first[row][at] + self.pair[at] * (taken.number > 1)


class SpelledOut(NamedTuple):
    """Every alternative beside every other, without parentheses: in one string, or in one for each
    combination.

    most, begun -- see `Nested`; strings -- how many there may be, None for one that has them all
    joint -- what a sign between two groups takes
    """

    most: Extent
    begun: Extent
    joint: Extent
    strings: int | None

    def cost(self, taken: Sequence[Taken], row: int) -> Cost:
        """See `Nested`."""
        def cost(more: Taken) -> float | None:
            with_it = [*taken[:row], more, *taken[row + 1:]]
            if self.strings is None:
                return self._in_one(with_it, taken)
            ways, now = (prod([each.number for each in some]) for some in (with_it, taken))
            return None if ways > self.strings else (ways - now) / self.strings + sum(
                more.size) / 1e6
        return cost

    def _in_one(self, with_it: Sequence[Taken], taken: Sequence[Taken]) -> float | None:
        """What it costs in one string that has them all."""
        cost = 0.0
        for at, most in enumerate(self.most):
            whole, now_ = (self._whole(some, at) for some in (with_it, taken))
            if whole > most:
                return None
            cost = max(cost, (whole - now_) / max(1, most - self.begun[at]))
        return cost

    def _whole(self, taken: Sequence[Taken], at: int) -> float:
        each = sum([some.size[at] / some.number for some in taken])
        ways = prod([some.number for some in taken])
        return self.begun[at] + (ways - 1) * (each + self.joint[at] * (len(taken) - 1))


Room = Nested | SpelledOut
