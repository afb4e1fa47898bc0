"""The corpora that are thought possible: how many people have neither, one or both of two words,
and what share of them a word such as AND.

A corpus is a point of a grid around the counts of the two words alone.  A set of them is a number
whose bit i stands for corpus i.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from searchbuilder.calibrate.counts import NOISE, Count
from searchbuilder.calibrate.outcome import Outcome

# Of the rarer word's people, the share that has the other word too.
_SHARED = tuple(step / 24 for step in range(25))
_WANDERING = (1 - NOISE * .75, 1.0, 1 + NOISE * .75)
# Of all people, the share that has a word such as AND in its text.  One that more than these have
# cannot be told by counts from one that all have.
_HAVING = (.03, .1, .25, .45, .56)
_MOST_HAVING = .75
_OTHERS = (.3, 1, 4, 15, 60)

Corpus = tuple[float, float, float, float, float]


class Corpora:
    """The corpora in which the two words have these counts."""

    def __init__(self, first: Count, second: Count) -> None:
        self.all = tuple(_grid(first.value, second.value))
        self._numbers = lru_cache(None)(self._found)
        self._where = lru_cache(None)(self._explaining)
        self._alike = lru_cache(None)(self._near)

    def every(self) -> int:
        return (1 << len(self.all)) - 1

    def where(self, outcome: Outcome, counted: Count, among: int) -> int:
        """The corpora of `among` in which a search with this outcome may show such a count."""
        if counted.error or outcome.error and not counted.least:
            return among if outcome.error else 0
        return among & self._where(outcome.sure, outcome.possible, outcome.words, counted)

    def alike(self, outcome: Outcome, meant: Outcome, among: int) -> bool:
        """Whether in each of these corpora a search finds whom it should, as far as counts can
        tell: an operator that is taken for a word may find as few people more as numbers wander.
        """
        if outcome == meant:
            return True
        return bool(outcome.words) and not outcome.error and outcome.sure == meant.sure and (
            among & self._alike(outcome, meant) == among)

    def expected(self, outcome: Outcome, place: int) -> float:
        """About how many people such a search finds in one of the corpora."""
        return sum(self._between(outcome.sure, outcome.possible, outcome.words, place)) / 2

    def _explaining(self, sure: int, possible: int, words: int, counted: Count) -> int:
        return sum(1 << place for place in range(len(self.all))
                   if _may_be(counted, *self._between(sure, possible, words, place)))

    def _near(self, outcome: Outcome, meant: Outcome) -> int:
        return sum(1 << place for place in range(len(self.all))
                   if self._between(outcome.sure, outcome.possible, outcome.words, place)[1]
                   <= self._numbers(meant.possible)[place] * (1 + NOISE))

    def _between(self, sure: int, possible: int, words: int, place: int) -> tuple[float, float]:
        """How many people are found at least, and at most."""
        least, most = self._numbers(sure)[place], self._numbers(possible)[place]
        if not words:
            return least, most
        share, open_ = self.all[place][-1], most - least
        lowest = share * .8 if words == 1 else 0
        return least + open_ * lowest, least + open_ * min(words * share * 1.25, _MOST_HAVING)

    def _found(self, people: int) -> tuple[float, ...]:
        return tuple(sum(number for kind, number in enumerate(corpus[:4]) if people >> kind & 1)
                     for corpus in self.all)


def _grid(first: float, second: float) -> Iterator[Corpus]:
    for wander, wander_too, shared, others, having in product(
            _WANDERING, _WANDERING, _SHARED, _OTHERS, _HAVING):
        one, two = first * wander, second * wander_too
        both = min(one, two) * shared
        yield others * max(one, two), one - both, two - both, both, having


def _may_be(counted: Count, least: float, most: float) -> bool:
    """Whether a number between these may be shown so.  None stays none, and any is at least one.
    """
    if counted.most == 0:
        return least < .5
    high = most * (1 + NOISE) + most * .03 + 1
    low = least * (1 - NOISE) - least * .03 - 1
    return high >= counted.least and most > 0 and (counted.most is None or low <= counted.most)
