"""`import`: whole screens, what is in the file afterwards, and what is left alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from searchbuilder.workbook.new import mmi
from searchbuilder.workbook.reader import read_rows
from searchbuilder.workbook.template import empty

PAGE = Path(__file__).parent / "data" / "mmi-page.txt"


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty folder with an empty workbook, the one about MMI, and a page."""
    monkeypatch.chdir(tmp_path)
    Path("my.xlsx").write_bytes(empty())
    Path("mmi.xlsx").write_bytes(mmi())
    Path("page.txt").write_bytes(PAGE.read_bytes())
    return tmp_path


def counted(path):
    """Sheet to its number of rows."""
    return {sheet: len(rows) for sheet, rows in read_rows(path).sheets.items() if rows}


def told(path, sheet):
    return [dict(row.values) for row in read_rows(path).sheets[sheet]]


def test_a_string(cli, home):
    done = cli("import", '(FCE OR "functional capacity evaluation") AND "case manager" NOT intern',
               "--into", "my.xlsx", "--from", "linkedin")
    assert (done.exit_code, done.stderr) == (0, """\
note SB705: The search “FCE, case manager” finds more people than the string:
    [FCE] also stands for “FCEs”, “FCE's”, “functional capacity evaluations”
""")
    assert done.stdout == """\
4 rows added to my.xlsx

Terms (1)
    FCE

Synonyms (2)
    FCE · FCE · abbreviation
    FCE · functional capacity evaluation · main

Searches (1)
    FCE, case manager · Must: [FCE]; case manager · Must not: intern · Notes:
      From a string for LinkedIn people search: (FCE OR "functional capacity
      evaluation") AND "case manager" NOT intern
"""
    built = cli("build", "my.xlsx", "--for", "linkedin")
    assert built.stdout.splitlines()[1] == (
        '"case manager" (FCE OR "functional capacity evaluation") NOT intern')


def test_other_things_in_one_group_are_searched_for_and_no_synonyms(cli, home):
    done = cli("import", 'engineer AND (AWS OR "Amazon Web Services" OR Azure OR GCP)', "--into",
               "my.xlsx", "--from", "linkedin", "--dry-run")
    assert (done.exit_code, done.stderr) == (0, """\
note SB709: The search takes any one of these, as the string does: [AWS],
    “Azure”, “GCP”. They do not become synonyms
    If some mean the same, put them under one name on the sheet Synonyms
note SB705: The search “engineer, AWS” finds more people than the string: [AWS]
    also stands for “AWSs”, “AWS's”
""")
    assert done.stdout == """\
4 rows would be added to my.xlsx; nothing is saved yet

Terms (1)
    AWS

Synonyms (2)
    AWS · AWS · abbreviation
    AWS · Amazon Web Services · main

Searches (1)
    engineer, AWS · Must: engineer; [AWS] OR Azure OR GCP · Notes: From a string
      for LinkedIn people search: engineer AND (AWS OR "Amazon Web Services" OR
      Azure OR GCP)
"""


def test_the_string_comes_out_again_as_it_went_in(cli, home):
    cli("import", "engineer AND (AWS OR Azure OR GCP)", "--into", "my.xlsx", "--from", "linkedin")
    assert counted("my.xlsx") == {"Searches": 1}
    built = cli("build", "my.xlsx", "--for", "linkedin")
    assert built.stdout.splitlines()[1] == "engineer (AWS OR Azure OR GCP)"
    assert cli("check", "my.xlsx").stdout == "my.xlsx: no problems found\n"


def test_the_second_time_there_is_nothing_to_add(cli, home):
    words = ("import", "nurse AND (laser OR maser)", "--into", "my.xlsx", "--from", "linkedin")
    assert cli(*words).exit_code == 0
    before = Path("my.xlsx").read_bytes()
    done = cli(*words)
    assert (done.exit_code, done.stdout) == (
        0, "Nothing to add to my.xlsx: it is all there already\n")
    assert done.stderr == (
        "note SB703: The search “nurse, laser” was made from this string before\n")
    assert Path("my.xlsx").read_bytes() == before


