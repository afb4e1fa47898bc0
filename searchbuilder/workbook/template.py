"""An empty workbook: sheets, headers, drop-downs and a page that explains them.

The only module that makes a workbook, so the only one that knows openpyxl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from searchbuilder.dialects import known
from searchbuilder.workbook.read_me import LINES, SHEETS_EXPLAINED, TITLE
from searchbuilder.workbook.sheets import CHOICES, SHEETS, WIDTHS, offered

LAST_ROW = 2001
_FIRST = "Searches"
# These show two columns at the left that stay; all others one.
_TWO_STAY = ("Synonyms", "Titles")
_NUMBERS = ("Min years", "Max years", "No")
# Columns whose words stand in the first column of another sheet.
_NAMED_ON = {"Terms": (("Synonyms", "Term"), ("Evidence", "Term"), ("Interview", "Term")),
             "Levels": (("Searches", "Level"), ("Titles", "Level"), ("Evidence", "Level"),
                        ("Interview", "Level"))}
_REGIONS = ("US", "US-CA", "CA", "CA-ON", "GB", "AU", "AU-NSW")
# What is usual in a column that takes other words too.
_USUAL = {
    **{(sheet, "Region"): _REGIONS for sheet in ("Synonyms", "Titles", "Searches", "Levels")},
    ("Searches", "Platforms"): tuple(dialect.name for dialect in known()),
    ("Locations", "Kind"): ("country", "state", "province", "county", "metro", "city", "remote"),
    ("Locations", "Country code"): ("US", "CA", "GB", "AU"),
    ("Employers", "Kind"): ("employer", "staffing agency", "public body"),
    ("Sites", "Engine"): tuple(dialect.title for dialect in known()
                               if dialect.site_sign and not dialect.site),
    ("Sites", "Title is"): ("page title",),
}
# Several of them may stand in one cell, so the drop-down does not ask back.
_SEVERAL = ("Region", "Platforms")

_BLUE = "FF1F4E78"
_TOP = Alignment(vertical="top", wrap_text=True)


class _List(NamedTuple):
    """A column of the sheet Lists: its header, its words and the columns that use it."""

    header: str
    words: tuple[str, ...]
    used: tuple[tuple[str, str], ...]


def empty() -> bytes:
    """An .xlsx without any word in it but those of its headers, drop-downs and Read me."""
    book = Workbook()
    book.properties.creator = "searchbuilder"
    book.properties.title = TITLE
    _read_me(book.active)
    for name in (_FIRST, *(name for name in SHEETS if name != _FIRST)):
        _sheet(book.create_sheet(name), name)
    for place, each in enumerate(_lists(), 1):
        _offer(book, f"Lists!${get_column_letter(place)}$2:"
               f"${get_column_letter(place)}${len(each.words) + 1}", each.used)
    for name, used in _NAMED_ON.items():
        _offer(book, f"{name}!$A$2:$A$200", used)
    _lists_page(book.create_sheet("Lists"))
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _sheet(page: Worksheet, name: str) -> None:
    columns = SHEETS[name].columns
    _header(page, columns)
    for place, (column, width) in enumerate(zip(columns, WIDTHS[name], strict=True), 1):
        size = page.column_dimensions[get_column_letter(place)]
        size.width = width
        # Text keeps 2-5, 04 and MAR1 from becoming a date or a number.
        size.number_format = "0" if column in _NUMBERS else "@"
        size.alignment = _TOP
    page.freeze_panes = "C2" if name in _TWO_STAY else "B2"
    table = Table(displayName=f"{_one_of(name)}List",
                  ref=f"A1:{get_column_letter(len(columns))}2")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    page.add_table(table)
    page.print_title_rows = "1:1"


def _one_of(sheet: str) -> str:
    """`FalseFriend` of `False friends`."""
    return re.sub("(?<=ch)es$|s$", "", sheet.title().replace(" ", ""))


def _header(page: Worksheet, columns: tuple[str, ...]) -> None:
    page.append(columns)
    for cell in page[1]:
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor=_BLUE)
        cell.alignment = _TOP
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _lists() -> Iterator[_List]:
    """Columns that offer the same words share a list."""
    words = {**{key: offered(*key) for key in CHOICES}, **_USUAL}
    shared: dict[tuple[str, tuple[str, ...]], list[tuple[str, str]]] = {}
    for (sheet, column), each in words.items():
        shared.setdefault((column, each), []).append((sheet, column))
    for (column, each), used in shared.items():
        header = column if len(used) > 1 else f"{column} on {used[0][0]}"
        yield _List(header, each, tuple(used))


def _lists_page(page: Worksheet) -> None:
    lists = list(_lists())
    _header(page, tuple(each.header for each in lists))
    for place, each in enumerate(lists, 1):
        page.column_dimensions[get_column_letter(place)].width = 2 + max(
            map(len, (each.header, *each.words)))
        for number, word in enumerate(each.words, 2):
            page.cell(number, place, word)
    page.freeze_panes = "A2"


def _offer(book: Workbook, words: str, used: tuple[tuple[str, str], ...]) -> None:
    """Drop-downs that ask back when another word is typed, and never stop anybody."""
    for sheet, column in used:
        letter = get_column_letter(SHEETS[sheet].columns.index(column) + 1)
        rule = DataValidation("list", formula1=words, allow_blank=True, errorStyle="warning",
                              showErrorMessage=column not in _SEVERAL,
                              errorTitle=column, error="This is not one of the usual words. "
                              "Keep it if you mean it.")
        rule.add(f"{letter}2:{letter}{LAST_ROW}")
        book[sheet].add_data_validation(rule)


def _read_me(page: Worksheet) -> None:
    page.title = "Read me"
    page.append([TITLE])
    page.append(["How it works, in ten lines"])
    for number, line in enumerate(LINES, 1):
        page.append([str(number), line])
    page.append([])
    page.append(["The sheets"])
    for name, line in SHEETS_EXPLAINED.items():
        page.append([name, line])
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
