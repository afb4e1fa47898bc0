"""Dividing a search over the boxes of a platform.

The boxes of one string are all required, so a search becomes a union of box sets: each maps a box
to what goes into it.  `keywords` looks everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from searchbuilder.errors import TooLarge
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import And, Field, Not, Or, Query, branches, fold

KEYWORDS = "keywords"
MOST_SETS = 12

BoxSet = Mapping[str, Query]


def box_sets(tree: Query) -> list[BoxSet]:
    """The box sets whose union `tree` is.  TooLarge if a person could not run them all."""
    def step(node: Query, parts: list[list[BoxSet]]) -> list[BoxSet]:
        if isinstance(node, And):
            return _all(parts)
        if isinstance(node, Or):
            return _any(parts)
        leaf = node.part if isinstance(node, Not) else node
        return [{leaf.name if isinstance(leaf, Field) else KEYWORDS: node}]
    return fold(tree, step, branches)


def _all(parts: list[list[BoxSet]]) -> list[BoxSet]:
    count = 1
    for part in parts:
        count *= len(part)
        if count > MOST_SETS:
            raise TooLarge(count, MOST_SETS)
    return [_joined(combination) for combination in product(*parts)]


def _joined(sets: tuple[BoxSet, ...]) -> BoxSet:
    boxes = dict.fromkeys(box for each in sets for box in each)
    return {box: conjunction(each[box] for each in sets if box in each) for box in boxes}


def _any(parts: list[list[BoxSet]]) -> list[BoxSet]:
    """Alternatives that concern one box stay together in it."""
    single: dict[str, list[Query]] = {}
    several: list[BoxSet] = []
    for each in (each for part in parts for each in part):
        if len(each) == 1:
            box, tree = next(iter(each.items()))
            single.setdefault(box, []).append(tree)
        else:
            several.append(each)
    return [*({box: disjunction(trees)} for box, trees in single.items()), *several]
