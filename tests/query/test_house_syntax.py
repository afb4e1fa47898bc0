"""Writing a tree in the house syntax."""

from __future__ import annotations

import pytest

from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import (
    EVERYTHING, NOTHING, And, Field, Near, Not, Or, Query, Ref, Term)

A, B, C = Term("a"), Term("b"), Term("c")

WRITTEN = (
    (A, "a"),
    (Term("case manager"), "case manager"),
    (Term("physical therap", True), "physical therap*"),
    (Ref("Workers' comp"), "[Workers' comp]"),
    (And((A, B, C)), "a AND b AND c"),
    (Or((A, B, C)), "a OR b OR c"),
    (Or((And((A, B)), C)), "(a AND b) OR c"),
    (And((A, Or((B, C)))), "a AND (b OR c)"),
    (And((A, And((B, C)))), "a AND (b AND c)"),
    (Not(A), "NOT a"),
    (Not(Not(A)), "NOT NOT a"),
    (And((A, Not(B))), "a AND NOT b"),
    (Not(And((A, B))), "NOT (a AND b)"),
    (Field("title", A), "title:a"),
    (Field("title", Or((A, Ref("b")))), "title:(a OR [b])"),
    (Field("title", Not(A)), "title:NOT a"),
    (Not(Field("company", Term("Acme Corp"))), "NOT company:Acme Corp"),
    (Near(A, Ref("b"), 5), "a NEAR/5 [b]"),
    (And((Near(A, B, 0), C)), "(a NEAR/0 b) AND c"),
    (Not(Near(A, B, 2)), "NOT (a NEAR/2 b)"),
    (Near(Or((A, B)), C, 2), "(a OR b) NEAR/2 c"),
    (EVERYTHING, "everything"),
    (NOTHING, "nothing"),
)


@pytest.mark.parametrize(("tree", "text"), WRITTEN)
def test_written(tree: Query, text: str) -> None:
    assert to_house_syntax(tree) == text


def test_any_depth_is_written() -> None:
    tree: Query = A
    for _ in range(5_000):
        tree = Not(And((tree, B)))
    assert to_house_syntax(tree) == "NOT (" * 5_000 + "a" + " AND b)" * 5_000
