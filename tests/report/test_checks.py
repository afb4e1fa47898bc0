"""Whole screens of `check`, and when it fails."""

import json

import pytest

BOOK = """
    | Terms |
    |       | Term | Type   |
    |       | MMI  | Domain |
    | Synonyms |
    |          | Term | Synonym | Kind |
    |          | MMI  | plateau | mian |
    | False friends |
    |               | Synonym | Use |
    |               | MMI     | off |
    | Searches |
    |          | Search | Must                     |
    |          | One    | [MMI] AND senior MMI aid |
    |          | Two    | [MMMI] OR (nurse         |
    |          | Three  | {} |
"""
CLEAN = """
    | Searches |
    |          | Search | Must  |
    |          | One    | nurse |
"""
WARNED = """
    | Searches |
    |          | Search | Must        |
    |          | One    | nurse or RN |
"""
NOTED = """
    | Searches |
    |          | Search | Must        | Accept                        |
    |          | One    | nurse or RN | SB204 they call themselves so |
"""


def test_every_finding_in_the_order_of_the_cells(cli, workbook):
    result = cli("check", workbook(BOOK.format("[One], nurse")))
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout == """\
warning SB110 Synonyms!C2: “mian” is not one of the choices: main, abbreviation,
    spelling, form, regional, dated, colloquial, related
    mian
    ^^^^
    Did you mean main?
warning SB210 Searches!B2, column 18: Exact phrase only: “senior MMI aid”
    [MMI] AND senior MMI aid
                     ^^^
    Write [MMI] to include its synonyms
error SB201 Searches!B3, column 11: This ( has no matching )
    [MMMI] OR (nurse
              ^
    Add ) where the group ends
error SB211 Searches!B4, column 6: AND or OR is missing here: commas do not
    separate items
    [One], nurse
         ^^^^^^^
    Put ; between items, or OR between alternatives
book.xlsx: 2 errors, 2 warnings
To learn more, type: searchbuilder explain SB110
"""


def test_nothing_to_mend(cli, workbook):
    result = cli("check", workbook(CLEAN))
    assert (result.exit_code, result.stdout, result.stderr) == (
        0, "book.xlsx: no problems found\n", "")


def test_an_accepted_finding_is_a_note_with_its_reason(cli, workbook):
    result = cli("check", workbook(NOTED), "--strict")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == """\
note SB204 Searches!B2, column 7: Lowercase “or” is searched as a word
    (accepted: they call themselves so)
    nurse or RN
          ^^
    Type OR. If you mean the phrase, put quotes around it: "nurse or RN"
book.xlsx: 1 note
To learn more, type: searchbuilder explain SB204
"""


def test_as_json(cli, workbook):
    result = cli("check", workbook(WARNED), "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {
        "version": 1, "workbook": "book.xlsx", "diagnostics": [{
            "code": "SB204", "severity": "warning", "cell": "Searches!B2", "column": 7,
            "message": "Lowercase “or” is searched as a word",
            "hint": 'Type OR. If you mean the phrase, put quotes around it: "nurse or RN"',
            "text": "nurse or RN", "width": 2,
            "title": "An operator is not in capitals.", "searches": ["One"]}]}


@pytest.mark.parametrize("table, strict, code", [
    (CLEAN, [], 0), (CLEAN, ["--strict"], 0), (NOTED, [], 0), (NOTED, ["--strict"], 0),
    (WARNED, [], 0), (WARNED, ["--strict"], 1),
    (BOOK.format("RN"), [], 1), (BOOK.format("RN"), ["--strict"], 1)])
@pytest.mark.parametrize("style", ["text", "json"])
def test_exit_code(cli, workbook, table, strict, code, style):
    assert cli("check", workbook(table), "--format", style, *strict).exit_code == code


def test_several_workbooks(cli, workbook):
    one, other = workbook(WARNED), workbook(NOTED, name="other.xlsx")
    both = cli("check", one, other)
    assert (both.exit_code, both.stderr) == (0, "")
    assert both.stdout == f"{cli('check', one).stdout}\n{cli('check', other).stdout}"
    assert cli("check", other, one, "--strict").exit_code == 1
    refused = cli("check", one, other, "--format", "json")
    assert (refused.exit_code, refused.stdout, refused.stderr) == (2, "", (
        "searchbuilder: --format json takes one workbook; these are 2\n    Run it once for "
        "each\n"))


def test_into_a_file(cli, workbook, tmp_path):
    name = workbook(WARNED)
    shown = cli("check", name).stdout
    result = cli("check", name, "--output", "found.txt", "--strict")
    assert (result.exit_code, result.stdout, result.stderr) == (
        1, "", "Saved to found.txt\n")
    assert (tmp_path / "found.txt").read_text(encoding="utf-8") == shown


@pytest.mark.parametrize("output, message", [
    ("book.xlsx", "book.xlsx is the workbook itself"),
    ("other.xlsx", "other.xlsx is the name of a workbook, and this saves text")])
def test_never_over_a_workbook(cli, workbook, output, message):
    result = cli("check", workbook(WARNED), "--output", output)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"searchbuilder: {message}\n")


def test_what_cannot_be_read(cli, workbook, tmp_path):
    workbook(CLEAN)
    (tmp_path / "no.xlsx").write_text("words")
    result = cli("check", "no.xlsx")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("searchbuilder: no.xlsx ")
