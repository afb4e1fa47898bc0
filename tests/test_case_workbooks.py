"""Workbooks that people really had, with words of ours: what is found, and what is sent.

Each stands for a kind of fault: several things in a cell, packages that Excel opens and others do
not, values that are no text, and what a sheet hides.
"""

from pathlib import Path

import pytest

from searchbuilder.build import Request
from searchbuilder.check import check, warned
from searchbuilder.diagnostic import ERROR, NOTE, WARNING

FILES = Path(__file__).parent / "data" / "cases"
# What is no matter of these workbooks: platforms without a field for titles, terms that wait.
ASIDE = ("SB312", "SB407")
ROW = "Give each its own row"
DAMAGED = ("This cell is damaged: its text is not in the file",
           "Type the text again")
TOTAL = ("Skipped: this is the total row of a table",
         "No action needed. To switch it off in Excel: Table Design, Total Row")
STRING = '"tile setting" (foreman OR "site manager") (bricklaying OR "stone work")'

CASES = {
    "bullets_in_cell": ([
        ("SB126", NOTE, "Searches!B2", "Left out the bullet •",
         "Delete it, so the cell shows what is searched")], STRING),
    "cells_column_first": ([], STRING),
    "employer_line_break": ([
        ("SB226", WARNING, "Employers!A2",
         "This looks like 2 employers in one cell, searched as one phrase: Acme · Holdings",
         f"{ROW}; if it is one name, delete the line break")],
        'foreman (bricklaying OR "stone work") ("Acme Holdings" OR Beta)'),
    "geography_data_type": ([
        ("SB108", ERROR, "Locations!B2", "This cell holds an Excel data type (such as Geography "
         "or Stocks) or a picture, not text", "Type the text; or right-click the cell in Excel "
         "and choose Data Type, Convert to Text")], STRING),
    "google_loading_cached": ([
        ("SB108", ERROR, "Synonyms!B3", "This cell shows Loading... instead of text",
         "Fix the formula, wait until it has loaded, or type the text")],
        'bricklaying "tile setting" (foreman OR "site manager")'),
    "hidden_column": ([
        ("SB118", NOTE, "Synonyms!D1", "1 hidden column is used like any other: Use",
         "Unhide the column, or clear what should not be used")],
        '"stone work" "tile setting" (foreman OR "site manager")'),
    "off_limits_semicolon": ([
        ("SB226", ERROR, "Employers!A2", "This looks like 2 off-limits employers in one cell, so "
         "each of them is excluded: Acme · Beta", f"{ROW} with “off-limits” under Treat as, so no "
         "client is missed")], 'foreman (bricklaying OR "stone work")'),
    "shared_index_minus_one": ([
        ("SB125", ERROR, "Terms!C2", *DAMAGED), ("SB125", ERROR, "Terms!C3", *DAMAGED)], STRING),
    "shared_strings_listed_not_there": ([], STRING),
    "sheet_name_zero_width_space": ([
        ("SB306", NOTE, "'Terms\u200b'!A1", "The name of this sheet has an invisible character, "
         "which is ignored: zero width space (U+200B)", "Type the name again")], STRING),
    "synonym_semicolon": ([
        ("SB226", WARNING, "Synonyms!B2", "This looks like 2 synonyms in one cell, searched as "
                                          "one phrase: bricklaying · stone work", ROW)],
        '"bricklaying; stone work" "tile setting" (foreman OR "site manager")'),
    "table_total_rows": ([
        ("SB124", NOTE, "Terms!A4", *TOTAL), ("SB124", NOTE, "Synonyms!A4", *TOTAL),
        ("SB124", NOTE, "Searches!A3", *TOTAL), ("SB124", NOTE, "Employers!A3", *TOTAL)],
        'bricklaying "tile setting" (foreman OR "site manager")'),
    "title_semicolon": ([
        ("SB226", WARNING, "Titles!B2", "This looks like 2 titles in one cell, searched as one "
                                        "phrase: foreman · site manager", ROW)],
        '"foreman; site manager" "tile setting" (bricklaying OR "stone work")'),
    "zip_backslashes": ([], STRING),
}
every_case = pytest.mark.parametrize("name", CASES)


def test_every_file_is_a_case():
    assert sorted(CASES) == sorted(path.stem for path in FILES.glob("*.xlsx"))


@every_case
def test_what_is_found(name):
    found = [each[:4] + (each.hint,) for each in check(str(FILES / f"{name}.xlsx")).diagnostics
             if each.code not in ASIDE]
    assert [(code, severity, cell, message, hint)
            for code, severity, message, cell, hint in found] == CASES[name][0]


@every_case
def test_what_is_sent(name):
    made = warned(str(FILES / f"{name}.xlsx"), Request(platforms=("linkedin",)))
    assert [string.text for each in made.results for string in each.compiled.strings] == [
        CASES[name][1]]
    assert made.not_built == ()


@every_case
def test_what_touches_the_string_is_said_by_build(name):
    made = warned(str(FILES / f"{name}.xlsx"), Request(platforms=("linkedin",)))
    assert [each.code for each in made.diagnostics if each.severity != NOTE] == [
        each[0] for each in CASES[name][0] if each[1] != NOTE]


def test_no_client_of_a_cell_with_two_is_let_through():
    """Neither is a word of the string on a platform without employers: both are named."""
    made = warned(str(FILES / "off_limits_semicolon.xlsx"), Request(platforms=("linkedin",)))
    (result,) = made.results
    assert [change.words for change in result.compiled.changes if change.code == "SB502"] == [
        ("Acme", "Beta")]
