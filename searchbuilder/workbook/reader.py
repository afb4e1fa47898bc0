"""A workbook as rows of text, every value with its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

from searchbuilder.characters import visible
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic, Location
from searchbuilder.errors import UnreadableFile
from searchbuilder.findings.cells import SB108
from searchbuilder.findings.sheets import SB101, SB104, SB117
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.workbook.bullets import each_bullet_once
from searchbuilder.workbook.headers import (
    ALIKE, HEADER_WITHIN, Head, acts, has_headers, header, no_header, platform_key, platform_names)
from searchbuilder.workbook.rows import Heading, Row, Rows, address
from searchbuilder.workbook.sheet import Kind, Sheet
from searchbuilder.workbook.sheets import SHEETS, UNREAD
from searchbuilder.workbook.unseen import hidden_columns, hidden_rows, hidden_sheet, lost, totals
from searchbuilder.workbook.values import text_of
from searchbuilder.xlsx.addresses import Range, letter
from searchbuilder.xlsx.cell_values import Failed, Uncalculated, Value
from searchbuilder.xlsx.cells import Disorder, SheetRow
from searchbuilder.xlsx.hints import SPLIT
from searchbuilder.xlsx.merged import covers
from searchbuilder.xlsx.package import damage, load
from searchbuilder.xlsx.shared import MOST_CELLS
from searchbuilder.xlsx.worksheets import Worksheets

__all__ = ["Heading", "Row", "Rows", "address", "read_rows", "rows_of"]

MOST_ROWS = 200_000
# After so many findings nobody reads what each might have meant.
MOST_GUESSES = 1_000


def read_rows(path: str) -> Rows:
    """The rows of a workbook file.  UnreadableFile where there is nothing to read."""
    return rows_of(load(path), path)


def rows_of(data: BytesIO, path: str) -> Rows:
    """The same of a package that was looked at (see `package.load`)."""
    reader = _Reader()
    with damage(path):
        sheets = Worksheets(data, path)
        return Rows(reader.sheets(sheets), tuple(reader.found), reader.unread, reader.headings,
                    sheets.created)


class _Reader:
    def __init__(self) -> None:
        self.found: list[Diagnostic] = []
        self._left = MOST_CELLS
        self.unread: dict[tuple[str, str], Diagnostic] = {}
        self.headings: dict[str, Heading] = {}

    def sheets(self, book: Worksheets) -> dict[str, tuple[Row, ...]]:
        sheets = {name_key(title): sheet.name for sheet in SHEETS.values()
                  for title in sheet.titles}
        found: dict[str, tuple[Row, ...]] = {}
        others = []
        for title in book.titles():
            name = sheets.get(_sheet_key(title))
            if name in found:
                self.found.append(SB104.found(_start(title), "second", sheet=title,
                                              first=self.headings[name].title))
            elif name:
                found[name] = tuple(self._sheet(SHEETS[name], title, book))
            else:
                others.append(title)
        for title in book.lost():
            if name := sheets.get(_sheet_key(title)):
                self._unread(name, "", lost(title))
        self._look_for([name for name in SHEETS if name not in found], others, book)
        return found

    def _look_for(self, missing: list[str], others: list[str], book: Worksheets) -> None:
        """Which of the other sheets may be meant for those that are missing."""
        unread = {name_key(title) for sheet in UNREAD for title in sheet.titles}
        for title in others:
            if _sheet_key(title) not in unread:
                self._unknown_sheet(title, missing, book)
        for name in missing:
            if SHEETS[name].needed and (name, "") not in self.unread:
                self._unread(name, "", SB101.found(sheet=name))

    def _sheet(self, sheet: Sheet, title: str, book: Worksheets) -> list[Row]:
        """The rows of a sheet; those that do not stand in their order are read anew."""
        total, before = book.totals(title), (len(self.found), dict(self.unread))
        try:
            rows = list(self._rows(sheet, title, book.rows(title), total))
        except Disorder:
            del self.found[before[0]:]
            self.unread = before[1]
            rows = list(self._rows(sheet, title, book.gathered(title), total))
        if title in book.hidden:
            self.found.append(hidden_sheet(title))
        acting = {column.name for column in sheet.columns if column.kind is not Kind.PROSE}
        acting.update(filter(acts, rows[0].letters if rows else ()))
        self.found += hidden_columns(rows, acting, book.hidden_columns[title],
                                     self.headings[sheet.name])
        self.found[before[0]:] = each_bullet_once(self.found[before[0]:])
        return self._fill_down(sheet, rows, book.merged[title])

    def _unread(self, sheet: str, column: str, finding: Diagnostic) -> None:
        self.found.append(finding)
        self.unread.setdefault((sheet, column), finding)

    def _unknown_sheet(self, title: str, missing: list[str], book: Worksheets) -> None:
        """One with a name near to ours.  Unless its headers are ours too it may be the user's own,
        and stops nothing."""
        names = {each: name for name in sorted(missing) for each in SHEETS[name].titles}
        meant = near(title, names, ALIKE)
        if meant:
            sheet = SHEETS[names[meant[0]]]
            ours = not sheet.needed or has_headers(sheet, book.rows(title))
            finding = SB104.found(_start(title), meant=meant, sheet=title,
                                  severity=ERROR if ours and sheet.needed else WARNING)
            if ours:
                self._unread(sheet.name, "", finding)
            else:
                self.found.append(finding)

    def _rows(self, sheet: Sheet, title: str, rows: Iterable[SheetRow], total: list[Range]
              ) -> Iterator[Row]:
        head: Head | None = None
        first: SheetRow | None = None
        hidden: list[int] = []
        self.headings[sheet.name] = Heading(title)
        for count, row in enumerate(rows, 1):
            self._look_at(title, row, count, total)
            first = first or row
            if head is None and count <= HEADER_WITHIN:
                head = self._header(sheet, header(sheet, title, row))
            elif head and (read := self._row(sheet, title, head, row)):
                hidden += [row.number] if row.hidden else []
                yield read
        self.found += hidden_rows(sheet, title, hidden)
        if head is None and (first or sheet.needed):
            self._header(sheet, no_header(sheet, title, first))

    def _header(self, sheet: Sheet, head: Head | None) -> Head | None:
        """Note what is wrong with the header row of a sheet."""
        if head:
            self.headings[sheet.name] = head.heading
            self.found += head.found
            for column, finding in head.unread.items():
                self.unread.setdefault((sheet.name, column), finding)
        return head

    def _look_at(self, title: str, row: SheetRow, count: int, total: list[Range]) -> None:
        """UnreadableFile for a row too many; a total row is noted and emptied."""
        if count > MOST_ROWS:
            raise UnreadableFile(f"The sheet {title} has more than {MOST_ROWS:,} rows", SPLIT)
        if total:
            self.found += totals(title, row, total)

    def _row(self, sheet: Sheet, title: str, head: Head, row: SheetRow) -> Row | None:
        filled: dict[str, str] = {}
        typed: dict[str, str] = {}
        failed = set()
        for place, column in head.columns.items():
            if place in row.values:
                name, before = column.name, len(self.found)
                text = text_of(row.values[place], column, self.found, before < MOST_GUESSES)
                if len(self.found) > before:
                    self._place(before, address(title, head.letters[name], row.number))
                if text is None:
                    failed.add(name)
                elif text:
                    filled[name] = text
                    if isinstance(value := row.values[place], str) and value != text:
                        typed[name] = str(value)
        others = {header: self._other(header, (title, head.letters[header], row.number), value)
                  for place, value in row.values.items() if (header := head.extra.get(place))}
        if not filled and not failed:
            return None
        return Row(title, row.number, filled, head.letters, others, frozenset(failed), typed,
                   sheet.column)

    def _place(self, first: int, cell: str) -> None:
        """Say of the findings from the first on that they are about this cell."""
        self.found[first:] = [each._replace(cell=cell) for each in self.found[first:]]

    def _other(self, name: str, cell: tuple[str, str, int], value: Value) -> str:
        """A value of a column that is not ours.  In one named after a platform a value that
        cannot be known counts as no: nothing is sent that was perhaps not to be."""
        if isinstance(value, (Uncalculated, Failed)) and platform_key(name) in platform_names():
            self.found.append(SB108.found(Location(address(*cell)), "platform"))
            return "no"
        return str(value).strip()

    def _fill_down(self, sheet: Sheet, rows: list[Row], merged: list[Range]) -> list[Row]:
        """A merged name stands for all the rows that it covers."""
        if not merged or not rows:
            return rows
        rows = sorted(rows, key=lambda row: row.number)
        added: dict[int, dict[str, str]] = {}
        for top, name, text, below in _merged(rows, merged):
            self._left -= len(below)
            if self._left < 0:
                raise UnreadableFile(f"Merged cells cover more than {MOST_CELLS:,} cells",
                                     "Unmerge them, and copy down what belongs to each row")
            for each in below:
                added.setdefault(each, {})[name] = text
            self.found.append(SB117.found(Location(top.cell(name)), count=len(below) + 1))
        for place, texts in added.items():
            known = {name: text for name, text in texts.items() if name in sheet.names}
            extra = {name: text for name, text in texts.items() if name not in sheet.names}
            row = rows[place]
            rows[place] = row._replace(values={**row.values, **known},
                                       extra={**row.extra, **extra})
        return rows


def _merged(rows: list[Row], merged: list[Range]) -> Iterator[tuple[Row, str, str, range]]:
    """Each text that stands for several rows: its row, its column, itself, and the places of the
    rows below."""
    columns = {letters: name for name, letters in rows[0].letters.items()}
    for column, place, below in covers([row.number for row in rows], merged):
        top, name = rows[place], columns.get(letter(column), "")
        text = top.values.get(name) or top.extra.get(name, "")
        if text and below:
            yield top, name, text, below


def _start(title: str) -> Location:
    """The first cell of a sheet."""
    return Location(address(title, "A", 1))


def _sheet_key(title: str) -> str:
    return name_key(visible(title))
