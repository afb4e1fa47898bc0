"""Random trees, and what they mean: their truth tables over every assignment of their leaves."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import settings
from hypothesis import strategies as st

from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Ref, Term

LAW = settings(max_examples=100, deadline=None, derandomize=True, database=None)
MOST_ATOMS = 9

Atom = tuple[str, Query]


def atoms(tree: Query) -> tuple[Atom, ...]:
    """The leaves, each with the field that it stands in."""
    return tuple(dict.fromkeys(_atoms(tree, "")))


def _atoms(tree: Query, field: str) -> Iterator[Atom]:
    if isinstance(tree, Field):
        yield from _atoms(tree.part, tree.name)
    elif isinstance(tree, Near):
        yield from ((field, pair) for pair in _pairs(tree))
    elif isinstance(tree, (Term, Ref)):
        yield field, tree
    else:
        for part in tree.parts:
            yield from _atoms(part, field)


def _pairs(near: Near) -> list[Near]:
    left, right = ([*side.parts] if isinstance(side, Or) else [side] for side in near.parts)
    return [Near(a, b, near.distance) for a in left for b in right]


def table(tree: Query, over: tuple[Atom, ...], field: str = "") -> int:
    """The rows in which `tree` is true: bit r stands for the row where atom i is r >> i & 1."""
    every = (1 << (1 << len(over))) - 1
    if isinstance(tree, Field):
        return table(tree.part, over, tree.name)
    if isinstance(tree, Not):
        return every & ~table(tree.part, over, field)
    if isinstance(tree, (And, Or)):
        result = every if isinstance(tree, And) else 0
        for part in tree.parts:
            rows = table(part, over, field)
            result = result & rows if isinstance(tree, And) else result | rows
        return result
    options = _pairs(tree) if isinstance(tree, Near) else [tree]
    result = 0
    for option in options:
        place = over.index((field, option))
        result |= sum(1 << row for row in range(1 << len(over)) if row >> place & 1)
    return result


def same(left: Query, right: Query) -> bool:
    """Whether the trees agree whatever their leaves are."""
    over = tuple(dict.fromkeys((*atoms(left), *atoms(right))))
    return table(left, over) == table(right, over)


words = st.sampled_from([Term("a"), Term("b"), Term("c"), Term("d", star=True), Ref("e")])
_alternatives = st.lists(words, min_size=2, max_size=2, unique=True).map(lambda w: Or(tuple(w)))
_sides = st.one_of(words, words, _alternatives).filter(
    lambda side: not any(isinstance(part, Ref) for part in (side, *side.parts)))


def _grown(leaves: st.SearchStrategy[Query], least: int) -> st.SearchStrategy[Query]:
    def more(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
        parts = st.lists(inner, min_size=least, max_size=3).map(tuple)
        return st.one_of(parts.map(And), parts.map(Or), inner.map(Not))
    return st.recursive(leaves, more, max_leaves=6)


def _few(tree: Query) -> bool:
    return len(atoms(tree)) <= MOST_ATOMS


def _trees(least: int, sides: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    leaves = st.one_of(words, words, words, st.builds(Near, sides, sides, st.integers(0, 3)))
    fielded = st.builds(Field, st.just("title"), _grown(leaves, least))
    return _grown(st.one_of(leaves, leaves, fielded), least).filter(_few)


trees = _trees(0, _sides)
readable = _trees(2, words)
plain = _grown(words, 0).filter(_few)
