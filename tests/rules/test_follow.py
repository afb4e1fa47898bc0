"""One mistake is one finding, also in a workbook where much hangs on what is misspelt."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from searchbuilder.check import check

SEED = Path(__file__).parents[2] / "workbooks" / "mmi.xlsx"


def places(workbook):
    return {(each.code, each.cell) for each in check(str(workbook)).diagnostics}


@pytest.fixture(scope="module")
def before():
    return places(SEED)


@pytest.fixture(scope="module")
def seed():
    """The workbook to be misspelt and put right again, because opening it takes longest."""
    return load_workbook(SEED)


@pytest.mark.parametrize("sheet, cell, typed, finding", [
    ("Terms", "A1", "Tern", ("SB103", "Terms!A1")),
    ("Searches", "D1", "Mst", ("SB103", "Searches!D1")),
    ("Ambiguous abbreviations", "D1", "Contxt", ("SB103", "'Ambiguous abbreviations'!D1")),
    ("Titles", "", "Titels", ("SB104", "Titels!A1")),
    ("Levels", "", "Levles", ("SB104", "Levles!A1")),
    ("Evidence", "", "Evidense", ("SB104", "Evidense!A1"))])
def test_what_is_misspelt_is_all_that_is_found(tmp_path, monkeypatch, before, seed, sheet, cell,
                                               typed, finding):
    place = (seed[sheet][cell], "value") if cell else (seed[sheet], "title")
    with monkeypatch.context() as misspelt:
        misspelt.setattr(*place, typed)
        seed.save(tmp_path / "book.xlsx")
    assert places(tmp_path / "book.xlsx") - before == {finding}
