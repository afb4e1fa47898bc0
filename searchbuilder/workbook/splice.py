"""Writing one sheet into a workbook package, every other part of which stays byte for byte.

A new sheet takes one entry in the workbook part, in its relations and in the content types; a
sheet that is there gets new rows.  What was tried on some 3,000 real workbooks.
"""

from __future__ import annotations

import io
import posixpath
from typing import NoReturn
from urllib.parse import quote

from searchbuilder.errors import SearchbuilderError, UnwritableFile
from searchbuilder.workbook.markup import Document, listed, tag
from searchbuilder.workbook.parts import CONTENT_TYPES, Parts, rels
from searchbuilder.workbook.sheet_xml import (
    DECLARATION, MAIN, PACKAGE, STRICT, TRANSITIONAL, SheetText, bound, empty_sheet, filled,
    link_relations, links, relationship, unused)

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_SAVE_AGAIN = "open it in Excel and save it again"
MOST_SHEET_ID = 65_534


def with_sheet(data: bytes, path: str, sheet: SheetText) -> bytes:
    """The package with the rows of a worksheet replaced, or the worksheet added behind the others.

    path -- what messages call the file.  UnwritableFile says why a package is left alone.
    """
    try:
        return _Splice(Parts(io.BytesIO(data)), path).written(sheet)
    except SearchbuilderError:
        raise
    except Exception as error:  # whatever damaged parts raise
        raise UnwritableFile(f"{path} is built in a way that is not understood ({error})",
                             _SAVE_AGAIN) from error


class _Splice:
    def __init__(self, parts: Parts, path: str) -> None:
        self._parts, self._path = parts, path
        self._refuse_signed()
        self._part = parts.target("", "officeDocument")
        self._workbook = Document(parts.read(self._part))
        elements = self._workbook.elements(2)
        self._root, *self._elements = elements
        self._listed = listed(elements)
        self._relations = parts.relations(self._part)
        self._refuse_protected()
        space = self._root.attributes.get(f"xmlns:{self._root.prefix}".rstrip(":"))
        self._types = STRICT if space == MAIN[STRICT] else TRANSITIONAL

    def _refuse(self, problem: str, hint: str) -> NoReturn:
        raise UnwritableFile(f"{self._path} {problem}", hint)

    def _refuse_signed(self) -> None:
        if odd := self._parts.odd_name():
            self._refuse(f"has a part with the odd name {odd!r}", _SAVE_AGAIN)
        if doubled := self._parts.doubled_name():
            self._refuse(f"has two parts named {doubled}", _SAVE_AGAIN)
        if CONTENT_TYPES not in self._parts:
            self._refuse(f"has no part {CONTENT_TYPES}", _SAVE_AGAIN)
        if any("digital-signature" in each.type for each in self._parts.relations("")):
            self._refuse("carries a digital signature, which writing would break",
                         "take the signature out in Excel: File, Info, View Signatures")

    def _refuse_protected(self) -> None:
        for each in self._elements:
            if each.local == "workbookProtection" and each.get("lockStructure") in ("1", "true"):
                self._refuse("is protected against new sheets",
                             "unprotect it in Excel: Review, Protect Workbook")
        if any(each.kind in ("revisionHeaders", "usernames") for each in self._relations):
            self._refuse("is a shared workbook of the old kind",
                         "stop sharing it in Excel: Review, Unshare Workbook")

    def written(self, sheet: SheetText) -> bytes:
        changed: dict[str, bytes] = {}
        part = self._sheet_part(sheet.name)
        if part is None:
            part = self._add(sheet.name, changed)
            content = empty_sheet(sheet.widths, self._types)
        else:
            content = self._parts.read(part)
        targets = [address for _, address in links(sheet.rows)]
        relations = self._parts.relations(part)
        ids: list[str] = []
        if targets or relations:
            old = self._parts.read(rels(part)) if relations or rels(part) in self._parts else (
                f'{DECLARATION}<Relationships xmlns="{PACKAGE}"/>'.encode())
            changed[rels(part)], ids = link_relations(old, relations, targets, self._types)
        changed[part] = filled(content, sheet.rows, ids, self._types)
        return self._parts.written(changed)

    def _sheet_part(self, name: str) -> str | None:
        """The part of the worksheet with this name; None if no sheet has it."""
        entry = next((each for each in self._listed
                      if each.get("name").casefold() == name.casefold()), None)
        if entry is None:
            return None
        relation = next((each for each in self._relations if each.id == entry.get("id")), None)
        if relation is None or relation.kind != "worksheet":
            self._refuse(f"has something else under the name {name}", "rename that sheet")
        return relation.target

    def _add(self, name: str, changed: dict[str, bytes]) -> str:
        """Enter a new worksheet in the workbook part, its relations and the content types."""
        part = self._free_part()
        identity, = unused("rId", [each.id for each in self._relations])
        changed[self._part] = self._with_entry(name, identity)
        changed[rels(self._part)] = self._with_relation(part, identity)
        changed[CONTENT_TYPES] = self._with_types(part)
        return part

    def _free_part(self) -> str:
        """A part name that neither a part nor a leftover entry has."""
        stem = posixpath.join(posixpath.dirname(self._part), "worksheets", "sheet")
        entries = Document(self._parts.read(CONTENT_TYPES)).elements()
        taken = [*self._parts.names(), *(each.target for each in self._relations),
                 *(each.get("PartName").lstrip("/") for each in entries)]
        bare = [name[:-len(".xml")] for name in taken if name.casefold().endswith(".xml")]
        bare += [name[:-len(".xml.rels")].replace("/_rels/", "/") for name in taken
                 if name.casefold().endswith(".xml.rels")]
        return unused(stem, bare)[0] + ".xml"

    def _with_entry(self, name: str, identity: str) -> bytes:
        sheets = next(each for each in self._elements
                      if each.local == "sheets" and each.depth == 1)
        ids = {int(each.get("sheetId")) for each in self._listed}
        number = max(ids, default=0) + 1
        if number > MOST_SHEET_ID:
            number = next(free for free in range(1, MOST_SHEET_ID) if free not in ids)
        return self._workbook.edited([self._workbook.appended(sheets, tag(
            f"{sheets.prefix}sheet", {"name": name, "sheetId": str(number),
                                      **bound(self._root, self._types), "r:id": identity}))])

    def _with_relation(self, part: str, identity: str) -> bytes:
        document = Document(self._parts.read(rels(self._part)))
        root = document.elements(0)[0]
        target = posixpath.relpath(part, posixpath.dirname(self._part) or ".")
        return document.edited([document.appended(root, relationship(
            root.prefix, identity, f"{self._types}/worksheet", quote(target)))])

    def _with_types(self, part: str) -> bytes:
        document = Document(self._parts.read(CONTENT_TYPES))
        root, *entries = document.elements()
        known = {each.get("Extension").casefold() for each in entries if each.local == "Default"}
        new = {part: _TYPE} if "rels" in known else {part: _TYPE, rels(part): _RELS_TYPE}
        return document.edited([document.appended(root, "".join(
            tag(f"{root.prefix}Override", {"PartName": f"/{quote(name)}", "ContentType": kind})
            for name, kind in new.items()))])
