"""What stands where in a worksheet part, however many rows it has, and children put in order."""

from __future__ import annotations

from array import array
from bisect import bisect, bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from searchbuilder.xlsx.addresses import Range, column_of, letter, range_of
from searchbuilder.xlsx.cells import SheetReader
from searchbuilder.xlsx.document import Document, Edit, Element, Elements
from searchbuilder.xlsx.shared import Store
from searchbuilder.xlsx.sheet_writer import text_cell


class Position(NamedTuple):
    """Where a row or a cell stands in the text, by its number: rows from 1, cells from 0."""

    number: int
    start: int
    end: int


class Blank:
    """The places of rows without a value: a sheet may have a million of them."""

    def __init__(self) -> None:
        self._all = [array("Q") for _ in Position._fields]

    def add(self, place: Position) -> None:
        for column, value in zip(self._all, place):
            column.append(value)

    def from_to(self, first: int, last: int) -> dict[int, Position]:
        """Those with these numbers and the next one, by their numbers."""
        start, end = bisect_left(self._all[0], first), bisect(self._all[0], last) + 1
        found = (Position(*each) for each in zip(*(column[start:end] for column in self._all)))
        return {each.number: each for each in found}


class Layout(NamedTuple):
    """The places of a worksheet part.

    parts -- what stands directly in the worksheet, by name; columns -- the elements `col`
    merged -- merged areas; head, last -- the header row, and the last row in which a cell has a
    value or a formula; blank -- the rows in which none has; filled -- the columns in which some
    cell has one; heads -- those of the header row
    """

    root: Element
    parts: Mapping[str, Element]
    columns: Sequence[Element]
    merged: Sequence[Range]
    head: Position | None
    last: Position | None
    blank: Blank
    filled: frozenset[int]
    heads: frozenset[int]

    @property
    def used(self) -> int:
        """The number of the last row in which a cell has a value or a formula, or 0."""
        return self.last.number if self.last else 0

    def column_style(self, place: int) -> str:
        return next((each.get("style") for each in self.columns
                     if int(each.get("min")) <= place + 1 <= int(each.get("max"))), "")


def layout(sheet: Document, header: int, where: str) -> Layout:
    """header -- the number of the header row, or 0; where -- what messages call the sheet.
    ValueError if rows are not in order."""
    rows = _Rows(header, where)
    root, *elements = sheet.read_by(rows)
    return Layout(
        root, {each.local: each for each in elements if each.depth == 1},
        [each for each in elements if each.local == "col"],
        sorted((range_of(each.get("ref")) for each in elements if each.local == "mergeCell"),
               key=lambda area: area.top),
        rows.head, rows.last, rows.blank, frozenset(rows.filled), frozenset(rows.heads))


class _Rows(Elements):
    """Collects what is around the rows; of these it keeps those that matter."""

    def __init__(self, header: int, where: str) -> None:
        super().__init__(2)
        self.head: Position | None = None
        self.last: Position | None = None
        self.blank = Blank()
        self.filled: set[int] = set()
        self.heads: set[int] = set()
        self._header = header
        self._cells = SheetReader(where, Store(where), gather=True)
        self._number = self._begun = 0
        self._within = False
        self._other: set[int] = set()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._within:
            super().start(name, attributes)
            self._within = name == "sheetData" and len(self._open) == 2
            return
        self._cells.start(name, attributes)
        if name == "row":
            self._begin(int(attributes.get("r", self._number + 1)))
        elif name in ("extLst", "rPh"):
            self._other.add(self._cells.column)

    def text(self, text: str) -> None:
        if self._within:
            self._cells.text(text)

    def end(self, name: str) -> None:
        self._within = self._within and name != "sheetData"
        if not self._within:
            super().end(name)
            return
        self._cells.end(name)
        if name == "row":
            self._keep()

    def _begin(self, number: int) -> None:
        if number <= self._number:
            raise ValueError("the rows of a sheet are not in order")
        self._number, self._begun = number, self.index()

    def _keep(self) -> None:
        """What the row that ends holds: values, also of cells that say they stand elsewhere, and
        what is no value and not blank either."""
        filled = self._other.union(*(row.values for row in self._cells.taken()))
        self._other = set()
        row = Position(self._number, self._begun, self._element({}, 2, self._begun).end)
        if self._number == self._header:
            self.head, self.heads = row, filled
        if filled:
            self.last = row
            self.filled |= filled
        else:
            self.blank.add(row)


class Cells:
    """The cells of one row, which is given as it is written.

    there -- where each stands, by its column; styles -- column to style
    """

    def __init__(self, row: bytes, number: int) -> None:
        self._document = Document(row)
        self._row, *elements = self._document.elements()
        self._number = number
        self.there: dict[int, Position] = {}
        self.styles: dict[int, str] = {}
        column = -1
        for each in (each for each in elements if each.local == "c"):
            place, before = each.get("r"), column
            column = column_of(place) if place else column + 1
            if column <= before:
                raise ValueError("the cells of a row are not in order")
            self.there[column] = Position(column, each.start, each.end)
            self.styles[column] = each.get("s")

    def with_texts(self, texts: Mapping[int, str], styles: Mapping[int, str]) -> str:
        """The row with texts in cells, which keep their look; in columns without a cell
        they look as the row does, or as `styles` says."""
        looks = {**styles, **self.styles}
        if self._row.get("customFormat") in ("1", "true"):
            looks = {**dict.fromkeys(texts, self._row.get("s")), **self.styles}
        new = {column: text_cell(self._row.prefix, f"{letter(column)}{self._number}", text,
                                 looks.get(column, "")) for column, text in texts.items()}
        return self._document.edited(
            in_order(self._document, self._row, self.there, new)).decode()


def shown(row: bytes) -> bytes:
    """A row without what says that it is hidden, or which columns its cells reach."""
    document = Document(row)
    root = document.elements(0)[0]
    return document.edited([document.retagged(root, {"hidden": None, "spans": None})])


def in_order(document: Document, parent: Element, there: Mapping[int, Position],
             new: Mapping[int, str]) -> list[Edit]:
    """The edits that put children where their numbers want them; one that has the number of one
    that is there replaces it."""
    numbers, places = list(there), list(there.values())
    edits = [Edit(there[number].start, there[number].end, text)
             for number, text in new.items() if number in there]
    inserted: dict[int, list[str]] = {}
    for number in sorted(new.keys() - there.keys()):
        inserted.setdefault(bisect(numbers, number), []).append(new[number])
    for place, texts in inserted.items():
        text = "".join(texts)
        edits.append(document.appended(parent, text) if place == len(there)
                     else Edit(places[place].start, places[place].start, text))
    return edits
