"""How much of a search one string carries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple

from searchbuilder.compiler.result import Compiled
from searchbuilder.dialect import Dialect, Limit, Shape

Size = Literal["short", "normal", "full"]
SHORT: Final = "short"
NORMAL: Final = "normal"
FULL: Final = "full"
SIZES: tuple[Size, ...] = (SHORT, NORMAL, FULL)
# What is typed for all three.
ALL_SIZES: Final = "all"

# Short is what people type, normal what they still paste; measured on published strings.
_WORDS = {SHORT: 20, NORMAL: 32}
_CHARACTERS = {SHORT: 120, NORMAL: 250}
# Every alternative is written beside every other.
_CHARACTERS_FLAT = {SHORT: 150, NORMAL: 400}
_STRINGS = {SHORT: 1, NORMAL: 3}
# Exclusions that the tool adds may take this share of a string of the normal size.
EXCLUSIONS = 1 / 4


class Budget(NamedTuple):
    """What the strings of one search may hold.

    limits -- of each, all boxes together unless a limit says otherwise; the size's own is the last
    strings -- how many there may be
    """

    limits: tuple[Limit, ...]
    strings: int = 1

    @property
    def own(self) -> Limit:
        """The limit of the size itself."""
        return self.limits[-1]


def budget(dialect: Dialect, size: Size, most_characters: int | None = None) -> Budget:
    """What a string of this size may hold: the limits of the platform, advised ones too, and the
    size's own.

    most_characters -- instead of the size's own limit
    """
    limits = tuple(limit for limit in dialect.limits if limit.what != "depth")
    strings = _STRINGS.get(size, 3) if dialect.shape is Shape.FLAT else 1
    if most_characters is not None:
        return Budget((*limits, _limit("characters", most_characters)), strings)
    if dialect.site_sign:
        return Budget((*limits, _limit("words", _WORDS[size])), strings)
    each = _CHARACTERS_FLAT if dialect.shape in (Shape.DNF, Shape.FLAT) else _CHARACTERS
    return Budget((*limits, _limit("characters", each[size])), strings)


def _limit(what: str, most: int) -> Limit:
    return Limit(what, most, True, "", "", "")


class Sized(NamedTuple):
    """What one size has.  note -- that it is what another one has, and why; else empty"""

    size: Size
    compiled: Compiled
    note: str = ""


def all_sizes(sizes: Sequence[Size], made: Callable[[Size], Compiled]) -> list[Sized]:
    """The sizes in their order, of which none is longer than the next, from what is made of each
    alone.

    Fitted by itself a smaller one may come out longer: where a platform reads no alternatives, the
    whole search takes many strings, and the best single one of them is shorter than the few that
    normal may have.  Of two in a row the larger one takes the strings of the smaller where its own
    are fewer characters and not the whole search; else the smaller one takes the shorter ones too.
    """
    found = [Sized(size, made(size)) for size in SIZES if size in sizes]
    for place in range(1, len(found)):
        small, large = found[place - 1:place + 1]
        if _is_longer(small, large) and not large.compiled.whole:
            needed = large.compiled.needed
            found[place] = Sized(large.size, small.compiled, f"Same as {small.size}" + (
                f": the whole search would take {needed:,} strings." if needed > 1 else
                ", which keeps more."))
    for place in reversed(range(1, len(found))):
        small, large = found[place - 1:place + 1]
        if _is_longer(small, large):
            found[place - 1] = Sized(small.size, large.compiled,
                                     f"Same as {large.size}, which is shorter here.")
    return found


def _is_longer(one: Sized, other: Sized) -> bool:
    """Whether there are strings of both, and those of one have more characters."""
    return bool(other.compiled.strings) and _length(one) > _length(other)


def _length(one: Sized) -> int:
    return sum(string.characters for string in one.compiled.strings)
