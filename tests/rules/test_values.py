"""What a spreadsheet does to a cell by itself, and what no text table can say."""

import datetime

import pytest
from openpyxl import load_workbook

from searchbuilder.build import Request, build
from searchbuilder.check import check
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.workbook.sheets import SHEETS
from searchbuilder.workbook.unseen import hidden_rows

BOOK = """
    | Terms |
    |       | Term | Quick synonyms | Notes |
    |       | MMI  |                |       |
    | Synonyms |
    |          | Term | Synonym | Use | Google |
    |          | MMI  | plateau |     |        |
    |          | MMI  | finish  |     |        |
    |          | MMI  | ending  |     |        |
    | Employers |
    |           | Employer | Also written |
    |           | Acme     |              |
    | Levels |
    |        | Level  | Title words | Min years | Max years |
    |        | Junior |             |           |           |
    | Searches |
    |          | Search | Must  |
    |          | One    | nurse |
"""

TYPE_AGAIN = "Format the cell as Text and type it again"
READ_04 = "If you typed something else, such as 04, format the cell as Text and type it again"
READ = "If you typed a word, format the cell as Text and type it again"
SAVE = "Open the file in Excel and save it, or type the text"
YES_OR_NO = "Type “yes” or “no”"
MADE = ("Format the cell as Text and type again what you meant, such as 2-5 or MAR1")
DATE = datetime.date(2026, 5, 2)

# Code, severity, cell, what is typed there, column, message, hint, and the text that is shown.
FOUND = [
    ("SB108", ERROR, "Synonyms!D2", "=A1", 0, "This cell is unreadable, so it counts as “no”",
     YES_OR_NO, ""),
    ("SB109", ERROR, "Levels!C2", DATE, 0, "Excel turned this into a date", TYPE_AGAIN, ""),
    ("SB109", ERROR, "Synonyms!B2", DATE, 0, "Excel turned this into a date", TYPE_AGAIN, ""),
    ("SB109", ERROR, "Searches!B2", DATE, 0, "Excel turned this into a date", TYPE_AGAIN, ""),
    ("SB109", NOTE, "Terms!C2", DATE, 0, "Excel turned this into a date", TYPE_AGAIN, ""),
    ("SB112", WARNING, "Synonyms!B2", 4, 0, "This is the number 4, not text", READ_04, "4"),
    ("SB112", WARNING, "Levels!B2", 2, 0, "This is the number 2, not text", READ_04, "2"),
    ("SB112", WARNING, "Synonyms!B2", True, 0, "This is the value TRUE, not text", READ, "TRUE"),
    ("SB112", NOTE, "Searches!A2", 4, 0, "This is the number 4, not text", READ_04, "4"),
    ("SB112", NOTE, "Searches!B2", 5150, 0, "This is the number 5150, not text", READ_04, "5150"),
    ("SB116", ERROR, "Synonyms!B2", "=A1", 0, "This formula was never calculated", SAVE, ""),
    ("SB116", ERROR, "Searches!B2", '="a"&"b"', 0, "This formula was never calculated", SAVE, ""),
    ("SB116", ERROR, "Levels!B2", "=A2", 0, "This formula was never calculated", SAVE, ""),
    ("SB119", WARNING, "Synonyms!B2", "-able bodied", 1,
     "Excel may run this text as a formula", "Start with a word instead of -",
     "-able bodied"),
    ("SB119", WARNING, "Synonyms!B2", "@home", 1,
     "Excel may run this text as a formula", "Start with a word instead of @", "@home"),
    ("SB119", WARNING, "Terms!C2", "+1 for this", 1,
     "Excel may run this text as a formula", "Start with a word instead of +",
     "+1 for this"),
    ("SB120", WARNING, "Synonyms!B2", "1-Mar", 0,
     "“1-Mar” looks like Excel changed what you typed", MADE, "1-Mar"),
    ("SB120", WARNING, "Searches!B2", "nurse; 1.2E+11", 0,
     "“1.2E+11” looks like Excel changed what you typed", MADE,
     "nurse; 1.2E+11"),
    ("SB120", WARNING, "Synonyms!B2", "#####", 0,
     "“#####” looks like Excel changed what you typed", MADE, "#####"),
    ("SB121", WARNING, "Levels!C2", "five", 0, "“five” is not a number of years",
     "Did you mean 5?", "five"),
    ("SB121", WARNING, "Levels!C2", "5+", 0, "“5+” is not a number of years", "Did you mean 5?",
     "5+"),
    ("SB121", WARNING, "Levels!D2", "10 yrs.", 0, "“10 yrs.” is not a number of years",
     "Did you mean 10?", "10 yrs."),
    ("SB121", WARNING, "Levels!C2", "some", 0, "“some” is not a number of years",
     "Type a number such as 5", "some"),
    ("SB121", WARNING, "Levels!C2", "2-5", 0, "“2-5” is not a number of years",
     "Type 2 in Min years and 5 in Max years", "2-5"),
    ("SB121", WARNING, "Levels!D2", 46144, 0, "“46144” is not a number of years",
     "Type a number such as 5", "46144"),
    ("SB209", WARNING, "Terms!B2", "CRRN, RN rehab, CDMS", 5,
     "Searched as one phrase: commas do not separate "
     "items", "Put ; between items", "CRRN, RN rehab, CDMS"),
    ("SB209", WARNING, "Levels!B2", "trainee, junior", 8,
     "Searched as one phrase: commas do not separate "
     "items", "Put ; between items", "trainee, junior"),
    ("SB209", WARNING, "Employers!B2", "Acme, Inc.; Acme Health, ACM, AH", 24,
     "Searched as one phrase: commas do not separate items", "Put ; between items",
     "Acme, Inc.; Acme Health, ACM, AH"),
]

