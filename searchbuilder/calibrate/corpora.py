"""The corpora that are thought possible: how many people have neither, one or both of two words.

A corpus is a point of a grid around the counts of the two words alone.  A set of them is a number
whose bit i stands for corpus i.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from searchbuilder.calibrate.counts import NOISE, Count
from searchbuilder.calibrate.outcome import Outcome

# Of the rarer word's people, the share that has the other word too.
_SHARED = tuple(step / 24 for step in range(25))
_WANDERING = (1 - NOISE * .75, 1.0, 1 + NOISE * .75)
_OTHERS = (.3, 1, 4, 15, 60)

Corpus = tuple[float, float, float, float]


class Corpora:
    """The corpora in which the two words have these counts."""

    def __init__(self, first: Count, second: Count) -> None:
        self.all = tuple(_grid(first.least, second.least))
        self._numbers = lru_cache(None)(self._found)
        self._where = lru_cache(None)(self._explaining)

    def every(self) -> int:
        return (1 << len(self.all)) - 1

    def where(self, outcome: Outcome, counted: Count, among: int) -> int:
        """The corpora of `among` in which a search with this outcome may show such a count."""
        if counted.error or outcome.error and not counted.least:
            return among if outcome.error else 0
        return among & self._where(outcome, counted)

    def explains(self, outcome: Outcome, counted: Count, places: Iterable[int]) -> bool:
        """Whether a search with this outcome may show such a count in one of these corpora."""
        if counted.error or outcome.error and not counted.least:
            return outcome.error
        return any(_may_be(counted, *self._between(outcome, place)) for place in places)

    def expected(self, outcome: Outcome, place: int) -> float:
        """About how many people such a search finds in one of the corpora."""
        return sum(self._between(outcome, place)) / 2

    def _explaining(self, outcome: Outcome, counted: Count) -> int:
        return sum(1 << place for place in range(len(self.all))
                   if _may_be(counted, *self._between(outcome, place)))

    def _between(self, outcome: Outcome, place: int) -> tuple[float, float]:
        """How many people are found at least, and at most."""
        least, most = self._numbers(outcome.sure)[place], self._numbers(outcome.possible)[place]
        return least + (most - least) * outcome.low, least + (most - least) * outcome.high

    def _found(self, people: int) -> tuple[float, ...]:
        return tuple(sum(number for kind, number in enumerate(corpus) if people >> kind & 1)
                     for corpus in self.all)


def _grid(first: float, second: float) -> Iterator[Corpus]:
    for wander, wander_too, shared, others in product(_WANDERING, _WANDERING, _SHARED, _OTHERS):
        one, two = first * wander, second * wander_too
        both = min(one, two) * shared
        yield others * max(one, two), one - both, two - both, both


def _may_be(counted: Count, least: float, most: float) -> bool:
    """Whether a number between these may be shown so.  None stays none, and any is at least one.
    """
    if counted.most == 0:
        return least < .5
    high = most * (1 + NOISE) + most * .03 + 1
    low = least * (1 - NOISE) - least * .03 - 1
    return high >= counted.least and most > 0 and (counted.most is None or low <= counted.most)


def spread(corpora: int, most: int) -> list[int]:
    """The places of some corpora of a set, spread over it."""
    places = [place for place, bit in enumerate(reversed(f"{corpora:b}")) if bit == "1"]
    step = len(places) / (most + 1)
    return sorted({places[int(step * number)] for number in range(1, most + 1)})
