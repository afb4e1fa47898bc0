"""Cutting box sets until every combination of alternatives has room in some string."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.measure import (
    CostModel, Measured, Part, most_kept, parts_of, set_of, set_with)
from searchbuilder.compiler.strings import over
from searchbuilder.compiler.subsumption import apart
from searchbuilder.compiler.tiling import Tile, roughly, tiles
from searchbuilder.effect import NARROWER, NONE, WIDER, Effect
from searchbuilder.findings.changes_room import SB524, SB525, SB526
from searchbuilder.query.normalize import conjunction
from searchbuilder.query.tree import And, Query, disjuncts
from searchbuilder.rule import Rule
from searchbuilder.tokens import Tokens


class Piece(NamedTuple):
    """A box set every combination of which fits in some string.

    size -- None if all do in one; fewest -- no fewer strings will do
    tiles -- what each string takes, once that is worked out
    """

    boxes: BoxSet
    size: Measured | None
    fewest: int
    tiles: tuple[Tile, ...] | None = None

    def proven(self, pieces: Sequence[Piece], tokens: Tokens) -> bool:
        """Whether no fewer than `fewest` will do.  A word in two groups may be both alternatives
        at once, an excluded one is none, and another piece must not find what this one does."""
        if self.size is None:
            return True
        groups = [disjuncts(part.tree) for part in self.size.parts]
        mine = [leaf for group in groups for leaf in group]
        return apart(groups, tokens) and all(
            piece is self or any(apart([mine, disjuncts(part.tree)], tokens)
                                 for part in parts_of(piece.boxes) if not part.excludes)
            for piece in pieces)

    @property
    def counted(self) -> bool:
        """Whether `needed` is no estimate."""
        return self.size is None or self.tiles is not None

    @property
    def needed(self) -> int:
        """How many strings there are, or would be about."""
        if self.size is None:
            return 1
        return roughly(self.size.weights, self.size.room) if self.tiles is None \
            else len(self.tiles)

    def tiled(self) -> Piece:
        """The piece with its strings worked out."""
        if self.size is None or self.tiles is not None:
            return self
        return self._replace(tiles=tuple(tiles(self.size.weights, self.size.room)))

    def strings(self) -> list[BoxSet]:
        """The few box sets that fit and whose union the piece is."""
        if self.size is None:
            return [self.boxes]
        parts = self.size.parts
        places = [part.place for part in parts if part.alternatives]
        return [set_with(parts, dict(zip(places, box))) for box in self.tiled().tiles or ()]


def cut(sets: Sequence[BoxSet], ruler: CostModel, log: Log) -> list[Piece]:
    """Pieces whose union the box sets are, but for what the log says; none if one has no room."""
    cutter = _Cutter(ruler, log)
    pieces = [piece for boxes in sets for piece in cutter.pieces(boxes)]
    return [] if cutter.impossible else pieces


class _Cutter:
    """Making pieces of box sets, with whatever has no room left out and noted."""

    def __init__(self, ruler: CostModel, log: Log) -> None:
        self.ruler, self.log = ruler, log
        self.impossible = False

    def pieces(self, boxes: BoxSet) -> list[Piece]:
        """Pieces whose union `boxes` is, but for what the log says."""
        found: list[Piece] = []
        todo = [boxes]
        while todo:
            boxes = todo.pop()
            if not over(boxes, self.ruler.dialect, self.ruler.limits):
                found.append(Piece(boxes, None, 1))
                continue
            size = self.ruler.measured(parts_of(boxes))
            if size.fits:
                found.append(Piece(boxes, size, size.fewest_strings))
            elif nested := _nested(size.parts):
                todo += map(set_of, reversed(nested))
            else:
                todo += self._relieved(size)
        return found

    def _relieved(self, size: Measured) -> list[BoxSet]:
        """Without what leaves no room for the rest: exclusions first, the longest words then."""
        kept = most_kept(size.parts, lambda some: self.ruler.measured(some).fits)
        bare = self.ruler.measured(kept)
        if bare.fits and kept:
            self._note(SB524, WIDER, [part.tree for part in size.parts if part not in kept])
            return [set_of(kept)]
        if long := bare.too_long():
            return [self._without(size.parts, long)]
        self._note(SB526, NONE, [part.tree for part in kept or size.parts])
        self.impossible = True
        return []

    def _without(self, parts: Sequence[Part], long: Mapping[int, Sequence[int]]) -> BoxSet:
        """Without the alternatives that are too long."""
        named = [part for part in parts if part.place in long]
        self._note(SB525, NARROWER, [part.alternatives[each] for part in named
                                     for each in long[part.place]])
        return set_with(parts, {part.place: sorted(
            {*range(len(part.alternatives))}.difference(long[part.place])) for part in named})

    def _note(self, rule: Rule, effect: Effect, trees: list[Query]) -> None:
        self.log.add(rule, effect, conjunction(trees), limit=self.ruler.limit)


def _nested(parts: Sequence[Part]) -> list[list[Part]] | None:
    """The parts with and without the first alternative that has groups, which can be cut too."""
    for part in parts:
        inner = [each for each in part.alternatives if isinstance(each, And)]
        if inner:
            rest = [each for each in part.alternatives if each is not inner[0]]
            return [[each.only(some) if each is part else each for each in parts]
                    for some in (rest, inner[:1])]
    return None