def test_dry_run_writes_nothing(cli, home):
    before = Path("my.xlsx").read_bytes()
    done = cli("import", "nurse", "--into", "my.xlsx", "--from", "linkedin", "--dry-run")
    assert (done.exit_code, done.stdout) == (0, """\
1 row would be added to my.xlsx; nothing is saved yet

Searches (1)
    nurse search · Must: nurse · Notes: From a string for LinkedIn people
      search: nurse
""")
    assert Path("my.xlsx").read_bytes() == before


def test_strings_of_a_file_and_of_standard_input(cli, home):
    Path("strings.txt").write_bytes("“wound care” AND RN\r\n\r\nNOT x\r\n".encode("utf-16"))
    done = cli("import", "strings.txt", "--into", "my.xlsx", "--from", "linkedin")
    assert (done.exit_code, done.stderr) == (1, """\
note SB621 column 5: Nobody knows whether LinkedIn people search finds anybody
    if a string only excludes
    NOT x
        ^
    Type what to search for before the exclusions
error SB710: Not added: it only says what to exclude
    NOT x
    ^^^^^
    Type what to search for
Not added: NOT x
""")
    assert [row["Must"] for row in told("my.xlsx", "Searches")] == ["wound care; RN"]
    cli("import", "-", "--into", "my.xlsx", "--from", "linkedin", input="welder\nfitter\n")
    assert [row["Search"] for row in told("my.xlsx", "Searches")] == [
        "wound care, RN", "welder search", "fitter search"]


def test_the_letters_of_a_file_from_an_old_windows_program(cli, home):
    Path("old.txt").write_bytes("“infirmière” AND résumé".encode("cp1252"))
    cli("import", "old.txt", "--into", "my.xlsx", "--from", "linkedin")
    assert [row["Must"] for row in told("my.xlsx", "Searches")] == ["infirmière; résumé"]


# Every fact of the page by the sheet that it is on.
FACTS = {"Terms": 1, "Synonyms": 2, "Titles": 8, "Evidence": 19, "Interview": 6, "Levels": 3,
         "Searches": 1}


def test_a_page_gives_rows_for_every_one_of_its_facts(cli, home):
    done = cli("import", "page.txt", "--into", "my.xlsx")
    assert done.exit_code == 0
    assert done.stdout.startswith("40 rows added to my.xlsx\n\nTerms (1)\n    MMI · ")
    assert done.stderr == """\
warning SB701: Where one title ends and the next begins is a guess:
    “Occupational Therapist”, “Physical Therapist”, “Rehabilitation Counselor”,
    “Workers Compensation Specialist”, “Disability Case Manager”, “Vocational
    Rehabilitation Specialist”
    If one is wrong, fix it on the sheet Titles
"""
    assert counted("my.xlsx") == FACTS
    assert told("my.xlsx", "Synonyms") == [
        {"Term": "MMI", "Synonym": "Maximum Medical Improvement", "Kind": "main",
         "Source": "page.txt"},
        {"Term": "MMI", "Synonym": "MMI", "Kind": "abbreviation", "Source": "page.txt"}]
    assert told("my.xlsx", "Levels") == [
        {"Level": "Junior", "Min years": "0", "Max years": "2"},
        {"Level": "Mid", "Min years": "2", "Max years": "5"},
        {"Level": "Senior", "Min years": "5"}]
    assert [(row["Role"], row["Title"], row["Kind"]) for row in told("my.xlsx", "Titles")][:3] == [
        ("Rehabilitation Specialist", "Rehabilitation Specialist", "typical"),
        ("Rehabilitation Specialist", "Rehabilitation Specialists", "typical"),
        ("Occupational Therapist", "Occupational Therapist", "also try")]
    assert Counter((row["Kind"], row.get("Level", "")) for row in told("my.xlsx", "Evidence")) == {
        ("résumé example", ""): 3, ("indicator", "Junior"): 4, ("indicator", "Mid"): 4,
        ("indicator", "Senior"): 4, ("red flag", ""): 4}
    assert [(row["Level"], row["No"]) for row in told("my.xlsx", "Interview")] == [
        ("Senior", "1"), ("Senior", "2"), ("Mid", "1"), ("Mid", "2"), ("Junior", "1"),
        ("Junior", "2")]
    page = PAGE.read_text("utf-8")
    texts = [row[column] for sheet, columns in {
        "Evidence": ("Text",), "Interview": ("Question", "Expected answer"),
        "Terms": ("Term", "Industry")}.items() for row in told("my.xlsx", sheet)
        for column in columns]
    assert [text for text in texts if text not in page] == []


