"""A workbook as rows of text, every value with its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.characters import visible
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.errors import UnreadableFile
from searchbuilder.vocabulary.names import name_key, nearest
from searchbuilder.workbook.package import load
from searchbuilder.workbook.sheets import (
    CHOICES, EXPRESSIONS, IGNORED, REQUIRED, SHEETS, Sheet)
from searchbuilder.workbook.xlsx import (
    Date, Failed, Package, SheetRow, Uncalculated, Value, letter)

MOST_ROWS = 200_000
MOST_COLUMNS = 256
HEADER_WITHIN = 20


class Row(NamedTuple):
    """One row: `values` by column, only those that are filled; `extra` by unknown header."""

    sheet: str
    number: int
    values: Mapping[str, str]
    letters: Mapping[str, str]
    extra: Mapping[str, str] = MappingProxyType({})

    def get(self, column: str) -> str:
        return self.values.get(column, "")

    def cell(self, column: str) -> str:
        """The address for Excel's name box, also of a column that the row leaves blank."""
        return address(self.sheet, self.letters.get(column, "A"), self.number)


class Rows(NamedTuple):
    """The rows of every known sheet, and what was found while reading them."""

    sheets: Mapping[str, tuple[Row, ...]]
    diagnostics: tuple[Diagnostic, ...]


def address(sheet: str, letter: str, number: int) -> str:
    """`Synonyms!B7`, or `'False friends'!B7`: what can be typed in Excel's name box."""
    plain = re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]*", sheet)
    quoted = sheet if plain else "'" + sheet.replace("'", "''") + "'"
    return f"{quoted}!{letter}{number}"


def read_rows(path: str) -> Rows:
    """The rows of a workbook file.  UnreadableFile where there is nothing to read."""
    data = load(path)
    try:
        reader = _Reader()
        sheets = reader.sheets(Package(data))
    except UnreadableFile:
        raise
    except Exception as error:  # expat, zipfile and conversions raise many kinds on damaged files
        raise UnreadableFile(f"{path} cannot be read as a workbook",
                             "open it in Excel and save it again") from error
    return Rows(sheets, tuple(reader.found))


class _Head(NamedTuple):
    """A header row: column names by place, known and unknown ones."""

    columns: dict[int, str]
    extra: dict[int, str]
    letters: dict[str, str]


