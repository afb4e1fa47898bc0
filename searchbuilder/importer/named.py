"""Which words of a workbook a text names: the longest first, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from searchbuilder.characters import PLAIN
from searchbuilder.query.tree import Not, Query, Term, evaluate
from searchbuilder.vocabulary.thesaurus import (
    ROLE, TERM, Concept, Disambiguation, Scope, Thesaurus)

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?[+#]*")
_LONGEST_ABBREVIATION = 6


class Word(NamedTuple):
    """A spelling of a concept.  capitals -- it is one only in capitals

    name -- of the concept; nothing for a title of another job
    """

    key: tuple[str, ...]
    name: str
    sort: str
    capitals: bool
    guard: Disambiguation = Disambiguation()


class Named(NamedTuple):
    """Where in a text a word stands, as offsets.  words -- of one spelling in several concepts"""

    start: int
    end: int
    words: tuple[Word, ...]

    def of(self, sort: str) -> Word | None:
        return next((word for word in self.words if word.sort == sort and word.name), None)


class Names:
    """The spellings that searches in a scope take, by their first words."""

    def __init__(self, thesaurus: Thesaurus, scope: Scope) -> None:
        self._words: dict[str, dict[tuple[str, ...], list[Word]]] = {}
        for concept in thesaurus.concepts.values():
            if concept.kind != "Context":
                self._enter(concept, thesaurus, scope)

    def _enter(self, concept: Concept, thesaurus: Thesaurus, scope: Scope) -> None:
        for spelling in filter(scope.takes, concept.spellings):
            guard = thesaurus.guard(spelling, scope)
            if guard is not None and not spelling.text.endswith("*"):
                for term in spelling.terms(concept.sort == TERM):
                    self._add(term.text, concept.name, concept.sort, guard)
        for spelling in concept.other_jobs:
            self._add(spelling.text, "", concept.sort, Disambiguation())

    def _add(self, text: str, name: str, sort: str, guard: Disambiguation) -> None:
        if key := key_of(text):
            capitals = len(key) == 1 and len(text) <= _LONGEST_ABBREVIATION and text[:2].isupper()
            word = Word(key, name, sort, capitals, guard)
            same = self._words.setdefault(key[0], {}).setdefault(key, [])
            if all(each.name != name for each in same):
                same.append(word)

    def found(self, text: str) -> Iterator[Named]:
        """The words that a text names, none of which overlap."""
        places = [(match.start(), match.end(), _key(match[0])) for match in _WORD.finditer(text)]
        at = 0
        while at < len(places):
            best = self._longest(text, places, at)
            if best:
                yield Named(places[at][0], places[at + len(best[0].key) - 1][1], best)
            at += len(best[0].key) if best else 1

    def _longest(self, text: str, places: list[tuple[int, int, str]], at: int
                 ) -> tuple[Word, ...]:
        keys = self._words.get(places[at][2], {})
        for key in sorted(keys, key=len, reverse=True):
            if tuple(each[2] for each in places[at:at + len(key)]) == key:
                shown = text[places[at][0]:places[at + len(key) - 1][1]]
                if words := tuple(word for word in keys[key]
                                  if not word.capitals or shown.rstrip("'s").isupper()):
                    return words
        return ()

    def whole(self, text: str) -> Named | None:
        """The word that a text is, and nothing else."""
        found = next(self.found(text), None)
        return found if found and key_of(text[found.start:found.end]) == key_of(text) else None

    def title_in(self, text: str) -> tuple[int, int]:
        """Where the first title in a text begins and ends; twice 0 if there is none."""
        return next(((each.start, each.end) for each in self.found(text) if each.of(ROLE)),
                    (0, 0))


def key_of(text: str) -> tuple[str, ...]:
    """The words of a text, whatever signs stand between them."""
    return tuple(_key(match[0]) for match in _WORD.finditer(text.translate(PLAIN)))


def _key(word: str) -> str:
    return word.replace("'", "").casefold()


def shows(guard: Disambiguation, runs: Runs) -> bool:
    """Whether a text has what an ambiguous word needs beside it, and nothing that speaks against
    it."""
    return (guard.context is None or _holds(guard.context, runs)) and not (
        guard.exclude is not None and _holds(guard.exclude, runs))


def _holds(tree: Query, runs: Runs) -> bool:
    def leaf(node: Query) -> bool:
        if isinstance(node, Not):
            return not _holds(node.part, runs)
        return isinstance(node, Term) and runs.has(node)
    return evaluate(tree, leaf, all, any)


class Runs:
    """The words of a text in their order, for looking up phrases."""

    def __init__(self, text: str) -> None:
        self._text = f" {' '.join(key_of(text))} "

    def has(self, term: Term) -> bool:
        return f" {' '.join(key_of(term.text))}{'' if term.star else ' '}" in self._text