def test_what_check_says_of_it(cli, home):
    cli("import", "page.txt", "--into", "my.xlsx")
    assert cli("check", "my.xlsx").stdout == """\
note SB310 Synonyms!B3: “MMI” is short and may mean other things too
    MMI
    ^^^
    Add a row for it to Ambiguous abbreviations: with context words, or with
    “off” under Use if it is safe
my.xlsx: 1 note
To learn more, type: searchbuilder explain SB310
"""


@pytest.mark.parametrize("name", ["my.xlsx", "mmi.xlsx"])
def test_a_page_a_second_time_adds_nothing(cli, home, name):
    cli("import", "page.txt", "--into", name)
    before = Path(name).read_bytes()
    done = cli("import", "page.txt", "--into", name)
    assert done.stdout == f"Nothing to add to {name}: it is all there already\n"
    assert Path(name).read_bytes() == before


def test_a_page_into_a_workbook_that_knows_the_term(cli, home):
    before = counted("mmi.xlsx")
    there = told("mmi.xlsx", "Terms")
    done = cli("import", "page.txt", "--into", "mmi.xlsx")
    assert done.stderr.startswith(
        "note SB703 Terms!A2: [MMI] keeps its definition; the page says: MMI, or Maximum\n")
    assert done.stderr.endswith("    If it is better, copy it over yourself\n")
    assert told("mmi.xlsx", "Terms") == there
    after = counted("mmi.xlsx")
    assert {sheet: after[sheet] - before.get(sheet, 0) for sheet in after
            if after[sheet] != before.get(sheet)} == {"Evidence": 19, "Interview": 6}
    assert [row["No"] for row in told("mmi.xlsx", "Interview")][-6:] == ["3", "4"] * 3


def test_levels_with_other_years_stay(cli, workbook):
    book = workbook("""
| Levels |
|        | Level  | Min years | Max years |
|        | Senior | 7         |           |
""")
    Path("page.txt").write_text("FCE\nExperience Level Indicators\nSenior (5+ years)\n• alone\n"
                                "Red Flags\nnone\nExamples in Resumes\nnone\n")
    done = cli("import", "page.txt", "--into", book)
    assert done.stderr == ("note SB703 Levels!A2: Level Senior keeps its years; the page says "
                           "5+\n    If the page is right, change them yourself\n")
    assert told(book, "Levels") == [{"Level": "Senior", "Min years": "7"}]


