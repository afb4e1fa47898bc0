"""Writing one sheet into a workbook package, every other part of which stays byte for byte.

A sheet that is not there is added behind the others, and the workbook opens on it; one that is
there gets new rows, and its tables cover them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from urllib.parse import quote

from searchbuilder.xlsx.addresses import Range
from searchbuilder.xlsx.document import DECLARATION, Document, Edit, tag
from searchbuilder.xlsx.parts import CONTENT_TYPES, rels
from searchbuilder.xlsx.sheet_writer import (
    MAIN, PACKAGE, SheetText, bound, empty_sheet, filled, link_relations, links, related)
from searchbuilder.xlsx.tables import Table, covering, made, tables
from searchbuilder.xlsx.writable import Writable, understood

_TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
# What forbids a table over the rows of a sheet, or is one already.
_NO_TABLE = {"autoFilter", "mergeCells", "tableParts"}


def with_sheet(data: bytes, path: str, sheet: SheetText) -> bytes:
    """The package with the rows of a worksheet replaced, or the worksheet added behind the others.

    path -- what messages call the file.  UnwritableFile says why a package is left alone.
    """
    with understood(path):
        return _Splice(Writable(data, path), sheet).made()


class _Splice:
    """changed -- the parts that change, by their names"""

    def __init__(self, book: Writable, sheet: SheetText) -> None:
        self._book, self._sheet = book, sheet
        self._changed: dict[str, bytes] = {}
        there = book.part_of(sheet.name)
        self._part = there or book.entered([sheet.name], self._changed, shown=True)[sheet.name]
        self._before = book.parts.read(there) if there else empty_sheet(
            sheet.widths, book.types, selected=True)

    def made(self) -> bytes:
        ids = self._linked([address for _, address in links(self._sheet.rows)])
        for table in tables(self._book.parts, self._part):
            self._cover(table)
        self._changed[self._part] = filled(self._before, self._sheet.rows, ids, self._book.types)
        if self._sheet.table and self._takes_table():
            self._add_table()
        return self._book.parts.written(self._changed)

    def _linked(self, targets: Sequence[str]) -> list[str]:
        """The ids of the relations of the links, which are put in place of the old ones."""
        if not targets and not any(self._book.parts.relations(self._part)):
            return []
        self._changed[rels(self._part)], ids = link_relations(
            self._relations(), targets, self._book.types)
        return ids

    def _relations(self) -> bytes:
        """The rels part of the sheet as it is by now."""
        name = rels(self._part)
        if name in self._changed:
            return self._changed[name]
        return self._book.parts.read(name) if name in self._book.parts else (
            f'{DECLARATION}<Relationships xmlns="{PACKAGE}"/>'.encode())

    # --- tables ---

    def _area(self) -> Range:
        """The list under its headers; a table has at least one row, be it blank."""
        return Range(0, 1, len(self._sheet.rows[0]) - 1, max(2, self._sheet.listed))

    def _cover(self, table: Table) -> None:
        """A table that begins at the headers covers the new rows.  UnwritableFile for any other:
        its own headers would be written over, and Excel would call the file damaged."""
        area = self._area()
        mine = table.area._replace(bottom=area.bottom)
        headers = self._sheet.rows[0][mine.left:mine.right + 1]
        if (mine.top != 1 or table.heads not in ("", "1") or table.has_totals or table.outside
                or not len(headers) == len(table.columns) == mine.right - mine.left + 1):
            self._book.refuse(
                f"has the table {table.name} on the sheet {self._sheet.name}, and fill would "
                "break it", "Convert it to a range in Excel (Table Design, Convert to Range), or "
                "rename that sheet, and run fill again")
        self._changed[table.part] = covering(self._book.parts.read(table.part), mine, headers)

    def _takes_table(self) -> bool:
        return not any(each.local in _NO_TABLE
                       for each in Document(self._before).elements() if each.depth == 1)

    def _add_table(self) -> None:
        book, types = self._book, self._book.types
        part, = book.free_parts("tables/table")
        name, number = book.free_table(self._sheet.table)
        self._changed[part] = made(name, number, self._area(), self._sheet.rows[0], MAIN[types])
        self._changed[CONTENT_TYPES] = book.with_types(
            {part: _TABLE_TYPE}, self._changed.get(CONTENT_TYPES))
        target = quote(posixpath.relpath(part, posixpath.dirname(self._part)))
        self._changed[rels(self._part)], identity = related(
            self._relations(), f"{types}/table", target)
        self._changed[self._part] = _with_table(self._changed[self._part], identity, types)


def _with_table(sheet: bytes, identity: str, types: str) -> bytes:
    """The sheet with the entry of a table, which stands last but for extensions."""
    document = Document(sheet)
    root, *children = document.elements()
    x = root.prefix
    text = tag(f"{x}tableParts", {"count": "1"},
               tag(f"{x}tablePart", {**bound(root, types), "r:id": identity}))
    more = next((each for each in children if each.local == "extLst"), None)
    return document.edited([Edit(more.start, more.start, text) if more
                            else document.appended(root, text)])
