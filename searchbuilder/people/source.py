"""Where people are read from: a folder of files, or a table with a row for each."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from searchbuilder.errors import UnknownName, UnreadableFile
from searchbuilder.people import table
from searchbuilder.people.columns import COMPANY, ID, PLACE, TEXT, TITLE
from searchbuilder.people.extract import EMPTY, tidy
from searchbuilder.people.folder import File, files, stamp
from searchbuilder.people.kinds import Refused
from searchbuilder.people.kinds.web import text_of
from searchbuilder.people.person import Person, Unreadable
from searchbuilder.people.reading import Record, key_of, records
from searchbuilder.progress import Progress

# What editors of notes and exports of résumés write into a cell.
_PAGE = re.compile(r"\s*<[a-zA-Z!].*>\s*", re.DOTALL)


class Known(Protocol):
    """What was read before."""

    def key(self, name: str, stamp: str) -> bytes:
        """The key of a file that has not changed since; empty if there is none."""

    def has(self, key: bytes) -> bool:
        """Whether what has this key is there.  Asked from several threads."""


class Folder:
    """A folder of files, and of folders.

    stamp -- another one if anything in it changed; empty where only reading it can tell
    others -- the headers of columns that are not read
    """

    stamp = ""
    others: tuple[str, ...] = ()

    def __init__(self, path: str) -> None:
        self._path = path

    def records(self, known: Known, progress: Progress) -> Iterator[Record]:
        """One for each file."""
        found = list(files(self._path))
        progress(0, len(found))
        for done, record in enumerate(self._read(found, known), 1):
            yield record
            progress(done, len(found))

    def _read(self, found: list[File | Unreadable], known: Known) -> Iterator[Record]:
        keys = [known.key(each.name, each.stamp) if isinstance(each, File) else b""
                for each in found]
        new = records([each for each, key in zip(found, keys) if not key], known.has)
        for each, key in zip(found, keys):
            yield Record(each.name, key, getattr(each, "stamp", ""), None) if key else next(new)


class Rows:
    """The rows of a table.  stamp, others -- see `Folder`"""

    def __init__(self, path: str, said: Mapping[str, str]) -> None:
        self._path, self._said = path, said
        about = os.stat(path)
        settled = stamp(about)
        self.stamp = f"{settled} {sorted(said.items())}" if settled else ""
        self.others: tuple[str, ...] = ()

    def records(self, known: Known, progress: Progress) -> Iterator[Record]:
        """One for each row that says anything."""
        columns, rows = table.table(self._path, self._said)
        self.others = columns.others
        for done, row in enumerate(rows, 1):
            cells, broken = _plain(row)
            person = columns.person(cells, row.number)
            if person.text and not broken:
                yield _record(person, known)
            elif broken or any(map(str.strip, row.cells)):
                yield Record(person.name, b"", "", Unreadable(person.name, broken or EMPTY))
            progress(done, max(done, round(done / row.read)) if row.read else done)


Source = Folder | Rows


def _plain(row: table.Row) -> tuple[list[str], str]:
    """The cells of a row, pages in them as their texts, and what is wrong with it."""
    try:
        return [tidy(text_of(cell) if _PAGE.fullmatch(cell) else cell) for cell in row.cells
                ], row.broken
    except Refused as error:
        return list(row.cells), str(error)


def _record(person: Person, known: Known) -> Record:
    key = key_of(*(part.encode("utf-8", "replace") for part in person[:4]))
    return Record(person.name, key, "", None if known.has(key) else person)


def source(path: str, columns: Mapping[str, str] = {}) -> Source:
    """The folder or the table of this path.

    columns -- of a table, where they are not to be found by their headers: see `columns`
    UnreadableFile where it is neither, UnknownName for a kind of column that there is not.
    """
    kinds = (TITLE, COMPANY, PLACE, TEXT, ID)
    if wrong := [kind for kind in columns if kind not in kinds]:
        raise UnknownName(f"There is no kind of column {wrong[0]}",
                          f"The kinds are {', '.join(kinds)}")
    if os.path.isdir(path):
        return Folder(path)
    if not os.path.isfile(path):
        raise UnreadableFile(f"There is no folder or file {path}", "Check the name")
    if Path(path).suffix.lower() not in table.TEXTS + table.WORKBOOKS:
        raise UnreadableFile(f"{path} is neither a folder nor a table",
                             "Name the folder that it is in, or a CSV or Excel file")
    return Rows(path, columns)
