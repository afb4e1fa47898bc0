"""A search as people are asked about it: what it requires, what it excludes, and each word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from searchbuilder.query.normalize import (
    conjunction, fields_to_leaves, map_atoms, negation_normal_form)
from searchbuilder.query.counted import group_of
from searchbuilder.query.roles import EMPLOYER, GUARDED, LEVEL, PLACE, is_for
from searchbuilder.query.tree import (
    And, Not, Query, Term, conjuncts, disjuncts, excluded, leaves, refs, required, scoped, terms,
    wanted)
from searchbuilder.vocabulary.entries import Search
from searchbuilder.vocabulary.names import name_key

# So many names of a part are shown.
_MOST_NAMES = 3


class Word(NamedTuple):
    """One word or phrase of a part.

    text, cell -- as it is written, and where; concept -- the term or role that it spells
    group -- what it is counted for: that, or itself where a search alone has it; empty for a word
        of a level, a place or an employer, one with a star, and words near one another
    leaf -- itself, in its field; tree -- the same with what shows its meaning, where it needs that
    made -- a plural that the tool made
    """

    text: str
    cell: str
    concept: str
    group: str
    leaf: Query
    tree: Query
    made: bool


class Part(NamedTuple):
    """Something that a search requires.

    label -- for people: “Job title: Case Manager or RN Case Manager”
    cell -- where the search asks for it; named -- the terms and roles in it
    """

    label: str
    cell: str
    tree: Query
    words: tuple[Word, ...]
    named: tuple[str, ...]

    @property
    def in_title(self) -> bool:
        """Whether it is looked for in the job title."""
        return _is_titled(self.tree)


class Exclusion(NamedTuple):
    """Something that a search excludes; `tree` finds whom it removes."""

    label: str
    cell: str
    tree: Query


class Criteria(NamedTuple):
    """A search without names, over the fields that a pool has.

    tree -- the whole, in negation normal form
    """

    name: str
    tree: Query
    parts: tuple[Part, ...]
    exclusions: tuple[Exclusion, ...]

    @property
    def leaves(self) -> tuple[Query, ...]:
        """Every word that is wanted, once, in its field; plurals that the tool made last."""
        found = dict.fromkeys(leaf for leaf in wanted(self.tree))
        return tuple(sorted(found, key=lambda leaf: all(
            term.origin.form for term in terms(leaf))))

    def without(self, *left_out: Query) -> Query:
        """The rest of it."""
        return conjunction(part for part in conjuncts(self.tree) if part not in left_out)


def criteria(search: Search, meaning: Query, fields: Iterable[str]) -> Criteria:
    """The criteria of a search.

    meaning -- with its names spelled out; fields -- those of the pool: what is looked for in
        another one is looked for anywhere
    """
    tree = negation_normal_form(anywhere(meaning, fields))
    return Criteria(
        search.name, tree, tuple(_part(part, search) for part in required(tree)),
        tuple(_exclusion(part, search) for part in excluded(tree)))


def anywhere(tree: Query, fields: Iterable[str]) -> Query:
    """`tree` with other fields looked for anywhere, and the field of a group that of each word."""
    known = frozenset(fields)

    def said(leaf: Query) -> Query:
        name, core = scoped(leaf)
        return leaf if name in known else core
    return map_atoms(fields_to_leaves(tree), said)


def _part(tree: Query, search: Search) -> Part:
    words = tuple(_words(tree))
    named = tuple(dict.fromkeys(word.concept or word.text for word in words if not word.made))
    return Part(_label(tree, named), _cell(tree, named, search), tree, words, named)


def _label(tree: Query, named: tuple[str, ...]) -> str:
    more = len(named) - _MOST_NAMES
    names = " or ".join(named[:_MOST_NAMES]) + (f" or {more} more" if more > 0 else "")
    what = ("Level" if is_for(tree, LEVEL) else "Place" if is_for(tree, PLACE) else
            "Employer" if is_for(tree, EMPLOYER) else "Job title" if _is_titled(tree) else "")
    return f"{what}: {names}" if what else names


def _is_titled(tree: Query) -> bool:
    return any(scoped(leaf)[0] == "title" for leaf in wanted(tree))


def _cell(tree: Query, named: tuple[str, ...], search: Search) -> str:
    """Where a search asks for this; else where its first word stands."""
    column = ("Level" if is_for(tree, LEVEL) else "Where" if is_for(tree, PLACE) else
              "Employers" if is_for(tree, EMPLOYER) else "Titles" if _is_titled(tree) else
              next((name for name, items in (("Must", search.must), ("Should", search.should))
                    if _names(items).intersection(map(name_key, named))), ""))
    first = next((term.origin.cell for term in terms(tree) if term.origin.cell), search.cell)
    return search.cells.get(column, first)


def _names(items: Iterable[Query]) -> set[str]:
    """What stands in a cell: names in brackets, and words."""
    every = tuple(items)
    return {name_key(ref.name) for ref in refs(every)} | {
        name_key(term.text) for item in every for term in terms(item)}


def _words(tree: Query) -> Iterator[Word]:
    """The words of a part, each once.  A short form that means other things too is found beside
    what shows its meaning alone."""
    for each in disjuncts(tree):
        core, *beside = conjuncts(each)
        if beside and is_for(core, GUARDED):
            yield from (_word(leaf, conjunction((leaf, *beside))) for leaf in disjuncts(core))
        elif isinstance(each, (And, Not)):
            yield from (_word(leaf, leaf) for leaf in dict.fromkeys(leaves(each)))
        else:
            yield from (_word(leaf, leaf) for leaf in disjuncts(each))


def _word(leaf: Query, tree: Query) -> Word:
    first = next(terms(leaf), Term(""))
    text, origin = _text(leaf), first.origin
    group = origin.concept or (text if text == group_of(first) else "")
    return Word(text, origin.cell, origin.concept, group, leaf, tree, origin.form)


def _exclusion(tree: Query, search: Search) -> Exclusion:
    cell = next((term.origin.cell for term in terms(tree) if term.origin.cell), search.cell)
    return Exclusion(_text(tree), cell, tree)


def _text(leaf: Query) -> str:
    return " near ".join(term.typed for term in terms(leaf))
