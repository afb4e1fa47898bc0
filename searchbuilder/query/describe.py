"""A tree in plain English: as an outline, and as the rest of a sentence about people."""

from __future__ import annotations

from searchbuilder.characters import enumerated
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Ref, Term, fold, operands

_PLACES = {"title": "in the job title", "company": "as the company", "location": "as the place",
           "page title": "in the title of the page", "site": "as the web site",
           "url": "in the web address", "file type": "as the type of the file",
           "text": "in the text", "link text": "in the text of links to it",
           "before": "as the latest day", "after": "as the earliest day",
           "numbers": "as the range of a number", "similar": "or a similar spelling",
           "similar by one": "or a spelling with one other letter"}


def outline(tree: Query) -> list[tuple[int, str]]:
    """One line a node, with its depth: 0 for the whole, each group's parts one deeper."""
    lines: list[tuple[int, str]] = []
    todo: list[tuple[Query, int]] = [(tree, 0)]
    while todo:
        node, depth = todo.pop()
        if isinstance(node, (And, Or)):
            lines.append((depth, "all of" if isinstance(node, And) else "any of"))
            todo += [(part, depth + 1) for part in reversed(node.parts)]
        elif isinstance(node, Not):
            group = isinstance(node.part, (And, Or, Not))
            lines.append((depth, "not" if group else f"not {leaf_in_words(node.part)}"))
            todo += [(node.part, depth + 1)] if group else []
        else:
            lines.append((depth, leaf_in_words(node)))
    return lines


def sentence(tree: Query) -> str:
    """`“nurse”, and “case manager” or “RN”, but not “student”`."""
    return fold(tree, _said, operands)


def _said(node: Query, parts: list[str]) -> str:
    if isinstance(node, Not):
        return f"not {_wrapped(node.part, parts[0])}"
    if isinstance(node, Or):
        return enumerated([_wrapped(part, said) for part, said in zip(node.parts, parts)], "or")
    return _all_of(node, parts) if isinstance(node, And) else leaf_in_words(node)


def _all_of(node: And, parts: list[str]) -> str:
    pairs = list(zip(node.parts, parts))
    asked = [_wrapped(part, said) for part, said in pairs if not isinstance(part, Not)]
    denied = [said.removeprefix("not ") for part, said in pairs if isinstance(part, Not)]
    barred = f"not {enumerated(denied, 'nor')}" if denied else ""
    return ", but ".join(filter(None, (enumerated(asked, "and"), barred)))


def place(field: str) -> str:
    """Where the words of a field stand: `in the job title`."""
    return _PLACES.get(field, f"as the {field}")


def leaf_in_words(node: Query) -> str:
    """`“nurse” in the job title`."""
    if isinstance(node, Field):
        return f"{leaf_in_words(node.part)} {place(node.name)}"
    if isinstance(node, Near):
        left, right = map(leaf_in_words, node.parts)
        return f"{left} within {node.distance} words of {right}"
    if isinstance(node, Ref):
        return f"[{node.name}]"
    assert isinstance(node, Term)
    return f"a word that begins with “{node.text}”" if node.star else f"“{node.text}”"


def _wrapped(node: Query, said: str) -> str:
    return f"({said})" if isinstance(node, (And, Or)) else said
