"""Giving every exclusion something to be excluded from.

Most platforms know `a NOT b` and no `NOT b` alone, not even within a group.  So in
`p AND (a OR NOT b)` the wanted part is repeated: `p AND a OR p NOT b`.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from math import prod
from typing import NamedTuple

from searchbuilder.errors import TooLarge
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import NOTHING, Not, Query, evaluate, walk

MOST_BRANCHES = 500


class GuardedNegations(NamedTuple):
    """A query as the union of `tree`, in which every exclusion stands beside something wanted,
    and of the `loose` alternatives, which only exclude.  `tree` is NOTHING if all are loose."""

    tree: Query
    loose: tuple[Query, ...]


def guard_negations(tree: Query) -> GuardedNegations:
    """`tree` is in negation normal form.  TooLarge if it would have to be repeated too often."""
    if not any(isinstance(node, Not) for node in walk(tree)):
        return GuardedNegations(tree, ())
    return evaluate(tree, _leaf, _all_of, _any_of)


def _leaf(leaf: Query) -> GuardedNegations:
    return GuardedNegations(NOTHING, (leaf,)) if isinstance(leaf, Not) else (
        GuardedNegations(leaf, ()))


def _any_of(parts: list[GuardedNegations]) -> GuardedNegations:
    return GuardedNegations(disjunction(part.tree for part in parts),
                            tuple(loose for part in parts for loose in part.loose))


def _all_of(parts: list[GuardedNegations]) -> GuardedNegations:
    """What is wanted stands first, what is only excluded last."""
    trees: list[Query] = []
    loose: list[Query] = []
    for chosen in _combinations(sorted(parts, key=lambda part: (
            len(part.loose) == 1 and part.tree == NOTHING, bool(part.loose)))):
        guarded = any(wants for _, wants in chosen)
        (trees if guarded else loose).append(conjunction(tree for tree, _ in chosen))
    return GuardedNegations(disjunction(trees), tuple(loose))


def _combinations(parts: list[GuardedNegations]) -> Iterable[tuple[tuple[Query, bool], ...]]:
    """One alternative of each part, and whether it asks for something.  TooLarge if too many."""
    choices = [[*([(part.tree, True)] if part.tree != NOTHING else []),
                *((loose, False) for loose in part.loose)] for part in parts]
    if (count := prod(map(len, choices))) > MOST_BRANCHES:
        raise TooLarge(count, MOST_BRANCHES)
    return product(*choices)
