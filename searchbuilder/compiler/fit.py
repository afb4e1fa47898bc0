"""Keeping strings within a platform's limits.

A search that is too long becomes the fewest strings whose union it is: its groups of alternatives
are cut, and whatever else it asks for or excludes is in every string.  Nothing goes unnamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.measure import CostModel, Measured, Part, most_kept, parts_of, set_of
from searchbuilder.compiler.single import best_single
from searchbuilder.compiler.sizes import FULL, Size
from searchbuilder.compiler.strings import over
from searchbuilder.compiler.subsumption import apart, finds_all, is_clause, simplify
from searchbuilder.compiler.tiling import MOST_BOXES, Box, roughly, tiles
from searchbuilder.dialect import Dialect, Tokens
from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER, Effect
from searchbuilder.errors import TooLarge
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import And, Not, Query, Term, terms

# So many strings are held against one another.
MOST_COMPARED = 100
# So many strings are always counted, not estimated.
COUNTED = 25


class SplitOptions(NamedTuple):
    """What the user wants of the strings.

    one_string -- only the best single one; most_strings -- that, where more would be needed
    strict -- advised limits count like enforced ones
    size -- how much of the search one string carries; the options above act within full
    most_characters -- instead of the length that the size has
    """

    one_string: bool = False
    most_strings: int = 12
    strict: bool = False
    size: Size = FULL
    most_characters: int | None = None

    @property
    def whole(self) -> bool:
        """Whether everything is to be in the strings."""
        return self.size == FULL and self.most_characters is None


class Fit(NamedTuple):
    """Box sets within the limits.

    fewest -- no fewer strings are the search, as far as is known
    needed -- how many the whole takes
    split -- some limit made a difference
    """

    sets: list[BoxSet]
    fewest: int
    needed: int
    split: bool


def fit(sets: Sequence[BoxSet], dialect: Dialect, options: SplitOptions, log: Log) -> Fit:
    """`sets` within the limits of `dialect`; none if that is impossible, which the log says."""
    limits = [limit for limit in dialect.limits
              if limit.what != "depth" and (limit.enforced or options.strict)]
    ruler = CostModel(dialect, limits)
    cut = _Cut(ruler, log)
    pieces = [piece for boxes in sets for piece in cut.pieces(boxes)]
    if cut.impossible or not pieces:
        return Fit([], 0, 0, bool(sets))
    if sum(piece.fewest for piece in pieces) <= max(options.most_strings, COUNTED):
        with suppress(TooLarge):
            pieces = [piece.tiled() for piece in pieces]
    least = max(piece.fewest if piece.proven(pieces, dialect.tokens) else 1 for piece in pieces)
    needed = sum(piece.needed for piece in pieces)
    split = needed > 1 or [piece.boxes for piece in pieces] != list(sets)
    counted = all(piece.counted for piece in pieces)
    if needed == 1 or not options.one_string and counted and needed <= options.most_strings:
        tidy = [_Tidied(_tidy(each, dialect.tokens), each)
                for piece in pieces for each in piece.strings()]
        made = list({tuple(each.boxes.items()): each for each in tidy}.values())
        kept = [each.boxes for each in made]
        if least < len(kept) <= MOST_COMPARED:
            kept = _needed(kept, dialect.tokens)
        _note_spare(sets, kept, log)
        _note_spare_of_one([each for each in made if each.boxes in kept], log)
        return Fit(kept, least, len(kept), split)
    whole = [piece.boxes for piece in pieces]
    single = best_single(whole, ruler, log)
    missing = _missing(whole, single)
    if options.one_string:
        log.add("SB527", NARROWER, missing)
    else:
        log.add("SB528", NARROWER, missing, f"{'' if counted else 'up to '}{needed:,} strings"
                + f" (--max-strings {needed} gives them all)" * (needed <= MOST_BOXES))
    return Fit([single], least, needed, split)


def _tidy(boxes: BoxSet, tokens: Tokens) -> BoxSet:
    """A part of a search without groups that another one implies, now that both are smaller."""
    return {box: simplify(tree, tokens) if isinstance(tree, And) and all(
        isinstance(part, Not) or is_clause(part) for part in tree.parts) else tree
            for box, tree in boxes.items()}


class _Tidied(NamedTuple):
    """A part of a search, and what it was before superfluous groups went."""

    boxes: BoxSet
    whole: BoxSet


def _needed(sets: list[BoxSet], tokens: Tokens) -> list[BoxSet]:
    """The sets without those of which another one finds everything."""
    kept = list(sets)
    for narrow in reversed(sets):
        if any(wide is not narrow and all(
                box in narrow and finds_all(tree, narrow[box], tokens)
                for box, tree in wide.items()) for wide in kept):
            kept.remove(narrow)
    return kept


def _note_spare(sets: Sequence[BoxSet], kept: Sequence[BoxSet], log: Log) -> None:
    """Words that make no difference any more, now that the strings are tidy."""
    written = {(term.text, term.star) for term in _terms(kept)}
    if spare := log.unnamed([term for term in _terms(sets) if not term.origin.form
                             and (term.text, term.star) not in written]):
        log.add("SB509", EXACT, spare)


def _note_spare_of_one(kept: Sequence[_Tidied], log: Log) -> None:
    """Words that make no difference in some of several strings, each with those strings."""
    spare: dict[tuple[Term, ...], list[int]] = {}
    for number, (boxes, whole) in enumerate(kept if len(kept) > 1 else (), 1):
        if boxes != whole:
            written = set(_terms([boxes]))
            if gone := log.unnamed([term for term in _terms([whole])
                                    if term not in written and not term.origin.form]):
                spare.setdefault(tuple(gone), []).append(number)
    for words, numbers in spare.items():
        log.add("SB509", EXACT, words, f" in string{'s' * (len(numbers) > 1)} "
                + ", ".join(map(str, numbers)))


def _terms(sets: Sequence[BoxSet]) -> Iterator[Term]:
    return (term for boxes in sets for tree in boxes.values() for term in terms(tree))


def _missing(sets: Sequence[BoxSet], single: BoxSet) -> Query:
    """What the sets look for and the single one does not."""
    kept = set(_terms([single]))
    gone = [term for term in _terms(sets) if term not in kept]
    return conjunction(gone) if gone else disjunction(
        conjunction(boxes.values()) for boxes in sets if boxes != single)


class _Piece(NamedTuple):
    """A box set every combination of which fits in some string.

    size -- None if all do in one; fewest -- no fewer strings will do
    tiles -- what each string takes, once that is worked out
    """

    boxes: BoxSet
    size: Measured | None
    fewest: int
    tiles: tuple[Box, ...] | None = None

    def proven(self, pieces: Sequence[_Piece], tokens: Tokens) -> bool:
        """Whether no fewer than `fewest` will do.  A word in two groups may be both alternatives
        at once, an excluded one is none, and another piece must not find what this one does."""
        if self.size is None:
            return True
        groups = [part.alternatives or (part.tree,) for part in self.size.parts]
        mine = [leaf for group in groups for leaf in group]
        return apart(groups, tokens) and all(
            piece is self or any(apart([mine, part.alternatives or (part.tree,)], tokens)
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

    def tiled(self) -> _Piece:
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
        return [set_of([part.only([part.alternatives[each] for each in taken[part.place]])
                        if part.alternatives else part for part in parts])
                for taken in (dict(zip(places, box)) for box in self.tiled().tiles or ())]


class _Cut:
    """Making pieces of box sets, with whatever has no room left out and noted."""

    def __init__(self, ruler: CostModel, log: Log) -> None:
        self.ruler, self.log = ruler, log
        self.impossible = False

    def pieces(self, boxes: BoxSet) -> list[_Piece]:
        """Pieces whose union `boxes` is, but for what the log says."""
        found: list[_Piece] = []
        todo = [boxes]
        while todo:
            boxes = todo.pop()
            if not over(boxes, self.ruler.dialect, self.ruler.limits):
                found.append(_Piece(boxes, None, 1))
                continue
            size = self.ruler.measured(parts_of(boxes))
            if size.fits:
                found.append(_Piece(boxes, size, size.fewest_strings))
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
            self._note("SB524", WIDER, [part.tree for part in size.parts if part not in kept])
            return [set_of(kept)]
        long = {part.place: places for part, places in bare.too_long()}
        if not long:
            self._note("SB526", NONE, [part.tree for part in kept or size.parts])
            self.impossible = True
            return []
        self._note("SB525", NARROWER, [part.alternatives[each] for part in size.parts
                                       for each in long.get(part.place, ())])
        return [set_of([part.only([tree for each, tree in enumerate(part.alternatives)
                                   if each not in long[part.place]])
                        if part.place in long else part for part in size.parts])]

    def _note(self, code: str, effect: Effect, trees: list[Query]) -> None:
        self.log.add(code, effect, conjunction(trees), self.ruler.told())


def _nested(parts: Sequence[Part]) -> list[list[Part]] | None:
    """The parts with and without the first alternative that has groups of its own: it fits better
    when it is cut too."""
    for part in parts:
        inner = [each for each in part.alternatives if isinstance(each, And)]
        if inner:
            rest = [each for each in part.alternatives if each is not inner[0]]
            return [[each.only(some) if each is part else each for each in parts]
                    for some in (rest, inner[:1])]
    return None