NEAR = [
    ("SB108", "Synonyms!D2", "no"), ("SB108", "Synonyms!B2", "#1 nurse"),
    ("SB109", "Levels!C2", 2), ("SB109", "Synonyms!B2", "2-5 years"),
    ("SB112", "Levels!C2", 2), ("SB112", "Synonyms!C2", True), ("SB112", "Synonyms!B2", "04"),
    ("SB116", "Synonyms!B2", "a = b"), ("SB116", "Terms!C2", "the sum of A1"),
    ("SB119", "Searches!B2", "NOT -nurse"), ("SB119", "Synonyms!B2", "post-acute"),
    ("SB120", "Synonyms!B2", "24/7"), ("SB120", "Synonyms!B2", "Mar-a-Lago"),
    ("SB120", "Terms!C2", "1-Mar"), ("SB121", "Levels!C2", "2.5"), ("SB121", "Levels!D2", 5),
    ("SB209", "Employers!B2", "Acme, Inc.; Acme Health, LLC"), ("SB209", "Terms!C2", "a, b, c"),
]


@pytest.mark.parametrize("code, severity, cell, typed, column, message, hint, text", FOUND,
                         ids=[f"{each[0]} {each[3]}" for each in FOUND])
def test_what_is_found(checked, code, severity, cell, typed, column, message, hint, text):
    assert [each for each in checked(BOOK, {cell: typed}) if each.code < "SB3"] == [
        Diagnostic(code, severity, message, cell, column, hint, text)]


@pytest.mark.parametrize("code, cell, typed", NEAR,
                         ids=[f"{each[0]} {each[2]}" for each in NEAR])
def test_what_is_nearly_so(checked, code, cell, typed):
    assert code not in [each.code for each in checked(BOOK, {cell: typed})]


def test_years_that_end_before_they_begin(checked):
    assert [each for each in checked(BOOK, {"Levels!C2": 5, "Levels!D2": 2})
            if each.code == "SB121"] == [Diagnostic(
                "SB121", WARNING, "Max years is 2, which is less than Min years, "
                                  "5", "Levels!D2", 0,
                "Swap the two, or leave Max years blank", "2")]


