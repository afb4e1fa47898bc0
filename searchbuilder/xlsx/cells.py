"""The cells of one worksheet part, and the texts that its cells share."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from searchbuilder.errors import UnreadableFile
from searchbuilder.xlsx.addresses import (
    MOST_DIGITS, PLACE, Area, Span, area_of, column_of, letter)
from searchbuilder.xlsx.xml import Reader

MOST_CELLS = 1_500_000
MOST_TEXT = 64 * 1024 ** 2
MOST_OF_CELL = 100_000
MOST_COLUMNS = 16_384
MOST_MERGED = 200_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SPLIT = "split it into several workbooks"
_SAVE_AGAIN = "open it in Excel and save it again"


class Date(float):
    """The number of a cell that is shown as a date or a time."""


class Failed(str):
    """An error value such as `#REF!`."""


class Uncalculated(str):
    """A formula whose result is not in the file."""


class Broken(Failed):
    """What is wrong with a cell that no spreadsheet writes so, as the end of a sentence."""


class Rich(Failed):
    """What a cell holds that is no text (see `rich`), empty if that is not known."""


class Disorder(Exception):
    """The rows of a sheet do not stand in their order, or a cell not in its row."""


Value = str | float | bool


@dataclass
class SheetRow:
    """One row of a sheet: values by 0-based column, blank cells left out."""

    number: int
    hidden: bool
    values: dict[int, Value] = field(default_factory=dict)


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
    """Rows of a worksheet part.

    merged -- the areas that are more than one row high; hidden -- the columns that are hidden
    gather -- whether rows may stand in any order; they are then all there when the part ends.
    Without it Disorder is raised.
    """

    def __init__(self, title: str, store: Store, gather: bool = False) -> None:
        self.merged: list[Area] = []
        self.hidden: list[Span] = []
        self._title, self._store = title, store
        self._texts = store.texts
        self._dates = {str(style) for style, shows in enumerate(store.dates) if shows}
        self._gathered: list[SheetRow] | None = [] if gather else None
        self._done: list[SheetRow] = []
        self._row = self._target = SheetRow(0, False)
        self._last = 0
        self._digits, self._width, self._numbered = "", 0, False
        self._column = -1
        self._columns: dict[str, int] = {}
        self._cell: dict[str, str] = {}
        self._inside = ""
        self._formula = self._spoken = False
        self._parts: list[str] = []
        self._inline: list[str] = []
        self._kept = self._parts
        self._size = 0

    def taken(self) -> list[SheetRow]:
        """The rows that are complete."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._target = self._row
            place = attributes.get("r")
            self._column = self._place(place) if place else self._column + 1
            self._cell = attributes
            self._formula = self._spoken = False
            if self._size:
                self._parts, self._inline = [], []
                self._size = 0
            self._kept = self._parts
        elif name in ("v", "t") and not self._spoken:
            self._inside = name
        elif name == "row":
            self._begin(attributes)
        elif name == "f":
            self._formula = True
        elif name == "is":
            self._kept = self._inline
        elif name == "rPh":
            self._spoken = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "col":
            self._hide(attributes)

    def end(self, name: str) -> None:
        self._inside = ""
        if name == "c" and (self._size or self._formula):
            self._keep()
        elif name == "row" and self._row.values and self._gathered is None:
            if self._row.number <= self._last:
                raise Disorder
            self._last = self._row.number
            self._store.count(self._row)
            self._done.append(self._row)
        elif name == "is":
            self._kept = self._parts
        elif name == "rPh":
            self._spoken = False

    def text(self, text: str) -> None:
        if self._inside:
            self._kept.append(text)
            self._size += len(text)
            if self._size > MOST_OF_CELL:
                raise self._long()

    def gathered(self) -> list[SheetRow]:
        """The rows in their order, of a part that was read to its end.  Pieces of one row are put
        together, unless they hold the same cell: then they are rows."""
        rows: dict[int, list[SheetRow]] = {}
        for piece in self._gathered or ():
            there = rows.setdefault(piece.number, [])
            if there and there[-1].values.keys().isdisjoint(piece.values):
                there[-1].values |= piece.values
                there[-1].hidden |= piece.hidden
            elif piece.values:
                there.append(piece)
        return [row for _, some in sorted(rows.items()) for row in some]

    def _begin(self, attributes: dict[str, str]) -> None:
        said = attributes.get("r", "")
        plain = said.isdecimal() and len(said) < MOST_DIGITS and said[0] != "0"
        number = int(said) if plain else self._number(said or "0")
        hidden = attributes.get("hidden") in ("1", "true") or attributes.get("ht") == "0"
        self._row = SheetRow(number, hidden)
        if self._gathered is not None:
            self._gathered.append(self._row)
        self._numbered = bool(said)
        self._digits = said if plain else str(number)
        self._width = len(self._digits)
        self._column = -1

    def _place(self, place: str) -> int:
        """The column of a cell.  In a row without a number its first cell says which it is."""
        column = self._columns.get(place[:-self._width], -1) if (
            place[-self._width:] == self._digits) else -1
        return column if column >= 0 else self._new_place(place)

    def _new_place(self, place: str) -> int:
        found = PLACE.fullmatch(place)
        if not found or not found[1] or len(found[2]) > MOST_DIGITS:
            raise UnreadableFile(
                f"in row {self._row.number} the sheet {self._title} of {self._store.path} has a "
                f"cell called “{place[:MOST_DIGITS]}”, and no cell has such a name", _SAVE_AGAIN)
        if found[2] and int(found[2]) != self._row.number and not self._renumbered(int(found[2])):
            if self._gathered is None:
                raise Disorder
            self._target = SheetRow(int(found[2]), self._row.hidden)
            self._gathered.append(self._target)
        column = self._columns[found[1]] = column_of(found[1])
        return column

    def _renumbered(self, number: int) -> bool:
        """Whether the row has no number of its own and takes that of its first cell."""
        if self._numbered or self._row.values:
            return False
        self._row.number = number
        self._digits = str(number)
        self._width = len(self._digits)
        return True

    def _keep(self) -> None:
        value = unescaped("".join(self._inline)) if self._inline else self._value(
            "".join(self._parts))
        if self._column >= MOST_COLUMNS:
            raise UnreadableFile(f"the sheet {self._title} of {self._store.path} has more than "
                                 f"{MOST_COLUMNS:,} columns", _SPLIT)
        if value is None:
            return
        first = self._target.values.setdefault(self._column, value)
        if first is not value and first != value:
            self._target.values[self._column] = Broken("is written twice, with different content")
        if self._gathered is not None:
            self._store.count(SheetRow(0, False, {self._column: value}))

    def _number(self, said: str) -> int:
        """The row's own number, or the one after the row above where it has none."""
        if not said.removeprefix("-").isdecimal() or len(said) > MOST_DIGITS:
            raise UnreadableFile(
                f"below row {self._row.number} the sheet {self._title} of {self._store.path} has "
                f"a row numbered “{said[:MOST_DIGITS]}”", _SAVE_AGAIN)
        return int(said) if int(said) > 0 else self._row.number + 1

    def _merge(self, place: str) -> None:
        area = area_of(place)
        if area and area.last > area.first:
            self.merged.append(area)
        if len(self.merged) > MOST_MERGED:
            raise UnreadableFile(f"the sheet {self._title} of {self._store.path} has more than "
                                 f"{MOST_MERGED:,} merged areas", "unmerge its cells")

    def _hide(self, attributes: dict[str, str]) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        if (attributes.get("hidden") in ("1", "true") or attributes.get("width") == "0") and (
                first.isdecimal() and last.isdecimal()) and len(self.hidden) < MOST_COLUMNS:
            self.hidden.append(Span(int(first) - 1, int(last) - 1))

    def _value(self, text: str) -> Value | None:
        kind = self._cell.get("t", "n")
        if not text:
            # A formula whose result is the empty text says so by its kind.
            return Uncalculated() if self._formula and kind != "str" else None
        if kind == "s":
            return self._shared(text)
        if kind in ("str", "inlineStr"):
            return unescaped(text)
        if kind == "b":
            return text in ("1", "true")
        if kind == "e":
            rich = self._cell.get("vm", "0")
            return Failed(text) if rich == "0" else Rich(self._store.rich.get(rich, ""))
        if kind == "d":
            return Date("nan")
        if kind != "n":
            return Broken(f"is of the unknown kind “{kind[:MOST_DIGITS]}”")
        return self._counted(text)

    def _counted(self, text: str) -> Value:
        try:
            number = float(text)
        except ValueError:
            return Broken("is stored as a number, and is none")
        if not math.isfinite(number):
            return Failed("#NUM!")
        return Date(number) if self._cell.get("s", "0") in self._dates else number

    def _shared(self, said: str) -> str:
        place = int(said) if said.isdecimal() and len(said) <= MOST_DIGITS else -1
        if not 0 <= place < len(self._texts):
            return Broken("leads to a text that is not in the file")
        text = self._texts[place]
        if len(text) > MOST_OF_CELL:
            raise self._long()
        return text

    def _long(self) -> UnreadableFile:
        return UnreadableFile(
            f"{letter(self._column)}{self._row.number} on the sheet {self._title} of "
            f"{self._store.path} holds more than {MOST_OF_CELL:,} characters",
            "spread its text over several rows")


def unescaped(text: str) -> str:
    """`_x000D_` is a carriage return, and `_x005F_` keeps an underscore from beginning one."""
    if "_x" not in text:
        return text
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    # A sign beyond 16 bits is stored as two halves; half a sign is none.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
