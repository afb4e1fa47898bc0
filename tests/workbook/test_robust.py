"""What programs and people make of a workbook: read without a word lost."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from books.by_part import FIRST, MAIN, book, cell, links, package, relations, sheet, sheets

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic
from searchbuilder.errors import UnreadableFile
from searchbuilder.workbook.reader import read_rows
from searchbuilder.xlsx.addresses import Range
from searchbuilder.xlsx.merged import covers

DATA = Path(__file__).parents[1] / "data"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def terms(tmp_path, monkeypatch):
    """Row number and term of each row of Terms, of a workbook given in parts."""
    monkeypatch.chdir(tmp_path)

    def read(name="book.xlsx", **parts):
        Path(name).write_bytes(package(**parts))
        return [(row.number, row.get("Term")) for row in read_rows(name).sheets["Terms"]]
    return read


def row(*texts, number=""):
    place = f' r="{number}"' if number else ""
    return f"<row{place}>{''.join(map(cell, texts))}</row>"


def placed(text, place):
    return cell(text).replace("<c", f'<c r="{place}"' if place else "<c")


# --- numbers of rows and cells that are missing, or lie ---

@pytest.mark.parametrize("numbers, expected", [
    (("", "", ""), (2, 3, 4)), (("0", "-7", ""), (2, 3, 4)), (("5", "", "9"), (5, 6, 9)),
    (("2000000000", "", "3"), (2_000_000_000, 2_000_000_001, 3)), (("2", "2", "2"), (2, 2, 2))])
def test_rows_by_their_number_or_their_order(terms, numbers, expected):
    rows = "".join(row(text, number=number) for text, number in zip("abc", numbers))
    assert terms(sheet1=sheet(FIRST + rows)) == sorted(zip(expected, "abc"))


@pytest.mark.parametrize("places, expected", [
    (("A2", "B2"), "x"), (("", ""), "x"), (("a2", "b2"), "x"), (("$A$2", "$B$2"), "x"),
    (("B2", "A2"), "y"), (("A2", ""), "x"), (("A", "B"), "x")])
def test_cells_by_their_place_or_their_order(terms, places, expected):
    cells = "".join(placed(text, place) for text, place in zip("xy", places))
    assert terms(sheet1=sheet(f"{FIRST}<row>{cells}</row>")) == [(2, expected)]


@pytest.mark.parametrize("place", ["7", "ABCD7", "A-7", "Ä7", "A7:B7", f"{'A' * 5000}1"])
def test_what_is_no_place_is_not_guessed(terms, place):
    with pytest.raises(UnreadableFile) as refused:
        terms(sheet1=sheet(f"{FIRST}<row>{placed('x', place)}</row>"))
    assert (str(refused.value), refused.value.hint) == (
        f"The sheet Terms of book.xlsx has a cell called “{place[:10]}” in row 2, which is not a "
        "cell address", "Open it in Excel and save it again")


@pytest.mark.parametrize("number", ["x", "1e3", "9" * 5000])
def test_what_is_no_row_number_is_not_guessed(terms, number):
    with pytest.raises(UnreadableFile) as refused:
        terms(sheet1=sheet(FIRST + row("x", number=number)))
    assert (str(refused.value), refused.value.hint) == (
        f"The sheet Terms of book.xlsx has a row numbered “{number[:10]}” below row 1",
        "Open it in Excel and save it again")


@pytest.mark.parametrize("cells, problem", [
    *((f'<c t="s"><v>{place}</v></c>', "its text is not in the file")
      for place in ("-1", "2", "x", "1.0", "9" * 5000)),
    ('<c t="q"><v>0</v></c>', "its type “q” is unknown"),
    ("<c><v>1,5</v></c>", "it is stored as a number but is not one"),
    ('<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>', "two different texts are stored for it")])
def test_a_damaged_cell_is_named_and_the_rest_is_read(tmp_path, cells, problem):
    path = tmp_path / "book.xlsx"
    path.write_bytes(package(
        strings=f'<sst xmlns="{MAIN}"><si><t>a</t></si><si><t>b</t></si></sst>',
        sheet1=sheet(f'{FIRST}<row>{cells}</row>{row("MMI")}')))
    read = read_rows(str(path))
    assert [each.get("Term") for each in read.sheets["Terms"]] == ["", "MMI"]
    assert [each for each in read.diagnostics if each.cell.startswith("Terms")] == [Diagnostic(
        "SB125", ERROR, f"This cell is damaged: {problem}", "Terms!A2",
        hint="Type the text again")]


def test_a_damaged_header_is_named(tmp_path):
    """What stands below it counts for nothing."""
    path = tmp_path / "book.xlsx"
    head = f'<row>{cell("Term")}<c t="s"><v>7</v></c></row>'
    path.write_bytes(package(sheet1=sheet(head + row("MMI", "Skill"))))
    assert [each for each in read_rows(str(path)).diagnostics
            if each.cell.startswith("Terms")] == [Diagnostic(
                "SB125", ERROR, "This cell is damaged: its text is not in the file",
                "Terms!B1", hint="Type the text again")]


def test_a_million_formatted_but_empty_rows(terms):
    blank = "".join(f'<row r="{number}" s="2" customFormat="1"/>' for number in range(3, 50_000))
    assert terms(sheet1=sheet(FIRST + row("a", number=2) + blank + row("b", number=50_001))) == [
        (2, "a"), (50_001, "b")]


def test_a_thousand_formatted_columns_and_a_header_far_to_the_right(terms):
    blank = '<c s="1"/>' * 1023
    rows = "".join(f"<row>{blank}{cell(text)}</row>" for text in ("Term", "MMI"))
    assert terms(sheet1=sheet(rows)) == [(2, "MMI")]


# --- kinds of values ---

@pytest.mark.parametrize("inner, expected", [
    ('<c t="str"><f>IF(1,"","")</f><v></v></c>', ()),
    ('<c t="str"><f>A2</f><v>MMI</v></c>', ((2, "MMI"),)),
    ('<c t="inlineStr"><is><r><t>M</t></r><r><t xml:space="preserve">MI </t></r>'
     '<rPh sb="0" eb="1"><t>em</t></rPh></is></c>', ((2, "MMI"),)),
    ("<c><v>1_0</v></c>", ((2, "10"),)),
    ('<c t="b"><v>true</v></c>', ((2, "TRUE"),)),
    ('<c t="inlineStr"><is><t><![CDATA[A & B]]></t></is></c>', ((2, "A & B"),)),
    ('<c t="inlineStr"><is><t>&#x4D;MI&#10;x</t></is></c>', ((2, "MMI x"),)),
    ('<c t="inlineStr"><v>3</v><is><t>MMI</t></is></c>', ((2, "MMI"),)),
    ('<c t="inlineStr"><is><t>MMI</t></is><v>3</v></c>', ((2, "MMI"),)),
    ('<c t="s"><v>9</v><is><t>MMI</t></is></c>', ((2, "MMI"),)),
    ("<c><is><t>MMI</t></is></c>", ((2, "MMI"),)),
    ('<c t="inlineStr"><v>MMI</v></c>', ((2, "MMI"),)),
    ('<c t="str"><is></is><v>MMI</v></c>', ((2, "MMI"),))])
def test_values(terms, inner, expected):
    assert terms(sheet1=sheet(f"{FIRST}<row>{inner}</row>")) == list(expected)


@pytest.mark.parametrize("inner, code, message", [
    ('<c><f t="shared" si="0"/></c>', "SB116", "This formula was never calculated"),
    ("<c><f>A1</f><v/></c>", "SB116", "This formula was never calculated"),
    ("<c><v>1e999</v></c>", "SB108", "This cell shows the error #NUM!"),
    ("<c><v>nan</v></c>", "SB108", "This cell shows the error #NUM!"),
    ('<c t="d"><v>2026-05-02</v></c>', "SB109", "Excel turned this into a date")])
def test_values_that_cannot_be_known(tmp_path, inner, code, message):
    path = tmp_path / "book.xlsx"
    path.write_bytes(package(sheet1=sheet(f"{FIRST}<row>{inner}</row>")))
    (found,) = [each for each in read_rows(str(path)).diagnostics if each.cell == "Terms!A2"]
    assert (found.code, found.severity, found.message) == (code, ERROR, message)


@pytest.mark.parametrize("old", ["", '<workbookPr date1904="1"/>'])
def test_dates_in_either_system(tmp_path, old):
    """MAR1 is a date in the system of 1904 too."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(package(
        workbook=book(sheets()).replace("<sheets>", f"{old}<sheets>"),
        styles=f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="[$-409]'
        'd\\-mmm;@"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>',
        sheet1=sheet(f'{FIRST}<row><c s="1"><v>44986</v></c></row>')))
    assert [(each.code, each.cell) for each in read_rows(str(path)).diagnostics][:1] == [
        ("SB109", "Terms!A2")]