@pytest.mark.parametrize("sheet, column, typed, message, cell, hint", [
    ("Interview", "Term", "MMMI", "The term “MMMI” is not on Terms", "Interview!B2",
     "Did you mean MMI?"),
    ("Evidence", "Term", "Hearing", "The term “Hearing” is not on Terms", "Evidence!B2",
     "Add it to the sheet Terms, or correct the name"),
    ("Interview", "Level", "Junor", "The level “Junor” is not on Levels", "Interview!B2",
     "Did you mean Junior?")])
def test_a_row_about_nothing(checked, sheet, column, typed, message, cell, hint):
    other, known = ("Level", "Junior") if column == "Term" else ("Term", "MMI")
    table = BOOK + f"| {sheet} |\n| | {other} | {column} |\n| | {known} | {typed} |"
    assert [each for each in checked(table) if each.code == "SB122"] == [
        Diagnostic("SB122", WARNING, message, cell, 0, hint, typed)]


@pytest.mark.parametrize("sheet, column, typed", [
    ("Interview", "Term", "mmi "), ("Interview", "Level", "JUNIOR"), ("Evidence", "Term", "MMI")])
def test_a_row_about_something(checked, sheet, column, typed):
    other, known = ("Level", "Junior") if column == "Term" else ("Term", "MMI")
    table = BOOK + f"| {sheet} |\n| | {other} | {column} |\n| | {known} | {typed} |"
    assert "SB122" not in [each.code for each in checked(table)]


@pytest.fixture
def changed(workbook):
    """What `check` finds after a change of one sheet."""
    def found(sheet, change, table=BOOK):
        name = workbook(table)
        made = load_workbook(name)
        change(made[sheet])
        made.save(name)
        return list(check(name).diagnostics)
    return found


TYPE_NO = "To skip a row, type “no” under Use"
COPY = "Unmerge it and copy it down with Ctrl+D: merged cells cannot be sorted"


@pytest.mark.parametrize("sheet, area, rows, top", [
    ("Synonyms", "A2:A4", 3, "MMI"), ("Synonyms", "A3:A4", 2, "MMI"),
    ("Synonyms", "C2:C4", 3, "yes")])
def test_merged_cells(changed, sheet, area, rows, top):
    def merge(page):
        page[area.split(":")[0]] = top
        page.merge_cells(area)
    cell = f"{sheet}!{area.split(':')[0]}"
    assert [each for each in changed(sheet, merge) if each.code < "SB3"] == [Diagnostic(
        "SB117", NOTE, f"Applied to all {rows} merged rows", cell,
        0, COPY, top)]


@pytest.mark.parametrize("area", ["A6:A9", "B2:C2"])
def test_merged_cells_that_hide_nothing(changed, area):
    found = changed("Synonyms", lambda page: page.merge_cells(area))
    assert "SB117" not in [each.code for each in found]


@pytest.mark.parametrize("sheet, hidden, message, cell, hint", [
    ("Synonyms", [3], "1 hidden row is used like any other", "Synonyms!A3", TYPE_NO),
    ("Synonyms", [2, 4], "2 hidden rows are used like any other", "Synonyms!A2", TYPE_NO),
    ("Searches", [2], "1 hidden row is used like any other", "Searches!A2", TYPE_NO),
    ("Terms", [2], "1 hidden row is used like any other", "Terms!A2",
     "To skip a row, delete it")])
def test_hidden_rows(changed, sheet, hidden, message, cell, hint):
    def hide(page):
        for number in hidden:
            page.row_dimensions[number].hidden = True
    text = "One" if sheet == "Searches" else "MMI"
    assert [each for each in changed(sheet, hide) if each.code < "SB3"] == [Diagnostic(
        "SB118", NOTE, message, cell, 0, hint, text)]


def test_hidden_rows_of_a_sheet_with_another_word_for_no():
    (found,) = hidden_rows(SHEETS["Ambiguous abbreviations"], "False friends", [7])
    assert found == Diagnostic("SB118", NOTE, "1 hidden row is used like any other",
                               "'False friends'!A7", 0, "To skip a row, type “off” under Use")


