"""Giving every exclusion something to be excluded from.

Most platforms know `a NOT b` and no `NOT b` alone, not even within a group.  So in
`p AND (a OR NOT b)` the wanted part is repeated: `p AND a OR p NOT b`.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from searchbuilder.errors import TooLarge
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import NOTHING, And, Not, Or, Query, branches, fold, walk

MOST_BRANCHES = 500


class GuardedNegations(NamedTuple):
    """A query as the union of `tree`, in which every exclusion stands beside something wanted,
    and of the `loose` alternatives, which only exclude.  `tree` is NOTHING if all are loose."""

    tree: Query
    loose: tuple[Query, ...]

    @property
    def only_excludes(self) -> bool:
        return len(self.loose) == 1 and self.tree == NOTHING


def guard_negations(tree: Query) -> GuardedNegations:
    """`tree` is in negation normal form.  TooLarge if it would have to be repeated too often."""
    if not any(isinstance(node, Not) for node in walk(tree)):
        return GuardedNegations(tree, ())

    def step(node: Query, parts: list[GuardedNegations]) -> GuardedNegations:
        if isinstance(node, And):
            return _all(parts)
        if isinstance(node, Or):
            return GuardedNegations(disjunction(part.tree for part in parts),
                                    tuple(loose for part in parts for loose in part.loose))
        return (GuardedNegations(NOTHING, (node,)) if isinstance(node, Not) else
                GuardedNegations(node, ()))
    return fold(tree, step, branches)


def _all(parts: list[GuardedNegations]) -> GuardedNegations:
    wanted = [part.tree for part in parts if not part.loose]
    denied = [part.loose[0] for part in parts if part.only_excludes]
    mixed = [part for part in parts if part.loose and not part.only_excludes]
    if not mixed:
        whole = conjunction((*wanted, *denied))
        return GuardedNegations(whole, ()) if wanted else GuardedNegations(NOTHING, (whole,))
    choices = [[*([(part.tree, True)] if part.tree != NOTHING else []),
                *((loose, False) for loose in part.loose)] for part in mixed]
    count = 1
    for choice in choices:
        count *= len(choice)
        if count > MOST_BRANCHES:
            raise TooLarge(count, MOST_BRANCHES)
    trees: list[Query] = []
    loose: list[Query] = []
    for combination in product(*choices):
        branch = conjunction((*wanted, *(tree for tree, _ in combination), *denied))
        held = bool(wanted) or any(anchor for _, anchor in combination)
        (trees if held else loose).append(branch)
    return GuardedNegations(disjunction(trees), tuple(loose))
