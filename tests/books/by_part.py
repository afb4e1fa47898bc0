"""Workbooks written part by part, as no library would write them."""

from __future__ import annotations

import io
import zipfile

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = ("Terms", "Synonyms", "Searches")
FIRST = '<row r="1"><c r="A1" t="inlineStr"><is><t>Term</t></is></c></row>'


def package(stored: bool = False, more: dict[str, bytes] | None = None, **parts: str) -> bytes:
    """A workbook whose parts can be given: workbook, workbook_rels, styles, strings, sheet1 …

    more -- further parts by their full names
    """
    texts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                               'content-types"/>',
        "_rels/.rels": links(f'<Relationship Id="rId1" Type="{KIND}/officeDocument" '
                             'Target="xl/workbook.xml"/>'),
        "xl/workbook.xml": parts.get("workbook", book(sheets())),
        "xl/_rels/workbook.xml.rels": parts.get("workbook_rels", links(relations())),
        "xl/styles.xml": parts.get("styles", f'<styleSheet xmlns="{MAIN}"/>'),
        "xl/sharedStrings.xml": parts.get("strings", f'<sst xmlns="{MAIN}"/>'),
        **{f"xl/worksheets/sheet{number}.xml": parts.get(f"sheet{number}", sheet())
           for number, _ in enumerate(SHEETS, 1)}}
    made = io.BytesIO()
    kind = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(made, "w", kind, compresslevel=1) as file:
        for name, text in texts.items():
            file.writestr(name, HEAD + text)
        for name, data in (more or {}).items():
            file.writestr(name, data)
    return made.getvalue()


def links(inner: str) -> str:
    return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f"{inner}</Relationships>")


def relations() -> str:
    return "".join([
        *(f'<Relationship Id="rId{number}" Type="{KIND}/worksheet" '
          f'Target="worksheets/sheet{number}.xml"/>' for number, _ in enumerate(SHEETS, 1)),
        f'<Relationship Id="rId8" Type="{KIND}/styles" Target="styles.xml"/>',
        f'<Relationship Id="rId9" Type="{KIND}/sharedStrings" Target="sharedStrings.xml"/>'])


def book(inner: str) -> str:
    return f'<workbook xmlns="{MAIN}" xmlns:r="{KIND}"><sheets>{inner}</sheets></workbook>'


def sheets() -> str:
    return "".join(f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
                   for number, name in enumerate(SHEETS, 1))


def sheet(rows: str = FIRST, after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'
