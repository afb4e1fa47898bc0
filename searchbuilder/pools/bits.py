"""Sets of people as numbers: bit i says whether person i is among them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat


def bits_of(places: Iterable[int], size: int) -> int:
    """The set of these places, all below `size`."""
    digits = bytearray(b"0") * (size + 1)
    deque(map(digits.__setitem__, places, repeat(ord("1"))), maxlen=0)
    digits.reverse()
    return int(digits, 2)


def places(bits: int) -> Iterator[int]:
    """The places of a set, the lowest first."""
    for at, byte in enumerate(bits.to_bytes(bits.bit_length() // 8 + 1, "little")):
        while byte:
            low = byte & -byte
            yield at * 8 + low.bit_length() - 1
            byte ^= low


def ranked(among: int, sets: Sequence[int]) -> Iterator[int]:
    """Those of `among` by how many of the sets they are in, the most first; then by place.

    All are counted at once: bit i of the k-th number of `digits` is the k-th binary digit of how
    many sets person i is in.
    """
    digits: list[int] = []
    for each in sets:
        carry = each & among
        for place, digit in enumerate(digits):
            digits[place], carry = digit ^ carry, digit & carry
        if carry:
            digits.append(carry)
    for group in _groups(among, digits):
        yield from places(group)


def _groups(among: int, digits: Sequence[int]) -> Iterator[int]:
    """Those whose counts are the same, the highest count first."""
    if not among:
        return
    if not digits:
        yield among
        return
    *below, top = digits
    yield from _groups(among & top, below)
    yield from _groups(among & ~top, below)