def test_what_two_levels_share_stands_at_both(cli, home):
    Path("page.txt").write_text(
        "FCE\nTerm from Rehab industry explained\nFCE is a test.\n"
        "Mid Level Questions\nQ: How long?\nExpected Answer: Hours.\n"
        "Senior Level Questions\nQ: How long?\nExpected Answer: Days.\n"
        "Level Indicators\nMid (2-5 years)\n• Patient\nand kind\nSenior (5+ years)\n"
        "• Patient\nand kind\n")
    cli("import", "page.txt", "--into", "my.xlsx")
    assert [(row["Level"], row["Text"]) for row in told("my.xlsx", "Evidence")] == [
        ("Mid", "Patient and kind"), ("Senior", "Patient and kind")]
    assert [(row["Level"], row["No"], row["Expected answer"])
            for row in told("my.xlsx", "Interview")] == [("Mid", "1", "Hours."),
                                                         ("Senior", "1", "Days.")]
    Path("page.txt").write_text(Path("page.txt").read_text().replace("Days", "Weeks"))
    done = cli("import", "page.txt", "--into", "my.xlsx")
    assert done.stdout == "Nothing to add to my.xlsx: it is all there already\n"
    assert done.stderr == """\
note SB703 Interview!D3: “How long?” keeps its expected answer; the page says:
    Weeks.
    If it is better, copy it over yourself
"""


def test_new_questions_are_numbered_on(cli, workbook):
    book = workbook("""
| Terms     |
|           | Term | Definition   |
|           | FCE  | FCE is a test. |
| Interview |
|           | Term | Level | No | Question |
|           | FCE  | Mid   | 7  | Why?     |
""")
    Path("page.txt").write_text("FCE\nTerm from Rehab industry explained\nFCE is a test.\n"
                                "Mid Level Questions\nQ: How long?\nExpected Answer: Hours.\n")
    cli("import", "page.txt", "--into", book)
    assert [(row["No"], row["Question"]) for row in told(book, "Interview")] == [
        ("7", "Why?"), ("8", "How long?")]


def test_a_page_without_its_term(cli, home):
    Path("page.txt").write_text("Term from Rehab industry explained\nRed flags\n• none\n")
    before = Path("my.xlsx").read_bytes()
    done = cli("import", "page.txt", "--into", "my.xlsx")
    assert (done.exit_code, done.stdout, done.stderr) == (1, "Nothing to add to my.xlsx\n", """\
error SB710: Not added: the page does not begin with the term that it is about
    Type the term on its first line
Not added: the page
""")
    assert Path("my.xlsx").read_bytes() == before


def test_a_role_of_which_no_title_is_used_is_not_asked_for(cli, workbook):
    book = workbook("""
| Titles |
|        | Role  | Title        | Use |
|        | Nurse | Wound Nurse  |     |
|        | Gone  | Case Manager | no  |
""")
    Path("page.txt").write_text("FCE\nTerm from Rehab industry explained\nFCE is a test.\n"
                                'Typical job title: "Case Manager", "Wound Nurse"\n')
    done = cli("import", "page.txt", "--into", book)
    assert told(book, "Searches") == [
        {"Search": "FCE search", "Titles": "[Nurse]", "Must": "[FCE]"}]
    assert done.stderr == """\
note SB704: The new search skips these, because none of their titles is used:
    [Gone]
    To include them, change their rows on the sheet Titles
"""
    assert cli("check", book).exit_code == 0


def test_a_line_that_is_not_taken_in_is_named(cli, home):
    Path("page.txt").write_text("FCE\nTerm from Rehab industry explained\nFCE is a test.\n"
                                "Mid Level Questions\nhow long?\n")
    done = cli("import", "page.txt", "--into", "my.xlsx")
    assert (done.exit_code, done.stderr) == (0, """\
warning SB702: Skipped line 5, which belongs to no known section: how long?
    Copy it to the right sheet yourself
""")


def test_a_copy_leaves_the_workbook_alone(cli, home):
    before = Path("my.xlsx").read_bytes()
    done = cli("import", "nurse", "--into", "my.xlsx", "--from", "linkedin",
               "--output", "copy.xlsx")
    assert done.stdout.startswith("1 row added to copy.xlsx\n")
    assert Path("my.xlsx").read_bytes() == before
    assert [row["Search"] for row in told("copy.xlsx", "Searches")] == ["nurse search"]


