"""Writing a tree in the house syntax, for messages: every group in parentheses."""

from __future__ import annotations

import re

from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Ref, Term, fold

# What bare words could be taken for: operators, groups, names, items, fields.
_AMBIGUOUS = re.compile(r"(?<!\S)(?:AND|OR|NOT|NEAR(?:/\d+)?)(?!\S)|[()\[\];|]|(?<!\S)\S+:")


def house(tree: Query) -> str:
    """`a AND b OR c` comes out as `(a AND b) OR c`."""
    def step(node: Query, parts: list[str]) -> str:
        if isinstance(node, Term):
            text = node.text + ("*" if node.star else "")
            return f'"{text}"' if _AMBIGUOUS.search(text) else text
        if isinstance(node, Ref):
            return f"[{node.name}]"
        wrapped = [_wrapped(kid, said) for kid, said in zip(node.parts, parts)]
        if isinstance(node, Field):
            return f"{node.name}:{wrapped[0]}"
        if isinstance(node, Not):
            return f"NOT {wrapped[0]}"
        if isinstance(node, Near):
            return f" NEAR/{node.distance} ".join(wrapped)
        joined = (" AND " if isinstance(node, And) else " OR ").join(wrapped)
        return joined or ("everything" if isinstance(node, And) else "nothing")
    return fold(tree, step)


def _wrapped(node: Query, said: str) -> str:
    return f"({said})" if isinstance(node, (And, Or, Near)) else said
