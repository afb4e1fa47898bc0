"""A workbook is known again after it was saved, and wherever it lies."""

from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from books.by_libreoffice import XLSX
from openpyxl import load_workbook

from searchbuilder.build import Request, build
from searchbuilder.workbook.identity import STARTER, workbook_id
from searchbuilder.workbook.reader import read_rows

MMI = Path(__file__).parents[2] / "workbooks" / "mmi.xlsx"


def id_of(path):
    return build(str(path), Request(platforms=None)).workbook_id


def test_the_starter_says_when_it_was_made():
    assert read_rows(str(MMI)).created == STARTER


def test_it_survives_another_name_another_folder_and_another_program(workbook, tmp_path):
    before = id_of(workbook(""))
    (tmp_path / "moved").mkdir()
    moved = shutil.copy(tmp_path / "book.xlsx", tmp_path / "moved" / "renamed.xlsx")
    changed = load_workbook(moved)
    changed["Terms"]["A2"] = "MMI"
    changed.save(moved)
    assert id_of(moved) == before


def test_it_survives_libreoffice(workbook, tmp_path, libreoffice):
    before = id_of(workbook("| Terms |\n| | Term |\n| | MMI |"))
    libreoffice.convert([tmp_path / "book.xlsx"], tmp_path / "saved", XLSX)
    assert id_of(tmp_path / "saved" / "book.xlsx") == before


@pytest.mark.parametrize(("one", "other", "same"), (
    (("2024-05-06T07:08:09Z", "a.xlsx"), ("2024-05-06T07:08:09Z", "b/c.xlsx"), True),
    (("2024-05-06T07:08:09Z", "a.xlsx"), ("2024-05-06T07:08:10Z", "a.xlsx"), False),
    ((STARTER, "x/a.xlsx"), (STARTER, "y/a.xlsx"), True),
    ((STARTER, "a.xlsx"), (STARTER, "b.xlsx"), False),
    (("", "a.xlsx"), ("", "a.xlsx"), True), (("", "a.xlsx"), ("", "b.xlsx"), False),
    (("", "\udce4.xlsx"), ("", "\udce4.xlsx"), True)))
def test_by_what_it_is_known(one, other, same):
    assert (workbook_id(*one) == workbook_id(*other)) == same


@pytest.mark.parametrize("core", (None, b"<no xml", b"<a/>", b"<a><created/></a>"))
def test_a_workbook_that_does_not_say_when_it_was_made_is_read_all_the_same(workbook, core):
    path = Path(workbook("| Terms |\n| | Term |\n| | MMI |"))
    with ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with ZipFile(path, "w") as new:
        for name, content in parts.items():
            if name != "docProps/core.xml" or core is not None:
                new.writestr(name, core if name == "docProps/core.xml" else content)
    rows = read_rows(str(path))
    assert rows.created == "" and rows.sheets["Terms"]
