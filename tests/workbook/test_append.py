"""Rows appended to a sheet: where they stand, what they look like, and that all else stays."""

import io

import openpyxl
import pytest
from books import by_hand
from books.by_part import MAIN, package

from searchbuilder.errors import UnwritableFile
from searchbuilder.workbook.append import with_rows
from searchbuilder.workbook.reader import rows_of
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.workbook.template import empty
from searchbuilder.xlsx.parts import Parts

from .appending import HEADER, ROWS, SHEET, book, changes, new, row, unpacked, worksheet

TWO = {"Terms": [{"Term": "new"}, {"Type": "Skill"}]}


def refused(data, rows=ROWS):
    with pytest.raises(UnwritableFile) as problem:
        with_rows(data, "book.xlsx", rows)
    return str(problem.value), problem.value.hint


def said(data, sheet="Terms"):
    return [(each.number, dict(each.values))
            for each in rows_of(io.BytesIO(data), "book.xlsx").sheets[sheet]]


def blank(number, *cells, more=""):
    inside = "".join(f'<c r="{place}{number}" s="{style}"/>' for place, style in cells)
    return f'<row r="{number}"{more}>{inside}</row>'


A2, B3 = new("A2", "new"), new("B3", "Skill")
MADE = f'<row r="2">{A2}</row>'


@pytest.mark.parametrize("rows, after", {
    "below the header": (HEADER, f'{HEADER}{MADE}<row r="3">{B3}</row>'),
    "below the last row": (
        HEADER + row(7, "old"), HEADER + row(7, "old") + f'<row r="8">{new("A8", "new")}</row>'
        f'<row r="9">{new("B9", "Skill")}</row>'),
    "below a value in another column": (
        HEADER + '<row r="3"><c r="Z3"><v>1</v></c></row>',
        HEADER + '<row r="3"><c r="Z3"><v>1</v></c></row>'
        f'<row r="4">{new("A4", "new")}</row><row r="5">{new("B5", "Skill")}</row>'),
    "below a formula without a result": (
        HEADER + '<row r="3"><c r="C3"><f>1+1</f></c></row>',
        HEADER + '<row r="3"><c r="C3"><f>1+1</f></c></row>'
        f'<row r="4">{new("A4", "new")}</row><row r="5">{new("B5", "Skill")}</row>'),
    "below what an extension keeps": (
        HEADER + '<row r="3"><c r="C3"><extLst><ext/></extLst></c></row>',
        HEADER + '<row r="3"><c r="C3"><extLst><ext/></extLst></c></row>'
        f'<row r="4">{new("A4", "new")}</row><row r="5">{new("B5", "Skill")}</row>'),
    "below a text that is only pronounced": (
        HEADER + '<row r="3"><c r="C3"><is><rPh><t>em</t></rPh></is></c></row>',
        HEADER + '<row r="3"><c r="C3"><is><rPh><t>em</t></rPh></is></c></row>'
        f'<row r="4">{new("A4", "new")}</row><row r="5">{new("B5", "Skill")}</row>'),
    "below a cell that says it stands elsewhere": (
        HEADER + '<row r="3"><c r="C2"><v>1</v></c></row>',
        HEADER + '<row r="3"><c r="C2"><v>1</v></c></row>'
        f'<row r="4">{new("A4", "new")}</row><row r="5">{new("B5", "Skill")}</row>'),
    "into rows that are only formatted": (
        HEADER + blank(2, "A3", "B4") + blank(3, "B5"),
        f'{HEADER}<row r="2">{new("A2", "new", "3")}<c r="B2" s="4"/></row>'
        f'<row r="3">{new("B3", "Skill", "5")}</row>'),
    "between such rows": (
        HEADER + blank(3, "C5") + blank(9, "A1"),
        f'{HEADER}{MADE}<row r="3">{B3}<c r="C3" s="5"/></row>{blank(9, "A1")}'),
    "into a gap before such a row": (
        HEADER + blank(4, "A1"), f'{HEADER}{MADE}<row r="3">{B3}</row>{blank(4, "A1")}'),
    "into a row without cells": (
        f'{HEADER}<row r="2" ht="40"/>', f'{HEADER}<row r="2" ht="40">{A2}</row>'
        f'<row r="3">{B3}</row>'),
    "into a hidden row, which is shown": (
        f'{HEADER}<row r="2" spans="1:2" hidden="1" ht="40"></row>',
        f'{HEADER}<row r="2" ht="40">{A2}</row><row r="3">{B3}</row>'),
    "over cells that say nothing": (
        f'{HEADER}<row r="2"><c r="A2" t="s"/><c r="B2" t="inlineStr"><is><t></t></is></c></row>',
        f'{HEADER}<row r="2">{A2}<c r="B2" t="inlineStr"><is><t></t></is></c></row>'
        f'<row r="3">{B3}</row>'),
    "rows and cells without their numbers": (
        '<row><c t="str"><v>Term</v></c><c t="str"><v>Type</v></c></row><row><c s="3"/><c s="4"/>'
        '</row>', '<row><c t="str"><v>Term</v></c><c t="str"><v>Type</v></c></row><row>'
        f'{new("A2", "new", "3")}<c s="4"/></row><row r="3">{B3}</row>'),
    "some rows without their numbers": (
        HEADER + '<row r="4"><c t="str"><v>a</v></c></row><row><c t="str"><v>b</v></c></row>',
        HEADER + '<row r="4"><c t="str"><v>a</v></c></row><row><c t="str"><v>b</v></c></row>'
        f'<row r="6">{new("A6", "new")}</row><row r="7">{new("B7", "Skill")}</row>'),
}.values())
def test_where_rows_stand(rows, after):
    assert changes(book(rows), TWO) == {SHEET: worksheet(after)}


