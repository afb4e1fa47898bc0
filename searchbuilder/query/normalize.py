"""Laws of the tree: rewrites that never change what a query holds of.

Each law walks without recursion, so it works at any depth.  Examples are in the house syntax.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import product

from searchbuilder.query.tree import (
    And, Field, Near, Not, Or, Origin, Query, Ref, Term, disjuncts, evaluate, fold, operands,
    rebuild, transform, walk)


def conjunction(parts: Iterable[Query]) -> Query:
    """All of the parts as the smallest tree: no And within And, nothing doubled, one is itself."""
    return _joined(And, parts)


def disjunction(parts: Iterable[Query]) -> Query:
    """At least one of the parts as the smallest tree (see `conjunction`)."""
    return _joined(Or, parts)


def map_leaves(tree: Query, leaf: Callable[[Query], Query]) -> Query:
    """`tree` with another in the place of each leaf, as small as can be.  A Not is a leaf."""
    return evaluate(tree, leaf, conjunction, disjunction)


def map_atoms(tree: Query, atom: Callable[[Query], Query]) -> Query:
    """The same through every Not: what it denies is a leaf, too."""
    return fold(tree, lambda node, parts: _smallest(node, parts) if isinstance(
        node, (And, Or, Not)) else atom(node), operands)


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
        # A word that somebody wrote into a search stands for itself, whatever else it spells.
        concept = one.concept if other.concept else ""
        return type(first)(first.text, first.star, Origin(
            other.cell if one.form and not other.form else one.cell, one.column,
            min(one.rank, other.rank), one.form and other.form, one.avoid & other.avoid,
            one.role if one.role == other.role else "", concept, max(one.lift, other.lift)))
    if any(isinstance(part, (And, Or)) for part in first.parts):
        return first
    return rebuild(first, [_better(*pair) for pair in zip(first.parts, second.parts)])


def flatten(tree: Query) -> Query:
    """`a AND (b AND (c))` is `a AND b AND c`; `a OR (b OR a)` is `a OR b`; `NOT NOT a` is `a`."""
    if _is_flat(tree):
        return tree
    return fold(_without_double_negation(tree), _smallest, _across_own_kind)


def _smallest(node: Query, parts: list[Query]) -> Query:
    """The node over other parts, as small as it can be."""
    if isinstance(node, And):
        return conjunction(parts)
    if isinstance(node, Or):
        return disjunction(parts)
    if isinstance(node, Not) and isinstance(parts[0], Not):
        return parts[0].part
    return rebuild(node, parts)


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


def _across_own_kind(node: Query) -> tuple[Query, ...]:
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
    if all(isinstance(part, (Term, Near)) for node in walk(tree)
           if isinstance(node, (Field, Near)) for part in node.parts):
        return flatten(tree)
    return flatten(fields_to_leaves(flatten(transform(tree, _near_terms))))


def _near_terms(node: Query) -> Query:
    """Proximity of alternatives as alternatives of proximity."""
    if not isinstance(node, Near):
        return node
    pairs = product(_alternatives(node.left), _alternatives(node.right))
    return disjunction(Near(left, right, node.distance) for left, right in pairs)


def _alternatives(tree: Query) -> tuple[Query, ...]:
    if not all(isinstance(option, Term) for option in disjuncts(tree)):
        raise ValueError("NEAR joins words, phrases and their alternatives")
    return disjuncts(tree)


def fields_to_leaves(tree: Query) -> Query:
    """`title:(a OR [B])` is `title:a OR title:[B]`."""
    return transform(tree, lambda node: fold(node.part, partial(_fielded, node.name))
                     if isinstance(node, Field) else node)


def _fielded(name: str, node: Query, parts: list[Query]) -> Query:
    """A node in a field.  Words near one another are in it together, not each for itself."""
    if isinstance(node, Field):
        raise ValueError("a field within a field")
    return Field(name, node) if isinstance(node, (Term, Ref, Near)) else rebuild(node, parts)


def negation_normal_form(tree: Query) -> Query:
    """NOT stands before leaves alone: `NOT (a OR NOT b)` is `NOT a AND b`."""
    return fold(leaves_only(tree), _and_denied, operands)[0]


def _and_denied(node: Query, parts: list[tuple[Query, Query]]) -> tuple[Query, Query]:
    """A node, and its negation by De Morgan's laws."""
    plain = [part for part, _ in parts]
    denied = [part for _, part in parts]
    if isinstance(node, Not):
        return denied[0], plain[0]
    if isinstance(node, And):
        return conjunction(plain), disjunction(denied)
    if isinstance(node, Or):
        return disjunction(plain), conjunction(denied)
    return node, Not(node)
