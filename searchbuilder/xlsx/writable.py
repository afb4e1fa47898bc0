"""A workbook package that may be written: why it must not be, its sheets, and new ones among them.

A new sheet takes one entry in the workbook part, in its relations and in the content types.  What
was tried on some 3,000 real workbooks.
"""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NoReturn
from urllib.parse import quote

from searchbuilder.errors import SearchbuilderError, UnwritableFile
from searchbuilder.xlsx.document import Document, Edit, tag
from searchbuilder.xlsx.hints import SAVE_AGAIN
from searchbuilder.xlsx.parts import CONTENT_TYPES, Parts, rels
from searchbuilder.xlsx.sheet_writer import MAIN, STRICT, TRANSITIONAL, bound, relationship, unused
from searchbuilder.xlsx.tables import tables
from searchbuilder.xlsx.tabs import active, unselected

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
MOST_SHEET_ID = 65_534


@contextmanager
def understood(path: str) -> Iterator[None]:
    """Whatever damaged parts raise is an UnwritableFile."""
    try:
        yield
    except SearchbuilderError:
        raise
    except Exception as error:  # expat, zipfile and conversions raise many kinds
        raise UnwritableFile(f"{path} is built in a way that is not supported ({error})",
                             SAVE_AGAIN) from error


class Writable:
    """A package without anything that forbids to write it, else UnwritableFile.

    types -- what the workbook's relation types begin with: TRANSITIONAL or STRICT
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.parts = Parts(io.BytesIO(data), path)
        self._refuse_signed()
        self._part = self.parts.workbook()
        self._workbook = Document(self.parts.read(self._part))
        self._root, *self._elements = self._workbook.elements()
        self._listed = self.parts.listed(self._part)
        self._relations = list(self.parts.relations(self._part))
        if any(each.kind in ("revisionHeaders", "usernames") for each in self._relations):
            self.refuse("is a shared workbook of the old kind",
                        "Stop sharing it in Excel: Review, Unshare Workbook")
        space = self._root.attributes.get(f"xmlns:{self._root.prefix}".rstrip(":"))
        self.types = STRICT if space == MAIN[STRICT] else TRANSITIONAL

    def refuse(self, problem: str, hint: str) -> NoReturn:
        raise UnwritableFile(f"{self.parts.path} {problem}", hint)

    def _refuse_signed(self) -> None:
        if odd := self.parts.odd_name():
            self.refuse(f"has a part with the odd name {odd!r}", SAVE_AGAIN)
        if doubled := self.parts.doubled_name():
            self.refuse(f"has two parts named {doubled}", SAVE_AGAIN)
        if CONTENT_TYPES not in self.parts:
            self.refuse(f"has no part {CONTENT_TYPES}", SAVE_AGAIN)
        if any("digital-signature" in each.type for each in self.parts.relations("")):
            self.refuse("has a digital signature, which writing would break",
                        "Remove the signature in Excel: File, Info, View Signatures")

    def part_of(self, sheet: str) -> str | None:
        """The part of the worksheet with this name; None if no sheet has it."""
        entry = next((each for each in self._listed
                      if each.title.casefold() == sheet.casefold()), None)
        if entry is None:
            return None
        relation = next((each for each in self._relations if each.id == entry.relation), None)
        if relation is None or relation.kind != "worksheet":
            self.refuse(f"has something else under the name {sheet}", "Rename that sheet")
        return relation.target

    def entered(self, sheets: Sequence[str], changed: dict[str, bytes], shown: bool = False
                ) -> dict[str, str]:
        """New worksheets behind the others, each with the part that is to be written for it; the
        parts in which they are entered are put among the changed ones.

        shown -- whether the workbook opens on the first of them, whose part has to say so
        """
        if not sheets:
            return {}
        self._refuse_protected()
        parts = dict(zip(sheets, self.free_parts("worksheets/sheet", len(sheets))))
        ids = dict(zip(sheets, unused("rId", [each.id for each in self._relations], len(sheets))))
        tab = [active(self._workbook, self._workbook.elements(2), len(self._listed))
               ] if shown else []
        changed[self._part] = self._workbook.edited([self._entries(ids), *tab])
        changed[rels(self._part)] = self._with_relations(
            {ids[sheet]: part for sheet, part in parts.items()})
        changed[CONTENT_TYPES] = self.with_types(dict.fromkeys(parts.values(), _TYPE))
        if shown:
            changed |= self._unselected()
        return parts

    def _unselected(self) -> dict[str, bytes]:
        """The parts of the sheets whose tabs are selected, without that."""
        ids = {each.relation for each in self._listed}
        old = {each.target: self.parts.read(each.target) for each in self._relations
               if each.id in ids and not each.external and each.target in self.parts}
        new = {part: unselected(data) for part, data in old.items()}
        return {part: data for part, data in new.items() if data != old[part]}

    def free_table(self, name: str) -> tuple[str, int]:
        """A name like this one and a number for a new table, which no other has; nor is anything
        else called so, for tables and names share one space."""
        there = [table for each in self._relations
                 if each.kind == "worksheet" and each.target in self.parts
                 for table in tables(self.parts, each.target)]
        names = [*(each.name for each in there), *(
            each.get("name") for each in self._workbook.elements(2)
            if each.local == "definedName")]
        numbers = [int(each.number) for each in there if each.number.isdecimal()]
        free = name.casefold() not in map(str.casefold, names)
        return name if free else unused(name, names)[0], max(numbers, default=0) + 1

    def _refuse_protected(self) -> None:
        for each in self._elements:
            if each.local == "workbookProtection" and each.get("lockStructure") in ("1", "true"):
                self.refuse("is protected, so no sheet can be added",
                            "Unprotect it in Excel: Review, Protect Workbook")

    def free_parts(self, stem: str, count: int = 1) -> list[str]:
        """Part names that neither a part nor a leftover entry has: `tables/table` gives
        `xl/tables/table4.xml`."""
        stem = posixpath.join(posixpath.dirname(self._part), stem)
        entries = Document(self.parts.read(CONTENT_TYPES)).elements()
        taken = [*self.parts.names(), *(each.target for each in self._relations),
                 *(each.get("PartName").lstrip("/") for each in entries)]
        bare = [name[:-len(".xml")] for name in taken if name.casefold().endswith(".xml")]
        bare += [name[:-len(".xml.rels")].replace("/_rels/", "/") for name in taken
                 if name.casefold().endswith(".xml.rels")]
        return [f"{name}.xml" for name in unused(stem, bare, count)]

    def _entries(self, ids: dict[str, str]) -> Edit:
        sheets = next(each for each in self._elements if each.local == "sheets")
        return self._workbook.appended(sheets, "".join(
            tag(f"{sheets.prefix}sheet", {"name": name, "sheetId": str(number),
                                          **bound(self._root, self.types), "r:id": identity})
            for (name, identity), number in zip(ids.items(), self._free_ids(len(ids)))))

    def _free_ids(self, count: int) -> list[int]:
        ids = {int(each.number) for each in self._listed if each.number.isdecimal()}
        first = max(ids, default=0) + 1
        if first + count - 1 <= MOST_SHEET_ID:
            return list(range(first, first + count))
        return [free for free in range(1, MOST_SHEET_ID) if free not in ids][:count]

    def _with_relations(self, parts: dict[str, str]) -> bytes:
        document = Document(self.parts.read(rels(self._part)))
        root = document.elements(0)[0]
        folder = posixpath.dirname(self._part) or "."
        return document.edited([document.appended(root, "".join(
            relationship(root.prefix, identity, f"{self.types}/worksheet",
                         quote(posixpath.relpath(part, folder)))
            for identity, part in parts.items()))])

    def with_types(self, parts: Mapping[str, str], types: bytes | None = None) -> bytes:
        """The list of types with those of new parts; a new sheet may have relations.

        types -- the list as it is by now, if it is not that of the package any more
        """
        document = Document(types or self.parts.read(CONTENT_TYPES))
        root, *entries = document.elements()
        known = {each.get("Extension").casefold() for each in entries if each.local == "Default"}
        new = dict(parts)
        if "rels" not in known:
            new |= {rels(part): _RELS_TYPE for part, kind in parts.items() if kind == _TYPE}
        return document.edited([document.appended(root, "".join(
            tag(f"{root.prefix}Override", {"PartName": f"/{quote(name)}", "ContentType": kind})
            for name, kind in new.items()))])
