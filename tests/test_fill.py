"""`fill` as a user meets it: what it says, what it leaves alone, and what a fault leaves."""

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest
from books import by_hand
from books.by_libreoffice import XLSX
from books.words import ROWS

ROOT = Path(__file__).parents[1]
KILLS = 200 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 12

GOOD = """
    | Searches |
    |          | Search       | Must  | Platforms |
    |          | Nurse search | nurse | linkedin  |
"""
BAD = """
    | Searches |
    |          | Search | Must      | Platforms |
    |          | Bad    | nurse; (a | linkedin  |
    |          | Fine   | RN        | linkedin  |
"""
WRITTEN = """\
Saved to book.xlsx: 2 strings of 1 search
Your workbook as it was before is kept as book (before fill).xlsx
"""
UP_TO_DATE = "book.xlsx is up to date already\n"
NOT_OURS = """\
searchbuilder: book.xlsx has a sheet Strings that is not from searchbuilder fill
    Rename or delete that sheet, and run fill again
"""
EDITED = """\
searchbuilder: The sheet Strings of book.xlsx was edited, and fill would lose those edits
    Rename that sheet to keep it, or delete it, and run fill again
"""


@pytest.fixture
def fill(cli):
    """Exit code and standard error; standard output stays empty."""
    def run(*words):
        result = cli("fill", *words)
        assert result.stdout == ""
        return result.exit_code, result.stderr
    return run


def rows(path="book.xlsx"):
    """The rows of Strings without the last two, as another library reads them."""
    sheet = openpyxl.load_workbook(path)["Strings"]
    return [["" if cell is None else cell for cell in row]
            for row in sheet.iter_rows(values_only=True)][:-2]


def edit(change, path="book.xlsx"):
    """What a user does in a spreadsheet program."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


# --- what it says ---

def test_help(cli):
    assert cli("fill", "--help").stdout == """\
Usage: searchbuilder fill [OPTIONS] WORKBOOK

  Write the strings into the sheet Strings of WORKBOOK.

  Nothing else in it changes; the first time, it then opens on that sheet. Run
  it again to renew the strings.

Options:
  --output FILE               Save a copy to this file, and leave WORKBOOK as it
                              is.
  --size [short|normal|full]  How long the strings are; repeat it for several.
                              [default: short and what the search says, else
                              normal]
  -h, --help                  Show this message and exit.
"""


def test_the_first_time_and_the_second(fill, workbook):
    workbook(GOOD)
    assert fill("book.xlsx") == (0, WRITTEN)
    data, stat = Path("book.xlsx").read_bytes(), os.stat("book.xlsx")
    assert fill("book.xlsx") == (0, UP_TO_DATE)
    assert Path("book.xlsx").read_bytes() == data
    assert os.stat("book.xlsx").st_mtime_ns == stat.st_mtime_ns
    assert rows() == [ROWS[0], *([
        "Nurse search", "LinkedIn people search", size, "Keywords", "nurse",
        "https://www.linkedin.com/search/results/people/?keywords=nurse&origin=FACETED_SEARCH",
        "5 characters · 1 word · 0 operators (5 recommended)",
        "exact\nnote: A space works as AND here."] for size in ("short", "normal"))]


def test_through_a_link_the_copy_is_named_where_it_lies(fill, workbook, tmp_path):
    workbook(GOOD)
    Path("folder").mkdir()
    Path("folder/link.xlsx").symlink_to("../book.xlsx")
    assert fill("folder/link.xlsx") == (0, (
        "Saved to folder/link.xlsx: 2 strings of 1 search\nYour workbook as it was before is kept "
        f"as {tmp_path / 'book (before fill).xlsx'}\n"))


def test_a_change_of_the_searches_is_written(fill, workbook):
    workbook(GOOD)
    fill("book.xlsx")
    edit(lambda book: book["Searches"].__setitem__("B2", "RN"))
    assert fill("book.xlsx") == (0, "Saved to book.xlsx: 2 strings of 1 search\n")
    assert [row[4] for row in rows()] == ["String", "RN", "RN"]
    assert sorted(os.listdir()) == ["book (before fill).xlsx", "book.xlsx"]


def test_a_search_that_cannot_be_built_is_1_and_the_others_are_written(fill, workbook):
    workbook(BAD)
    assert fill("book.xlsx") == (1, """\
