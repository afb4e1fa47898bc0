"""Packages that a spreadsheet program opens, however they are built: read, filled, read again."""

import io
import os
import re
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from books import by_hand
from books.by_part import KIND, MAIN, book, links, package, relations, sheet, sheets
from books.by_xlsxwriter import png

from searchbuilder.check import check
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.errors import UnreadableFile
from searchbuilder.fill import fill
from searchbuilder.workbook.append import with_rows
from searchbuilder.workbook.reader import read_rows
from searchbuilder.xlsx.package import load
from searchbuilder.xlsx.styles import _shows_date


HEADS = {"Terms": ["Term"], "Synonyms": ["Term", "Synonym"], "Searches": ["Search", "Must"]}
ROWS = {"Terms": [["MMI"]], "Synonyms": [["MMI", "plateau"], ["MMI", "P and S"]],
        "Searches": [["One", "[MMI]"]]}
TYPES = by_hand.parts()[by_hand.CONTENT]


def page(name, after="", rows=None):
    """A sheet of the words, or of other rows."""
    cells = "".join(
        f'<row r="{number}">' + "".join(
            f'<c r="{chr(64 + place)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
            for place, text in enumerate(row, 1)) + "</row>"
        for number, row in enumerate([HEADS[name], *ROWS[name]], 1))
    return sheet(rows or cells, after)


def whole(**parts):
    pages = {f"sheet{number}": page(name) for number, name in enumerate(HEADS, 1)}
    return package(**{**pages, **parts})


def repacked(data, renamed=lambda name: name, **changed):
    """The package with parts renamed, left out (None) or changed; changed -- by the words in their
    names"""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", 8) as new:
        for name in old.namelist():
            content = TYPES if name == by_hand.CONTENT else old.read(name)
            for part, change in changed.items():
                content = change(content) if part in re.sub(r"\W", "_", name) else content
            if renamed(name):
                new.writestr(renamed(name), content)
    return made.getvalue()


def encoded(data, encoding, mark=b""):
    return mark + data.decode().replace("UTF-8", "UTF-16").encode(encoding)


BACK = "<Relationship Id='z' Type='a/sharedStrings' Target='none.xml'/></Relationships>"
OPENED = {
    "backslashes": repacked(whole(), lambda name: name.replace("/", "\\")),
    "slashes in front": repacked(whole(), lambda name: f"/{name}"),
    "capitals": repacked(whole(), str.upper),
    "another folder": repacked(whole(), lambda name: name.replace("xl/", "data/book/"),
                               _rels__rels=lambda part: part.replace(b"xl/", b"data/book/")),
    "no folder": repacked(whole(), lambda name: name.replace("xl/", ""),
                          _rels__rels=lambda part: part.replace(b"xl/workbook", b"workbook")),
    "texts that are not there": repacked(whole(), lambda name: "" if "shared" in name else name),
    "styles that are not there": repacked(whole(), lambda name: "" if "styles" in name else name),
    "a second relation to nothing": repacked(whole(), workbook_xml_rels=lambda part: part.replace(
        b"</Relationships>", BACK.encode())),
    "a relation without anything": repacked(whole(), workbook_xml_rels=lambda part: part.replace(
        b"</Relationships>", b"<Relationship/></Relationships>")),
    "a sheet without a relation": repacked(whole(), xl_workbook_xml=lambda part: part.replace(
        b"</sheets>", b'<sheet name="Mine" sheetId="9"/></sheets>')),
    "absolute targets": repacked(whole(), workbook_xml_rels=lambda part: part.replace(
        b'Target="', b'Target="/xl/')),
    "UTF-16": repacked(whole(), xl_workbook_xml=lambda part: encoded(part, "utf-16")),
    "UTF-16, the other way round": repacked(whole(), xl_workbook_xml=lambda part: encoded(
        part, "utf-16-be", b"\xfe\xff")),
    "a sheet in UTF-16 without a mark": repacked(whole(), sheet2=lambda part: encoded(
        part, "utf-16-le")),
    **{f"merged {area or 'nothing'}": repacked(whole(sheet2=page(
        "Synonyms", f'<mergeCells><mergeCell ref="{area}"/></mergeCells>')))
       for area in ("A:A", "A:B", "1:1", "1:3", "A1:XFD1", "C2:XFD1048576", "A1:A1048576",
                    "rubbish", "", "B2", ":")}}


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def texts(path="book.xlsx"):
    return {name: [[row.get(column) for column in HEADS[name]] for row in rows]
            for name, rows in read_rows(path).sheets.items()}