def test_what_is_there_stays(cli, home):
    old = load_workbook("mmi.xlsx")
    cli("import", "(laser OR lasers) AND MMI", "--into", "mmi.xlsx", "--from", "linkedin")
    new = load_workbook("mmi.xlsx")
    for page in old:
        there = [[cell.value for cell in row] for row in page.iter_rows()]
        kept = [[cell.value for cell in row[:page.max_column]]
                for row in new[page.title].iter_rows(max_row=page.max_row)]
        assert kept == there, page.title
    assert (new["Searches"].max_row, new["Terms"].max_row) == (
        old["Searches"].max_row + 1, old["Terms"].max_row + 1)


def test_a_web_page_is_no_text(cli, home):
    Path("page.html").write_text("<!DOCTYPE html>\n<h1>FCE</h1>\n<h2>Red Flags</h2>")
    done = cli("import", "page.html", "--into", "my.xlsx")
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", """\
searchbuilder: page.html is a web page, not a text file
    Open it in a browser, and copy what it shows into a text file
""")
    assert cli("import", "-", "--into", "my.xlsx", input="<h1>FCE").exit_code == 2


def test_what_a_page_says_twice_in_two_ways_is_told(cli, home):
    Path("page.txt").write_text(
        "FCE\nTerm from Rehab industry explained\nMid Level Questions\nQ: Why?\nA: So.\n"
        "Q: Why?\nA: Thus.\nLevel Indicators\nMid (2-5 years)\n• one\nMid (3+ years)\n• two\n")
    done = cli("import", "page.txt", "--into", "my.xlsx")
    assert done.stderr == """\
note SB703 Interview: “Why?” keeps its expected answer; the page says: Thus.
    If it is better, copy it over yourself
note SB703 Levels: Level Mid keeps its years; the page says 3+
    If the page is right, change them yourself
"""


def test_the_longer_of_two_names_is_the_main_one(cli, home):
    Path("page.txt").write_text("Third-Party Logistics\nTerm from Freight industry explained\n"
                                "Third-Party Logistics (3PL) is storage.\n")
    cli("import", "page.txt", "--into", "my.xlsx")
    assert [(row["Synonym"], row["Kind"]) for row in told("my.xlsx", "Synonyms")] == [
        ("3PL", "abbreviation"), ("Third-Party Logistics", "main")]


def test_an_open_workbook_is_left_alone(cli, home):
    Path("~$my.xlsx").write_bytes(b"\x03Ann" + b" " * 51)
    before = Path("my.xlsx").read_bytes()
    done = cli("import", "nurse", "--into", "my.xlsx", "--from", "linkedin")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("searchbuilder: my.xlsx is open in Excel (by Ann)\n")
    assert Path("my.xlsx").read_bytes() == before


@pytest.mark.parametrize("words, message", [
    (("nurse",), "Error: Missing option '--into'.\n"),
    (("nurse", "--into", "none.xlsx"), """\
searchbuilder: There is no file none.xlsx
    That folder has mmi.xlsx, my.xlsx
"""),
    (("my.xlsx", "--into", "mmi.xlsx"), """\
searchbuilder: my.xlsx is not a text file
    Save it as plain text, one string per line
"""),
    (("strngs.txt", "--into", "my.xlsx"), """\
searchbuilder: There is no file strngs.txt
    Check its name and its folder
"""),
    (("", "--into", "my.xlsx"), """\
searchbuilder: There is no string to read
    Type one in quotation marks, or name a file
"""),
    (("nurse", "--into", "my.xlsx", "--from", "linkdin"), """\
searchbuilder: There is no platform “linkdin”
    Did you mean linkedin or google-linkedin?
"""),
    (("page.txt", "--into", "my.xlsx", "--name", "X"), """\
searchbuilder: --name is for a string, and this is a glossary page
    Leave it out
"""),
    (("page.txt", "--into", "my.xlsx", "--from", "linkedin"), """\
searchbuilder: --from is for a string, and this is a glossary page
    Leave it out
"""),
    (("nurse", "--into", "my.xlsx", "--output", "copy.txt"), """\
