"""Rows appended where a table, a filter or merged cells reach; and where they must not."""

import io

import openpyxl
import pytest

from searchbuilder.errors import UnwritableFile
from searchbuilder.workbook.append import with_rows

from .appending import (
    HEADER, ROWS, SHEET, book, changes, new, row, table, unpacked, worksheet)

FIRST, SECOND = "xl/tables/t1.xml", "xl/tables/t2.xml"
OLD = row(2, "old")
TABLE = table("A1:B2", "Term", "Type")


def tables(first, second=""):
    return {"t1": first, **({"t2": second} if second else {})}


def book_of(rows, first, second="", **more):
    made = tables(first, second)
    return book(rows, tables={f"{name}.xml": text for name, text in made.items()}, **more)


@pytest.mark.parametrize("rows, ref, count, reach", {
    "its empty row is filled": (HEADER, "A1:B2", 1, "A1:B2"),
    "its empty row is filled, and it grows": (HEADER, "A1:B2", 3, "A1:B4"),
    "it grows by what is new": (HEADER + OLD, "A1:B2", 2, "A1:B4"),
    "many empty rows are there": (HEADER + OLD, "A1:B90", 2, "A1:B90"),
    "it starts further down": (
        row(1, "My list") + row(3, "Term", "Type") + row(4, "old"), "A3:B4", 1, "A3:B5"),
    "it holds only some of the columns": (HEADER + OLD, "B1:B2", 1, "B1:B3"),
    "it ends above the last row, and is left alone": (
        HEADER + OLD + row(3, "beyond"), "A1:B2", 1, "A1:B2"),
    "the last row is beside it, and it is left alone": (
        HEADER + OLD + '<row r="9"><c r="Z9"><v>1</v></c></row>', "A1:B2", 1, "A1:B2"),
}.values())
def test_the_table_of_the_header(rows, ref, count, reach):
    text = table(ref, *("Term", "Type")[-1 if ref[0] == "B" else 0:])
    made = changes(book_of(rows, text), {"Terms": [{"Term": "new"}] * count})
    assert set(made) == {SHEET, *([FIRST] if reach != ref else [])}
    assert made.get(FIRST, text) == text.replace(f'ref="{ref}"', f'ref="{reach}"')


def test_only_two_ranges_of_a_table_change():
    """What its sorting and its filters say, quotes and all, is as it was."""
    sort = "<sortState ref='A2:B2'><sortCondition ref='A2:A2'/></sortState>"
    text = (TABLE.replace('/><tableColumns', f"><filterColumn colId='0'/></autoFilter>{sort}"
                          "<tableColumns").replace('ref="A1:B2"', "\n ref = 'A1:B2'", 1)
            .replace('displayName="', 'comment="of ref=&quot;A1:B2&quot; &lt;" displayName="'))
    made = changes(book_of(HEADER + OLD, text))[FIRST]
    assert made == text.replace("ref = 'A1:B2'", 'ref = "A1:B3"').replace(
        '<autoFilter ref="A1:B2">', '<autoFilter ref="A1:B3">')


def test_calculated_columns_stay_blank():
    text = table("A1:B2", "Term", "Type",
                 inside="<calculatedColumnFormula>1+1</calculatedColumnFormula>")
    made = changes(book_of(HEADER + OLD, text))
    assert made == {
        FIRST: text.replace("A1:B2", "A1:B3"),
        SHEET: worksheet(f'{HEADER}{OLD}<row r="3">{new("A3", "new")}</row>')}


def test_a_prefixed_table():
    text = TABLE.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:").replace(
        "xmlns=", "xmlns:x=")
    assert changes(book_of(HEADER + OLD, text))[FIRST] == text.replace("A1:B2", "A1:B3")


BESIDE = table("H1:I9", "Mine", "Yours", identity=2)


def test_a_table_beside_it_is_left_alone():
    head = HEADER.replace("</row>", '<c r="H1" t="str"><v>Mine</v></c></row>')
    assert set(changes(book_of(head + OLD, TABLE, BESIDE))) == {SHEET, FIRST}


