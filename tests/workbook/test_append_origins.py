"""Rows appended to workbooks of many origins: they are there, and all else is as it was."""

from __future__ import annotations

import csv
import io
import os
import random
import re
import warnings
from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest
from books import by_hand, by_openpyxl, by_xlsxwriter, opaque
from books.by_libreoffice import SHEETS_AS_CSV, XLSX, LibreOffice
from books.words import SHEETS as WORDS
from hypothesis import given, settings
from hypothesis import strategies as st

from searchbuilder.errors import SearchbuilderError
from searchbuilder.workbook.append import with_rows
from searchbuilder.workbook.new import mmi
from searchbuilder.workbook.reader import Row, rows_of
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.workbook.template import empty
from searchbuilder.xlsx.package import checked
from searchbuilder.xlsx.parts import Parts
from searchbuilder.xlsx.worksheets import Worksheets

from .appending import HEADER, RELS, SHEET, book, row, table, unpacked

DATA = Path(__file__).parents[1] / "data"
MADE = {f"{room.__name__.rsplit('.', 1)[-1]}-{maker.__name__}": maker
        for room in (by_hand, opaque, by_xlsxwriter, by_openpyxl) for maker in room.HOW}
REAL = {"mmi": mmi, "empty": empty, "libreoffice": (DATA / "libreoffice.xlsx").read_bytes}
# LibreOffice and openpyxl take names of parts by their case, which the standard does not.
NOT_OPENED = {"by_hand-names_in_other_case"}
# LibreOffice finds no sheet where the way to its part is roundabout or encoded.
NOT_LED_TO = {"by_hand-roundabout_targets", "by_hand-spaces_in_names"}
NEW = {"Terms": [{"Term": "=RTW <&>"}, {"Term": "日本 😀"}],
       "Synonyms": [{"Term": "=RTW <&>", "Synonym": "return\nto  work"}],
       "Levels": [{"Level": "Senior", "Min years": "2-5"}]}


def cells(data: bytes) -> dict[str, dict[tuple[int, int], object]]:
    sheets = Worksheets(io.BytesIO(data), "book.xlsx")
    return {title: {(row.number, place): repr(value) for row in sheets.rows(title)
                    for place, value in row.values.items()} for title in sheets.titles()}


def below(data: bytes, rows: dict[str, list[dict[str, str]]]
          ) -> dict[str, dict[tuple[int, int], object]]:
    """The cells of a workbook with rows below them, where nothing is merged."""
    made = cells(data)
    headings = rows_of(io.BytesIO(data), "book.xlsx").headings
    for name, new in rows.items():
        if name in headings:
            heading, places = headings[name], headings[name].places
        else:
            new = [dict(zip(SHEETS[name].names, SHEETS[name].names)), *new]
            heading, places = None, {each: n for n, each in enumerate(SHEETS[name].names)}
        there = made.setdefault(heading.title if heading else name, {})
        first = max((number for number, _ in there), default=0) + 1
        there |= {(number, places[column]): repr(text) for number, row in enumerate(new, first)
                  for column, text in row.items()}
    return made


@pytest.mark.parametrize("name", [*MADE, *REAL])
def test_all_else_is_as_it_was(name: str) -> None:
    data = {**MADE, **REAL}[name]()
    after = with_rows(data, "book.xlsx", NEW)
    assert cells(after) == below(data, NEW)
    old, new = unpacked(data), unpacked(after)
    sheets = {title: part for title, part in listed(data).items() if title in NEW}
    allowed = {*sheets.values(), *(each for part in sheets.values()
                                   for each in tables(data, part))}
    if "Levels" not in sheets:
        allowed |= {each for each in old if each == by_hand.CONTENT or each.endswith((
            "workbook.xml", "WorkBook.xml", "workbook.xml.rels", "WorkBook.xml.rels", "main.xml",
            "main.xml.rels", "book.xml", "book.xml.rels"))}
    assert {each.lstrip("/") for each in old if old[each] != new[each]} <= allowed
    check_opened(name, data, after)


