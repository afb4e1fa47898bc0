"""How much of a search one string carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from searchbuilder.dialect import Dialect, Limit, Shape
from searchbuilder.errors import SearchbuilderError

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


def size_meant(size: Size | None, most_characters: int | None, within_full: Mapping[str, bool]
               ) -> Size | None:
    """The size where options that act within the full one may have been given.

    within_full -- by the name of each, whether it was
    SearchbuilderError where that contradicts the size.
    """
    given = " and ".join(name for name, is_given in within_full.items() if is_given)
    if not given:
        return size
    if most_characters is not None:
        raise SearchbuilderError(
            f"Only full strings take {given}, and {most_characters:,} characters at most make "
            "them shorter", "Leave out one of the two")
    if size not in (None, FULL):
        raise SearchbuilderError(f"Only full strings take {given}, and these are {size}",
                                 f"Leave out {given}, or choose the size full")
    return FULL
