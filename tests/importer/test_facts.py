"""What somebody else found out about platforms becomes rows of the sheet Platforms."""

from __future__ import annotations

from pathlib import Path

import pytest

from searchbuilder.importer.facts import is_facts, of_facts
from searchbuilder.importer.log import is_log
from searchbuilder.workbook.reader import read_rows

BOOK = """
    | Platforms |
    |           | Platform | Fact        | Value     | How  | Counts | Date       |
    |           | icims    | Parentheses | any depth | mine |        | 2026-10-01 |
"""
HEADER = "Platform,Fact,Value,How,Counts,Date"
NEW = {"Platform": "lever", "Fact": "NOT", "Value": "-", "How": "calibrate",
       "Date": "2026-11-30"}


def taken(workbook, *lines, header=HEADER):
    text = "\n".join([header, *lines])
    assert is_facts(text) and not is_log(text)
    return of_facts(text, read_rows(workbook(BOOK)))


@pytest.mark.parametrize("header, line", (
    (HEADER, "lever,NOT,'-,calibrate,,2026-11-30"),
    ("\ufeff" + HEADER.upper(), "lever,not,-,calibrate,,2026-11-30"),
    ("Date;Value;Fact;Platform;How", "2026-11-30;minus;NOT;lever;calibrate")))
def test_a_line_becomes_a_row(workbook, header, line):
    done = taken(workbook, line, header=header)
    assert (done.rows, done.diagnostics) == ({"Platforms": [NEW]}, ())


FINDINGS = (
    (",NOT,-,,,", "SB723", "Line 2 names no platform, so it is left out",
     "Type the name of the platform"),
    ("lever,Parenthesis,ignored,,,", "SB723", "Line 2 is left out: “Parenthesis” is no fact of a "
     "platform", "Did you mean Parentheses?"),
    ("lever,Parentheses,some,,,", "SB723", "Line 2 is left out: “some” is not a value of "
     "Parentheses", "Type any depth, one level, ignored or error"),
    ("icims,Parentheses,ignored,,,2026-11-30", "SB724", "Parentheses of icims was any depth in "
     "your workbook (Platforms!C2), and now is ignored", "To undo it, type the old value again"),
    ("icims,Parentheses,ignored,,,2026-09-30", "SB724", "Parentheses of icims stays any depth, as "
     "in your workbook (Platforms!C2), which found it out later. The file says ignored",
     "If the file is right, change the cell"),
)


@pytest.mark.parametrize("line, code, message, hint", FINDINGS)
def test_what_is_told(workbook, line, code, message, hint):
    done = taken(workbook, line)
    assert [(each.code, each.message, each.hint) for each in done.diagnostics] == [
        (code, message, hint)]
    assert bool(done.rows) == ("now is" in message)


def test_what_is_there_already_is_not_added(workbook):
    done = taken(workbook, "ICIMS,parentheses,Any depth,mine,,2026-10-01")
    assert (done.rows, done.diagnostics) == ({}, ())


def test_what_one_hands_on_another_takes(workbook, cli):
    path = workbook(BOOK)
    other = workbook("", name="other.xlsx")
    assert cli("platforms", path, "--export", "facts.csv").stderr == "Saved to facts.csv\n"
    result = cli("import", "facts.csv", "--into", other)
    assert result.stdout == """\
1 row added to other.xlsx

Platforms (1)
    icims · Parentheses · any depth · 2026-10-01
"""
    assert cli("import", "facts.csv", "--into", other).stdout == (
        "Nothing to add to other.xlsx: it is all there already\n")
    Path("facts.csv").write_text("Platform,Fact,Value,Date\nicims,Parentheses,ignored,2026-11-01")
    assert cli("import", "facts.csv", "--into", other).exit_code == 0
    rows = read_rows(other).sheets["Platforms"]
    assert [dict(row.values) for row in rows] == [
        {"Platform": "icims", "Fact": "Parentheses", "Value": "ignored", "Date": "2026-11-01"}]
    for option in ("--name", "--from"):
        refused = cli("import", "facts.csv", "--into", other, option, "x")
        assert (refused.exit_code, refused.stderr) == (
            2, f"searchbuilder: {option} is for a string, and these are facts of platforms\n"
            "    Leave it out\n")


@pytest.mark.parametrize(("name", "said"), [
    (["icims"], "icims has no facts that you found out"),
    ([], "Name the workbook whose facts you want to save")])
def test_there_is_nothing_to_hand_on(cli, tmp_path, monkeypatch, name, said):
    monkeypatch.chdir(tmp_path)
    result = cli("platforms", *name, "--export", "facts.csv")
    assert (result.exit_code, result.stderr) == (2, (
        f"searchbuilder: {said}\n"
        "    searchbuilder calibrate icims --into my.xlsx finds some out; then\n"
        "    searchbuilder platforms my.xlsx --export facts.csv saves them\n"))
    assert not Path("facts.csv").exists()
