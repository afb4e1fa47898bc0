"""A workbook as rows of text, every value with its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialects import known
from searchbuilder.errors import UnreadableFile
from searchbuilder.vocabulary.names import name_key, near, offered
from searchbuilder.workbook.cells import (
    MOST_CELLS, Area, Failed, SheetRow, Uncalculated, Value, letter)
from searchbuilder.workbook.merged import covers
from searchbuilder.workbook.package import damage, load
from searchbuilder.workbook.sheets import IGNORED, NEEDED, REQUIRED, SHEETS, Sheet
from searchbuilder.workbook.values import Where, clean, text_of
from searchbuilder.workbook.xlsx import Package

MOST_ROWS = 200_000
# A header to the right of these is read, but nobody guesses what a misspelt one means.
MOST_GUESSED = 256
# After so many findings nobody reads what each might have meant.
MOST_GUESSES = 1_000
HEADER_WITHIN = 20

# A column of any sheet (see `accept`).
ACCEPT = "Accept"

# Less alike than this, a sheet or a column is the user's own and not a misspelt one of ours.
_ALIKE = 0.74


class Row(NamedTuple):
    """One row: `values` by column, only those that are filled; `extra` by unknown header.

    failed -- the columns whose value could not be read, which is reported already
    typed -- the text as it was typed, where `values` has it repaired
    """

    sheet: str
    number: int
    values: Mapping[str, str]
    letters: Mapping[str, str]
    extra: Mapping[str, str] = MappingProxyType({})
    failed: frozenset[str] = frozenset()
    typed: Mapping[str, str] = MappingProxyType({})

    def get(self, column: str) -> str:
        return self.values.get(column, "")

    def cell(self, column: str) -> str:
        """The address for Excel's name box, also of a column that the row leaves blank."""
        return address(self.sheet, self.letters.get(column, "A"), self.number)


class Heading(NamedTuple):
    """The sheet that is read under a name of ours, by the title of its tab.

    number -- of the header row, 0 if none was found; places -- column to its place, 0-based
    """

    title: str
    number: int = 0
    places: Mapping[str, int] = MappingProxyType({})


class Rows(NamedTuple):
    """The rows of every known sheet, and what was found while reading them.

    unread -- the sheets (column empty) and columns that are not there or not read, each with the
    finding that says so
    headings -- where the columns of each known sheet stand
    """

    sheets: Mapping[str, tuple[Row, ...]]
    diagnostics: tuple[Diagnostic, ...]
    unread: Mapping[tuple[str, str], Diagnostic] = MappingProxyType({})
    headings: Mapping[str, Heading] = MappingProxyType({})


def address(sheet: str, letter: str, number: int) -> str:
    """`Synonyms!B7`, or `'False friends'!B7`: what can be typed in Excel's name box."""
    return f"{_quoted(sheet)}!{letter}{number}"


@lru_cache(maxsize=256)
def _quoted(sheet: str) -> str:
    plain = re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]*", sheet)
    return sheet if plain else "'" + sheet.replace("'", "''") + "'"


def read_rows(path: str) -> Rows:
    """The rows of a workbook file.  UnreadableFile where there is nothing to read."""
    return rows_of(load(path), path)


def rows_of(data: BytesIO, path: str) -> Rows:
    """The same of a package that was looked at (see `package.load`)."""
    reader = _Reader()
    with damage(path):
        return Rows(reader.sheets(Package(data, path)), tuple(reader.found), reader.unread,
                    reader.headings)


class _Head(NamedTuple):
    """A header row: column names by place, known and unknown ones."""

    columns: dict[int, str]
    extra: dict[int, str]
    letters: dict[str, str]


