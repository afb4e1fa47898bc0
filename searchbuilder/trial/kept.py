"""What the strings of a platform keep of the people whom the whole search finds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.build import Result
from searchbuilder.compiler.boxes import KEYWORDS
from searchbuilder.pools.pool import Pool
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import Field, Query
from searchbuilder.reading import read
from searchbuilder.trial.criteria import Criteria, anywhere


class Kept(NamedTuple):
    """Of how many people of the whole search the strings of a platform find some.

    people -- so many; of -- so many the whole search finds; beyond -- found by the strings alone
    unread -- strings that could not be read back
    """

    result: Result
    people: int
    of: int
    beyond: int
    unread: int = 0


def kept(criteria: Criteria, results: Iterable[Result], pool: Pool) -> list[Kept]:
    """results -- the strings of a search, which are read back as their platforms read them"""
    made = list(results)
    trees = [[_of_boxes(result, string.boxes) for string in result.compiled.strings]
             for result in made]
    whole = criteria.tree
    asked = [disjunction(anywhere(tree, pool.dialect.fields) for tree in each if tree)
             for each in trees]
    of, *counts = pool.counts([whole, *asked, *(conjunction((whole, each)) for each in asked)])
    found, both = counts[:len(made)], counts[len(made):]
    return [Kept(result, people, of, some - people, each.count(None))
            for result, each, some, people in zip(made, trees, found, both)]


def _of_boxes(result: Result, boxes: dict[str, str]) -> Query | None:
    """What the boxes of a string say together."""
    read_ = [(box, read(text, result.platform).tree) for box, text in boxes.items()]
    if any(tree is None for _, tree in read_):
        return None
    return conjunction(tree if box == KEYWORDS else Field(box, tree)
                       for box, tree in read_ if tree is not None)
