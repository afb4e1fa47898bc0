"""Signs that say nothing need no finding; those that may say something keep it."""

import pytest

from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.reading import read


@pytest.mark.parametrize("text, tree", (
    ("'(nurse OR RN) AND ICU", "(nurse OR RN) AND ICU"),
    ("# nurse AND ICU", "nurse AND ICU"),
    ("/* nurse AND ICU */", "nurse AND ICU"),
    ("→ nurse AND ICU", "nurse AND ICU"),
    ("- site:x.com nurse", "site:x.com AND nurse"),
    ("- (site:x.com OR site:y.com) nurse", "(site:x.com OR site:y.com) AND nurse"),
    ("* nurse -intern", "nurse AND NOT intern"),
    ("- nurse AND ICU NOT intern", "nurse AND ICU AND NOT intern"),
    ("* nurse OR RN", "nurse OR RN"), ("* nurse AND RN", "nurse AND RN"),
    ('* "nurse aide" OR RN AND ICU', "(nurse aide OR RN) AND ICU"),
    ('• "nurse aide"', "nurse aide"), (":  nurse OR RN", "nurse OR RN"),
    ("- Good: nurse aide", '"Good:" AND nurse AND aide')))
def test_an_ornament_is_no_finding(text, tree):
    reading = read(text, find("google"), named=False)
    assert to_house_syntax(reading.tree) == tree
    assert [each.code for each in reading.diagnostics if each.code == "SB610"] == []


@pytest.mark.parametrize("text", (
    "- nurse AND ICU", "C # developer AND RN", "nurse / RN", "nurse, RN", "nurse - RN",
    "nurse AND . AND RN", "- nurse OR RN", '- "a b"', "• nurse • RN"))
def test_what_may_be_meant_is_told(text):
    assert "SB610" in [each.code for each in read(text, find("linkedin")).diagnostics]


def test_a_sign_of_what_must_be_there_is_told_where_the_platform_was_named():
    text = '"a b" + "c d" + "e f"'
    codes = [[each.code for each in read(text, find("linkedin"), named).diagnostics]
             for named in (True, False)]
    assert codes == [["SB604"], []]


def test_nearness_of_a_group_that_is_left_out_finds_more():
    reading = read("(nurse AND ICU)~5", find("linkedin"))
    assert (to_house_syntax(reading.tree), reading.wider, reading.narrower) == (
        "nurse AND ICU", True, False)
    reading = read("RN NOT (nurse AND ICU)~5", find("linkedin"))
    assert (reading.wider, reading.narrower) == (False, True)