class _Reader:
    def __init__(self) -> None:
        self.found: list[Diagnostic] = []
        self._left = MOST_CELLS
        self.unread: dict[tuple[str, str], Diagnostic] = {}
        self.headings: dict[str, Heading] = {}

    def _report(self, code: str, severity: str, message: str, cell: str, hint: str) -> None:
        self.found.append(Diagnostic(code, severity, message, cell, 0, hint))

    def _report_at(self, code: str, severity: str, message: str, place: Where, hint: str) -> None:
        self._report(code, severity, message, address(*place), hint)

    def sheets(self, package: Package) -> dict[str, tuple[Row, ...]]:
        sheets = {name_key(name): name for name in SHEETS}
        found: dict[str, tuple[Row, ...]] = {}
        others = []
        for title in package.sheets():
            name = sheets.get(name_key(title))
            if name in found:
                self._report("SB104", WARNING, f"the sheet “{title}” is not read",
                             address(title, "A", 1), f"there is another sheet {name} before it: "
                             "bring the rows together on one")
            elif name:
                rows = list(self._rows(SHEETS[name], title, package.rows(title)))
                found[name] = tuple(self._fill_down(SHEETS[name], rows, package.merged(title)))
            elif name_key(title) not in map(name_key, IGNORED):
                others.append(title)
        for title in others:
            self._unknown_sheet(title, sorted(set(SHEETS) - set(found)))
        for name in NEEDED:
            if name not in found and (name, "") not in self.unread:
                self._unread(name, "", Diagnostic(
                    "SB101", ERROR, f"there is no sheet {name}",
                    hint="add it; its columns are in the workbook manual"))
        return found

    def _unread(self, sheet: str, column: str, finding: Diagnostic) -> None:
        self.found.append(finding)
        self.unread.setdefault((sheet, column), finding)

    def _unknown_sheet(self, title: str, missing: list[str]) -> None:
        meant = near(title, missing, _ALIKE)
        if meant:
            self._unread(meant[0], "", Diagnostic(
                "SB104", ERROR if meant[0] in NEEDED else WARNING,
                f"the sheet “{title}” is not read", address(title, "A", 1), 0, offered(meant)))

    def _rows(self, sheet: Sheet, title: str, rows: Iterable[SheetRow]) -> Iterator[Row]:
        head: _Head | None = None
        first: SheetRow | None = None
        hidden: list[int] = []
        self.headings[sheet.name] = Heading(title)
        for count, row in enumerate(rows, 1):
            if count > MOST_ROWS:
                raise UnreadableFile(f"the sheet {title} has more than {MOST_ROWS:,} rows",
                                     "split it into several workbooks")
            first = first or row
            if head is None and count <= HEADER_WITHIN:
                head = self._header(sheet, title, row)
            elif head and (read := self._row(sheet, title, head, row)):
                hidden += [row.number] if row.hidden else []
                yield read
        if hidden:
            count = len(hidden)
            rows_are = "rows are" if count > 1 else "row is"
            self._report("SB118", NOTE, f"{count} hidden {rows_are} read like any other",
                         address(title, "A", hidden[0]),
                         "write no under Use to switch a row off")
        if head is None and (first or sheet.name in NEEDED):
            heads = _heads(first) if first else {}
            self._check_headers(sheet, title, first.number if first else 1, {}, heads)

    def _row(self, sheet: Sheet, title: str, head: _Head, row: SheetRow) -> Row | None:
        filled: dict[str, str] = {}
        typed: dict[str, str] = {}
        failed = set()
        for place, name in head.columns.items():
            if place in row.values:
                text = text_of(row.values[place], sheet, name,
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
        return Row(title, row.number, filled, head.letters, others, frozenset(failed), typed)

    def _other(self, name: str, cell: Where, value: Value) -> str:
        """A value of a column that is not ours.  In one named after a platform a value that
        cannot be known counts as no: nothing is sent that was perhaps not to be."""
        if isinstance(value, (Uncalculated, Failed)) and platform_key(name) in _platforms():
            self._report("SB108", ERROR, "this cell has no value that can be read", address(*cell),
                         "type yes or no")
            return "no"
        return str(value).strip()

    def _fill_down(self, sheet: Sheet, rows: list[Row], merged: list[Area]) -> list[Row]:
        """A merged name stands for all the rows that it covers."""
        if not merged or not rows:
            return rows
        rows = sorted(rows, key=lambda row: row.number)
        columns = {letters: name for name, letters in rows[0].letters.items()}
        added: dict[int, dict[str, str]] = {}
        for column, place, below in covers([row.number for row in rows], merged):
            top, name = rows[place], columns.get(letter(column), "")
            text = top.get(name) or top.extra.get(name, "")
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
        return [_with(row, added[place], sheet.columns) if place in added else row
                for place, row in enumerate(rows)]

    def _header(self, sheet: Sheet, title: str, row: SheetRow) -> _Head | None:
        """Which column stands where; None if this is not the header row."""
        heads = _heads(row)
        columns = {place: sheet.headers[name_key(head)] for place, head in heads.items()
                   if name_key(head) in sheet.headers}
        if sheet.columns[0] not in columns.values() and len(columns) < 2:
            return None
        kept: dict[int, str] = {}
        for place, name in columns.items():
            if name in kept.values():
                self._twice(name, address(title, letter(place), row.number))
            else:
                kept[place] = name
        self._check_headers(sheet, title, row.number, kept, heads)
        self.headings[sheet.name] = Heading(
            title, row.number, {name: place for place, name in kept.items()})
        extra = self._own(title, row.number, {
            place: head for place, head in heads.items() if place not in columns})
        return _Head(kept, extra,
                     {name: letter(place) for place, name in {**extra, **kept}.items()})

    def _own(self, title: str, number: int, heads: dict[int, str]) -> dict[int, str]:
        """The columns of the user; of two that are read under one name only the first."""
        kept: dict[str, int] = {}
        for place, head in heads.items():
            key = platform_key(head)
            if key not in kept:
                kept[key] = place
            elif key in _platforms() or key == name_key(ACCEPT):
                self._twice(head, address(title, letter(place), number))
        return {place: head for place, head in heads.items()
                if place in kept.values() or platform_key(head) not in (
                    *_platforms(), name_key(ACCEPT))}

    def _twice(self, name: str, cell: str) -> None:
        self._report("SB105", WARNING, f"the column {name} stands here twice", cell,
                     "rename one of them; only the first is read")

    def _check_headers(self, sheet: Sheet, title: str, number: int, kept: dict[int, str],
                       heads: dict[int, str]) -> None:
        missing = [column for column in sheet.columns if column not in kept.values()]
        required = REQUIRED.get(sheet.name, sheet.columns[:1])
        platforms = _platforms()
        wanted = [*(header for header, column in sheet.headers.items() if column in missing),
                  ACCEPT, *(sorted(platforms) if sheet.name == "Synonyms" else ())]
        for place, head in heads.items():
            if place < MOST_GUESSED and place not in kept and (
                    name_key(head) not in {*sheet.headers, name_key(ACCEPT)}
                    and platform_key(head) not in platforms) and (
                    alike := near(head, wanted, _ALIKE)):
                meant = list(dict.fromkeys(sheet.headers.get(each, each) for each in alike))
                self._unread(sheet.name, "" if meant[0] in required else meant[0], Diagnostic(
                    "SB103", ERROR if meant[0] in required else WARNING,
                    f"the column “{head}” is not read", address(title, letter(place), number), 0,
                    offered(meant)))
                missing = [column for column in missing if column != meant[0]]
        for column in required:
            if column in missing:
                self._unread(sheet.name, "", Diagnostic(
                    "SB102", ERROR, f"the sheet {title} has no column {column}",
                    address(title, "A", number), 0, "add it to the header row"))


def _platforms() -> set[str]:
    return {key for dialect in known() for key in (dialect.name, dialect.family)}


def platform_key(header: str) -> str:
    """The id or family that a column is named after, or else its own name."""
    key = name_key(header).replace("_", " ")
    titles = {name_key(dialect.title): dialect.name for dialect in known()}
    return titles.get(key, key.replace(" ", "-"))


def _heads(row: SheetRow) -> dict[int, str]:
    return {place: clean(value) for place, value in sorted(row.values.items())
            if isinstance(value, str) and clean(value)}


def _with(row: Row, texts: Mapping[str, str], columns: tuple[str, ...]) -> Row:
    """The row with more texts, in columns that are ours and in others."""
    known = {name: text for name, text in texts.items() if name in columns}
    extra = {name: text for name, text in texts.items() if name not in columns}
    return row._replace(values={**row.values, **known}, extra={**row.extra, **extra})