def test_two_tables_under_one_header_grow_both():
    head = row(1, "Term", "Type", "Industry")
    made = changes(book_of(head + row(2, "a", "b", "c"), TABLE, table(
        "C1:C2", "Industry", identity=2)))
    assert made[FIRST] == TABLE.replace("A1:B2", "A1:B3")
    assert made[SECOND] == table("C1:C3", "Industry", identity=2)


# --- columns ---

def test_a_column_is_added_to_the_table():
    made = changes(book_of(HEADER + OLD, TABLE.replace('id="2"', 'id="7"')), {
        "Terms": [{"Term": "new", "Notes": "n"}]})
    head = HEADER.replace("</row>", new("C1", "Notes") + "</row>")
    assert made == {
        SHEET: worksheet(f'{head}{OLD}<row r="3">{new("A3", "new")}{new("C3", "n")}</row>'),
        FIRST: table("A1:C3", "Term", "Type", "Notes").replace('id="2"', 'id="7"').replace(
            'id="3" name="Notes"></tableColumn>', 'id="8" name="Notes"/>')}


def test_a_column_stands_beside_a_table_that_ends_before_the_header_does():
    head = row(1, "Term", "Type", "Industry")
    made = changes(book_of(head + OLD, TABLE), {"Terms": [{"Notes": "n"}]})
    assert made == {
        SHEET: worksheet(head.replace("</row>", new("D1", "Notes") + "</row>") + OLD
                         + f'<row r="3">{new("D3", "n")}</row>'),
        FIRST: TABLE.replace("A1:B2", "A1:B3")}


@pytest.mark.parametrize("first, second", [
    (TABLE, table("C5:D6", "x", "y", identity=2)),
    (table("A1:B2", "Term", "notes"), "")])
def test_a_column_for_which_the_tables_leave_no_room(first, second):
    assert refused(book_of(HEADER + OLD, first, second), {"Terms": [{"Notes": "n"}]}) == (
        "The sheet Terms of book.xlsx has no column Notes, and no room for it at the right of its "
        "header row", "Add the column Notes to the header row in Excel")


# --- what is left alone ---

def refused(data, rows=ROWS):
    with pytest.raises(UnwritableFile) as problem:
        with_rows(data, "book.xlsx", rows)
    return str(problem.value), problem.value.hint


MOVE = "Move it to its own sheet"
UNMERGE = "Unmerge them in Excel: Home, Merge & Center"


def merges(*refs):
    return "<mergeCells>" + "".join(f'<mergeCell ref="{ref}"/>' for ref in refs) + "</mergeCells>"


@pytest.mark.parametrize("data, problem, hint", {
    "a total row": (
        book_of(HEADER + OLD + row(3, "Total"), table("A1:B3", "Term", "Type",
                                                      more=' totalsRowCount="1"')),
        "The sheet Terms of book.xlsx has the table List1 with a total row, below which nothing "
        "can be added",
        "Switch it off in Excel, and on again afterwards: Table Design, Total Row"),
    "a total row without a value": (
        book_of(HEADER, table("A1:B3", "Term", "Type", more=' totalsRowCount="1"')),
        "The sheet Terms of book.xlsx has the table List1 with a total row, below which nothing "
        "can be added",
        "Switch it off in Excel, and on again afterwards: Table Design, Total Row"),
    "rows of a query": (
        book_of(HEADER, table("A1:B3", "Term", "Type", more=' tableType="queryTable"')),
        "The sheet Terms of book.xlsx has the table List1, whose rows come from another source "
        "and are loaded again", "Detach it in Excel: Table Design, Convert to Range"),
    "an empty table below": (
        book_of(HEADER + OLD + row(4, "Mine"), table("A4:A9", "Mine")),
        "The sheet Terms of book.xlsx has the table List1 where the new rows would go", MOVE),
    "an empty table below without a header": (
        book_of(HEADER + OLD, table("A3:B9", "Mine", "Yours", more=' headerRowCount="0"')),
        "The sheet Terms of book.xlsx has the table List1 where the new rows would go", MOVE),
    "a table below into which another one would grow": (
        book_of(HEADER.replace("</row>", '<c r="F1" t="str"><v>x</v></c></row>') + OLD,
                table("A1:F2", *"abcdef"),
                table("F3:F4", "f", identity=2, more=' headerRowCount="0"')),
        "The sheet Terms of book.xlsx has the table List2 where the new rows would go", MOVE),
    "merged cells": (
        book(HEADER + OLD, after=merges("A4:B4")),
        "The sheet Terms of book.xlsx has the merged cells A4:B4 where the new rows would go",
        UNMERGE),
}.values())
def test_sheets_that_are_left_alone(data, problem, hint):
    assert refused(data, {"Terms": [{"Term": "new"}, {"Term": "newer"}]}) == (problem, hint)