@pytest.mark.parametrize("name", OPENED)
def test_they_are_read(name):
    Path("book.xlsx").write_bytes(OPENED[name])
    assert texts() == ROWS
    assert [each for each in check("book.xlsx").diagnostics if each.severity != NOTE] == []


@pytest.mark.parametrize("name", OPENED)
def test_they_are_filled_and_nothing_else_in_them_changes(name):
    Path("book.xlsx").write_bytes(OPENED[name])
    assert fill("book.xlsx").lines[0].startswith("Saved to book.xlsx: ")
    assert fill("book.xlsx").lines == ("book.xlsx is up to date already",)
    assert texts() == ROWS
    with zipfile.ZipFile(io.BytesIO(OPENED[name])) as old, zipfile.ZipFile("book.xlsx") as new:
        changed = [each for each in old.namelist() if old.read(each) != new.read(each)]
        assert new.namelist()[:len(old.namelist())] == old.namelist()
    plain = [each.replace("\\", "/").rpartition("/")[2].casefold() for each in changed]
    assert sorted(plain) == ["[content_types].xml", "workbook.xml", "workbook.xml.rels"]


def test_the_packed_bytes_of_other_parts_stay():
    """Packed as another program does, with what it says about itself, and a gap between."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(OPENED["capitals"])) as old, zipfile.ZipFile(
            made, "w", 8, compresslevel=1) as new:
        new.comment = b"ours"
        for name in old.namelist():
            header = zipfile.ZipInfo(name, (1999, 12, 31, 23, 59, 58))
            header.compress_type, header.comment, header.extra = 8, b"c", b"\xfe\xca\0\0"
            header.external_attr = 0o644 << 16
            new.writestr(header, old.read(name))
    Path("book.xlsx").write_bytes(made.getvalue())
    fill("book.xlsx")
    before, after = made.getvalue(), Path("book.xlsx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        kept = [each for each in old.infolist() if old.read(each) == new.read(each.filename)]
        assert len(kept) == len(old.infolist()) - 3
        for each in kept:
            there = new.getinfo(each.filename)
            end = each.header_offset + 30 + len(each.filename) + 4 + each.compress_size
            assert after[there.header_offset:].startswith(before[each.header_offset:end])
            assert (there.date_time, there.comment, there.extra, there.external_attr) == (
                each.date_time, each.comment, each.extra, each.external_attr)
        written = new.getinfo("XL/WORKBOOK.XML")
        assert (written.date_time, written.comment, written.extra, written.external_attr) == (
            (1999, 12, 31, 23, 59, 58), b"c", b"", 0o644 << 16)
        assert new.comment == b"ours" and new.testzip() is None


def test_what_is_written_is_not_taken_for_a_bomb(monkeypatch):
    """A sheet of blank cells is packed 250 times smaller by us, and 120 times by another."""
    blank = '<row><c s="1"/></row>' * 60_000
    loose, tight = (len(blank) / len(zlib.compress(blank.encode(), level)) for level in (1, 6))
    assert loose < 0.9 * tight
    for module in ("package", "packing"):
        monkeypatch.setattr(f"searchbuilder.xlsx.{module}.MOST_RATIO", (loose + tight) / 2)
        monkeypatch.setattr(f"searchbuilder.xlsx.{module}.RATIO_ABOVE", 10_000)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(repacked(whole(sheet2=page("Synonyms").replace(
            "</sheetData>", f"{blank}</sheetData>"))))) as old, zipfile.ZipFile(
                made, "w", 8, compresslevel=1) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    Path("book.xlsx").write_bytes(made.getvalue())
    fill("book.xlsx")
    assert texts() == ROWS
    after = with_rows(load("book.xlsx").getvalue(), "book.xlsx",
                      {"Synonyms": [{"Term": "MMI", "Synonym": "new"}]})
    Path("book.xlsx").write_bytes(after)
    assert texts() == {**ROWS, "Synonyms": [*ROWS["Synonyms"], ["MMI", "new"]]}


@pytest.mark.parametrize("parts", [
    {"word/document.xml": "<document/>"}, {"xl/workbook.xml": "<book/>"}])
def test_what_is_no_workbook_is_still_refused(parts):
    (name, content), = parts.items()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        new.writestr("_rels/.rels", links(f'<Relationship Id="a" Type="{KIND}/officeDocument" '
                                          f'Target="{name}"/>'))
        new.writestr(name, content)
    Path("book.xlsx").write_bytes(made.getvalue())
    with pytest.raises(UnreadableFile) as refused:
        read_rows("book.xlsx")
    assert str(refused.value) == "book.xlsx is not an Excel workbook"


# --- cells in any order ---

def cells(*places):
    return "".join(f'<row r="{row}">' + "".join(
        f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>' for place, text in some)
        + "</row>" for row, some in places)


@pytest.mark.parametrize("rows", [
    cells((1, [("B1", "Synonym")]), (2, [("B2", "plateau")]), (3, [("B3", "P and S")]),
          (1, [("A1", "Term")]), (2, [("A2", "MMI")]), (3, [("A3", "MMI")])),
    cells((3, [("A3", "MMI"), ("B3", "P and S")]), (2, [("A2", "MMI"), ("B2", "plateau")]),
          (1, [("A1", "Term"), ("B1", "Synonym")])),
    cells((1, [("A1", "Term"), ("A2", "MMI"), ("A3", "MMI"),
               ("B1", "Synonym"), ("B2", "plateau"), ("B3", "P and S")])),
    cells((1, [("B1", "Synonym"), ("A1", "Term")]), (2, [("B2", "plateau"), ("A2", "MMI")]),
          (3, [("B3", "P and S"), ("A3", "MMI")]))],
    ids=["column by column", "bottom up", "all in one row", "from right to left"])
def test_cells_are_read_where_they_say(rows):
    Path("book.xlsx").write_bytes(repacked(whole(sheet2=page("Synonyms", rows=rows))))
    assert texts() == ROWS
    assert [each for each in check("book.xlsx").diagnostics if each.severity != NOTE] == []


def test_a_row_without_a_number_has_that_of_its_first_cell():
    rows = cells(("", [("A1", "Term"), ("B1", "Synonym")]),
                 ("", [("A7", "MMI"), ("B7", "plateau")]))
    Path("book.xlsx").write_bytes(repacked(whole(sheet2=page(
        "Synonyms", rows=rows.replace(' r=""', "")))))
    assert [each.number for each in read_rows("book.xlsx").sheets["Synonyms"]] == [7]


# --- what a sheet hides ---

def saved(change):
    """A workbook of the words by openpyxl; what is changed in it"""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, head in HEADS.items():
        page_ = made.create_sheet(name)
        for row in [head, *ROWS[name]]:
            page_.append(row)
    change(made)
    made.save("book.xlsx")
    return [each for each in check("book.xlsx").diagnostics if each.code == "SB118"]


def hidden(*columns):
    def change(made):
        made["Synonyms"]["C1"], made["Synonyms"]["C2"] = "Use", "no"
        made["Synonyms"]["D1"], made["Synonyms"]["D2"] = "Note", "mine"
        made["Synonyms"]["E1"], made["Synonyms"]["E2"] = "LinkedIn", "no"
        made["Synonyms"]["F1"] = "Kind"
        for column in columns:
            made["Synonyms"].column_dimensions[column].hidden = True
    return change


@pytest.mark.parametrize("columns, message, cell, hint", [
    ("C", "1 hidden column is used like any other: Use", "Synonyms!C1",
     "Unhide the column, or clear what should not be used"),
    ("E", "1 hidden column is used like any other: LinkedIn", "Synonyms!E1",
     "Unhide the column, or clear what should not be used"),
    ("BCDE", "3 hidden columns are used like any other: Synonym, Use, LinkedIn", "Synonyms!B1",
     "Unhide the columns, or clear what should not be used")])
def test_hidden_columns_are_told(columns, message, cell, hint):
    assert saved(hidden(*columns)) == [Diagnostic("SB118", NOTE, message, cell, hint=hint)]


@pytest.mark.parametrize("columns", ["D", "F", "G"])
def test_columns_without_a_say_may_be_hidden(columns):
    """What only people read, what is blank, and what is the user's own."""
    assert saved(hidden(*columns)) == []


