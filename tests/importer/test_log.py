"""What people noted on the page becomes rows of Log, and of Counts where it is about one word."""

from __future__ import annotations

import pytest

from searchbuilder.importer.log import is_log, of_log
from searchbuilder.workbook.identity import workbook_id
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

BOOK = """
    | Terms |
    |       | Term |
    |       | MMI  |
    | Synonyms |
    |          | Term | Synonym                     |
    |          | MMI  | maximum medical improvement |
    | Titles |
    |        | Role  | Title            | Kind    |
    |        | Nurse | registered nurse | typical |
    | Searches |
    |          | Search | Titles  | Must  | Region |
    |          | Care   | [Nurse] | [MMI] | US     |
"""
HEADER = ("workbook_id,search,platform,size,part,of,string_id,copied,pasted,results,by,date,star,"
          "note,string")
LINE = ("{id},Care,bullhorn,short,1,1,ab12,2026-11-27T09:00:00Z,,412,Ann,2026-11-27,x,good,"
        "RN AND MMI")
ROW = {"Search": "Care", "Platform": "bullhorn", "Size": "short", "String": "RN AND MMI",
       "Copied": "2026-11-27T09:00:00Z", "Results": "412", "By": "Ann", "Date": "2026-11-27",
       "Star": "x", "Note": "good", "String id": "ab12"}


@pytest.fixture
def taken(workbook):
    """What lines add to the workbook, each with its own id."""
    path = workbook(BOOK)
    rows = read_rows(path)
    own = of_id(path)

    def take(*lines, header=HEADER, id=own):
        text = "\r\n".join([header, *(line.format(id=id) for line in lines)]) + "\r\n"
        assert is_log(text)
        return of_log(text, rows, path)
    return take


def of_id(path):
    return workbook_id(read_rows(path).created, path)


def test_a_line_becomes_a_row(taken):
    done = taken(LINE)
    assert (done.rows, done.diagnostics) == ({"Log": [ROW]}, ())


@pytest.mark.parametrize("header", (
    "\ufeff" + HEADER, HEADER.upper(), '"' + HEADER.replace(",", '","') + '"'))
def test_a_header_as_programs_write_it(taken, header):
    assert taken(LINE, header=header).rows == {"Log": [ROW]}


@pytest.mark.parametrize("sign", (";", "\t"))
def test_excel_saves_it_with_the_separator_of_its_country(taken, sign):
    assert taken(LINE.replace(",", sign), header=HEADER.replace(",", sign)).rows == {"Log": [ROW]}


def test_columns_stand_in_any_order_and_may_be_missing(taken):
    done = taken("ab12,bullhorn,Care,later", header="string_id,platform,search,other")
    assert done.rows == {"Log": [{"Search": "Care", "Platform": "bullhorn", "String id": "ab12"}]}


@pytest.mark.parametrize(("typed", "meant"), (
    ("'=1+1", "=1+1"), ("'-RN", "-RN"), ("'+RN", "+RN"), ("'@x", "@x"), ("''=x", "'=x"),
    ("'tis", "'tis"), ("'", "'")))
def test_the_apostrophe_before_a_formula_goes_and_no_other(taken, typed, meant):
    (row,) = taken(f'{{id}},Care,bullhorn,short,1,1,ab12,,,,,,,,"{typed}"').rows["Log"]
    assert row["String"] == meant


def test_several_strings_of_a_search_say_which(taken):
    (row,) = taken(LINE.replace("short,1,1,", "full,2,3,")).rows["Log"]
    assert row["Part"] == "2 of 3"


def test_quotes_commas_and_line_breaks_of_a_string_stay(taken):
    line = '{id},Care,bullhorn,short,1,1,ab12,,,,,,,,"""a, b"" OR c\nRN"'
    (row,) = taken(line).rows["Log"]
    assert row["String"] == '"a, b" OR c\nRN'


@pytest.mark.parametrize(("columns", "day"), (
    (",,2026-11-29", "2026-11-29"), (",2026-11-28T10:00:00Z,", "2026-11-28"),
    ("2026-11-27T10:00:00Z,,", "2026-11-27"),
    ("2026-11-27T10:00:00Z,2026-11-28T10:00:00Z,29.11.2026", "2026-11-28")))
def test_the_day_is_the_best_that_is_known(taken, columns, day):
    copied, pasted, date = columns.split(",")
    line = f"{{id}},Care,bullhorn,short,1,1,ab12,{copied},{pasted},,,{date},,,x"
    (row,) = taken(line).rows["Log"]
    assert row["Date"] == day


@pytest.mark.parametrize(("typed", "number"), (
    ("412", "412"), ('"1,240"', "1240"), ("1.240", "1240"), ("1 240", "1240"), ("", None)))
def test_a_number_as_people_write_it(taken, typed, number):
    (row,) = taken(f"{{id}},Care,bullhorn,short,1,1,ab12,,,{typed},,,,,a AND b").rows["Log"]
    assert row.get("Results") == number


def test_what_is_there_already_is_not_added_again(taken):
    assert len(taken(LINE, LINE, LINE.replace("412", "413")).rows["Log"]) == 2


# --- Counts ---

def counted(word, group, platform="bullhorn", **more):
    return {"Word": word, "Group": group, "Region": "US", "How": "anywhere", "Where": platform,
            "People": "412", "Date": "2026-11-27", **more}


