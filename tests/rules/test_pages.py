"""Every code has its page, and every page its code."""

import ast
import re
from pathlib import Path

import pytest

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.report.checks import page
from searchbuilder.rules import rules

ROOT = Path(__file__).parents[2] / "searchbuilder"
HEADINGS = ["Why is this bad?", "Example", "Use instead"]
every_rule = pytest.mark.parametrize("rule", rules().values(), ids=rules())


def nodes():
    """Every node of the source."""
    return (node for path in sorted(ROOT.rglob("*.py"))
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def given(node):
    """The code that a call makes a finding of, and the severities that it names."""
    if getattr(node.func, "attr", "") == "found":
        said = [each.value for each in node.keywords if each.arg == "severity"]
        return getattr(node.func.value, "id", ""), said
    if getattr(node.func, "id", "") == "Diagnostic":
        return getattr(node.args[0], "value", ""), node.args[1:2]
    return "", []


def test_every_code_that_is_named_has_a_rule():
    named = {node.value for node in nodes() if isinstance(node, ast.Constant)
             and isinstance(node.value, str) and re.fullmatch(r"SB\d{3}", node.value)}
    assert sorted(named - set(rules())) == [] and len(named) > 100


def test_a_rule_has_the_severities_that_are_given():
    """Where they stand beside the code; elsewhere the workbooks of the tests hold it."""
    names = {"ERROR": ERROR, "WARNING": WARNING, "NOTE": NOTE}
    told = [(code, names[each.id]) for node in nodes() if isinstance(node, ast.Call)
            for code, said in [given(node)] if code in rules()
            for part in said for each in ast.walk(part)
            if isinstance(each, ast.Name) and each.id in names]
    told += [(code, message.severity) for code, rule in rules().items()
             for message in rule.messages.values() if message.severity]
    assert [(code, each) for code, each in told if each not in rules()[code].severities] == []
    assert len(told) > 20


@every_rule
def test_a_page_is_whole(rule, cli):
    result = cli("explain", rule.code.lower())
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == page(rule)
    head, title, *rest = result.stdout.split("\n\n")
    assert head == f"{rule.code} ({' or '.join(rule.labels)})"
    assert title == rule.title and "\n" not in title and title.endswith(".")
    assert [line for line in result.stdout.split("\n") if line in HEADINGS] == HEADINGS
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
