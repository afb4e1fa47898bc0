"""`try`, as whole screens."""

import datetime
import json
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from trial.table import BOOK, PEOPLE

from searchbuilder.cli.people import _time_left


@pytest.fixture
def files(workbook):
    """The workbook of the table, and its people as text files in the folder people."""
    book = workbook(BOOK)
    for one in PEOPLE:
        path = Path("people", one.name).with_suffix(".txt")
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{one.title}\n\n{one.text}\n", encoding="utf-8")
    return book


@pytest.fixture
def table(workbook):
    """The workbook of the table, and its people as rows of people.csv."""
    rows = "".join(f'{one.name},"{one.title}",{one.company},"{one.text}"\n' for one in PEOPLE)
    Path("people.csv").parent.mkdir(exist_ok=True)
    book = workbook(BOOK)
    Path("people.csv").write_text(f"id,title,company,text\n{rows}", encoding="utf-8")
    return book


def test_a_search_says_who_is_found_and_what_its_parts_cost(cli, table):
    done = cli("try", table, "--on", "people.csv", "--search", "manager", "--show-names")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == """\
6 people in people.csv

MMI manager · found 1 of 6
    Asks for                                             have it     without it
        Job title: Case Manager (Searches!B2)                  5         1 more
        MMI (Searches!D2)                                      4         1 more
        Place: Florida or FL (Searches!F2)                     5         1 more
    Keeps out: “junior” 1 (Levels!D2)
    Words that find people: “Case Manager” 5 (4 only by it), “maximum medical
      improvement” 4 (3 only by it), “Nurse Case Manager” 1, “MMI” 1
    First of them, by how many different words they have
        anna.pdf · 6 words
            “Nurse Case Manager”
            “Reports of maximum medical improvement.”
"""


@pytest.mark.parametrize(("whole", "said"), [
    (0, "    Nobody has it all. Without Place: Florida or FL (Searches!F2) it would find\n"
        "      3\n"),
    (1, "    Only 1 person has it all. Without Place: Florida or FL (Searches!F2) it\n"
        "      would find 4\n"),
    (2, "    Only 2 people have it all. Without Place: Florida or FL (Searches!F2) it\n"
        "      would find 5\n"),
    (3, "")])
def test_where_next_to_nobody_is_found_it_says_what_would_find_some(cli, table, whole, said):
    texts = ["Ohio, maximum medical improvement"] * 3 + [
        "Florida, maximum medical improvement"] * whole
    Path("some.csv").write_text("title,text\n" + "".join(
        f'Case Manager,"{text}"\n' for text in texts), encoding="utf-8")
    screen = cli("try", table, "--on", "some.csv", "--search", "manager").stdout
    above = "    Words that find nobody here: 2\n"
    assert screen.partition(above)[2].partition("    First of them")[0] == said


def test_names_are_short_ids_that_stay_and_that_why_takes(cli, table):
    line = ("try", table, "--on", "people.csv", "--search", "manager")
    shown = cli(*line).stdout
    who, = re.findall(r"^        (\w{8}) · 6 words$", shown, re.MULTILINE)
    assert "anna" not in shown
    assert cli(*line).stdout == shown
    assert cli(*line, "--why", who).stdout.endswith(f"found 1 of 6\n    {who} is found\n")


@pytest.mark.parametrize(("person", "told"), [
    ("ben.pdf", """\
    ben.pdf is not found, because of
        the excluded “junior” (Levels!D2)
        Without this one part, this person would be found
"""),
    ("dan", """\
    dan.pdf is not found, because of
        MMI (Searches!D2). Nearest: “MMI”
        the excluded “payroll” (Searches!E2)
"""),
    ("fay.pdf", """\
    fay.pdf is not found, because of
        Place: Florida or FL (Searches!F2). Nothing like it stands there
        Without this one part, this person would be found
""")])
def test_why_somebody_is_not_found(cli, table, person, told):
    done = cli("try", table, "--on", "people.csv", "--search", "manager", "--show-names",
               "--why", person)
    assert done.stdout == f"6 people in people.csv\n\nMMI manager · found 1 of 6\n{told}"


