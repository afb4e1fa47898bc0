"""Packing the alternatives of one group into parts of given room.

Alternatives are known by their places in the group; a part is an ascending tuple of places.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from heapq import heapify, heapreplace

from searchbuilder.compiler.tiling.filling import filled

Part = tuple[int, ...]


def longest_first(weights: Sequence[int]) -> list[int]:
    """The places of `weights`, the greatest weight first; of equal ones the earlier first."""
    return sorted(range(len(weights)), key=lambda place: -weights[place])


def into_room(weights: Sequence[int], room: int, effort: int = 0) -> list[Part]:
    """Parts that weigh at most `room`, which no weight may exceed: each alternative, longest
    first, goes into the fullest part that still takes it.  If that is more parts than all would
    need without gaps, so few are looked for with `effort`."""
    parts: list[list[int]] = []
    left: list[tuple[int, int]] = []
    for place in longest_first(weights):
        weight = weights[place]
        found = bisect_left(left, (weight,))
        if found == len(left):
            rest, part = room, len(parts)
            parts.append([])
        else:
            rest, part = left.pop(found)
        parts[part].append(place)
        insort(left, (rest - weight, part))
    least = -(-sum(weights) // room)
    fewer = _filled(weights, [room] * least, effort) if least < len(parts) else None
    return fewer or [tuple(sorted(part)) for part in parts]


def into_sizes(weights: Sequence[int], sizes: Sequence[int], effort: int = 0
               ) -> list[Part] | None:
    """One part for each of `sizes`, as heavy at most; some may be empty.  None if some
    alternative finds no room, which does not prove that there is no way."""
    parts: list[list[int]] = [[] for _ in sizes]
    left = sorted((size, part) for part, size in enumerate(sizes))
    for place in longest_first(weights):
        weight = weights[place]
        found = bisect_left(left, (weight,))
        if found == len(left):
            return _filled(weights, sizes, effort)
        rest, part = left.pop(found)
        parts[part].append(place)
        insort(left, (rest - weight, part))
    return [tuple(sorted(part)) for part in parts]


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
    for place in longest_first(weights):
        heapreplace(loads, loads[0] + weights[place])
    return max(loads)
