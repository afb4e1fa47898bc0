"""Trees as numbered statements: parts that say the same are one, in whatever order they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, partial
from itertools import pairwise
from math import inf
from typing import NamedTuple

from searchbuilder.compiler.subsumption import coverers
from searchbuilder.query.normalize import negation_normal_form
from searchbuilder.query.tokens import FIELDS
from searchbuilder.query.tree import (
    Field, Near, Not, Query, Term, Wild, atom, evaluate, scoped, terms)
from searchbuilder.tokens import Tokens

AND, OR, LEAF = "and", "or", "leaf"
# The field of a statement that is about where the string is used, and not about the page.
PLATFORM = "platform"
# So many pairs of a phrase and a proximity are held against one another.
MOST_PAIRS = 200_000

# What is near what, in which field.
_Sides = tuple[str, Query, Query]


class Tree(NamedTuple):
    """root -- the whole, as a literal; leaves -- each leaf by its number, as it was written."""

    root: int
    leaves: dict[int, Query]


class Formula:
    """Statements, each with a number from 1.  A literal is such a number, negative for NOT.

    A leaf that the workbook leaves out on a platform says: this word, and not on that platform.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.kinds: list[str] = [""]
        self.parts: list[tuple[int, ...]] = [()]
        self.leaves: dict[int, Query] = {}
        self._known: dict[object, int] = {}

    def add(self, tree: Query) -> Tree:
        """The statement that a tree makes."""
        written: dict[int, Query] = {}

        def stated(literal: Query) -> int:
            leaf = atom(literal)
            number = self._leaf(leaf)
            if number not in written or next(terms(written[number])).origin.form:
                written[number] = leaf
            return self._where(number, leaf, isinstance(literal, Not))
        root = evaluate(negation_normal_form(tree), stated, partial(self._joined, AND),
                        partial(self._joined, OR))
        return Tree(root, written)

    def _where(self, number: int, leaf: Query, denied: bool) -> int:
        avoid = sorted({name for term in terms(leaf) for name in term.origin.avoid})
        there = [self._leaf(Field(PLATFORM, Term(name))) for name in avoid]
        if denied:
            return self._joined(OR, [-number, *there])
        return self._joined(AND, [number, *(-each for each in there)])

    def _joined(self, kind: str, parts: list[int]) -> int:
        flat = tuple(dict.fromkeys(each for part in parts for each in self.split(kind, part)))
        return flat[0] if len(flat) == 1 else self._numbered((kind, frozenset(flat)), kind, flat)

    def _leaf(self, leaf: Query) -> int:
        plain = self._plain(leaf)
        number = self._numbered(plain, LEAF, ())
        self.leaves.setdefault(number, plain)
        return number

    def _numbered(self, key: object, kind: str, parts: tuple[int, ...]) -> int:
        number = self._known.setdefault(key, len(self.kinds))
        if number == len(self.kinds):
            self.kinds.append(kind)
            self.parts.append(parts)
        return number

    def _plain(self, leaf: Query) -> Query:
        """The leaf as it is compared."""
        if isinstance(leaf, Field):
            return Field(leaf.name, self._plain(leaf.part))
        if isinstance(leaf, Near):
            left, right = sorted(map(self._plain, leaf.parts), key=repr)
            return Near(left, right, leaf.distance)
        assert isinstance(leaf, Term), leaf
        if isinstance(leaf, Wild):
            return leaf
        return Term(" ".join(self.tokens.of(leaf.text)) or leaf.text, leaf.star)

    def split(self, kind: str, literal: int) -> tuple[int, ...]:
        """The parts of a literal that is of this kind; else itself."""
        return self.parts[literal] if literal > 0 and self.kinds[literal] == kind else (literal,)

    @cached_property
    def follows(self) -> dict[int, set[int]]:
        """What is so on every page that has a leaf: a title is on the page, a phrase holds its
        words, what is nearer is near.  To be asked when all trees are in."""
        pairs = [*self._within(), *self._covered(), *self._nearness()]
        found: dict[int, set[int]] = {}
        for number, other in pairs:
            found.setdefault(number, set()).add(other)
        return found

    def clauses(self) -> Iterator[tuple[int, ...]]:
        """What is so whatever a page says, as alternatives of literals."""
        for number, others in self.follows.items():
            yield from ((-number, other) for other in others)
        for number, (kind, parts) in enumerate(zip(self.kinds, self.parts)):
            if kind in (AND, OR):
                sign = 1 if kind == AND else -1
                yield from ((-number * sign, part * sign) for part in parts)
                yield (number * sign, *(-part * sign for part in parts))

    def _within(self) -> Iterator[tuple[int, int]]:
        todo = list(self.leaves.items())
        while todo:
            number, leaf = todo.pop()
            for each in _parts(leaf):
                known = len(self.kinds)
                other = self._leaf(each)
                if other == known:
                    todo.append((other, each))
                yield number, other

    def _covered(self) -> Iterator[tuple[int, int]]:
        numbers = list(self.leaves)
        for number, wider in zip(numbers, coverers([*self.leaves.values()], self.tokens)):
            yield from ((number, numbers[place]) for place in wider)

    def _nearness(self) -> Iterator[tuple[int, int]]:
        near: dict[_Sides, list[tuple[int, int]]] = {}
        phrases: dict[str, list[tuple[int, Term]]] = {}
        for number, leaf in self.leaves.items():
            name, core = scoped(leaf)
            if isinstance(core, Near):
                near.setdefault((name, core.left, core.right), []).append((core.distance, number))
            elif isinstance(core, Term) and not core.star:
                phrases.setdefault(name, []).append((number, core))
        for pairs in near.values():
            yield from ((nearer[1], wider[1]) for nearer, wider in pairwise(sorted(pairs)))
        if len(near) * sum(map(len, phrases.values())) <= MOST_PAIRS:
            yield from _near_in_phrases(near, phrases)


def _parts(leaf: Query) -> tuple[Query, ...]:
    """What plainly is on every page that has this."""
    if isinstance(leaf, Near):
        return leaf.parts
    if isinstance(leaf, Field) and isinstance(leaf.part, Near):
        return leaf.part, *(Field(leaf.name, side) for side in leaf.part.parts)
    return (leaf.part,) if isinstance(leaf, Field) and leaf.name in FIELDS else ()


def _near_in_phrases(near: Mapping[_Sides, list[tuple[int, int]]],
                     phrases: Mapping[str, list[tuple[int, Term]]]) -> Iterator[tuple[int, int]]:
    """Each phrase with every proximity of words within it."""
    for (name, left, right), pairs in near.items():
        for number, phrase in phrases.get(name, ()):
            words = phrase.text.split(" ")
            between = min((max(a[0], b[0]) - min(a[1], b[1]) for a in _runs(left, words)
                           for b in _runs(right, words)), default=inf)
            yield from ((number, other) for distance, other in pairs if between <= distance)


def _runs(term: Query, words: list[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each place in `words` where the term stands."""
    assert isinstance(term, Term)
    wanted = term.text.split(" ")
    for start in range(len(words) - len(wanted) + 1):
        run = words[start:start + len(wanted)]
        if run == wanted or term.star and run[:-1] == wanted[:-1] and (
                run[-1].startswith(wanted[-1])):
            yield start, start + len(wanted)
