"""Remembering results for the very object they were worked out for.

Equal trees may come from different cells, and what is said about them differs; so a result is
kept for one object, not for all that equal it.  A tuple of trees counts as the same where it holds
the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, TypeVar

Result = TypeVar("Result")


def identity_cache(most: int) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Keep the last `most` results of a function of an object and of hashable values."""
    def decorate(function: Callable[..., Result]) -> Callable[..., Result]:
        kept: dict[Hashable, tuple[object, Result]] = {}

        @wraps(function)
        def call(first: Any, *values: Any) -> Result:
            key = tuple(map(id, first)) if isinstance(first, tuple) else id(first), values
            found = kept.get(key)
            if found is None:
                result = function(first, *values)
                if len(kept) >= most:
                    del kept[next(iter(kept))]
                found = kept[key] = first, result
            return found[1]
        return call
    return decorate