def test_a_hidden_sheet_is_told():
    def change(made):
        made["Synonyms"].sheet_state = "hidden"
    assert saved(change) == [Diagnostic(
        "SB118", NOTE, "The sheet Synonyms is hidden, and used like any other", "Synonyms!A1",
        hint="To show it, right-click any tab in Excel and choose Unhide")]


# --- what is no row of the list ---

def test_the_total_row_of_a_table_is_no_row():
    with xlsxwriter.Workbook("book.xlsx") as made:
        for name, head in HEADS.items():
            page_ = made.add_worksheet(name)
            page_.add_table(0, 0, len(ROWS[name]) + 1, len(head) - 1, {
                "data": ROWS[name], "total_row": True,
                "columns": [{"header": head[0], "total_string": "Total"},
                            *({"header": each, "total_function": "count"} for each in head[1:])]})
            page_.write(len(ROWS[name]) + 1, len(head) + 2, "beside it")
    assert texts() == ROWS
    assert [each for each in read_rows("book.xlsx").diagnostics] == [Diagnostic(
        "SB124", NOTE, "Skipped: this is the total row of a table", cell,
        hint="No action needed. To switch it off in Excel: Table Design, Total Row")
        for cell in ("Terms!A3", "Synonyms!A4", "Searches!A3")]