class _Reader:
    def __init__(self) -> None:
        self.found: list[Diagnostic] = []

    def _report(self, code: str, severity: str, message: str, cell: str, hint: str) -> None:
        self.found.append(Diagnostic(code, severity, message, cell, 0, hint))

    def sheets(self, package: Package) -> dict[str, tuple[Row, ...]]:
        known = {name_key(name): name for name in SHEETS}
        found: dict[str, tuple[Row, ...]] = {}
        for title in package.sheets():
            name = known.get(name_key(title))
            if name:
                found[name] = tuple(self._rows(SHEETS[name], title, package.rows(title)))
            elif name_key(title) not in map(name_key, IGNORED):
                self._unknown_sheet(title, set(SHEETS) - set(found))
        for name in REQUIRED:
            if name not in found:
                self._report("SB101", ERROR, f"there is no sheet {name}", "",
                             "add it; its columns are in the workbook manual")
        return found

    def _unknown_sheet(self, title: str, missing: Iterable[str]) -> None:
        hint = nearest(title, sorted(missing))
        if hint:
            self._report("SB104", WARNING, f"the sheet “{title}” is not read",
                         address(title, "A", 1), hint)

    def _rows(self, sheet: Sheet, title: str, rows: Iterable[SheetRow]) -> Iterator[Row]:
        head: _Head | None = None
        for count, row in enumerate(rows, 1):
            if count > MOST_ROWS:
                raise UnreadableFile(f"the sheet {title} has more than 200,000 rows",
                                     "split it into several workbooks")
            if head is None:
                head = self._header(sheet, title, row, count == HEADER_WITHIN)
                continue
            filled = {name: text for place, name in head.columns.items() if place in row.values
                      and (text := self._text(sheet, name, (title, head.letters[name], row.number),
                                              row.values[place]))}
            if filled:
                others = {name: str(row.values[place]).strip()
                          for place, name in head.extra.items() if place in row.values}
                yield Row(title, row.number, filled, head.letters, others)
        if head is None:
            self._header(sheet, title, SheetRow(1, False), True)

    def _header(self, sheet: Sheet, title: str, row: SheetRow, last_chance: bool
                ) -> _Head | None:
        """Which column stands where; None if this is not the header row."""
        heads = {place: _clean(value) for place, value in sorted(row.values.items())
                 if isinstance(value, str) and _clean(value) and place < MOST_COLUMNS}
        columns = {place: sheet.headers[name_key(head)] for place, head in heads.items()
                   if name_key(head) in sheet.headers}
        if sheet.columns[0] not in columns.values() and len(columns) < 2 and not last_chance:
            return None
        kept: dict[int, str] = {}
        for place, name in columns.items():
            if name in kept.values():
                self._report("SB105", WARNING, f"the column {name} stands here twice",
                             address(title, letter(place), row.number),
                             "rename one of them; only the first is read")
            else:
                kept[place] = name
        self._check_headers(sheet, title, row.number, kept, heads)
        extra = {place: head for place, head in heads.items() if place not in columns}
        return _Head(kept, extra,
                     {name: letter(place) for place, name in {**extra, **kept}.items()})

    def _check_headers(self, sheet: Sheet, title: str, number: int, kept: dict[int, str],
                       heads: dict[int, str]) -> None:
        missing = [column for column in sheet.columns if column not in kept.values()]
        for place, head in heads.items():
            if place not in kept and name_key(head) not in sheet.headers and (
                    hint := nearest(head, missing)):
                self._report("SB103", WARNING, f"the column “{head}” is not read",
                             address(title, letter(place), number), hint)
        for column in REQUIRED.get(sheet.name, sheet.columns[:1]):
            if column in missing:
                self._report("SB102", ERROR, f"the sheet {title} has no column {column}",
                             address(title, "A", number), "add it to the header row")

    def _text(self, sheet: Sheet, column: str, cell: tuple[str, str, int], value: Value) -> str:
        """The value as text; what a spreadsheet made of it by itself is reported."""
        if isinstance(value, Uncalculated):
            self._report("SB116", ERROR, "this formula was never calculated", address(*cell),
                         "open the file in Excel and save it, or type the text")
            return ""
        if isinstance(value, Failed):
            self._report("SB108", ERROR, f"this cell shows the error {value}", address(*cell),
                         "mend its formula, or type the text")
            return ""
        if isinstance(value, str):
            text = _clean(value)
            if text and column in EXPRESSIONS.get(sheet.name, ()):
                text = _broken(value)
            return self._chosen(sheet, column, text, cell)
        if isinstance(value, Date):
            self._report("SB109", ERROR, "Excel made a date of this text", address(*cell),
                         "format the cell as Text and type it again")
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        number = str(int(value)) if value.is_integer() else str(value)
        if column in ("Term", "Synonym", "Title", "Search", "Role"):
            self._report("SB112", NOTE, f"this is the number {number}, not text", address(*cell),
                         "format the cell as Text if it should read otherwise, such as 04")
        return number

    def _chosen(self, sheet: Sheet, column: str, text: str, cell: tuple[str, str, int]) -> str:
        choices = CHOICES.get((sheet.name, column))
        if not choices or not text:
            return text
        chosen = {name_key(choice): choice for choice in choices}.get(name_key(text))
        if chosen is None:
            self._report("SB110", WARNING, f"“{text}” is none of {', '.join(choices)}",
                         address(*cell), nearest(text, choices) or "choose one of them")
        return chosen or text


def _clean(value: object) -> str:
    """Text without signs that nobody sees and without blanks around each line."""
    text = visible(_broken(str(value)))
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def _broken(text: str) -> str:
    """One sign for a line break, and as long as before, so that columns can be counted."""
    return text.replace("\r\n", " \n").replace("\r", "\n")
