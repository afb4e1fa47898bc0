"""No size has longer strings than the next, over the workbook about MMI and every platform."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from searchbuilder.build import Request, built
from searchbuilder.compiler import Compiled, String
from searchbuilder.compiler.all_sizes import all_sizes
from searchbuilder.compiler.compilations import Compilations
from searchbuilder.compiler.sizes import SIZES
from searchbuilder.dialects import known
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

MMI = str(Path(__file__).parents[2] / "workbooks" / "mmi.xlsx")
CONTENTS = book(read_rows(MMI))
DONE = Compilations()


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


@pytest.mark.parametrize("platform", [dialect.name for dialect in known()])
def test_short_is_never_longer_than_normal_nor_normal_than_full(platform):
    results = built(CONTENTS, MMI, Request(platforms=(platform,), sizes=SIZES), DONE).results
    alone = {size: built(CONTENTS, MMI, Request(platforms=(platform,), size=size), DONE).results
             for size in SIZES}
    assert len(results) == 3 * len(CONTENTS.vocabulary.searches)
    for place, first in enumerate(results[::3]):
        sizes = results[3 * place:3 * place + 3]
        assert [each.size for each in sizes] == [*SIZES]
        assert {each.search for each in sizes} == {first.search}
        totals = [sum(lengths(each.compiled)) for each in sizes if each.compiled.strings]
        assert all(one <= other for one, other in pairwise(totals)), first.search
        for each in sizes:
            own = alone[each.size][place]
            assert (each.compiled == own.compiled) == (not each.remarks[len(own.remarks):])


def test_normal_is_what_is_built_where_nobody_names_a_size():
    """So the page shows what `build` prints: only full ones are ever replaced."""
    results = built(CONTENTS, MMI, Request(platforms=("all",), sizes=SIZES), DONE).results
    replaced = {each.size for each in results
                if any(note.startswith("Same as") for note in each.remarks)}
    assert replaced == {"full"}
