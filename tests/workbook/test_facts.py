"""Facts that a user found out, written into the sheet Platforms and over what stood there."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from books.by_libreoffice import XLSX
from openpyxl import load_workbook
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table

from searchbuilder.errors import UnwritableFile
from searchbuilder.workbook.facts import save_facts, with_facts
from searchbuilder.workbook.model import book
from searchbuilder.workbook.new import mmi
from searchbuilder.workbook.reader import read_rows, rows_of

ROW = {"Platform": "icims", "Fact": "Parentheses", "Value": "any depth", "How": "calibrate",
       "Counts": "nurse 812; zzqx 0", "Date": "2026-11-30"}
OTHER = {**ROW, "Fact": "Length", "Value": "500"}
SIGNS = {**ROW, "Platform": "Our ATS", "Fact": "NOT", "Value": "+ -"}


def said(path: str) -> list[dict[str, str]]:
    return [dict(row.values) for row in read_rows(path).sheets["Platforms"]]


@pytest.fixture
def path(tmp_path: Path) -> str:
    made = tmp_path / "mmi.xlsx"
    made.write_bytes(mmi())
    return str(made)


def test_a_fact_that_is_new_gets_a_row(path: str) -> None:
    before = read_rows(path)
    save_facts(path, [ROW, SIGNS])
    assert said(path) == [ROW, SIGNS]
    after = read_rows(path)
    assert {name: rows for name, rows in after.sheets.items() if name != "Platforms"} == {
        name: rows for name, rows in before.sheets.items() if name != "Platforms"}
    assert after.diagnostics == before.diagnostics


def test_a_fact_found_again_is_written_over(path: str) -> None:
    save_facts(path, [ROW, OTHER])
    again = {"Platform": "iCIMS", "Fact": "Parentheses", "Value": "ignored", "Date": "2026-12-24"}
    save_facts(path, [again, SIGNS])
    assert said(path) == [{**again, "Platform": "icims"}, OTHER, SIGNS]


def test_what_is_the_same_leaves_the_file_as_it_is(path: str) -> None:
    save_facts(path, [ROW])
    before = Path(path).read_bytes()
    save_facts(path, [ROW, ROW])
    assert Path(path).read_bytes() == before


def by_openpyxl(path: str) -> None:
    """Saved again, with a look, a comment, a column of the user's own and a drop-down."""
    made = load_workbook(path)
    page = made["Platforms"]
    page["H1"] = "Who"
    page["H2"] = "Ann"
    page["C2"].font = Font(bold=True, color="FF00AA00")
    made.save(path)


def test_the_rest_of_a_row_stays(path: str) -> None:
    save_facts(path, [ROW, OTHER])
    by_openpyxl(path)
    save_facts(path, [{**ROW, "Value": "one level"}])
    page = load_workbook(path)["Platforms"]
    assert (page["C2"].value, page["H2"].value, page["C2"].font.color.rgb) == (
        "one level", "Ann", "FF00AA00")
    assert said(path) == [{**ROW, "Value": "one level"}, OTHER]


def test_a_workbook_that_libreoffice_saved(path: str, tmp_path: Path, libreoffice) -> None:
    save_facts(path, [ROW, OTHER, SIGNS])
    again = tmp_path / "again"
    again.mkdir()
    libreoffice.convert([Path(path)], again, XLSX)
    saved = str(again / "mmi.xlsx")
    assert said(saved) == [ROW, OTHER, SIGNS]
    save_facts(saved, [{**ROW, "Value": "ignored"}])
    assert said(saved) == [{**ROW, "Value": "ignored"}, OTHER, SIGNS]
    last = tmp_path / "last"
    last.mkdir()
    libreoffice.convert([Path(saved)], last, XLSX)
    assert said(str(last / "mmi.xlsx")) == [{**ROW, "Value": "ignored"}, OTHER, SIGNS]


def test_a_sheet_with_other_headers_in_another_order(tmp_path: Path) -> None:
    path = str(tmp_path / "book.xlsx")
    shutil.copy(Path(__file__).parents[2] / "workbooks" / "mmi.xlsx", path)
    made = load_workbook(path)
    if "Platforms" in made:
        del made["Platforms"]
    page = made.create_sheet("PLATFORMS")
    for row in (["Value", "fact", "Platform"], ["any depth", "Parentheses", "icims"]):
        page.append(row)
    page.add_table(Table(displayName="Mine", ref="A1:C2"))
    made.save(path)
    save_facts(path, [{"Platform": "icims", "Fact": "Parentheses", "Value": "error"}, OTHER])
    assert said(path) == [{"Platform": "icims", "Fact": "Parentheses", "Value": "error"}, OTHER]
    with pytest.raises(UnwritableFile) as refused:
        without_date(path)
    assert str(refused.value) == f"{path} has no column Date on the sheet PLATFORMS"


def without_date(path: str) -> None:
    made = load_workbook(path)
    made["PLATFORMS"]["F1"] = "Day"
    made.save(path)
    save_facts(path, [{**OTHER, "Value": "600", "Date": "2026-12-01"}])


REFUSED = (
    (lambda page: page.__setitem__("C2", '="any"&" depth"'), "has a formula in column C"),
    (lambda page: page.merge_cells("B2:C2"), "has the merged cells B2:C2"),
    (lambda page: page.merge_cells("C2:C3"), "has the merged cells C2:C3"),
    (lambda page: setattr(page.protection, "sheet", True), "is protected"),
)


@pytest.mark.parametrize(("change", "problem"), REFUSED)
def test_what_cannot_be_written_over_is_left_alone(path: str, change, problem: str) -> None:
    save_facts(path, [ROW, OTHER])
    made = load_workbook(path)
    change(made["Platforms"])
    made.save(path)
    before = Path(path).read_bytes()
    new = {**ROW, "Value": "error"}
    with pytest.raises(UnwritableFile) as refused:
        save_facts(path, [new] if "formula" not in problem else [{**new, "How": "again"}])
    assert problem in str(refused.value) and Path(path).read_bytes() == before


def test_facts_are_read_with_their_cells(path: str) -> None:
    save_facts(path, [ROW, {**OTHER, "Date": "2020-02-29"}])
    one, other = book(read_rows(path)).facts
    assert (one.platform, one.fact, one.value, one.how, one.counts, one.date) == tuple(
        ROW.values())
    assert (one.cells["Value"], one.aged, other.aged) == ("Platforms!C2", False, True)


def test_the_package_is_otherwise_the_same(path: str) -> None:
    save_facts(path, [ROW])
    data = Path(path).read_bytes()
    after = with_facts(data, path, [{**ROW, "Value": "error"}])
    assert rows_of(io.BytesIO(after), path).sheets["Platforms"][0].get("Value") == "error"
    assert len(after) == pytest.approx(len(data), abs=200)
