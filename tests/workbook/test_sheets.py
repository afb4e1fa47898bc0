"""The records of the sheets hold together, and nobody asks for what no record has."""

import ast
from pathlib import Path

import pytest
from openpyxl import load_workbook

import searchbuilder
from searchbuilder.fill import fill
from searchbuilder.rules import rules
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.thesaurus import ROLE, TERM
from searchbuilder.workbook.append import with_rows
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import Row, read_rows
from searchbuilder.workbook.sheet import Column, Kind, Searched, Sheet
from searchbuilder.workbook.sheets import SHEETS, UNREAD, having

ROOT = Path(searchbuilder.__file__).parent
ALL = (*SHEETS.values(), *UNREAD)
COLUMNS = {(sheet.name, column.name): column for sheet in ALL for column in sheet.columns}
# What asks a row for a column, and where a sheet is named.
ASKING = {"get", "cell", "_filled", "_items", "_words", "_spelling", "parted"}
NAMING = {"of", "_used", "there", "add"}
# Rooms that name no column.
BELOW = ("xlsx", "query", "compiler", "cli", "people", "pools")
every_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)


def calls_in_the_source():
    """Every call that may name a sheet or a column: its function and its texts."""
    for path in sorted(ROOT.rglob("*.py")):
        if path.relative_to(ROOT).parts[0] in BELOW:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                texts = [each.value for each in node.args if isinstance(each, ast.Constant)
                         and isinstance(each.value, str) and each.value[:1].isupper()
                         and each.value != "A"]
                if texts:
                    yield pytest.param(name, texts, id=f"{path.name}:{node.lineno}")


CALLS = [*calls_in_the_source()]


@pytest.mark.parametrize("name, texts", [each for each in CALLS if each.values[0] in ASKING])
def test_the_source_asks_for_columns_that_a_sheet_has(name, texts):
    assert {column for _, column in COLUMNS} | {*SHEETS} >= {*texts}


@pytest.mark.parametrize("name, texts", [each for each in CALLS if each.values[0] in NAMING])
def test_the_source_names_sheets_that_there_are(name, texts):
    assert texts[0] in SHEETS


def test_both_are_many():
    names = [each.values[0] for each in CALLS]
    assert sum(name in ASKING for name in names) > 90
    assert sum(name in NAMING for name in names) > 20


def test_a_column_that_a_sheet_does_not_have_is_a_mistake_of_the_program():
    row = Row("Terms", 2, {"Term": "MMI"}, {"Term": "A", "LinkedIn": "B"}, {"LinkedIn": "no"},
              columns=SHEETS["Terms"].column)
    assert (row.get("Term"), row.get("Type"), row.cell("Type"), row.cell("LinkedIn")) == (
        "MMI", "", "Terms!A2", "Terms!B2")
    for asked in (row.get, row.cell):
        with pytest.raises(KeyError, match="no column “Synonym” belongs to the sheet Terms"):
            asked("Synonym")


def test_no_two_sheets_share_a_title_or_a_place():
    titles = [name_key(title) for sheet in ALL for title in sheet.titles]
    assert len(titles) == len({*titles})
    assert len({sheet.position for sheet in ALL}) == len(ALL)


@every_sheet
def test_no_two_columns_share_a_header(sheet):
    headers = [name_key(header) for column in sheet.columns
               for header in {column.header, column.name, *column.aliases}]
    assert len(headers) == len({*headers}) and {*headers} == {*sheet.headers}


@every_sheet
def test_what_a_record_names_is_there(sheet):
    assert {column.named_on for column in sheet.columns} <= {"", *SHEETS}
    assert {*sheet.causes}.union(*(column.causes for column in sheet.columns)) <= rules().keys()


@every_sheet
def test_facts_stand_where_they_say_something(sheet):
    for column in sheet.columns:
        assert not (column.choices and (column.usual or column.named_on)), column
        assert column.commas is None or column.kind is Kind.LIST and column.thing, column
        assert column.searched is Searched.NEVER or column.thing, column
        assert not column.plural or column.kind is Kind.WORDS, column
        assert not column.selects or column.kind in (Kind.EXPRESSION, Kind.LIST), column


def test_each_sort_is_spelled_on_one_sheet_by_name_and_word():
    spelled = {sheet.spells: sheet.required for sheet in SHEETS.values() if sheet.spells}
    assert spelled == {TERM: ("Term", "Synonym"), ROLE: ("Role", "Title")}


def test_a_renamed_column_is_read_under_both_headers():
    column = Column("Should", 20, aliases=("Should have",), renamed="Any of")
    sheet = Sheet("Searches", 1, columns=(column,))
    assert column.header == "Any of"
    assert {*sheet.headers} == {"any of", "should", "should have"}


TABLE = """
    | Terms |
    |       | Term           |
    |       | Return to work |
    | Synonyms |
    |          | Term           | Synonym | Needs context |
    |          | Return to work | RTW     | x             |
    | {0} |
    | {1} | Synonym | Context (any of) | Use | Accept |
    | {1} | RTW     | light duty       | off |        |
    | Searches |
    |          | Search | Must             |
    |          | One    | [Return to work] |
    """


@pytest.mark.parametrize("title", ["Ambiguous abbreviations", "False friends", "false  FRIENDS"])
def test_a_sheet_is_read_and_told_under_the_title_that_it_has(workbook, title):
    read = read_rows(workbook(TABLE.format(title, " " * len(title))))
    (row,) = read.sheets["Ambiguous abbreviations"]
    assert (row.get("Synonym"), row.cell("Use")) == ("RTW", f"'{title}'!C2")
    (finding,) = [each for each in book(read).diagnostics if each.code == "SB301"]
    assert finding.hint == f"Add a row for it to {title}, or clear Needs context"


def test_an_older_title_is_kept_when_rows_are_added_and_strings_written(workbook, tmp_path):
    path = workbook(TABLE.format("False friends", " " * 13))
    after = with_rows(Path(path).read_bytes(), path, {
        "Ambiguous abbreviations": [{"Synonym": "MMI"}]})
    (tmp_path / "after.xlsx").write_bytes(after)
    fill(str(tmp_path / "after.xlsx"))
    made = load_workbook(tmp_path / "after.xlsx")
    assert made["False friends"]["A3"].value == "MMI"
    assert made.sheetnames == [*load_workbook(path).sheetnames, "Strings"]


def test_of_a_sheet_under_both_its_titles_the_first_is_read(workbook):
    read = read_rows(workbook(TABLE.format("False friends", " " * 13) + """
    | Ambiguous abbreviations |
    |                         | Synonym |
    |                         | MMI     |
    """))
    assert [row.get("Synonym") for row in read.sheets["Ambiguous abbreviations"]] == ["RTW"]
    assert [each.hint for each in read.diagnostics if each.code == "SB104"] == [
        "Move its rows to False friends"]


def test_columns_of_which_something_is_true():
    found = having(lambda column: column.searched is Searched.ALONE)
    assert {sheet: [column.name for column in columns] for sheet, columns in found.items()} == {
        "Terms": ["Term"]}
