"""Unions of products: the same search, for platforms that cannot nest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from query.truth import LAW, plain, same
from searchbuilder.compiler.products import MOST_PRODUCTS, DnfAlgebra
from searchbuilder.tokens import Tokens
from searchbuilder.errors import TooLarge
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.normalize import disjunction, negation_normal_form
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import EVERYTHING, NOTHING, And, Not, Or, Query, Term

from .documents import MANY, all_tokens, found, overlapping

either = st.booleans()
MODES = ((False, False), (False, True), (True, False))


def union(tree: Query, single: bool, spread: bool, tokens: Tokens = Tokens.SPACED) -> list[Query]:
    algebra = DnfAlgebra(tree, tokens, single)
    return [algebra.tree(product) for product in algebra.of(tree, spread)]


EXAMPLES = (
    # flat already
    ("a", ["a"], ["a"], ["a"]),
    ("a AND b AND c", ["a AND b AND c"], ["a AND b AND c"], ["a AND b AND c"]),
    ("a OR b", ["a OR b"], ["a OR b"], ["a", "b"]),
    ("(a OR b) AND c NOT d", ["(a OR b) AND c AND NOT d"], ["(a OR b) AND c AND NOT d"],
     ["a AND c AND NOT d", "b AND c AND NOT d"]),
    # products that differ in one group become one
    ("(a AND c) OR (b AND c)", ["(a OR b) AND c"], ["(a OR b) AND c"],
     ["a AND c", "c AND b"]),
    ("(a AND c AND NOT d) OR (b AND c AND NOT d)", ["(a OR b) AND c AND NOT d"],
     ["(a OR b) AND c AND NOT d"], ["a AND c AND NOT d", "c AND b AND NOT d"]),
    ("(a AND NOT d) OR (b AND NOT e)", ["a AND NOT d", "b AND NOT e"],
     ["a AND NOT d", "b AND NOT e"], ["a AND NOT d", "b AND NOT e"]),
    ("(a AND c) OR (b AND c) OR (a AND d) OR (b AND d)", ["(a OR b) AND (c OR d)"],
     ["(a OR b) AND (c OR d)"], ["a AND c", "c AND b", "a AND d", "b AND d"]),
    # spread over the others, or a string of its own
    ("a OR (b AND c)", ["a", "b AND c"], ["(a OR b) AND (a OR c)"], ["a", "b AND c"]),
    ("a AND (b OR (c AND d))", ["a AND b", "a AND c AND d"],
     ["a AND (b OR c) AND (b OR d)"], ["a AND b", "a AND c AND d"]),
    ("a OR NOT b", ["a", "NOT b"], ["a", "NOT b"], ["a", "NOT b"]),
    ("NOT a OR NOT b", ["NOT a", "NOT b"], ["NOT a", "NOT b"], ["NOT a", "NOT b"]),
    # contained products go, and alternatives that an exclusion bars
    ("a OR (a AND b)", ["a"], ["a"], ["a"]),
    ("(a OR b) NOT b", ["a AND NOT b"], ["a AND NOT b"], ["a AND NOT b"]),
    ("(a OR nurse b) AND c NOT b", ["a AND c AND NOT b"], ["a AND c AND NOT b"],
     ["a AND c AND NOT b"]),
    ("(a NOT a) OR b", ["b"], ["b"], ["b"]),
    ("a NOT a", ["a AND NOT a"], ["a AND NOT a"], ["a AND NOT a"]),
)


@pytest.mark.parametrize(("text", "grouped", "spread", "single"), EXAMPLES)
def test_example(text: str, grouped: list[str], spread: list[str], single: list[str]) -> None:
    tree, = parse(text).items
    told = [[to_house_syntax(each) for each in union(tree, *mode)] for mode in MODES]
    assert told == [grouped, spread, single]


@pytest.mark.parametrize(("single", "spread"), MODES)
@LAW
@given(tree=plain)
def test_the_union_is_the_tree_by_its_truth_table(single: bool, spread: bool, tree: Query) -> None:
    normal = negation_normal_form(tree)
    assert same(disjunction(union(normal, single, spread)), normal)


@MANY
@given(overlapping, either, either, all_tokens)
def test_the_union_finds_the_same_documents(tree: Query, single: bool, spread: bool,
                                            tokens: Tokens) -> None:
    normal = negation_normal_form(tree)
    trees = union(normal, single, spread, tokens)
    assert found(disjunction(trees), tokens) == found(normal, tokens)


@LAW
@given(overlapping, either, either)
def test_a_product_is_groups_of_leaves_and_exclusions_of_leaves(
        tree: Query, single: bool, spread: bool) -> None:
    for product in union(negation_normal_form(tree), single, spread):
        for part in product.parts if isinstance(product, And) else (product,):
            options = part.parts if isinstance(part, (Or, Not)) else (part,)
            assert not any(isinstance(each, (And, Or, Not)) for each in options)
            assert len(options) == 1 or not single


def test_nothing_and_everything() -> None:
    assert [union(NOTHING, *mode) for mode in MODES] == [[], [], []]
    assert [union(EVERYTHING, *mode) for mode in MODES] == [[EVERYTHING]] * 3


def test_leaves_that_are_the_same_to_the_platform_are_one() -> None:
    tree, = parse("(C++ AND a) OR (C AND a)").items
    assert union(tree, False, False, Tokens.ALPHANUMERIC) == [parse("C++ AND a").items[0]]


def test_too_many_products_are_refused() -> None:
    words = iter(f"w{number}" for number in range(100))
    pairs = tuple(Or((And((Term(next(words)), Term(next(words)))), Term(next(words))))
                  for _ in range(10))
    with pytest.raises(TooLarge) as caught:
        union(And(pairs), True, False)
    assert caught.value.most == MOST_PRODUCTS == 500
    assert caught.value.size == 512
