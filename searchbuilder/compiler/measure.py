"""How much room every part of a string takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.strings import counts, spans
from searchbuilder.compiler.tiling import fewest
from searchbuilder.compiler.write import grouped, operators, pasted
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import And, Not, Or, Query, terms

# Several limits are made one by measuring each in these shares of what it leaves.
SHARES = 100_000


class Part(NamedTuple):
    """One of the things that a string requires or excludes, all at once.

    alternatives -- what may be divided over several strings; none where there is no choice
    """

    place: int
    box: str
    tree: Query
    alternatives: tuple[Query, ...]

    @property
    def excludes(self) -> bool:
        return isinstance(self.tree, Not)

    def only(self, alternatives: Sequence[Query]) -> Part:
        """The part with these alternatives."""
        return _part(self.place, self.box, disjunction(alternatives))


def _part(place: int, box: str, tree: Query) -> Part:
    return Part(place, box, tree, tree.parts if isinstance(tree, Or) else ())


def parts_of(boxes: BoxSet) -> list[Part]:
    """All parts of a box set, in order."""
    found = [(box, part) for box, tree in boxes.items()
             for part in (tree.parts if isinstance(tree, And) else (tree,))]
    return [_part(place, box, part) for place, (box, part) in enumerate(found)]


def set_of(parts: Sequence[Part]) -> BoxSet:
    """The box set of these parts."""
    boxes = dict.fromkeys(part.box for part in parts)
    return {box: conjunction(part.tree for part in parts if part.box == box) for box in boxes}


def _side_by_side(parts: Sequence[Part]) -> BoxSet:
    """The box set of these parts, also where some are equal."""
    boxes: dict[str, list[Query]] = {}
    for part in parts:
        boxes.setdefault(part.box, []).append(part.tree)
    return {box: And(tuple(trees)) if len(trees) > 1 else trees[0]
            for box, trees in boxes.items()}


class Measured(NamedTuple):
    """Weights of all alternatives, group by group, and the room that the rest leaves for them.

    each -- (weights, room) of every limit that matters by itself
    rooms -- the room within every limit
    """

    parts: list[Part]
    weights: list[list[int]]
    room: int
    each: list[tuple[list[list[int]], int]]
    rooms: tuple[int, ...]

    @property
    def fits(self) -> bool:
        """Whether every combination of alternatives has room in some string."""
        return min(self.rooms) >= 0 and self.heaviest <= self.room

    @property
    def heaviest(self) -> int:
        """What a string must have room for at least: the longest alternative of every group."""
        return sum(max(group) for group in self.weights)

    @property
    def fewest_strings(self) -> int:
        """The highest of the bounds of all limits."""
        return max(fewest(weights, room) for weights, room in self.each)

    def too_long(self) -> list[tuple[Part, list[int]]]:
        """The alternatives that leave no room even for the shortest others, by group; else the
        longest one; none where nothing can be chosen."""
        groups = [part for part in self.parts if part.alternatives]
        least = sum(map(min, self.weights))
        found = [(part, [place for place, size in enumerate(weights)
                         if size + least - min(weights) > self.room])
                 for part, weights in zip(groups, self.weights)]
        if not found or any(len(places) == len(part.alternatives) for part, places in found):
            return []
        if any(places for _, places in found):
            return [(part, places) for part, places in found if places]
        row = max(range(len(groups)), key=lambda row: max(self.weights[row]))
        return [(groups[row], [self.weights[row].index(max(self.weights[row]))])]


class CostModel:
    """Measuring for one dialect and these limits; each alternative once."""

    def __init__(self, dialect: Dialect, limits: Sequence[Limit]) -> None:
        self.dialect, self.limits = dialect, limits
        self._known: dict[Query, dict[str, int]] = {}

    def measured(self, parts: list[Part]) -> Measured:
        """The room that each alternative takes, its joint included."""
        groups = [part for part in parts if part.alternatives]
        sizes = [[self._weight(each) for each in part.alternatives] for part in groups]
        specimen = _side_by_side([part.only(part.alternatives[:2]) if part.alternatives else part
                                  for part in parts])
        written = {box: pasted(tree, self.dialect) for box, tree in specimen.items()}
        each = []
        for limit, boxes in [(limit, boxes) for limit in self.limits
                             for boxes in spans(specimen, limit)]:
            weights = [[size.get(limit.what, 0) * (part.box in boxes) for size in group]
                       for part, group in zip(groups, sizes)]
            whole = counts(written, boxes, self.dialect).get(limit.what, 0)
            each.append((weights, limit.most - whole + sum(sum(group[:2]) for group in weights)))
        binding = [(weights, room) for weights, room in each
                   if sum(map(sum, weights)) > room] or each[:1]
        rooms = tuple(room for _, room in each)
        if len(binding) == 1:
            return Measured(parts, *binding[0], binding, rooms)
        shares = [[max(_share(weights[row][column], room) for weights, room in binding)
                   for column in range(len(group))] for row, group in enumerate(sizes)]
        return Measured(parts, shares, SHARES, binding, rooms)

    def _weight(self, tree: Query) -> dict[str, int]:
        """What one alternative and the sign between it and the next take."""
        if tree not in self._known:
            text = grouped(tree, self.dialect)
            joint = f'"a"{self.dialect.or_}"a"'
            self._known[tree] = {
                "characters": len(text) + len(self.dialect.or_),
                "words": len(self.dialect.words_of(text)) + len(self.dialect.words_of(joint)) - 2,
                "operators": operators(tree, self.dialect) + 1,
                "clauses": sum(1 for _ in terms(tree))}
        return self._known[tree]

    @property
    def limit(self) -> str:
        """The limits as they stand in a sentence."""
        return " and ".join(f"{limit.most:,} {limit.unit}" for limit in self.limits)


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