COLS = '<cols><col min="1" max="1" style="7"/><col min="2" max="16384" style="8"/></cols>'
BOTH = {"Terms": [{"Term": "new", "Type": "Skill"}]}


@pytest.mark.parametrize("cols, rows, styles", {
    "of the column, below the header": (COLS, HEADER, "78"),
    "none": ("", HEADER, ("", "")),
    "of the cell above": (COLS, HEADER + row(2, "a", "b", style="5"), "55"),
    "of the cell above, which has none": (COLS, HEADER + row(2, "a", "b"), ("", "")),
    "of the column where no cell is above": (COLS, HEADER + row(2, "a", "", style="5"), "58"),
    "of a formatted row": (COLS, HEADER + row(2, "a", "b", style="5") + blank(
        3, "A6", more=' s="9" customFormat="1"'), "69"),
    "of a row whose format does not count": (
        COLS, HEADER + row(2, "a", "b", style="5") + blank(3, "A6", more=' s="9"'), "65"),
}.values())
def test_styles(cols, rows, styles):
    text = changes(book(rows, cols), BOTH)[SHEET]
    number = 2 if rows == HEADER else 3
    assert text.partition(f'<row r="{number}"')[2].partition(">")[2] == "".join(
        [new(f"A{number}", "new", styles[0]), new(f"B{number}", "Skill", styles[1]),
         "</row></sheetData></worksheet>"])


def test_every_row_looks_like_the_last_one_before():
    text = changes(book(HEADER + row(2, "a", style="5"), COLS),
                   {"Terms": [{"Term": "b"}, {"Term": "c"}]})[SHEET]
    assert text.endswith(f'<row r="3">{new("A3", "b", "5")}</row>'
                         f'<row r="4">{new("A4", "c", "5")}</row></sheetData></worksheet>')


@pytest.mark.parametrize("before, after", [
    ("A1:B1", "A1:B2"), ("A1", "A1:B2"), ("C5", "A2:C5")])
def test_the_dimension_covers_them(before, after):
    text = changes(book(HEADER, f"<dimension ref='{before}'/>"))[SHEET]
    assert text == worksheet(HEADER + MADE, f'<dimension ref="{after}"/>')


