"""Every code has its page, and every page its code."""

import re
from pathlib import Path

import pytest

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.report.checks import page
from searchbuilder.rules import rules

ROOT = Path(__file__).parents[2] / "searchbuilder"
HEADINGS = ["Why is this bad?", "Example", "Use instead"]
every_rule = pytest.mark.parametrize("rule", rules().values(), ids=rules())


def emitted():
    """Each code that is given to a finding, with the severities that are named beside it."""
    told = {}
    for path in ROOT.rglob("*.py"):
        text = "" if path.name == "follow.py" else path.read_text(encoding="utf-8")
        for code, rest in re.findall(r'"(SB\d{3})"(?:,([^"]*))?', text):
            told.setdefault(code, set()).update(re.findall("ERROR|WARNING|NOTE", rest))
    return told


def test_every_code_has_a_rule():
    assert sorted(set(emitted()) - set(rules())) == []


def test_every_rule_has_its_code():
    assert sorted(set(rules()) - set(emitted())) == []


def test_a_rule_has_the_severities_that_are_given():
    """Where the severity stands beside the code; elsewhere the workbooks of the tests hold it."""
    names = {"ERROR": ERROR, "WARNING": WARNING, "NOTE": NOTE}
    assert {code: given for code, given in emitted().items() if code < "SB3"
            and not {names[each] for each in given} <= set(rules()[code].severities)} == {}


@every_rule
def test_a_page_is_whole(rule, cli):
    result = cli("explain", rule.code.lower())
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == page(rule)
    head, title, *rest = result.stdout.split("\n\n")
    assert head == f"{rule.code} ({' or '.join(rule.labels)})"
    assert title == rule.title and "\n" not in title and title.endswith(".")
    assert [part.split("\n")[0] for part in rest if part.split("\n")[0] in HEADINGS] == HEADINGS
    assert all(part.strip().split("\n")[1:] for part in rest)
    assert max(map(len, result.stdout.split("\n"))) <= 99


@pytest.mark.parametrize("code, message", [
    ("SB999", "There is no code SB999"), ("SB30", "There is no code SB30"),
    ("sb30x", "There is no code sb30x")])
def test_no_such_page(cli, code, message):
    result = cli("explain", code)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.split("\n")[0] == f"searchbuilder: {message}"


def test_what_was_probably_meant(cli):
    assert cli("explain", "SB204x").stderr.startswith("""\
searchbuilder: There is no code SB204x
    Did you mean SB204 or SB""")


def test_one_page(cli):
    assert cli("explain", " sb204 ").stdout == """\
SB204 (warning)

An operator is not in capitals.

Why is this bad?
Then it is searched as a word: nurse or therapist finds only people who wrote exactly these
three words in a row.

Example
Searches, Must: nurse or therapist

Use instead
nurse OR therapist
"""
