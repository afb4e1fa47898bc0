"""The results of `build` as the rows of the sheet Strings."""

from __future__ import annotations

from collections.abc import Iterator

from searchbuilder.build import Build, Result
from searchbuilder.characters import visible
from searchbuilder.compiler import String
from searchbuilder.report.strings import box_title, facts, harmless, remarks, verdict
from searchbuilder.workbook.sheets.strings import SHEET
from searchbuilder.xlsx.sheet_writer import (
    MOST_IN_CELL, MOST_IN_LINK, MOST_LINKS, Link, SheetText, units)

NAME = SHEET.name
_HEADERS = [column.header for column in SHEET.columns]
_WIDTHS = [column.width for column in SHEET.columns]
# As the tables of a new workbook are called.
_TABLE = "StringList"
LONG_LINK = 2_000


def strings_sheet(build: Build) -> SheetText:
    """A row for each box of each string, and one for each search that has none."""
    rows = [[*_HEADERS]]
    for result in build.results:
        rows += _rows(result)
    rows += [[harmless(search), *[""] * 6,
              "Not built: fix its errors first; searchbuilder check lists them"]
             for search in build.not_built]
    return SheetText(NAME, _linked(rows), _WIDTHS, len(rows), _TABLE)


def _rows(result: Result) -> Iterator[list[str]]:
    strings = result.compiled.strings
    head = [harmless(result.search), result.platform.title, result.size]
    for number, string in enumerate(strings, 1):
        part = f", {number} of {len(strings)}" if len(strings) > 1 else ""
        changed = _in_cell([verdict(result), *_link_notes(string), *remarks(result)])
        for box, pasted in string.boxes.items():
            yield [*head, box_title(result, box) + part, _string(visible(pasted)),
                   string.url or "", facts(result, string)[0], changed]
    if not strings:
        yield [*head, "", "", "", "", _in_cell([verdict(result), *remarks(result)])]


def _link_notes(string: String) -> list[str]:
    length = len(string.url or "")
    if length > MOST_IN_LINK:
        return [f"note: The link has {length:,} characters, too many for Excel to open. Paste the "
                "string instead"]
    return [f"note: The link has {length:,} characters. If it does not open, paste the string "
            "instead"] if length >= LONG_LINK else []


def _string(pasted: str) -> str:
    if units(pasted) <= MOST_IN_CELL:
        return pasted
    return (f"(This string has {len(pasted):,} characters, more than a cell holds. searchbuilder "
            "build shows it)")


def _in_cell(lines: list[str]) -> str:
    """As many lines as a cell holds, and where the others are."""
    rest = "\n… searchbuilder build shows the rest"
    text = visible("\n".join(lines))
    if units(text) <= MOST_IN_CELL:
        return text
    half = text.encode("utf-16-le")[:2 * (MOST_IN_CELL - len(rest))].decode("utf-16-le", "ignore")
    return half.rpartition("\n")[0] + rest


def _linked(rows: list[list[str]]) -> list[list[str]]:
    """The addresses that Excel opens as links, as many as a sheet may have."""
    place = SHEET.names.index("Link")
    fit = [row for row in rows[1:] if 0 < len(row[place]) <= MOST_IN_LINK]
    for row in fit[:MOST_LINKS]:
        row[place] = Link(row[place])
    return rows


def unopened(build: Build) -> list[str]:
    """What of the strings a spreadsheet cannot hold or open."""
    strings = [string for result in build.results for string in result.compiled.strings]
    long = sum(len(string.url or "") > MOST_IN_LINK for string in strings)
    cut = sum(units(visible(pasted)) > MOST_IN_CELL for string in strings
              for pasted in string.boxes.values())
    return [*([f"Links that are too long for Excel (over {MOST_IN_LINK:,} characters), so they "
               f"stay plain text: {long:,}"] if long else []),
            *([f"Strings that are too long for a cell (over {MOST_IN_CELL:,} characters); "
               f"searchbuilder build shows them: {cut:,}"] if cut else [])]