def test_a_dimension_that_covers_them_is_kept():
    assert changes(book(HEADER, "<dimension ref='$A$1:$F$9'/>"))[SHEET] == worksheet(
        HEADER + MADE, "<dimension ref='$A$1:$F$9'/>")


def test_prefixes_are_kept():
    sheet = (f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>'
             "Term</x:v></x:c></x:row>{}</x:sheetData></x:worksheet>")
    assert changes(package(sheet1=sheet.format("")))[SHEET] == sheet.format(
        '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">new</x:t></x:is>'
        "</x:c></x:row>")


def test_aliases_any_order_and_a_title_above():
    head = row(3, "My list", "") + row(5, "Note", "Keyword")
    assert changes(book(head), {"Terms": [{"Term": "new", "Notes": "n"}]}) == {SHEET: worksheet(
        f'{head}<row r="6">{new("A6", "n")}{new("B6", "new")}</row>')}


def added(sheet, text):
    """A new sheet: its headers, and a row with a text in the first column."""
    headers = [column.header for column in SHEETS[sheet].columns]
    return headers, [text, *[None] * (len(headers) - 1)]


def test_several_sheets_and_only_the_first_of_two_of_a_name():
    workbook = openpyxl.Workbook()
    for title in ("TERMS", "Terms ", "False  friends", "Synonyms", "Searches"):
        name = {"TERMS": "Terms", "Terms ": "Terms",
                "False  friends": "Ambiguous abbreviations"}.get(title, title)
        workbook.create_sheet(title).append(list(SHEETS[name].names))
    made = io.BytesIO()
    workbook.save(made)
    after = with_rows(made.getvalue(), "book.xlsx", {
        "Terms": [{"Term": "a"}], "Ambiguous abbreviations": [{"Synonym": "b"}]})
    pages = openpyxl.load_workbook(io.BytesIO(after))
    assert {page.title: page["A2"].value for page in pages} == {
        "Sheet": None, "TERMS": "a", "Terms ": None, "False  friends": "b", "Synonyms": None,
        "Searches": None}


@pytest.mark.parametrize("rows", [{}, {"Terms": []}, {"Terms": [{}, {"Term": ""}]},
                                  {"Levels": [{"Level": ""}]}])
def test_nothing_is_added_for_nothing(rows):
    data = book()
    assert with_rows(data, "book.xlsx", rows) is data


@pytest.mark.parametrize("rows, problem", [
    ({"Term": [{"Term": "a"}]}, KeyError), ({"Terms": [{"Mine": "a"}]}, ValueError),
    ({"Terms": [{"Mine": ""}]}, ValueError)])
def test_no_text_is_dropped_under_a_name_that_is_none(rows, problem):
    with pytest.raises(problem):
        with_rows(book(), "book.xlsx", rows)


def test_however_many_rows_there_are(monkeypatch):
    """What is held back from hostile files holds for what is around the rows."""
    monkeypatch.setattr("searchbuilder.xlsx.document.MOST_ELEMENTS", 40)
    old = HEADER + "".join(row(number, "a", "b") for number in range(2, 100))
    after = "".join(f'<row r="{number}" ht="20"/>' for number in range(102, 200))
    assert changes(book(old + after)) == {SHEET: worksheet(
        f'{old}<row r="100">{new("A100", "new")}</row>{after}')}


# --- texts ---

@pytest.mark.parametrize("text", [
    "=1+1", "+1", "-1", "@a", "a\nb", " a  b ", "<a> & \"b\"", "]]>", "_x000D_", "a\rb", "a\tb",
    "\x01", "\ufffe", "日本 😀 é", "\u202e\u200b", "“a”", '"a"', "04", "2-5", "TRUE", "a" * 32_767,
    "\u200b"])
def test_texts_come_back(text):
    after = with_rows(book(), "book.xlsx", {"Terms": [{"Term": "x", "Type": text}]})
    cell = openpyxl.load_workbook(io.BytesIO(after))["Terms"]["B2"]
    escaped = {"\x01": "_x0001_", "\ufffe": "_xFFFE_", "a\rb": "a_x000D_b",
               "_x000D_": "_x005F_x000D_"}
    assert (cell.data_type, cell.value) == ("s", escaped.get(text, text))


