"""Strings that exist are read and carried as a workbook says of its platforms."""

from __future__ import annotations

import pytest

BOOK = """
| Platforms |
|           | Platform | Fact        | Value     |
|           | icims    | Parentheses | ignored   |
|           | Our ATS  | AND         | +         |
|           | Our ATS  | OR          | /         |
| Searches  |
|           | Search   | Must        |
|           | Nurses   | RN          |
"""
STRING = "(nurse OR RN) AND rehab"


@pytest.fixture
def book(workbook):
    return workbook(BOOK)


def strings(done):
    return [line for line in done.stdout.splitlines() if line.startswith('"')]


def test_a_string_is_carried_to_a_platform_as_the_workbook_has_it(cli, book):
    words = ("translate", STRING, "--from", "lucene", "--for", "icims")
    assert strings(cli(*words)) == ['"rehab" AND ("nurse" OR "RN")']
    assert strings(cli(*words, "--workbook", book)) == [
        '"nurse" AND "rehab" OR "RN" AND "rehab"']


def test_a_platform_of_ones_own_can_be_named(cli, book):
    done = cli("translate", "nurse AND rehab", "--for", "our-ats", "--workbook", book)
    assert strings(done) == ['"nurse" + "rehab"']
    assert cli("translate", "nurse AND rehab", "--for", "our-ats").exit_code == 2


def test_a_string_is_read_as_the_workbook_has_its_platform(cli, book):
    words = ("explain", "nurse + rehab / RN", "--from", "our-ats", "--workbook", book)
    assert "Our ATS" in cli(*words).stdout
    assert "Our ATS" in cli("explain", "our-ats", "--workbook", book).stdout


def test_import_knows_the_platforms_of_its_workbook(cli, book):
    done = cli("import", "nurse + rehab", "--from", "our-ats", "--into", book)
    assert done.exit_code == 0 and "nurse" in done.stdout and "rehab" in done.stdout
