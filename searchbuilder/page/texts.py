"""Texts of the page that are told many times and stored once."""

from __future__ import annotations

from collections.abc import Iterable


class Texts:
    """A list of texts; each value of the page that is one of them is its place there."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}

    def place(self, text: str) -> int:
        """The place of a text, which is added if it is new."""
        return self._places.setdefault(text, len(self._places))

    def places(self, texts: Iterable[str]) -> list[int]:
        return [self.place(text) for text in texts]

    def all(self) -> list[str]:
        return list(self._places)
