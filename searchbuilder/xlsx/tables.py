"""The tables of a worksheet, and how one is made to reach further."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from searchbuilder.xlsx.addresses import Range, range_of
from searchbuilder.xlsx.document import Document, tag
from searchbuilder.xlsx.parts import Parts
from searchbuilder.xlsx.xml import Reader


class Table(NamedTuple):
    """A table.  ref -- its range with its header and its total rows, and totals -- how many these
    are, both as they are written; outside -- whether its rows come from another source; columns --
    their names"""

    name: str
    part: str
    ref: str
    totals: str
    outside: bool
    columns: tuple[str, ...]

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
                 tuple(reader.columns))


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
