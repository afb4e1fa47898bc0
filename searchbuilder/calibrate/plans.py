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
from searchbuilder.query.tree import And, Not, Or, Query, Term, atom, evaluate, walk

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
    first, second, none, nobody = map(Term, words)
    flat = _flat(first, second, none, nobody)
    if shape is Shape.FLAT:
        return tuple(flat)
    if shape is Shape.DNF:
        return tuple(flat + _alternatives(first, second, none, nobody))
    grouped = flat + _groups(first, second, none, nobody)
    if shape is Shape.CNF:
        return tuple(grouped)
    return tuple(grouped + _nested(first, second, none, nobody)
                 + _alternatives(first, second, none, nobody))


def _and(*parts: Query) -> Query:
    return And(parts)


def _or(*parts: Query) -> Query:
    return Or(parts)


def _flat(a: Query, b: Query, z: Query, y: Query) -> list[Query]:
    return [_and(a, a), _and(a, b), _and(a, z), _and(z, a), _or(a, b), _or(z, a), _or(a, z),
            _or(z, a, b), _or(b, y, a), _and(a, b, z), _and(z, a, b), _and(a, Not(b)),
            _and(b, Not(a)), _and(a, Not(z)), _and(a, b, Not(z)), _and(a, Not(z), Not(b)),
            _and(b, z, Not(a))]


def _groups(a: Query, b: Query, z: Query, y: Query) -> list[Query]:
    return [_and(a, _or(z, a)), _and(_or(a, z), _or(a, y)), _and(z, _or(a, b)),
            _and(_or(a, b), _or(z, y)), _and(_or(z, y), _or(a, b)),
            _and(_or(a, z), _or(b, y)), _and(_or(z, a), _or(y, b)), _and(b, _or(a, z)),
            _and(a, _or(z, b)), _and(_or(a, b), Not(z)), _and(_or(a, z), Not(b)),
            _and(_or(z, a), Not(b), Not(y)), _and(_or(a, b), _or(a, y), Not(b)),
            _and(a, _or(z, b), Not(y)), _and(a, b, _or(z, y)), _and(a, b, _or(z, b))]


def _alternatives(a: Query, b: Query, z: Query, y: Query) -> list[Query]:
    return [_or(_and(a, z), b), _or(b, _and(a, z)), _or(_and(z, b), a), _or(a, _and(z, b)),
            _or(_and(a, b), z), _or(z, _and(a, b)), _or(_and(a, b), _and(a, y)),
            _or(_and(z, a), _and(b, a)), _or(_and(a, Not(b)), z), _or(z, _and(a, Not(b))),
            _or(_and(a, Not(z)), _and(b, Not(y))), _or(_and(a, b, Not(z)), y)]


def _nested(a: Query, b: Query, z: Query, y: Query) -> list[Query]:
    return [_and(a, _or(z, _and(b, y))), _and(a, _or(b, _and(z, y))), _and(a, _or(z, _and(b, a))),
            _and(b, _or(z, _and(a, _or(y, b)))), _and(_or(z, _and(a, _or(b, y))), _or(a, y)),
            _and(a, _or(z, _and(b, Not(y)))), _and(_or(z, _and(a, Not(b))), _or(a, y)),
            _and(_or(b, _and(a, Not(b))), Not(z))]
