"""One finding for one cause: noise is what a rule can count."""

from __future__ import annotations

from collections import Counter

import pytest

from searchbuilder.diagnostic import WARNING
from searchbuilder.dialects import find
from searchbuilder.reading import read

from .corpus import CORPUS


def noise(found) -> int:
    """Findings whose code, or whose place, another finding of the string has already."""
    codes = Counter(each.code for each in found)
    places = Counter(each.column for each in found if each.column)
    return sum(count - 1 for counted in (codes, places) for count in counted.values())


def test_hardly_any_finding_doubles_another():
    found = [read(row.text, find(row.platform)).diagnostics for row in CORPUS]
    assert sum(map(noise, found)) <= .03 * sum(map(len, found))


MERGED = (
    ("linkedin", "'case manager' OR 'RN' OR 'rehab nurse' OR 'wound care'", "SB603", WARNING, 1,
     "Single quotation marks make no phrase. Read as double ones. Same for “'rehab nurse'”, "
     "“'wound care'”"),
    ("linkedin", "therap* AND manag*", "SB612", WARNING, 1,
     "No * wildcard on LinkedIn people search. Read as every word that starts with “therap”. Same "
     "for “manag*”"),
    ("bullhorn", "{title} AND {city}", "SB611", WARNING, 1,
     "“{title}”, “{city}” are placeholders, searched as typed"),
    ("linkedin", "• nurse\n• therapist", "SB610", WARNING, 8,
     "A line break means AND, so this is one search"),
    ("google", '"<job title>" <city>', "SB611", WARNING, 2,
     "“<job title>”, “<city>” are placeholders, searched as typed"),
)


@pytest.mark.parametrize("platform, text, code, severity, column, message", MERGED)
def test_one_cause_is_one_finding(platform, text, code, severity, column, message):
    found = read(text, find(platform)).diagnostics
    assert [(each.code, each.severity, each.column, each.message) for each in found] == [
        (code, severity, column, message)]


# What two findings stand for stays two.
APART = (
    ("linkedin", "nurse -travel +RN", [("SB604", 7), ("SB604", 15)]),
    ("hireez", ")nurse AND RN(", [("SB601", 1), ("SB601", 14)]),
    ("google", 'nurse" -travel "case manager', [("SB602", 6), ("SB602", 16)]),
)


@pytest.mark.parametrize("platform, text, found", APART)
def test_two_causes_are_two(platform, text, found):
    assert [(each.code, each.column) for each in read(text, find(platform)).diagnostics] == found


# Whether it matters that nobody knows what parentheses do.
GROUPS = (
    ("google", "(nurse OR RN) ICU", False), ("google", "(nurse ICU) OR RN", True),
    ("icims-flat", '"nurse" AND ("RN" OR "LPN")', True),
    ("icims-flat", '("nurse" AND "RN")', False),
    ("ats", "(nurse AND RN) AND ICU", False), ("ats", "(nurse AND RN) OR ICU", True),
    ("lever", "(nurse OR RN) AND ICU", True),
)


@pytest.mark.parametrize("platform, text, matters", GROUPS)
def test_parentheses_are_spoken_of_only_where_it_matters(platform, text, matters):
    codes = [each.code for each in read(text, find(platform)).diagnostics]
    assert ("SB618" in codes) is matters, codes
