"""The places of an XML part, what is put there, and that nothing else moves."""

import io
import zipfile

import openpyxl
import pytest
from books import by_hand
from hypothesis import given
from hypothesis import strategies as st

from searchbuilder.errors import UnwritableFile
from searchbuilder.xlsx.document import Declared, Document, Edit
from searchbuilder.xlsx.parts import Parts
from searchbuilder.xlsx.sheet_writer import (
    STRICT, TRANSITIONAL, Link, SheetText, empty_sheet, filled, units, unused)
from searchbuilder.xlsx.splice import with_sheet
from searchbuilder.xlsx.tabs import unselected
from searchbuilder.xlsx.worksheets import read_texts


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


# --- places in a text ---

@pytest.mark.parametrize("text, places", [
    ("<a><b/></a>", [("a", 0, 3, 7, 11), ("b", 3, 7, 7, 7)]),
    ("<a><b></b></a>", [("a", 0, 3, 10, 14), ("b", 3, 6, 6, 10)]),
    ("<a><b/></a  >", [("a", 0, 3, 7, 13), ("b", 3, 7, 7, 7)]),
    ("<a><b x='/>' y=\">\"/><c/></a>",
     [("a", 0, 3, 24, 28), ("b", 3, 20, 20, 20), ("c", 20, 24, 24, 24)]),
    ("<!--<a>--><a><![CDATA[</a>]]></a>", [("a", 10, 13, 29, 33)]),
    ("<a>é<b/></a>", [("a", 0, 3, 9, 13), ("b", 5, 9, 9, 9)]),
    ("<a><a/></a>", [("a", 0, 3, 7, 11), ("a", 3, 7, 7, 7)])])
def test_places(text, places):
    assert [(each.name, *each[3:]) for each in Document(text.encode()).elements()] == places


@pytest.mark.parametrize("text, appended", [
    ("<a><b/></a>", "<a><b/>+</a>"), ("<a></a>", "<a>+</a>"), ("<a/>", "<a>+</a>"),
    ("<a x='/' />", "<a x='/' >+</a>"), ("<x:a xmlns:x='u'/>", "<x:a xmlns:x='u'>+</x:a>"),
    ("<a><!-- </a> --></a >", "<a><!-- </a> -->+</a >")])
def test_appended(text, appended):
    document = Document(text.encode())
    assert document.edited([document.appended(document.elements()[0], "+")]) == appended.encode()


@pytest.mark.parametrize("mark, declared, encoding", [
    (b"", "", "utf-8"), (b"\xef\xbb\xbf", "", "utf-8"), (b"\xff\xfe", "UTF-16", "utf-16-le"),
    (b"\xfe\xff", "UTF-16", "utf-16-be"), (b"", "UTF-16", "utf-16-le"),
    (b"", "ISO-8859-1", "latin-1"), (b"", "windows-1252", "cp1252")])
def test_an_edit_in_every_encoding(mark, declared, encoding):
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    text = head + "<é><b/></é>"
    document = Document(mark + text.encode(encoding))
    place = document.elements()[1].end
    assert document.edited([Edit(place, place, "<c d='日'/>")]) == mark + text.replace(
        "<b/>", "<b/><c d='日'/>").encode(encoding, "xmlcharrefreplace")


@pytest.mark.parametrize("data, problem", [
    (b"<a>", "no element found: line 1, column 3"), (b"<a>\xff</a>", "not in the encoding utf-8"),
    (b'<?xml version="1.0" encoding="klingon"?><a/>', "not in the encoding klingon"),
    (b"\xff\xfe<", "not in the encoding utf-16-le")])
def test_what_is_no_xml(data, problem):
    with pytest.raises(ValueError) as refused:
        Document(data).elements()
    assert str(refused.value) == problem


