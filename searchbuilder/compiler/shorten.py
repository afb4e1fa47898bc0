"""Leaving out spellings where spelling out every combination would be of no use to anybody."""

from __future__ import annotations

from math import prod

from searchbuilder.compiler.log import Log
from searchbuilder.effect import NARROWER
from searchbuilder.findings.changes_room import SB515
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import And, Not, Or, Query, branches, fold, terms

MOST_COMBINATIONS = 60


def combinations(tree: Query) -> int:
    """How many conjunctions `tree`, in negation normal form, is spelled out as."""
    def step(node: Query, parts: list[int]) -> int:
        return prod(parts) if isinstance(node, And) else sum(parts) if parts else 1
    return fold(tree, step, branches)


def shortened(tree: Query, log: Log) -> Query:
    """`tree` with the least wanted alternatives left out until its combinations are few enough.

    Always the longest group of alternatives gives way, and in it the one ranked last: those that
    need a context before those that stand alone, related before main, later rows before earlier.
    """
    whole = combinations(tree)
    if whole <= MOST_COMBINATIONS:
        return tree
    groups = [sorted(part.parts, key=_preference) if isinstance(part, Or) else [part]
              for part in (tree.parts if isinstance(tree, And) else (tree,))]
    sizes = [[combinations(part) for part in group] for group in groups]
    totals = [sum(each) for each in sizes]
    left_out: list[Query] = []
    while prod(totals) > MOST_COMBINATIONS:
        longest = max(range(len(groups)), key=lambda number: len(groups[number]))
        if len(groups[longest]) == 1:
            break
        left_out.append(groups[longest].pop())
        totals[longest] -= sizes[longest].pop()
    log.add(SB515, NARROWER, conjunction(left_out))
    kept = [set(group) for group in groups]
    parts = tree.parts if isinstance(tree, And) else (tree,)
    return conjunction(
        disjunction(each for each in part.parts if each in some) if isinstance(part, Or) else part
        for part, some in zip(parts, kept))


def _preference(tree: Query) -> tuple[bool, bool, int]:
    """The order in which alternatives are kept; those that are equal keep the workbook's."""
    return (isinstance(tree, Not), combinations(tree) > 1,
            max(term.origin.rank for term in terms(tree)))
