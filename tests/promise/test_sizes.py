"""The promise in every size: as short as it is, a string says how it differs from the search."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from searchbuilder.compiler import SplitOptions, compile
from searchbuilder.compiler.sizes import SIZES
from searchbuilder.dialects import find
from searchbuilder.query.roles import CONTEXT, EMPLOYER, GUARDED, LEVEL, OTHER_JOB, PLACE
from searchbuilder.query.tree import Query, Term, fold, rebuild

from . import shares
from .profiles import PROFILE
from .readers import READINGS
from .test_promise import check
from .trees import trees, wide_trees

FEWER = settings(PROFILE, max_examples=max(20, PROFILE.max_examples // 5))
ROLES = ("", "", "", GUARDED, CONTEXT, LEVEL, OTHER_JOB, PLACE, EMPLOYER)
sizes = st.one_of(
    st.sampled_from(SIZES).map(lambda size: SplitOptions(size=size)),
    st.tuples(st.sampled_from(SIZES), st.integers(10, 120)).map(
        lambda pair: SplitOptions(size=pair[0], most_characters=pair[1])))


def put_there(tree: Query, seed: int) -> Query:
    """The tree, some of whose words the tool put there, as this seed has it."""
    chance = Random(seed)

    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, Term):
            return type(node)(node.text, node.star, replace(
                node.origin, role=chance.choice(ROLES), lift=chance.uniform(-3, 6),
                concept=chance.choice(("", node.text, "other"))))
        return rebuild(node, parts)
    return fold(tree, step)


seeds = st.integers(0, 10 ** 6)


@pytest.mark.parametrize("platform", READINGS)
@FEWER
@given(tree=trees, seed=seeds, options=sizes)
def test_any_search_in_any_size_keeps_the_promise(platform, tree, seed, options):
    tree = put_there(tree, seed)
    compiled = compile(tree, find(platform), options=options)
    shares.count(f"{platform} ({options.size})", compiled.effect)
    check(platform, tree, compiled)


@pytest.mark.parametrize("platform", READINGS)
@FEWER
@given(tree=wide_trees, seed=seeds, options=sizes)
def test_a_long_search_in_any_size_keeps_the_promise(platform, tree, seed, options):
    tree = put_there(tree, seed)
    compiled = compile(tree, find(platform), options=options)
    shares.count(f"{platform} ({options.size}, long)", compiled.effect)
    check(platform, tree, compiled)
