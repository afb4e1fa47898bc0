"""Worksheets as short texts, and what becomes of them when rows are appended."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from books import by_hand
from books.by_part import HEAD, KIND, MAIN, cell, links

from searchbuilder.workbook.append import with_rows

HEADER = '<row r="1"><c r="A1" t="str"><v>Term</v></c><c r="B1" t="str"><v>Type</v></c></row>'
TABLE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
ROWS = {"Terms": [{"Term": "new"}]}
SHEET, RELS = "xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"


def row(number: int, *texts: str, style: str = "") -> str:
    """A row with texts in the columns from A; those that are empty have no cell."""
    looks = f' s="{style}"' if style else ""
    cells = "".join(f'<c r="{chr(65 + place)}{number}"{looks} t="str"><v>{text}</v></c>'
                    for place, text in enumerate(texts) if text)
    return f'<row r="{number}">{cells}</row>'


def new(place: str, text: str, style: str = "") -> str:
    """A cell as it is written."""
    looks = f' s="{style}"' if style else ""
    return cell(text).replace("<c ", f'<c r="{place}"{looks} ').replace(
        "<t>", '<t xml:space="preserve">')


def worksheet(rows: str, before: str = "", after: str = "") -> str:
    return (f'<worksheet xmlns="{MAIN}" xmlns:r="{KIND}">{before}<sheetData>{rows}</sheetData>'
            f"{after}</worksheet>")


def book(rows: str = HEADER, before: str = "", after: str = "", tables: Mapping[str, str] = {}
         ) -> bytes:
    """A workbook whose sheet Terms is this; tables -- name of a part to its text."""
    made = {**by_hand.parts(), SHEET: (HEAD + worksheet(rows, before, after)).encode()}
    for name, text in tables.items():
        made[f"xl/tables/{name}"] = (HEAD + text).encode()
        made = by_hand.changed(made, by_hand.CONTENT, (
            "</Types>", f'<Override PartName="/xl/tables/{name}" ContentType="{TABLE}"/></Types>'))
    if tables:
        made[RELS] = (HEAD + links("".join(
            f'<Relationship Id="rId{number}" Type="{KIND}/table" Target="../tables/{name}"/>'
            for number, name in enumerate(tables, 1)))).encode()
    return by_hand.pack(made)


def table(ref: str, *columns: str, identity: int = 1, more: str = "", inside: str = "") -> str:
    """The part of a table with a filter."""
    names = "".join(f'<tableColumn id="{number}" name="{name}">{inside}</tableColumn>'
                    for number, name in enumerate(columns, 1))
    return (f'<table xmlns="{MAIN}" id="{identity}" name="T{identity}" '
            f'displayName="List{identity}" ref="{ref}"{more}><autoFilter ref="{ref}"/>'
            f'<tableColumns count="{len(columns)}">{names}</tableColumns></table>')


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def changes(data: bytes, rows: Mapping[str, list[dict[str, str]]] = ROWS) -> dict[str, str]:
    """The parts that are others afterwards, without their declarations."""
    old, made = unpacked(data), unpacked(with_rows(data, "book.xlsx", rows))
    assert list(made)[:len(old)] == list(old)
    return {name: text.decode().removeprefix(HEAD) for name, text in made.items()
            if text != old.get(name)}
