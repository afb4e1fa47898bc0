"""Every short document over a few words, and which of them a tree finds."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from hypothesis import settings
from hypothesis import strategies as st

from query.truth import LAW
from searchbuilder.tokens import Tokens
from searchbuilder.query.tree import And, Field, Not, Or, Query, Term

MANY = settings(LAW, max_examples=500)
BODIES = [body for size in range(4) for body in product(("a", "b", "ab", "a+b"), repeat=size)]
TITLES = ((), ("a",), ("b", "a"))
DOCUMENTS = tuple(product(TITLES, BODIES))
EVERY = (1 << len(DOCUMENTS)) - 1

LEAVES = (
    *(Term(text) for text in ("a", "b", "a b", "b a", "A", "a a b", "ab", "a+b", "A+B b")),
    Term("a", star=True), Term("a b", star=True), Term("b a", star=True),
    Field("title", Term("a")), Field("title", Term("b a")), Field("title", Term("a", star=True)))


def found(tree: Query, tokens: Tokens) -> int:
    """The documents that `tree` finds, as bits."""
    if isinstance(tree, Not):
        return EVERY & ~found(tree.part, tokens)
    if isinstance(tree, (And, Or)):
        result = EVERY if isinstance(tree, And) else 0
        for part in tree.parts:
            bits = found(part, tokens)
            result = result & bits if isinstance(tree, And) else result | bits
        return result
    return _leaf(tree, tokens)


@lru_cache(maxsize=None)
def _leaf(leaf: Query, tokens: Tokens) -> int:
    name, term = ("title", leaf.part) if isinstance(leaf, Field) else ("", leaf)
    assert isinstance(term, Term)
    return sum(1 << number for number, (title, body) in enumerate(DOCUMENTS)
               if _holds(term, title, tokens) or not name and _holds(term, body, tokens))


def _holds(term: Term, text: tuple[str, ...], tokens: Tokens) -> bool:
    wanted, words = tokens.of(term.text), tokens.of(" ".join(text))
    return any(_matches(wanted, words[start:start + len(wanted)], term.star)
               for start in range(len(words) - len(wanted) + 1))


def _matches(wanted: tuple[str, ...], run: tuple[str, ...], star: bool) -> bool:
    if star:
        return wanted[:-1] == run[:-1] and run[-1].startswith(wanted[-1])
    return wanted == run


def _more(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    parts = st.lists(inner, min_size=1, max_size=4).map(tuple)
    return st.one_of(parts.map(And), parts.map(Or), inner.map(Not))


overlapping = st.recursive(st.sampled_from(LEAVES), _more, max_leaves=9)
all_tokens = st.sampled_from(Tokens)
