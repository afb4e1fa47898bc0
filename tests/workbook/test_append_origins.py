"""Rows appended to workbooks of many origins: they are there, and all else is as it was."""

from __future__ import annotations

import csv
import io
import random
import warnings
from pathlib import Path

import openpyxl
import pytest
from books import by_hand, by_openpyxl, by_xlsxwriter, opaque
from books.by_libreoffice import SHEETS_AS_CSV, converted, needs_libreoffice
from books.words import SHEETS as WORDS
from hypothesis import given, settings
from hypothesis import strategies as st

from searchbuilder.errors import SearchbuilderError
from searchbuilder.workbook.append import with_rows
from searchbuilder.workbook.package import checked
from searchbuilder.workbook.new import mmi
from searchbuilder.workbook.parts import Parts
from searchbuilder.workbook.reader import rows_of
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.workbook.template import empty
from searchbuilder.workbook.xlsx import Package

from .appending import unpacked

DATA = Path(__file__).parents[1] / "data"
MADE = {f"{room.__name__.rsplit('.', 1)[-1]}-{maker.__name__}": maker
        for room in (by_hand, opaque, by_xlsxwriter, by_openpyxl) for maker in room.HOW}
REAL = {"mmi": mmi, "empty": empty, "libreoffice": (DATA / "libreoffice.xlsx").read_bytes}
# LibreOffice and openpyxl take names of parts by their case, which the standard does not.
NOT_OPENED = {"by_hand-names_in_other_case"}
NEW = {"Terms": [{"Term": "=RTW <&>"}, {"Term": "日本 😀"}],
       "Synonyms": [{"Term": "=RTW <&>", "Synonym": "return\nto  work"}],
       "Levels": [{"Level": "Senior", "Min years": "2-5"}]}


def cells(data: bytes) -> dict[str, dict[tuple[int, int], object]]:
    package = Package(io.BytesIO(data), "book.xlsx")
    return {title: {(row.number, place): repr(value) for row in package.rows(title)
                    for place, value in row.values.items()} for title in package.sheets()}


def below(data: bytes, rows: dict[str, list[dict[str, str]]]
          ) -> dict[str, dict[tuple[int, int], object]]:
    """The cells of a workbook with rows below them, where nothing is merged."""
    made = cells(data)
    headings = rows_of(io.BytesIO(data), "book.xlsx").headings
    for name, new in rows.items():
        if name in headings:
            heading, places = headings[name], headings[name].places
        else:
            new = [dict(zip(SHEETS[name].columns, SHEETS[name].columns)), *new]
            heading, places = None, {each: n for n, each in enumerate(SHEETS[name].columns)}
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
    allowed = {*sheets.values(), *(each for part in sheets.values() for each in tables(data, part))}
    if "Levels" not in sheets:
        allowed |= {each for each in old if each == by_hand.CONTENT or each.endswith((
            "workbook.xml", "WorkBook.xml", "workbook.xml.rels", "WorkBook.xml.rels", "main.xml",
            "main.xml.rels", "book.xml", "book.xml.rels"))}
    assert {each.lstrip("/") for each in old if old[each] != new[each]} <= allowed
    check_opened(name, data, after)


def listed(data: bytes) -> dict[str, str]:
    package = Package(io.BytesIO(data), "book.xlsx")
    names = {each.casefold(): each for each in unpacked(data)}
    return {title: names[part.casefold()].lstrip("/")
            for title, part in package._sheets.items()}


def tables(data: bytes, part: str) -> list[str]:
    return [each.target for each in Parts(io.BytesIO(data)).relations(part)
            if each.kind == "table"]


def check_opened(name: str, data: bytes, after: bytes) -> None:
    """What openpyxl reads, if it can open the file at all."""
    if name in NOT_OPENED | {"by_hand-strict"} or (before := opened(data)) is None:
        return
    made = opened(after)
    assert made is not None
    for title, rows in before.items():
        new = NEW.get(title, [])
        while rows and not any(rows[-1]):
            rows.pop()
        assert [[*row, *[None] * (len(made[title][0]) - len(row))] for row in rows] == (
            made[title][:len(rows)])
        assert [[text for text in row if text] for row in made[title][len(rows):]] == [
            [row[column] for column in SHEETS[title].columns if column in row] for row in new]


def opened(data: bytes) -> dict[str, list[list[object]]] | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            pages = openpyxl.load_workbook(io.BytesIO(data)).worksheets
        except Exception:  # openpyxl raises many kinds
            return None
    return {page.title: [list(row) for row in page.iter_rows(values_only=True)]
            for page in pages if page.title in SHEETS}


