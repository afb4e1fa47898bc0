"""An empty workbook: sheets, headers, drop-downs and a page that explains them.

The only module that makes a workbook, so the only one that knows openpyxl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from searchbuilder.workbook.sheet import Column, Kind, Sheet
from searchbuilder.workbook.sheets import SHEETS, UNREAD, lists, read_me

LAST_ROW = 2001
_BLUE = "FF1F4E78"
_TOP = Alignment(vertical="top", wrap_text=True)
_FORMATS = {Kind.NUMBER: "0", Kind.DATE: "yyyy-mm-dd"}


# Columns, each with the name of its sheet.
_Columns = Sequence[tuple[str, Column]]


class _List(NamedTuple):
    """A column of the sheet Lists: its words and the columns that use it."""

    words: tuple[str, ...]
    used: _Columns

    @property
    def header(self) -> str:
        sheet, column = self.used[0]
        return column.header if len(self.used) > 1 else f"{column.header} on {sheet}"

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """Choices before what is only usual; of choices, those of one sheet first."""
        usual, shared = not self.used[0][1].choices, len(self.used) > 1
        return usual, shared and not usual, -len(self.used)


def empty() -> bytes:
    """An .xlsx without any word in it but those of its headers, drop-downs and Read me."""
    book = Workbook()
    book.properties.creator = "searchbuilder"
    book.properties.title = read_me.TITLE
    _read_me(book.active)
    for sheet in _in_order():
        _sheet(book.create_sheet(sheet.name), sheet)
    for place, each in enumerate(_lists(), 1):
        _offer(book, f"Lists!${get_column_letter(place)}$2:"
               f"${get_column_letter(place)}${len(each.words) + 1}", each.used)
    for name in SHEETS:
        _offer(book, f"{name}!$A$2:$A$200", [
            each for each in _columns() if each[1].named_on == name])
    for name, column in _columns():
        if column.help and not (column.offered or column.named_on):
            _put(book[name], name, column, DataValidation())
    _lists_page(book.create_sheet(lists.SHEET.name))
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _in_order() -> list[Sheet]:
    return sorted(SHEETS.values(), key=lambda sheet: not sheet.front)


def _sheet(page: Worksheet, sheet: Sheet) -> None:
    _header(page, [column.header for column in sheet.columns])
    for place, column in enumerate(sheet.columns, 1):
        size = page.column_dimensions[get_column_letter(place)]
        size.width = column.width
        # Text keeps 2-5, 04 and MAR1 from becoming a date or a number.
        size.number_format = _FORMATS.get(column.kind, "@")
        size.alignment = _TOP
    page.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}2"
    table = Table(displayName=f"{_one_of(sheet.name)}List",
                  ref=f"A1:{get_column_letter(len(sheet.columns))}2")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    page.add_table(table)
    page.print_title_rows = "1:1"


def _one_of(sheet: str) -> str:
    """`AmbiguousAbbreviation` of `Ambiguous abbreviations`."""
    return re.sub("(?<=ch)es$|s$", "", sheet.title().replace(" ", ""))


def _header(page: Worksheet, headers: list[str]) -> None:
    page.append(headers)
    for cell in page[1]:
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor=_BLUE)
        cell.alignment = _TOP
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _columns() -> Iterator[tuple[str, Column]]:
    return ((name, column) for name, sheet in SHEETS.items() for column in sheet.columns)


def _lists() -> list[_List]:
    """Columns of one name that offer the same words share a list."""
    shared: dict[tuple[str, tuple[str, ...]], list[tuple[str, Column]]] = {}
    for sheet, column in _columns():
        if column.offered:
            shared.setdefault((column.name, column.offered), []).append((sheet, column))
    return sorted((_List(words, used) for (_, words), used in shared.items()),
                  key=lambda each: each.rank)


def _lists_page(page: Worksheet) -> None:
    _header(page, [each.header for each in _lists()])
    for place, each in enumerate(_lists(), 1):
        page.column_dimensions[get_column_letter(place)].width = 2 + max(
            map(len, (each.header, *each.words)))
        for number, word in enumerate(each.words, 2):
            page.cell(number, place, word)
    page.freeze_panes = "A2"


def _offer(book: Workbook, words: str, used: _Columns) -> None:
    """Drop-downs that ask back when another word is typed, and never stop anybody."""
    for sheet, column in used:
        _put(book[sheet], sheet, column, DataValidation(
            "list", formula1=words, allow_blank=True, errorStyle="warning",
            showErrorMessage=column.kind is not Kind.LIST, errorTitle=column.header,
            error="This is not one of the usual words. Keep it if you mean it."))


def _put(page: Worksheet, sheet: str, column: Column, rule: DataValidation) -> None:
    """What a column has to say for itself stands beside the cell that is chosen."""
    if column.help:
        rule.showInputMessage, rule.promptTitle = True, column.header
        rule.prompt = column.help
    letter = get_column_letter(SHEETS[sheet].columns.index(column) + 1)
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    page.add_data_validation(rule)


def _read_me(page: Worksheet) -> None:
    page.title = read_me.SHEET.name
    page.append([read_me.TITLE])
    page.append(["How it works, in ten lines"])
    for number, line in enumerate(read_me.LINES, 1):
        page.append([str(number), line])
    page.append([])
    page.append(["The sheets"])
    *others, last = [sheet.name for sheet in SHEETS.values() if sheet.needed]
    page.append(["Required", f"{', '.join(others)} and {last}. You can leave the others empty, or "
                 "delete them."])
    for sheet in (*_in_order(), *UNREAD):
        if sheet.explanation:
            page.append([sheet.name, sheet.explanation])
    for row in page.iter_rows():
        left, right = row
        large = not right.value
        left.font = Font(bold=True, size=13 if large else 11, color=_BLUE)
        left.alignment = Alignment(vertical="top", wrap_text=not large)
        right.alignment = _TOP
    page["A1"].font = Font(bold=True, size=18, color=_BLUE)
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 22, 110
    page.freeze_panes = "A2"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
