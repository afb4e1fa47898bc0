"""The strings of a workbook, written into its own sheet Strings."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from searchbuilder.build import Build, Request
from searchbuilder.characters import number_of
from searchbuilder.check import warned
from searchbuilder.compiler.sizes import SHORT, Size
from searchbuilder.errors import UnwritableFile
from searchbuilder.progress import Progress, unheard
from searchbuilder.report.sheet import NAME, strings_sheet, unopened
from searchbuilder.xlsx.package import load
from searchbuilder.xlsx.replace import create, refuse_unless_writable, replace
from searchbuilder.xlsx.sheet_writer import SheetText
from searchbuilder.xlsx.splice import with_sheet
from searchbuilder.xlsx.worksheets import read_texts

# A line below the rows by which they are known again.
_SIGNED = "Written by searchbuilder fill, which replaces these rows each time. Check: "
_SIGNATURE = re.compile(re.escape(_SIGNED) + "([0-9a-f]{16})")

Rows = Sequence[Sequence[str]]


class Filled(NamedTuple):
    """What was done.  lines -- what to tell about it"""

    build: Build
    lines: tuple[str, ...]


def fill(workbook: str, output: str = "", sizes: Sequence[Size] = (),
         progress: Progress = unheard) -> Filled:
    """Write every string of a workbook file into its sheet Strings, or into that of a copy.

    sizes -- of the strings; none: short, and what the search says or else normal
    UnreadableFile, UnwritableFile: why it cannot be; every file is then as it was.
    """
    data = load(workbook).getvalue()
    refuse_unless_writable(workbook, output)
    made = warned(workbook, Request(sizes=tuple(sizes) or (SHORT, None)), progress)
    sheet = strings_sheet(made)
    there = read_texts(data, workbook, NAME)
    if there is None and not made.results and not made.not_built:
        return Filled(made, ("Nothing was saved: there is no search to build",))
    same = there is not None and _digest_of_ours(workbook, there) == _digest(sheet.rows)
    if there and there[0] == sheet.rows[0]:
        sheet = sheet._replace(table="")  # a user who took the table away gets no other
    after = data if same else _written(data, workbook, sheet._replace(
        rows=[*sheet.rows, [], [_SIGNED + _digest(sheet.rows)]]))
    if not output and same:
        return Filled(made, (f"{workbook} is up to date already",))
    return Filled(made, (*_put(workbook, output, data, after, there is None, _count(made)),
                         *unopened(made)))


def _digest(rows: Rows) -> str:
    """The same for the same words, however a program spaces and a user sorts them."""
    return _hash(sorted(_plain(rows)))


def _plain(rows: Rows) -> list[str]:
    plain = [[" ".join(text.split()) for text in row] for row in rows]
    return ["\t".join(row).rstrip("\t") for row in plain if any(row)]


def _hash(lines: Sequence[str]) -> str:
    return hashlib.sha256(json.dumps(lines).encode()).hexdigest()[:16]


def _digest_of_ours(workbook: str, rows: Rows) -> str:
    """The digest that the sheet carries.  UnwritableFile if it is a user's own or was edited."""
    signatures = [_SIGNATURE.fullmatch("".join(row).strip()) for row in rows]
    found = next(filter(None, signatures), None)
    if not found:
        raise UnwritableFile(
            f"{workbook} has a sheet {NAME} that is not from searchbuilder fill",
            "Rename or delete that sheet, and run fill again")
    others = [row for row, signature in zip(rows, signatures) if not signature]
    # Before there were tables, which are easily sorted, the order of the rows counted.
    if found[1] not in (_digest(others), _hash(_plain(others))):
        raise UnwritableFile(
            f"The sheet {NAME} of {workbook} was edited, and fill would lose those edits",
            "Rename that sheet to keep it, or delete it, and run fill again")
    return found[1]


def _written(data: bytes, workbook: str, sheet: SheetText) -> bytes:
    """The package with the sheet, which was read back."""
    after = with_sheet(data, workbook, sheet)
    if _plain(read_texts(after, workbook, NAME) or []) != _plain(sheet.rows):
        raise UnwritableFile(f"{workbook} would not hold the strings unchanged",
                             "Nothing was saved; please report this")
    return after


def _put(workbook: str, output: str, data: bytes, after: bytes, first: bool, count: str
         ) -> Iterator[str]:
    """Write the file, and tell."""
    if not output:
        kept = replace(workbook, data, after, keep=first)
        yield f"Saved to {workbook}: {count}"
        if kept:
            shown = kept if os.path.islink(workbook) else os.path.basename(kept)
            yield f"Your workbook as it was before is kept as {shown}"
    elif _holds(output, after):
        yield f"{output} is up to date already"
    else:
        create(output, after, workbook)
        yield f"Saved to {output}: {count}"


def _holds(path: str, data: bytes) -> bool:
    with suppress(OSError), open(path, "rb") as file:
        return os.path.isfile(path) and file.read(len(data) + 1) == data
    return False


def _count(made: Build) -> str:
    strings = sum(len(result.compiled.strings) for result in made.results)
    searches = len({result.search for result in made.results if result.compiled.strings})
    return f"{number_of(strings, 'string')} of {number_of(searches, 'search', 'searches')}"
