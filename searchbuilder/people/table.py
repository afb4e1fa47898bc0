"""The rows of a table: CSV, text with tabs, or the first worksheet of a workbook."""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date, timedelta
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, NamedTuple

from searchbuilder.errors import UnreadableFile
from searchbuilder.people.columns import Columns, columns, is_header
from searchbuilder.people.encodings import WINDOWS, encoding
from searchbuilder.people.kinds import Refused
from searchbuilder.xlsx.cell_values import Date, Failed, Uncalculated, Value
from searchbuilder.xlsx.cells import Disorder, SheetRow
from searchbuilder.xlsx.package import damage, load
from searchbuilder.xlsx.worksheets import Worksheets

WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".tsv", ".tab")
# A résumé may be long; what is longer has a quotation mark that is never closed.
MOST_OF_CELL = 20_000_000
# A line that goes on without end is read in pieces; within quotation marks they stay together.
LONGEST_LINE = 4_000_000
_DELIMITERS = ",;\t|"
_SAMPLE = 256 * 1024
_SAMPLE_ROWS = 20
# Above the headers a report may have its name and its date.
_HEADER_WITHIN = 10
_EPOCH = date(1899, 12, 30)


class Row(NamedTuple):
    """number -- as a spreadsheet counts it; read -- how much of the file, from 0 to 1
    broken -- what is wrong from here on, for the user
    """

    number: int
    cells: Sequence[str]
    read: float
    broken: str = ""


def table(path: str, said: Mapping[str, str]) -> tuple[Columns, Iterator[Row]]:
    """The columns of a table, and its rows, which are read once.  said -- see `columns`

    UnreadableFile where the file is none, UnknownName for a column that is not there.
    """
    rows = _sheet(path) if Path(path).suffix.lower() in WORKBOOKS else _text(path)
    first = list(islice(rows, _HEADER_WITHIN))
    named = [part.strip().casefold() for names in said.values() for part in names.split(",")]
    at = next((place for place, row in enumerate(first) if is_header(row.cells) or any(
        cell.strip().casefold() in named for cell in row.cells if named)), None)
    if at is not None:
        return columns(first[at].cells, said), chain(first[at + 1:], rows)
    if said and first:
        columns(first[0].cells, said)
    width = max((len(row.cells) for row in first), default=0)
    return Columns((), (), (), (), tuple(range(width))), chain(first, rows)


def _text(path: str) -> Iterator[Row]:
    """The rows of a text file, one in memory at a time."""
    with closing(_opened(path)) as file, _long_cells():
        size = max(1, os.fstat(file.fileno()).st_size)
        head = file.read(_SAMPLE)
        file.seek(0)
        try:
            form = encoding(head)
        except Refused:
            raise UnreadableFile(f"{path} is not a table", "Save it as CSV") from None
        lines = io.TextIOWrapper(file, form, WINDOWS, newline="")
        delimiter = _delimiter(head.decode(form, "replace"))
        pieces = iter(partial(lines.readline, LONGEST_LINE), "")
        for number, cells, broken in _parsed(pieces, delimiter):
            if cells or broken:
                yield Row(number, cells, min(1.0, file.tell() / size), broken)


@contextmanager
def _long_cells() -> Iterator[None]:
    """Within it, cells as long as a résumé are read; the limit is one of the whole process."""
    before = csv.field_size_limit(MOST_OF_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _opened(path: str) -> BinaryIO:
    try:
        return open(path, "rb", buffering=_SAMPLE)
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read: {error.strerror}",
                             "Check its name and permissions") from None


def _parsed(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str], str]]:
    reader = csv.reader(lines, delimiter=delimiter)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            yield number, cells, ""
    except csv.Error:
        yield number + 1, [], ("this row and those below it cannot be read: a quotation mark is "
                               "never closed")


def _delimiter(sample: str) -> str:
    """What parts the columns: by it most rows have as many of them, and more than one."""
    def even(delimiter: str) -> tuple[int, int]:
        rows = csv.reader(io.StringIO(sample), delimiter=delimiter)
        widths = Counter(map(len, islice(rows, _SAMPLE_ROWS)))
        return max(((count, width) for width, count in widths.items() if width > 1),
                   default=(0, 0))
    try:
        return max(_DELIMITERS, key=even)
    except csv.Error:
        return ","


def _sheet(path: str) -> Iterator[Row]:
    """The rows of the first worksheet that has any."""
    with damage(path):
        sheets = Worksheets(load(path), path)
        for title in sheets.titles():
            some = False
            for row in _rows(sheets, title):
                some = True
                width = max(row.values, default=-1) + 1
                yield Row(row.number, [_shown(row.values.get(place, ""))
                                       for place in range(width)], 0.0)
            if some:
                return


def _rows(sheets: Worksheets, title: str) -> Iterable[SheetRow]:
    try:
        yield from sheets.rows(title)
    except Disorder:
        yield from sheets.gathered(title)


def _shown(value: Value) -> str:
    if isinstance(value, (Failed, Uncalculated)):
        return ""
    if isinstance(value, Date):
        days = min(max(value, 0), 2_900_000)
        return (_EPOCH + timedelta(days)).isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