@pytest.mark.parametrize("sheet, number", [("Synonyms", 1), ("Synonyms", 9), ("Terms", 7)])
def test_hidden_rows_that_say_nothing(changed, sheet, number):
    def hide(page):
        page.row_dimensions[number].hidden = True
    assert "SB118" not in [each.code for each in changed(sheet, hide)]


def chain(length):
    rows = "".join(f"| | s{number} | [s{number + 1}] |\n" for number in range(length - 1))
    return f"| Searches |\n| | Search | Must |\n{rows}| | s{length - 1} | nurse |"


@pytest.mark.parametrize("length", [52, 53, 60])
def test_too_many_searches_in_a_row(checked, length):
    found = [each for each in checked(chain(length)) if each.code < "SB3"]
    assert found == [
        Diagnostic("SB217", ERROR, "More than 50 searches refer to each other in a row",
                   f"Searches!B{number + 52}", 1, "Put what they share into one search",
                   f"[s{number + 51}]", len(f"[s{number + 51}]"))
        for number in range(length - 51)]


@pytest.mark.parametrize("length", [50, 51])
def test_not_too_many_searches_in_a_row(checked, length):
    assert "SB217" not in [each.code for each in checked(chain(length))]


@pytest.mark.parametrize("query, message, hint", [
    ("nurse; RN", "--query takes one search, and this has 2 "
                  "items", "Put AND or OR between the parts"),
    ("nurse\nRN\nLPN", "--query takes one search, and this has 3 items",
     "Put AND or OR between the parts"),
    (" ; ", "--query is empty", "Type what to look for, such as [MMI]")])
def test_a_query_is_one_search(workbook, query, message, hint):
    made = build(workbook(BOOK), Request(query=query, platforms=("ats",)))
    assert [each for each in made.diagnostics if each.code == "SB220"] == [
        Diagnostic("SB220", ERROR, message, "", 0, hint, query)]


@pytest.mark.parametrize("query", ["nurse OR RN", "nurse;", "nurse AND\nRN"])
def test_a_query_that_is_one_search(workbook, query):
    made = build(workbook(BOOK), Request(query=query, platforms=("ats",)))
    assert made.diagnostics == ()


@pytest.mark.parametrize("cell, typed, code, message, hint", [
    ("Titles!C2", "Senoir", "SB122", "The level “Senoir” is not on Levels",
     "Did you mean Senior?"),
    ("Searches!C2", "Dalas", "SB223", "“Dalas” is not on Locations, so it is searched as "
                                      "typed", "Did you mean Dallas?"),
    ("Searches!C2", "DWF", "SB223", "“DWF” is not on Locations, so it is searched as typed",
     "Did you mean DFW?"),
    ("Searches!C2", "Dallas, TX", "SB223", "“Dallas, TX” is not on Locations, so it is searched "
                                           "as typed", "Did you mean Dallas?"),
    ("Searches!D2", "Bigg Group", "SB223", "“Bigg Group” is not on Employers, so it is searched "
                                           "as typed", "Did you mean Big Group?")])
def test_what_is_nearly_known(checked, cell, typed, code, message, hint):
    assert [each for each in checked("""
        | Titles |
        |        | Role | Title | Level  |
        |        | Lead | lead  | Senior |
        | Levels |
        |        | Level  | Title words |
        |        | Senior | senior      |
        | Locations |
        |           | Group | Place  | Also written |
        |           | South | Dallas | DFW          |
        | Employers |
        |           | Employer | Group     |
        |           | Acme     | Big Group |
        | Searches |
        |          | Search | Must  | Where  | Employers |
        |          | One    | nurse | Dallas | Acme      |
    """, {cell: typed}) if each.code in ("SB122", "SB223")] == [
        Diagnostic(code, WARNING, message, cell, 0, hint, typed)]


def test_a_level_that_is_like_no_other_is_the_users_own(checked):
    table = BOOK + "| Titles |\n| | Role | Title | Level |\n| | Lead | lead | Apprentice |"
    assert "SB122" not in [each.code for each in checked(table)]
