"""Remembering results for the very tree they were worked out for.

Equal trees may come from different cells, and what is said about them differs; so a result is
kept for one object, not for all that equal it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar

from searchbuilder.query.tree import Query

Result = TypeVar("Result")


def remembered(most: int) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Keep the last `most` results of a function of a tree and hashable values."""
    def decorate(function: Callable[..., Result]) -> Callable[..., Result]:
        kept: dict[tuple[int, Hashable], tuple[Query, Result]] = {}

        @wraps(function)
        def call(tree: Query, *values: Any) -> Result:
            key = id(tree), values
            if key not in kept:
                if len(kept) >= most:
                    del kept[next(iter(kept))]
                kept[key] = tree, function(tree, *values)
            return kept[key][1]
        return call
    return decorate