@pytest.mark.parametrize(("platform", "string", "count"), (
    ("bullhorn", "MMI", None),
    ("bullhorn", '"maximum medical improvement"', counted("maximum medical improvement", "MMI")),
    ("google", '"registered nurse"', counted("registered nurse", "Nurse", "google")),
    ("bullhorn", '"registered nurse" AND RN', None),
    ("bullhorn", "somebody", None),
    ("nowhere", '"registered nurse"', None),
    ("bullhorn", "", None),
    ("bullhorn", "((", None)))
def test_a_string_of_one_word_that_the_workbook_has_is_a_count(taken, platform, string, count):
    quoted = string.replace('"', '""')
    line = LINE.replace("bullhorn", platform).replace("RN AND MMI", f'"{quoted}"')
    assert taken(line).rows.get("Counts", [None]) == [count]


def test_a_part_of_a_search_or_a_string_without_results_is_no_count(taken):
    line = LINE.replace("RN AND MMI", '"""registered nurse"""')
    assert "Counts" in taken(line).rows
    assert "Counts" not in taken(line.replace("1,1,ab12", "1,2,ab12")).rows
    assert "Counts" not in taken(line.replace("412", "")).rows


# --- what cannot be taken in ---

def told(done):
    return [(each.code, each.severity, each.message, each.hint) for each in done.diagnostics]


def test_searches_of_another_workbook_are_left_out(taken):
    lines = [LINE.replace("Care", f"Search {number}") for number in (1, 1, 2)]
    done = taken(LINE, *lines, id="another")
    assert done.rows == {"Log": [ROW]}
    assert told(done) == [(
        "SB721", "warning", "Left out 3 rows of searches that this workbook does not have: "
        "“Search 1”, “Search 2”. The file is from the page of another workbook",
        "Import it into the workbook that its page was made from")]


def test_searches_that_were_renamed_are_taken_in_and_named(taken):
    done = taken(LINE.replace("Care", "Caring"))
    assert done.rows == {"Log": [{**ROW, "Search": "Caring"}]}
    assert told(done) == [(
        "SB721", "warning", "1 row is about searches that this workbook does not have: “Caring”. "
        "No page will show them",
        "If you renamed a search, write its new name into these rows of Log")]


def test_lines_that_were_cut_are_left_out_and_named(taken):
    done = taken("{id},Care,bullhorn", LINE, "{id},,bullhorn,short,1,1,ab12", ",,,")
    assert done.rows == {"Log": [ROW]}
    assert told(done) == [(
        "SB722", "warning", "Left out 2 rows without a search, a platform or a string: line 2, 4",
        "Export the file from the page again")]


def test_results_that_are_no_number_are_left_out_and_named(taken):
    done = taken(LINE.replace("412", "many"))
    assert done.rows == {"Log": [{key: text for key, text in ROW.items() if key != "Results"}]}
    assert told(done) == [(
        "SB722", "warning", "Left out 1 result that is not a number: “many”",
        "Export the file from the page again")]


def test_a_string_that_no_cell_holds_keeps_its_row(taken):
    (row,) = taken(LINE.replace("RN AND MMI", "x" * 40_000)).rows["Log"]
    assert "String" not in row and row["String id"] == "ab12"


def test_a_cell_beyond_all_measure_is_refused_in_words(taken, cli):
    path = "log.csv"
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADER + "\n" + LINE.replace("RN AND MMI", '"' + "x" * 200_000 + '"') + "\n")
    result = cli("import", path, "--into", "book.xlsx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "searchbuilder: This file is damaged (field larger than field limit (131072))\n"
        "    Export it from the page again\n")


@pytest.mark.parametrize("text", (
    "", "nurse AND RN", "search,platform", HEADER[:20], "a\nstring_id"))
def test_other_texts_are_not_taken_for_it(text):
    assert not is_log(text)


# --- the command ---

def test_the_command_adds_the_rows_and_the_next_page_has_them(taken, cli):
    with open("log.csv", "w", encoding="utf-8-sig") as file:
        file.write("\n".join([HEADER, LINE.format(id="")]))
    result = cli("import", "log.csv", "--into", "book.xlsx")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == """\
1 row added to book.xlsx

Log (1)
    Care · bullhorn · short · RN AND MMI · 2026-11-27T09:00:00Z · 412 · Ann ·
      2026-11-27 · x · good · ab12
"""
    assert [each._asdict() for each in book(read_rows("book.xlsx")).log] == [{
        "search": "Care", "platform": "bullhorn", "size": "short", "part": "", "string": "ab12",
        "copied": "2026-11-27T09:00:00Z", "pasted": "", "results": "412", "by": "Ann",
        "date": "2026-11-27", "star": "x", "note": "good"}]
    again = cli("import", "log.csv", "--into", "book.xlsx")
    assert (again.exit_code, again.stdout) == (
        0, "Nothing to add to book.xlsx: it is all there already\n")
    assert cli("check", "book.xlsx").stdout == "book.xlsx: no problems found\n"


@pytest.mark.parametrize(("option", "name"), (("--name", "x"), ("--from", "google")))
def test_options_of_strings_are_refused(taken, cli, option, name):
    with open("log.csv", "w", encoding="utf-8") as file:
        file.write("\n".join([HEADER, LINE]))
    result = cli("import", "log.csv", "--into", "book.xlsx", option, name)
    assert (result.exit_code, result.stderr) == (
        2, f"searchbuilder: {option} is for a string, and this is what a page exported\n"
        "    Leave it out\n")
