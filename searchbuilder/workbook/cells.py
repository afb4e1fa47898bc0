"""The cells of one worksheet part, and the texts that its cells share."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from functools import reduce
from typing import NamedTuple

from searchbuilder.errors import UnreadableFile
from searchbuilder.workbook.xml import Reader

MOST_CELLS = 1_500_000
MOST_TEXT = 64 * 1024 ** 2
MOST_OF_CELL = 100_000
MOST_COLUMNS = 16_384
MOST_MERGED = 200_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]*)", re.IGNORECASE)
_SPLIT = "split it into several workbooks"


class Date(float):
    """The number of a cell that is shown as a date or a time."""


class Failed(str):
    """An error value such as `#REF!`."""


class Uncalculated(str):
    """A formula whose result is not in the file."""


Value = str | float | bool


@dataclass
class SheetRow:
    """One row of a sheet: values by 0-based column, blank cells left out."""

    number: int
    hidden: bool
    values: dict[int, Value] = field(default_factory=dict)


class Area(NamedTuple):
    """A merged area: its first column, 0-based, and its first and last row."""

    column: int
    first: int
    last: int


class Store:
    """What the sheets of a workbook share, and how much of it they may hold together."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.texts: list[str] = []
        self.dates: list[bool] = []
        self._cells = MOST_CELLS
        self._text = MOST_TEXT

    def count(self, row: SheetRow) -> None:
        """UnreadableFile if the workbook holds more with this row than anybody could use."""
        self._cells -= len(row.values)
        self._text -= sum(len(value) for value in row.values.values() if isinstance(value, str))
        if self._cells < 0:
            raise UnreadableFile(f"{self.path} has more than {MOST_CELLS:,} filled cells", _SPLIT)
        if self._text < 0:
            raise too_much_text(self.path)


def too_much_text(path: str) -> UnreadableFile:
    return UnreadableFile(f"{path} holds more than 64 MB of text", _SPLIT)


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
                raise UnreadableFile(f"{self._path} has more than {MOST_CELLS:,} texts", _SPLIT)

    def text(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)
            self._left -= len(text)
            if self._left < 0:
                raise too_much_text(self._path)


class SheetReader(Reader):
    """Rows of a worksheet part.  merged -- the areas that are more than one row high"""

    def __init__(self, title: str, store: Store) -> None:
        self.merged: list[Area] = []
        self._title, self._store = title, store
        self._texts = store.texts
        self._dates = {str(style) for style, shows in enumerate(store.dates) if shows}
        self._done: list[SheetRow] = []
        self._row = SheetRow(0, False)
        self._column = -1
        self._columns: dict[str, int] = {}
        self._cell: dict[str, str] = {}
        self._inside = ""
        self._formula = self._spoken = False
        self._parts: list[str] = []
        self._size = 0

    def taken(self) -> list[SheetRow]:
        """The rows that are complete."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            place = attributes.get("r")
            self._column = self._place(place) if place else self._column + 1
            self._cell = attributes
            self._formula = self._spoken = False
            if self._parts:
                self._parts = []
                self._size = 0
        elif name in ("v", "t") and not self._spoken:
            self._inside = name
        elif name == "row":
            self._row = SheetRow(self._number(attributes),
                                 attributes.get("hidden") in ("1", "true"))
            self._column = -1
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self._spoken = True
        elif name == "mergeCell":
            self._merge(attributes["ref"])

    def end(self, name: str) -> None:
        self._inside = ""
        if name == "c" and (self._parts or self._formula):
            self._keep()
        elif name == "row" and self._row.values:
            self._store.count(self._row)
            self._done.append(self._row)
        elif name == "rPh":
            self._spoken = False

    def text(self, text: str) -> None:
        if self._inside:
            self._parts.append(text)
            self._size += len(text)
            if self._size > MOST_OF_CELL:
                raise self._long()

    def _place(self, place: str) -> int:
        letters = place.rstrip("0123456789")
        column = self._columns.get(letters, -1)
        if column < 0:
            column = self._columns[letters] = column_of(letters)
        return column

    def _keep(self) -> None:
        value = self._value("".join(self._parts))
        if self._column >= MOST_COLUMNS:
            raise UnreadableFile(f"the sheet {self._title} of {self._store.path} has more than "
                                 f"{MOST_COLUMNS:,} columns", _SPLIT)
        if value is not None:
            self._row.values[self._column] = value

    def _number(self, attributes: dict[str, str]) -> int:
        """The row's own number, or the one after the row above where it has none."""
        number = int(attributes.get("r", "0"))
        return number if number > 0 else self._row.number + 1

    def _merge(self, place: str) -> None:
        first, _, last = place.partition(":")
        area = Area(column_of(first), _row_of(first), _row_of(last or first))
        if area.last > area.first:
            self.merged.append(area)
        if len(self.merged) > MOST_MERGED:
            raise UnreadableFile(f"the sheet {self._title} of {self._store.path} has more than "
                                 f"{MOST_MERGED:,} merged areas", "unmerge its cells")

    def _value(self, text: str) -> Value | None:
        kind = self._cell.get("t", "n")
        if not text:
            # A formula whose result is the empty text says so by its kind.
            return Uncalculated() if self._formula and kind != "str" else None
        if kind == "s":
            return self._shared(int(text))
        if kind in ("str", "inlineStr"):
            return unescaped(text)
        if kind == "b":
            return text in ("1", "true")
        if kind == "e":
            return Failed(text)
        if kind == "d":
            return Date("nan")
        number = float(text)
        if not math.isfinite(number):
            return Failed("#NUM!")
        return Date(number) if self._cell.get("s", "0") in self._dates else number

    def _shared(self, place: int) -> str:
        if place < 0:
            raise IndexError(place)
        text = self._texts[place]
        if len(text) > MOST_OF_CELL:
            raise self._long()
        return text

    def _long(self) -> UnreadableFile:
        return UnreadableFile(
            f"{letter(self._column)}{self._row.number} on the sheet {self._title} of "
            f"{self._store.path} holds more than {MOST_OF_CELL:,} characters",
            "spread its text over several rows")


def column_of(place: str) -> int:
    """`B7` is 1.  ValueError if it is no cell."""
    return reduce(lambda number, sign: number * 26 + ord(sign) - 64,
                  _split(place)[1].upper(), 0) - 1


def _row_of(place: str) -> int:
    """`B7` is in row 7."""
    return int(_split(place)[2])


def _split(place: str) -> re.Match[str]:
    found = _PLACE.fullmatch(place)
    if not found:
        raise ValueError(f"{place} is no cell")
    return found


def unescaped(text: str) -> str:
    """`_x000D_` is a carriage return, and `_x005F_` keeps an underscore from beginning one."""
    if "_x" not in text:
        return text
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    # A sign beyond 16 bits is stored as two halves; half a sign is none.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def letter(column: int) -> str:
    """1 is `B`."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