@needs_libreoffice
def test_libreoffice_reads_what_was_meant(tmp_path: Path) -> None:
    made = {name: maker() for name, maker in {**MADE, **REAL}.items() if name not in NOT_OPENED}
    paths = []
    for name, data in made.items():
        kind = "xlsm" if b"macroEnabled" in unpacked(data)[by_hand.CONTENT] else "xlsx"
        paths.append(tmp_path / f"{name}.{kind}")
        paths[-1].write_bytes(with_rows(data, name, NEW))
    converted(paths, tmp_path / "csv", SHEETS_AS_CSV)
    wrong = []
    for path in paths:
        for sheet in NEW:
            rows = rows_of_csv(tmp_path / "csv" / f"{path.stem}-{sheet}.csv")
            wrong += [] if rows == meant(path, sheet) else [(path.stem, sheet)]
    assert wrong == []


def rows_of_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = [[text for text in row if text] for row in csv.reader(file)]
    return [row for row in rows if row]


def meant(path: Path, sheet: str) -> list[list[str]]:
    """The rows as they are, without blank cells; the last ones are the new ones."""
    if path.stem in REAL:
        package = Package(io.BytesIO(path.read_bytes()), "")
        rows = [[str(value) for _, value in sorted(row.values.items())]
                for row in package.rows(sheet)]
    else:
        old = WORDS.get(sheet, [list(SHEETS[sheet].columns)])
        rows = [*old, *([row[column] for column in SHEETS[sheet].columns if column in row]
                        for row in NEW[sheet])]
    return rows


@needs_libreoffice
def test_what_libreoffice_saved(tmp_path: Path) -> None:
    """Its own way of writing what others wrote."""
    for name, maker in REAL.items():
        (tmp_path / f"{name}.xlsx").write_bytes(maker())
    converted(tmp_path.glob("*.xlsx"), tmp_path / "ods", "ods")
    converted((tmp_path / "ods").glob("*.ods"), tmp_path / "xlsx", "xlsx")
    for name in REAL:
        data = (tmp_path / "xlsx" / f"{name}.xlsx").read_bytes()
        assert cells(with_rows(data, "book.xlsx", NEW)) == below(data, NEW)


# --- any rows ---

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9)


def rows_on(name: str) -> st.SearchStrategy[list[dict[str, str]]]:
    columns = st.sampled_from(SHEETS[name].columns)
    return st.lists(st.dictionaries(columns, TEXTS, min_size=1, max_size=4), max_size=4)


ROWS = st.fixed_dictionaries({}, optional={name: rows_on(name) for name in SHEETS})
EMPTY, MMI = empty(), mmi()


@settings(max_examples=20, deadline=None)
@given(st.sampled_from([EMPTY, MMI]), ROWS, ROWS)
def test_twice_is_once_of_both(data, first, second):
    twice = with_rows(with_rows(data, "b", first), "b", second)
    once = with_rows(data, "b", {name: [*first.get(name, []), *second.get(name, [])]
                                 for name in SHEETS})
    assert unpacked(twice) == unpacked(once)
    assert cells(once) == below(data, {
        name: [*first.get(name, []), *second.get(name, [])] for name in SHEETS})


# --- damaged packages ---

def test_mutated_sheets_are_written_well_or_refused() -> None:
    """Borders of tags and attributes are moved, doubled and lost in the sheet and its table."""
    dice = random.Random(7)
    base = unpacked(EMPTY)
    parts = [name for name in base if name.endswith(("sheet3.xml", "table2.xml", "sheet2.xml"))]
    written = 0
    for _ in range(150):
        made = {name: mutated(text, dice) if name in parts else text
                for name, text in base.items()}
        try:
            data = by_hand.pack(made)
            checked(data, "book.xlsx")
            after = with_rows(data, "book.xlsx", {"Terms": [{"Term": "new"}]})
        except SearchbuilderError as error:
            assert "please report" not in error.args[0]
            continue
        written += 1
        read = rows_of(io.BytesIO(after), "book.xlsx").sheets["Terms"]
        assert [dict(row.values) for row in read][-1:] == [{"Term": "new"}]
    assert written > 30


def mutated(text: bytes, dice: random.Random) -> bytes:
    pieces = text.replace(b">", b">\0").replace(b"\" ", b"\" \0").split(b"\0")
    for _ in range(dice.randint(0, 1)):
        place, other = dice.randrange(len(pieces)), dice.randrange(len(pieces))
        pieces[place] = dice.choice((b"", pieces[place] * 2, pieces[other], b"<row/>", b"<c/>",
                                     b"<!-- </sheetData> -->", b"<x:row xmlns:x='u'/>"))
    return b"".join(pieces)
