"""LibreOffice opens what is made here, and what it saves is read as before."""

from pathlib import Path

import pytest
from books.by_libreoffice import XLSX
from openpyxl import load_workbook

from searchbuilder.workbook.model import book
from searchbuilder.workbook.new import mmi
from searchbuilder.workbook.reader import read_rows
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.workbook.template import empty


@pytest.fixture(scope="module")
def saved(tmp_path_factory, libreoffice):
    """The folders of both starter workbooks and of what LibreOffice makes of them."""
    made, again = tmp_path_factory.mktemp("made"), tmp_path_factory.mktemp("saved")
    (made / "mmi.xlsx").write_bytes(mmi())
    (made / "empty.xlsx").write_bytes(empty())
    libreoffice.convert(made.iterdir(), again, XLSX)
    return made, again


def contents(path):
    return {sheet: [dict(row.values) for row in rows]
            for sheet, rows in read_rows(str(path)).sheets.items()}


def test_every_row_is_read_again(saved):
    made, again = saved
    assert contents(again / "mmi.xlsx") == contents(made / "mmi.xlsx")
    assert book(read_rows(str(again / "mmi.xlsx"))).diagnostics == ()


def test_an_empty_workbook_keeps_its_headers_drop_downs_and_text_columns(saved):
    made, again = saved
    assert contents(again / "empty.xlsx") == dict.fromkeys(contents(made / "empty.xlsx"), [])
    pages = load_workbook(Path(again, "empty.xlsx"))
    originals = load_workbook(Path(made, "empty.xlsx"))
    for name, sheet in SHEETS.items():
        assert [cell.value for cell in pages[name][1]] == [
            column.header for column in sheet.columns]
        assert len(pages[name].data_validations.dataValidation) == len(
            originals[name].data_validations.dataValidation)
        assert pages[name].column_dimensions["A"].number_format == "@"