def listed(data: bytes) -> dict[str, str]:
    sheets = Worksheets(io.BytesIO(data), "book.xlsx")
    names = {each.casefold(): each for each in unpacked(data)}
    return {title: names[part.casefold()].lstrip("/")
            for title, part in sheets._sheets.items()}


def tables(data: bytes, part: str) -> list[str]:
    return [each.target for each in Parts(io.BytesIO(data), "book.xlsx").relations(part)
            if each.kind == "table"]


def check_opened(name: str, data: bytes, after: bytes) -> None:
    """What openpyxl reads, if it can open the file at all."""
    if name in NOT_OPENED | {"by_hand-strict"} or (before := opened(data)) is None:
        return
    made = opened(after)
    assert made is not None
    for title, rows in before.items():
        while rows and not any(rows[-1]):
            rows.pop()
        assert [[*row, *[None] * (len(made[title][0]) - len(row))] for row in rows] == (
            made[title][:len(rows)])
        assert [[text for text in row if text] for row in made[title][len(rows):]] == (
            texts(title) if title in NEW else [])


def opened(data: bytes) -> dict[str, list[list[object]]] | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            pages = openpyxl.load_workbook(io.BytesIO(data)).worksheets
        except Exception:  # openpyxl raises many kinds
            return None
    return {page.title: [list(row) for row in page.iter_rows(values_only=True)]
            for page in pages if page.title in SHEETS}


def test_libreoffice_reads_what_was_meant(tmp_path: Path, libreoffice: LibreOffice) -> None:
    """Every sheet as before, and the new rows below."""
    made = {name: maker() for name, maker in {**MADE, **REAL}.items()
            if name not in NOT_OPENED | NOT_LED_TO}
    for name, data in made.items():
        Path(tmp_path, f"{name}.{kind(data)}").write_bytes(with_rows(data, name, NEW))
        if name in REAL:
            Path(tmp_path, f"{name}-old.xlsx").write_bytes(data)
    libreoffice.convert(tmp_path.glob("*.xls?"), tmp_path / "csv", SHEETS_AS_CSV)

    def rows(name: str, sheet: str) -> list[list[str]]:
        return rows_of_csv(tmp_path / "csv" / f"{name}-{sheet}.csv")
    wrong = [(name, sheet) for name in made for sheet in NEW if rows(name, sheet) != [
        *((rows(f"{name}-old", sheet) if name in REAL else WORDS.get(sheet))
          or [list(SHEETS[sheet].names)]), *texts(sheet)]]
    assert wrong == []


def kind(data: bytes) -> str:
    return "xlsm" if b"macroEnabled" in unpacked(data)[by_hand.CONTENT] else "xlsx"


def texts(sheet: str) -> list[list[str]]:
    """The new rows in the order of their columns, without blank cells."""
    return [[row[column] for column in SHEETS[sheet].names if column in row]
            for row in NEW[sheet]]