error SB201 Searches!B2, column 8: This ( has no matching )
    nurse; (a
           ^
    Add ) where the group ends
Not built: “Bad” (Searches!A2)
""" + WRITTEN)
    assert [[row[0], row[4], row[7].split("\n")[0]] for row in rows()[1:]] == [
        ["Fine", "RN", "exact"], ["Fine", "RN", "exact"],
        ["“Bad” (Searches!A2)", "",
         "Not built: fix its errors first; searchbuilder check lists them"]]


def test_a_search_that_a_platform_cannot_say_has_a_row(fill, workbook):
    workbook("""
        | Searches |
        |          | Search | Must | Platforms |
        |          | Signs  | ++   | google    |
    """)
    code, said = fill("book.xlsx")
    assert (code, said.endswith("Saved to book.xlsx: 0 strings of 0 searches\n" + "\n".join(
        WRITTEN.split("\n")[1:]))) == (1, True)
    assert rows()[1][:7] == ["Signs", "Google", "short", "", "", "", ""]
    assert rows()[1][7].startswith(
        "none\nimpossible: Nothing is left to search for. Google ignores these")


def test_without_a_search_nothing_is_written(fill, workbook):
    data = Path(workbook()).read_bytes()
    assert fill("book.xlsx") == (1, """\
error SB115: The workbook has no search to build
    Add a row to the sheet Searches, or use --query