@pytest.mark.parametrize("code", ["[" * 100_000, '"' * 99_999, "\\" * 99_999])
def test_a_number_format_without_end_takes_no_time(terms, code):
    code = code.replace('"', "&quot;")
    assert terms(styles=f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" '
                 f'formatCode="{code}"/></numFmts></styleSheet>') == []


def test_only_the_beginning_of_a_number_format_counts(tmp_path):
    """Excel takes 255 characters; what stands after a thousand is there to take time."""
    path = tmp_path / "book.xlsx"
    code = "0" * 1000 + "yyyy"
    path.write_bytes(package(
        styles=f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="{code}"/>'
        '</numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>',
        sheet1=sheet(f'{FIRST}<row><c s="1"><v>44986</v></c></row>')))
    (each,) = read_rows(str(path)).sheets["Terms"]
    assert each.get("Term") == "44986"


# --- files of other programs ---

def test_strict_files(terms):
    found = terms(
        workbook=book(sheets()).replace(MAIN, STRICT).replace(
            KIND, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        workbook_rels=links(relations()).replace(
            KIND, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        sheet1=sheet(FIRST + row("MMI")).replace(MAIN, STRICT))
    assert found == [(2, "MMI")]


def test_elements_with_a_prefix(terms):
    prefixed = re.sub(r"<(/?)(?=\w)", r"<\1x:", sheet(FIRST + row("MMI"))).replace(
        "xmlns=", "xmlns:x=")
    assert terms(sheet1=prefixed) == [(2, "MMI")]


@pytest.mark.parametrize("target", [
    "worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/worksheets/SHEET1.xml",
    "//xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml"])
def test_targets_as_programs_write_them(terms, target):
    assert terms(workbook_rels=links(relations().replace("worksheets/sheet1.xml", target)),
                 sheet1=sheet(FIRST + row("MMI"))) == [(2, "MMI")]


def test_a_workbook_with_macros(terms):
    assert terms("book.xlsm", sheet1=sheet(FIRST + row("MMI")),
                 more={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 macros"}) == [(2, "MMI")]


def test_a_workbook_within_a_workbook_is_not_opened(terms):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("zeros", bytes(300 * 1024 ** 2 // 8))
    assert terms(sheet1=sheet(FIRST + row("MMI")),
                 more={"xl/embeddings/book.xlsx": bomb.getvalue()}) == [(2, "MMI")]


def test_chart_sheets_are_no_sheets_of_cells(terms):
    assert terms(workbook_rels=links(relations() + f'<Relationship Id="c" Type="{KIND}/chartsheet"'
                                     ' Target="chartsheets/sheet1.xml"/>'),
                 workbook=book(f'<sheet name="Chart" sheetId="9" r:id="c"/>{sheets()}'),
                 sheet1=sheet(FIRST + row("MMI"))) == [(2, "MMI")]


def test_the_second_of_two_sheets_of_one_name_is_not_read_in_silence(tmp_path):
    """A spreadsheet takes “Terms ” beside “Terms”."""
    path = tmp_path / "book.xlsx"
    path.write_bytes(package(
        workbook=book(sheets() + '<sheet name="Terms " sheetId="9" r:id="rId2"/>'),
        sheet1=sheet(FIRST + row("MMI"))))
    read = read_rows(str(path))
    assert [each.get("Term") for each in read.sheets["Terms"]] == ["MMI"]
    assert [each for each in read.diagnostics if each.code == "SB104"] == [Diagnostic(
        "SB104", WARNING, "The sheet “Terms ” is skipped: Terms is the same sheet and comes first",
        "'Terms '!A1", hint="Move its rows to Terms")]


def test_forms_on_a_sheet_say_row_without_being_one(terms):
    after = ('<controls><control><controlPr><anchor><from><xdr:col xmlns:xdr="x">1</xdr:col>'
             '<xdr:row xmlns:xdr="x">5</xdr:row></from></anchor></controlPr></control></controls>')
    assert terms(sheet1=sheet(FIRST + row("MMI"), after)) == [(2, "MMI")]


# --- merged areas ---

@pytest.mark.parametrize("numbers, areas, expected", [
    ([2, 3, 4], [(0, 2, 4)], [(0, 0, [1, 2])]),
    ([2, 4, 9], [(0, 2, 8)], [(0, 0, [1])]),
    ([3, 4], [(0, 2, 4)], []),  # nothing stands where it begins
    ([2, 3], [(0, 2, 2_000_000_000)], [(0, 0, [1])]),
    ([2, 3, 4], [(0, 2, 4), (0, 3, 4), (0, 2, 3)], [(0, 0, [1])]),  # they overlap
    ([2, 3, 4, 5], [(1, 4, 5), (0, 2, 3), (1, 2, 3)], [
        (0, 0, [1]), (1, 0, [1]), (1, 2, [3])]),
    ([2], [], []), ([], [(0, 2, 4)], [])])
def test_covers(numbers, areas, expected):
    ranges = [Range(column, first, column, last) for column, first, last in areas]
    assert [(column, top, list(below)) for column, top, below in covers(numbers, ranges)] == (
        expected)


def test_a_merge_over_two_thousand_million_rows(terms):
    merge = '<mergeCells><mergeCell ref="A2:B2000000000"/></mergeCells>'
    head = f'<row r="1">{cell("Term")}{cell("Type")}</row>'
    below = '<row r="3"><c r="B3" t="inlineStr"><is><t>Skill</t></is></c></row>'
    assert terms(sheet1=sheet(head + row("MMI", number=2) + below, merge)) == [
        (2, "MMI"), (3, "MMI")]
