"""Random trees over words that are easy to get wrong."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from hypothesis import strategies as st

from searchbuilder.query.tree import (
    And, Field, Near, Not, Or, Query, Term, Wild, depth, fold, rebuild, walk)

PLAIN = ("nurse", "therapist", "manager", "workers", "rehab", "ime", "C", "R", "follow")
PHRASES = ("case manager", "nurse case manager", "manager case", "physical therapist",
           "functional capacity evaluation", "follow up")
AWKWARD = ("OR", "not", "AND", "near", "IT", "C++", "TS/SCI", "workers' comp", "R&D", "follow-up",
           ".NET", "C#", "PM&R", "Node.js",
           '5" disc', "nurse (RN)", "and/or", "+++", "end of care", "a, b: c",
           "nurse * rehab")
STARS = ("therap", "physical therap", "manag")

WILD = ("director * nursing", "2..4 years")

POOL = tuple(Term(text) for text in PLAIN + PHRASES + AWKWARD) + tuple(
    Term(text, star=True) for text in STARS)
# What only some platforms search by: addresses, and numbers in a field.
ASIDE = (Field("url", Term("dir")), Field("site", Term("example.com")),
         Field("followers", Term(">50")))
SIZE = 6
LEAVES = 10
STEPS = 8
DEPTH = 6
FIELD_NAMES = ("title", "company")


# A skeleton has numbers for terms; the words come after, so that shrinking keeps the shape.
# It grows as leaves in a row, of which each step takes some together.
Step = tuple[str, int, int]


def _evenly(item: st.SearchStrategy, least: int, most: int) -> st.SearchStrategy:
    """Rows of any length as often as any other.  (Hypothesis by itself prefers short ones.)"""
    rows = [st.tuples(*[item] * size) for size in range(least, most + 1)]
    return st.sampled_from(rows).flatmap(lambda row: row)


def _one(items: Sequence[object]) -> st.SearchStrategy:
    """One draw, whatever is chosen: drawing is what these tests spend most of their time on."""
    return st.sampled_from(range(len(items))).map(lambda place: items[place])


_slots = [Term(str(number)) for number in range(SIZE)]
_nears = [Near(*pair, distance) for distance in range(11) for pair in product(_slots, _slots)]
_leaves = _evenly(_one(_slots * (30 * len(_nears) // SIZE) + _nears), 1, LEAVES)
_kinds = ("and", "or", "and", "or", "not", "not", *FIELD_NAMES)


def _steps(*more: str) -> st.SearchStrategy:
    return _evenly(_one([*product((*_kinds, *more), range(LEAVES), (2, 3, 4))]), 0, STEPS)


def grown(leaves: Sequence[Query], steps: Sequence[Step], top: type[And] | type[Or]) -> Query:
    """The leaves in a row, each step's share of them put under one node; `top` over the rest."""
    row = list(leaves)
    for step in steps:
        _take(row, step)
    return row[0] if len(row) == 1 else top(tuple(row))


def _take(row: list[Query], step: Step) -> None:
    kind, place, count = step
    place %= len(row)
    taken = row[place:place + count]
    if kind == "not":
        row[place] = Not(row[place])
    elif kind in FIELD_NAMES:
        if not any(isinstance(node, Field) for node in walk(row[place])):
            row[place] = Field(kind, row[place])
    elif kind == "aside":
        leaf = ASIDE[count % len(ASIDE)]
        row[place] = (And, Or)[place % 2]((row[place], Not(leaf) if len(row) % 2 else leaf))
    elif len(taken) > 1:
        row[place:place + count] = [And(tuple(taken)) if kind == "and" else Or(tuple(taken))]


def _skeletons(*more: str) -> st.SearchStrategy:
    return st.builds(grown, _leaves, _steps(*more), st.sampled_from((And, Or))).filter(
        lambda tree: depth(tree) <= DEPTH)


def _words(pool: Sequence[Term]) -> st.SearchStrategy:
    return st.lists(st.sampled_from(pool), min_size=SIZE, max_size=SIZE, unique=True)


def filled(skeleton: Query, words: list[Term]) -> Query:
    """The tree with words where the skeleton has numbers."""
    return fold(skeleton, lambda node, parts: words[int(node.text)] if isinstance(node, Term)
                and node.text.isdigit() else rebuild(node, parts))


# What every engine has, and beside it what only search engines or catalogues have.
plain_trees = st.tuples(_skeletons(), _words(POOL)).map(lambda pair: filled(*pair))
trees = st.tuples(_skeletons("aside"), _words((*POOL, *(Wild(text) for text in WILD)))
                  ).map(lambda pair: filled(*pair))


def _wide(sizes: list[int], fields: list[str], unwanted: int) -> Query:
    """An AND of long ORs, and some exclusions: searches that do not fit into one string."""
    names = iter(f"skill {number}" for number in range(sum(sizes) + unwanted))
    groups: list[Query] = []
    for size, field in zip(sizes, fields):
        group = Or(tuple(Term(next(names)) for _ in range(size)))
        groups.append(Field(field, group) if field else group)
    return And((*groups, *(Not(Term(next(names))) for _ in range(unwanted))))


wide_trees = st.tuples(
    st.lists(st.integers(1, 16), min_size=1, max_size=3),
    st.lists(st.sampled_from(("", "", "title")), min_size=3, max_size=3),
    st.integers(0, 3)).map(lambda parts: _wide(*parts))
