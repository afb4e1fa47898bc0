"""Sheets and columns found by name, and what a spreadsheet makes of text by itself."""

import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.workbook.reader import Heading, address, read_rows

DATA = Path(__file__).parents[1] / "data"
MANUAL = "Add it. To see its columns, type: searchbuilder new --empty example.xlsx"
TYPE_AGAIN = "Format the cell as Text and type it again"
AS_TEXT = "If you typed something else, such as 04, format the cell as Text and type it again"
MEND = "Fix the formula, or type the text"


@pytest.fixture
def rows(workbook):
    """The values of one sheet's rows, and what was found."""
    def values(sheet, *text, **more):
        result = read_rows(workbook(*text, **more))
        return [dict(row.values) for row in result.sheets.get(sheet, ())], list(
            result.diagnostics)
    return values


# --- addresses ---

@pytest.mark.parametrize("sheet, expected", [
    ("Terms", "Terms!B2"), ("False friends", "'False friends'!B2"),
    ("Bob's", "'Bob''s'!B2"), ("2026", "'2026'!B2"), ("Größe", "'Größe'!B2"),
    ("a_b.c", "a_b.c!B2"), ("a-b", "'a-b'!B2")])
def test_address(sheet, expected):
    assert address(sheet, "B", 2) == expected


def test_a_row_knows_the_cell_of_a_column_that_it_leaves_blank(workbook):
    (row,) = read_rows(workbook("""
        | False friends |
        |               | Note | Synonym | Exclude |
        |               |      | MMI     |         |
    """)).sheets["Ambiguous abbreviations"]
    assert (row.cell("Synonym"), row.cell("Exclude")) == (
        "'False friends'!B2", "'False friends'!C2")
    assert row.get("Exclude") == ""


# --- sheets and headers ---

def test_headers_in_any_order_case_spacing_and_under_their_other_names(rows):
    assert rows("Synonyms", values={"synonyms!A1": "  ALSO   Known as\xa0"}, text="""
        | synonyms |
        |          |                      | needs CONTEXT | Concept |
        |          | permanent impairment | X             | Rating  |
    """) == ([{"Synonym": "permanent impairment", "Needs context": "x", "Term": "Rating"}], [])


@pytest.mark.parametrize("title", ["TERMS", " terms ", "Terms\xa0"])
def test_a_sheet_is_found_in_any_case_and_spacing(workbook, title):
    path = workbook("""
        | Terms |
        |       | Term |
        |       | MMI  |
    """)
    made = load_workbook(path)
    page = made["Terms"]
    page.title = "between"
    page.title = title
    made.save(path)
    read = read_rows(path)
    assert [row.get("Term") for row in read.sheets["Terms"]] == ["MMI"]
    assert read.diagnostics == ()


def test_where_the_columns_stand(workbook):
    read = read_rows(workbook("""
        | terms         |
        |               | a title |      |         |
        |               | Note    | Mine | Keyword | Term |
        | False friends |
        |               | a note  |
        | Levels        |
    """))
    assert dict(read.headings) == {
        "Terms": Heading("terms", 2, {"Notes": 0, "Term": 2}),
        "Ambiguous abbreviations": Heading("False friends"), "Levels": Heading("Levels"),
        "Synonyms": Heading("Synonyms", 1, {"Term": 0, "Synonym": 1}),
        "Searches": Heading("Searches", 1, {"Search": 0})}


def test_findings_name_the_sheet_as_the_workbook_spells_it(rows):
    _, (finding,) = rows("False friends", """
        | FALSE friends |
        |               | Synonym | Use   |
        |               | MMI     | maybe |
    """)
    assert finding.cell == "'FALSE friends'!B2"


def test_missing_sheets(rows):
    assert rows("Terms", "| Terms |\n| | Term |", whole=False) == ([], [
        Diagnostic("SB101", ERROR, "The sheet Synonyms is missing", hint=MANUAL),
        Diagnostic("SB101", ERROR, "The sheet Searches is missing", hint=MANUAL)])


def test_a_sheet_that_is_nearly_a_known_one(rows):
    assert rows("Titles", "| Titels |\n| | Role | Title |\n| | Nurse | RN |") == ([], [
        Diagnostic("SB104", WARNING, "The sheet “Titels” is skipped: its name is unknown",
                   "Titels!A1", hint="Did you mean Titles?")])


