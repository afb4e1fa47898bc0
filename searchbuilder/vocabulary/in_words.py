"""What a search asks for, in words that people read."""

from __future__ import annotations

from collections.abc import Iterable

from searchbuilder.query.describe import leaf_in_words, place
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Ref, fold
from searchbuilder.vocabulary.entries import Search


def headings(search: Search) -> tuple[tuple[str, str], ...]:
    """Headings and words, such as `Titles` and `Case Manager or Nurse Case Manager`.

    A name stands for all its words; what is looked for as it stands is in quotation marks.
    """
    found = (("Titles", joined(search.titles, "or")), ("Must have", joined(search.must, "and")),
             ("Should have", joined(search.should, "or")),
             ("Must not have", joined(search.must_not, "or")),
             ("Employers", " or ".join(each.text for each in search.employers)),
             ("Breadth", search.breadth), ("Require level", search.require_level))
    return tuple((heading, words) for heading, words in found if words)


def joined(items: Iterable[Query], word: str) -> str:
    """Items of a cell in one line; a group that is joined by another word is in parentheses."""
    every = list(items)
    said = [in_words(each) for each in every]
    if len(every) == 1:
        return said[0]
    other = Or if word == "and" else And
    return f" {word} ".join(f"({one})" if isinstance(each, other) else one
                            for each, one in zip(every, said))


def in_words(tree: Query) -> str:
    """`Nurse Case Manager and “RN”`."""
    return fold(tree, _said)


def _said(node: Query, parts: list[str]) -> str:
    inner = [f"({said})" if isinstance(part, (And, Or, Near)) else said
             for part, said in zip(node.parts, parts)]
    if isinstance(node, Not):
        return f"not {inner[0]}"
    if isinstance(node, (And, Or)):
        return (" or " if isinstance(node, Or) else " and ").join(inner)
    if isinstance(node, Field):
        return f"{inner[0]} {place(node.name)}"
    if isinstance(node, Near):
        return f"{inner[0]} within {node.distance} words of {inner[1]}"
    return node.name if isinstance(node, Ref) else leaf_in_words(node)
