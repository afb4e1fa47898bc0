"""What XlsxWriter can write, a feature a workbook."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from typing import Any

import xlsxwriter

from books.opaque import NOISE
from books.words import SHEETS


def png() -> io.BytesIO:
    """A red dot."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(
            ">I", zlib.crc32(kind + data))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(
        ">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(
            b"IEND", b""))


def _made(feature: Callable[[Any, Any], None], **options: Any) -> bytes:
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True, **options})
    for name, rows in SHEETS.items():
        page = book.add_worksheet(name)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    feature(book, book.add_worksheet("Mine"))
    book.close()
    return data.getvalue()


def _numbers(page: Any) -> None:
    page.write_column("A1", [3, 1, 2])


def charts() -> bytes:
    def feature(book: Any, page: Any) -> None:
        _numbers(page)
        for place, kind in enumerate(("column", "pie", "line", "scatter", "radar", "stock")):
            chart = book.add_chart({"type": kind})
            for _ in range(3 if kind == "stock" else 1):
                chart.add_series({"values": "=Mine!$A$1:$A$3", "categories": "=Mine!$A$1:$A$3"})
            page.insert_chart(place * 16, 3, chart)
        alone = book.add_chart({"type": "bar"})
        alone.add_series({"values": "=Mine!$A$1:$A$3"})
        book.add_chartsheet("Chart").set_chart(alone)
    return _made(feature)


def images() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.insert_image("B2", "a.png", {"image_data": png(), "url": "https://example.org/#a",
                                          "description": "a dot"})
        page.embed_image("B9", "b.png", {"image_data": png()})
        page.set_background(png())
        page.set_header("&L&G", {"image_left": "c.png", "image_data_left": png()})
    return _made(feature)


def shapes_and_controls() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.insert_textbox("B2", "a text", {"url": "https://example.org"})
        page.insert_button("B9", {"caption": "press"})
        page.insert_checkbox("B12", True)
    return _made(feature)


def comments() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.write_comment("A1", "a note", {"author": "me", "visible": True})
    return _made(feature)


def conditional_formats() -> bytes:
    def feature(book: Any, page: Any) -> None:
        _numbers(page)
        red = book.add_format({"bg_color": "red"})
        for rule in ({"type": "cell", "criteria": ">", "value": 1, "format": red},
                     {"type": "data_bar", "data_bar_2010": True}, {"type": "3_color_scale"},
                     {"type": "icon_set", "icon_style": "3_traffic_lights"},
                     {"type": "formula", "criteria": "=$A1>1", "format": red}):
            page.conditional_format("A1:A3", rule)
    return _made(feature)


def validations() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.data_validation("A1", {"validate": "list", "source": ["yes", "no"]})
        page.data_validation("A2", {"validate": "list", "source": "=Terms!$A$1:$A$9"})
        page.data_validation("A3", {"validate": "custom", "value": "=LEN(A3)<5"})
    return _made(feature)


def sparklines() -> bytes:
    def feature(book: Any, page: Any) -> None:
        _numbers(page)
        page.add_sparkline("B1", {"range": "Mine!A1:A3", "type": "column"})
    return _made(feature)


def tables_and_filters() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.add_table("A1:B3", {"columns": [{"header": "a"}, {"header": "b"}],
                                 "total_row": True, "data": [["x", 1]]})
        book.get_worksheet_by_name("Terms").autofilter("A1:A2")
    return _made(feature)


def formulas() -> bytes:
    def feature(book: Any, page: Any) -> None:
        _numbers(page)
        page.write_formula("B1", "=SUM(A1:A3)", None, 6)
        page.write_array_formula("B2:B4", "{=A1:A3*2}")
        page.write_dynamic_array_formula("C1", "=SORT(A1:A3)", None, 1)
        page.write_formula("D1", "=LAMBDA(_xlpm.x,_xlpm.x+1)(1)")
        book.define_name("Two", "=Mine!$A$1:$A$2")
        book.define_name("Mine!Local", "=Mine!$A$1")
    return _made(feature, use_future_functions=True)


def rich_text_and_links() -> bytes:
    def feature(book: Any, page: Any) -> None:
        bold = book.add_format({"bold": True, "num_format": "[Red]0.00"})
        page.write_rich_string("A1", "one ", bold, "two", " _x000D_ three")
        page.write_url("A2", "https://example.org/?a=1&b=2#c", string="open")
        page.write_url("A3", "internal:Terms!A1")
        page.write_string("A4", "=1+1")
        page.write_string("A5", "a\r\n\tb \x01 _x0041_")
        page.merge_range("B1:D2", "wide", bold)
    return _made(feature)


def sheets_hidden_and_protected() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.protect("secret", {"sort": True})
        page.hide()
        book.add_worksheet("Deep").very_hidden()
        book.read_only_recommended()
        page.set_row(3, 40, None, {"level": 2, "hidden": True})
        page.freeze_panes(2, 1)
        page.set_tab_color("#FF9900")
    return _made(feature)


def page_setup() -> bytes:
    def feature(book: Any, page: Any) -> None:
        page.set_landscape()
        page.print_area("A1:B9")
        page.repeat_rows(0)
        page.set_h_pagebreaks([5])
        page.set_footer("&P of &N")
        page.ignore_errors({"number_stored_as_text": "A1:A9"})
    return _made(feature)


def label_in_properties() -> bytes:
    def feature(book: Any, page: Any) -> None:
        book.set_properties({"title": "a title", "author": "me", "keywords": "<&>"})
        book.set_custom_property("MSIP_Label_1234_Enabled", "true")
        book.set_custom_property("MSIP_Label_1234_Name", "Confidential \\ Größe")
    return _made(feature)


def macros_and_buttons() -> bytes:
    def feature(book: Any, page: Any) -> None:
        book.add_vba_project(io.BytesIO(NOISE), True)
        book.set_vba_name("ThisWorkbook")
        page.set_vba_name("Sheet9")
        page.insert_button("B2", {"macro": "go"})
    return _made(feature)


def old_dates() -> bytes:
    return _made(lambda book, page: _numbers(page), date_1904=True)


def constant_memory() -> bytes:
    return _made(lambda book, page: _numbers(page), constant_memory=True)


def large_zip() -> bytes:
    return _made(lambda book, page: _numbers(page), use_zip64=True)


HOW = (charts, images, shapes_and_controls, comments, conditional_formats, validations, sparklines,
       tables_and_filters, formulas, rich_text_and_links, sheets_hidden_and_protected, page_setup,
       label_in_properties, macros_and_buttons, old_dates, constant_memory, large_zip)
