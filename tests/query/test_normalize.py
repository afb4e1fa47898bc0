"""The laws of the tree: each one's own example, and that none changes what a tree means."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given

from searchbuilder.query.normalize import (
    conjunction, disjunction, fields_to_leaves, flatten, leaves_only, negation_normal_form)
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Near, Not, Or, Origin, Query, Ref, Term, walk)

from .truth import LAW, plain, same, trees

A, B, C = Term("a"), Term("b"), Term("c")
DEEP = 20_000

LAWS = (flatten, fields_to_leaves, leaves_only, negation_normal_form)

EXAMPLES = (
    (flatten, "a AND (b AND (c))", "a AND b AND c"),
    (flatten, "a OR (b OR a)", "a OR b"),
    (flatten, "NOT NOT a", "a"),
    (flatten, "NOT NOT NOT a", "NOT a"),
    (flatten, "a AND NOT NOT (b AND a) AND (c OR (b OR c))", "a AND b AND (c OR b)"),
    (flatten, "a AND a", "a"),
    (flatten, "title:(a AND (b AND a))", "title:(a AND b)"),
    (flatten, "a OR (b AND c)", "a OR (b AND c)"),
    (leaves_only, "title:(a OR b)", "title:a OR title:b"),
    (leaves_only, "title:(a AND NOT (b OR [c]))", "title:a AND NOT (title:b OR title:[c])"),
    (leaves_only, "title:(a NEAR/5 b)", "title:(a NEAR/5 b)"),
    (fields_to_leaves, "title:(a OR [B])", "title:a OR title:[B]"),
    (fields_to_leaves, "title:(a NEAR/5 b) AND c", "title:(a NEAR/5 b) AND c"),
    (fields_to_leaves, "company:(a AND (b AND a))",
     "company:a AND (company:b AND company:a)"),
    (negation_normal_form, "NOT (a OR NOT b)", "NOT a AND b"),
    (negation_normal_form, "NOT (a AND b AND NOT (c OR a))", "NOT a OR NOT b OR c OR a"),
    (negation_normal_form, "NOT title:(a OR b)", "NOT title:a AND NOT title:b"),
    (negation_normal_form, "NOT (a NEAR/2 b)", "NOT (a NEAR/2 b)"),
)


def read(text: str) -> Query:
    tree, = parse(text).items
    return tree


@pytest.mark.parametrize(("law", "before", "after"), EXAMPLES)
def test_example(law: Callable[[Query], Query], before: str, after: str) -> None:
    assert law(read(before)) == read(after)


@pytest.mark.parametrize(("one", "other", "both"), [
    ("Adjuster", "Adjuster", "Adjuster"), ("Adjuster", "Specialist", "Adjuster"),
    ("", "Adjuster", ""), ("Adjuster", "", "")])
def test_what_somebody_wrote_into_a_search_stands_for_itself_though_it_spells_a_role_too(
        one: str, other: str, both: str) -> None:
    merged = disjunction(Term("examiner", origin=Origin(concept=each)) for each in (one, other))
    assert isinstance(merged, Term) and merged.origin.concept == both


def test_proximity_spreads_to_the_alternatives_of_both_sides() -> None:
    tree = Near(Or((A, B)), Or((C, A)), 5)
    assert leaves_only(tree) == Or((Near(A, C, 5), Near(A, A, 5), Near(B, C, 5), Near(B, A, 5)))


@pytest.mark.parametrize("law", LAWS)
@LAW
@given(tree=trees)
def test_no_law_changes_the_meaning(law: Callable[[Query], Query], tree: Query) -> None:
    assert same(law(tree), tree)


@pytest.mark.parametrize("law", (flatten, negation_normal_form))
@LAW
@given(tree=trees)
def test_a_law_that_has_done_its_work_has_nothing_left_to_do(
        law: Callable[[Query], Query], tree: Query) -> None:
    once = law(tree)
    assert law(once) == once


@LAW
@given(trees)
def test_a_flat_tree_has_no_group_in_its_own_kind_nothing_doubled_and_no_double_negation(
        tree: Query) -> None:
    for node in walk(flatten(tree)):
        if isinstance(node, (And, Or)):
            assert not any(type(part) is type(node) for part in node.parts)
            assert len(set(node.parts)) == len(node.parts) != 1
        if isinstance(node, Not):
            assert not isinstance(node.part, Not)


@LAW
@given(trees)
def test_below_fields_and_proximity_there_are_single_terms(tree: Query) -> None:
    for node in walk(leaves_only(tree)):
        if isinstance(node, Near):
            assert all(isinstance(part, Term) for part in node.parts)
        if isinstance(node, Field):
            assert isinstance(node.part, (Term, Ref, Near))


@LAW
@given(trees)
def test_in_negation_normal_form_not_stands_before_leaves_alone(tree: Query) -> None:
    for node in walk(negation_normal_form(tree)):
        if isinstance(node, Not):
            assert isinstance(node.part, (Term, Ref, Field, Near))


@LAW
@given(plain)
def test_the_opposite_of_the_opposite_is_the_normal_form_itself(tree: Query) -> None:
    assert negation_normal_form(Not(Not(tree))) == negation_normal_form(tree)


@pytest.mark.parametrize("tree", (
    Field("title", Field("title", A)),
    Field("title", And((A, Not(Field("company", B)))))))
def test_a_field_within_a_field_is_refused(tree: Query) -> None:
    for law in (fields_to_leaves, leaves_only):
        with pytest.raises(ValueError, match="^a field within a field$"):
            law(tree)


@pytest.mark.parametrize("side", (And((A, B)), Not(A), Ref("a"), Or((A, And((B, C))))))
def test_proximity_of_anything_but_alternatives_is_refused(side: Query) -> None:
    for tree in (Near(side, C, 1), Near(C, side, 1)):
        with pytest.raises(ValueError,
                           match="^NEAR joins words, phrases and their alternatives$"):
            leaves_only(tree)


JOINED = (
    ((), EVERYTHING, NOTHING),
    ((A,), A, A),
    ((A, B, A), And((A, B)), Or((A, B))),
    ((And((A, B)), C, B), And((A, B, C)), Or((And((A, B)), C, B))),
    ((Or((A, B)), C, B), And((Or((A, B)), C, B)), Or((A, B, C))),
    ((A, EVERYTHING), A, EVERYTHING),
    ((A, NOTHING), NOTHING, A),
    ((NOTHING, EVERYTHING), NOTHING, EVERYTHING),
    ((EVERYTHING, EVERYTHING), EVERYTHING, EVERYTHING),
    ((Not(A), A), And((Not(A), A)), Or((Not(A), A))),
)


@pytest.mark.parametrize(("parts", "all_of_them", "any_of_them"), JOINED)
def test_joining(parts: tuple[Query, ...], all_of_them: Query, any_of_them: Query) -> None:
    assert conjunction(parts) == all_of_them
    assert disjunction(parts) == any_of_them


def leaning(depth: int, left: bool) -> Query:
    tree: Query = Term("0")
    for number in range(1, depth):
        word = Term(str(number))
        tree = And((tree, word) if left else (word, tree))
    return tree


@pytest.mark.parametrize("left", (True, False))
def test_deep_nesting_is_flattened_in_order(left: bool) -> None:
    numbers = range(DEEP) if left else (*range(DEEP - 1, 0, -1), 0)
    assert flatten(leaning(DEEP, left)) == And(tuple(Term(str(number)) for number in numbers))


def test_flattening_is_linear() -> None:
    def seconds(size: int) -> float:
        tree = leaning(size, True)
        start = time.process_time()
        flatten(tree)
        return time.process_time() - start
    small = min(seconds(DEEP // 10) for _ in range(3))
    assert min(seconds(DEEP) for _ in range(3)) < 40 * small


@pytest.mark.parametrize("law", LAWS)
def test_every_law_answers_at_any_depth(law: Callable[[Query], Query]) -> None:
    tree: Query = A
    for _ in range(DEEP // 4):
        tree = Not(tree)
    assert flatten(law(tree)) == A
    titled = And(tuple(Field("title", Term(str(number))) for number in range(DEEP // 4)))
    assert flatten(law(fields_to_leaves(Field("title", leaning(DEEP // 4, True))))) == titled


def test_a_deep_negation_turns_every_group_into_the_other_kind() -> None:
    tree: Query = A
    for number in range(6):
        tree = Not(And((tree, Term(str(number)))))
    assert negation_normal_form(tree) == read(
        "(((((a AND 0) OR NOT 1) AND 2) OR NOT 3) AND 4) OR NOT 5")
