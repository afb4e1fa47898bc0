"""Trees: what makes them equal, how they are written, and walks at any depth."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Near, Not, Or, Origin, Query, Ref, Term, depth, fold,
    rebuild, terms, walk)

from .truth import LAW, trees

A, B, C = Term("a"), Term("b"), Term("c")
DEEP = 4_000

DIFFERENT = (
    A, B, Term("A"), Term("a", star=True), Ref("a"), Field("title", A), Field("company", A),
    Field("title", B), Not(A), Not(Not(A)), And((A,)), Or((A,)), And((A, B)), And((B, A)),
    Or((A, B)), And((A, A)), And((A, And((B,)))), And((And((A,)), B)), Near(A, B, 3),
    Near(B, A, 3), Near(A, B, 4), EVERYTHING, NOTHING,
)

WRITTEN = (
    (A, "Term('a')"),
    (Term("a", star=True), "Term('a', True)"),
    (Term("it's \"so\""), "Term('it\\'s \"so\"')"),
    (Ref("MMI"), "Ref('MMI')"),
    (Field("title", A), "Field('title', Term('a'))"),
    (Not(A), "Not(Term('a'))"),
    (EVERYTHING, "And()"),
    (NOTHING, "Or()"),
)


@pytest.mark.parametrize("number", range(len(DIFFERENT)))
def test_a_tree_equals_itself_rebuilt_and_no_other(number: int) -> None:
    tree = DIFFERENT[number]
    again = fold(tree, rebuild)
    assert tree == again and hash(tree) == hash(again)
    assert [tree == other for other in DIFFERENT] == [
        place == number for place in range(len(DIFFERENT))]


def test_a_tree_is_no_other_kind_of_thing() -> None:
    assert A != "a"
    assert (A == "Term('a')") is False


def test_where_a_node_was_written_is_not_compared() -> None:
    here, there = Origin("Terms!A2", 1), Origin("Synonyms!B7", 5, 3, True, frozenset({"google"}))
    left = And((Term("a", origin=here), Ref("b", here)))
    right = And((Term("a", origin=there), Ref("b", there)))
    assert left == right and hash(left) == hash(right)
    assert repr(left) == repr(right)
    assert len({left, right}) == 1


@pytest.mark.parametrize(("tree", "text"), WRITTEN)
def test_repr(tree: Query, text: str) -> None:
    assert repr(tree) == text


@LAW
@given(trees)
def test_repr_reads_back(tree: Query) -> None:
    assert eval(repr(tree)) == tree


@pytest.mark.parametrize("tree", (And((A, B)), Or((A,)), Near(A, B, 3)))
def test_repr_evaluates_to_the_tree(tree: Query) -> None:
    names = {kind.__name__: kind for kind in (Term, Ref, Field, Not, And, Or, Near)}
    assert eval(repr(tree), names) == tree


def nested(wrap: Callable[[Query], Query], leaf: Query) -> Query:
    tree = leaf
    for _ in range(DEEP):
        tree = wrap(tree)
    return tree


DEEPLY = {
    "not": Not,
    "and": lambda tree: And((tree, B)),
    "or": lambda tree: Or((B, tree)),
    "field": lambda tree: Field("title", tree),
}


@pytest.mark.parametrize("wrap", DEEPLY.values(), ids=DEEPLY)
def test_any_depth_is_compared_written_and_walked(wrap: Callable[[Query], Query]) -> None:
    tree, again, other = nested(wrap, A), nested(wrap, A), nested(wrap, C)
    assert tree == again and hash(tree) == hash(again)
    assert tree != other
    assert repr(tree) == repr(again) != repr(other)
    assert repr(tree).count("(") == repr(tree).count(")")
    assert depth(tree) == DEEP + 1
    assert fold(tree, rebuild) == tree
    assert A in set(walk(tree))


@pytest.mark.parametrize(("left", "right"), (
    (Term("a"), Term("b")), (And((A,)), And((A, B))), (And((A, B)), Or((A, B)))))
def test_trees_with_one_hash_are_still_compared(left: Query, right: Query) -> None:
    object.__setattr__(right, "_hash", hash(left))
    assert left != right


SAMPLE = And((A, Or((Not(B), Field("title", Term("c")))), Near(Term("d"), Ref("e"), 2)))


def test_fold_gets_each_node_once_with_its_parts_values_in_order() -> None:
    seen: list[tuple[str, list[str]]] = []

    def combine(node: Query, parts: list[str]) -> str:
        name = node.text if isinstance(node, Term) else type(node).__name__
        seen.append((name, parts))
        return f"{name}{''.join(parts)}"
    assert fold(SAMPLE, combine) == "AndaOrNotbFieldcNeardRef"
    assert seen == [
        ("a", []), ("b", []), ("Not", ["b"]), ("c", []), ("Field", ["c"]),
        ("Or", ["Notb", "Fieldc"]), ("d", []), ("Ref", []), ("Near", ["d", "Ref"]),
        ("And", ["a", "OrNotbFieldc", "NeardRef"])]


def test_fold_visits_only_the_parts_asked_for() -> None:
    found = fold(SAMPLE, lambda node, parts: sum(parts, []) or [node],
                 lambda node: node.parts if isinstance(node, (And, Or)) else ())
    assert found == [A, Not(B), Field("title", Term("c")), Near(Term("d"), Ref("e"), 2)]


def test_walk_is_top_down_in_reading_order() -> None:
    assert list(walk(SAMPLE)) == [
        SAMPLE, A, Or((Not(B), Field("title", Term("c")))), Not(B), B,
        Field("title", Term("c")), Term("c"), Near(Term("d"), Ref("e"), 2), Term("d"), Ref("e")]


def test_terms_are_all_terms_in_reading_order_and_no_names() -> None:
    assert list(terms(SAMPLE)) == [A, B, Term("c"), Term("d")]
    assert list(terms(And((B, A, B)))) == [B, A, B]


@pytest.mark.parametrize(("tree", "levels"), (
    (A, 1), (EVERYTHING, 1), (Not(A), 2), (And((A, Not(Not(B)))), 4), (SAMPLE, 4)))
def test_depth(tree: Query, levels: int) -> None:
    assert depth(tree) == levels


def test_rebuild_keeps_the_origin_of_a_leaf() -> None:
    origin = Origin("Terms!A2", 3)
    term = Term("a", origin=origin)
    assert list(terms(fold(Not(And((term, B))), rebuild)))[0].origin == origin


@pytest.mark.parametrize("node", DIFFERENT)
def test_nodes_cannot_be_changed(node: Query) -> None:
    with pytest.raises(AttributeError):
        node.parts = (B,)  # type: ignore[misc]