def rows_of_csv(path: Path) -> list[list[str]]:
    """The rows without blank cells; none if there was no such sheet."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = [[text for text in row if text] for row in csv.reader(file)]
    return [row for row in rows if row]


def test_what_libreoffice_saved(tmp_path: Path, libreoffice: LibreOffice) -> None:
    """Its own way of writing what others wrote."""
    for name in ("mmi", "empty"):
        Path(tmp_path, f"{name}.xlsx").write_bytes(REAL[name]())
    libreoffice.convert(tmp_path.glob("*.xlsx"), tmp_path / "saved", XLSX)
    for name in ("mmi", "empty"):
        data = Path(tmp_path, "saved", f"{name}.xlsx").read_bytes()
        after = with_rows(data, "book.xlsx", NEW)
        assert cells(after) == below(data, NEW)
        ends = {int(each.ref.rpartition("F")[2])
                for each in openpyxl.load_workbook(io.BytesIO(after))["Terms"].tables.values()}
        assert ends == {max(number for number, _ in cells(after)["Terms"])}


# --- any rows ---

NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9)


def rows_on(name: str) -> st.SearchStrategy[list[dict[str, str]]]:
    columns = st.sampled_from(SHEETS[name].names)
    return st.lists(st.dictionaries(columns, TEXTS, min_size=1, max_size=4), max_size=4)


EMPTY = empty()
ROWS = st.fixed_dictionaries({}, optional={name: rows_on(name) for name in SHEETS})


@settings(max_examples=300 if NIGHTLY else 10, deadline=None)
@given(st.sampled_from([EMPTY, by_hand.smallest(), by_hand.utf_16_big()]), ROWS, ROWS)
def test_twice_is_once_of_both(data, first, second):
    both = {name: rows for name in SHEETS
            if (rows := [*first.get(name, []), *second.get(name, [])])}
    twice = with_rows(with_rows(data, "b", first), "b", second)
    once = with_rows(data, "b", both)
    assert read(twice) == read(once)
    if data is EMPTY:
        assert cells(twice) == below(data, both)
        old, new = unpacked(data), unpacked(once)
        assert old.keys() == new.keys()
        assert {name for name in old if old[name] != new[name]} <= set(parts_of(both))


def parts_of(sheets: Iterable[str]) -> list[str]:
    """The parts of these sheets of the template and of their tables."""
    parts = [part for title, part in listed(EMPTY).items() if title in sheets]
    return [*parts, *(each for part in parts for each in tables(EMPTY, part))]


def read(data: bytes) -> dict[str, list[tuple[int, dict[str, str]]]]:
    """The rows by number and column; a column that was added may stand elsewhere."""
    return {name: [(row.number, {**row.values, **row.typed}) for row in rows]
            for name, rows in rows_of(io.BytesIO(data), "b").sheets.items()}


# --- damaged packages ---

def test_mutated_sheets_are_written_well_or_refused() -> None:
    """Borders of tags and attributes are moved, doubled and lost in the sheet and its table."""
    dice = random.Random(7)
    base = unpacked(book(
        HEADER + row(2, "a", "b") + '<row r="3"><c r="A3"/><c r="B3"/></row><row r="5"/>',
        '<dimension ref="A1:B5"/><cols><col min="1" max="2" style="0"/></cols>',
        '<mergeCells><mergeCell ref="D1:D2"/></mergeCells>',
        {"t1.xml": table("A1:B2", "Term", "Type")}))
    written = 0
    for _ in range(20_000 if NIGHTLY else 200):
        name = dice.choice([SHEET, SHEET, RELS, "xl/tables/t1.xml"])
        data = by_hand.pack({**base, name: mutated(base[name], dice)})
        try:
            old = [dict(each.values) for each in terms(data)]
            new = [dict(each.values) for each in terms(with_rows(data, "book.xlsx", ONE))]
        except SearchbuilderError as error:
            assert "please report" not in str(error.__dict__)
            continue
        written += 1
        assert new == [*old, {"Term": "new"}]
    assert written > 40


ONE = {"Terms": [{"Term": "new"}]}


def terms(data: bytes) -> tuple[Row, ...]:
    return rows_of(checked(data, "book.xlsx"), "book.xlsx").sheets["Terms"]


def mutated(text: bytes, dice: random.Random) -> bytes:
    pieces = re.split(rb"(<[^>]*>|\s[\w:]+=\"[^\"]*\")", text)
    place, other = dice.randrange(len(pieces)), dice.randrange(len(pieces))
    pieces[place] = dice.choice((
        b"", pieces[place] * 2, pieces[other], b"<row/>", b"<c/>", b"<!-- </sheetData> -->",
        b"<x:row xmlns:x='urn:x'/>", b' r="7"', b' ref="A3"', b"<v>1</v>"))
    return b"".join(pieces)
