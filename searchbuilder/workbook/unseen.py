"""What a sheet hides, and what stands on it without being a row of the list."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from searchbuilder.characters import some
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.sheets import SB118, SB124, SB127
from searchbuilder.workbook.rows import Heading, Row, address
from searchbuilder.workbook.sheet import Sheet
from searchbuilder.xlsx.addresses import Range, Span, column_of, letter
from searchbuilder.xlsx.cells import SheetRow

# So many columns are named.
MOST_SHOWN = 5
# What is chosen under Use so that a row is not used.
_OFF = ("no", "off")


def hidden_rows(sheet: Sheet, title: str, numbers: Sequence[int]) -> Iterator[Diagnostic]:
    """That the rows with these numbers are hidden."""
    if numbers:
        choices = sheet.column["Use"].choices if "Use" in sheet.column else ()
        off = next((choice for choice in choices if choice in _OFF), "")
        yield SB118.found(Location(address(title, "A", numbers[0])),
                          "rows, use" if off else "rows", count=len(numbers), off=off)


def hidden_columns(rows: Sequence[Row], names: Collection[str], spans: Sequence[Span],
                   heading: Heading) -> Iterator[Diagnostic]:
    """That columns are hidden which have a say in what is searched.

    rows -- those of the sheet; names -- its columns that have a say; spans -- the hidden columns
    """
    places = {column_of(each): name for name, each in rows[0].letters.items()
              if name in names} if rows and spans else {}
    hidden = {place: name for place, name in sorted(places.items())
              if any(each.first <= place <= each.last for each in spans)}
    filled = {name for row in rows if hidden for name in (*row.values, *row.failed, *row.extra)}
    if unseen := {place: name for place, name in hidden.items() if name in filled}:
        columns = rows[0].columns
        headers = [columns[name].header if name in columns else name for name in unseen.values()]
        at = address(heading.title, letter(min(unseen)), heading.number)
        yield SB118.found(Location(at), "columns", count=len(unseen),
                          headers=some(headers, MOST_SHOWN))


def hidden_sheet(title: str) -> Diagnostic:
    return SB118.found(Location(address(title, "A", 1)), "sheet", sheet=title)


def lost(title: str) -> Diagnostic:
    """That a sheet is only listed."""
    return SB127.found(Location(address(title, "A", 1)), sheet=title)


def totals(title: str, row: SheetRow, areas: Sequence[Range]) -> Iterator[Diagnostic]:
    """That a row is the total row of a table; the table's cells are taken out of it."""
    for area in areas:
        inside = [place for place in row.values if area.left <= place <= area.right]
        if inside and area.top <= row.number <= area.bottom:
            for place in inside:
                del row.values[place]
            yield SB124.found(Location(address(title, letter(area.left), row.number)))
