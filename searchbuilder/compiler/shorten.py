"""Leaving out spellings where spelling out every combination would be of no use to anybody."""

from __future__ import annotations

from math import prod

from searchbuilder.compiler.log import Log
from searchbuilder.effect import NARROWER
from searchbuilder.findings.changes_room import SB515
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import Not, Query, branches, conjuncts, disjuncts, evaluate, terms

MOST_COMBINATIONS = 60


def combinations(tree: Query) -> int:
    """How many conjunctions `tree`, in negation normal form, is spelled out as."""
    return evaluate(tree, lambda _: 1, lambda parts: prod(parts), lambda parts: sum(parts) or 1
                    ) if branches(tree) else 1


def shortened(tree: Query, log: Log) -> Query:
    """`tree` with the least wanted alternatives left out until its combinations are few enough.

    Always the longest group of alternatives gives way, and in it the one ranked last: those that
    need a context before those that stand alone, related before main, later rows before earlier.
    """
    if combinations(tree) <= MOST_COMBINATIONS:
        return tree
    groups = [sorted(disjuncts(part), key=_preference) for part in conjuncts(tree)]
    left_out = _shorten(groups)
    log.add(SB515, NARROWER, conjunction(left_out))
    return conjunction(disjunction(each for each in disjuncts(part) if each in kept)
                       for part, kept in zip(conjuncts(tree), map(set, groups)))


def _shorten(groups: list[list[Query]]) -> list[Query]:
    """Take the last of the longest group until the combinations are few enough; what was taken."""
    sizes = [[combinations(part) for part in group] for group in groups]
    totals = [sum(each) for each in sizes]
    left_out: list[Query] = []
    while prod(totals) > MOST_COMBINATIONS:
        longest = max(range(len(groups)), key=lambda number: len(groups[number]))
        if len(groups[longest]) == 1:
            break
        left_out.append(groups[longest].pop())
        totals[longest] -= sizes[longest].pop()
    return left_out


def _preference(tree: Query) -> tuple[bool, bool, int]:
    """The order in which alternatives are kept; those that are equal keep the workbook's."""
    return (isinstance(tree, Not), combinations(tree) > 1,
            max(term.origin.rank for term in terms(tree)))
