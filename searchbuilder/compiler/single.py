"""The best single string, where one is wanted or all would be too many."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.measure import CostModel, Part, most_kept, parts_of, set_with
from searchbuilder.compiler.strings import over
from searchbuilder.effect import WIDER
from searchbuilder.findings.changes_room import SB524
from searchbuilder.query.tree import And, terms


def best_single(sets: Sequence[BoxSet], ruler: CostModel, log: Log) -> BoxSet:
    """Of `sets`, each of which can be cut to fit, the one that requires least, as much of it as
    fits.

    Kept first: strict before broad, main spellings before variants, short before long, an equal
    share of every group.  Exclusions that would take half of the room are left to the user.
    """
    boxes = max(sets, key=_worth)
    if not over(boxes, ruler.dialect, ruler.limits):
        return boxes
    parts = _with_room(parts_of(boxes), ruler, log)
    size = ruler.measured(parts)
    groups = [part for part in parts if part.alternatives]
    orders = [sorted(range(len(weights)), key=lambda place: (
        isinstance(part.alternatives[place], And),
        max(term.origin.rank for term in terms(part.alternatives[place])), weights[place]))
        for part, weights in zip(groups, size.weights)]
    return set_with(parts, {
        part.place: sorted(chosen)
        for part, chosen in zip(groups, _filled(orders, size.weights, size.room))})


def _worth(boxes: BoxSet) -> tuple[int, int]:
    """How little a set requires, and how many combinations it finds."""
    parts = [part for part in parts_of(boxes) if not part.excludes]
    return -len(parts), prod(max(1, len(part.alternatives)) for part in parts)


def _with_room(parts: list[Part], ruler: CostModel, log: Log) -> list[Part]:
    """The parts without the last exclusions, until half of the string is for what is wanted."""
    def enough(some: list[Part]) -> bool:
        rooms = ruler.measured(some).rooms
        return all(2 * room >= limit.most for limit, room in zip(ruler.limits, rooms))
    kept = most_kept(parts, enough)
    for part in parts:
        if part not in kept:
            log.add(SB524, WIDER, part.tree, limit=ruler.limit)
    return kept


def _filled(orders: Sequence[Sequence[int]], weights: Sequence[Sequence[int]], room: int
            ) -> list[list[int]]:
    """The first of every group, and then by turns the next of the group of which the smallest
    share is in."""
    kept = [[order[0]] for order in orders]
    waiting = [list(order[1:]) for order in orders]
    room -= sum(weights[row][each[0]] for row, each in enumerate(kept))
    while any(waiting):
        row = min((row for row, left in enumerate(waiting) if left),
                  key=lambda row: len(kept[row]) / len(orders[row]))
        place = waiting[row].pop(0)
        if weights[row][place] <= room:
            kept[row].append(place)
            room -= weights[row][place]
    return kept
