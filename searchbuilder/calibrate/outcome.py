"""What a search finds, told without knowing the people: which of them for sure, which possibly.

Two words are asked with, and everybody has neither, only the first, only the second, or both: four
kinds of people, as four bits.  A word that nobody has finds none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

NEITHER, FIRST_ONLY, SECOND_ONLY, BOTH = 1, 2, 4, 8
FIRST, SECOND, EVERYBODY = FIRST_ONLY | BOTH, SECOND_ONLY | BOTH, 15


# Several such words in a search are still had by these.
_NEARLY_ALL, _HARDLY_ANYBODY = .5, .2


class Outcome(NamedTuple):
    """sure -- who is found whatever else holds; possible -- who may be found
    error -- the platform may refuse the search, and then finds nobody
    low, high -- the share of those who may be found that is, at least and at most
    """

    sure: int
    possible: int
    error: bool = False
    low: float = 0
    high: float = 1

    @property
    def refused(self) -> bool:
        return self.error and not self.possible


def exactly(people: int) -> Outcome:
    return Outcome(people, people)


NOBODY = exactly(0)
ANYTHING = Outcome(0, EVERYBODY, True)
REFUSED = Outcome(0, 0, True)


def both(one: Outcome, other: Outcome) -> Outcome:
    return _joined(one, other, one.sure & other.sure, one.possible & other.possible,
                   one.low * other.low, max(one.high, other.high))


def either(one: Outcome, other: Outcome) -> Outcome:
    return _joined(one, other, one.sure | other.sure, one.possible | other.possible,
                   min(one.low, other.low), min(one.high + other.high, 1))


def without(one: Outcome) -> Outcome:
    return Outcome(EVERYBODY & ~one.possible, EVERYBODY & ~one.sure, one.error,
                   1 - one.high, 1 - one.low)


def _joined(one: Outcome, other: Outcome, sure: int, possible: int, low: float, high: float
            ) -> Outcome:
    """low, high -- the share where both are open; where one is, it is that of the one"""
    open_ = [each for each in (one, other) if each.sure != each.possible]
    if len(open_) == 1:
        low, high = open_[0].low, open_[0].high
    return Outcome(sure, possible, one.error or other.error, low, high)


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    return reduce(both, outcomes, exactly(EVERYBODY))


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    return reduce(either, outcomes, NOBODY)


def does(outcome: Outcome, meant: Outcome) -> bool:
    """Whether a search finds whom it should.  An operator that is taken for a word does its work
    where nearly all people have the word, or hardly anybody.
    """
    if outcome.error:
        return False
    if outcome.sure == outcome.possible or (outcome.low, outcome.high) == (0, 1):
        return outcome[:2] == meant[:2]
    return (outcome.low >= _NEARLY_ALL and outcome.possible == meant.possible
            or outcome.high <= _HARDLY_ANYBODY and outcome.sure == meant.sure)
