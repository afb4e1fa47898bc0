"""How much room every part of a string takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.strings import amount, counted, spans
from searchbuilder.compiler.tiling import fewest
from searchbuilder.compiler.write import grouped, pasted
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import And, Not, Or, Query, conjuncts

# Of one alternative, by what a limit may speak of.
Weight = dict[str, int]
# Of all alternatives, group by group.
Weights = list[list[int]]
# Several limits are made one by measuring each in these shares of what it leaves.
SHARES = 100_000


class Part(NamedTuple):
    """One of the things that a string requires or excludes, all at once.

    alternatives -- what may be divided over several strings; none where there is no choice
    """

    place: int
    box: str
    tree: Query

    @property
    def alternatives(self) -> tuple[Query, ...]:
        return self.tree.parts if isinstance(self.tree, Or) else ()

    @property
    def excludes(self) -> bool:
        return isinstance(self.tree, Not)

    def only(self, alternatives: Sequence[Query]) -> Part:
        """The part with these alternatives."""
        return self._replace(tree=disjunction(alternatives))


def parts_of(boxes: BoxSet) -> list[Part]:
    """All parts of a box set, in order."""
    found = [(box, part) for box, tree in boxes.items() for part in conjuncts(tree)]
    return [Part(place, box, part) for place, (box, part) in enumerate(found)]


def set_of(parts: Sequence[Part]) -> BoxSet:
    """The box set of these parts."""
    boxes = dict.fromkeys(part.box for part in parts)
    return {box: conjunction(part.tree for part in parts if part.box == box) for box in boxes}


def set_with(parts: Sequence[Part], taken: Mapping[int, Sequence[int]]) -> BoxSet:
    """The same, with no other alternatives than those at the places in `taken` of every part that
    is named there by its own place."""
    return set_of([part.only([part.alternatives[place] for place in taken[part.place]])
                   if part.place in taken else part for part in parts])


def _specimen(parts: Sequence[Part]) -> BoxSet:
    """The box set of these parts with two alternatives of each, also where some are equal."""
    boxes: dict[str, list[Query]] = {}
    for part in parts:
        some = part.only(part.alternatives[:2]) if part.alternatives else part
        boxes.setdefault(part.box, []).append(some.tree)
    return {box: And(tuple(trees)) if len(trees) > 1 else trees[0]
            for box, trees in boxes.items()}


class Measured(NamedTuple):
    """Weights of all alternatives, group by group, and the room that the rest leaves for them.

    each -- (weights, room) of every limit that matters by itself
    rooms -- the room within every limit
    """

    parts: list[Part]
    weights: Weights
    room: int
    each: list[tuple[Weights, int]]
    rooms: tuple[int, ...]

    @property
    def fits(self) -> bool:
        """Whether every combination of alternatives has room in some string."""
        return min(self.rooms) >= 0 and sum(map(max, self.weights)) <= self.room

    @property
    def fewest_strings(self) -> int:
        """The highest of the bounds of all limits."""
        return max(fewest(weights, room) for weights, room in self.each)

    def too_long(self) -> dict[int, list[int]]:
        """The alternatives that leave no room even for the shortest others, by group; else the
        longest one; none where nothing can be chosen.  Groups and alternatives by their places."""
        groups = [part.place for part in self.parts if part.alternatives]
        least = sum(map(min, self.weights))
        found = [[place for place, size in enumerate(weights)
                  if size + least - min(weights) > self.room] for weights in self.weights]
        if any(len(places) == len(weights) for places, weights in zip(found, self.weights)):
            return {}
        return {group: places for group, places in zip(groups, found) if places} or (
            self._longest(groups))

    def _longest(self, groups: Sequence[int]) -> dict[int, list[int]]:
        longest = [max(weights) for weights in self.weights]
        rows = sorted(range(len(groups)), key=lambda row: -longest[row])[:1]
        return {groups[row]: [self.weights[row].index(longest[row])] for row in rows}


def takes(what: str, alternative: Query, dialect: Dialect) -> int:
    """What an alternative, and the sign between it and the next, take of what a limit counts."""
    signs = {"characters": len(dialect.or_), "operators": 1}
    sign = signs.get(what, 0) if what != "words" else (
        len(dialect.words_of(f'"a"{dialect.or_}"a"')) - 2)
    return sign + amount(what, grouped(alternative, dialect), alternative, dialect)


class CostModel:
    """Measuring for one dialect and these limits; each alternative once."""

    def __init__(self, dialect: Dialect, limits: Sequence[Limit]) -> None:
        self.dialect, self.limits = dialect, limits
        self._known: dict[Query, Weight] = {}

    def measured(self, parts: list[Part]) -> Measured:
        """The room that each alternative takes, its joint included."""
        groups = [(part.box, [self._weight(each) for each in part.alternatives])
                  for part in parts if part.alternatives]
        specimen = _specimen(parts)
        written = {box: pasted(tree, self.dialect) for box, tree in specimen.items()}
        each = [self._within(limit, boxes, written, groups)
                for limit in self.limits for boxes in spans(specimen, limit)]
        binding = [(weights, room) for weights, room in each
                   if sum(map(sum, weights)) > room] or each[:1]
        return Measured(parts, *_as_one(binding), binding, tuple(room for _, room in each))

    def _within(self, limit: Limit, boxes: BoxSet, written: Mapping[str, str],
                groups: Sequence[tuple[str, list[Weight]]]) -> tuple[Weights, int]:
        """Weights within one limit of these boxes, and the room that is left for them.

        written -- the boxes with the first two alternatives of every group
        """
        weights = [[weight[limit.what] * (box in boxes) for weight in each]
                   for box, each in groups]
        whole = counted(limit.what, written, boxes, self.dialect)
        return weights, limit.most - whole + sum(sum(group[:2]) for group in weights)

    def _weight(self, tree: Query) -> Weight:
        """What one alternative and the sign between it and the next take."""
        if tree not in self._known:
            self._known[tree] = {limit.what: takes(limit.what, tree, self.dialect)
                                 for limit in self.limits}
        return self._known[tree]

    @property
    def limit(self) -> str:
        """The limits as they stand in a sentence."""
        return " and ".join(f"{limit.most:,} {limit.unit}" for limit in self.limits)


def _as_one(limits: Sequence[tuple[Weights, int]]) -> tuple[Weights, int]:
    """Weights and room within one limit that is kept only if all of these are."""
    if len(limits) == 1:
        return limits[0]
    rooms = [room for _, room in limits]
    return [[max(map(_share, several, rooms)) for several in zip(*rows)]
            for rows in zip(*(weights for weights, _ in limits))], SHARES


def _share(weight: int, room: int) -> int:
    return -(-weight * SHARES // room) if room > 0 else SHARES + 1


def most_kept(parts: list[Part], enough: Callable[[list[Part]], bool]) -> list[Part]:
    """The parts without as many of the last exclusions as it takes to be `enough`."""
    denied = [part for part in parts if part.excludes]

    def rest(kept: int) -> list[Part]:
        gone = {part.place for part in denied[kept:]}
        return [part for part in parts if part.place not in gone]
    low, high = 0, len(denied)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if enough(rest(middle)) else (low, middle - 1)
    return rest(low)
