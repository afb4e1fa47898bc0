"""XOR: the one or the other, and not both.  It binds after AND and before OR."""

from __future__ import annotations

from collections.abc import Iterator

from searchbuilder.query.tree import And, Not, Or, Query
from searchbuilder.reading.assembly import joined
from searchbuilder.reading.grammar import AND, OR, XOR
from searchbuilder.reading.group import Clause


def exclusive(clauses: list[Clause], precedence: str | None) -> list[Clause]:
    """The clauses, those that XOR joins put together in one."""
    if not any(clause.operator == XOR for clause in clauses):
        return clauses
    return [_one(run, precedence) for run in _cut(clauses, OR)]


def _one(run: list[Clause], precedence: str | None) -> Clause:
    first, *rest = [joined(part, AND, precedence) for part in _cut(run, XOR)]
    for other in rest:
        first = either(first, other)
    return run[0]._replace(query=first, bare=None, denied="" if rest else run[0].denied)


def either(one: Query, other: Query) -> Query:
    """Both as one search, with nobody whom both find."""
    return Or((And((one, Not(other))), And((other, Not(one)))))


def _cut(clauses: list[Clause], operator: str) -> Iterator[list[Clause]]:
    """The clauses, cut before each that this operator joins to the one before."""
    run: list[Clause] = []
    for clause in clauses:
        if run and clause.operator == operator:
            yield run
            run = []
        run.append(clause)
    yield run
