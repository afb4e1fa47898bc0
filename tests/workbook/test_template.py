"""The empty workbook looks like the one about MMI and agrees with what is read."""

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from searchbuilder.platforms import platforms
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows
from searchbuilder.workbook.sheet import Column
from searchbuilder.workbook.sheets import SHEETS, UNREAD
from searchbuilder.workbook.sheets.read_me import LINES
from searchbuilder.workbook.template import empty

ROOT = Path(__file__).parents[2]
MMI = ROOT / "workbooks" / "mmi.xlsx"


@pytest.fixture(scope="module")
def made():
    return load_workbook(BytesIO(empty()))


@pytest.fixture(scope="module")
def mmi():
    return load_workbook(MMI)


def offers(pages):
    """What the drop-down of each column offers."""
    def words(formula):
        sheet, cells = formula.split("!")
        return sheet, tuple(cell.value for (cell,) in pages[sheet][cells.replace("$", "")])
    return {(page.title, page[f"{str(rule.sqref)[0]}1"].value): words(rule.formula1)
            for page in pages for rule in page.data_validations.dataValidation}


def headers(page):
    """Those of a new workbook, also where the page has an older one."""
    known = SHEETS[page.title].headers
    return [known[name_key(cell.value)].header for cell in page[1]]


def columns(page):
    """Width and format of each column."""
    looks = {}
    for size in page.column_dimensions.values():
        for place in range(size.min, size.max + 1):
            # Excel stores a width of its own with seven tenths for the margin.
            looks[headers(page)[place - 1]] = round(size.width - 0.4), size.number_format
    return looks


def looks(page):
    """How a sheet of rows looks, for comparing it with another."""
    (table,) = page.tables.values()
    head = page["A1"]
    assert table.ref.startswith("A1:") and table.ref.rstrip("0123456789").endswith(
        f":{page.cell(1, page.max_column).column_letter}")
    return {
        "frozen": page.freeze_panes, "table": (table.name, table.tableStyleInfo.name),
        "head": (head.font.b, head.font.color.rgb, head.fill.fgColor.rgb,
                 head.alignment.wrap_text), "printed": page.print_title_rows,
        "page": (page.page_setup.orientation, page.page_setup.fitToHeight)}


def test_it_looks_like_the_workbook_about_mmi(made, mmi):
    """A sheet or a column may be so new that nobody has filled it yet."""
    sheets = [name for name in mmi.sheetnames if name in SHEETS]
    assert len(sheets) > 10
    for sheet in sheets:
        assert looks(made[sheet]) == looks(mmi[sheet])
        assert columns(made[sheet]).items() >= columns(mmi[sheet]).items()
        assert headers(mmi[sheet]) == [
            each for each in headers(made[sheet]) if each in headers(mmi[sheet])]


def test_the_same_sheets_in_the_same_order(made, mmi):
    assert mmi.sheetnames == [each for each in made.sheetnames if each in mmi.sheetnames]


def test_every_sheet_and_column_that_is_read_is_in_a_new_workbook(made):
    assert {*SHEETS} < {*made.sheetnames}
    for name, sheet in SHEETS.items():
        assert headers(made[name]) == [column.header for column in sheet.columns]


@pytest.mark.parametrize("name", ["made", "mmi"])
def test_drop_downs_offer_what_is_read(name, request):
    """The record of a column is the one place that says what a cell may say."""
    pages = request.getfixturevalue(name)
    found = offers(pages)
    choices = {(sheet.name, column.header): column.offered for sheet in SHEETS.values()
               for column in sheet.columns if column.choices and sheet.name in pages.sheetnames
               and column.header in headers(pages[sheet.name])}
    assert len(choices) > 10
    assert {place: found.get(place, ("", ()))[1] for place in choices} == choices


def test_every_drop_down_of_the_workbook_about_mmi_is_there(made, mmi):
    assert offers(mmi).keys() - {("Levels", "Level")} <= offers(made).keys()


@pytest.mark.parametrize("name", ["made", "mmi"])
def test_engines_are_those_that_can_search_a_site(name, request):
    _, words = offers(request.getfixturevalue(name))["Sites", "Engine"]
    assert set(words) == {dialect.title for dialect in platforms()[0].values()
                          if dialect.site_sign and not (dialect.site or dialect.guess)}


def test_platforms_are_those_that_can_be_named_best_guesses_last(made, mmi):
    listed = [cell.value for cell in mmi["Lists"]["R"][1:] if cell.value]
    assert mmi["Lists"]["R1"].value == "Platform" and len(listed) > 10
    assert set(listed) <= platforms(book(read_rows(str(MMI))).sites)[0].keys()
    assert offers(made)["Searches", "Platforms"][1] == tuple(
        platforms()[0])


def test_levels_and_terms_are_those_of_their_sheets(made, mmi):
    formulas = {(page.title, page[f"{str(rule.sqref)[0]}1"].value): rule.formula1
                for page in made for rule in page.data_validations.dataValidation}
    assert {formulas[sheet, "Term"] for sheet in ("Synonyms", "Evidence", "Interview")} == {
        "Terms!$A$2:$A$200"}
    assert {formulas[sheet, "Level"] for sheet in (
        "Searches", "Titles", "Evidence", "Interview")} == {"Levels!$A$2:$A$200"}
    assert set(offers(mmi)["Searches", "Level"][1]) == {
        row.name for row in book(read_rows(str(MMI))).vocabulary.levels}