def test_a_table_without_a_total_row_is_read_whole():
    with xlsxwriter.Workbook("book.xlsx") as made:
        for name, head in HEADS.items():
            made.add_worksheet(name).add_table(0, 0, len(ROWS[name]), len(head) - 1, {
                "data": ROWS[name], "columns": [{"header": each} for each in head]})
    assert texts() == ROWS
    assert read_rows("book.xlsx").diagnostics == ()


# --- what is no text ---

def pictured():
    Path("picture.png").write_bytes(png().getvalue())
    with xlsxwriter.Workbook("book.xlsx") as made:
        for title, head in HEADS.items():
            page_ = made.add_worksheet(title)
            for number, row in enumerate([head, *ROWS[title]]):
                page_.write_row(number, 0, row)
        made.get_worksheet_by_name("Synonyms").embed_image(2, 1, "picture.png")


def broken():
    return [each for each in read_rows("book.xlsx").diagnostics if each.severity == ERROR]


def test_a_picture_in_a_cell():
    pictured()
    assert broken() == [Diagnostic("SB108", ERROR, "This cell holds a picture, not text",
                                   "Synonyms!B3", hint="Type the text")]


RICH = {
    "_linkedentity2": ("the Excel data type “Texas”, not text",
                       "Type the text; or right-click the cell in Excel and choose Data Type, "
                       "Convert to Text"),
    "_webimage": ("a picture, not text", "Type the text"),
    "_error": ("a newer Excel error, such as #SPILL! or #CALC!",
               "Fix the formula, or type the text"),
    "_function": ("an Excel data type (such as Geography or Stocks) or a picture, not text",
                  "Type the text; or right-click the cell in Excel and choose Data Type, Convert "
                  "to Text")}


@pytest.mark.parametrize("kind", RICH)
def test_rich_values_say_what_they_are(kind):
    rich = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"
    parts = {
        "xl/metadata.xml": f'<metadata xmlns="{MAIN}" xmlns:x="{rich}"><futureMetadata name='
        '"XLRICHVALUE"><bk><extLst><ext><x:rvb i="1"/></ext></extLst></bk></futureMetadata>'
        '<cellMetadata><bk><rc t="1" v="7"/></bk></cellMetadata>'
        '<valueMetadata><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
        "xl/richData/rdrichvalue.xml": f'<rvData xmlns="{rich}"><rv s="0"><v>1</v></rv>'
        '<rv s="1"><v>42</v><v>Texas</v></rv></rvData>',
        "xl/richData/rdrichvaluestructure.xml": f'<rvStructures xmlns="{rich}"><s t="_other">'
        f'<k n="a"/></s><s t="{kind}"><k n="%EntityId" t="i"/><k n="_DisplayString" t="s"/></s>'
        "</rvStructures>"}
    more = "".join(f'<Relationship Id="x{kind_}" Type="a/{kind_}" Target="/{part}"/>'
                   for kind_, part in zip(("sheetMetadata", "rdRichValue", "rdRichValueStructure"),
                                          parts))
    data = whole(sheet2=page("Synonyms").replace(
        '<c r="B3" t="inlineStr"><is><t>P and S</t></is></c>',
        '<c r="B3" t="e" vm="1"><v>#VALUE!</v></c>'),
        workbook_rels=links(relations() + more),
        more={name: text.encode() for name, text in parts.items()})
    Path("book.xlsx").write_bytes(data)
    what, hint = RICH[kind]
    assert broken() == [Diagnostic("SB108", ERROR, f"This cell holds {what}",
                                   "Synonyms!B3", hint=hint)]


