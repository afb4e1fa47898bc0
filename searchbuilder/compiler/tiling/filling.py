"""Filling parts of given sizes to the brim, where packing by length leaves too much room unused.

Alternatives of one weight are the same here, so what is left to place is a count for each weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

Counts = tuple[int, ...]


def filled(weights: Sequence[int], sizes: Sequence[int], effort: int) -> list[list[int]] | None:
    """For each of `sizes` the weights that go into it, so that all are placed.  None if there is
    no way, or none was found within `effort` steps."""
    kinds = sorted(set(weights), reverse=True)
    if len(sizes) > effort or sum(sizes) < sum(weights):
        return None
    counted = Counter(weights)
    found = _search(kinds, tuple(counted[kind] for kind in kinds), sizes,
                    sum(sizes) - sum(weights), effort)
    if found is None:
        return None
    return [[kind for kind, count in zip(kinds, counts) for _ in range(count)]
            for counts in found]


def _search(kinds: Sequence[int], counts: Counts, sizes: Sequence[int], spare: int, effort: int
            ) -> list[Counts] | None:
    """Depth first, one part after the other, a dead end being entered once.  `spare` is the room
    that may stay unused in all."""
    taken: list[Counts] = []
    path = [(counts, spare, _fillings(kinds, counts, sizes[0], spare))]
    dead: set[tuple[int, Counts]] = set()
    for _ in range(effort):
        counts, spare, fillings = path[-1]
        found = next(fillings, ())
        if found is None:
            continue
        if not found:
            dead.add((len(path), counts))
            path.pop()
            if not path:
                return None
            taken.pop()
            continue
        filling, unused = found
        left = tuple(count - used for count, used in zip(counts, filling))
        if (len(path) + 1, left) in dead:
            continue
        taken.append(filling)
        if not any(left):
            return taken + [(0,) * len(kinds)] * (len(sizes) - len(taken))
        if len(path) == len(sizes):
            taken.pop()
            continue
        path.append((left, spare - unused,
                     _fillings(kinds, left, sizes[len(path)], spare - unused)))
    return None


def _fillings(kinds: Sequence[int], counts: Counts, size: int, spare: int
              ) -> Iterator[tuple[Counts, int] | None]:
    """How a part can be filled with at most `spare` unused, the heavy weights first, and what is
    unused; None for each try that leaves too much."""
    filling = [0] * len(kinds)
    left = size
    place = 0
    while True:
        for each in range(place, len(kinds)):
            filling[each] = min(counts[each], left // kinds[each])
            left -= filling[each] * kinds[each]
        yield (tuple(filling), left) if left <= spare else None
        place = len(kinds) - 1
        left += filling[place] * kinds[place]
        filling[place] = 0
        while not filling[place]:
            place -= 1
            if place < 0:
                return
        filling[place] -= 1
        left += kinds[place]
        place += 1