def test_drop_downs_warn_and_never_stop(made):
    rules = [rule for page in made for rule in page.data_validations.dataValidation]
    assert {(rule.type, rule.errorStyle, rule.allowBlank) for rule in rules} == {
        ("list", "warning", True)}
    assert {rule.errorTitle for rule in rules if not rule.showErrorMessage} == {
        "Region", "Platforms"}


def test_what_a_column_says_for_itself_stands_beside_the_cell(made):
    rules = {(page.title, page[f"{str(rule.sqref)[0]}1"].value): rule
             for page in made for rule in page.data_validations.dataValidation}
    helped = {(sheet.name, column.header): column.help for sheet in SHEETS.values()
              for column in sheet.columns if column.help}
    assert len(helped) >= 3
    assert {place: rule.prompt for place, rule in rules.items() if rule.prompt} == helped
    for place, words in helped.items():
        # Excel shows 255 characters under a title of 32, and takes no more.
        assert rules[place].showInputMessage and len(words) <= 255
        assert rules[place].promptTitle == place[1] and len(place[1]) <= 32


def test_so_it_does_where_no_drop_down_is(monkeypatch):
    terms = SHEETS["Terms"]
    asked = Column("Languages", 16, help="Languages that people must know.")
    monkeypatch.setitem(SHEETS, "Terms", replace(terms, columns=(*terms.columns, asked)))
    rule, = (each for each in load_workbook(BytesIO(empty()))[
        "Terms"].data_validations.dataValidation if each.prompt == asked.help)
    assert (rule.type, rule.promptTitle, rule.showInputMessage, rule.errorStyle) == (
        None, "Languages", True, None)


def test_a_day_is_shown_as_one(made):
    formats = {size.number_format for size in made["Counts"].column_dimensions.values()}
    assert formats == {"@", "0", "yyyy-mm-dd"}


def test_building_the_empty_one_is_answered_in_words(cli, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("book.xlsx").write_bytes(empty())
    done = cli("build", "book.xlsx")
    assert (done.exit_code, done.stdout, done.stderr) == (
        1, "", "error SB115: The workbook has no search to build\n"
        "    Add a row to the sheet Searches, or use --query\n")


def test_the_first_sheet_explains_every_sheet(made):
    page = [[cell.value for cell in row] for row in made["Read me"].iter_rows()]
    assert page[2:12] == [[str(number), line] for number, line in enumerate(LINES, 1)]
    assert page[14] == [
        "Required",
        "Terms, Synonyms and Searches. You can leave the others empty, or delete them."]
    explained = {sheet.name: sheet.explanation for sheet in (*SHEETS.values(), *UNREAD)}
    assert page[15:] == [[name, explained[name]] for name in made.sheetnames[1:]]
    assert all(len(line) > 10 for _, line in page[15:])
    assert len(LINES) == 10 and all(len(line) < 260 for line in LINES)


LESSON = {
    "Terms!A2": "Forklift", "Synonyms!A2": "Forklift", "Synonyms!A3": "Forklift",
    "Synonyms!B2": "Forklift", "Synonyms!B3": "lift truck", "Titles!A2": "Warehouse Operator",
    "Titles!A3": "Warehouse Operator", "Titles!B2": "Warehouse Operator",
    "Titles!B3": "Material Handler", "Searches!B2": "[Warehouse Operator]",
    "Searches!D2": "[Forklift]"}


def test_what_the_first_sheet_teaches_builds(cli, tmp_path, monkeypatch):
    """Its example, typed in as it says."""
    monkeypatch.chdir(tmp_path)
    assert all(text in "\n".join(LINES) for text in LESSON.values())
    typed = load_workbook(BytesIO(empty()))
    for cell, text in {**LESSON, "Searches!A2": "First"}.items():
        sheet, place = cell.split("!")
        typed[sheet][place] = text
    typed.save("book.xlsx")
    done = cli("build", "book.xlsx", "--for", "lucene")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:2] == [
        "First · Apache Lucene · normal",
        '(title:"Warehouse Operator" OR title:"Material Handler") AND '
        '(Forklift OR "lift truck")']


@pytest.mark.parametrize("words", [
    ("build", str(MMI), "--for", "linkedin"), ("brief", str(MMI)), ("platforms", str(MMI))])
def test_no_command_that_reads_knows_a_library_that_could_save(words):
    """openpyxl's save loses charts, macros and more, so it never meets a user's file."""
    code = ("import sys; from searchbuilder.cli import main; "
            f"main({list(words)!r}, standalone_mode=False)")
    ends = "import atexit, sys; atexit.register(lambda: sys.stderr.write(str('openpyxl' in " \
           "sys.modules)))"
    done = subprocess.run([sys.executable, "-c", f"{ends}; {code}"], capture_output=True,
                          text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.stderr.endswith("False"), done.stderr
    assert done.stdout
