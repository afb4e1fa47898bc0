"""Every exclusion beside something wanted."""

from __future__ import annotations

import pytest
from hypothesis import given

from query.truth import LAW, plain, same
from searchbuilder.compiler.guard_negations import MOST_BRANCHES, guard_negations
from searchbuilder.errors import TooLarge
from searchbuilder.query.normalize import disjunction, negation_normal_form
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import EVERYTHING, NOTHING, And, Not, Or, Query, Term, walk


def read(text: str) -> Query:
    tree, = parse(text).items
    return tree


EXAMPLES = (
    ("a", "a", ()),
    ("a NOT b", "a NOT b", ()),
    ("NOT b AND a", "a NOT b", ()),
    ("a AND (b OR NOT c)", "(a AND b) OR (a NOT c)", ()),
    ("a AND (b OR c) NOT d", "a AND (b OR c) NOT d", ()),
    ("a OR NOT b", "a", ("NOT b",)),
    ("(a NOT b) OR c", "(a NOT b) OR c", ()),
    ("a AND (NOT b OR NOT c)", "(a NOT b) OR (a NOT c)", ()),
    ("(a OR NOT b) AND (c OR NOT d)", "(a AND c) OR (a NOT d) OR (NOT b AND c)",
     ("NOT b AND NOT d",)),
    ("NOT a AND NOT b", None, ("NOT a AND NOT b",)),
    ("NOT a", None, ("NOT a",)),
    ("NOT a OR NOT b", None, ("NOT a", "NOT b")),
)


@pytest.mark.parametrize(("before", "tree", "loose"), EXAMPLES)
def test_example(before: str, tree: str | None, loose: tuple[str, ...]) -> None:
    result = guard_negations(read(before))
    assert result.tree == (read(tree) if tree else NOTHING)
    assert result.loose == tuple(map(read, loose))


@LAW
@given(plain)
def test_the_tree_and_the_loose_alternatives_are_the_search(tree: Query) -> None:
    normal = negation_normal_form(tree)
    result = guard_negations(normal)
    assert same(disjunction((result.tree, *result.loose)), normal)


@LAW
@given(plain)
def test_every_group_of_the_tree_asks_for_something(tree: Query) -> None:
    normal = negation_normal_form(tree)
    if any(node in (EVERYTHING, NOTHING) for node in walk(normal)):
        return
    result = guard_negations(normal)
    assert not isinstance(result.tree, Not)
    for node in walk(result.tree):
        if isinstance(node, And):
            assert not all(isinstance(part, Not) for part in node.parts)
        if isinstance(node, Or):
            assert not any(isinstance(part, Not) for part in node.parts)


@LAW
@given(plain)
def test_what_is_loose_only_excludes(tree: Query) -> None:
    for loose in guard_negations(negation_normal_form(tree)).loose:
        parts = loose.parts if isinstance(loose, And) else (loose,)
        assert all(isinstance(part, Not) for part in parts)


def test_too_many_branches_are_refused() -> None:
    groups = tuple(Or((Term(f"a{number}"), Not(Term(f"b{number}")))) for number in range(9))
    assert len(guard_negations(And(groups[:8])).tree.parts) == 255
    with pytest.raises(TooLarge) as caught:
        guard_negations(And(groups))
    assert (caught.value.size, caught.value.most) == (512, MOST_BRANCHES)