searchbuilder: copy.txt does not end like my.xlsx
    Choose a name that ends in .xlsx
"""),
    (("nurse", "--into", "my.xlsx", "--from", "linkedin", "--output", "mmi.xlsx"), """\
searchbuilder: mmi.xlsx already exists
    Choose another name, or delete it
"""),
])
def test_wrong_usage_is_2(cli, home, words, message):
    done = cli("import", *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith(message)


@pytest.mark.parametrize("words, last", [
    (("import", "-", "--into", "my.xlsx"), "Not added: NOT [31mred"),
    (("translate", "-", "--for", "google"), "Not read: “NOT OR [31mred”")])
def test_no_sign_of_a_string_reaches_the_terminal_that_could_colour_it(cli, home, words, last):
    text = "NOT \x1b[31mred" if words[0] == "import" else "NOT OR \x1b[31mred"
    assert cli(*words, "--from", "linkedin", input=text).stderr.splitlines()[-1] == last


def test_one_name_is_for_one_string(cli, home):
    done = cli("import", "-", "--into", "my.xlsx", "--name", "X", input="a\nb\n")
    assert (done.exit_code, done.stderr) == (
        2, "searchbuilder: --name is for one string; these are 2\n    Leave it out\n")


def test_a_blank_name_is_none(cli, home):
    cli("import", "nurse", "--into", "my.xlsx", "--from", "linkedin", "--name", " ")
    assert [row["Search"] for row in told("my.xlsx", "Searches")] == ["nurse search"]


def test_what_is_not_carried_is_told_of_the_workbook(cli, home):
    done = cli("import", "site:linkedin.com/in nurse", "--into", "my.xlsx",
               "--from", "google-linkedin")
    assert done.stderr == """\
note SB616: Left out site:linkedin.com/in: a workbook holds searches for people
    anyway
"""


def test_help(cli):
    assert cli("import", "--help").stdout == """\
Usage: searchbuilder import [OPTIONS] [TEXT]

  Add a string, a glossary page or a job posting to a workbook.

  TEXT is a search string, a file with one string per line, a glossary page or a
  job posting as a text file, or - for standard input. New rows go below the
  others, and no other row changes. A job posting becomes a search; --dry-run
  shows it first. The CSV file that a page exports goes into the sheet Log, and
  what searchbuilder platforms exports into the sheet Platforms, where a newer
  fact replaces an older one.

Options:
  --into WORKBOOK  The workbook to add it to.  [required]
  --from PLATFORM  The site that the string is from, if it is not recognized.
  --name NAME      The name of the new search.
  --dry-run        Show what would be added, and add nothing.
  --output FILE    Save a copy to this file, and leave WORKBOOK as it is.
  -h, --help       Show this message and exit.
"""


def test_the_names_of_strings_are_the_names_of_searches(cli, home):
    text = "# mine\nNurses: nurse AND ICU\nWelders: welder\nPubMed: nurse[tiab]\n"
    done = cli("import", "-", "--into", "my.xlsx", input=text)
    assert [(row["Search"], row["Must"]) for row in told("my.xlsx", "Searches")] == [
        ("Nurses", "nurse; ICU"), ("Welders", "welder")]
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (1, "Not added: PubMed")
    assert "error SB623 PubMed, column 6: This is a search for" in done.stderr
    cli("import", "-", "--into", "my.xlsx", input="Nurses: nurse AND RN\n")
    assert [row["Search"] for row in told("my.xlsx", "Searches")] == [
        "Nurses", "Welders", "Nurses 2"]


def test_a_string_copied_from_a_spreadsheet(cli, home):
    done = cli("import", '"""wound care"" OR RN"', "--into", "my.xlsx", "--from", "linkedin")
    assert done.exit_code == 0
    assert [row["Notes"] for row in told("my.xlsx", "Searches")] == [
        'From a string for LinkedIn people search: "wound care" OR RN']
