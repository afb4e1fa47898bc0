"""Rows appended to the sheets of a workbook package, of which all else stays as it is.

Only cells that are blank are written, below the last row that says anything, and as text.  What
came out is read again before anybody gets it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from searchbuilder.errors import UnreadableFile, UnwritableFile
from searchbuilder.workbook.reader import Heading, Row, Rows, rows_of
from searchbuilder.workbook.sheet import Sheet
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.workbook.values import text_of
from searchbuilder.xlsx.append_rows import Head, NewRows
from searchbuilder.xlsx.document import Document
from searchbuilder.xlsx.package import checked
from searchbuilder.xlsx.sheet_writer import MOST_IN_CELL, empty_sheet, units
from searchbuilder.xlsx.writable import Writable, understood

# What is said of a sheet or a column whose name is misspelt.
_MISSPELT = ("SB103", "SB104")
_MOST_SHOWN = 40

Texts = Mapping[str, str]
# The new rows of a sheet by their numbers.
New = Mapping[int, Texts]
_Said = TypeVar("_Said")


def with_rows(data: bytes, path: str, rows: Mapping[str, Sequence[Texts]]) -> bytes:
    """The package with rows appended to its sheets, each text in the column of its name.

    data -- a package that was looked at (see `package.load`); path -- what messages call the file
    rows -- the name of a sheet (see SHEETS) to its new rows: column to text
    A sheet or a column that the workbook lacks is added.  UnwritableFile says why a package is
    left alone, UnreadableFile why it cannot be read; KeyError or ValueError at a name that no
    sheet or column of ours has.
    """
    new = {name: filled for name, each in rows.items() if (filled := _filled(name, each))}
    if not new:
        return data
    before = rows_of(io.BytesIO(data), path)
    with understood(path):
        book = _Book(Writable(data, path), before)
        after = book.with_rows(new)
        _check(before, after, path, book.new)
    return after


def _filled(name: str, rows: Iterable[Texts]) -> list[Texts]:
    """The rows with their filled cells, in the order of the columns."""
    columns = SHEETS[name].names
    filled = [{column: row[column] for column in sorted(row, key=columns.index) if row[column]}
              for row in rows]
    for row in filled:
        for column, text in row.items():
            shown = text[:_MOST_SHOWN].encode(errors="replace").decode()
            where = f"for {SHEETS[name].column[column].header} on the sheet {name}"
            if units(text) > MOST_IN_CELL:
                raise UnwritableFile(
                    f"The text “{shown}…” {where} has {units(text):,} characters, and a cell "
                    f"holds {MOST_IN_CELL:,}", "Shorten it, or spread it over several rows")
            if any("\ud800" <= sign <= "\udfff" for sign in text):
                raise UnwritableFile(f"The text “{shown}” {where} has a broken character",
                                     "Type it again")
    return [row for row in filled if row]


def _under_headers(sheet: Sheet, said: Mapping[str, _Said]) -> dict[str, _Said]:
    """What is said of columns by their names, by their headers."""
    return {sheet.column[name].header: each for name, each in said.items()}


class _Book:
    """new -- the new rows of each sheet, by their numbers"""

    def __init__(self, book: Writable, before: Rows) -> None:
        self._book, self._before = book, before
        self.new: dict[str, New] = {}

    def with_rows(self, new: Mapping[str, list[Texts]]) -> bytes:
        changed: dict[str, bytes] = {}
        lacking = [name for name in new if name not in self._before.headings]
        for name in lacking:
            self._refuse_misspelt(f"sheet {name}", name, "")
        added = self._book.entered(lacking, changed)
        for name, rows in new.items():
            heading = self._before.headings.get(name) or Heading(name)
            head = self._head(SHEETS[name], heading, rows)
            parts, first = self._appended(added.get(name, ""), SHEETS[name], heading.title, head, [
                _under_headers(SHEETS[name], row) for row in rows])
            self.new[name] = dict(enumerate(rows, first))
            changed |= parts
        return self._book.parts.written(changed)

    def _refuse_misspelt(self, what: str, sheet: str, column: str) -> None:
        """What is read under no name is not given a double."""
        found = self._before.unread.get((sheet, column))
        if found and found.code in _MISSPELT:
            self._book.refuse(f"has no {what}. {found.message} ({found.cell})", found.hint)

    def _head(self, sheet: Sheet, heading: Heading, rows: list[Texts]) -> Head:
        if not heading.number:
            return Head(0, {column.header: place for place, column in enumerate(sheet.columns)})
        missing = [column for column in sheet.names if column not in heading.places
                   and any(column in row for row in rows)]
        for column in missing:
            required = column in sheet.required
            self._refuse_misspelt(
                f"column {sheet.column[column].header} on the sheet {heading.title}", sheet.name,
                "" if required else column)
        return Head(heading.number, _under_headers(sheet, heading.places),
                    [sheet.column[column].header for column in missing])

    def _appended(self, added: str, sheet: Sheet, title: str, head: Head, rows: list[Texts]
                  ) -> tuple[dict[str, bytes], int]:
        """added -- the part of a sheet that is new"""
        part = self._book.part_of(title) or ""
        if added and part:
            raise ValueError(f"two sheets {title}")
        content = empty_sheet(
            [column.width for column in sheet.columns], self._book.types) if added else (
            self._book.parts.read(part))
        return NewRows(self._book.parts, part or added, Document(content),
                       f"The sheet {title} of {self._book.parts.path}", head, rows).made()


# --- read again ---

def _check(before: Rows, after: bytes, path: str, new: Mapping[str, New]) -> None:
    """UnwritableFile unless a package says what it said before and what is new on its sheets."""
    try:
        now = rows_of(checked(after, path), path)
    except UnreadableFile as error:
        raise UnwritableFile(f"The workbook cannot be read again with the new rows: {error}",
                             error.hint) from error
    if not all(_same(before.sheets.get(name, ()), now.sheets.get(name, ()), name,
                     new.get(name, {})) for name in SHEETS):
        raise UnwritableFile(f"{path} would not keep the new rows as they are",
                             "Nothing was written. Please report this")


def _same(before: Sequence[Row], now: Sequence[Row], name: str, new: New) -> bool:
    """Whether a sheet is read as before, but for the letters of columns that were added; and what
    follows is what is new."""
    there = len(before)
    said = [(row.number, {**row.values, **row.typed}) for row in now[there:]]
    return (len(now) >= there and said == list(_seen(name, new)) and all(
        one._replace(letters={}) == other._replace(letters={}) for one, other in zip(before, now)))


def _seen(name: str, new: New) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The new rows as far as they are seen: signs that nobody sees are nothing to the reader.
    What is found in them is said when the workbook is checked."""
    columns = SHEETS[name].column
    for number, texts in new.items():
        seen = {column: text for column, text in texts.items()
                if text_of(text, columns[column], [], False)}
        if seen:
            yield number, seen
