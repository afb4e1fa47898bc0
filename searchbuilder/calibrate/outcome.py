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


class Outcome(NamedTuple):
    """sure -- who is found whatever else holds; possible -- who may be found
    error -- the platform may refuse the search, and then finds nobody
    words -- how many operators were taken for words, which some people have and some have not
    """

    sure: int
    possible: int
    error: bool = False
    words: int = 0

    @property
    def refused(self) -> bool:
        return self.error and not self.possible


def exactly(people: int) -> Outcome:
    return Outcome(people, people)


NOBODY = exactly(0)
SOMEBODY = Outcome(0, EVERYBODY, words=1)
ANYTHING = Outcome(0, EVERYBODY, True)
REFUSED = Outcome(0, 0, True)


def both(one: Outcome, other: Outcome) -> Outcome:
    return Outcome(one.sure & other.sure, one.possible & other.possible,
                   one.error or other.error, one.words + other.words)


def either(one: Outcome, other: Outcome) -> Outcome:
    return Outcome(one.sure | other.sure, one.possible | other.possible,
                   one.error or other.error, one.words + other.words)


def without(one: Outcome) -> Outcome:
    return Outcome(EVERYBODY & ~one.possible, EVERYBODY & ~one.sure, one.error, 2 * one.words)


def all_of(outcomes: Iterable[Outcome]) -> Outcome:
    return reduce(both, outcomes, exactly(EVERYBODY))


def any_of(outcomes: Iterable[Outcome]) -> Outcome:
    return reduce(either, outcomes, NOBODY)
