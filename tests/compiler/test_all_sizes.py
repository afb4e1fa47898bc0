"""What one size takes from another; over a whole workbook: tests/test_mmi.py."""

from __future__ import annotations

import pytest

from searchbuilder.compiler import Compiled, String
from searchbuilder.compiler.sizes import SIZES, all_sizes


def made(*lengths: int, needed: int = 0) -> Compiled:
    """Strings of these lengths."""
    strings = tuple(String("x", {"keywords": f"{length}"}, None, length, 1, 0)
                    for length in lengths)
    return Compiled("exact" if strings else "none", strings, (), needed=needed or len(strings))


def lengths(compiled: Compiled) -> list[int]:
    return [string.characters for string in compiled.strings]


CASES = (
    # In order as they are.
    ((made(1), made(2), made(3)), [[1], [2], [3]], ["", "", ""]),
    ((made(2), made(2), made(2)), [[2], [2], [2]], ["", "", ""]),
    # The best single one of many finds fewer than the few that normal has.
    ((made(1), made(5, 5, 5), made(6, needed=40)), [[1], [5, 5, 5], [5, 5, 5]],
     ["", "", "Same as normal: the whole search would take 40 strings."]),
    ((made(9), made(5), made(6, needed=1_400)), [[5], [5], [6]],
     ["Same as normal, which is shorter here.", "", ""]),
    # What is the whole search in fewer characters is better in every size.
    ((made(8), made(9), made(7)), [[7], [7], [7]],
     ["Same as normal, which is shorter here.", "Same as full, which is shorter here.", ""]),
    # Without strings there is nothing to compare.
    ((made(8), made(9), made()), [[8], [9], []], ["", "", ""]),
    ((made(), made(9), made(10)), [[], [9], [10]], ["", "", ""]),
)


@pytest.mark.parametrize(("alone", "expected", "notes"), CASES)
def test_what_one_size_takes_from_another(alone, expected, notes):
    found = all_sizes(SIZES, dict(zip(SIZES, alone)).__getitem__)
    assert [each.size for each in found] == [*SIZES]
    assert [lengths(each.compiled) for each in found] == expected
    assert [each.note for each in found] == notes


def test_only_what_is_asked_for_is_made():
    asked = []

    def one(size):
        asked.append(size)
        return made(1)
    assert [each.size for each in all_sizes(("normal",), one)] == ["normal"]
    assert asked == ["normal"]