@pytest.mark.parametrize("text, problem, hint", [
    ("a" * 32_768, f"The text “{'a' * 40}…” for Type on the sheet Terms has 32,768 "
     "characters, and a cell holds 32,767", "Shorten it, or spread it over several rows"),
    ("😀" * 16_384, f"The text “{'😀' * 40}…” for Type on the sheet Terms has 32,768 "
     "characters, and a cell holds 32,767", "Shorten it, or spread it over several rows"),
    ("a\ud800", "The text “a?” for Type on the sheet Terms has a broken character",
     "Type it again")])
def test_texts_that_no_cell_holds(text, problem, hint):
    assert refused(book(), {"Terms": [{"Type": text}]}) == (problem, hint)


# --- sheets and columns that are not there ---

def test_a_sheet_that_is_not_there():
    made = changes(book(), {"Levels": [{"Level": "Senior"}], "Sites": [{"Site": "x"}]})
    assert list(made) == ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                          "xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml"]
    after = openpyxl.load_workbook(io.BytesIO(with_rows(book(), "book.xlsx", {
        "Levels": [{"Level": "Senior"}], "Sites": [{"Site": "x"}]})))
    assert after.sheetnames == ["Terms", "Synonyms", "Searches", "Levels", "Sites"]
    assert [[each.value for each in line] for line in after["Levels"]] == [
        *added("Levels", "Senior")]
    assert [[each.value for each in line] for line in after["Sites"]] == [
        *added("Sites", "x")]
    assert after["Levels"].freeze_panes == "A2"
    assert after["Levels"].column_dimensions["H"].width == 70


@pytest.mark.parametrize("maker, entries", [
    (by_hand.smallest, '<sheet name="Levels" sheetId="4" r:id="rId4"/>'
                       '<sheet name="Sites" sheetId="5" r:id="rId5"/>'),
    (by_hand.strange_ids, '<sheet name="Levels" sheetId="2" r:id="rId1"/>'
                          '<sheet name="Sites" sheetId="4" r:id="rId2"/>')])
def test_the_entries_of_new_sheets(maker, entries):
    made = changes(maker(), {"Levels": [{"Level": "Senior"}], "Sites": [{"Site": "x"}]})
    assert f"{entries}</sheets>" in made[by_hand.BOOK]


@pytest.mark.parametrize("rows", ["", '<row r="1"><c r="A1"/></row>', '<row r="2" ht="9"/>'])
def test_a_sheet_without_any_content_gets_a_header(rows):
    after = openpyxl.load_workbook(io.BytesIO(with_rows(book(rows), "book.xlsx", ROWS)))
    assert [[each.value for each in line] for line in after["Terms"]] == [
        *added("Terms", "new")]


def test_a_column_that_is_not_there():
    head = HEADER.replace('r="B1"', 'r="B1" s="4"')
    after = head.replace("</row>", "".join([
        new("C1", "Definition", "4"), new("D1", "Notes", "4"), "</row>"]))
    assert changes(book(head, '<dimension ref="A1:B1"/>'), {"Terms": [
        {"Term": "new"}, {"Notes": "n", "Definition": "d"}]}) == {SHEET: worksheet(
            f'{after}{MADE}<row r="3">{new("C3", "d")}{new("D3", "n")}</row>',
            '<dimension ref="A1:D3"/>')}


def test_a_column_behind_those_of_the_user_and_into_a_formatted_cell():
    head = (row(1, "Term", "Mine").removesuffix("</row>")
            + '<c r="C1"><v>2026</v></c><c r="D1" s="6"/><c r="F1" s="7"/></row>')
    assert changes(book(head), {"Terms": [{"Notes": "n"}]}) == {SHEET: worksheet(
        head.replace('<c r="D1" s="6"/>', new("D1", "Notes", "6"))
        + f'<row r="2">{new("D2", "n")}</row>')}