Nothing was saved: there is no search to build
""")
    assert Path("book.xlsx").read_bytes() == data


def test_when_the_last_search_goes_its_strings_go(fill, workbook):
    workbook(GOOD)
    fill("book.xlsx")
    edit(lambda book: book["Searches"].delete_rows(2))
    assert fill("book.xlsx")[1].endswith("\nSaved to book.xlsx: 0 strings of 0 searches\n")
    assert rows() == [ROWS[0]]


# --- whose sheet it is ---

def test_a_sheet_of_a_user_is_left_alone(fill, workbook):
    data = Path(workbook(GOOD + "| Strings |\n| | my own |")).read_bytes()
    assert fill("book.xlsx") == (2, NOT_OURS)
    assert Path("book.xlsx").read_bytes() == data
    assert os.listdir() == ["book.xlsx"]


def test_whatever_its_case(fill, workbook):
    workbook(GOOD + "| STRINGS |\n| | my own |")
    assert fill("book.xlsx") == (2, NOT_OURS)


def test_an_empty_sheet_of_a_user_is_left_alone(fill, workbook):
    workbook(GOOD)
    edit(lambda book: book.create_sheet("Strings"))
    assert fill("book.xlsx") == (2, NOT_OURS)


@pytest.mark.parametrize("cell, text", [
    ("E2", "nurse OR RN"), ("E2", None), ("I2", "my note"), ("A3", "another"), ("A9", "below"),
    ("A1", "Suche"), ("A4", "Written by searchbuilder fill, which replaces these rows each time. "
                      "Check: 0123456789abcdef")])
def test_an_edit_of_a_user_is_left_alone(fill, workbook, cell, text):
    workbook(GOOD)
    fill("book.xlsx")
    edit(lambda book: book["Strings"].__setitem__(cell, text))
    data = Path("book.xlsx").read_bytes()
    assert fill("book.xlsx") == (2, EDITED)
    assert Path("book.xlsx").read_bytes() == data


def test_how_to_go_on(fill, workbook):
    """What the message offers works."""
    workbook(GOOD)
    fill("book.xlsx")
    edit(lambda book: book["Strings"].__setitem__("E2", "my own"))
    edit(lambda book: setattr(book["Strings"], "title", "My strings"))
    assert fill("book.xlsx")[0] == 0
    assert openpyxl.load_workbook("book.xlsx").sheetnames[-2:] == ["My strings", "Strings"]
    assert openpyxl.load_workbook("book.xlsx")["My strings"]["E2"].value == "my own"


def test_widths_filters_comments_and_formats_of_a_user_stay(fill, workbook):
    workbook(GOOD)
    fill("book.xlsx")

    def change(book):
        sheet = book["Strings"]
        sheet.column_dimensions["E"].width = 33
        sheet.auto_filter.ref = "A1:H2"
        sheet["A1"].comment = openpyxl.comments.Comment("mine", "me")
        sheet.print_options.gridLines = True
        sheet["A1"].font = openpyxl.styles.Font(bold=True)
        sheet["E2"].alignment = openpyxl.styles.Alignment(wrap_text=True)
        book["Searches"]["B2"] = "RN"
        book["Searches"]["A3"], book["Searches"]["B3"] = "More", "LPN"
    edit(change)
    assert fill("book.xlsx")[0] == 0
    sheet = openpyxl.load_workbook("book.xlsx")["Strings"]
    assert (sheet.column_dimensions["E"].width, sheet.auto_filter.ref) == (33, "A1:H2")
    assert (sheet["A1"].comment.text, sheet.print_options.gridLines) == ("mine", True)
    assert (sheet["E2"].value, sheet["F2"].hyperlink.target) == (
        "RN", "https://www.linkedin.com/search/results/people/?keywords=RN&origin=FACETED_SEARCH")
    assert sheet.freeze_panes == "A2"
    assert (sheet["A1"].font.bold, sheet["A2"].font.bold) == (True, False)
    assert [sheet[cell].alignment.wrap_text for cell in ("E1", "E2", "E3", "F2")] == [
        None, True, True, None]


def test_when_libreoffice_saved_it_the_rows_are_known_and_renewed(
        fill, workbook, tmp_path, libreoffice):
    workbook(GOOD)
    fill("book.xlsx")
    libreoffice.convert([tmp_path / "book.xlsx"], tmp_path / "saved", XLSX)
    os.chdir("saved")
    assert fill("book.xlsx") == (0, UP_TO_DATE)
    edit(lambda book: book["Searches"].__setitem__("B2", "RN"))
    assert fill("book.xlsx") == (0, "Saved to book.xlsx: 2 strings of 1 search\n")
    assert [row[4] for row in rows()] == ["String", "RN", "RN"]


# --- how long the strings are ---

SIZED = """
    | Terms  |
    |        | Term |
    |        | Fit  |
    | Synonyms |
    |          | Term | Synonym |
    |          | Fit  | functional capacity evaluation |
    |          | Fit  | functional capacity assessment |
    |          | Fit  | physical capacity evaluation |
    |          | Fit  | physical work performance evaluation |
    | Searches |
    |          | Search | Must        | Platforms | Size |
    |          | One    | nurse; [Fit] | ats      |      |
    |          | Two    | [Fit]; RN    | ats      | full |
    |          | Three  | LPN; [Fit]   | ats      | short |
