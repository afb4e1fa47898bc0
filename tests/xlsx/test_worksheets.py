"""Our own reader against openpyxl, cell by cell, on files of several makers."""

import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from searchbuilder.xlsx.addresses import letter
from searchbuilder.xlsx.cell_values import Date, Failed, Uncalculated
from searchbuilder.xlsx.worksheets import Worksheets

ROOT = Path(__file__).parents[2]
FILES = [ROOT / "workbooks" / "mmi.xlsx", ROOT / "tests" / "data" / "libreoffice.xlsx"]


def ours(path):
    sheets = Worksheets(BytesIO(Path(path).read_bytes()), str(path))
    return {(title, row.number, place): value for title in sheets.titles()
            for row in sheets.rows(title) for place, value in row.values.items()}


def theirs(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {(page.title, cell.row, cell.column - 1): cell.value for page in book.worksheets
            for row in page.iter_rows() for cell in row if cell.value is not None}


def plain(value):
    """A value of either reader in one form: what a date is called does not matter here."""
    if isinstance(value, (Date, datetime.date, datetime.time, datetime.timedelta)):
        return "a date"
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_of_others(path):
    read = ours(path)
    assert len(read) > 10
    assert {place: plain(value) for place, value in read.items()} == {
        place: plain(value) for place, value in theirs(path).items()}


def test_every_kind_of_value(tmp_path):
    path = tmp_path / "kinds.xlsx"
    book = openpyxl.Workbook()
    page = book.active
    bold = InlineFont(b=True)
    values = ["text", "  kept  ", "a\nb", "é 😀 ‮", "1", 1, 2.5, -1e300, True, False,
              datetime.date(2026, 5, 2), datetime.datetime(2026, 5, 2, 3, 4), datetime.time(3, 4),
              CellRichText("max. ", TextBlock(bold, "medical"), " improvement"), "x" * 32_767]
    for number, value in enumerate(values, 1):
        page.cell(number * 3, number * 2, value)
    book.save(path)
    assert {place: plain(value) for place, value in ours(path).items()} == {
        place: plain(str(value) if isinstance(value, CellRichText) else value)
        for place, value in theirs(path).items()}


def test_what_openpyxl_hides(tmp_path):
    path = tmp_path / "hidden.xlsx"
    book = openpyxl.Workbook()
    page = book.active
    page["A1"], page["A2"], page["B2"], page["C3"] = "=1+1", "shown", "#N/A", "below"
    page["B2"].data_type = "e"
    page.row_dimensions[2].hidden = True
    page.merge_cells("C3:D9")
    book.save(path)
    sheets = Worksheets(BytesIO(path.read_bytes()), str(path))
    rows = list(sheets.rows("Sheet"))
    assert [(row.number, row.hidden, row.values) for row in rows] == [
        (1, False, {0: ""}), (2, True, {0: "shown", 1: "#N/A"}), (3, False, {2: "below"})]
    assert isinstance(rows[0].values[0], Uncalculated)
    assert isinstance(rows[1].values[1], Failed)
    assert sheets.merged["Sheet"] == [(2, 3, 3, 9)]


@pytest.mark.parametrize("column", [*range(60), 701, 702, 16_383])
def test_letters(column):
    assert letter(column) == openpyxl.utils.get_column_letter(column + 1)
