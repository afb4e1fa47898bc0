"""An employer that might be off-limits is left out of every search."""

from datetime import datetime

import pytest

from searchbuilder.build import Request, build
from searchbuilder.diagnostic import ERROR

BOOK = """
    | Employers |
    |           | Employer | Also written  | Treat as |
    |           | Acme     | Umbrella Corp |          |
    | Searches |
    |          | Search | Must |
    |          | One    | RN   |
"""
LEFT_OUT = 'RN AND NOT company:Acme AND NOT company:"Umbrella Corp"'


def built(workbook, typed):
    """The string of the search, and the findings about Treat as."""
    made = build(workbook(BOOK, {"Employers!C2": typed}), Request(platforms=("lucene",)))
    result, = made.results
    string, = result.compiled.strings
    return string.text, [(each.code, each.severity, each.cell) for each in made.diagnostics]


@pytest.mark.parametrize("typed, code", [
    ("off-limit", "SB110"), ("never", "SB110"), ("no", "SB110"), (5, "SB110"), (0, "SB110"),
    (1.5, "SB110"), (True, "SB110"), (False, "SB110"), ("#REF!", "SB108"), ("Loading...", "SB108"),
    ("=A9", "SB116"), (datetime(2025, 3, 1), "SB109")])
def test_what_cannot_be_read_counts_as_off_limits(workbook, typed, code):
    assert built(workbook, typed) == (LEFT_OUT, [(code, ERROR, "Employers!C2")])


@pytest.mark.parametrize("typed", ("off-limits", "Off limits", " OFF-LIMITS "))
def test_off_limits(workbook, typed):
    assert built(workbook, typed) == (LEFT_OUT, [])


@pytest.mark.parametrize("typed", (None, "", " ", "target", "Neutral"))
def test_others_are_not_left_out(workbook, typed):
    assert built(workbook, typed) == ("RN", [])
