"""The corpora that are thought possible: how many people have neither, one or both of two words.

A corpus is a cell of a grid: the two words, those who have both and those who have neither, each
between two numbers.  The cells have no gaps between them, so that whatever the corpus is, it lies
in one.  A set of them is a number whose bit i stands for corpus i.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product
from math import inf
from typing import NamedTuple

from searchbuilder.calibrate.counts import NOISE, Count
from searchbuilder.calibrate.outcome import BOTH, FIRST_ONLY, NEITHER, SECOND_ONLY, Outcome

# A number that wandered was this much of what is shown.
_WANDERING = (1 / (1 + NOISE), 1, 1 / (1 - NOISE))
# Of the rarer word's people, the share that has the other word too.
_SHARED = (0, .01, .02, .03, .045, .065, .09, .12, .16, .21, .27, .34, .42, .5, .6, .7, .8, .9, 1)
# Those who have neither word, for each who has the more common one.
_OTHERS = (0, .3, 1, 3, 10, 30, inf)
_USUALLY_SHARED, _USUAL_OTHERS = .2, 2
# A corpus is so much less plausible than one that is a step more usual.
_RARER = .7

Range = tuple[float, float]


class Corpus(NamedTuple):
    """How many people have each word, both and neither: at least, and at most.

    rarity -- how far that is from what is usual
    """

    first: Range
    second: Range
    both: Range
    others: Range
    rarity: int

    def number(self, people: int) -> Range:
        """How many people of these kinds there are, at least and at most."""
        first, second = bool(people & FIRST_ONLY), bool(people & SECOND_ONLY)
        of_both = bool(people & BOTH) - first - second
        of_others = bool(people & NEITHER)
        least, most = (first * self.first[end] + second * self.second[end]
                       + of_both * self.both[end if of_both > 0 else 1 - end]
                       + (of_others * self.others[end] if of_others else 0) for end in (0, 1))
        return max(least, 0), most


class Corpora:
    """The corpora in which the two words have these counts."""

    def __init__(self, first: Count, second: Count) -> None:
        self.all = tuple(_grid(first.least, second.least))
        self._by_rarity = sorted(range(len(self.all)), key=lambda place: self.all[place].rarity)
        self._numbers = lru_cache(None)(
            lambda people: tuple(corpus.number(people) for corpus in self.all))
        self._where = lru_cache(None)(self._explaining)
        self.plausible = lru_cache(None)(self._plausible)

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

    def ordinary(self, among: int) -> int:
        """The place of the most ordinary corpus of a set."""
        return next(place for place in self._by_rarity if among >> place & 1)

    def expected(self, outcome: Outcome, place: int) -> float:
        """About how many people such a search finds in one of the corpora."""
        least, most = self._between(outcome, place)
        return least * 2 if most == inf else (least + most) / 2

    def _explaining(self, outcome: Outcome, counted: Count) -> int:
        return sum(1 << place for place in range(len(self.all))
                   if _may_be(counted, *self._between(outcome, place)))

    def _plausible(self, among: int) -> float:
        """How plausible it is that the corpus is one of a set."""
        return sum(_RARER ** corpus.rarity for place, corpus in enumerate(self.all)
                   if among >> place & 1)

    def _between(self, outcome: Outcome, place: int) -> Range:
        """How many people are found at least, and at most."""
        sure, possible = self._numbers(outcome.sure)[place], self._numbers(outcome.possible)[place]
        if outcome.sure == outcome.possible:
            return sure
        open_ = self._numbers(outcome.possible & ~outcome.sure)[place]
        return (sure[0] + open_[0] * outcome.low,
                min(possible[1], sure[1] + open_[1] * outcome.high if outcome.high else sure[1]))


def _grid(first: float, second: float) -> Iterator[Corpus]:
    for wander, wander_too, (far, shared), (away, others) in product(
            pairwise(_WANDERING), pairwise(_WANDERING), _ranged(_SHARED, _USUALLY_SHARED),
            _ranged(_OTHERS, _USUAL_OTHERS)):
        one, two = _times(wander, first), _times(wander_too, second)
        rarer, common = sorted((one, two))
        yield Corpus(one, two, (rarer[0] * shared[0], rarer[1] * shared[1]),
                     (common[0] * others[0], common[1] * others[1]), far + away)


def _ranged(edges: Sequence[float], usual: float) -> list[tuple[int, Range]]:
    """The ranges between the edges, each with how many lie between it and what is usual."""
    ranges = list(pairwise(edges))
    middle = next(place for place, (_, end) in enumerate(ranges) if usual < end)
    return [(abs(place - middle), each) for place, each in enumerate(ranges)]


def _times(span: Range, number: float) -> Range:
    return span[0] * number, span[1] * number


def _may_be(counted: Count, least: float, most: float) -> bool:
    """Whether a number between these may be shown so.  None stays none, any is one at least."""
    if counted.most == 0:
        return least < .5
    high, low = most * (1 + NOISE) + 1, least * (1 - NOISE) - 1
    return high >= counted.least and most > 0 and (counted.most is None or low <= counted.most)


def spread(corpora: int, most: int) -> list[int]:
    """The places of some corpora of a set, spread over it."""
    places = [place for place, bit in enumerate(reversed(f"{corpora:b}")) if bit == "1"]
    step = len(places) / (most + 1)
    return sorted({places[int(step * number)] for number in range(1, most + 1)})
