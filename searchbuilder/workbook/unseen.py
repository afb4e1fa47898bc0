"""What a sheet hides, and what stands on it without being a row of the list."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from searchbuilder.characters import some
from searchbuilder.diagnostic import ERROR, NOTE, Diagnostic
from searchbuilder.workbook.rows import Heading, Row, address
from searchbuilder.xlsx.addresses import Range, Span, column_of, letter
from searchbuilder.xlsx.cells import SheetRow

# So many columns are named.
MOST_SHOWN = 5


def hidden_rows(title: str, numbers: Sequence[int]) -> Iterator[Diagnostic]:
    """That the rows with these numbers are hidden."""
    if numbers:
        count = f"{len(numbers)} hidden rows are" if numbers[1:] else "1 hidden row is"
        yield Diagnostic("SB118", NOTE, f"{count} read like any other",
                         address(title, "A", numbers[0]), 0,
                         "write no under Use to switch a row off")


def hidden_columns(rows: Sequence[Row], names: Collection[str], spans: Sequence[Span],
                   heading: Heading) -> Iterator[Diagnostic]:
    """That columns are hidden which have a say in what is searched.

    rows -- those of the sheet; names -- its columns that have a say; spans -- the hidden columns
    """
    letters = rows[0].letters if rows and spans else {}
    places = {name: column_of(each) for name, each in letters.items() if name in names}
    unseen = [name for name, place in sorted(places.items(), key=lambda at: at[1])
              if any(each.first <= place <= each.last for each in spans)]
    filled = {name for row in rows for name in (*row.values, *row.failed, *row.extra)
              } if unseen else set()
    if names := [name for name in unseen if name in filled]:
        count = f"{len(names)} hidden columns are" if names[1:] else "1 hidden column is"
        columns = rows[0].columns
        headers = [columns[name].header if name in columns else name for name in names]
        yield Diagnostic("SB118", NOTE,
                         f"{count} read like any other: {some(headers, MOST_SHOWN)}",
                         address(heading.title, letter(places[names[0]]), heading.number), 0,
                         "show the column again, or clear it if it should not count")


def hidden_sheet(title: str) -> Diagnostic:
    return Diagnostic("SB118", NOTE, f"the sheet {title} is hidden, and read like any other",
                      address(title, "A", 1), 0, "right-click any tab in Excel and choose Unhide")


def lost(title: str) -> Diagnostic:
    """That a sheet is only listed."""
    return Diagnostic("SB127", ERROR, f"the file lists the sheet {title}, but does not hold it",
                      address(title, "A", 1), 0,
                      "take the file from a backup, or add the sheet again")


def totals(title: str, row: SheetRow, areas: Sequence[Range]) -> Iterator[Diagnostic]:
    """That a row is the total row of a table; the table's cells are taken out of it."""
    for area in areas:
        inside = [place for place in row.values if area.left <= place <= area.right]
        if inside and area.top <= row.number <= area.bottom:
            for place in inside:
                del row.values[place]
            yield Diagnostic("SB124", NOTE, "this is the total row of a table, so it is not read",
                             address(title, letter(area.left), row.number), 0,
                             "nothing to do; it can be switched off in Excel: Table Design, "
                             "Total Row")
