"""A workbook as rows of text, every value with its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from io import BytesIO
from itertools import islice
from typing import NamedTuple

from searchbuilder.characters import visible
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic, Severity
from searchbuilder.dialects import known
from searchbuilder.errors import UnreadableFile
from searchbuilder.rule import offered
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.workbook.bullets import told_once
from searchbuilder.workbook.rows import Heading, Row, Rows, address
from searchbuilder.workbook.sheet import Column, Kind, Sheet
from searchbuilder.workbook.sheets import SHEETS, UNREAD
from searchbuilder.workbook.unseen import hidden_columns, hidden_rows, hidden_sheet, lost, totals
from searchbuilder.workbook.values import Where, clean, text_of
from searchbuilder.xlsx.addresses import Range, letter
from searchbuilder.xlsx.cell_values import Broken, Failed, Uncalculated, Value
from searchbuilder.xlsx.cells import Disorder, SheetRow
from searchbuilder.xlsx.hints import SPLIT
from searchbuilder.xlsx.merged import covers
from searchbuilder.xlsx.package import damage, load
from searchbuilder.xlsx.shared import MOST_CELLS
from searchbuilder.xlsx.worksheets import Worksheets

__all__ = ["ACCEPT", "Heading", "Row", "Rows", "address", "platform_key", "read_rows", "rows_of"]

MOST_ROWS = 200_000
# A header to the right of these is read, but nobody guesses what a misspelt one means.
MOST_GUESSED = 256
# After so many findings nobody reads what each might have meant.
MOST_GUESSES = 1_000
HEADER_WITHIN = 20

# A column of any sheet (see `accept`).
ACCEPT = "Accept"
# A header is read like any text.
_HEADER = Column("", 0)

# Less alike than this, a sheet or a column is the user's own and not a misspelt one of ours.
_ALIKE = 0.74


def read_rows(path: str) -> Rows:
    """The rows of a workbook file.  UnreadableFile where there is nothing to read."""
    return rows_of(load(path), path)


def rows_of(data: BytesIO, path: str) -> Rows:
    """The same of a package that was looked at (see `package.load`)."""
    reader = _Reader()
    with damage(path):
        return Rows(reader.sheets(Worksheets(data, path)), tuple(reader.found), reader.unread,
                    reader.headings)


class _Head(NamedTuple):
    """A header row: columns by place, known and unknown ones."""

    columns: dict[int, Column]
    extra: dict[int, str]
    letters: dict[str, str]


class _Reader:
    def __init__(self) -> None:
        self.found: list[Diagnostic] = []
        self._left = MOST_CELLS
        self.unread: dict[tuple[str, str], Diagnostic] = {}
        self.headings: dict[str, Heading] = {}

    def _report(self, code: str, severity: Severity, message: str, cell: str, hint: str) -> None:
        self.found.append(Diagnostic(code, severity, message, cell, 0, hint))

    def _report_at(self, code: str, severity: Severity, message: str, place: Where, hint: str
                   ) -> None:
        self._report(code, severity, message, address(*place), hint)

    def sheets(self, book: Worksheets) -> dict[str, tuple[Row, ...]]:
        sheets = {name_key(title): sheet.name for sheet in SHEETS.values()
                  for title in sheet.titles}
        unread = {name_key(title) for sheet in UNREAD for title in sheet.titles}
        found: dict[str, tuple[Row, ...]] = {}
        others = []
        for title in book.titles():
            name = sheets.get(_sheet_key(title))
            if name in found:
                self._report("SB104", WARNING, f"the sheet “{title}” is not read",
                             address(title, "A", 1), "there is another sheet "
                             f"{self.headings[name].title} before it: "
                             "bring the rows together on one")
            elif name:
                found[name] = tuple(self._sheet(SHEETS[name], title, book))
            elif _sheet_key(title) not in unread:
                others.append(title)
        for title in book.lost():
            if name := sheets.get(_sheet_key(title)):
                self._unread(name, "", lost(title))
        for title in others:
            self._unknown_sheet(title, [name for name in SHEETS if name not in found], book)
        for name, sheet in SHEETS.items():
            if sheet.needed and name not in found and (name, "") not in self.unread:
                self._unread(name, "", Diagnostic(
                    "SB101", ERROR, f"there is no sheet {name}",
                    hint="add it; its columns are in the workbook manual"))
        return found

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
        acting.update(filter(_acts, rows[0].letters if rows else ()))
        self.found += hidden_columns(rows, acting, book.hidden_columns[title],
                                     self.headings[sheet.name])
        self.found[before[0]:] = told_once(self.found[before[0]:], "SB126")
        return self._fill_down(sheet, rows, book.merged[title])

    def _unread(self, sheet: str, column: str, finding: Diagnostic) -> None:
        self.found.append(finding)
        self.unread.setdefault((sheet, column), finding)

    def _unknown_sheet(self, title: str, missing: list[str], book: Worksheets) -> None:
        """One with a name near to ours.  Unless its headers are ours too it may be the user's own,
        and stops nothing."""
        names = {each: name for name in sorted(missing) for each in SHEETS[name].titles}
        meant = near(title, names, _ALIKE)
        if meant:
            sheet = SHEETS[names[meant[0]]]
            ours = not sheet.needed or _has_headers(sheet, book.rows(title))
            finding = Diagnostic(
                "SB104", ERROR if ours and sheet.needed else WARNING,
                f"the sheet “{title}” is not read", address(title, "A", 1), 0, offered(meant))
            if ours:
                self._unread(sheet.name, "", finding)
            else:
                self.found.append(finding)

    def _rows(self, sheet: Sheet, title: str, rows: Iterable[SheetRow], total: list[Range]
              ) -> Iterator[Row]:
        head: _Head | None = None
        first: SheetRow | None = None
        hidden: list[int] = []
        self.headings[sheet.name] = Heading(title)
        for count, row in enumerate(rows, 1):
            if count > MOST_ROWS:
                raise UnreadableFile(f"the sheet {title} has more than {MOST_ROWS:,} rows", SPLIT)
            first = first or row
            if total:
                self.found += totals(title, row, total)
            if head is None and count <= HEADER_WITHIN:
                head = self._header(sheet, title, row)
            elif head and (read := self._row(sheet, title, head, row)):
                hidden += [row.number] if row.hidden else []
                yield read
        self.found += hidden_rows(title, hidden)
        if head is None and (first or sheet.needed):
            heads = _heads(first) if first else {}
            self._check_headers(sheet, title, first.number if first else 1, {}, heads)

    def _row(self, sheet: Sheet, title: str, head: _Head, row: SheetRow) -> Row | None:
        filled: dict[str, str] = {}
        typed: dict[str, str] = {}
        failed = set()
        for place, column in head.columns.items():
            if place in row.values:
                name = column.name
                text = text_of(row.values[place], column,
                               (title, head.letters[name], row.number), self._report_at,
                               len(self.found) < MOST_GUESSES)
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

    def _other(self, name: str, cell: Where, value: Value) -> str:
        """A value of a column that is not ours.  In one named after a platform a value that
        cannot be known counts as no: nothing is sent that was perhaps not to be."""
        if isinstance(value, (Uncalculated, Failed)) and platform_key(name) in _platforms():
            self._report("SB108", ERROR, "this cell has no value that can be read", address(*cell),
                         "type yes or no")
            return "no"
        return str(value).strip()

    def _fill_down(self, sheet: Sheet, rows: list[Row], merged: list[Range]) -> list[Row]:
        """A merged name stands for all the rows that it covers."""
        if not merged or not rows:
            return rows
        rows = sorted(rows, key=lambda row: row.number)
        columns = {letters: name for name, letters in rows[0].letters.items()}
        added: dict[int, dict[str, str]] = {}
        for column, place, below in covers([row.number for row in rows], merged):
            top, name = rows[place], columns.get(letter(column), "")
            text = top.values.get(name) or top.extra.get(name, "")
            if not text or not below:
                continue
            self._left -= len(below)
            if self._left < 0:
                raise UnreadableFile(f"merged cells cover more than {MOST_CELLS:,} cells",
                                     "unmerge them, and copy down what belongs to each row")
            for each in below:
                added.setdefault(each, {})[name] = text
            self._report("SB117", NOTE, f"this cell is merged over {len(below) + 1} rows and "
                         "counts for each of them", top.cell(name),
                         "copy it down with Ctrl+D instead: merged cells cannot be sorted")
        return [_with(row, added[place], sheet.names) if place in added else row
                for place, row in enumerate(rows)]

    def _header(self, sheet: Sheet, title: str, row: SheetRow) -> _Head | None:
        """Which column stands where; None if this is not the header row."""
        heads = _heads(row)
        columns = {place: sheet.headers[name_key(head)] for place, head in heads.items()
                   if name_key(head) in sheet.headers}
        if sheet.columns[0] not in columns.values() and len(columns) < 2:
            return None
        kept: dict[int, Column] = {}
        for place, column in columns.items():
            if column in kept.values():
                self._twice(column.header, address(title, letter(place), row.number))
            else:
                kept[place] = column
        for place, value in row.values.items():
            if isinstance(value, Broken):
                text_of(value, _HEADER, (title, letter(place), row.number), self._report_at)
        self._check_headers(sheet, title, row.number, kept, heads)
        names = {place: column.name for place, column in kept.items()}
        self.headings[sheet.name] = Heading(
            title, row.number, {name: place for place, name in names.items()})
        extra = self._own(title, row.number, {
            place: head for place, head in heads.items() if place not in columns})
        return _Head(kept, extra,
                     {name: letter(place) for place, name in {**extra, **names}.items()})

    def _own(self, title: str, number: int, heads: dict[int, str]) -> dict[int, str]:
        """The columns of the user; of two that are read under one name only the first."""
        kept: dict[str, int] = {}
        for place, head in heads.items():
            key = platform_key(head)
            if key not in kept:
                kept[key] = place
            elif _acts(head):
                self._twice(head, address(title, letter(place), number))
        return {place: head for place, head in heads.items()
                if place in kept.values() or not _acts(head)}

    def _twice(self, name: str, cell: str) -> None:
        self._report("SB105", WARNING, f"the column {name} stands here twice", cell,
                     "rename one of them; only the first is read")

    def _check_headers(self, sheet: Sheet, title: str, number: int, kept: dict[int, Column],
                       heads: dict[int, str]) -> None:
        missing = [column for column in sheet.columns if column not in kept.values()]
        platforms = _platforms()
        wanted = [*(header for header, column in sheet.headers.items() if column in missing),
                  ACCEPT, *(sorted(platforms) if sheet.by_platform else ())]
        for place, head in heads.items():
            if place < MOST_GUESSED and place not in kept and (
                    name_key(head) not in {*sheet.headers, name_key(ACCEPT)}
                    and platform_key(head) not in platforms) and (
                    alike := near(head, wanted, _ALIKE)):
                meant = sheet.headers.get(alike[0], Column(alike[0], 0))
                required = meant.name in sheet.required
                self._unread(sheet.name, "" if required else meant.name, Diagnostic(
                    "SB103", ERROR if required else WARNING,
                    f"the column “{head}” is not read", address(title, letter(place), number), 0,
                    offered(dict.fromkeys(_header(sheet, each) for each in alike))))
                missing = [column for column in missing if column != meant]
        for column in missing:
            if column.name in sheet.required:
                self._unread(sheet.name, "", Diagnostic(
                    "SB102", ERROR, f"the sheet {title} has no column {column.header}",
                    address(title, "A", number), 0, "add it to the header row"))


def _header(sheet: Sheet, header: str) -> str:
    """How a new sheet spells a header."""
    return sheet.headers[header].header if header in sheet.headers else header


def _platforms() -> set[str]:
    return {key for dialect in known() for key in (dialect.name, dialect.family)}


def _acts(header: str) -> bool:
    """Whether a column that no sheet has by itself has a say: where to search, what to accept."""
    return platform_key(header) in {*_platforms(), name_key(ACCEPT)}


def platform_key(header: str) -> str:
    """The id or family that a column is named after, or else its own name."""
    key = name_key(header).replace("_", " ")
    titles = {name_key(dialect.title): dialect.name for dialect in known()}
    return titles.get(key, key.replace(" ", "-"))


def _has_headers(sheet: Sheet, rows: Iterable[SheetRow]) -> bool:
    """Whether one of the first rows has a header of the sheet."""
    with suppress(Disorder):
        return any(name_key(head) in sheet.headers for row in islice(rows, HEADER_WITHIN)
                   for head in _heads(row).values())
    return False


def _sheet_key(title: str) -> str:
    return name_key(visible(title))


def _heads(row: SheetRow) -> dict[int, str]:
    return {place: clean(value) for place, value in sorted(row.values.items())
            if isinstance(value, str) and clean(value) and not isinstance(value, Broken)}


def _with(row: Row, texts: Mapping[str, str], columns: tuple[str, ...]) -> Row:
    """The row with more texts, in columns that are ours and in others."""
    known = {name: text for name, text in texts.items() if name in columns}
    extra = {name: text for name, text in texts.items() if name not in columns}
    return row._replace(values={**row.values, **known}, extra={**row.extra, **extra})
