"""What people type for a number of results."""

import pytest

from searchbuilder.calibrate.counts import ERROR, Count, count


@pytest.mark.parametrize(("typed", "least", "most"), [
    ("0", 0, 0), ("none", 0, 0), ("No results", 0, 0), ("7", 7, 7), ("1,234", 1234, 1234),
    ("1.234", 1234, 1234), ("1 234", 1234, 1234), ("12,345,678", 12_345_678, 12_345_678),
    ("about 1,200", 1200, 1200), ("~900", 900, 900), ("1.2k", 1200, 1200), ("3M", 3e6, 3e6),
    ("1,000+", 1000, None), ("over 500", 500, None), ("1K+", 1000, None),
    ("25 results", 25, 25),
    ("About 310 people", 310, 310), ("0 results found", 0, 0),
    ("No results found", 0, 0), ("12 matches", 12, 12), ('"10,600"', 10600, 10600),
    ("approximately 1200", 1200, 1200)])
def test_a_number(typed, least, most):
    made = count(typed)
    assert made is not None and (made.least, made.most, made.error) == (least, most, False)


@pytest.mark.parametrize("typed", ["error", "Error: bad query", "Syntax error", "invalid search"])
def test_an_error(typed):
    assert count(typed) == ERROR == Count("error", 0, 0, True)


@pytest.mark.parametrize("typed", [
    "", "many", "x9", "-3", "12 34", "1,23", "nurse", "½", "٣", "1-20 of 600"])
def test_no_number(typed):
    assert count(typed) is None


def test_it_is_shown_as_it_was_typed():
    assert count("  About   1,200 ").shown == "About 1,200"
