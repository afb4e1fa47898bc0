"""Dividing a search over the boxes of a platform.

The boxes of one string are all required, so a search becomes a union of box sets: each maps a box
to what goes into it.  `keywords` looks everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from math import prod

from searchbuilder.errors import TooLarge
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import Query, atom, evaluate, scoped

KEYWORDS = "keywords"
MOST_SETS = 12

BoxSet = Mapping[str, Query]


def box_sets(tree: Query) -> list[BoxSet]:
    """The box sets whose union `tree` is.  TooLarge if a person could not run them all."""
    return evaluate(tree, _leaf, _all_of, _any_of)


def _leaf(literal: Query) -> list[BoxSet]:
    name, _ = scoped(atom(literal))
    return [{name or KEYWORDS: literal}]


def _all_of(parts: list[list[BoxSet]]) -> list[BoxSet]:
    if (count := prod(map(len, parts))) > MOST_SETS:
        raise TooLarge(count, MOST_SETS)
    return [_joined(combination) for combination in product(*parts)]


def _joined(sets: tuple[BoxSet, ...]) -> BoxSet:
    boxes = dict.fromkeys(box for each in sets for box in each)
    return {box: conjunction(each[box] for each in sets if box in each) for box in boxes}


def _any_of(parts: list[list[BoxSet]]) -> list[BoxSet]:
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
