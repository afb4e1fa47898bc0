"""Ways to write searches for a platform, and the searches that show whether one is right.

A way is a dialect: its signs for AND, OR and NOT, and what it does with parentheses.  It is right
if each of these searches finds what it means, whatever is still open about the platform.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from searchbuilder.calibrate.outcome import (
    FIRST, SECOND, Outcome, all_of, any_of, exactly, without)
from searchbuilder.compiler.write import pasted
from searchbuilder.dialect import Dialect, Shape
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Not, Query, Term, atom, evaluate, transform, walk

SHAPES = (Shape.ANY, Shape.CNF, Shape.DNF, Shape.FLAT)


class Words(NamedTuple):
    """Two words that many people have, the first the more common one, and two that nobody has."""

    first: str
    second: str
    none: str
    nobody: str

    @property
    def people(self) -> Mapping[str, int]:
        """The kinds of people that have each word."""
        return {self.first: FIRST, self.second: SECOND, self.none: 0, self.nobody: 0}

    @property
    def phrase(self) -> str:
        """The search that shows what quotes do."""
        return f'"{self.first} {self.second}"'


class Plan(NamedTuple):
    """and_, or_, not_ -- as in a dialect; not_ is empty where exclusions cannot be written"""

    and_: str
    or_: str
    not_: str
    shape: Shape

    def dialect(self, base: Dialect) -> Dialect:
        return replace(base, and_=self.and_, or_=self.or_, not_=self.not_ or " NOT ",
                       excludes=bool(self.not_), shape=self.shape, top_level_or_template="{}",
                       and_bare=None)


class Proof(NamedTuple):
    """A search of a plan, and whom it finds if the plan is right."""

    text: str
    meant: Outcome


# The first of each kind is what most platforms have.
_SIGNS = (
    (" AND ", " OR ", " NOT "), (" AND ", " OR ", " AND NOT "), (" ", " OR ", " -"),
    (" AND ", " OR ", " -"), (" ", " OR ", " NOT "), (" ", " | ", " -"),
    (" & ", " | ", " & !"), (" + ", " | ", " + -"), (" AND ", " OR ", ""), (" ", " OR ", ""),
    (" ", " | ", ""))

# Searches of each kind: a and b are words that many have, a the more common one; z and y nobody.
_FLAT = """
a AND a; a AND b; a AND z; z AND a; a OR b; z OR a; a OR z; z OR a OR b; b OR y OR a;
a AND b AND z; z AND a AND b; a NOT b; b NOT a; a NOT z; a AND b NOT z; a NOT z NOT b;
b AND z NOT a"""
_GROUPS = """
a AND (z OR a); (a OR z) AND (a OR y); z AND (a OR b); (a OR b) AND (z OR y);
(z OR y) AND (a OR b); (a OR z) AND (b OR y); (z OR a) AND (y OR b); b AND (a OR z);
a AND (z OR b); (a OR b) NOT z; (a OR z) NOT b; (z OR a) NOT b NOT y; (a OR b) AND (a OR y) NOT b;
a AND (z OR b) NOT y; a AND b AND (z OR y); a AND b AND (z OR b)"""
_ALTERNATIVES = """
(a AND z) OR b; b OR (a AND z); (z AND b) OR a; a OR (z AND b); (a AND b) OR z; z OR (a AND b);
(a AND b) OR (a AND y); (z AND a) OR (b AND a); (a NOT b) OR z; z OR (a NOT b);
(a NOT z) OR (b NOT y); (a AND b NOT z) OR y"""
_NESTED = """
a AND (z OR (b AND y)); a AND (b OR (z AND y)); a AND (z OR (b AND a));
b AND (z OR (a AND (y OR b))); (z OR (a AND (b OR y))) AND (a OR y); a AND (z OR (b NOT y));
(z OR (a NOT b)) AND (a OR y); (b OR (a NOT b)) NOT z"""


def plans(base: Dialect, open_signs: bool) -> tuple[Plan, ...]:
    """Every plan, the best first: more nesting before less, exclusions before none.

    open_signs -- the platform's signs are not known; where they are, those of `base` stay
    """
    signs = _SIGNS if open_signs else ((base.and_, base.or_, base.not_),
                                       (base.and_, base.or_, ""))
    ordered = sorted(signs, key=lambda each: not each[2])
    return tuple(Plan(*each, shape) for excludes in (True, False) for shape in SHAPES
                 for each in ordered if bool(each[2]) == excludes)


def proofs(plan: Plan, base: Dialect, words: Words) -> tuple[Proof, ...]:
    """The searches that show whether a plan is right, short ones first."""
    dialect = plan.dialect(base)
    trees = [tree for tree in _trees(plan.shape, words)
             if plan.not_ or not any(isinstance(node, Not) for node in walk(tree))]
    found = {pasted(tree, dialect): evaluate(
        tree, partial(_people, words.people), all_of, any_of) for tree in trees}
    return tuple(Proof(*each) for each in sorted(found.items(), key=lambda each: len(each[0])))


def _people(people: Mapping[str, int], literal: Query) -> Outcome:
    term = atom(literal)
    assert isinstance(term, Term)
    found = exactly(people[term.text])
    return without(found) if isinstance(literal, Not) else found


@cache
def _trees(shape: Shape, words: Words) -> tuple[Query, ...]:
    said = dict(zip("abzy", words))
    texts = [_FLAT, *([_GROUPS] if shape in (Shape.CNF, Shape.ANY) else ()),
             *([_NESTED] if shape is Shape.ANY else ()),
             *([_ALTERNATIVES] if shape in (Shape.DNF, Shape.ANY) else ())]
    return tuple(transform(tree, lambda node: Term(said[node.text]) if isinstance(
        node, Term) else node) for text in texts for tree in parse(" ".join(text.split())).items)
