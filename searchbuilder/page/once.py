"""What the page tells many times and stores once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """A list in which nothing is twice; elsewhere the place in it stands for the value."""

    def __init__(self) -> None:
        self.values: list[Value] = []
        self._places: dict[str, int] = {}

    def place(self, value: Value) -> int:
        """The place of a value, which is added if it is new."""
        key = value if isinstance(value, str) else json.dumps(value)
        place = self._places.setdefault(key, len(self.values))
        if place == len(self.values):
            self.values.append(value)
        return place

    def places(self, values: Iterable[Value]) -> list[int]:
        return [self.place(value) for value in values]


class Tables:
    """The lists of the page: texts, strings, changes, what is compiled of them, and how many
    people words find."""

    def __init__(self) -> None:
        self.texts: Once[str] = Once()
        self.strings: Once[dict[str, object]] = Once()
        self.changes: Once[dict[str, object]] = Once()
        self.compiled: Once[dict[str, object]] = Once()
        self.people: Once[dict[str, object]] = Once()

    def values(self) -> dict[str, object]:
        return {name: once.values for name, once in vars(self).items()}
