"""Which facts a string rests on that no source states outright, and which the user found out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from searchbuilder.characters import some
from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.result import Assumption
from searchbuilder.compiler.write import groups
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT
from searchbuilder.findings.changes_plain import SB559
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, walk

# So many facts are named.
SHOWN = 4


def _has(kind: type[Query]) -> Callable[[Query], bool]:
    return lambda tree: any(isinstance(node, kind) for node in walk(tree))


# The part of a tree that a fact is about.  Whatever else is inferred is of every string.
_ABOUT: Mapping[str, Callable[[Query], bool]] = {
    "brackets": lambda tree: groups(tree) > 0,
    "near": _has(Near), "fields": _has(Field),
    "and_": _has(And), "or_": _has(Or), "not_": _has(Not)}


def assumed(sets: Iterable[BoxSet], dialect: Dialect) -> tuple[Assumption, ...]:
    """The inferred facts without which these strings mean something else."""
    trees = [tree for boxes in sets for tree in boxes.values()] if dialect.inferred else []
    return tuple(Assumption(fact, "inferred", test) for fact, test in dialect.inferred.items()
                 if any(map(_ABOUT.get(fact, bool), trees)))


def note_calibrated(dialect: Dialect, log: Log) -> None:
    """Note which facts of the dialect the user found out, and when."""
    facts = sorted(dialect.calibrated.items(), key=lambda each: each[1].date, reverse=True)
    for date, found in groupby(facts, key=lambda each: each[1].date):
        names = dict(found)
        case = "" if date else "undated"
        if any(each.aged for each in names.values()):
            case = "aged"
        log.add(SB559, EXACT, (), case, date=date, facts=some(names, SHOWN))
