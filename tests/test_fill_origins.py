"""`fill` on workbooks of many origins: its sheet is there, and all else is as it was."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from searchbuilder.fill import fill
from books import by_hand, by_openpyxl, by_xlsxwriter, opaque
from books.by_libreoffice import ODS, SHEETS_AS_CSV, XLSX, LibreOffice
from books.words import ROWS

MADE = {f"{room.__name__.rsplit('.', 1)[-1]}-{maker.__name__}": maker
        for room in (by_hand, opaque, by_xlsxwriter, by_openpyxl) for maker in room.HOW}
# Which sheet a workbook opens on, in the workbook and in that sheet.
_ACTIVE = re.compile(r"""\sactiveTab=("\d+"|'\d+')""")
_ONLY_ACTIVE = re.compile(r"<(\w+:)?bookViews><(\w+:)?workbookView/></(\w+:)?bookViews>")
_SELECTED = re.compile(r"""tabSelected=["'](0|1|true)["']""")
EMPTY_ROW = [""] * len(ROWS[0])
# LibreOffice and openpyxl take names of parts by their case, which the standard does not.
NOT_OPENED = {"by_hand-names_in_other_case"}


def written(name: str, folder: Path) -> Path:
    data = MADE[name]()
    path = folder / f"{name}.{'xlsm' if b'macroEnabled' in types(data) else 'xlsx'}"
    path.write_bytes(data)
    return path


def types(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("[Content_Types].xml")


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def facts(data: bytes) -> tuple[object, ...]:
    """What a zip says beside its contents."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.comment, *((each.filename, each.date_time, each.compress_type, each.comment,
                                   each.external_attr) for each in package.infolist())


def inserted(old: str, new: str) -> str:
    """What was put into `old` in one place to make `new`."""
    size = len(new) - len(old)
    start = next((place for place, (one, other) in enumerate(zip(old, new)) if one != other),
                 len(old))
    assert size > 0 and new[:start] + new[start + size:] == old, "more than an insertion"
    return new[start:start + size]


def opened(data: bytes) -> list[list[str]] | None:
    """The rows of Strings as openpyxl reads them; None if it cannot open the file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = openpyxl.load_workbook(io.BytesIO(data))
        except Exception:  # openpyxl raises many kinds
            return None
    return [["" if cell is None else cell for cell in row] for row in book["Strings"].iter_rows(
        values_only=True)] if "Strings" in book.sheetnames else []


def test_there_are_at_least_sixty() -> None:
    assert len(MADE) + len(SAVED) >= 60


SAVED = ("by_hand-smallest", "by_xlsxwriter-charts", "by_xlsxwriter-images",
         "by_xlsxwriter-conditional_formats", "by_openpyxl-formats", "by_openpyxl-notes")


@pytest.mark.parametrize("name", MADE)
def test_only_the_sheet_is_new(name: str, tmp_path: Path) -> None:
    path = written(name, tmp_path)
    before = path.read_bytes()
    done = fill(str(path))
    assert done.lines == (f"Saved to {path}: 6 strings of 2 searches",
                          "Your workbook as it was before is kept as "
                          f"{path.stem} (before fill){path.suffix}")
    check_lossless(before, path.read_bytes())
    if opened(before) is not None and name not in NOT_OPENED | {"by_hand-strict"}:
        check_rows(opened(path.read_bytes()))
        check_opens_on_it(path.read_bytes())
        check_table(path.read_bytes())
    check_second(path)


def check_lossless(before: bytes, after: bytes) -> None:
    old, new = contents(before), contents(after)
    assert facts(after)[:len(old) + 1] == facts(before)
    changed = {name for name in old if new[name] != old[name]}
    left = {name for name in changed if unselected(old[name]) == unselected(new[name])}
    assert len(left) <= 1
    assert sorted(Path(name).suffix for name in changed - left) == [".rels", ".xml", ".xml"]
    for name in changed - left:
        inserted(on_no_sheet(old[name]), on_no_sheet(new[name]))
    added = sorted(set(new) - set(old))
    assert [(Path(name).parent.name, Path(name).suffix) for name in added] == [
        ("tables", ".xml"), ("_rels", ".rels"), ("worksheets", ".xml")]


def text(data: bytes) -> str:
    """Each byte a character, or each two in UTF-16."""
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1")


def on_no_sheet(workbook: bytes) -> str:
    """The text of a workbook that does not say which sheet it opens on."""
    return _ONLY_ACTIVE.sub("", _ACTIVE.sub("", text(workbook)))


def unselected(sheet: bytes) -> str:
    """The text of a sheet that does not say whether the workbook opens on it."""
    return _SELECTED.sub("", text(sheet))


def check_opens_on_it(data: bytes) -> None:
    """It alone: what is typed into one of several selected sheets goes into all of them."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    if "Terms" in book.sheetnames:  # openpyxl loses a sheet with blanks in the name of its part
        at = book._active_sheet_index  # type: ignore[attr-defined]
        assert book.sheetnames[at] == "Strings"
    sheets = [*book.worksheets, *book.chartsheets]
    selected = {sheet.title for sheet in sheets if views(sheet)[0].tabSelected}
    assert selected == {"Strings"}


def views(sheet: Any) -> Any:
    """The windows in which a sheet is shown."""
    return (sheet.views if hasattr(sheet, "views") else sheet.sheetViews).sheetView


def check_table(data: bytes) -> None:
    """It is named and numbered as no other, and its columns are called as the headers are."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    names = [name.casefold() for sheet in book.worksheets for name in sheet.tables]
    names += [name.casefold() for name in book.defined_names]
    numbers = [table.id for sheet in book.worksheets for table in sheet.tables.values()]
    assert len({*names}) == len(names) and len({*numbers}) == len(numbers)
    table, = book["Strings"].tables.values()
    assert table.ref == table.autoFilter.ref == f"A1:H{len(ROWS)}"
    assert [column.name for column in table.tableColumns] == ROWS[0]


def check_rows(rows: list[list[str]] | None) -> None:
    assert rows is not None
    assert rows[:-2] == ROWS
    assert rows[-2] == EMPTY_ROW
    assert rows[-1][0].startswith("Written by searchbuilder fill, which replaces these rows")


def check_second(path: Path) -> None:
    """The same bytes, and the file was not even touched."""
    before, stat = path.read_bytes(), path.stat()
    assert fill(str(path)).lines == (f"{path} is up to date already",)
    assert path.read_bytes() == before
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (stat.st_mtime_ns, stat.st_ino)


def rows_of_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_libreoffice_reads_what_was_meant(tmp_path: Path, libreoffice: LibreOffice) -> None:
    paths = [written(name, tmp_path) for name in MADE if name not in NOT_OPENED]
    for path in paths:
        fill(str(path))
    libreoffice.convert(paths, tmp_path / "csv", SHEETS_AS_CSV)
    wrong = []
    for path in paths:
        sheet = tmp_path / "csv" / f"{path.stem}-Strings.csv"
        rows = rows_of_csv(sheet) if sheet.exists() else []
        wrong += [] if rows[:-2] == ROWS and rows[-2] == EMPTY_ROW else [path.stem]
    assert wrong == []


def test_what_libreoffice_saved(tmp_path: Path, libreoffice: LibreOffice) -> None:
    """Its own way of writing what the others wrote; and `fill` knows its rows when LibreOffice has
    saved them."""
    paths = [written(name, tmp_path) for name in SAVED]
    libreoffice.convert(paths, tmp_path / "ods", ODS)
    libreoffice.convert((tmp_path / "ods").glob("*.ods"), tmp_path / "xlsx", XLSX)
    saved = sorted((tmp_path / "xlsx").glob("*.xlsx"))
    assert len(saved) == len(SAVED)
    for path in saved:
        before = path.read_bytes()
        fill(str(path))
        check_lossless(before, path.read_bytes())
        check_rows(opened(path.read_bytes()))
        check_opens_on_it(path.read_bytes())
        check_table(path.read_bytes())
        check_second(path)
    libreoffice.convert(saved, tmp_path / "again", XLSX)
    for path in saved:
        check_second(tmp_path / "again" / path.name)
