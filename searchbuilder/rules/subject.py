"""What rules look at: a workbook as it was typed, as it was understood, and what it gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from searchbuilder.build import Build
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.reader import Row, Rows
from searchbuilder.workbook.sheet import Column


class Typed(NamedTuple):
    """A filled cell: its column and address, the text as it was typed, and as it was read."""

    column: Column
    cell: str
    text: str
    read: str


class Subject(NamedTuple):
    """The rows of the sheets, what they say, and the strings of every search.

    cells -- every filled cell of a known column, sheet by sheet
    """

    rows: Rows
    book: Book
    build: Build
    cells: tuple[Typed, ...] = ()

    def of(self, sheet: str) -> tuple[Row, ...]:
        """The rows of a sheet, none if it is not there."""
        return self.rows.sheets.get(sheet, ())


def typed(rows: Rows) -> Iterator[Typed]:
    """The `cells` of a subject."""
    for some in rows.sheets.values():
        for row in some:
            for column, read in row.values.items():
                yield Typed(row.columns[column], row.cell(column),
                            row.typed.get(column, read), read)