def test_a_total_row_above_the_last_row_does_not_matter():
    text = table("A1:B3", "Term", "Type", more=' totalsRowCount="1"')
    assert set(changes(book_of(HEADER + OLD + row(3, "Total") + row(4, "x"), text))) == {SHEET}


def test_a_table_that_ends_above_the_last_row_gets_the_column_under_its_total():
    text = table("A1:B3", "Term", "Type", more=' totalsRowCount="1"')
    made = changes(book_of(HEADER + OLD + row(3, "Total") + row(4, "x"), text), {
        "Terms": [{"Notes": "n"}]})
    assert made[FIRST] == table("A1:C3", "Term", "Type", "Notes", more=' totalsRowCount="1"'
                                ).replace('name="Notes"></tableColumn>', 'name="Notes"/>')


@pytest.mark.parametrize("refs, number", [
    (["A2:A5"], 6), (["A3:B3"], 4), (["A2:A5", "B5:B8"], 9), (["B2:B3", "A4:A6"], 7),
    (["A1:B1"], 3), (["D2:D9"], 3), (["A9:B9"], 3), (["A2:A3", "B9:B20"], 4)])
def test_rows_stand_below_merged_cells(refs, number):
    """A value that is merged downwards is read for each row, and must not be for the new ones."""
    assert changes(book(HEADER + OLD, after=merges(*refs))) == {SHEET: worksheet(
        f'{HEADER}{OLD}<row r="{number}">{new(f"A{number}", "new")}</row>', after=merges(*refs))}


@pytest.mark.parametrize("ref, reach", [
    ("A1:B2", "A1:B3"), ("$A$1:$B$2", "A1:B3"), ("A1:B1", "A1:B1"), ("A1:B90", "A1:B90"),
    ("A2:B2", "A2:B2"), ("A:B", "A:B"), ("$A$1:$B$9", "$A$1:$B$9")])
def test_the_filter_of_the_sheet(ref, reach):
    data = book(HEADER + OLD, after=f'<autoFilter ref="{ref}"><filterColumn colId="0"/>'
                                    "</autoFilter>")
    assert changes(data) == {SHEET: worksheet(
        f'{HEADER}{OLD}<row r="3">{new("A3", "new")}</row>',
        after=f'<autoFilter ref="{reach}"><filterColumn colId="0"/></autoFilter>')}


@pytest.mark.parametrize("ref, reach", [("A1:B2", "A1:C3"), ("A:B", "A1:C1048576"),
                                        ("1:90", "1:90")])
def test_the_filter_reaches_over_a_new_column(ref, reach):
    data = book(HEADER + OLD, after=f'<autoFilter ref="{ref}"/>')
    assert f'<autoFilter ref="{reach}"/>' in changes(data, {"Terms": [{"Notes": "n"}]})[SHEET]


def test_other_programs_see_the_rows_in_the_table():
    data = book_of(HEADER + OLD, TABLE,
                   after='<tableParts count="1"><tablePart r:id="rId1"/></tableParts>')
    after = with_rows(data, "book.xlsx", {"Terms": [{"Term": "new", "Notes": "n"}]})
    page = openpyxl.load_workbook(io.BytesIO(after))["Terms"]
    (reached,) = page.tables.values()
    assert (reached.ref, reached.autoFilter.ref) == ("A1:C3", "A1:C3")
    assert [(each.id, each.name) for each in reached.tableColumns] == [
        (1, "Term"), (2, "Type"), (3, "Notes")]
    assert [[each.value for each in line] for line in page[reached.ref]] == [
        ["Term", "Type", "Notes"], ["old", None, None], ["new", None, "n"]]


def test_a_table_that_need_not_grow_is_not_written():
    data = book_of(HEADER, TABLE)
    assert unpacked(with_rows(data, "book.xlsx", ROWS))[FIRST] == unpacked(data)[FIRST]
