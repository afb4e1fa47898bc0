"""Whom one search finds and another does not, by logic alone.

>>> from searchbuilder.query.parser import parse
>>> old, new = parse("case manager; case manager OR nurse case manager").items
>>> compare(old, new).status
'same'
"""

from __future__ import annotations

from typing import NamedTuple

from searchbuilder.equivalence.counterexample import counterexample
from searchbuilder.equivalence.formula import AND, Formula, Tree
from searchbuilder.equivalence.reasons import EXCLUDED, LOOKED_FOR, REQUIRED, Reason, reasons
from searchbuilder.equivalence.solver import Model, Solver, TooMuchWork
from searchbuilder.query.tree import Query
from searchbuilder.tokens import Tokens

__all__ = ["EXCLUDED", "LOOKED_FOR", "NARROWER", "OTHER", "REQUIRED", "SAME", "UNKNOWN", "WIDER",
           "Comparison", "Reason", "compare"]

SAME, WIDER, NARROWER, OTHER, UNKNOWN = "same", "wider", "narrower", "other", "unknown"
# Steps of the solver: a second or two.  The searches of the MMI workbook take some thousands.
MOST_WORK = 1_000_000


class Comparison(NamedTuple):
    """Whom the new search finds, beside the old one.

    status -- `same`; `wider`: nobody is lost; `narrower`: nobody is new; `other`: some are new and
        some are lost; `unknown`: too large to tell
    gained, lost -- by which words
    found, missed -- what a page says that is newly found, or lost: an example of few words
    """

    status: str
    gained: tuple[Reason, ...] = ()
    lost: tuple[Reason, ...] = ()
    found: tuple[Query, ...] = ()
    missed: tuple[Query, ...] = ()


class _Side(NamedTuple):
    """Whether somebody is lost (None: not known), by which of the parts that are required."""

    lost: bool | None
    parts: list[int]
    model: Model | None


def compare(old: Query, new: Query, tokens: Tokens = Tokens.SPACED, work: int = MOST_WORK
            ) -> Comparison:
    """Two searches, in which every name is spelled out.

    tokens -- how text becomes words; work -- how many steps it may take
    """
    formula = Formula(tokens)
    before, after = formula.add(old), formula.add(new)
    if before.root == after.root:
        return Comparison(SAME)
    clauses = list(formula.clauses())
    solver = Solver(len(formula.kinds) - 1, clauses, work)
    losing, gaining = (_side(formula, solver, *pair)
                       for pair in ((before, after), (after, before)))
    return Comparison(
        _status(gaining.lost, losing.lost),
        reasons(formula, after, before, gaining.parts),
        reasons(formula, before, after, losing.parts),
        counterexample(formula, gaining.model, after, before),
        counterexample(formula, losing.model, before, after))


def _status(gained: bool | None, lost: bool | None) -> str:
    if gained is None or lost is None:
        return UNKNOWN
    return {(False, False): SAME, (True, False): WIDER, (False, True): NARROWER}.get(
        (gained, lost), OTHER)


def _side(formula: Formula, solver: Solver, before: Tree, after: Tree) -> _Side:
    """Whom `after` loses: somebody `before` finds and one of its parts does not."""
    had = set(formula.split(AND, before.root))
    found: dict[int, Model | None] = {}
    for part in (each for each in formula.split(AND, after.root) if each not in had):
        try:
            if model := solver.model((before.root, -part)):
                found[part] = model
        except TooMuchWork:
            found[part] = None
    example = next(filter(None, found.values()), None)
    return _Side(True if example else None if found else False, list(found), example)
