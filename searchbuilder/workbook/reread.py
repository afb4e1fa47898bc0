"""Whether a package to which rows were appended says what it said before, and the new rows."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from searchbuilder.errors import UnreadableFile, UnwritableFile
from searchbuilder.workbook.cells import SheetRow
from searchbuilder.workbook.package import checked
from searchbuilder.workbook.reader import Row, Rows, rows_of
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.workbook.values import text_of
from searchbuilder.workbook.xlsx import Package


class Meant(NamedTuple):
    """What a sheet is to say.  title -- of its tab; head -- the header row and what is new there:
    number to place to text; rows -- the same of the new rows; names -- place to column"""

    title: str
    head: Mapping[int, Mapping[int, str]]
    rows: Mapping[int, Mapping[int, str]]
    names: Mapping[int, str]


def check(data: bytes, before: Rows, after: bytes, path: str, meant: Mapping[str, Meant]) -> None:
    """UnwritableFile unless the package `after` says what `data` says, and what is meant.

    before -- the rows of `data`
    """
    try:
        now = rows_of(checked(after, path), path)
    except UnreadableFile as error:
        raise UnwritableFile(f"with the new rows the workbook could not be read again: {error}",
                             error.hint) from error
    old, new = (Package(io.BytesIO(each), path) for each in (data, after))
    if not (all(_same_cells(old, new, each) for each in meant.values())
            and all(_same_rows(before, now, name, meant.get(name)) for name in SHEETS)):
        raise UnwritableFile(f"{path} would not hold the rows as they are meant",
                             "nothing was written; please report this")


def _same_cells(old: Package, new: Package, meant: Meant) -> bool:
    """Whether every cell is as before, or as meant."""
    there = new.rows(meant.title)
    rows = old.rows(meant.title) if meant.title in old.sheets() else iter(())
    return all(one == other or repr(one) == repr(other)  # a date is no number, not even its own
               for one, other in zip_longest(_expected(rows, meant), there))


def _expected(old: Iterator[SheetRow], meant: Meant) -> Iterator[SheetRow]:
    new = {**meant.head, **meant.rows}
    for row in old:
        yield SheetRow(row.number, row.hidden, {**row.values, **new.pop(row.number, {})})
    yield from (SheetRow(number, False, dict(values)) for number, values in new.items())


def _same_rows(before: Rows, now: Rows, name: str, meant: Meant | None) -> bool:
    """Whether a sheet is read as before, and its new rows as they are meant."""
    old = list(map(_said, before.sheets.get(name, ())))
    return [*old, *(_read(name, meant) if meant else ())] == list(
        map(_said, now.sheets.get(name, ())))


def _said(row: Row) -> tuple[int, Mapping[str, str], Mapping[str, str], frozenset[str]]:
    return row.number, row.values, row.extra, row.failed


def _read(name: str, meant: Meant) -> Iterator[tuple[
        int, Mapping[str, str], Mapping[str, str], frozenset[str]]]:
    """What is read from the new rows: texts are cleaned there."""
    for number, values in meant.rows.items():
        texts = {meant.names[place]: text_of(text, SHEETS[name], meant.names[place],
                                             (meant.title, "", number), _heard, False)
                 for place, text in values.items()}
        if read := {column: text for column, text in texts.items() if text}:
            yield number, read, {}, frozenset()


def _heard(*_: object) -> None:
    """What is found in the new rows is told when the workbook is checked."""
