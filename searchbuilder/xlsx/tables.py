"""The tables of a worksheet, how one is made to cover other rows, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from searchbuilder.xlsx.addresses import Range, range_of
from searchbuilder.xlsx.document import DECLARATION, Document, Edit, Element, tag
from searchbuilder.xlsx.parts import Parts
from searchbuilder.xlsx.xml import Reader


class Table(NamedTuple):
    """A table.  ref -- its range with its header and its total rows, heads and totals -- how many
    these are, all as they are written; number -- its `id`, likewise; outside -- whether its rows
    come from another source; columns -- their names"""

    name: str
    part: str
    ref: str
    totals: str
    outside: bool
    columns: tuple[str, ...]
    number: str = ""
    heads: str = ""

    @property
    def area(self) -> Range:
        """ValueError if the file says none."""
        return range_of(self.ref)

    @property
    def has_totals(self) -> bool:
        return self.totals not in ("", "0")

    @property
    def total_rows(self) -> Range | None:
        """The range of its total rows, if it plainly has some."""
        with suppress(ValueError):
            count = int(self.totals[:5]) if self.totals.isdecimal() else 0
            if 0 < count <= self.area.bottom - self.area.top:
                return self.area._replace(top=self.area.bottom - count + 1)
        return None


def tables(parts: Parts, sheet: str) -> list[Table]:
    """The tables of a worksheet part."""
    targets = [each.target for each in parts.relations(sheet)
               if each.kind == "table" and not each.external and each.target in parts]
    return [_table(parts, target) for target in targets]


def _table(parts: Parts, part: str) -> Table:
    reader = _TableReader()
    parts.parse(part, reader)
    get = reader.root.get
    return Table(get("displayName") or get("name", ""), part, get("ref", ""),
                 get("totalsRowCount", ""), get("tableType", "") not in ("", "worksheet"),
                 tuple(reader.columns), get("id", ""), get("headerRowCount", ""))


class _TableReader(Reader):
    """root -- the attributes of the table; columns -- their names"""

    def __init__(self) -> None:
        self.root: dict[str, str] = {}
        self.columns: list[str] = []
        self._begun = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._begun:
            self._begun, self.root = True, attributes
        elif name == "tableColumn":
            self.columns.append(attributes.get("name", ""))


def reaching(data: bytes, area: Range, columns: Sequence[str]) -> bytes:
    """A table part that covers an area, with further columns at its right."""
    document = Document(data)
    elements, edits = _over(document, area)
    if columns:
        old = [each for each in elements if each.local == "tableColumn"]
        first = max(int(each.get("id")) for each in old) + 1
        parent = next(each for each in elements if each.local == "tableColumns")
        edits += [document.retagged(parent, {"count": str(len(old) + len(columns))}),
                  document.appended(parent, "".join(
                      tag(f"{parent.prefix}tableColumn", {"id": str(number), "name": name})
                      for number, name in enumerate(columns, first)))]
    return document.edited(edits)


def covering(data: bytes, area: Range, columns: Sequence[str]) -> bytes:
    """A table part that covers other rows, under these headers.

    It says no longer how they are sorted: they are new, and a range that reached below them would
    be a damaged file to Excel.
    """
    document = Document(data)
    elements, edits = _over(document, area)
    edits += [Edit(each.start, each.end, "") for each in elements if each.local == "sortState"]
    named = [each for each in elements if each.depth == 2 and each.local == "tableColumn"]
    edits += [document.retagged(each, {"name": name})
              for each, name in zip(named, columns, strict=True) if each.get("name") != name]
    return document.edited(edits)


def _over(document: Document, area: Range) -> tuple[list[Element], list[Edit]]:
    """What is in a table part, and the edits by which it covers an area."""
    root, *elements = document.elements(2)
    filters = [each for each in elements if each.depth == 1 and each.local == "autoFilter"]
    return elements, [document.retagged(each, {"ref": str(area)}) for each in (root, *filters)]


def made(name: str, number: int, area: Range, columns: Sequence[str], space: str) -> bytes:
    """The part of a new table with filter buttons.

    number -- its `id`, which no other table of the workbook has; space -- the namespace of the
    workbook
    """
    listed = "".join(tag("tableColumn", {"id": str(place), "name": column})
                     for place, column in enumerate(columns, 1))
    look = {"name": "TableStyleMedium2", "showFirstColumn": "0", "showLastColumn": "0",
            "showRowStripes": "1", "showColumnStripes": "0"}
    inside = (tag("autoFilter", {"ref": str(area)})
              + tag("tableColumns", {"count": str(len(columns))}, listed)
              + tag("tableStyleInfo", look))
    return (DECLARATION + tag("table", {
        "xmlns": space, "id": str(number), "name": name, "displayName": name, "ref": str(area),
        "totalsRowShown": "0"}, inside)).encode()
