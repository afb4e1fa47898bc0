"""Packing the alternatives of one group into parts of given room.

Alternatives are known by their places in the group; a part is an ascending tuple of places.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from heapq import heapify, heapreplace

from searchbuilder.compiler.tiling.filling import filled

Part = tuple[int, ...]


def longest_first(weights: Sequence[int]) -> list[tuple[int, list[int]]]:
    """The places of each weight, the greatest weight first."""
    places: dict[int, list[int]] = {}
    for place, weight in enumerate(weights):
        places.setdefault(weight, []).append(place)
    return sorted(places.items(), reverse=True)


def into_room(weights: Sequence[int], room: int, effort: int = 0) -> list[Part]:
    """Parts that weigh at most `room`, which no weight may exceed: each alternative, longest
    first, goes into the fullest part that still takes it.  If that is more parts than all would
    need without gaps, so few are looked for with `effort`."""
    parts, _ = _packed(weights, [], room)
    least = -(-sum(weights) // room)
    fewer = _filled(weights, [room] * least, effort) if least < len(parts) else None
    return fewer or parts


def into_sizes(weights: Sequence[int], sizes: Sequence[int], effort: int = 0
               ) -> list[Part] | None:
    """One part for each of `sizes`, as heavy at most; some may be empty.  None if some
    alternative finds no room, which does not prove that there is no way."""
    parts, whole = _packed(weights, sizes)
    return parts if whole else _filled(weights, sizes, effort)


def _packed(weights: Sequence[int], sizes: Sequence[int], more: int = 0
            ) -> tuple[list[Part], bool]:
    """Parts for `sizes`, and for as many of size `more` as are needed; whether all found room."""
    parts: list[list[int]] = [[] for _ in sizes]
    left = sorted((size, part) for part, size in enumerate(sizes))
    for weight, places in longest_first(weights):
        taken = 0
        while taken < len(places):
            found = bisect_left(left, (weight,))
            if found < len(left):
                rest, part = left.pop(found)
            elif more:
                rest, part = more, len(parts)
                parts.append([])
            else:
                return [], False
            # The fullest part that takes one is still the fullest that takes the next.
            some = places[taken:taken + rest // weight]
            parts[part] += some
            taken += len(some)
            insort(left, (rest - weight * len(some), part))
    return [tuple(sorted(part)) for part in parts], True


def _filled(weights: Sequence[int], sizes: Sequence[int], effort: int) -> list[Part] | None:
    order = sorted(range(len(sizes)), key=lambda part: -sizes[part])
    found = filled(weights, [sizes[part] for part in order], effort)
    if found is None:
        return None
    places: dict[int, list[int]] = {}
    for place in reversed(range(len(weights))):
        places.setdefault(weights[place], []).append(place)
    parts: list[Part] = [()] * len(sizes)
    for part, held in zip(order, found):
        parts[part] = tuple(sorted(places[weight].pop() for weight in held))
    return parts


def evenly(weights: Sequence[int], count: int) -> int:
    """The weight of the heaviest of `count` parts, each alternative, longest first, having gone
    into the lightest."""
    loads = [0] * count
    heapify(loads)
    for weight, places in longest_first(weights):
        for _ in places:
            heapreplace(loads, loads[0] + weight)
    return max(loads)
