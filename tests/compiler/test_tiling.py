"""Boxes that cover every tuple of several groups, and the bound they are judged by."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, combinations_with_replacement, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from query.truth import LAW

from searchbuilder.compiler import tiling
from searchbuilder.compiler.tiling import Tile, fewest, tiles
from searchbuilder.compiler.tiling.packing import into_sizes
from searchbuilder.errors import TooLarge

Groups = list[list[int]]

# A search of words: every alternative brings an OR with it, but for one in each group.
WORDS = 32
SIZES = (5, 10, 20, 40)
SEEDS = {2: range(8), 3: range(1)}


def weight(tile: Tile, groups: Sequence[Sequence[int]]) -> int:
    return sum(group[place] for part, group in zip(tile, groups) for place in part)


def check(groups: Groups, room: int) -> list[Tile]:
    """The tiles, after every promise about them has been looked at."""
    found = tiles(groups, room)
    assert all(len(tile) == len(groups) for tile in found)
    assert all(part and list(part) == sorted(set(part)) for tile in found for part in tile)
    assert all(weight(tile, groups) <= room for tile in found)
    covered = set(chain.from_iterable(product(*tile) for tile in found))
    assert covered == set(product(*(range(len(group)) for group in groups)))
    assert 1 <= fewest(groups, room) <= len(found)
    return found


@st.composite
def searches(draw: st.DrawFn, groups: int = 5, alternatives: int = 12, most: int = 30
             ) -> tuple[Groups, int]:
    heaviest = draw(st.sampled_from(sorted({1, 4, most})))
    weights = st.lists(st.integers(1, heaviest), min_size=1, max_size=alternatives)
    drawn = draw(st.lists(weights, min_size=1, max_size=groups))
    least = sum(map(max, drawn))
    return drawn, draw(st.integers(least, max(least, sum(map(sum, drawn)) + 1)))


@LAW
@given(searches())
def test_every_tuple_is_covered(search: tuple[Groups, int]) -> None:
    groups, room = search
    assert check(groups, room) == tiles(groups, room)


@LAW
@given(searches(groups=2, alternatives=300, most=300))
def test_many_alternatives(search: tuple[Groups, int]) -> None:
    check(*search)


def optimum(groups: Groups, room: int) -> int:
    """The fewest tiles, by trying all."""
    places = {each: 1 << number for number, each in enumerate(
        product(*(range(len(group)) for group in groups)))}
    parts = [[part for size in range(1, len(group) + 1)
              for part in combinations(range(len(group)), size)] for group in groups]
    masks = {sum(places[each] for each in product(*tile))
             for tile in product(*parts) if weight(tile, groups) <= room}
    largest = [mask for mask in masks
               if not any(mask != other and mask & other == mask for other in masks)]
    whole = (1 << len(places)) - 1
    reached, count = {0}, 0
    while whole not in reached:
        count += 1
        reached = {have | mask for have in reached for mask in largest
                   if not have & (~have & have + 1) and mask & (~have & have + 1)}
    return count


@settings(LAW, max_examples=200)
@given(searches(groups=3, alternatives=4, most=9).filter(
    lambda search: sum(map(len, search[0])) <= 7))
def test_the_bound_is_below_the_optimum(search: tuple[Groups, int]) -> None:
    groups, room = search
    assert fewest(groups, room) <= optimum(groups, room) <= len(tiles(groups, room))


@LAW
@given(st.lists(st.integers(1, 20), min_size=1, max_size=7), st.integers(20, 45))
def test_the_bound_of_one_group(weights: list[int], room: int) -> None:
    assert fewest([weights], room) <= optimum([weights], room) <= len(tiles([weights], room))


@LAW
@given(searches(groups=3, alternatives=8), st.integers(2, 9))
def test_the_unit_of_weight_does_not_matter(search: tuple[Groups, int], unit: int) -> None:
    groups, room = search
    larger = [[weight * unit for weight in group] for group in groups]
    assert tiles(larger, room * unit + unit - 1) == tiles(groups, room)
    assert fewest(larger, room * unit + unit - 1) == fewest(groups, room)


EXACT = (
    ([[1]], 1, [((0,),)]),
    ([[3, 1, 2]], 6, [((0, 1, 2),)]),
    ([[3, 1, 2]], 3, [((0,),), ((1, 2),)]),
    ([[1, 1], [1, 1]], 4, [((0, 1), (0, 1))]),
    ([[1, 1], [1]], 2, [((0,), (0,)), ((1,), (0,))]),
    ([[1, 1], [1, 1]], 2, [((0,), (0,)), ((0,), (1,)), ((1,), (0,)), ((1,), (1,))]),
    ([[5, 1], [1, 1]], 7, [((0,), (0, 1)), ((1,), (0, 1))]),
    ([[1], [1], [1]], 3, [((0,), (0,), (0,))]),
    ([[0, 0], [3, 1, 2], [0]], 3, [((0, 1), (0,), (0,)), ((0, 1), (1, 2), (0,))]),
)


@pytest.mark.parametrize("groups, room, expected", EXACT)
def test_small_cases(groups: Groups, room: int, expected: list[Tile]) -> None:
    assert sorted(check(groups, room)) == expected
    assert fewest(groups, room) == len(expected)


# Alternatives of one word each: sizes of the groups, tiles and bound.
UNITS = (
    ((5, 5), 1, 1), ((5, 10), 1, 1), ((5, 20), 2, 2), ((5, 40), 4, 4), ((10, 10), 2, 2),
    ((10, 20), 3, 3), ((10, 40), 6, 6), ((20, 20), 6, 6), ((20, 40), 12, 12), ((40, 40), 23, 23),
    ((5, 5, 5), 1, 1), ((10, 10, 10), 7, 6), ((20, 20, 20), 46, 44), ((40, 40, 40), 362, 352),
)


@pytest.mark.parametrize("sizes, count, least", UNITS)
def test_single_words(sizes: tuple[int, ...], count: int, least: int) -> None:
    groups = [[2] * size for size in sizes]
    assert (len(check(groups, WORDS + len(sizes))), fewest(groups, WORDS + len(sizes))) == (
        count, least)


def grid() -> Iterator[tuple[Groups, int]]:
    """Two and three groups of all sizes, of single words and of phrases of 1 to 4 words."""
    for count in (2, 3):
        for sizes in combinations_with_replacement(SIZES, count):
            yield [[2] * size for size in sizes], WORDS + count
            for seed in SEEDS[count]:
                chance = random.Random(f"{seed} {sizes}")
                yield [[chance.randint(1, 4) + 1 for _ in range(size)]
                       for size in sizes], WORDS + count


def test_hardly_a_search_can_be_divided_better() -> None:
    found: dict[int, list[tuple[int, int]]] = {2: [], 3: []}
    for groups, room in grid():
        found[len(groups)].append((len(tiles(groups, room)), fewest(groups, room)))
    assert all(count - least <= 1 for count, least in found[2])
    assert sum(count == least for count, least in found[2]) >= 0.75 * len(found[2])
    ratios = [count / least for count, least in found[2] + found[3]]
    assert sum(ratios) / len(ratios) <= 1.03
    # With an exact search for the parts (and far more code) these were 1,416 and 5,726.
    assert [sum(count for count, _ in found[groups]) for groups in (2, 3)] == [1423, 5738]


def test_perfect_parts_are_found() -> None:
    """Longest first leaves gaps here: 6 + 3, 5 + 4 and what then no longer fits."""
    assert len(check([[4, 4, 4, 3, 3, 3, 3]], 12)) == 2
    assert len(check([[6, 5, 4, 3, 3, 3]], 12)) == 2


def test_no_way_to_fill() -> None:
    assert into_sizes([4, 4, 4], [6, 6]) is None
    assert into_sizes([3, 3], [5]) is None


def test_one_group_of_any_length() -> None:
    chance = random.Random(1)
    weights = [chance.randint(1, 300) for _ in range(50_000)]
    found = tiles([weights], 1000)
    assert sorted(place for part, in found for place in part) == list(range(50_000))
    assert max(weight(tile, [weights]) for tile in found) <= 1000
    assert len(found) == fewest([weights], 1000)


def test_a_long_group_beside_a_short_one() -> None:
    groups = [[number % 7 + 4 for number in range(5000)], [3, 4]]
    assert len(check(groups, 30)) <= 1.1 * fewest(groups, 30)


def test_more_than_half_the_room() -> None:
    assert fewest([[6, 6, 6, 6]], 10) == len(tiles([[6, 6, 6, 6]], 10)) == 4
    assert fewest([[7, 7, 4, 4, 4]], 10) == 3 < len(tiles([[7, 7, 4, 4, 4]], 10)) == 4


@pytest.mark.parametrize("groups, room", [
    ([], 5), ([[]], 5), ([[1], []], 5), ([[0]], 5), ([[0], [0]], 5), ([[0, 1]], 5),
    ([[1, -1], [1]], 5),
    ([[6]], 5), ([[1, 3], [3, 1]], 5), ([[1]], 0)])
def test_what_cannot_be_divided(groups: Groups, room: int) -> None:
    with pytest.raises(ValueError):
        tiles(groups, room)
    with pytest.raises(ValueError):
        fewest(groups, room)


def test_too_many_tiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiling, "MOST_TILES", 3)
    with pytest.raises(TooLarge) as caught:
        tiles([[1, 1], [1, 1]], 2)
    assert (caught.value.size, caught.value.most) == (4, 3)
    assert str(caught.value) == "4 parts are needed and 3 are the most"
