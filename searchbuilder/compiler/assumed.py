"""Which facts a string rests on that no source states outright."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.result import Assumption
from searchbuilder.compiler.write import groups
from searchbuilder.dialect import Dialect
from searchbuilder.query.tree import And, Near, Not, Or, Query, walk


def _has(kind: type[Query]) -> Callable[[Query], bool]:
    return lambda tree: any(isinstance(node, kind) for node in walk(tree))


# The part of a tree that a fact is about.  Whatever else is inferred is of every string.
_ABOUT: Mapping[str, Callable[[Query], bool]] = {
    "brackets": lambda tree: groups(tree) > 0,
    "near": _has(Near), "and_": _has(And), "or_": _has(Or), "not_": _has(Not)}


def assumed(sets: Iterable[BoxSet], dialect: Dialect) -> tuple[Assumption, ...]:
    """The inferred facts without which these strings mean something else."""
    trees = [tree for boxes in sets for tree in boxes.values()] if dialect.inferred else []
    return tuple(Assumption(fact, "inferred", test) for fact, test in dialect.inferred.items()
                 if any(map(_ABOUT.get(fact, bool), trees)))