def test_a_needed_sheet_under_a_near_name(rows):
    assert rows("Searches", """
        | Terms |
        |       | Term |
        | Synonyms |
        |          | Term | Synonym |
        | Serches |
        |         | Search |
        |         | One    |
    """, whole=False) == ([], [
        Diagnostic("SB104", ERROR, "The sheet “Serches” is skipped: its name is unknown",
                   "Serches!A1", hint="Did you mean Searches?")])


def test_unknown_sheets_and_the_tools_own_are_left_alone(rows):
    assert rows("Terms", """
        | Read me |
        |         | Term of use |
        | Lists   |
        |         | Kind |
        | Strings |
        |         | Search |
        | My budget 2026 |
        |                | Euro |
    """) == ([], [])


def test_unknown_columns_are_left_alone(rows):
    assert rows("Terms", """
        | Terms |
        |       | Colour | Term | Seen by |
        |       | #REF!  | MMI  | Ann     |
    """) == ([{"Term": "MMI"}], [])


def test_missing_columns(rows):
    assert rows("Synonyms", """
        | Terms |
        |       | Type   | Definition |
        |       | Domain | a word     |
        | Synonyms |
        |          | Term | Region | Kind |
        |          | MMI  | US     | main |
    """)[1] == [
        Diagnostic("SB102", ERROR, "The sheet Terms has no column Term", "Terms!A1",
                   hint="Add Term to the header row"),
        Diagnostic("SB102", ERROR, "The sheet Synonyms has no column Synonym", "Synonyms!A1",
                   hint="Add Synonym to the header row")]


def test_a_header_that_is_nearly_a_known_one(rows):
    assert rows("Synonyms", """
        | Synonyms |
        |          | Term | Synonym | Regoin | Needs kontext |
        |          | MMI  | P&S     | US     | x             |
    """) == ([{"Term": "MMI", "Synonym": "P&S"}], [
        Diagnostic("SB103", WARNING, "The column “Regoin” is skipped: its header is unknown",
                   "Synonyms!C1", hint="Did you mean Region?"),
        Diagnostic("SB103", WARNING,
                   "The column “Needs kontext” is skipped: its header is unknown", "Synonyms!D1",
                   hint="Did you mean Needs context?")])


def test_a_near_miss_of_the_name_column_is_said_and_the_sheet_not_lost_in_silence(rows):
    """Two headers, the first misspelt: all rows of the sheet are lost, so it must be said."""
    assert rows("Searches", """
        | Searches |
        |          | Serach | Must |
        |          | One    | RN   |
    """)[1] == [
        Diagnostic("SB103", ERROR, "The column “Serach” is skipped: its header is unknown",
                   "Searches!A1", hint="Did you mean Search?")]


def test_a_filled_sheet_without_any_known_header_is_said(rows):
    assert rows("Terms", """
        | Terms |
        |       | Word | What it means |
        |       | MMI  | a milestone   |
    """) == ([], [
        Diagnostic("SB102", ERROR, "The sheet Terms has no column Term", "Terms!A1",
                   hint="Add Term to the header row")])


def test_a_column_for_a_platform_is_no_near_miss(rows):
    """`Indeed` resembles Kind, but it is a platform and it is read."""
    assert rows("Synonyms", """
        | Synonyms |
        |          | Term | Synonym | Indeed | Google | ATS | LinkedIn |
        |          | MMI  | P&S     | no     | no     | no  | no       |
    """)[1] == []


def test_doubled_headers(rows):
    """The second is not read, whichever of its names it has."""
    assert rows("Terms", """
        | Terms |
        |       | Term | Concept | Type   | TYPE  |
        |       | MMI  | other   | Domain | Skill |
    """) == ([{"Term": "MMI", "Type": "Domain"}], [
        Diagnostic("SB105", WARNING, "This is the second column named Term, so it is skipped",
                   "Terms!B1", hint="Rename one of them"),
        Diagnostic("SB105", WARNING, "This is the second column named Type, so it is skipped",
                   "Terms!D1", hint="Rename one of them")])


def test_header_row_further_down(workbook):
    (row,) = read_rows(workbook("""
        | Terms |
        |       |                    |      |
        |       | Our own vocabulary |      |
        |       |                    |      |
        |       | last change: Ann   |      |
        |       | Type               | Term |
        |       | Domain             | MMI  |
    """)).sheets["Terms"]
    assert (row.number, row.cell("Term"), dict(row.values)) == (
        6, "Terms!B6", {"Type": "Domain", "Term": "MMI"})


