"""The tables of a worksheet, and how one is made to reach further."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from searchbuilder.xlsx.document import Document, Element, tag
from searchbuilder.xlsx.parts import Parts
from searchbuilder.xlsx.ranges import Box, box


class Table(NamedTuple):
    """A table.  area -- with its header and its total row; totals -- whether it has one; outside
    -- whether its rows come from another source; columns -- their names"""

    name: str
    part: str
    area: Box
    totals: bool
    outside: bool
    columns: tuple[str, ...]


def tables(parts: Parts, sheet: str) -> list[Table]:
    """The tables of a worksheet part."""
    return [_table(each.target, Document(parts.read(each.target)).elements(2))
            for each in parts.relations(sheet)
            if each.kind == "table" and not each.external and each.target in parts]


def _table(part: str, elements: Sequence[Element]) -> Table:
    root = elements[0]
    return Table(
        root.get("displayName") or root.get("name"), part, box(root.get("ref")),
        root.get("totalsRowCount") not in ("", "0"),
        root.get("tableType") not in ("", "worksheet"),
        tuple(each.get("name") for each in elements if each.local == "tableColumn"))


def reaching(data: bytes, area: Box, columns: Sequence[str]) -> bytes:
    """A table part that covers an area, with further columns at its right."""
    document = Document(data)
    root, *elements = document.elements(2)
    ref: Mapping[str, str] = {"ref": str(area)}
    edits = [document.retagged(each, ref) for each in (root, *elements)
             if each is root or each.depth == 1 and each.local == "autoFilter"]
    if columns:
        old = [each for each in elements if each.local == "tableColumn"]
        first = max(int(each.get("id")) for each in old) + 1
        parent = next(each for each in elements if each.local == "tableColumns")
        edits += [document.retagged(parent, {"count": str(len(old) + len(columns))}),
                  document.appended(parent, "".join(
                      tag(f"{parent.prefix}tableColumn", {"id": str(number), "name": name})
                      for number, name in enumerate(columns, first)))]
    return document.edited(edits)