def test_people_who_are_right_stand_in_a_file_or_with_commas(cli, table):
    Path("right.txt").write_text("anna.pdf\ncora.pdf\n\nzoe\n", encoding="utf-8")
    line = ("try", table, "--on", "people.csv", "--search", "manager", "--show-names", "--right")
    done = cli(*line, "right.txt")
    assert done.stdout == """\
6 people in people.csv

MMI manager · found 1 of 6
    Not in the pool: zoe
    Of 2 people known to be right it finds 1. They are 100% of those it finds
        1 missed because of Job title: Case Manager (Searches!B2)
    These rows would find them:
        Titles, Case Manager: HR Benefits Coordinator (1 of the right people, 0
          others)
"""
    assert cli(*line, "anna.pdf, cora.pdf,zoe").stdout == done.stdout


def test_json_and_csv_have_no_name_and_no_sentence(cli, table):
    line = ("try", table, "--on", "people.csv", "--right", "anna.pdf,cora.pdf", "--why", "dan.pdf")
    for style in ("json", "csv"):
        printed = cli(*line, "--format", style).stdout
        assert not [word for one in PEOPLE for word in (one.name, one.text[24:])
                    if word.casefold() in printed.casefold()]
    named = json.loads(cli(*line, "--format", "json", "--show-names").stdout)
    assert [each["name"] for search in named["searches"] for each in search["people"]] == [
        "anna.pdf", "anna.pdf", "fay.pdf", "ben.pdf", "cora.pdf"]


def test_csv_has_a_row_for_each_part_exclusion_and_word(cli, table):
    printed = cli("try", table, "--on", "people.csv", "--search", "Anybody", "--format", "csv")
    assert printed.stdout.lstrip("\ufeff") == """\
search,found,kind,what,cell,people,more,only
Anybody with it,4,part,MMI,Searches!D3,4,2,
Anybody with it,4,word,maximum medical improvement,Synonyms!B2,4,,3
Anybody with it,4,word,MMI,Synonyms!B3,1,,0
Anybody with it,4,word,MMIs,Synonyms!B3,0,,0
Anybody with it,4,word,MMI's,Synonyms!B3,0,,0
"""


def test_counts_are_saved_under_the_name_of_the_pool_and_nothing_of_anybody(cli, table):
    done = cli("try", table, "--on", "people.csv", "--save")
    assert done.stderr == ("Saved the counts of 3 words in the sheet Counts of book.xlsx, under "
                           "“people”\n")
    rows = [row[:9] for row in load_workbook(table)["Counts"].iter_rows(values_only=True)]
    assert [row[:4] + row[4:7] for row in rows[1:]] == [
        ("Case Manager", "Case Manager", "US", "title", "people", "5", "4"),
        ("Nurse Case Manager", "Case Manager", "US", "title", "people", "1", "0"),
        ("maximum medical improvement", "MMI", "US", "anywhere", "people", "4", "3")]
    assert cli("build", table, "--search", "manager", "--for", "bullhorn", "--size", "short"
               ).exit_code == 0


def test_what_is_saved_of_a_string_is_said_wherever_that_string_is_made(cli, table):
    line = ("--search", "manager", "--for", "linkedin", "--size", "short")
    done = cli("try", table, "--on", "people.csv", *line, "--save")
    assert "The string for LinkedIn people search, short: keeps 1 of 1, and f" in done.stdout
    assert done.stderr == ("Saved the counts of 3 words and 1 string in the sheet Counts of "
                           "book.xlsx, under “people”\n")
    last = [row[:9] for row in load_workbook(table)["Counts"].iter_rows(values_only=True)][-1]
    name, _, known_by = last[0].partition(": ")
    assert (name, *last[1:]) == (
        "LinkedIn people search, short", "MMI manager", "US", "string", "people", "1", "1", None,
        "1")
    assert re.fullmatch("[0-9a-f]{16}", known_by)
    today = datetime.date.today().isoformat()
    note = f"Keeps 1 of 1 person in your pool (people, {today}), and finds 1 other"
    made, = json.loads(cli("build", table, *line, "--format", "json").stdout)["results"]
    assert made["kept"] == {"people": 1, "of": 1, "where": "people"}
    assert (made["notes"][0], made["why"][0]) == (note, note)
    assert " ".join(f"note: {note}".split()) in " ".join(cli("build", table, *line).stdout.split())
    assert (cli("check", table).exit_code, cli("fill", table).exit_code) == (0, 0)
    strings = [row[7] for row in load_workbook(table)["Strings"].iter_rows(values_only=True)
               if row[1:3] == ("LinkedIn people search", "short")]
    assert [f"note: {note}" in said.split("\n") for said in strings] == [True, False]


