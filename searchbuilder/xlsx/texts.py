"""A worksheet as plain texts, whatever it is about."""

from __future__ import annotations

from io import BytesIO

from searchbuilder.xlsx.cells import Disorder, SheetRow
from searchbuilder.xlsx.package import damage
from searchbuilder.xlsx.worksheets import Package

# Beyond these columns blank cells are not counted: one far out would cost millions of them.
NEAR = 256


def read_texts(data: bytes, path: str, sheet: str) -> list[list[str]] | None:
    """The rows of the worksheet `sheet` of a package as texts, those without any left out; None
    if there is no such worksheet.  UnreadableFile, in which it is called `path`, if it is damaged.
    """
    with damage(path):
        package = Package(BytesIO(data), path)
        title = next((each for each in package.sheets()
                      if each.casefold() == sheet.casefold()), None)
        if title is None:
            return None
        try:
            return [_texts(row) for row in package.rows(title)]
        except Disorder:
            return [_texts(row) for row in package.gathered(title)]


def _texts(row: SheetRow) -> list[str]:
    near = range(min(max(row.values) + 1, NEAR))
    return [*(str(row.values.get(place, "")) for place in near),
            *(str(value) for place, value in row.values.items() if place >= NEAR)]
