"""Which column of a worksheet is which: its header row, and headers that are almost ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import NamedTuple

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic, Location
from searchbuilder.dialects import known
from searchbuilder.findings.sheets import SB102, SB103, SB105
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.workbook.rows import Heading, address
from searchbuilder.workbook.sheet import Column, Sheet
from searchbuilder.workbook.values import clean, text_of
from searchbuilder.xlsx.addresses import letter
from searchbuilder.xlsx.cell_values import Broken, Value
from searchbuilder.xlsx.cells import Disorder, SheetRow

# A header to the right of these is read, but nobody guesses what a misspelt one means.
MOST_GUESSED = 256
HEADER_WITHIN = 20
# A column of any sheet (see `accept`).
ACCEPT = "Accept"
# Less alike than this, a sheet or a column is the user's own and not a misspelt one of ours.
ALIKE = 0.74
# A header is read like any text.
_HEADER = Column("", 0)


class Head(NamedTuple):
    """A header row: columns by place, known and unknown ones, and the letters of each.

    found -- what is wrong with it; unread -- the columns that are not read because of that, the
        whole sheet under no name
    """

    columns: Mapping[int, Column]
    extra: Mapping[int, str]
    letters: Mapping[str, str]
    heading: Heading
    found: Sequence[Diagnostic]
    unread: Mapping[str, Diagnostic]


def header(sheet: Sheet, title: str, row: SheetRow) -> Head | None:
    """The columns that a row names; None if it is not the header row."""
    texts = headers(row)
    columns = {place: sheet.headers[name_key(text)] for place, text in texts.items()
               if name_key(text) in sheet.headers}
    if sheet.columns[0] not in columns.values() and len(columns) < 2:
        return None
    reader = _HeaderReader(sheet, title, row.number)
    kept = reader.each_once(columns)
    reader.note_broken(row.values)
    reader.note_strange(kept, texts)
    extra = reader.own({place: text for place, text in texts.items() if place not in columns})
    return reader.head(kept, extra)


def no_header(sheet: Sheet, title: str, row: SheetRow | None) -> Head:
    """The same of a sheet without a header row.  row -- its first, where one is filled in"""
    reader = _HeaderReader(sheet, title, row.number if row else 1)
    reader.note_strange({}, headers(row) if row else {})
    return reader.head({}, {})


class _HeaderReader:
    """Reads one header row; `found` and `unread` are as in `Head`."""

    def __init__(self, sheet: Sheet, title: str, number: int) -> None:
        self.sheet, self.title, self.number = sheet, title, number
        self.found: list[Diagnostic] = []
        self.unread: dict[str, Diagnostic] = {}

    def head(self, columns: Mapping[int, Column], extra: Mapping[int, str]) -> Head:
        names = {place: column.name for place, column in columns.items()}
        letters = {name: letter(place) for place, name in {**extra, **names}.items()}
        places = {name: place for place, name in names.items()}
        heading = Heading(self.title, self.number if columns else 0, places)
        return Head(columns, extra, letters, heading, self.found, self.unread)

    def _at(self, place: int) -> Location:
        return Location(address(self.title, letter(place), self.number))

    def each_once(self, columns: Mapping[int, Column]) -> dict[int, Column]:
        """The columns, of two that are one the first."""
        kept: dict[int, Column] = {}
        for place, column in columns.items():
            if column in kept.values():
                self.found.append(SB105.found(self._at(place), column=column.header))
            else:
                kept[place] = column
        return kept

    def own(self, texts: Mapping[int, str]) -> dict[int, str]:
        """The columns of the user; of two that are read under one name only the first."""
        kept: dict[str, int] = {}
        for place, text in texts.items():
            key = platform_key(text)
            if key not in kept:
                kept[key] = place
            elif acts(text):
                self.found.append(SB105.found(self._at(place), column=text))
        return {place: text for place, text in texts.items()
                if place in kept.values() or not acts(text)}

    def note_broken(self, values: Mapping[int, Value]) -> None:
        """Note headers that cannot be read."""
        for place, value in values.items():
            if isinstance(value, Broken):
                text_of(value, _HEADER, self.found)
                self.found[-1] = self.found[-1]._replace(cell=self._at(place).cell)

    def note_strange(self, kept: Mapping[int, Column], texts: Mapping[int, str]) -> None:
        """Note headers that are almost those of columns which are missing, and what is missing."""
        missing = [column for column in self.sheet.columns if column not in kept.values()]
        wanted = [*(text for text, column in self.sheet.headers.items() if column in missing),
                  ACCEPT, *(sorted(platform_names()) if self.sheet.by_platform else ())]
        guessed = {self._guessed(self._at(place), text, alike)
                   for place, text in self._strange(texts).items() if place not in kept
                   and (alike := near(text, wanted, ALIKE))}
        for column in missing:
            if column.name in self.sheet.required and column.name not in guessed:
                at = Location(address(self.title, "A", self.number))
                self._not_read("", SB102.found(at, sheet=self.title, column=column.header))

    def _strange(self, texts: Mapping[int, str]) -> dict[int, str]:
        """The headers that are neither of this sheet nor of any."""
        return {place: text for place, text in texts.items() if place < MOST_GUESSED
                and name_key(text) not in self.sheet.headers and not acts(text)}

    def _guessed(self, at: Location, text: str, alike: list[str]) -> str:
        """The name of the column that a header was probably meant for, which is noted."""
        meant = self.sheet.headers.get(alike[0], Column(alike[0], 0))
        required = meant.name in self.sheet.required
        self._not_read("" if required else meant.name, SB103.found(
            at, header=text, severity=ERROR if required else WARNING,
            meant=dict.fromkeys(self.sheet.headers[each].header if each in self.sheet.headers
                                else each for each in alike)))
        return meant.name

    def _not_read(self, column: str, finding: Diagnostic) -> None:
        self.found.append(finding)
        self.unread.setdefault(column, finding)


def headers(row: SheetRow) -> dict[int, str]:
    """The texts of a row that may be headers, by place."""
    return {place: clean(value) for place, value in sorted(row.values.items())
            if isinstance(value, str) and clean(value) and not isinstance(value, Broken)}


def has_headers(sheet: Sheet, rows: Iterable[SheetRow]) -> bool:
    """Whether one of the first rows has a header of the sheet."""
    with suppress(Disorder):
        return any(name_key(text) in sheet.headers for row in islice(rows, HEADER_WITHIN)
                   for text in headers(row).values())
    return False


def platform_names() -> set[str]:
    """What a column may be named after: ids and families."""
    return {key for dialect in known() for key in (dialect.name, dialect.family)}


def platform_key(text: str) -> str:
    """The id or family that a column is named after, or else its own name."""
    key = name_key(text).replace("_", " ")
    titles = {name_key(dialect.title): dialect.name for dialect in known()}
    return titles.get(key, key.replace(" ", "-"))


def acts(text: str) -> bool:
    """Whether a column that no sheet has by itself has a say: where to search, what to accept."""
    return platform_key(text) in {*platform_names(), name_key(ACCEPT)}
