"""Searches as unions of products, for platforms that cannot nest.

A product is a few groups of alternatives that are all required, and words that are excluded:
`(a OR b) c NOT d`.  Every query is a union of products; each becomes a string of its own, or,
where groups are single words, a part of one string.

Leaves are numbered; a group of them is a bit mask, which keeps the many comparisons cheap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial, reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from searchbuilder.compiler.subsumption import Key, coverers, key
from searchbuilder.errors import TooLarge
from searchbuilder.query.normalize import conjunction, disjunction
from searchbuilder.query.tree import And, Not, Or, Query, atom, branches, evaluate, leaves
from searchbuilder.tokens import Tokens

MOST_PRODUCTS = 500


class Product(NamedTuple):
    """groups -- masks of alternatives, all required; denied -- mask of excluded leaves."""

    groups: frozenset[int]
    denied: int


class DnfAlgebra:
    """The algebra of products over the leaves of one tree."""

    def __init__(self, tree: Query, tokens: Tokens, single: bool) -> None:
        """single -- groups have one alternative each: what a platform without parentheses takes"""
        self.single = single
        first: dict[Key | Query, Query] = {}
        same = {leaf: first.setdefault(key(leaf, tokens), leaf) for leaf in leaves(tree)}
        self.leaves = list(first.values())
        place = {leaf: number for number, leaf in enumerate(self.leaves)}
        self.number = {leaf: place[other] for leaf, other in same.items()}
        self.below: dict[int, int] = {}
        for number, others in enumerate(coverers(self.leaves, tokens)):
            for other in others:
                self.below[other] = self.below.get(other, 0) | 1 << number
        self.above = _mask(self.below)
        self.reach: dict[int, int] = {}

    def of(self, tree: Query, spread: bool) -> list[Product]:
        """The products whose union `tree` is.

        spread -- alternatives that are themselves several groups are distributed over the others
        where that is possible, instead of becoming products of their own
        """
        return evaluate(tree, partial(self._leaf, spread), self._all_of,
                        partial(self._any_of, spread), _parts)

    def tree(self, product: Product) -> Query:
        """The product as a tree, in the order in which its words first stood."""
        groups = sorted(product.groups, key=lambda group: (group & -group, group))
        wanted = (disjunction(self.leaves[bit] for bit in _bits(group)) for group in groups)
        denied = (Not(self.leaves[bit]) for bit in _bits(product.denied))
        return conjunction((*wanted, *denied))

    def _leaf(self, spread: bool, literal: Query) -> list[Product]:
        if isinstance(literal, Or):
            group = _mask(self.number[leaf] for leaf in literal.parts)
            return self._any_of(spread, [[Product(frozenset({group}), 0)]])
        bit = 1 << self.number[atom(literal)]
        return [Product(frozenset(), bit) if isinstance(literal, Not)
                else Product(frozenset({bit}), 0)]

    def _all_of(self, parts: list[list[Product]]) -> list[Product]:
        alone = [part[0] for part in parts if len(part) == 1]
        union = [self._both(alone)] if alone else [Product(frozenset(), 0)]
        for part in (part for part in parts if len(part) > 1):
            if len(union) * len(part) > MOST_PRODUCTS:
                raise TooLarge(len(union) * len(part), MOST_PRODUCTS)
            union = self._distributed(union, part)
        return union

    def _distributed(self, union: list[Product], part: list[Product]) -> list[Product]:
        """Each product of one union together with each of the other.  If no leaf of one has to do
        with a leaf of the other, nothing becomes superfluous, which is quicker."""
        pairs = [(one, other) for one in union for other in part]
        mine, theirs = (
            reduce(or_, (reduce(or_, each.groups, each.denied) for each in some), 0)
            for some in (union, part))
        if self._covered(mine) & theirs or self._covered(theirs) & mine:
            return self._reduced([self._both(pair) for pair in pairs])
        return [Product(one.groups | other.groups, one.denied | other.denied)
                for one, other in pairs]

    def _any_of(self, spread: bool, parts: list[list[Product]]) -> list[Product]:
        """The alternatives, with those that are one group of words as one group."""
        products = list(chain.from_iterable(parts))
        words = [product for product in products if _is_group(product)]
        group = self._widest(reduce(or_, (next(iter(each.groups)) for each in words), 0))
        groups = [1 << bit for bit in _bits(group)] if self.single else [group] * bool(group)
        union = self._reduced([*(Product(frozenset({each}), 0) for each in groups),
                               *(product for product in products if not _is_group(product))])
        if self.single:
            return union
        union = self._merged(union)
        return self._spread(union) if spread else union

    def _both(self, products: Iterable[Product]) -> Product:
        groups: frozenset[int] = frozenset().union(*(product.groups for product in products))
        denied = self._widest(reduce(or_, (product.denied for product in products), 0))
        narrowed = {self._without(group, denied) for group in groups}
        return Product(groups if 0 in narrowed else self._required(narrowed), denied)

    def _covered(self, group: int) -> int:
        """The leaves that some leaf of the group covers, its own included."""
        if group not in self.reach:
            self.reach[group] = group | self._below(group)
        return self.reach[group]

    def _without(self, group: int, denied: int) -> int:
        """The alternatives that an exclusion leaves possible."""
        return group & ~self._covered(denied)

    def _widest(self, group: int) -> int:
        """The leaves of a group that no other one in it covers."""
        return group & ~self._below(group)

    def _below(self, group: int) -> int:
        """The leaves that another leaf of the group covers."""
        return reduce(or_, (self.below[bit] for bit in _bits(group & self.above)), 0)

    def _required(self, groups: set[int]) -> frozenset[int]:
        """Groups that no other one implies."""
        single = {group for group in groups if not group & (group - 1)}
        words = reduce(or_, single, 0)
        several = [group for group in groups - single if not self._covered(group) & words]
        return frozenset((*(group for group in single if not self._below(group) & words),
                          *(group for group in several if not self._implied(group, several))))

    def _implied(self, group: int, others: Iterable[int]) -> bool:
        """Whether another group implies this one; of two that imply each other the first stays."""
        return any(other != group and self._implies(other, group)
                   and not (self._implies(group, other) and group < other) for other in others)

    def _implies(self, known: int, asked: int) -> bool:
        """Whether having one of the known leaves means having one of those asked for."""
        return not known & ~self._covered(asked)

    def impossible(self, product: Product) -> bool:
        """Whether the product asks for words that it also excludes."""
        return any(not self._without(group, product.denied) for group in product.groups)

    def _reduced(self, union: list[Product]) -> list[Product]:
        """DnfAlgebra that no other one contains.  If all are impossible, one of them."""
        union = list(dict.fromkeys(union))
        possible = [product for product in union if not self.impossible(product)] or union[:1]
        if len(possible) < 2:
            return possible
        kept: list[Product] = []
        for product in sorted(possible, key=lambda each: (
                len(each.groups), each.denied.bit_count())):
            if not any(self._contains(other, product) for other in kept):
                kept.append(product)
        chosen = set(kept)
        return [product for product in possible if product in chosen]

    def _contains(self, wide: Product, narrow: Product) -> bool:
        """Whoever the narrow product finds is found by the wide one."""
        return (all(any(self._implies(group, asked) for group in narrow.groups)
                    for asked in wide.groups)
                and self._implies(wide.denied, narrow.denied))

    def _merged(self, union: list[Product]) -> list[Product]:
        """DnfAlgebra that differ in one group become one: `a c` and `b c` are `(a OR b) c`."""
        while alike := self._alike(union):
            (groups, denied), members = alike
            whole = 0
            for member in members:
                whole |= next(iter(member.groups - groups), 0)
            merged = Product(groups | {self._widest(whole)}, denied)
            place = union.index(members[0])
            union = [product for product in union if product not in members]
            union = self._reduced([*union[:place], merged, *union[place:]])
        return union

    def _alike(self, union: list[Product]
               ) -> tuple[tuple[frozenset[int], int], list[Product]] | None:
        """The first products that share all but one group, and what they share."""
        shared: dict[tuple[frozenset[int], int], list[Product]] = {}
        for product in union:
            for group in product.groups:
                shared.setdefault((product.groups - {group}, product.denied), []).append(product)
        return next(((rest, members) for rest, members in shared.items() if len(members) > 1),
                    None)

    def _spread(self, union: list[Product]) -> list[Product]:
        plain = [product for product in union if not product.denied and product.groups]
        if len(plain) < 2:
            return union
        groups = {0}
        for product in plain:
            groups = {self._widest(one | other) for one in groups for other in product.groups}
            if len(groups) > MOST_PRODUCTS:
                return union
        whole = Product(self._required(groups), 0)
        return [whole, *(product for product in union if product not in plain)]


def _parts(node: Query) -> tuple[Query, ...]:
    """What is combined: a group of plain alternatives is taken as a whole, which is quicker."""
    plain = isinstance(node, Or) and not any(isinstance(part, (And, Not)) for part in node.parts)
    return () if plain else branches(node)


def _is_group(product: Product) -> bool:
    """Whether a product is nothing but one group of alternatives."""
    return len(product.groups) == 1 and not product.denied


def _mask(bits: Iterable[int]) -> int:
    return reduce(or_, (1 << bit for bit in bits), 0)


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
