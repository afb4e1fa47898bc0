"""Laws of the tree: rewrites that never change what a query holds of.

Each law walks without recursion, so it works at any depth.  Examples are in the house syntax.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from searchbuilder.query.tree import (
    And, Field, Near, Not, Or, Origin, Query, Ref, Term, fold, rebuild, walk)


def conjunction(parts: Iterable[Query]) -> Query:
    """All of the parts as the smallest tree: no And within And, nothing doubled, one is itself."""
    return _joined(And, parts)


def disjunction(parts: Iterable[Query]) -> Query:
    """At least one of the parts as the smallest tree (see `conjunction`)."""
    return _joined(Or, parts)


def _joined(kind: type[And] | type[Or], parts: Iterable[Query]) -> Query:
    flat: dict[Query, Query] = {}
    dual = Or if kind is And else And
    for part in parts:
        sort = type(part)
        if sort is dual and not part.parts:
            return part
        for each in part.parts if sort is kind else (part,):
            known = flat.setdefault(each, each)
            if known is not each:
                flat[each] = _better(known, each)
    return next(iter(flat.values())) if len(flat) == 1 else kind(tuple(flat.values()))


def _better(first: Query, second: Query) -> Query:
    """Equal leaves as one that stands for both: what is wanted of either is wanted of it."""
    if isinstance(first, Term) and isinstance(second, Term):
        one, other = first.origin, second.origin
        if one == other:
            return first
        return type(first)(first.text, first.star, Origin(
            other.cell if one.form and not other.form else one.cell, one.column,
            min(one.rank, other.rank), one.form and other.form, one.avoid & other.avoid,
            one.role if one.role == other.role else "", one.concept or other.concept,
            max(one.lift, other.lift)))
    if any(isinstance(part, (And, Or)) for part in first.parts):
        return first
    return rebuild(first, [_better(*pair) for pair in zip(first.parts, second.parts)])


def flatten(tree: Query) -> Query:
    """`a AND (b AND (c))` is `a AND b AND c`; `a OR (b OR a)` is `a OR b`; `NOT NOT a` is `a`."""
    if _is_flat(tree):
        return tree

    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, And):
            return conjunction(parts)
        if isinstance(node, Or):
            return disjunction(parts)
        if isinstance(node, Not) and isinstance(parts[0], Not):
            return parts[0].part
        return rebuild(node, parts)
    return fold(_without_double_negation(tree), step, _operands)


def _is_flat(tree: Query) -> bool:
    todo = [tree]
    while todo:
        node = todo.pop()
        kind, parts = type(node), node.parts
        group = kind is And or kind is Or
        if group and (len(parts) < 2 or len(set(parts)) < len(parts)):
            return False
        for part in parts:
            if part.parts or isinstance(part, (And, Or)):
                if type(part) is kind and (group or kind is Not):
                    return False
                todo.append(part)
    return True


def _without_double_negation(tree: Query) -> Query:
    while isinstance(tree, Not) and isinstance(tree.part, Not):
        tree = tree.part.part
    return tree


def _operands(node: Query) -> tuple[Query, ...]:
    """The parts of a node, through every node of its own kind: one visit to each, at any depth."""
    found = []
    todo = list(reversed(node.parts))
    while todo:
        part = _without_double_negation(todo.pop())
        if isinstance(part, (And, Or)) and type(part) is type(node) and part.parts:
            todo.extend(reversed(part.parts))
        else:
            found.append(part)
    return tuple(found)


def leaves_only(tree: Query) -> Query:
    """Fields and proximity reach single terms.

    `title:(a OR b)` is `title:a OR title:b`; `a NEAR/5 (b OR c)` is `a NEAR/5 b OR a NEAR/5 c`.

    ValueError for a field within a field, or proximity of anything but alternatives of terms:
    the parser lets neither through.
    """
    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, Near):
            left, right = map(_alternatives, parts)
            return disjunction(Near(a, b, node.distance) for a, b in product(left, right))
        return rebuild(node, parts)
    if all(isinstance(part, (Term, Near)) for node in walk(tree)
           if isinstance(node, (Field, Near)) for part in node.parts):
        return flatten(tree)
    return flatten(fields_to_leaves(flatten(fold(tree, step))))


def _alternatives(tree: Query) -> tuple[Query, ...]:
    options = tree.parts if isinstance(tree, Or) else (tree,)
    if not all(isinstance(option, Term) for option in options):
        raise ValueError("NEAR joins words, phrases and their alternatives")
    return options


def fields_to_leaves(tree: Query) -> Query:
    """`title:(a OR [B])` is `title:a OR title:[B]`."""
    def step(node: Query, parts: list[Query]) -> Query:
        return _fielded(node.name, parts[0]) if isinstance(node, Field) else rebuild(node, parts)
    return fold(tree, step)


def _fielded(name: str, tree: Query) -> Query:
    def step(node: Query, parts: list[Query]) -> Query:
        if isinstance(node, Field):
            raise ValueError("a field within a field")
        if isinstance(node, (Term, Ref)):
            return Field(name, node)
        return Field(name, node) if isinstance(node, Near) else rebuild(node, parts)
    return fold(tree, step)


def negation_normal_form(tree: Query) -> Query:
    """NOT stands before leaves alone: `NOT (a OR NOT b)` is `NOT a AND b`."""
    def step(node: Query, parts: list[tuple[Query, Query]]) -> tuple[Query, Query]:
        plain = [part for part, _ in parts]
        denied = [part for _, part in parts]
        if isinstance(node, Not):
            return denied[0], plain[0]
        if isinstance(node, And):
            return conjunction(plain), disjunction(denied)
        if isinstance(node, Or):
            return disjunction(plain), conjunction(denied)
        leaf = rebuild(node, plain)
        return leaf, Not(leaf)
    return fold(leaves_only(tree), step)[0]
