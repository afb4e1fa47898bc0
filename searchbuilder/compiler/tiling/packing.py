"""Packing the alternatives of one group into parts of given room.

Alternatives are known by their places in the group; a part is an ascending tuple of places.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from heapq import heapify, heapreplace

# So many units of weight are filled to the brim: beyond that it gets slow.
MOST_WEIGHED = 20_000

Part = tuple[int, ...]


def longest_first(weights: Sequence[int]) -> list[tuple[int, list[int]]]:
    """The places of each weight, the greatest weight first."""
    places: dict[int, list[int]] = {}
    for place, weight in enumerate(weights):
        places.setdefault(weight, []).append(place)
    return sorted(places.items(), reverse=True)


def into_room(weights: Sequence[int], room: int) -> list[Part]:
    """Parts that weigh at most `room`, which no weight may exceed: best fit decreasing, unless
    filling to the brim takes no more parts than all would need without gaps."""
    parts = best_fit(weights, room)
    least = -(-sum(weights) // room)
    fewer = _filled(weights, [room] * least) if least < len(parts) else None
    return fewer or parts


def best_fit(weights: Sequence[int], room: int) -> list[Part]:
    """Parts that weigh at most `room`, at once."""
    return _packed(weights, [], room)[0]


def into_sizes(weights: Sequence[int], sizes: Sequence[int]) -> list[Part] | None:
    """One part for each of `sizes`, as heavy at most; some may be empty.  None if some
    alternative finds no room, which does not prove that there is no way."""
    parts, whole = _packed(weights, sizes)
    return parts if whole else _filled(weights, sizes)


def _packed(weights: Sequence[int], sizes: Sequence[int], more: int = 0
            ) -> tuple[list[Part], bool]:
    """Parts for `sizes`, and for as many of size `more` as are needed; whether all found room.
    Best fit decreasing: each alternative, longest first, goes into the fullest part that still
    takes it."""
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


def _filled(weights: Sequence[int], sizes: Sequence[int]) -> list[Part] | None:
    """Parts for `sizes`, the largest filled first and each to the brim: the minimum bin slack
    heuristic.  None if that leaves too much room unused, or there is too much to weigh up."""
    spare = sum(sizes) - sum(weights)
    if spare < 0 or len(sizes) * max(sizes) > MOST_WEIGHED:
        return None
    places: dict[int, list[int]] = {}
    for place in reversed(range(len(weights))):
        places.setdefault(weights[place], []).append(place)
    left = Counter(weights)
    parts: list[Part] = [()] * len(sizes)
    for part in sorted(range(len(sizes)), key=lambda part: -sizes[part]):
        held = _fullest(left, sizes[part])
        spare -= sizes[part] - sum(held)
        if spare < 0:
            return None
        left -= Counter(held)
        parts[part] = tuple(sorted(places[weight].pop() for weight in held))
    return parts


def _fullest(counted: Counter[int], size: int) -> list[int]:
    """The weights whose sum comes nearest to `size` from below, the heaviest of them that can be:
    subset sums, as the bits of a number."""
    kinds = sorted(counted)
    reached, mask = [1], (1 << size + 1) - 1
    for kind in kinds:
        sums = reached[-1]
        for _ in range(min(counted[kind], size // kind)):
            sums |= sums << kind & mask
        reached.append(sums)
    total = reached.pop().bit_length() - 1
    held = []
    for kind, sums in zip(reversed(kinds), reversed(reached)):
        taken = next(count for count in range(min(counted[kind], total // kind), -1, -1)
                     if sums >> total - count * kind & 1)
        held += [kind] * taken
        total -= taken * kind
    return held


def evenly(weights: Sequence[int], count: int) -> int:
    """The weight of the heaviest of `count` parts, each alternative, longest first, having gone
    into the lightest."""
    loads = [0] * count
    heapify(loads)
    for weight, places in longest_first(weights):
        for _ in places:
            heapreplace(loads, loads[0] + weight)
    return max(loads)
