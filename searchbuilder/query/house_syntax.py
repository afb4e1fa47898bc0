"""Writing a tree in the house syntax, for messages: every group in parentheses."""

from __future__ import annotations

import re

from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Ref, Term

# What bare words could be taken for: operators, groups, names, items, fields.
_AMBIGUOUS = re.compile(r"(?<!\S)(?:AND|OR|NOT|NEAR(?:/\d+)?)(?!\S)|[()\[\];|]|(?<!\S)\S+:")


def to_house_syntax(tree: Query, most: int = 0) -> str:
    """`a AND b OR c` comes out as `(a AND b) OR c`.  most -- characters after which the rest does
    not matter, 0 for none: of a tree of any size only the beginning is looked at"""
    written: list[str] = []
    room = most or float("inf")
    todo: list[Query | str] = [tree]
    while todo and room >= 0:
        item = todo.pop()
        if isinstance(item, str):
            written.append(item)
            room -= len(item)
        else:
            todo.extend(reversed(_pieces(item)))
    return "".join(written)


def _pieces(node: Query) -> list[Query | str]:
    """What a node is written as: texts, and parts to be written."""
    if isinstance(node, (Term, Ref)):
        return [_word(node)]
    if isinstance(node, (Field, Not)):
        return [f"{node.name}:" if isinstance(node, Field) else "NOT ", *_wrapped(node.part)]
    if not node.parts:
        return ["everything" if isinstance(node, And) else "nothing"]
    return [piece for part in node.parts for piece in (_sign(node), *_wrapped(part))][1:]


def _word(leaf: Term | Ref) -> str:
    if isinstance(leaf, Ref):
        return f"[{leaf.name}]"
    return f'"{leaf.typed}"' if _AMBIGUOUS.search(leaf.typed) else leaf.typed


def _sign(node: Query) -> str:
    if isinstance(node, Near):
        return f" NEAR/{node.distance} "
    return " AND " if isinstance(node, And) else " OR "


def _wrapped(node: Query) -> list[Query | str]:
    return ["(", node, ")"] if isinstance(node, (And, Or, Near)) else [node]
