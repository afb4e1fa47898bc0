"""The verbs of the tree: its parts by what they do in it, values and rewrites at any depth."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from searchbuilder.query.normalize import map_leaves
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Near, Not, Or, Query, Ref, Term, atom, branches, conjuncts,
    disjuncts, evaluate, excluded, leaves, operands, required, scoped, terms, transform, walk,
    wanted)

from .truth import LAW, trees

A, B, C = Term("a"), Term("b"), Term("c")
TITLE, NEAR = Field("title", Or((A, B))), Near(A, B, 3)
DEEP = 4_000
WRAPS: tuple[Callable[[Query], Query], ...] = (
    Not, lambda part: And((A, part)), lambda part: Or((part, B)))


def deep(wrap: Callable[[Query], Query]) -> Query:
    tree: Query = C
    for _ in range(DEEP):
        tree = wrap(tree)
    return tree


@pytest.mark.parametrize("verb, of_and, of_or, of_not, of_leaf", [
    (branches, (A, B), (A, B), (), ()),
    (operands, (A, B), (A, B), (A,), ()),
    (conjuncts, (A, B), (Or((A, B)),), (Not(A),), (A,)),
    (disjuncts, (And((A, B)),), (A, B), (Not(A),), (A,)),
])
def test_parts(verb: Callable[[Query], tuple[Query, ...]], of_and: tuple[Query, ...],
               of_or: tuple[Query, ...], of_not: tuple[Query, ...], of_leaf: tuple[Query, ...]
               ) -> None:
    assert verb(And((A, B))) == of_and
    assert verb(Or((A, B))) == of_or
    assert verb(Not(A)) == of_not
    assert verb(A) == of_leaf


def test_a_field_and_nearness_are_leaves() -> None:
    assert branches(TITLE) == operands(TITLE) == branches(NEAR) == operands(NEAR) == ()


@pytest.mark.parametrize("tree, asked, barred", [
    (And((A, Not(B), Or((A, Not(C))))), [A, Or((A, Not(C)))], [B]),
    (Not(A), [], [A]),
    (A, [A], []),
    (Or((A, Not(B))), [Or((A, Not(B)))], []),
    (EVERYTHING, [], []),
    (NOTHING, [NOTHING], []),
])
def test_what_is_required_and_what_is_excluded(tree: Query, asked: list[Query],
                                               barred: list[Query]) -> None:
    assert required(tree) == asked
    assert excluded(tree) == barred


def test_the_atom_of_a_literal() -> None:
    assert atom(A) == atom(Not(A)) == A
    assert atom(Not(TITLE)) == TITLE


def test_what_a_leaf_is_looked_for_in() -> None:
    assert scoped(TITLE) == ("title", Or((A, B)))
    assert scoped(NEAR) == ("", NEAR)


def test_leaves_are_those_wanted_and_those_not_in_reading_order() -> None:
    tree = And((Or((TITLE, Not(Or((B, NEAR))))), C, EVERYTHING, Not(Not(A))))
    assert list(leaves(tree)) == [TITLE, B, NEAR, C, A]
    assert list(wanted(tree)) == [TITLE, C]


@LAW
@given(trees)
def test_the_leaves_hold_every_term(tree: Query) -> None:
    assert [term for leaf in leaves(tree) for term in terms(leaf)] == list(terms(tree))


@pytest.mark.parametrize("tree, value", [
    (A, "a"), (Not(A), "NOT a"), (EVERYTHING, "all()"), (NOTHING, "any()"),
    (And((A, Or((B, Not(C))))), "all(a, any(b, NOT c))"),
])
def test_evaluate(tree: Query, value: str) -> None:
    def leaf(node: Query) -> str:
        text = next(terms(node)).text
        return f"NOT {text}" if isinstance(node, Not) else text
    assert evaluate(tree, leaf, lambda parts: f"all({', '.join(parts)})",
                    lambda parts: f"any({', '.join(parts)})") == value


def test_map_leaves_makes_the_smallest_tree() -> None:
    def leaf(node: Query) -> Query:
        return {A: EVERYTHING, Not(B): NOTHING}.get(node, node)
    assert map_leaves(And((A, Or((C, Not(B))))), leaf) == C
    assert map_leaves(Or((A, C)), leaf) == EVERYTHING
    assert map_leaves(Not(A), leaf) == Not(A)


def test_transform_gives_each_node_over_its_new_parts() -> None:
    def change(node: Query) -> Query:
        return node.part if isinstance(node, (Not, Field)) else B if node == A else node
    assert transform(And((Not(A), Field("title", Or((A, Ref("c")))))), change) == And(
        (B, Or((B, Ref("c")))))


def test_transform_keeps_out_of_the_parts_that_are_not_to_be_visited() -> None:
    assert transform(And((A, TITLE)), lambda node: C if node == A else node, branches) == And(
        (C, TITLE))


@pytest.mark.parametrize("wrap", WRAPS)
def test_any_depth(wrap: Callable[[Query], Query]) -> None:
    tree = deep(wrap)
    assert transform(tree, lambda node: node) == tree
    assert list(leaves(tree)).count(C) == 1
    assert sum(1 for _ in walk(tree, operands)) == sum(1 for _ in walk(tree))
    assert evaluate(tree, lambda _: 1, sum, sum) == len(
        [node for node in walk(tree, branches) if not branches(node)])
    assert C in leaves(map_leaves(tree, lambda leaf: leaf))
