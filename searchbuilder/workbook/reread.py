"""Whether a package to which rows were appended says what it said before, and the new rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from searchbuilder.errors import UnreadableFile, UnwritableFile
from searchbuilder.workbook.reader import Row, Rows, rows_of
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.workbook.values import text_of
from searchbuilder.xlsx.package import checked

# The new rows of a sheet: number to column to text.
New = Mapping[int, Mapping[str, str]]


def check(before: Rows, after: bytes, path: str, new: Mapping[str, New]) -> None:
    """UnwritableFile unless a package says what it said before and what is new on its sheets."""
    try:
        now = rows_of(checked(after, path), path)
    except UnreadableFile as error:
        raise UnwritableFile(f"with the new rows the workbook could not be read again: {error}",
                             error.hint) from error
    if not all(_same(before.sheets.get(name, ()), now.sheets.get(name, ()), name,
                     new.get(name, {})) for name in SHEETS):
        raise UnwritableFile(f"{path} would not hold the rows as they are meant",
                             "nothing was written; please report this")


def _same(before: Sequence[Row], now: Sequence[Row], name: str, new: New) -> bool:
    """Whether a sheet is read as before, but for the letters of columns that were added; and what
    follows is what is new."""
    there = len(before)
    said = [(row.number, {**row.values, **row.typed}) for row in now[there:]]
    return (len(now) >= there and all(map(_alike, before, now))
            and said == list(_seen(name, new)))


def _alike(one: Row, other: Row) -> bool:
    return one._replace(letters={}) == other._replace(letters={})


def _seen(name: str, new: New) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The new rows as far as they are seen: signs that nobody sees are nothing to the reader."""
    sheet = SHEETS[name]
    for number, texts in new.items():
        seen = {column: text for column, text in texts.items()
                if text_of(text, sheet, column, ("", "", number), _heard, False)}
        if seen:
            yield number, seen


def _heard(*_: object) -> None:
    """What is found in the new rows is told when the workbook is checked."""
