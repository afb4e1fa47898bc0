"""One search in several sizes, of which none is longer than the next.

Each size is fitted by itself, so that a smaller one may come out longer: where a platform reads no
alternatives, the whole search takes many strings, and the best single one of them is shorter than
the few that normal may have.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from searchbuilder.compiler.result import Compiled
from searchbuilder.compiler.sizes import SIZES, Size


class Sized(NamedTuple):
    """What one size has.  note -- that it is what another one has, and why; else empty"""

    size: Size
    compiled: Compiled
    note: str = ""


def all_sizes(sizes: Sequence[Size], made: Callable[[Size], Compiled]) -> list[Sized]:
    """The sizes in their order, from what is made of each alone.

    Of two in a row the larger one takes the strings of the smaller where its own are fewer
    characters and not the whole search; else the smaller one takes the shorter strings too.
    """
    found = [Sized(size, made(size)) for size in SIZES if size in sizes]
    for place in range(1, len(found)):
        small, large = found[place - 1:place + 1]
        if _is_longer(small, large) and not large.compiled.whole:
            found[place] = Sized(large.size, small.compiled, _as_smaller(small, large))
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


def _as_smaller(small: Sized, large: Sized) -> str:
    return (f"Same as {small.size}: the whole search would take {large.compiled.needed:,} strings."
            if large.compiled.needed > 1 else f"Same as {small.size}, which keeps more.")