def test_a_column_behind_cells_without_their_numbers():
    head = '<row><c t="str"><v>Term</v></c><c t="str"><v>Type</v></c></row>'
    assert changes(book(head), {"Terms": [{"Notes": "n"}]}) == {SHEET: worksheet(
        head.replace("</row>", new("C1", "Notes") + "</row>")
        + f'<row r="2">{new("C2", "n")}</row>')}


NO_ROOM = ("The sheet Terms of book.xlsx has no column Notes, and no room for it at the right of "
           "its header row", "Add the column Notes to the header row in Excel")


@pytest.mark.parametrize("rows, after", [
    (HEADER + '<row r="2"><c r="C2"><v>1</v></c></row>', ""),
    ('<row r="1"><c r="C1"><v>1</v></c></row>' + row(2, "Term", "Type"), ""),
    (HEADER, '<mergeCells><mergeCell ref="C5:D6"/></mergeCells>'),
    ('<row r="1"><c r="A1" t="str"><v>Term</v></c><c r="XFD1"><v>1</v></c></row>', "")])
def test_a_column_for_which_there_is_no_room(rows, after):
    assert refused(book(rows, after=after), {"Terms": [{"Term": "a", "Notes": "n"}]}) == NO_ROOM


@pytest.mark.parametrize("head, rows, problem, hint", [
    ("Term|Definitoin", {"Definition": "d"},
     "book.xlsx has no column Definition on the sheet Terms. The column “Definitoin” is skipped: "
     "its header is unknown (Terms!B1)", "Did you mean Definition?"),
    ("Terme|Type|Notes", {"Term": "d"},
     "book.xlsx has no column Term on the sheet Terms. The column “Terme” is skipped: its header "
     "is unknown (Terms!A1)", "Did you mean Term?")])
def test_a_misspelt_column_gets_no_double(head, rows, problem, hint):
    data = book(row(1, *head.split("|")))
    assert refused(data, {"Terms": [rows]}) == (problem, hint)


def test_a_misspelt_sheet_gets_no_double():
    workbook = openpyxl.Workbook()
    workbook.create_sheet("Synonims").append(["Term", "Synonym"])
    made = io.BytesIO()
    workbook.save(made)
    assert refused(made.getvalue(), {"Synonyms": [{"Term": "a"}]}) == (
        "book.xlsx has no sheet Synonyms. The sheet “Synonims” is skipped: its name is unknown "
        "(Synonims!A1)",
        "Did you mean Synonyms?")


# --- what is left alone ---

@pytest.mark.parametrize("data, problem, hint", {
    "content and no header": (
        book(row(1, "a note") + row(2, "another")),
        "The sheet Terms of book.xlsx has no header row that searchbuilder knows",
        "Type these headers above its rows: Term, Type, Industry, Definition, Quick synonyms, "
        "Notes"),
    "protected": (
        book(after='<sheetProtection sheet="1" objects="1"/>'),
        "The sheet Terms of book.xlsx is protected",
        "Unprotect it in Excel: Review, Unprotect Sheet"),
    "no room": (
        book(HEADER + row(1_048_576, "a")),
        "The sheet Terms of book.xlsx has no room for new rows below row 1,048,576",
        "a sheet holds 1,048,576 rows: delete what is far below the list, or split the "
        "workbook"),
    "something else of that name": (
        by_hand.pack(by_hand.changed(by_hand.parts(), by_hand.BOOK_RELS, (
            '/worksheet" Target="worksheets/sheet1', '/chartsheet" Target="worksheets/sheet1'))),
        "book.xlsx has something else under the name Terms", "Rename that sheet"),
    "rows not in order": (
        book(HEADER + row(5, "a") + row(4, "b")),
        "book.xlsx is built in a way that is not supported (the rows of a sheet are not in "
        "order)", "Open it in Excel and save it again"),
    "cells not in order": (
        book(f'{HEADER}<row r="2"><c r="B2"/><c r="A2"/></row>'),
        "book.xlsx is built in a way that is not supported (the cells of a row are not in "
        "order)", "Open it in Excel and save it again"),
}.values())
def test_sheets_that_are_left_alone(data, problem, hint):
    assert refused(data) == (problem, hint)


