"""Sets of people as numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from promise.profiles import PROFILE

from searchbuilder.pools.bits import bits_of, places, ranked

SETS = st.lists(st.integers(0, 2 ** 70 - 1), max_size=9)


@PROFILE
@given(st.sets(st.integers(0, 299)))
def test_a_set_is_its_places(among):
    bits = bits_of(among, 300)
    assert bits == sum(1 << place for place in among)
    assert list(places(bits)) == sorted(among)


@PROFILE
@given(st.integers(0, 2 ** 70 - 1), SETS)
def test_those_in_most_sets_come_first_then_those_of_lower_place(among, sets):
    counts = {place: sum(each >> place & 1 for each in sets) for place in places(among)}
    assert list(ranked(among, sets)) == sorted(counts, key=lambda place: (-counts[place], place))
