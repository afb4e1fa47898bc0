"""Keeping strings within a platform's limits.

A search that is too long becomes the fewest strings whose union it is: its groups of alternatives
are cut, and whatever else it asks for or excludes is in every string.  Nothing goes unnamed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from math import prod
from typing import NamedTuple

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.cut import Piece, cut
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.measure import CostModel, Part, most_kept, parts_of, set_with
from searchbuilder.compiler.sizes import ALL_SIZES, FULL, NORMAL, SIZES, Size
from searchbuilder.compiler.strings import over
from searchbuilder.compiler.tidy import note_spare, tidied, words_of
from searchbuilder.compiler.tiling import MOST_TILES
from searchbuilder.dialect import Dialect
from searchbuilder.effect import NARROWER, WIDER
from searchbuilder.errors import SearchbuilderError, TooLarge
from searchbuilder.findings.changes_room import SB524, SB527, SB528
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import And, Query, terms

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

    def of_size(self, size: Size) -> SplitOptions:
        """The same for strings of a size.  One with a most of characters is not everything."""
        return self._replace(size=NORMAL if size == FULL and self.most_characters is not None
                             else size)


def asked_for(size: str | None, most_characters: int | None, one_string: bool,
              most_strings: int | None, strict: bool, spelled: Callable[[str], str] = str
              ) -> tuple[Size | None, SplitOptions]:
    """The one size that somebody asks for, if any, and the rest.

    spelled -- how the options that act within full strings are written where they are given
    SearchbuilderError where one contradicts another.
    """
    one = next((each for each in SIZES if each == size), None)
    given = " and ".join(spelled(name) for name, is_given in (
        ("one_string", one_string), ("max_strings", most_strings is not None),
        ("strict_limits", strict)) if is_given)
    options = SplitOptions(one_string, most_strings or SplitOptions().most_strings, strict,
                           most_characters=most_characters)
    if size == ALL_SIZES or not given:
        return one, options
    if most_characters is not None:
        raise SearchbuilderError(
            f"Only full strings take {given}, and {most_characters:,} characters at most make "
            "them shorter", "Leave out one of the two")
    if one not in (None, FULL):
        raise SearchbuilderError(f"Only full strings take {given}, and these are {one}",
                                 f"Leave out {given}, or choose the size full")
    return FULL, options


class Fit(NamedTuple):
    """Tile sets within the limits.

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
    ruler = CostModel(dialect, [
        limit for limit in dialect.limits
        if limit.what != "depth" and (limit.enforced or options.strict)])
    pieces = _tiled(cut(sets, ruler, log), options)
    if not pieces:
        return Fit([], 0, 0, bool(sets))
    whole = [piece.boxes for piece in pieces]
    needed, counted = sum(piece.needed for piece in pieces), all(piece.counted for piece in pieces)
    least = max(piece.fewest if piece.proven(pieces, dialect.tokens) else 1 for piece in pieces)
    split = needed > 1 or whole != list(sets)
    if needed == 1 or not options.one_string and counted and needed <= options.most_strings:
        made = tidied([boxes for piece in pieces for boxes in piece.strings()], least,
                      dialect.tokens)
        note_spare(sets, made, log)
        return Fit([each.boxes for each in made], least, len(made), split)
    single = _best_single(whole, ruler, log)
    if options.one_string:
        log.add(SB527, NARROWER, _missing(whole, single))
    else:
        log.add(SB528, NARROWER, _missing(whole, single), _why_one(pieces, needed, ruler),
                limit=ruler.limit, strings=f"{'' if counted else 'up to '}{needed:,} strings",
                needed=str(needed))
    return Fit([single], least, needed, split)


def _tiled(pieces: list[Piece], options: SplitOptions) -> list[Piece]:
    """The pieces with their strings worked out, unless there are far more than anybody wants."""
    if sum(piece.fewest for piece in pieces) <= max(options.most_strings, COUNTED):
        with suppress(TooLarge):
            return [piece.tiled() for piece in pieces]
    return pieces


def _why_one(pieces: Sequence[Piece], needed: int, ruler: CostModel) -> str:
    """Why there is one string instead of so many: a case of SB528."""
    if all(piece.size is None for piece in pieces):
        return "combined"
    if needed > MOST_TILES:
        return "more"
    return "" if all(limit.enforced for limit in ruler.limits) else "recommended"


def _missing(sets: Sequence[BoxSet], single: BoxSet) -> Query:
    """What the sets look for and the single one does not."""
    kept = set(words_of([single]))
    gone = [term for term in words_of(sets) if term not in kept]
    return conjunction(gone) if gone else disjunction(
        conjunction(boxes.values()) for boxes in sets if boxes != single)


def _best_single(sets: Sequence[BoxSet], ruler: CostModel, log: Log) -> BoxSet:
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
    """The first of every group, then by turns the next of that with the smallest share in."""
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