"""


@pytest.mark.parametrize("asked, sizes", [
    ((), [("One", "short"), ("One", "normal"), ("Two", "short"), ("Two", "full"),
          ("Three", "short")]),
    (("--size", "full"), [("One", "full"), ("Two", "full"), ("Three", "full")]),
    (("--size", "full", "--size", "short", "--size", "full"), [
        ("One", "short"), ("One", "full"), ("Two", "short"), ("Two", "full"),
        ("Three", "short"), ("Three", "full")])])
def test_a_row_for_each_size(fill, workbook, asked, sizes):
    workbook(SIZED)
    assert fill("book.xlsx", *asked)[0] == 0
    assert [(row[0], row[2]) for row in rows()[1:]] == sizes


def test_what_the_sizes_hold(fill, workbook):
    workbook(SIZED)
    fill("book.xlsx")
    short, normal = (row[4] for row in rows()[1:3])
    assert short == ('"nurse" AND ("functional capacity evaluation" OR "functional capacity '
                     'assessment" OR "physical capacity evaluation")')
    assert normal == ('"nurse" AND ("functional capacity evaluation" OR "functional capacity '
                      'assessment" OR "physical capacity evaluation" OR "physical work '
                      'performance evaluation")')


def test_of_several_strings_the_box_says_which(fill, workbook):
    workbook("""
        | Searches |
        |          | Search | Must                      | Platforms |
        |          | Many   | a                         | google    |
    """, {"Searches!B2": "nurse; " + " OR ".join(f"word{number}" for number in range(40))})
    assert fill("book.xlsx", "--size", "full")[0] == 0
    assert [row[3] for row in rows()] == [
        "Box", "Keywords, 1 of 3", "Keywords, 2 of 3", "Keywords, 3 of 3"]


# --- the table, and the sheet that a workbook opens on ---

def table(path="book.xlsx"):
    """Range of the table of Strings and of its filter; None if there is none."""
    tables = openpyxl.load_workbook(path)["Strings"].tables.values()
    return next(((each.ref, each.autoFilter.ref) for each in tables), None)


def test_the_rows_are_a_table_with_filters_that_follows_them(fill, workbook):
    workbook(GOOD)
    fill("book.xlsx")
    assert table() == ("A1:H3",) * 2
    edit(lambda book: book["Searches"].append(["More", "LPN", "linkedin"]))
    fill("book.xlsx")
    assert table() == ("A1:H5",) * 2
    edit(lambda book: book["Searches"].delete_rows(2, 2))
    fill("book.xlsx")
    assert table() == ("A1:H2",) * 2


def test_a_user_who_took_the_table_away_gets_no_other(fill, workbook):
    workbook(GOOD)
    fill("book.xlsx")
    edit(lambda book: book["Strings"].tables.pop("StringList"))
    edit(lambda book: book["Searches"].__setitem__("B2", "RN"))
    assert fill("book.xlsx")[0] == 0
    assert (rows()[1][4], table()) == ("RN", None)


def test_a_user_may_sort_the_rows(fill, workbook):
    """Nothing is lost when they are written anew."""
    workbook(GOOD)
    fill("book.xlsx")

    def change(book):
        sheet = book["Strings"]
        second, third = ([cell.value for cell in row] for row in sheet["A2:H3"])
        for number, row in ((2, third), (3, second)):
            for place, value in enumerate(row, 1):
                sheet.cell(number, place, value)
    edit(change)
    assert [row[2] for row in rows()] == ["Size", "normal", "short"]
    assert fill("book.xlsx") == (0, UP_TO_DATE)
    edit(lambda book: book["Searches"].__setitem__("B2", "RN"))
    assert fill("book.xlsx")[0] == 0
    assert [(row[2], row[4]) for row in rows()[1:]] == [("short", "RN"), ("normal", "RN")]


def test_a_table_that_would_break_is_left_alone(fill, workbook):
    workbook(GOOD)
    fill("book.xlsx")
    edit(lambda book: setattr(book["Strings"].tables["StringList"], "totalsRowCount", 1))
    edit(lambda book: book["Searches"].__setitem__("B2", "RN"))
    data = Path("book.xlsx").read_bytes()
    assert fill("book.xlsx") == (2, """\
searchbuilder: book.xlsx has the table StringList on the sheet Strings, and fill would break it
    Convert it to a range in Excel (Table Design, Convert to Range), or rename
    that sheet, and run fill again