@pytest.mark.parametrize("number, expected", [(20, ["MMI"]), (21, [])])
def test_the_header_is_looked_for_in_the_first_20_rows(rows, number, expected):
    found, diagnostics = rows("Terms", "| Terms |\n| | a title |", values={
        f"Terms!A{number}": "Term", f"Terms!A{number + 1}": "MMI",
        **{f"Terms!B{each}": "remark" for each in range(1, number)}})
    assert [row["Term"] for row in found] == expected
    assert [each.message for each in diagnostics] == (
        [] if expected else ["The sheet Terms has no column Term"])


def test_an_empty_sheet_is_not_a_mistake(rows):
    assert rows("Levels", "| Levels |") == ([], [])


# --- rows ---

@pytest.mark.parametrize("number", [3, 1_002, 5_000, 1_048_576])
def test_rows_after_any_number_of_empty_ones_are_read_with_their_own_number(workbook, number):
    read = read_rows(workbook("| Terms |\n| | Term |\n| | MMI |", values={
        f"Terms!A{number}": "FCE"}))
    assert [(row.get("Term"), row.number) for row in read.sheets["Terms"]] == [
        ("MMI", 2), ("FCE", number)]


def test_rows_of_blanks_are_no_rows(rows):
    assert rows("Terms", "| Terms |\n| | Term | Type |", values={
        "Terms!A2": "  ", "Terms!B2": "\xa0\u200b", "Terms!A3": "MMI"}) == (
            [{"Term": "MMI"}], [])


def test_a_row_with_nothing_in_a_known_column_is_no_row(rows):
    assert rows("Terms", """
        | Terms |
        |       | Term | Colour |
        |       |      | red    |
    """) == ([], [])


# --- values ---

@pytest.mark.parametrize("typed, expected", [
    ("MMI\xa0status", "MMI status"), ("\u200bM\u200dM\ufeffI\u00ad", "MMI"),
    ("MMI\tstatus ", "MMI status"), ("  MMI \u2003 status", "MMI status"),
    ("\u202eMMI\u2066", "MMI"), ("MMI\x9b31m", "MMI31m"),
    ("worker’s “comp”", 'worker\'s "comp"'), ("“light duty”", "light duty"), ("（MMI）", "（MMI）")])
def test_signs_that_nobody_sees_are_not_part_of_a_name(rows, typed, expected):
    assert rows("Terms", "| Terms |\n| | Term |", values={"Terms!A2": typed}) == (
        [{"Term": expected}], [])


@pytest.mark.parametrize("typed", ["a\nb", "a\r\nb", "a_x000D_\nb", "a_x000d_b", "a \n\t b"])
def test_one_line_break_however_it_is_stored(rows, typed):
    (row,), _ = rows("Terms", "| Terms |\n| | Term | Definition |", values={
        "Terms!A2": "MMI", "Terms!B2": typed})
    assert [line for line in row["Definition"].split("\n") if line] == ["a", "b"]


@pytest.mark.parametrize("typed, column", [
    ("RN\n (", 5), ("  RN\t(", 6), ("“RN”;\n (", 8), ("\u200b\xa0RN ;\n (", 9),
    ("RN_x000D_\n (", 6)])
def test_expressions_keep_their_places(found, typed, column):
    """The column of a finding counts in the cell as it was typed."""
    (finding,) = found("| Searches |\n| | Search | Must |\n| | One |", values={
        "Searches!B2": typed})
    assert (finding.cell, finding.column, finding.text[column - 1]) == (
        "Searches!B2", column, "(")


@pytest.mark.parametrize("error", [
    "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!"])
def test_error_values(rows, error):
    assert rows("Terms", f"""
        | Terms |
        |       | Term | Type    |
        |       | MMI  | {error} |
    """) == ([{"Term": "MMI"}], [
        Diagnostic("SB108", ERROR, f"This cell shows the error {error}", "Terms!B2", hint=MEND)])


def test_text_with_a_hash_is_no_error(rows):
    assert rows("Terms", "| Terms |\n| | Term |\n| | #1 nurse |\n| | #N/A nurse |") == (
        [{"Term": "#1 nurse"}, {"Term": "#N/A nurse"}], [])


@pytest.mark.parametrize("made", [
    datetime.date(2026, 5, 2), datetime.datetime(2026, 3, 1), datetime.time(1, 2)])