@pytest.mark.parametrize("other", [
    ["--size", "full"], ["--for", "linkedin-recruiter"], ["--breadth", "broad"]])
def test_of_any_other_string_or_search_nothing_is_said(cli, table, other):
    line = ("--search", "manager", "--for", "linkedin", "--size", "short")
    cli("try", table, "--on", "people.csv", *line, "--save")
    made = json.loads(cli("build", table, *line, *other, "--format", "json").stdout)["results"]
    assert made[-1]["kept"] is None


def test_what_is_kept_can_be_forgotten(cli, table):
    line = ("try", table, "--on", "people.csv", "--forget")
    cli("try", table, "--on", "people.csv")
    assert [(done.exit_code, done.stdout, done.stderr) for done in (cli(*line), cli(*line))] == [
        (0, "", "Deleted what was kept of people.csv\n"),
        (0, "", "Nothing is kept of people.csv\n")]


def test_files_that_cannot_be_read_are_named(cli, files):
    Path("people", "scan.txt").write_text("", encoding="utf-8")
    shown = cli("try", files, "--on", "people", "--search", "manager", "--show-names").stdout
    assert shown.startswith("""\
6 people in people
    Job titles are the lines that look like one, because nothing says which they
      are
    Not read: 1. Nobody in them can be found:
        scan.txt: it is empty
""")


@pytest.mark.parametrize(("more", "told"), [
    (["--query", "a", "--search", "b", "--on", "people.csv"],
     "searchbuilder: --query tries what you type, so --search has nothing to choose from\n"
     "    Use one of the two\n"),
    (["--on", "people.csv", "--columns", "title"],
     "searchbuilder: Can't read “title” in --columns\n"
     "    Write it like this: --columns title=Job,text=Notes\n"),
    (["--on", "people.csv", "--why", "zoe"],
     "searchbuilder: There is nobody called “zoe” in people.csv, or several are\n"
     "    Type the name of the file or the id of the row as it stands there, or the\n"
     "    short id that a list of people shows\n"),
    (["--on", "people.csv", "--output", "people.csv"],
     "searchbuilder: people.csv is the table of people itself\n"
     "    Choose another name\n"),
    (["--on", "book.xlsx"],
     "searchbuilder: book.xlsx is the workbook itself, and no people\n"
     "    Name a folder of résumés or a table after --on\n"),
    (["--on", "empty"],
     "0 people in empty\n    Not read: 1. Nobody in them can be found:\n"
     "        none.txt: it is empty\n"
     "searchbuilder: There is nobody in empty who can be read\n"
     "    Name a folder or a table with texts of people after --on\n"),
    (["--on", "people.csv", "--search", "Zebra"],
     "searchbuilder: There is no search “Zebra”\n"
     "    The names are in the first column of the sheet Searches\n")])
def test_a_wrong_use_is_told_with_what_to_do(cli, table, more, told):
    Path("empty").mkdir()
    Path("empty", "none.txt").write_text("", encoding="utf-8")
    done = cli("try", table, *more)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)


def test_a_search_with_a_mistake_is_named_and_the_others_are_tried(cli, workbook, table):
    book = workbook(BOOK.replace("| [MMI] |          |  ", "| (a    |          |  "),
                    name="broken.xlsx")
    done = cli("try", book, "--on", "people.csv")
    assert done.exit_code == 1
    assert [line for line in done.stdout.splitlines() if " · found " in line] == [
        "MMI manager · found 1 of 6"]
    assert done.stderr.splitlines()[-1] == "Not built: “Anybody with it” (Searches!A3)"


def test_nothing_to_choose_from_is_no_traceback(cli, table):
    done = cli("try", table, "--on", "nowhere")
    assert (done.exit_code, done.stdout, done.stderr) == (
        2, "", "searchbuilder: There is no folder or file nowhere\n    Check the name\n")


def test_how_much_is_read_and_how_long_the_rest_takes(monkeypatch):
    now = iter([100.0, 100.0, 110.0])
    monkeypatch.setattr("searchbuilder.cli.people.monotonic", lambda: next(now))
    said = _time_left()
    assert (said(0, 3000), said(1000, 3000)) == (
        "Read 0 of 3,000 · about 0 s left", "Read 1,000 of 3,000 · about 20 s left")
