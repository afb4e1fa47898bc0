"""Covering a length with pieces of given sizes at the least price."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Cover(NamedTuple):
    """For each length the least price, the last of the pieces taken and the length before it."""

    price: list[int]
    last: list[int]
    before: list[int]

    def pieces(self, length: int) -> list[int]:
        """The places of the pieces that cover `length`, one taken twice being named twice."""
        taken = []
        while length:
            taken.append(self.last[length])
            length = self.before[length]
        return taken


def cheapest(pieces: Sequence[tuple[int, int]], most: int) -> Cover:
    """The covers of every length up to `most`; `pieces` holds sizes and prices, any number of
    times each.  At least one size must be positive; the others are not taken."""
    sizes = [(size, price, place) for place, (size, price) in enumerate(pieces) if size > 0]
    cover = Cover([0], [0], [0])
    prices = cover.price
    for length in range(1, most + 1):
        price, place = min([(prices[length - size if size < length else 0] + price, place)
                            for size, price, place in sizes])
        prices.append(price)
        cover.last.append(place)
        cover.before.append(max(0, length - pieces[place][0]))
    return cover