def test_dates_made_of_text(rows, made):
    assert rows("Levels", """
        | Levels |
        |        | Level  | Min years |
        |        | Junior |           |
    """, values={"Levels!B2": made}) == ([{"Level": "Junior"}], [
        Diagnostic("SB109", ERROR, "Excel turned this into a date", "Levels!B2",
                   hint=TYPE_AGAIN)])


@pytest.mark.parametrize("typed, text", [
    (4, "4"), (7.0, "7"), (2.5, "2.5"), (10 ** 12, "1000000000000")])
def test_numbers_where_text_belongs(rows, typed, text):
    assert rows("Terms", "| Terms |\n| | Term |", values={"Terms!A2": typed}) == (
        [{"Term": text}], [
            Diagnostic("SB112", WARNING, f"This is the number {text}, not text", "Terms!A2",
                       hint=AS_TEXT)])


@pytest.mark.parametrize("sheet, column", [
    ("Synonyms", "Synonym"), ("Titles", "Title"), ("Titles", "Role"), ("Searches", "Search")])
def test_every_name_column_says_when_it_holds_a_number(rows, sheet, column):
    name = {"Synonyms": "Term", "Titles": "Role", "Searches": "Search"}[sheet]
    other = {"Role": "Title"}.get(column, "" if column == name else name)
    _, (finding,) = rows(sheet, f"| {sheet} |\n| | {column} | {other or 'Notes'} |",
                         values={f"{sheet}!A2": 4, f"{sheet}!B2": "x"})
    assert (finding.code, finding.cell) == ("SB112", f"{sheet}!A2")


def test_numbers_where_numbers_belong(rows):
    assert rows("Levels", "| Levels |\n| | Level | Min years | Max years |", values={
        "Levels!A2": "Mid", "Levels!B2": 2, "Levels!C2": 5.0}) == (
            [{"Level": "Mid", "Min years": "2", "Max years": "5"}], [])


def test_a_boolean_is_not_called_a_number(rows):
    (row,), findings = rows("Terms", "| Terms |\n| | Term |", values={"Terms!A2": True})
    assert row == {"Term": "TRUE"}
    assert [(each.code, each.message) for each in findings] == [
        ("SB112", "This is the value TRUE, not text")]


def test_false_under_use_switches_off(rows):
    """A drop-down or a check box stores FALSE; the row must not be used in silence."""
    (row,), _ = rows("Synonyms", """
        | Synonyms |
        |          | Term | Synonym | Use |
        |          | MMI  | P&S     |     |
    """, values={"Synonyms!C2": False})
    assert row["Use"] == "no"


def test_choices_in_any_case_and_the_nearest_of_a_wrong_one(rows):
    assert rows("Synonyms", """
        | Synonyms |
        |          | Term | Synonym | Kind         | Strength | Use  |
        |          | MMI  | P&S     | Abbreviation | BROAD    | No   |
        |          | MMI  | MMR     | abreviation  | loose    | true |
    """) == ([
        {"Term": "MMI", "Synonym": "P&S", "Kind": "abbreviation", "Strength": "broad",
         "Use": "no"},
        {"Term": "MMI", "Synonym": "MMR", "Kind": "abreviation", "Strength": "loose",
         "Use": "true"}], [
        Diagnostic("SB110", WARNING, "“abreviation” is not one of the choices: main, "
                   "abbreviation, spelling, form, regional, dated, colloquial, related",
                   "Synonyms!C3", hint="Did you mean abbreviation?"),
        Diagnostic("SB110", WARNING, "“loose” is not one of the choices: strict, broad",
                   "Synonyms!D3", hint="Choose one of them"),
        Diagnostic("SB110", WARNING, "“true” is not one of the choices: yes, no", "Synonyms!E3",
                   hint="Choose one of them")])


def test_a_formula_without_a_stored_result_is_not_an_empty_cell(found):
    """Written by a program that computes nothing; Excel would show a value here."""
    findings = found("""
        | Searches |
        |          | Search | Must | Should |
        |          | One    | RN   | =D2    |
    """)
    assert [(each.severity, each.cell) for each in findings] == [(ERROR, "Searches!C2")]


