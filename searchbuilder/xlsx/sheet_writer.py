"""A worksheet part with rows of text, and the links of its cells.

Every cell is typed as text (`inlineStr`), so nothing in it can run, and no other part is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import count
from typing import NamedTuple

from searchbuilder.xlsx.addresses import letter
from searchbuilder.xlsx.document import DECLARATION, Document, Edit, Element, quoted, tag
from searchbuilder.xlsx.parts import kind_of

MOST_IN_CELL = 32_767
MOST_IN_LINK = 2_079
MOST_LINKS = 65_530

TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MAIN = {TRANSITIONAL: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        STRICT: "http://purl.oclc.org/ooxml/spreadsheetml/main"}
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

# What may stand between the rows and the links of a sheet (ECMA-376, CT_Worksheet).
_BEFORE_LINKS = {
    "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
    "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr",
    "conditionalFormatting", "dataValidations"}
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


class Link(str):
    """A text that is also an address which the cell opens."""


class SheetText(NamedTuple):
    """A sheet as it is meant: its name, its rows of text (`Link` for a link), the widths of its
    columns in characters.

    listed -- so many of its rows, from the first, are a list under headers, which a table covers
    table -- the name of a table that it is to get, if it can
    """

    name: str
    rows: Sequence[Sequence[str]]
    widths: Sequence[int] = ()
    listed: int = 0
    table: str = ""


def units(text: str) -> int:
    """The length of a text as a spreadsheet counts it: in units of UTF-16."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def empty_sheet(widths: Iterable[int], types: str, selected: bool = False) -> bytes:
    """A worksheet without rows, its first row frozen; widths in characters.

    types -- what the workbook's relation types begin with: TRANSITIONAL or STRICT
    selected -- whether its tab is the one that is shown
    """
    columns = "".join(tag("col", {"min": str(place), "max": str(place), "width": str(width),
                                  "customWidth": "1"}) for place, width in enumerate(widths, 1))
    columns = columns and tag("cols", {}, columns)
    shown = 'tabSelected="1" ' if selected else ""
    return (f'{DECLARATION}<worksheet xmlns="{MAIN[types]}"><sheetViews>'
            f'<sheetView {shown}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
            'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15"/>{columns}<sheetData/>'
            "</worksheet>").encode()


def filled(sheet: bytes, rows: Sequence[Sequence[str]], ids: Sequence[str], types: str) -> bytes:
    """The sheet with these rows instead of its own; what else it has (widths, filters, a page
    set-up) stays, and the cells look like those of its first two rows.  ids -- of the relations of
    the links, in their order."""
    document = Document(sheet)
    root, *elements = document.elements(3)
    children = [each for each in elements if each.depth == 1]
    by_name = {each.local: each for each in children}
    data = by_name.get("sheetData")
    if data is None:
        raise ValueError("a sheet without rows")
    edits = [Edit(data.start, data.end, _rows(rows, root.prefix, _styles(elements)))]
    new = _links(rows, ids, root, types)
    if old := by_name.get("hyperlinks"):
        edits.append(Edit(old.start, old.end, new))
    else:
        last = max(each.end for each in children if each.local in _BEFORE_LINKS)
        edits.append(Edit(last, last, new))
    if old := by_name.get("dimension"):
        extent = f"A1:{letter(max(map(len, rows), default=1) - 1)}{max(1, len(rows))}"
        edits.append(Edit(old.start, old.end, tag(f"{root.prefix}dimension", {"ref": extent})))
    return document.edited(edits)


def _styles(elements: Iterable[Element]) -> dict[str, str]:
    """Cell to style, of the first two rows."""
    cells = (each for each in elements if each.depth == 3 and each.local == "c")
    return {each.get("r"): each.get("s") for each in cells
            if each.get("r").lstrip(_LETTERS) in ("1", "2")}


