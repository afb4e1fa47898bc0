"""The cells of one worksheet part."""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass, field

from searchbuilder.errors import UnreadableFile
from searchbuilder.xlsx.addresses import (
    MOST_COLUMNS, MOST_DIGITS, PLACE, Range, Span, column_of, letter, range_of)
from searchbuilder.xlsx.cell_values import Broken, Date, Failed, Rich, Uncalculated, Value
from searchbuilder.xlsx.hints import SAVE_AGAIN, SPLIT
from searchbuilder.xlsx.shared import Store, unescaped
from searchbuilder.xlsx.xml import Reader

MOST_OF_CELL = 100_000
MOST_MERGED = 200_000


class Disorder(Exception):
    """The rows of a sheet do not stand in their order, or a cell not in its row."""


@dataclass
class SheetRow:
    """One row of a sheet: values by 0-based column, blank cells left out."""

    number: int
    hidden: bool
    values: dict[int, Value] = field(default_factory=dict)


class SheetReader(Reader):
    """Rows of a worksheet part.

    merged -- the areas that are more than one row high; hidden -- the columns that are hidden
    column -- of the cell that is read; where -- what messages call the sheet
    gather -- whether rows may stand in any order, and a cell in another row than its own: every
    row is then kept as it begins, and so is each cell that stands elsewhere.  Without it Disorder
    is raised.
    """

    def __init__(self, where: str, store: Store, gather: bool = False) -> None:
        self.merged: list[Range] = []
        self.hidden: list[Span] = []
        self.column = -1
        self._where, self._store = where, store
        self._texts = store.texts
        self._dates = {str(style) for style, shows in enumerate(store.dates) if shows}
        self._gather = gather
        self._done: list[SheetRow] = []
        self._row = self._target = SheetRow(0, False)
        self._last = 0
        self._digits, self._width, self._numbered = "", 0, False
        self._columns: dict[str, int] = {}
        self._cell: dict[str, str] = {}
        self._inside = ""
        self._formula = self._spoken = False
        self._parts: list[str] = []
        self._inline: list[str] = []
        self._kept = self._parts
        self._size = 0

    def taken(self) -> list[SheetRow]:
        """The rows that are complete, with `gather` also blank ones; they are not kept."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._target = self._row
            place = attributes.get("r")
            self.column = self._place(place) if place else self.column + 1
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
        elif name == "row" and self._row.values:
            self._store.count(self._row.values.values())
            if not self._gather:
                self._follow()
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

    def _follow(self) -> None:
        if self._row.number <= self._last:
            raise Disorder
        self._last = self._row.number
        self._done.append(self._row)

    def gathered(self) -> list[SheetRow]:
        """The rows in their order, of a part that was read to its end.  Pieces of one row are put
        together, unless they hold the same cell: then they are rows."""
        rows: dict[int, list[SheetRow]] = {}
        for piece in self.taken():
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
        if self._gather:
            self._done.append(self._row)
        self._numbered = bool(said)
        self._digits = said if plain else str(number)
        self._width = len(self._digits)
        self.column = -1

    def _place(self, place: str) -> int:
        """The column of a cell.  In a row without a number its first cell says which it is."""
        column = self._columns.get(place[:-self._width], -1) if (
            place[-self._width:] == self._digits) else -1
        return column if column >= 0 else self._new_place(place)

    def _new_place(self, place: str) -> int:
        found = PLACE.fullmatch(place)
        if not found or not found[1] or len(found[2]) > MOST_DIGITS:
            raise UnreadableFile(
                f"{self._where} has a cell called “{place[:MOST_DIGITS]}” in row "
                f"{self._row.number}, which is not a cell address", SAVE_AGAIN)
        if found[2] and int(found[2]) != self._row.number and not self._renumbered(int(found[2])):
            if not self._gather:
                raise Disorder
            self._target = SheetRow(int(found[2]), self._row.hidden)
            self._done.append(self._target)
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
        if self.column >= MOST_COLUMNS:
            raise UnreadableFile(f"{self._where} has more than {MOST_COLUMNS:,} columns", SPLIT)
        if value is None:
            return
        first = self._target.values.setdefault(self.column, value)
        if first is not value and first != value:
            self._target.values[self.column] = Broken("two different texts are stored for it")
        if self._target is not self._row:
            self._store.count((value,))

    def _number(self, said: str) -> int:
        """The row's own number, or the one after the row above where it has none."""
        if not said.removeprefix("-").isdecimal() or len(said) > MOST_DIGITS:
            raise UnreadableFile(
                f"{self._where} has a row numbered “{said[:MOST_DIGITS]}” below row "
                f"{self._row.number}", SAVE_AGAIN)
        return int(said) if int(said) > 0 else self._row.number + 1

    def _merge(self, place: str) -> None:
        with suppress(ValueError):
            area = range_of(place)
            if area.bottom > area.top:
                self.merged.append(area)
        if len(self.merged) > MOST_MERGED:
            raise UnreadableFile(f"{self._where} has more than {MOST_MERGED:,} merged areas",
                                 "Unmerge its cells")

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
            return Broken(f"its type “{kind[:MOST_DIGITS]}” is unknown")
        return self._counted(text)

    def _counted(self, text: str) -> Value:
        try:
            number = float(text)
        except ValueError:
            return Broken("it is stored as a number but is not one")
        if not math.isfinite(number):
            return Failed("#NUM!")
        return Date(number) if self._cell.get("s", "0") in self._dates else number

    def _shared(self, said: str) -> str:
        place = int(said) if said.isdecimal() and len(said) <= MOST_DIGITS else -1
        if not 0 <= place < len(self._texts):
            return Broken("its text is not in the file")
        text = self._texts[place]
        if len(text) > MOST_OF_CELL:
            raise self._long()
        return text

    def _long(self) -> UnreadableFile:
        return UnreadableFile(
            f"{self._where} has more than {MOST_OF_CELL:,} characters in "
            f"{letter(self.column)}{self._row.number}",
            "Spread its text over several rows")
