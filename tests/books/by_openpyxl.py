"""What openpyxl can write, a feature a workbook."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule, IconSetRule
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font, NamedStyle, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from books.words import SHEETS


def _made(feature: Callable[[Any, Any], None], **options: Any) -> bytes:
    book = Workbook(**options)
    if not options:
        book.remove(book.active)
    for name, rows in SHEETS.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    feature(book, book.create_sheet("Mine"))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def plain() -> bytes:
    return _made(lambda book, page: None)


def streamed() -> bytes:
    return _made(lambda book, page: page.append([1, 2]), write_only=True)


def chart_and_chartsheet() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.append([1, 2])
        for place in (page, book.create_chartsheet("Chart")):
            chart = BarChart()
            chart.add_data(Reference(page, 1, 1, 2, 1))
            place.add_chart(chart)
    return _made(feature)


def notes() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page["A1"].comment = Comment("a note", "me", 90, 400)
        page["A2"].hyperlink = "https://example.org/?a=1&b=2"
    return _made(feature)


def formats() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.conditional_formatting.add("A1:A9", ColorScaleRule("min", None, "FF0000", "max", None,
                                                                "00FF00"))
        page.conditional_formatting.add("A1:A9", IconSetRule("3Arrows", "num", [1, 2, 3]))
        check = DataValidation("list", formula1='"yes,no"')
        check.add("B1:B9")
        page.add_data_validation(check)
        book.add_named_style(NamedStyle("Loud", font=Font(bold=True),
                                        fill=PatternFill("solid", "FFFF00")))
        page["A1"].style = "Loud"
        page.column_dimensions["A"].width = 40
    return _made(feature)


def table_and_names() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.append(["a", "b"])
        page.append([1, 2])
        page.add_table(Table(displayName="Numbers", ref="A1:B2"))
        book.defined_names["One"] = DefinedName("One", attr_text="Mine!$A$1")
        page.auto_filter.ref = "A1:B2"
        page.print_title_rows = "1:1"
        page.print_area = "A1:B2"
    return _made(feature)


def properties() -> bytes:
    def feature(book: Any, page: Any) -> None:
        book.properties.title = "a <title> & more"
        book.custom_doc_props.append(StringProperty(name="MSIP_Label_1_Name", value="Öffentlich"))
        book.security = WorkbookProtection(lockWindows=True)
        book.calculation.fullCalcOnLoad = True
    return _made(feature)


def hidden_and_grouped() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.sheet_state = "veryHidden"
        page.row_dimensions.group(2, 4, hidden=True)
        page.merge_cells("A1:C2")
        page.protection.sheet = True
        page.freeze_panes = "B2"
        page["D1"] = "=SUM(1,2)"
        page.sheet_properties.tabColor = "1072BA"
        book.active = 1
    return _made(feature)


HOW = (plain, streamed, chart_and_chartsheet, notes, formats, table_and_names, properties,
       hidden_and_grouped)
