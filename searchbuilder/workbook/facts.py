"""Facts that a user found out, written into the sheet Platforms of a workbook.

A fact of a platform that stands there is written over in its row; others are put below the last.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence

from searchbuilder.dialects import known
from searchbuilder.errors import UnwritableFile
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.append import with_rows
from searchbuilder.workbook.reader import Row, Rows, rows_of
from searchbuilder.xlsx.change_cells import changed
from searchbuilder.xlsx.document import Document
from searchbuilder.xlsx.package import checked, load
from searchbuilder.xlsx.replace import refuse_unless_writable, replace
from searchbuilder.xlsx.writable import Writable, understood

SHEET = "Platforms"
COLUMNS = ("Platform", "Fact", "Value", "How", "Counts", "Date")
# What is written over; the first two say which row it is.
_FOUND = COLUMNS[2:]

Texts = Mapping[str, str]
# The place of a row among those of the sheet, to what it says now.
_Changed = dict[int, dict[str, str]]


def save_facts(workbook: str, rows: Sequence[Texts]) -> None:
    """Write rows of the sheet Platforms, each column to text, into a workbook file.

    UnreadableFile, UnwritableFile: why they cannot be; the file is then as it was.
    """
    refuse_unless_writable(workbook, "")
    before = load(workbook).getvalue()
    after = with_facts(before, workbook, rows)
    if after != before:
        replace(workbook, before, after)


def with_facts(data: bytes, path: str, rows: Iterable[Texts]) -> bytes:
    """The package with these rows; see `save_facts`."""
    before = rows_of(io.BytesIO(data), path)
    there = before.sheets.get(SHEET, ())
    same, new = _apart(there, rows)
    for columns in same.values():
        if missing := [name for name in columns if name not in before.headings[SHEET].places]:
            raise UnwritableFile(f"{path} has no column {missing[0]} on the sheet "
                                 f"{before.title(SHEET)}", f"Add the column {missing[0]} to it")
    made = _written_over(data, path, before, same) if same else data
    return with_rows(made, path, {SHEET: new})


def _apart(there: Sequence[Row], rows: Iterable[Texts]) -> tuple[_Changed, list[Texts]]:
    """What rows that are there say now, where that is something else; and the new rows."""
    places = {(_id(row.get("Platform")), name_key(row.get("Fact"))): place
              for place, row in enumerate(there)}
    same: _Changed = {}
    new: dict[tuple[str, str], Texts] = {}
    for row in rows:
        key = _id(row["Platform"]), name_key(row["Fact"])
        place = places.get(key)
        if place is None:
            new[key] = row
        else:
            same[place] = {name: row.get(name, "") for name in _FOUND
                           if row.get(name, "") != there[place].get(name)}
    return {place: texts for place, texts in same.items() if texts}, list(new.values())


def _id(name: str) -> str:
    """The same for the id and the title of a platform."""
    key = name_key(name)
    return next((each.name for each in known() if key == name_key(each.title)), key)


def _written_over(data: bytes, path: str, before: Rows, same: _Changed) -> bytes:
    there, heading = before.sheets[SHEET], before.headings[SHEET]
    with understood(path):
        book = Writable(data, path)
        part = book.part_of(heading.title) or ""
        content = changed(
            Document(book.parts.read(part)), f"The sheet {heading.title} of {path}",
            {there[place].number: {heading.places[name]: text for name, text in texts.items()}
             for place, texts in same.items()})
        after = book.parts.written({part: content})
    now = rows_of(checked(after, path), path)
    if _said(now.sheets.get(SHEET, ())) != _expected(there, same) or any(
            now.sheets.get(name) != rows for name, rows in before.sheets.items() if name != SHEET):
        raise UnwritableFile(f"{path} would not keep the changed rows as they are",
                             "Nothing was written. Please report this")
    return after


def _said(rows: Iterable[Row]) -> list[dict[str, str]]:
    return [{**row.values, **row.typed} for row in rows]


def _expected(there: Sequence[Row], same: _Changed) -> list[dict[str, str]]:
    said = _said(there)
    for place, texts in same.items():
        said[place] = {name: text for name, text in {**said[place], **texts}.items() if text}
    return said