@pytest.mark.parametrize("text", [
    "#N/A", "#REF!", "#NAME?", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!", "#DIV/0!",
    "#ERROR!", "#WERT!", "#¡REF!", "#NV", "Loading...", "Loading…", "Cargando...", "Err:502"])
def test_what_a_program_left_instead_of_a_value(text):
    Path("book.xlsx").write_bytes(repacked(whole(sheet2=page("Synonyms").replace(
        "P and S", text))))
    assert broken() == [Diagnostic(
        "SB108", ERROR, f"This cell shows {text} instead of text", "Synonyms!B3",
        hint="Fix the formula, wait until it has loaded, or type the text")]


@pytest.mark.parametrize("text", ["Loading dock", "loading", "#1 nurse", "#nurse", "N/A", "Error",
                                  "C#", "#metoo!"])
def test_what_only_looks_like_it(text):
    Path("book.xlsx").write_bytes(repacked(whole(sheet2=page("Synonyms").replace(
        "P and S", text))))
    assert texts()["Synonyms"][1] == ["MMI", text]


# --- dates ---

@pytest.mark.parametrize("code", [
    "DD/MM/YYYY", "YYYY", "MMM-YY", "HH:MM", "[HH]:MM", "[H]", "[SS]", "D", "[$-409]D-MMM",
    "yyyy-mm-dd;@", 'YYYY"x"'])
def test_formats_of_dates(code):
    assert _shows_date(code)


@pytest.mark.parametrize("code", [
    "GENERAL", "General", "Standard", "0.00E+00", "[RED]0", '"DAY" 0', r"#,##0 \D", "@", "_D0",
    "*D0", "#,##0 [$USD]"])
def test_formats_of_numbers(code):
    assert not _shows_date(code)


# --- sheets by their names ---

@pytest.mark.parametrize("name", [
    "Te\u200brms", "Terms\u200b", "\ufeffTerms", "Terms\u00a0", "Te\u00adrms",
    "\u200eTerms\u200f"])
def test_signs_that_nobody_sees_in_the_name_of_a_sheet(name):
    Path("book.xlsx").write_bytes(repacked(whole(workbook=book(
        sheets().replace("Terms", name)))))
    assert texts() == ROWS
    assert [each for each in check("book.xlsx").diagnostics if each.severity != NOTE] == []


def test_such_signs_in_a_header():
    Path("book.xlsx").write_bytes(repacked(whole(sheet2=page("Synonyms").replace(
        "Synonym<", "Syno\u200bnym\u00ad<"))))
    assert texts() == ROWS


def test_a_sheet_of_ones_own_with_a_near_name_stops_nothing():
    """Teams is one letter from Terms."""
    names = book(sheets().replace("Terms", "Teams"))
    Path("book.xlsx").write_bytes(repacked(whole(workbook=names, sheet1=sheet(
        '<row><c t="inlineStr"><is><t>Member</t></is></c></row>'))))
    assert list(read_rows("book.xlsx").diagnostics) == [
        Diagnostic("SB104", WARNING, "The sheet “Teams” is skipped: its name is unknown",
                   "Teams!A1", hint="Did you mean Terms?"),
        Diagnostic("SB101", ERROR, "The sheet Terms is missing", "",
                   hint="Add it. To see its columns, type: searchbuilder new --empty "
                        "example.xlsx")]
    Path("book.xlsx").write_bytes(repacked(whole(workbook=names)))
    assert list(read_rows("book.xlsx").diagnostics) == [
        Diagnostic("SB104", ERROR, "The sheet “Teams” is skipped: its name is unknown", "Teams!A1",
                   hint="Did you mean Terms?")]
    assert os.listdir() == ["book.xlsx"]
