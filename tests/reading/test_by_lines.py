"""A line that has OR outside of all groups is a group, whatever stands in the lines beside it."""

from __future__ import annotations

import pytest

from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.reading import read
from searchbuilder.source import source


@pytest.mark.parametrize("text, tree", (
    ("a OR b\n(c OR d) AND e", "(a OR b) AND (c OR d) AND e"),
    ("a OR b\nAND c", "(a OR b) AND c"), ("a OR b AND\nc", "(a OR b) AND c"),
    ("a AND b\nc OR d", "a AND b AND (c OR d)"),
    ("a OR b\nc OR d\nNOT e", "(a OR b) AND (c OR d) AND NOT e"),
    ("- a OR b\n- c | d", "(a OR b) AND (c OR d)"),
    # OR is not all that is in the line
    ("a OR b AND x\nc", "a OR (b AND x AND c)"), ("a OR b x\nAND c", "a OR (b AND x AND c)"),
    ("(a AND b) OR c AND\nd", "(a AND b) OR (c AND d)"),
    # names that go on, and what waits for the next line
    ("Nurse Aide OR Case\nManager OR RN", "(Nurse AND Aide) OR (Case AND Manager) OR RN"),
    ('"a b" OR scrum\nmaster OR c', "a b OR (scrum AND master) OR c"),
    ('"a b" OR c EXCLUDE\n(d OR e)', "(a b OR c) AND NOT (d OR e)"),
    ('"a b" OR c NOT\n(d OR e)', "(a b OR c) AND NOT (d OR e)"),
    ('"a b" OR c NEAR/5\nd', "a b OR (c NEAR/5 d)"),
    ("title:a OR title:b\nc", "(title:a OR title:b) AND c"),
    ("(a OR\nb) OR c\nd", "(a OR b OR c) AND d"),
    # OR goes on in the next line
    ("a OR\nb OR c\nd", "(a OR b OR c) AND d"), ("a\nOR b\nd", "(a OR b) AND d"),
    # one group over several lines
    ("(a\nOR b\nOR c) AND d", "(a OR b OR c) AND d"),
    ("a AND (b\nc OR d)", "a AND ((b AND c) OR d)"),
    # how far NOT reaches only its author knows
    ("a\nNOT b OR c", "(a AND NOT b) OR c")))
def test_lines_are_groups(text, tree):
    assert to_house_syntax(source(text).reading.tree) == tree


def test_a_platform_that_was_named_reads_a_line_break_as_it_does():
    assert to_house_syntax(read("a OR b\nc", find("linkedin")).tree) == "a OR (b AND c)"
    assert to_house_syntax(read("a OR b\nc", find("linkedin"), named=False).tree) == (
        "(a OR b) AND c")


def test_one_finding_says_what_a_line_break_means():
    found = source('"a" OR "b"\n"c" OR "d"').reading.diagnostics
    assert [(each.code, each.column) for each in found] == [("SB610", 11)]
