"""The columns of a row of Searches that say what a string says."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.importer.groups import word_of
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import (
    And, Field, Not, Or, Query, Ref, Term, disjuncts, fold, leaves, scoped, transform, walk)
from searchbuilder.vocabulary.entries import TARGETS, Search
from searchbuilder.vocabulary.names import name_key

_BETWEEN = "; "
_LONGEST_NAME = 60


class Columns(NamedTuple):
    """What a row of Searches asks for."""

    titles: tuple[Query, ...] = ()
    must: tuple[Query, ...] = ()
    must_not: tuple[Query, ...] = ()
    where: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()

    def row(self) -> dict[str, str]:
        """Column to text."""
        return {"Titles": _items(self.titles), "Must": _items(self.must),
                "Must not": _items(self.must_not), "Where": _BETWEEN.join(self.where),
                "Employers": _BETWEEN.join(self.employers)}

    def items(self) -> tuple[Query, ...]:
        """What may name something."""
        return *self.titles, *self.must, *self.must_not

    def key(self) -> Hashable:
        """The same for rows that ask for the same in another order."""
        return (*(frozenset(fold(item, _in_any_order) for item in items) for items in self[:3]),
                *(frozenset(map(name_key, words)) for words in self[3:]))


def of_search(search: Search) -> Columns | None:
    """The columns of a search of the workbook; None if it asks for more than these."""
    said = search._replace(name="", cell="", titles=(), must=(), must_not=(), where=(),
                           employers=(), platforms=(), notes="", cells={})
    if said != Search(""):
        return None
    return Columns(search.titles, search.must, search.must_not,
                   *(tuple(each.text for each in words)
                     for words in (search.where, search.employers)))


def columns_of(parts: Iterable[Query], named: Callable[[Query], Query]) -> Columns:
    """Where each part stands that is asked for.

    parts -- in negation normal form; named -- gives a part with its names
    """
    columns = Columns()
    for part in parts:
        if isinstance(part, Not):
            columns = columns._replace(must_not=(*columns.must_not, part.part))
            continue
        field = _only_field(part)
        words = _literal(part)
        if field == "title" and not columns.titles:
            bare = transform(named(part), lambda node: node.part if isinstance(node, Field)
                             else node)
            columns = columns._replace(titles=disjuncts(bare))
        elif words and field == "location" and not columns.where:
            columns = columns._replace(where=words)
        elif words and field == "company" and not columns.employers and (
                TARGETS not in map(name_key, words)):
            columns = columns._replace(employers=words)
        else:
            columns = columns._replace(must=(*columns.must, named(part)))
    return columns._replace(must=tuple(dict.fromkeys(columns.must)))


def _only_field(tree: Query) -> str:
    """The field that every word of a tree is asked for in; nothing if there are several."""
    names = {name for name, _ in map(scoped, leaves(tree))}
    return names.pop() if len(names) == 1 else ""


def _literal(tree: Query) -> tuple[str, ...]:
    """The words of a tree that is nothing but alternatives; none if a cell cannot hold them."""
    texts = tuple(term.typed for _, term in map(word_of, disjuncts(tree)) if term is not None)
    plain = len(texts) == len(disjuncts(tree)) and not any(
        sign in text for text in texts for sign in ';|"\n')
    return texts if plain else ()


def _items(items: Iterable[Query]) -> str:
    return _BETWEEN.join(map(to_house_syntax, items))


def _in_any_order(node: Query, parts: list[Hashable]) -> Hashable:
    said = tuple(name_key(each) if isinstance(each, str) else each for each in node.label())
    return type(node).__name__, said, (
        frozenset(parts) if isinstance(node, (And, Or)) else tuple(parts))


def name_of(columns: Columns) -> str:
    """A name for a search: what it looks for, in few words."""
    words = []
    for item in (*columns.titles, *columns.must):
        first = next((node for node in walk(item) if isinstance(node, (Ref, Term))), None)
        if isinstance(first, Ref):
            words.append(first.name)
        elif isinstance(first, Term):
            words.append(first.text)
    words += [*columns.where, *columns.employers]
    return shortened(", ".join(dict.fromkeys(words)), _LONGEST_NAME)