def test_merged_cells_are_filled_down_with_a_note(workbook):
    path = workbook("""
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym |
        |          | MMI  | P&S     |
        |          |      | MMR     |
    """)
    made = load_workbook(path)
    made["Synonyms"].merge_cells("A2:A3")
    made.save(path)
    read = read_rows(path)
    assert [row.get("Term") for row in read.sheets["Synonyms"]] == ["MMI", "MMI"]
    assert [(each.severity, each.cell) for each in read.diagnostics] == [(NOTE, "Synonyms!A2")]


def test_a_workbook_saved_by_libreoffice():
    read = read_rows(str(DATA / "libreoffice.xlsx"))
    assert {sheet: [dict(row.values) for row in rows] for sheet, rows in read.sheets.items()} == {
        "Terms": [
            {"Term": "MMI", "Type": "Domain", "Definition": "maximum medical improvement"},
            {"Term": "FCE", "Type": "Skill", "Definition": "functional capacity"}],
        "Synonyms": [
            {"Term": "MMI", "Synonym": "maximum medical improvement", "Kind": "main"},
            {"Term": "MMI", "Synonym": "MMI", "Kind": "abbreviation", "Needs context": "x"},
            {"Term": "MMI"},
            {"Term": "FCE", "Synonym": "worker's capacity"}],
        "Ambiguous abbreviations": [
            {"Synonym": "MMI", "Context (any of)": "impairment; work comp", "Use": "both"}],
        "Searches": [
            {"Search": "One", "Must": "[MMI]\n[FCE]", "Platforms": "linkedin"},
            {"Search": "4", "Must": "RN", "Platforms": "linkedin"}]}
    assert list(read.diagnostics) == [
        Diagnostic("SB109", ERROR, "Excel turned this into a date", "Synonyms!B4",
                   hint=TYPE_AGAIN),
        Diagnostic("SB108", ERROR, "This cell shows the error #DIV/0!", "'False friends'!C2",
                   hint=MEND),
        Diagnostic("SB112", NOTE, "This is the number 4, not text", "Searches!A3", hint=AS_TEXT)]


def test_signs_that_excel_stores_in_words(rows):
    """`_x000D_` and the like are signs, `_x005F_` keeps an underscore; none drives a terminal."""
    assert rows("Terms", "| Terms |\n| | Term |", values={
        "Terms!A2": "a_x0009_b", "Terms!A3": "_x001B_[31mred", "Terms!A4": "_x005F_x000D_",
        "Terms!A5": "_xZZZZ_"}) == ([
            {"Term": "a b"}, {"Term": "[31mred"}, {"Term": "_x000D_"}, {"Term": "_xZZZZ_"}], [])


def test_a_sign_that_is_stored_as_two_halves(rows):
    assert rows("Terms", "| Terms |\n| | Term |", values={
        "Terms!A2": "MMI _xD83D__xDE00_"})[0] == [{"Term": "MMI 😀"}]


def test_half_a_sign_is_left_out(rows):
    """A lone surrogate cannot be written in UTF-8, so it would end every output."""
    assert rows("Terms", "| Terms |\n| | Term |", values={"Terms!A2": "MMI_xD800_"})[0] == [
        {"Term": "MMI"}]


def test_a_true_that_was_typed_as_a_word_stays_one(found, read):
    """Excel makes TRUE of the word; it must not be searched as `yes`."""
    (row,) = read("| Searches |\n| | Search | Must |\n| | One | |", values={
        "Searches!B2": True}).vocabulary.searches.values()
    assert [item.text for item in row.must] == ["TRUE"]


@pytest.mark.parametrize("ticked, expected", [(True, "yes"), (False, "no")])
def test_check_boxes_where_yes_and_no_belong(rows, ticked, expected):
    assert rows("Synonyms", "| Synonyms |\n| | Term | Synonym | Needs context |", values={
        "Synonyms!A2": "MMI", "Synonyms!B2": "P&S", "Synonyms!C2": ticked}) == (
            [{"Term": "MMI", "Synonym": "P&S", "Needs context": expected}], [])


def test_a_check_box_in_a_column_of_a_platform(read):
    """FALSE under LinkedIn leaves the synonym out there, as `no` does."""
    concept = read("""
        | Terms |
        |       | Term |
        |       | MMI  |
        | Synonyms |
        |          | Term | Synonym | LinkedIn |
        |          | MMI  | P&S     |          |
    """, values={"Synonyms!C2": False}).vocabulary.thesaurus.concepts["mmi"]
    assert [each.avoid for each in concept.spellings] == [{"linkedin"}]