""")
    assert Path("book.xlsx").read_bytes() == data


def test_a_workbook_opens_on_the_new_sheet_and_later_where_it_was_saved(fill, workbook):
    workbook(GOOD)
    fill("book.xlsx")
    assert openpyxl.load_workbook("book.xlsx").active.title == "Strings"

    def back(book):
        book.active = book["Searches"]
        book["Strings"].sheet_view.tabSelected = False
        book["Searches"].sheet_view.tabSelected = True
        book["Searches"]["B2"] = "RN"
    edit(back)
    fill("book.xlsx")
    book = openpyxl.load_workbook("book.xlsx")
    selected = [sheet.title for sheet in book if sheet.sheet_view.tabSelected]
    assert (book.active.title, selected) == ("Searches", ["Searches"])


def test_libreoffice_keeps_the_table_and_it_follows(fill, workbook, tmp_path, libreoffice):
    workbook(GOOD)
    fill("book.xlsx")
    libreoffice.convert([tmp_path / "book.xlsx"], tmp_path / "saved", XLSX)
    os.chdir("saved")
    assert table() == ("A1:H3",) * 2
    edit(lambda book: book["Searches"].append(["More", "LPN", "linkedin"]))
    assert fill("book.xlsx")[0] == 0
    assert table() == ("A1:H5",) * 2
    libreoffice.convert([tmp_path / "saved" / "book.xlsx"], tmp_path / "again", XLSX)
    assert table(tmp_path / "again" / "book.xlsx") == ("A1:H5",) * 2


# --- sheets of the form before there were sizes ---

def older(book):
    """The sheet as it was written for GOOD, with the check that it had."""
    del book["Strings"]
    sheet = book.create_sheet("Strings")
    sheet.append(["Search", "Platform", "Part", "Box", "String", "Link", "Counts", "What changed"])
    sheet.append([
        "Nurse search", "LinkedIn people search", None, "Keywords", "nurse",
        "https://www.linkedin.com/search/results/people/?keywords=nurse&origin=FACETED_SEARCH",
        "5 characters · 1 word · 0 operators (5 recommended)",
        "exact\nnote: A space works as AND here."])
    sheet["A4"] = ("Written by searchbuilder fill, which replaces these rows each time. Check: "
                   "872520e06afa1fa1")
    sheet.column_dimensions["E"].width = 33


def old(fill, workbook, *changes):
    workbook(GOOD)
    fill("book.xlsx")
    for change in (older, *changes):
        edit(change)


def test_a_sheet_of_the_older_form_is_brought_up_to_date(fill, workbook):
    old(fill, workbook)
    assert fill("book.xlsx") == (0, "Saved to book.xlsx: 2 strings of 1 search\n")
    assert [row[:5] for row in rows()] == [ROWS[0][:5], *(
        ["Nurse search", "LinkedIn people search", size, "Keywords", "nurse"]
        for size in ("short", "normal"))]
    assert table() == ("A1:H3",) * 2
    assert openpyxl.load_workbook("book.xlsx")["Strings"].column_dimensions["E"].width == 33
    assert fill("book.xlsx") == (0, UP_TO_DATE)


def test_one_that_was_edited_is_left_alone(fill, workbook):
    old(fill, workbook, lambda book: book["Strings"].__setitem__("E2", "RN"))
    data = Path("book.xlsx").read_bytes()
    assert fill("book.xlsx") == (2, EDITED)
    assert Path("book.xlsx").read_bytes() == data


def test_one_with_filters_of_a_user_keeps_them_and_gets_no_table(fill, workbook):
    old(fill, workbook, lambda book: setattr(book["Strings"].auto_filter, "ref", "A1:H2"))
    assert fill("book.xlsx")[0] == 0
    assert table() is None
    assert openpyxl.load_workbook("book.xlsx")["Strings"].auto_filter.ref == "A1:H2"


def test_a_table_of_a_user_over_one_gets_its_new_headers(fill, workbook):
    old(fill, workbook, lambda book: book["Strings"].add_table(
        openpyxl.worksheet.table.Table(displayName="Mine", ref="A1:H2")))
    assert fill("book.xlsx")[0] == 0
    mine = openpyxl.load_workbook("book.xlsx")["Strings"].tables["Mine"]
    assert (mine.ref, [each.name for each in mine.tableColumns]) == ("A1:H3", ROWS[0])


# --- what goes into a cell ---

def test_nothing_can_run(fill, workbook):
    """Every cell is typed as text, also one that a user called =1+1."""
    workbook("""
        | Searches |
        |          | Search          | Must                 | Platforms |
        |          | =HYPERLINK("x") | -a; +b; @c; =1+1     | all       |
        |          | ＝1             | title:"=a" OR "-b"   | all       |
        |          | +1\\n-2         | "=cmd"; NOT "@x"     | all       |
    """)
    assert fill("book.xlsx")[0] in (0, 1)
    with zipfile.ZipFile("book.xlsx") as package:
        added = package.read("xl/worksheets/sheet4.xml").decode()
    assert added.count("<c ") == added.count(' t="inlineStr"') > 100
    assert "<f" not in added
    begins = {str(cell)[0] for row in rows() for cell in row if cell}
    assert begins & set("=+-@\t\r＝＋－＠") == set()


def links(path="book.xlsx"):
    sheet = openpyxl.load_workbook(path)["Strings"]
    return {cell.coordinate: cell.hyperlink.target for row in sheet for cell in row
            if cell.hyperlink}


def words(length):
    """A query whose link to LinkedIn is that long."""
    return "a" * (length - len("https://www.linkedin.com/search/results/people/?keywords="
                               "&origin=FACETED_SEARCH"))


@pytest.mark.parametrize("length, linked, said", [
    (1_999, True, ""),
    (2_000, True, "\nnote: The link has 2,000 characters. If it does not open, paste the string "
                  "instead\n"),
    (2_079, True, "\nnote: The link has 2,079 characters. If it does not open, paste the string "
                  "instead\n"),
    (2_080, False, "\nnote: The link has 2,080 characters, too many for Excel to open. Paste the "
                   "string instead\n")])
def test_links_that_excel_takes(fill, workbook, length, linked, said):
    workbook(GOOD, {"Searches!B2": words(length)})
    told = fill("book.xlsx")
    link = rows()[1][5]
    assert len(link) == length
    assert links() == ({"F2": link, "F3": link} if linked else {})
    assert told == (0, WRITTEN + ("" if linked else (
        "Links that are too long for Excel (over 2,079 characters), so they stay plain text: "
        "2\n")))
    assert said in rows()[1][7]
    assert ("The link has" in rows()[1][7]) == bool(said)


def test_a_string_that_is_longer_than_a_cell(fill, workbook):
    """32,767 units of UTF-16: an emoji is two."""
    fits, too_long = "😀" * 16_383 + "a", "😀" * 16_384
    workbook(GOOD, {"Searches!B2": fits, "Searches!A3": "Long", "Searches!B3": too_long,
                    "Searches!C3": "ats", "Searches!C2": "ats"})
    assert fill("book.xlsx") == (0, WRITTEN.replace("2 strings of 1 search", (
        "4 strings of 2 searches")) + "Strings that are too long for a cell (over 32,767 "
        "characters); searchbuilder build shows them: 4\n")


# --- a copy ---

def test_output_writes_a_copy_and_leaves_the_workbook(fill, workbook):
    data = Path(workbook(GOOD)).read_bytes()
    Path("~$book.xlsx").write_bytes(b"")
    assert fill("book.xlsx", "--output", "copy.xlsx") == (
        0, "Saved to copy.xlsx: 2 strings of 1 search\n")
    assert Path("book.xlsx").read_bytes() == data
    assert rows("copy.xlsx")[1][4] == "nurse"
    assert fill("book.xlsx", "--output", "copy.xlsx") == (
        0, "copy.xlsx is up to date already\n")
    assert sorted(os.listdir()) == ["book.xlsx", "copy.xlsx", "~$book.xlsx"]


@pytest.mark.parametrize("output", ["book.xlsx", "./book.xlsx", "other.xlsx"])
def test_output_never_writes_over_a_file(fill, workbook, output):
    data = Path(workbook(GOOD)).read_bytes()
    Path("other.xlsx").write_bytes(b"of a user")
    assert fill("book.xlsx", "--output", output) == (
        2, f"searchbuilder: {output} already exists\n    Choose another name, or delete it\n")
    assert Path("book.xlsx").read_bytes() == data
    assert Path("other.xlsx").read_bytes() == b"of a user"


@pytest.mark.parametrize("output", ["copy.csv", "copy.xlsm", "copy", "-"])
def test_output_has_the_kind_of_the_workbook(fill, workbook, output):
    workbook(GOOD)
    assert fill("book.xlsx", "--output", output) == (
        2, f"searchbuilder: {output} does not end like book.xlsx\n"
        "    Choose a name that ends in .xlsx\n")
    assert os.listdir() == ["book.xlsx"]


# --- packages that are left alone ---

def _with(name, *pairs):
    return by_hand.pack(by_hand.changed(by_hand.parts(), name, *pairs))


def _relation(kind, target, of=by_hand.BOOK_RELS):
    return _with(of, ("</Relationships>", f'<Relationship Id="extra" Type="{kind}" '
                      f'Target="{target}"/></Relationships>'))


SAVE = "Open it in Excel and save it again"
REFUSED = {
    "signed": (_relation("http://schemas.openxmlformats.org/package/2006/relationships/"
                         "digital-signature/origin", "_xmlsignatures/origin.sigs", "_rels/.rels"),
               "has a digital signature, which writing would break",
               "Remove the signature in Excel: File, Info, View Signatures"),
    "protected": (_with(by_hand.BOOK, ("<bookViews>", (
        '<workbookProtection workbookAlgorithmName="SHA-512" lockStructure="1"/><bookViews>'))),
        "is protected, so no sheet can be added",
        "Unprotect it in Excel: Review, Protect Workbook"),
    "shared": (_relation(f"{by_hand.OFFICE}/revisionHeaders", "revisions/revisionHeaders.xml"),
               "is a shared workbook of the old kind",
               "Stop sharing it in Excel: Review, Unshare Workbook"),
    "dots": (by_hand.pack({**by_hand.parts(), "xl/../odd.xml": b""}),
             "has a part with the odd name 'xl/../odd.xml'", SAVE),
    "a slash more": (by_hand.pack({**by_hand.parts(), "/xl/workbook.xml": b""}),
                     "has two parts named xl/workbook.xml", SAVE),
    "no types": (by_hand.pack({name: data for name, data in by_hand.parts().items()
                               if name != by_hand.CONTENT}),
                 "has no part [Content_Types].xml", SAVE),
    "types that are no XML": (by_hand.pack({**by_hand.parts(), by_hand.CONTENT: b"<Types>"}),
                              "is built in a way that is not supported (no element found: line "
                              "1, column 7)", SAVE),
    "a chart of that name": (_with(by_hand.BOOK, (
        "</sheets>", '<sheet name="strings" sheetId="7" r:id="none"/></sheets>')),
        "has something else under the name Strings", "Rename that sheet"),
}


def test_backslashes_in_the_names_of_parts_stay(fill, workbook):
    """Excel reads such packages, and some programs write them."""
    parts = {name.replace("/", "\\"): data for name, data in by_hand.parts().items()}
    Path(workbook()).write_bytes(by_hand.pack(parts))
    assert fill("book.xlsx")[0] == 0
    with zipfile.ZipFile("book.xlsx") as made:
        after = {name: made.read(name) for name in made.namelist()}
    assert sorted(set(after) - set(parts)) == [
        "xl/tables/table1.xml", "xl/worksheets/_rels/sheet4.xml.rels", "xl/worksheets/sheet4.xml"]
    assert {name for name in parts if after[name] != parts[name]} == {
        by_hand.CONTENT, by_hand.BOOK.replace("/", "\\"), by_hand.BOOK_RELS.replace("/", "\\")}
    assert fill("book.xlsx")[1] == "book.xlsx is up to date already\n"


@pytest.mark.parametrize("name", REFUSED)
def test_refused_in_words(fill, workbook, name):
    data, problem, hint = REFUSED[name]
    Path(workbook()).write_bytes(data)
    assert " ".join(fill("book.xlsx")[1].split()) == (
        f"searchbuilder: book.xlsx {problem} {hint}")
    assert fill("book.xlsx")[0] == 2
    assert Path("book.xlsx").read_bytes() == data
    assert os.listdir() == ["book.xlsx"]


def test_a_shared_lock_is_not_a_lock_on_the_structure(fill, workbook):
    Path(workbook()).write_bytes(_with(by_hand.BOOK, (
        "<bookViews>", '<workbookProtection lockStructure="false"/><bookViews>')))
    assert fill("book.xlsx")[0] == 0


def test_open_in_excel(fill, workbook, tmp_path):
    data = Path(workbook(GOOD)).read_bytes()
    Path("~$book.xlsx").write_bytes(b"\x08Jane Doe".ljust(55) + b"\0" * 110)
    assert fill("book.xlsx")[0] == 2
    assert " ".join(fill("book.xlsx")[1].split()).startswith(
        "searchbuilder: book.xlsx is open in Excel (by Jane Doe) Close it there, or write a copy "
        "with --output; if nobody has it open, delete ")
    assert Path("book.xlsx").read_bytes() == data


def test_changed_while_it_ran(fill, workbook, monkeypatch):
    """Excel saved while the strings were built."""
    from searchbuilder import fill as module
    warned = module.warned

    def slow(*asked):
        made = warned(*asked)
        workbook(BAD)
        return made
    monkeypatch.setattr(module, "warned", slow)
    workbook(GOOD)
    assert fill("book.xlsx") == (2, (
        "searchbuilder: book.xlsx was changed while this ran, so nothing was written\n"
        "    Run it again\n"))
    assert openpyxl.load_workbook("book.xlsx")["Searches"]["A2"].value == "Bad"
    assert os.listdir() == ["book.xlsx"]


@pytest.mark.skipif(os.name != "posix", reason="as on Unix")
@pytest.mark.parametrize("room", [0, 3_000])
def test_a_full_disk(workbook, room):
    data = Path(workbook(GOOD)).read_bytes()
    done = subprocess.run(["sh", "-c", f"ulimit -f {room // 512}; exec {sys.executable} -m "
                           "searchbuilder.cli fill book.xlsx"], capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (
        2, "", "searchbuilder: book.xlsx cannot be written: File too large\n    Nothing was "
        "changed: free up disk space and run it again\n")
    assert Path("book.xlsx").read_bytes() == data
    assert os.listdir() == ["book.xlsx"]


# --- killed ---

def test_killed_at_any_moment(workbook, tmp_path):
    """The old file or the new one, whole; the next run finishes and clears up."""
    old = Path(workbook(GOOD)).read_bytes()
    command = [sys.executable, "-m", "searchbuilder.cli", "fill", "book.xlsx"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    begun = time.monotonic()
    subprocess.run(command, check=True, capture_output=True, env=environment, timeout=60)
    whole = time.monotonic() - begun
    new = Path("book.xlsx").read_bytes()
    seen = set()
    moments = random.Random(KILLS)
    for number in range(KILLS):
        for name in os.listdir():
            os.remove(name)
        Path("book.xlsx").write_bytes(old)
        # Half of them in the last third, where files are written.
        wait = whole * (moments.uniform(0.6, 1.1) if number % 2 else moments.uniform(0, 1))
        run = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
        time.sleep(wait)
        run.send_signal(signal.SIGKILL)
        run.wait(60)
        check_whole(old, new)
        seen.add(Path("book.xlsx").read_bytes() == new)
    assert KILLS < 100 or seen == {True, False}
    subprocess.run(command, check=True, capture_output=True, env=environment, timeout=60)
    assert Path("book.xlsx").read_bytes() == new
    assert not [name for name in os.listdir() if name.startswith(".searchbuilder-")]


def check_whole(old, new):
    assert Path("book.xlsx").read_bytes() in (old, new)
    names = [name for name in os.listdir() if name != "book.xlsx"]
    copies = [name for name in names if name == "book (before fill).xlsx"]
    left = [name for name in names if name.startswith(".searchbuilder-")]
    assert len(left) <= 2 and sorted(copies + left) == sorted(names)
    assert [Path(name).read_bytes() for name in copies] in ([], [old])


def test_four_at_once(workbook):
    """One writes; the others find it written, or say that it was not for them to write."""
    workbook(GOOD)
    command = [sys.executable, "-m", "searchbuilder.cli", "fill", "book.xlsx"]
    runs = [subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True,
                             stderr=subprocess.PIPE) for _ in range(4)]
    said = [run.communicate(timeout=60)[1] for run in runs]
    others = {UP_TO_DATE: 0,
              "searchbuilder: book.xlsx was changed while this ran, so nothing was written\n"
              "    Run it again\n": 2,
              "searchbuilder: book.xlsx is being written by another run\n"
              "    Run it again when that one has finished\n": 2, WRITTEN: 0}
    assert said.count(WRITTEN) == 1
    assert [run.returncode for run in runs] == [others[each] for each in said]
    assert rows()[1][4] == "nurse"
    assert sorted(os.listdir()) == ["book (before fill).xlsx", "book.xlsx"]
