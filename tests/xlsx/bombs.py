"""Workbooks that try to take all memory or time, each of a size that a test chooses."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_uppercase
from typing import NamedTuple

from books.by_part import FIRST, MAIN, book, cell, links, package, relations, sheet, sheets

_SPLIT = "Split it into several workbooks"
_NOT_NORMAL = "It is not a normal workbook"


def blank_cells(count: int) -> bytes:
    rows = "".join(f'<row r="{row}">' + '<c s="1"/>' * 1000 + "</row>"
                   for row in range(2, count // 1000 + 3))
    return package(sheet1=sheet(FIRST + rows))


def filled_cells(count: int) -> bytes:
    row = "<c><v>1</v></c>" * 1000
    return package(sheet1=sheet(FIRST + "".join(
        f'<row r="{number}">{row}</row>' for number in range(2, count // 1000 + 3))))


def rows(count: int) -> bytes:
    return package(sheet1=sheet(FIRST + "".join(
        f'<row r="{number}"><c><v>{number}</v></c></row>' for number in range(2, count + 3))))


def columns(count: int) -> bytes:
    return package(sheet1=sheet(FIRST + f'<row r="2">{"<c><v>1</v></c>" * (count + 1)}</row>'))


def depth(count: int) -> bytes:
    return package(stored=True, sheet1="<a>" * (count + 1))


def remark(size: int) -> bytes:
    return package(stored=True, sheet1=sheet(after=f"<!--{' ' * size}-->"))


def remark_before(size: int) -> bytes:
    return package(stored=True, sheet1=f"<!--{' ' * size}-->{sheet()}")


def attribute(size: int) -> bytes:
    return package(stored=True, sheet1=sheet(f'<row r="{"1" * size}"/>'))


def cell_text(size: int) -> bytes:
    return package(stored=True, sheet1=sheet(
        FIRST + f'<row r="2">{cell("x" * (size + 1))}</row>'))


def shared_text(size: int) -> bytes:
    return package(stored=True, strings=f'<sst xmlns="{MAIN}"><si><t>{"x" * (size + 1)}</t></si>'
                   "</sst>", sheet1=sheet('<row r="2"><c t="s"><v>0</v></c></row>'))


def shared_texts(count: int) -> bytes:
    return package(strings=f'<sst xmlns="{MAIN}">' + "".join(
        f"<si><t>{number}</t></si>" for number in range(count + 1)) + "</sst>")


def text_again(count: int) -> bytes:
    """One text of 1,000 signs in all cells: little in the file, much in memory."""
    row = '<c t="s"><v>0</v></c>' * 1000
    return package(
        strings=f'<sst xmlns="{MAIN}"><si><t>{"x" * 1000}</t></si></sst>',
        sheet1=sheet(FIRST + "".join(f"<row>{row}</row>" for _ in range(count // 1_000_000 + 1))))


def merged(count: int) -> bytes:
    areas = "".join(f'<mergeCell ref="A{row}:A{row + 1}"/>' for row in range(2, count + 3))
    return package(sheet1=sheet(after=f"<mergeCells>{areas}</mergeCells>"))


def merged_over(count: int) -> bytes:
    """Many columns, each merged over all rows."""
    wide = 100
    heads = "".join(cell(f"head {number}") for number in range(wide))
    areas = "".join(f'<mergeCell ref="{letters}2:{letters}2000000000"/>'
                    for letters in (f"{a}{b}" for a in "BCDE" for b in ascii_uppercase))
    body = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>'
                   for row in range(3, count // wide + 9))
    top = f'<row r="2">{cell("x") * 200}</row>'
    first = f'<row r="1">{cell("Term")}{heads}{heads.replace("head", "more")}</row>'
    return package(sheet1=sheet(first + top + body, f"<mergeCells>{areas}</mergeCells>"))


def listed_sheets(count: int) -> bytes:
    return package(workbook=book(sheets() + "".join(
        f'<sheet name="Termz{number}" sheetId="{number}" r:id="rId1"/>'
        for number in range(9, count + 9))))


def styles(count: int) -> bytes:
    return package(styles=f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * (count + 1)}</cellXfs>'
                   "</styleSheet>")


def formats(count: int) -> bytes:
    return package(styles=f'<styleSheet xmlns="{MAIN}"><numFmts>' + "".join(
        f'<numFmt numFmtId="{number}" formatCode="yyyy"/>' for number in range(count + 1))
        + "</numFmts></styleSheet>")


def links_within(count: int) -> bytes:
    return package(workbook_rels=links(relations() + "".join(
        f'<Relationship Id="x{number}" Type="a" Target="b"/>' for number in range(count + 1))))


class Bomb(NamedTuple):
    """A bomb.  limit -- the constant that refuses it, where a small one must lower that"""

    make: Callable[[int], bytes]
    size: int
    limit: str
    message: str
    hint: str = _SPLIT


_TAG = "book.xlsx has a tag or remark of more than 1 MB"
_LONG = "The sheet Terms of book.xlsx has more than 100,000 characters in A2"
_SPREAD = "Spread its text over several rows"
_COPY = "Copy its sheets into a new workbook and save that"
_BLANK = "Delete the blank rows and columns around your lists, or split it into several workbooks"

BOMBS = {
    "blank cells": Bomb(blank_cells, 6_000_000, "xlsx.xml.MOST_ELEMENTS",
                        "book.xlsx has more than {:,} cells, filled or blank", _BLANK),
    "filled cells": Bomb(filled_cells, 1_500_000, "xlsx.shared.MOST_CELLS",
                         "book.xlsx has more than {:,} filled cells"),
    "rows": Bomb(rows, 200_000, "workbook.reader.MOST_ROWS",
                 "The sheet Terms has more than {:,} rows"),
    "columns": Bomb(columns, 16_384, "",
                    "The sheet Terms of book.xlsx has more than 16,384 columns"),
    "depth": Bomb(depth, 20_000_000, "", "book.xlsx nests elements more than 64 deep",
                  _NOT_NORMAL),
    "remark": Bomb(remark, 60 * 1024 ** 2, "", _TAG, _NOT_NORMAL),
    "remark before": Bomb(remark_before, 60 * 1024 ** 2, "", _TAG, _NOT_NORMAL),
    "attribute": Bomb(attribute, 60 * 1024 ** 2, "", _TAG, _NOT_NORMAL),
    "cell": Bomb(cell_text, 60 * 1024 ** 2, "", _LONG, _SPREAD),
    "shared text": Bomb(shared_text, 60 * 1024 ** 2, "", _LONG, _SPREAD),
    "shared texts": Bomb(shared_texts, 1_500_000, "xlsx.shared.MOST_CELLS",
                         "book.xlsx has more than {:,} texts"),
    "text again": Bomb(text_again, 64 * 1024 ** 2, "",
                       "book.xlsx holds more than 64 MB of text"),
    "merged": Bomb(merged, 1_000_000, "xlsx.cells.MOST_MERGED",
                   "The sheet Terms of book.xlsx has more than {:,} merged areas",
                   "Unmerge its cells"),
    "merged over": Bomb(merged_over, 1_500_000, "workbook.reader.MOST_CELLS",
                        "Merged cells cover more than {:,} cells",
                        "Unmerge them, and copy down what belongs to each row"),
    "sheets": Bomb(listed_sheets, 1_000_000, "xlsx.parts.MOST_SHEETS",
                   "book.xlsx has more than {:,} sheets"),
    "styles": Bomb(styles, 1_000_000, "xlsx.styles.MOST_STYLES",
                   "book.xlsx has more than {:,} styles", _COPY),
    "formats": Bomb(formats, 1_000_000, "xlsx.styles.MOST_STYLES",
                    "book.xlsx has more than {:,} styles", _COPY),
    "links": Bomb(links_within, 1_000_000, "xlsx.parts.MOST_RELATIONS",
                  "book.xlsx has more than {:,} links between its parts", _NOT_NORMAL),
}
