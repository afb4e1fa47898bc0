"""Strings of platforms that read as none here does, until a user found that one of hers does."""

from __future__ import annotations

import pytest

from searchbuilder.dialects import find
from searchbuilder.facts import applied
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.normalize import flatten
from searchbuilder.reading.reader import read

LEFT = {"Binds first": "left to right", "Space": "and"}
PHRASE = {"Space": "phrase"}
READ = (
    (LEFT, "a OR b AND c", "(a OR b) AND c"),
    (LEFT, "a AND b OR c", "(a AND b) OR c"),
    (LEFT, "a OR b AND c OR d AND e", "(((a OR b) AND c) OR d) AND e"),
    (LEFT, "a OR b NOT c", "(a OR b) AND NOT c"),
    (LEFT, "a OR (b OR c AND d)", "a OR ((b OR c) AND d)"),
    (PHRASE, "case manager OR registered nurse", "case manager OR registered nurse"),
    (PHRASE, 'nurse AND case manager AND "rehab center"',
     "nurse AND case manager AND rehab center"),
    (PHRASE, "case manag*", "case manag*"),
)


@pytest.mark.parametrize(("facts", "text", "tree"), READ)
def test_a_string_is_read_by_what_the_user_found_out(
        facts: dict[str, str], text: str, tree: str) -> None:
    reading = read(text, applied(find("bullhorn"), facts))
    assert reading.tree is not None and to_house_syntax(flatten(reading.tree)) == tree


def test_a_mixture_is_told_as_it_is_read() -> None:
    found = read("a OR b AND c", applied(find("bullhorn"), LEFT)).diagnostics
    assert [(each.code, each.severity, each.message, each.hint) for each in found] == [(
        "SB606", "note", "This mixes AND and OR, and Bullhorn reads them from left to right: "
        "(a OR b) AND c", "Put parentheses around what belongs together")]


def test_a_long_mixture_is_read_without_recursion() -> None:
    text = " ".join(f"w{number} {'AND' if number % 3 else 'OR'}" for number in range(5000)) + " z"
    assert read(text, applied(find("bullhorn"), LEFT)).tree is not None