def test_entities_are_refused():
    with pytest.raises(Declared):
        Document(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>").elements()


# --- what is put there ---

ROWS = [["Search", "Link"], ["a", Link("https://example.org/?a=1&b=2")], [], ["b"]]


def test_the_text_of_a_new_sheet():
    sheet = filled(empty_sheet([8, 9], TRANSITIONAL), ROWS, ["rId7"], TRANSITIONAL).decode()
    assert sheet == by_hand.HEAD + (
        f'<worksheet xmlns="{by_hand.MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
        '</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>'
        '<col min="1" max="1" width="8" customWidth="1"/>'
        '<col min="2" max="2" width="9" customWidth="1"/></cols><sheetData><row r="1">'
        '<c r="A1" t="inlineStr"><is><t xml:space="preserve">Search</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t xml:space="preserve">Link</t></is></c></row><row r="2">'
        '<c r="A2" t="inlineStr"><is><t xml:space="preserve">a</t></is></c>'
        '<c r="B2" t="inlineStr"><is><t xml:space="preserve">https://example.org/?a=1&amp;b=2</t>'
        '</is></c></row><row r="4">'
        '<c r="A4" t="inlineStr"><is><t xml:space="preserve">b</t></is></c></row></sheetData>'
        f'<hyperlinks xmlns:r="{by_hand.OFFICE}"><hyperlink ref="B2" r:id="rId7"/></hyperlinks>'
        "</worksheet>")


@pytest.mark.parametrize("before, after", [
    ("<sheetData/><pageMargins/>", "<sheetData>…</sheetData><hyperlinks>…</hyperlinks>"
                                   "<pageMargins/>"),
    ("<sheetData/><autoFilter ref='A1'/><mergeCells/><conditionalFormatting/><pageSetup/>",
     "<sheetData>…</sheetData><autoFilter ref='A1'/><mergeCells/><conditionalFormatting/>"
     "<hyperlinks>…</hyperlinks><pageSetup/>"),
    ("<dimension ref='A1'/><sheetData/><hyperlinks><hyperlink/></hyperlinks><legacyDrawing/>",
     '<dimension ref="A1:B4"/><sheetData>…</sheetData><hyperlinks>…</hyperlinks>'
     "<legacyDrawing/>")])
def test_links_stand_where_the_standard_wants_them(before, after):
    root = f'<worksheet xmlns="{by_hand.MAIN}" xmlns:r="{by_hand.OFFICE}">'
    sheet = filled(f"{root}{before}</worksheet>".encode(), ROWS, ["rId1"], TRANSITIONAL).decode()
    for name in ("sheetData", "hyperlinks"):
        start, end = f"<{name}>", f"</{name}>"
        head, _, rest = sheet.partition(start)
        sheet = head + start + "…" + end + rest.partition(end)[2]
    assert sheet == f"{root}{after}</worksheet>"


@pytest.mark.parametrize("maker, entry", [
    (by_hand.smallest, '<sheet name="New" sheetId="4" r:id="rId4"/>'),
    (by_hand.prefixed_elements, '<x:sheet name="New" sheetId="4" r:id="rId4"/>'),
    (by_hand.other_prefix_for_ids,
     f'<sheet name="New" sheetId="4" xmlns:r="{TRANSITIONAL}" r:id="rId4"/>'),
    (by_hand.prefix_r_means_something_else,
     f'<sheet name="New" sheetId="4" xmlns:r="{TRANSITIONAL}" r:id="rId4"/>'),
    (by_hand.strict, '<sheet name="New" sheetId="4" r:id="rId4"/>'),
    (by_hand.strange_ids, '<sheet name="New" sheetId="2" r:id="rId1"/>')])
def test_the_entry_of_a_new_sheet(maker, entry):
    old, new = parts(maker()), parts(with_sheet(maker(), "book.xlsx", SheetText("New", ROWS)))
    assert new[by_hand.BOOK].replace(entry, "").replace(' activeTab="3"', "") == old[by_hand.BOOK]
    assert entry in new[by_hand.BOOK]


@pytest.mark.parametrize("before, after", [
    ("<bookViews><workbookView/></bookViews>",
     '<bookViews><workbookView activeTab="3"/></bookViews>'),
    ("<bookViews><workbookView firstSheet='1' activeTab='0'/><workbookView activeTab='1'/>"
     "</bookViews>", "<bookViews><workbookView firstSheet='1' activeTab=\"3\"/>"
     "<workbookView activeTab='1'/></bookViews>"),
    ("", '<bookViews><workbookView activeTab="3"/></bookViews>'),
    ("<bookViews/>", '<bookViews><workbookView activeTab="3"/></bookViews>')])
def test_the_workbook_opens_on_a_new_sheet(before, after):
    data = by_hand.pack(by_hand.changed(by_hand.parts(), by_hand.BOOK, (
        "<bookViews><workbookView/></bookViews>", before)))
    assert f"{after}<sheets>" in parts(
        with_sheet(data, "book.xlsx", SheetText("New", ROWS)))[by_hand.BOOK]


@pytest.mark.parametrize("before, after", [
    ("<sheetView tabSelected='1' workbookViewId='0'/>",
     "<sheetView tabSelected=\"0\" workbookViewId='0'/>"),
    ('<sheetView workbookViewId="0" tabSelected="true"><pane/></sheetView>',
     '<sheetView workbookViewId="0" tabSelected="0"><pane/></sheetView>'),
    ('<sheetView tabSelected="0" workbookViewId="0"/>',) * 2,
    ('<sheetView tabSelected="1" workbookViewId="1"/>',) * 2])
def test_no_other_tab_is_selected(before, after):
    """What is typed into one of several selected sheets goes into all of them."""
    name = "xl/worksheets/sheet2.xml"
    data = by_hand.pack(by_hand.changed(by_hand.parts(), name, (
        "<sheetData>", f"<sheetViews>{before}</sheetViews><sheetData>")))
    old, new = parts(data), parts(with_sheet(data, "book.xlsx", SheetText("New", ROWS)))
    assert new[name] == old[name].replace(before, after)
    assert '<sheetView tabSelected="1" workbookViewId="0">' in new["xl/worksheets/sheet4.xml"]


def test_of_a_long_sheet_only_what_stands_before_its_rows_is_looked_at(monkeypatch):
    """A sheet of a million rows has more elements than are kept of one part."""
    monkeypatch.setattr("searchbuilder.xlsx.document.MOST_ELEMENTS", 20)
    sheet = ('<worksheet><sheetViews><sheetView tabSelected="1"/></sheetViews><sheetData>'
             + "<row/>" * 30 + "</sheetData></worksheet>")
    assert unselected(sheet.encode()).decode() == sheet.replace('"1"', '"0"')


def test_an_old_sheet_keeps_its_place_before_the_user():
    """Only a new one is shown: whoever fills again works on another."""
    data = by_hand.smallest()
    after = with_sheet(data, "book.xlsx", SheetText("Terms", ROWS))
    assert parts(after)[by_hand.BOOK] == parts(data)[by_hand.BOOK]


# --- tables ---

LISTED = SheetText("New", [["Search", "Link"], ["a", "b"], ["c", "d"], [], ["below"]], (), 3,
                   "NewList")
TABLE = "xl/tables/table1.xml"


def listed(*rows):
    return LISTED._replace(rows=[LISTED.rows[0], *rows, [], ["below"]], listed=len(rows) + 1)


def test_the_text_of_a_new_table():
    new = parts(with_sheet(by_hand.smallest(), "book.xlsx", LISTED))
    assert new[TABLE] == by_hand.HEAD + (
        f'<table xmlns="{by_hand.MAIN}" id="1" name="NewList" displayName="NewList" ref="A1:B3" '
        'totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2">'
        '<tableColumn id="1" name="Search"/><tableColumn id="2" name="Link"/></tableColumns>'
        '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" '
        'showRowStripes="1" showColumnStripes="0"/></table>')
    assert new["xl/worksheets/sheet4.xml"].endswith(
        f'</sheetData><tableParts count="1"><tablePart xmlns:r="{by_hand.OFFICE}" r:id="rId1"/>'
        "</tableParts></worksheet>")
    assert new["xl/worksheets/_rels/sheet4.xml.rels"] == by_hand.HEAD + (
        f'<Relationships xmlns="{by_hand.PACKAGE}"><Relationship Id="rId1" '
        f'Type="{by_hand.OFFICE}/table" Target="../tables/table1.xml"/></Relationships>')
    assert ('<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>'
            ) in new[by_hand.CONTENT]


def test_a_table_without_rows_has_a_blank_one():
    new = parts(with_sheet(by_hand.smallest(), "book.xlsx", listed()))
    assert 'ref="A1:B2"' in new[TABLE]


def test_a_new_table_is_named_and_numbered_as_nothing_else():
    """Tables and names share one space, whatever their case."""
    def names(book):
        book.defined_names["NEWLIST"] = openpyxl.workbook.defined_name.DefinedName(
            "NEWLIST", attr_text="Terms!$A$1")
        sheet = book["Terms"]
        sheet["A1"] = "Term"
        sheet.add_table(openpyxl.worksheet.table.Table(displayName="newlist1", ref="A1:A2", id=7))
    new = parts(with_sheet(resaved(by_hand.smallest(), names), "book.xlsx", LISTED))
    assert ' id="2" name="NewList2" displayName="NewList2"' in new["xl/tables/table2.xml"]


def resaved(data, change):
    """What a user does in a spreadsheet program."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    change(book)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize("rows, ref", [
    ([["a", "b"]], "A1:B2"), ([["a", "b"]] * 9, "A1:B10"), ([], "A1:B2")])
def test_the_table_follows_the_rows(rows, ref):
    data = with_sheet(by_hand.smallest(), "book.xlsx", LISTED)
    new = parts(with_sheet(data, "book.xlsx", listed(*rows)))
    assert new[TABLE].count(f'ref="{ref}"') == 2
    assert "xl/tables/table2.xml" not in new


def test_how_a_table_was_sorted_is_not_kept_and_what_it_filters_is():
    data = with_sheet(by_hand.smallest(), "book.xlsx", LISTED)
    sort = '<sortState ref="A2:B3"><sortCondition ref="A2:A3"/></sortState>'
    only = '<filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn>'
    old = by_hand.pack(by_hand.changed(
        {name: text.encode() for name, text in parts(data).items()}, TABLE, (
            '<autoFilter ref="A1:B3"/>', f'<autoFilter ref="A1:B3">{only}</autoFilter>{sort}')))
    new = parts(with_sheet(old, "book.xlsx", listed(["a", "b"])))
    assert f'<autoFilter ref="A1:B2">{only}</autoFilter><tableColumns' in new[TABLE]


def test_the_columns_of_a_table_are_called_as_the_headers_are():
    data = with_sheet(by_hand.smallest(), "book.xlsx", LISTED)
    new = parts(with_sheet(data, "book.xlsx", LISTED._replace(rows=[["Search", "Size <&>"]])))
    assert '<tableColumn id="2" name="Size &lt;&amp;&gt;"/>' in new[TABLE]


@pytest.mark.parametrize("before, after", [
    ('ref="A1:B3"', 'ref="A2:B3"'), ('ref="A1:B3"', 'ref="A1:C3"'), ('ref="A1:B3"', 'ref="C1:D3"'),
    (' totalsRowShown="0"', ' totalsRowCount="1"'), (' totalsRowShown="0"', ' headerRowCount="0"'),
    (' totalsRowShown="0"', ' tableType="queryTable"')])
def test_a_table_whose_headers_or_totals_would_be_written_over(before, after):
    data = with_sheet(by_hand.smallest(), "book.xlsx", LISTED)
    old = by_hand.pack(by_hand.changed(
        {name: text.encode() for name, text in parts(data).items()}, TABLE, (before, after)))
    with pytest.raises(UnwritableFile) as refused:
        with_sheet(old, "book.xlsx", listed(["a", "b"]))
    assert (str(refused.value), refused.value.hint) == (
        "book.xlsx has the table NewList on the sheet New, and fill would break it",
        "Convert it to a range in Excel (Table Design, Convert to Range), or rename that sheet, "
        "and run fill again")


@pytest.mark.parametrize("more", ['<autoFilter ref="A1:B2"/>', '<mergeCells count="0"/>'])
def test_no_table_over_what_forbids_one(more):
    data = by_hand.pack(by_hand.changed(by_hand.parts(), "xl/worksheets/sheet1.xml", (
        "</sheetData>", f"</sheetData>{more}")))
    assert TABLE not in parts(with_sheet(data, "book.xlsx", LISTED._replace(name="Terms")))


def test_an_old_sheet_gets_a_table_before_its_extensions():
    data = by_hand.pack(by_hand.changed(by_hand.parts(), "xl/worksheets/sheet1.xml", (
        "</sheetData>", "</sheetData><pageMargins/><extLst/>")))
    new = parts(with_sheet(data, "book.xlsx", LISTED._replace(name="Terms")))
    assert new["xl/worksheets/sheet1.xml"].endswith(
        '<pageMargins/><tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst/>'
        "</worksheet>")


@pytest.mark.parametrize("number", ["", ' sheetId=""', ' sheetId="one"', ' tabId="1"'])
def test_a_new_sheet_beside_one_without_a_number(number):
    data = by_hand.pack(by_hand.changed(by_hand.parts(), by_hand.BOOK, (' sheetId="1"', number)))
    assert '<sheet name="New" sheetId="4" r:id="rId4"/></sheets>' in parts(
        with_sheet(data, "book.xlsx", SheetText("New", ROWS)))[by_hand.BOOK]


def test_a_new_sheet_where_the_workbook_lies_elsewhere():
    new = parts(with_sheet(by_hand.workbook_elsewhere(), "book.xlsx", SheetText("New", ROWS)))
    assert list(new)[-2:] == ["xl/deep/down/worksheets/_rels/sheet1.xml.rels",
                              "xl/deep/down/worksheets/sheet1.xml"]
    assert 'Target="worksheets/sheet1.xml"' in new["xl/deep/down/_rels/main.xml.rels"]
    assert 'PartName="/xl/deep/down/worksheets/sheet1.xml"' in new[by_hand.CONTENT]


def test_leftovers_of_another_sheet_are_not_taken():
    new = parts(with_sheet(by_hand.leftovers_of_a_sheet(), "book.xlsx", SheetText("New", ROWS)))
    assert list(new)[-2:] == ["xl/worksheets/_rels/sheet6.xml.rels", "xl/worksheets/sheet6.xml"]


def test_relations_of_a_strict_workbook_are_strict():
    new = parts(with_sheet(by_hand.strict(), "book.xlsx", SheetText("New", ROWS)))
    assert f'Type="{STRICT}/hyperlink"' in new["xl/worksheets/_rels/sheet4.xml.rels"]
    assert f'Type="{STRICT}/worksheet"' in new[by_hand.BOOK_RELS]


def test_a_type_for_relations_that_have_none():
    new = parts(with_sheet(by_hand.no_default_for_relations(), "book.xlsx",
                           SheetText("New", ROWS)))
    assert '<Override PartName="/xl/worksheets/_rels/sheet4.xml.rels" ' in new[by_hand.CONTENT]


def test_without_links_there_are_no_relations():
    new = parts(with_sheet(by_hand.smallest(), "book.xlsx", SheetText("New", [["a"]])))
    assert list(new)[-1] == "xl/worksheets/sheet4.xml"
    assert len(new) == len(by_hand.parts()) + 1


def test_a_workbook_protected_against_new_sheets_takes_new_rows_of_an_old_one():
    data = by_hand.pack(by_hand.changed(by_hand.parts(), by_hand.BOOK, (
        "<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>')))
    after = with_sheet(data, "book.xlsx", SheetText("Terms", ROWS))
    assert read_texts(after, "book.xlsx", "Terms")[0] == ["Search", "Link"]
    with pytest.raises(UnwritableFile) as refused:
        with_sheet(data, "book.xlsx", SheetText("New", ROWS))
    assert (str(refused.value), refused.value.hint) == (
        "book.xlsx is protected, so no sheet can be added",
        "Unprotect it in Excel: Review, Protect Workbook")


def test_every_other_part_is_compared(monkeypatch):
    """Were one of them not the same, nothing would come out."""
    monkeypatch.setattr(Parts, "_same", lambda *_: False, raising=True)
    with pytest.raises(UnwritableFile) as refused:
        with_sheet(by_hand.smallest(), "book.xlsx", SheetText("New", ROWS))
    assert (str(refused.value), refused.value.hint) == (
        "The workbook would change in other places too",
        "Nothing was written. Please report this")


@pytest.mark.parametrize("taken, count, free", [
    ([], 1, ["rId1"]), (["rId1", "RID2"], 2, ["rId3", "rId4"]), (["rId2"], 2, ["rId1", "rId3"])])
def test_unused(taken, count, free):
    assert unused("rId", taken, count) == free


# --- texts ---

def through(text):
    """A text as our reader and as openpyxl read it from a cell."""
    data = with_sheet(by_hand.smallest(), "book.xlsx", SheetText("New", [["x", text]]))
    book = openpyxl.load_workbook(io.BytesIO(data))
    return read_texts(data, "book.xlsx", "New"), book["New"]["B1"].value


@pytest.mark.parametrize("text", [
    "<a> & \"b\"", " a  b ", "a\nb\tc", "]]>", "_x000D_", "_x005F_", "__x0041__", "a\rb", "\x01",
    "\ufffe", "日本 😀 é e\u0301", "=1+1", "'", "&amp;", "\u202e\u200b", "_x_", "_xD800_"])
def test_texts_come_back(text):
    assert through(text)[0] == [["x", text]]


@pytest.mark.parametrize("column, blanks", [("B", 0), ("IV", 254), ("IW", 255), ("XFD", 255)])
def test_a_cell_far_out_costs_no_more_than_a_near_one(column, blanks):
    """Sixteen thousand blank cells a row would be gigabytes in a sheet of many rows."""
    cells = "".join(f'<c r="{place}1" t="str"><v>{text}</v></c>'
                    for place, text in (("A", "a"), (column, "b")))
    data = by_hand.pack(by_hand.changed(by_hand.parts(), "xl/worksheets/sheet1.xml", (
        "<sheetData>", f'<sheetData><row r="1">{cells}</row>')))
    assert read_texts(data, "book.xlsx", "Terms")[0] == ["a", *[""] * blanks, "b"]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_comes_back(text):
    assert read_texts(with_sheet(by_hand.smallest(), "b", SheetText("New", [["x", text]])), "b",
                      "New") == [["x", text]]


def test_texts_are_as_long_as_a_cell():
    assert units("a😀") == 3
    assert through("a" * 32_767)[1] == "a" * 32_767
    with pytest.raises(UnwritableFile):
        through("a" * 32_768)
