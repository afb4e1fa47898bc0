"""Cells of rows that are there, with another text; all else of the worksheet stays as it is."""

from __future__ import annotations

from collections.abc import Mapping

from searchbuilder.errors import UnwritableFile
from searchbuilder.xlsx.addresses import letter, range_of
from searchbuilder.xlsx.document import Document, Edit
from searchbuilder.xlsx.layout import Cells


def changed(sheet: Document, where: str, rows: Mapping[int, Mapping[int, str]]) -> bytes:
    """A worksheet part with these texts: number of a row to place of a column, from 0, to text.

    where -- what messages call the sheet.  UnwritableFile where it is protected, or where a cell
    has a formula or is merged with others.
    """
    elements = sheet.elements(2)
    for each in elements:
        if each.local == "sheetProtection" and each.get("sheet") in ("1", "true"):
            raise UnwritableFile(f"{where} is protected",
                                 "Unprotect it in Excel: Review, Unprotect Sheet")
        if each.local == "mergeCell":
            _refuse_merged(each.get("ref"), where, rows)
    edits, number = [], 0
    for each in (each for each in elements if each.local == "row" and each.depth == 2):
        number = int(each.get("r") or number + 1)
        if number in rows:
            row = sheet.piece(each.start, each.end)
            _refuse_formulas(row, f"{where}, row {number},", rows[number])
            edits.append(Edit(each.start, each.end, Cells(row, number).with_texts(
                rows[number], {})))
    return sheet.edited(edits)


def _refuse_merged(area: str, where: str, rows: Mapping[int, Mapping[int, str]]) -> None:
    reach = range_of(area)
    if any(reach.top <= number <= reach.bottom and reach.left <= place <= reach.right
           for number, texts in rows.items() for place in texts):
        raise UnwritableFile(f"{where} has the merged cells {area}",
                             "Unmerge them in Excel: Home, Merge & Center")


def _refuse_formulas(row: bytes, where: str, texts: Mapping[int, str]) -> None:
    elements = Document(row).elements(2)
    for place, found in Cells(row, 0).there.items():
        if place in texts and any(each.local == "f" and found.start < each.start < found.end
                                  for each in elements):
            raise UnwritableFile(f"{where} has a formula in column {letter(place)}",
                                 "Delete the row in Excel")
