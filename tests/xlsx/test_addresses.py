"""Ranges of cells as they are written, and as borders."""

import pytest

from searchbuilder.xlsx.addresses import MOST_COLUMNS, MOST_ROWS, Range, range_of


@pytest.mark.parametrize("written, borders", [
    ("B7", (1, 7, 1, 7)), ("A1:F20", (0, 1, 5, 20)), ("$A$1:$f$20", (0, 1, 5, 20)),
    ("F20:A1", (0, 1, 5, 20)), ("A:C", (0, 1, 2, MOST_ROWS)),
    ("1:3", (0, 1, MOST_COLUMNS - 1, 3)), ("A2:A2000000000", (0, 2, 0, 2_000_000_000))])
def test_ranges(written, borders):
    assert range_of(written) == borders


@pytest.mark.parametrize("written", ["", ":", "A1:B2:C3", "AAAA1", "A-1", "x y", "A12345678901"])
def test_what_is_no_range(written):
    with pytest.raises(ValueError):
        range_of(written)


def test_a_range_is_written_as_it_is_read():
    assert str(range_of("C2:AB17")) == "C2:AB17"


def test_ranges_that_meet_and_what_is_around_them():
    one, other = Range(0, 1, 2, 3), Range(2, 3, 4, 9)
    assert one.meets(other) and other.meets(one) and not one.meets(other._replace(left=3))
    assert one.around(other) == (0, 1, 4, 9)
