"""What a package says of itself: the day on which it was made, which no program changes."""

from __future__ import annotations

from contextlib import suppress
from xml.parsers.expat import ExpatError

from searchbuilder.xlsx.parts import Parts
from searchbuilder.xlsx.xml import Reader


def created(parts: Parts) -> str:
    """When the workbook was made, as its core properties have it; empty where they do not say.

    ISO/IEC 29500-2, 8: a package has at most one such part, and its relations lead there.
    """
    reader = _Created()
    part = parts.target(list(parts.relations("")), "core-properties")
    # Nothing depends on it that would be worth refusing a workbook.
    with suppress(ExpatError):
        if part:
            parts.parse(part, reader)
    return "".join(reader.found).strip()


class _Created(Reader):
    def __init__(self) -> None:
        self.found: list[str] = []
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._inside = name == "created"

    def end(self, name: str) -> None:
        self._inside = False

    def text(self, text: str) -> None:
        if self._inside:
            self.found.append(text)
