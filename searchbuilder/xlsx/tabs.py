"""Which tab a workbook opens on.  Excel edits all sheets whose tabs are selected, so it is one.

A workbook may be shown in several windows; only the first is spoken of here.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from searchbuilder.xlsx.document import Document, Edit, Element, Elements, tag

_YES = ("1", "true")


def active(workbook: Document, elements: Sequence[Element], place: int) -> Edit:
    """The edit of a workbook part that opens it on the sheet at a place, 0-based.

    elements -- of the part, down to the windows
    """
    window = next((each for each in elements if each.local == "workbookView"), None)
    if window:
        return workbook.given(window, "activeTab", str(place))
    sheets = next(each for each in elements if each.local == "sheets")
    x = sheets.prefix
    view = tag(f"{x}workbookView", {"activeTab": str(place)})
    views = next((each for each in elements if each.local == "bookViews"), None)
    return workbook.appended(views, view) if views else Edit(
        sheets.start, sheets.start, tag(f"{x}bookViews", {}, view))


def unselected(sheet: bytes) -> bytes:
    """The part of a sheet of any kind, its tab not selected."""
    if not any("tabSelected".encode(encoding) in sheet for encoding in ("utf-8", "utf-16-le")):
        return sheet
    document = Document(sheet)
    return document.edited([
        document.given(each, "tabSelected", "0") for each in document.read_by(_Views())
        if each.local == "sheetView" and each.get("tabSelected") in _YES
        and each.get("workbookViewId") in ("", "0")])


class _RowsBegin(Exception):
    """What comes now is long, and no view of the sheet."""


class _Views(Elements):
    """Collects what stands before the rows."""

    def __init__(self) -> None:
        super().__init__(2)

    def read(self, text: bytes) -> list[Element]:
        """The elements before the rows that have ended."""
        with suppress(_RowsBegin):
            super().read(text)
        return self._found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheetData":
            raise _RowsBegin
        super().start(name, attributes)
