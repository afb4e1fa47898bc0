"""Writing one sheet into a workbook package, every other part of which stays byte for byte.

A sheet that is not there is added behind the others; one that is there gets new rows.
"""

from __future__ import annotations

from searchbuilder.xlsx.parts import rels
from searchbuilder.xlsx.sheet_writer import (
    DECLARATION, PACKAGE, SheetText, empty_sheet, filled, link_relations, links)
from searchbuilder.xlsx.writable import Writable, understood


def with_sheet(data: bytes, path: str, sheet: SheetText) -> bytes:
    """The package with the rows of a worksheet replaced, or the worksheet added behind the others.

    path -- what messages call the file.  UnwritableFile says why a package is left alone.
    """
    with understood(path):
        return _written(Writable(data, path), sheet)


def _written(book: Writable, sheet: SheetText) -> bytes:
    changed: dict[str, bytes] = {}
    part = book.part_of(sheet.name)
    if part is None:
        part = book.entered([sheet.name], changed)[sheet.name]
        content = empty_sheet(sheet.widths, book.types)
    else:
        content = book.parts.read(part)
    targets = [address for _, address in links(sheet.rows)]
    ids: list[str] = []
    if targets or any(book.parts.relations(part)):
        old = book.parts.read(rels(part)) if rels(part) in book.parts else (
            f'{DECLARATION}<Relationships xmlns="{PACKAGE}"/>'.encode())
        changed[rels(part)], ids = link_relations(old, targets, book.types)
    changed[part] = filled(content, sheet.rows, ids, book.types)
    return book.parts.written(changed)