def test_a_protection_that_is_off_does_not_matter():
    assert SHEET in changes(book(after='<sheetProtection sheet="0"/>'))


def test_a_workbook_protected_against_new_sheets_takes_rows_but_no_sheet():
    data = package(workbook=(
        f'<workbook xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships"><workbookProtection lockStructure="1"/><sheets><sheet name="Terms" '
        'sheetId="1" r:id="rId1"/></sheets></workbook>'), sheet1=worksheet(HEADER))
    assert said(with_rows(data, "book.xlsx", ROWS)) == [(2, {"Term": "new"})]
    assert refused(data, {"Levels": [{"Level": "a"}]}) == (
        "book.xlsx is protected, so no sheet can be added",
        "Unprotect it in Excel: Review, Protect Workbook")


def test_more_rows_than_are_read(monkeypatch):
    monkeypatch.setattr("searchbuilder.workbook.reader.MOST_ROWS", 3)
    assert refused(book(HEADER + row(2, "a") + row(3, "b"))) == (
        "The workbook cannot be read again with the new rows: The sheet Terms has more than 3 "
        "rows", "Split it into several workbooks")


# --- what comes out is read again ---

REPORT = ("book.xlsx would not keep the new rows as they are",
          "Nothing was written. Please report this")


@pytest.mark.parametrize("old, text", [("old", "odd"), ("new", "newer"), ("kept", "lost")])
def test_a_result_that_says_something_else_is_not_given(monkeypatch, old, text):
    data = book(HEADER + row(2, "old") + row(3, "kept"))
    written = Parts.written
    monkeypatch.setattr(Parts, "written", lambda parts, changed: written(parts, {
        name: part.replace(f">{old}<".encode(), f">{text}<".encode())
        for name, part in changed.items()}))
    assert refused(data) == REPORT


@pytest.mark.parametrize("lost", [row(2, "old"), f'<row r="4">{new("A4", "new")}</row>'])
def test_a_result_that_lacks_a_row_is_not_given(monkeypatch, lost):
    data = book(HEADER + row(2, "old") + row(3, "kept"))
    written = Parts.written
    monkeypatch.setattr(Parts, "written", lambda parts, changed: written(parts, {
        name: part.replace(lost.encode(), b"") for name, part in changed.items()}))
    assert refused(data) == REPORT


def test_a_result_that_lacks_a_row_of_another_sheet_is_not_given(monkeypatch):
    written, part = Parts.written, "xl/worksheets/sheet2.xml"
    lacking = unpacked(book())[part].rpartition(b"<row")[0] + b"</sheetData></worksheet>"
    monkeypatch.setattr(Parts, "written", lambda parts, changed: written(
        parts, {**changed, part: lacking}))
    assert refused(book()) == REPORT


def test_the_template_is_filled_from_its_empty_row():
    rows = {name: [{column: f"{name} {column}" for column in sheet.names}, {
        sheet.names[0]: "second"}] for name, sheet in SHEETS.items()}
    after = openpyxl.load_workbook(io.BytesIO(with_rows(empty(), "book.xlsx", rows)))
    old = openpyxl.load_workbook(io.BytesIO(empty()))
    for name, sheet in SHEETS.items():
        first, second, third = after[name].iter_rows()
        assert [each.value for each in first] == [column.header for column in sheet.columns]
        assert [each.value for each in second] == [f"{name} {each}" for each in sheet.names]
        assert [each.value for each in third] == ["second", *[None] * (len(sheet.names) - 1)]
        (_, reach), = after[name].tables.items()
        assert reach == f"A1:{second[-1].column_letter}3"
        assert [each.number_format for each in second] == [
            old[name].column_dimensions[each.column_letter].number_format for each in second]
