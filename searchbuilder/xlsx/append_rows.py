"""Rows of text below the last row of a worksheet part, and the tables that reach over them.

Only blank cells are written, and nothing is put where a table, a total or merged cells would take
it for their own; UnwritableFile says which, and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, NoReturn

from searchbuilder.errors import UnwritableFile
from searchbuilder.xlsx.addresses import MOST_COLUMNS, MOST_ROWS, Range, range_of
from searchbuilder.xlsx.document import Document, Edit, Element
from searchbuilder.xlsx.layout import Cells, Position, in_order, layout, shown
from searchbuilder.xlsx.parts import Parts
from searchbuilder.xlsx.tables import Table, reaching, tables


class Head(NamedTuple):
    """The header row.  number -- 0 where there is none; places -- column to its place, 0-based;
    added -- columns that are to be put at its right end"""

    number: int
    places: Mapping[str, int]
    added: Sequence[str] = ()


class NewRows:
    """Rows to be appended to a worksheet part, each column to text.

    part -- its name; sheet -- what it holds; where -- what messages call it
    """

    def __init__(self, parts: Parts, part: str, sheet: Document, where: str, head: Head,
                 rows: Sequence[Mapping[str, str]]) -> None:
        self._parts, self._part, self._sheet = parts, part, sheet
        self._where, self._head = where, head
        heads = [] if head.number else [{column: column for column in head.places}]
        self._rows = [*heads, *rows]
        self._layout = layout(sheet, head.number, where)
        self._tables = tables(parts, part)
        self._end = max(self._layout.heads, default=-1)
        self._places = {**head.places, **{
            name: place for place, name in enumerate(head.added, self._end + 1)}}

    def _refuse(self, problem: str, hint: str) -> NoReturn:
        raise UnwritableFile(f"{self._where} {problem}", hint)

    def made(self) -> tuple[dict[str, bytes], int]:
        """The parts that change, and the number of the first new row."""
        lock = self._layout.parts.get("sheetProtection")
        if lock and lock.get("sheet") in ("1", "true"):
            self._refuse("is protected", "Unprotect it in Excel: Review, Unprotect Sheet")
        if self._layout.used and not self._head.number:
            self._refuse("has no header row that searchbuilder knows",
                         f"Type these headers above its rows: {', '.join(self._head.places)}")
        area = self._area()
        grown = {table: self._grown(table, area) for table in self._tables if self._ours(table)}
        self._refuse_columns([table for table in self._tables if table not in grown])
        self._refuse_collision(area, grown)
        count = len(self._rows) - (not self._head.number)
        changed = {table.part: reaching(
            self._parts.read(table.part), reach,
            self._head.added if reach.right > table.area.right else ())
            for table, reach in grown.items() if reach != table.area}
        changed[self._part] = self._sheet.edited(self._edits(area))
        return changed, area.bottom - count + 1

    def _area(self) -> Range:
        """Where the new rows stand: below the last one and merged cells that reach further."""
        left, right = min(self._places.values()), max(self._places.values())
        top = self._layout.used + 1
        for merged in self._layout.merged:
            if merged.meets(Range(left, top, right, top)):
                top = merged.bottom + 1
        bottom = top + len(self._rows) - 1
        if bottom > MOST_ROWS:
            self._refuse(f"has no room for new rows below row {top - 1:,}",
                         f"a sheet holds {MOST_ROWS:,} rows: delete what is far below the "
                         "list, or split the workbook")
        return Range(left, top, right, bottom)

    def _ours(self, table: Table) -> bool:
        """Whether the table begins with the header row."""
        return table.area.top == self._head.number and any(
            table.area.left <= place <= table.area.right
            for place in self._head.places.values())

    def _longer(self, reach: Range, area: Range) -> Range:
        """A range with the new rows, if it held the last one, and with the new columns."""
        right = reach.right
        if self._head.added and right == self._end:
            right = max(self._places.values())
        bottom = max(reach.bottom, area.bottom) if reach.bottom >= self._layout.used else (
            reach.bottom)
        return reach._replace(right=right, bottom=bottom)

    def _grown(self, table: Table, area: Range) -> Range:
        """What the table covers afterwards."""
        reach = self._longer(table.area, area)
        if reach != table.area or table.area.meets(area):
            if table.outside:
                self._refuse(f"has the table {table.name}, whose rows come from another source "
                             "and are loaded again", "Detach it in Excel: Table Design, "
                             "Convert to Range")
            if table.has_totals and table.area.bottom >= self._layout.used:
                self._refuse(f"has the table {table.name} with a total row, below which nothing "
                             "can be added", "Switch it off in Excel, and on again afterwards: "
                             "Table Design, Total Row")
        return reach

    def _refuse_columns(self, others: Sequence[Table]) -> None:
        """A column can be added where its place is free in every row."""
        for column in self._head.added:
            place = self._places[column]
            under = Range(place, self._head.number, place, MOST_ROWS)
            crossed = [each for each in (*self._layout.merged, *(table.area for table in others))
                       if under.meets(each)]
            named = any(column.casefold() == name.casefold() for each in self._tables
                        if each not in others for name in each.columns)
            if place >= MOST_COLUMNS or place in self._layout.filled or crossed or named:
                self._refuse(f"has no column {column}, and no room for it at the right of its "
                             "header row", f"Add the column {column} to the header row in Excel")

    def _refuse_collision(self, area: Range, grown: Mapping[Table, Range]) -> None:
        added = [Range(reach.left, table.area.bottom + 1, reach.right, reach.bottom)
                 for table, reach in grown.items() if reach.bottom > table.area.bottom]
        for each in (area, *added):
            for merged in self._layout.merged:
                if merged.meets(each):
                    self._refuse(f"has the merged cells {merged} where the new rows would go",
                                 "Unmerge them in Excel: Home, Merge & Center")
            for table in self._tables:
                if table.area.meets(each) and table not in grown:
                    self._refuse(f"has the table {table.name} where the new rows would go",
                                 "Move it to its own sheet")

    def _edits(self, area: Range) -> list[Edit]:
        there = self._layout.blank.from_to(area.top, area.bottom)
        edits = in_order(self._sheet, self._layout.parts["sheetData"], there,
                         self._new_rows(area, there))
        if self._layout.head and self._head.added:
            edits.append(self._new_heads(self._layout.head))
        if filtered := self._layout.parts.get("autoFilter"):
            reach = range_of(filtered.get("ref"))
            if reach.top == self._head.number:
                edits += self._reaching(filtered, self._longer(reach, area))
        if extent := self._layout.parts.get("dimension"):
            edits += self._reaching(extent, range_of(extent.get("ref")).around(area))
        return edits

    def _reaching(self, element: Element, reach: Range) -> list[Edit]:
        """An element that covers a range, as it is written if it does already."""
        return [] if range_of(element.get("ref")) == reach else [
            self._sheet.retagged(element, {"ref": str(reach)})]

    def _new_rows(self, area: Range, there: Mapping[int, Position]) -> dict[int, str]:
        """Number to row; one that is there already is only filled."""
        looks = self._looks()
        x = self._layout.parts["sheetData"].prefix
        new = {}
        for number, row in enumerate(self._rows, area.top):
            place = there.get(number)
            begun = shown(self._sheet.piece(place.start, place.end)) if place else (
                f'<{x}row r="{number}"/>'.encode())
            texts = {self._places[column]: text for column, text in row.items()}
            new[number] = Cells(begun, number).with_texts(texts, looks)
        return new

    def _looks(self) -> dict[int, str]:
        """Place to style: as above, or as the column."""
        last = self._layout.last
        above = Cells(self._sheet.piece(last.start, last.end), last.number).styles if (
            last and last.number > self._head.number) else {}
        return {place: above[place] if place in above else self._layout.column_style(place)
                for place in self._places.values()}

    def _new_heads(self, head: Position) -> Edit:
        cells = Cells(self._sheet.piece(head.start, head.end), head.number)
        look = cells.styles.get(self._end, "")
        texts = {self._places[column]: column for column in self._head.added}
        return Edit(head.start, head.end, cells.with_texts(texts, dict.fromkeys(texts, look)))
