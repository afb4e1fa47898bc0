"""What the sheets of a workbook share: texts, looks, and how much they may hold together."""

from __future__ import annotations

import re
from collections.abc import Collection

from searchbuilder.errors import UnreadableFile
from searchbuilder.xlsx.cell_values import Value
from searchbuilder.xlsx.hints import SPLIT
from searchbuilder.xlsx.xml import Reader

MOST_CELLS = 1_500_000
MOST_TEXT = 64 * 1024 ** 2
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Store:
    """What the sheets of a workbook share, and how much of it they may hold together.

    rich -- what is no text, by the number that its cell has
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.texts: list[str] = []
        self.dates: list[bool] = []
        self.rich: dict[str, str] = {}
        self._cells = MOST_CELLS
        self._text = MOST_TEXT

    def count(self, values: Collection[Value]) -> None:
        """UnreadableFile if the workbook holds more with these than anybody could use."""
        self._cells -= len(values)
        self._text -= sum(len(value) for value in values if isinstance(value, str))
        if self._cells < 0:
            raise UnreadableFile(f"{self.path} has more than {MOST_CELLS:,} filled cells", SPLIT)
        if self._text < 0:
            raise too_much_text(self.path)


def too_much_text(path: str) -> UnreadableFile:
    return UnreadableFile(f"{path} holds more than 64 MB of text", SPLIT)


class TextReader(Reader):
    """Texts of rich or plain strings; how a text is pronounced (`rPh`) is not part of it."""

    def __init__(self, path: str) -> None:
        self.texts: list[str] = []
        self._path = path
        self._parts: list[str] = []
        self._left = MOST_TEXT
        self._inside = self._spoken = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._spoken = self._spoken or name == "rPh"
        self._inside = name == "t" and not self._spoken

    def end(self, name: str) -> None:
        self._inside = False
        if name == "rPh":
            self._spoken = False
        elif name == "si":
            self.texts.append(unescaped("".join(self._parts)))
            self._parts = []
            if len(self.texts) > MOST_CELLS:
                raise UnreadableFile(f"{self._path} has more than {MOST_CELLS:,} texts", SPLIT)

    def text(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)
            self._left -= len(text)
            if self._left < 0:
                raise too_much_text(self._path)


def unescaped(text: str) -> str:
    """`_x000D_` is a carriage return, and `_x005F_` keeps an underscore from beginning one."""
    if "_x" not in text:
        return text
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    # A sign beyond 16 bits is stored as two halves; half a sign is none.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