def _rows(rows: Sequence[Sequence[str]], x: str, styles: Mapping[str, str]) -> str:
    written = (f'<{x}row r="{number}">{_cells(row, number, x, styles)}</{x}row>'
               for number, row in enumerate(rows, 1) if any(row))
    return f"<{x}sheetData>{''.join(written)}</{x}sheetData>"


def _cells(row: Sequence[str], number: int, x: str, styles: Mapping[str, str]) -> str:
    return "".join(
        text_cell(x, f"{name}{number}", text, styles.get(f"{name}{min(number, 2)}", ""))
        for name, text in zip(map(letter, count()), row) if text)


def text_cell(x: str, place: str, text: str, style: str = "") -> str:
    """A cell with a text.  x -- the prefix of its names; style -- its number, if any"""
    looks = f" s={quoted(style)}" if style else ""
    return (f'<{x}c r="{place}"{looks} t="inlineStr"><{x}is><{x}t xml:space="preserve">'
            f"{_text(text)}</{x}t></{x}is></{x}c>")


def _text(text: str) -> str:
    if units(text) > MOST_IN_CELL:
        raise ValueError("a text that is longer than a cell")
    text = _ESCAPED.sub("_x005F_", text)
    return escape(_NOT_XML.sub(lambda sign: f"_x{ord(sign[0]):04X}_", text), quote=False)


def links(rows: Iterable[Sequence[str]]) -> list[tuple[str, str]]:
    """Cell and address of every link."""
    return [(f"{letter(place)}{number}", str(text)) for number, row in enumerate(rows, 1)
            for place, text in enumerate(row) if isinstance(text, Link)]


def _links(rows: Iterable[Sequence[str]], ids: Iterable[str], root: Element, types: str) -> str:
    x = root.prefix
    inside = "".join(tag(f"{x}hyperlink", {"ref": cell, "r:id": identity})
                     for (cell, _), identity in zip(links(rows), ids, strict=True))
    return inside and tag(f"{x}hyperlinks", bound(root, types), inside)


def bound(root: Element, types: str) -> dict[str, str]:
    """The declaration that `r:id` needs, where the root does not have it."""
    return {} if root.attributes.get("xmlns:r") == types else {"xmlns:r": types}


def link_relations(old: bytes, targets: Iterable[str], types: str) -> tuple[bytes, list[str]]:
    """The sheet's rels part with relations for the links instead of its own, and their ids."""
    document = Document(old)
    root, *relations = document.elements()
    kept, edits = [], []
    for each in relations:
        if kind_of(each.get("Type")) == "hyperlink":
            edits.append(Edit(each.start, each.end, ""))
        else:
            kept.append(each.get("Id"))
    addresses = list(targets)
    ids = unused("rId", kept, len(addresses))
    new = "".join(relationship(root.prefix, identity, f"{types}/hyperlink", address,
                               TargetMode="External") for identity, address in zip(ids, addresses))
    return document.edited([*edits, document.appended(root, new)]), ids


def related(old: bytes, kind: str, target: str) -> tuple[bytes, str]:
    """A rels part with one relation more, and its id.  kind -- its whole type"""
    document = Document(old)
    root, *relations = document.elements()
    identity = unused("rId", [each.get("Id") for each in relations])[0]
    return document.edited([document.appended(root, relationship(
        root.prefix, identity, kind, target))]), identity


def relationship(prefix: str, identity: str, kind: str, target: str, **more: str) -> str:
    """An entry of a rels part."""
    return tag(f"{prefix}Relationship", {"Id": identity, "Type": kind, "Target": target, **more})


def unused(stem: str, taken: Iterable[str], count: int = 1) -> list[str]:
    """`rId8`, `rId9` …: names that are not taken, whatever their case."""
    there = {each.casefold() for each in taken}
    numbers = (number for number in range(1, len(there) + count + 1)
               if f"{stem}{number}".casefold() not in there)
    return [f"{stem}{number}" for number, _ in zip(numbers, range(count))]
