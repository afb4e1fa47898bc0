"""Words and strings that others make superfluous, once a search is in several strings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.subsumption import finds_all, is_clause, simplify
from searchbuilder.effect import EXACT
from searchbuilder.findings.changes_room import SB509
from searchbuilder.query.tree import And, Not, Query, Term, terms
from searchbuilder.tokens import Tokens

# So many strings are held against one another.
MOST_COMPARED = 100


class Tidied(NamedTuple):
    """A part of a search, and what it was before superfluous groups went."""

    boxes: BoxSet
    whole: BoxSet


def tidied(sets: Sequence[BoxSet], least: int, tokens: Tokens) -> list[Tidied]:
    """Box sets without superfluous groups, each once, and without those of which another one finds
    everything.

    least -- no fewer are the search: where there are no more, none is superfluous
    """
    tidy = [Tidied({box: simplify(tree, tokens) if _is_flat(tree) else tree
                    for box, tree in boxes.items()}, boxes) for boxes in sets]
    made = list({tuple(each.boxes.items()): each for each in tidy}.values())
    return _needed(made, tokens) if least < len(made) <= MOST_COMPARED else made


def _is_flat(tree: Query) -> bool:
    return isinstance(tree, And) and all(
        isinstance(part, Not) or is_clause(part) for part in tree.parts)


def _needed(strings: list[Tidied], tokens: Tokens) -> list[Tidied]:
    """The strings without those of which another one finds everything."""
    kept = list(strings)
    for narrow in reversed(strings):
        others = [wide for wide in kept if wide is not narrow]
        if any(all(box in narrow.boxes and finds_all(tree, narrow.boxes[box], tokens)
                   for box, tree in wide.boxes.items()) for wide in others):
            kept = others
    return kept


def note_spare(sets: Sequence[BoxSet], kept: Sequence[Tidied], log: Log) -> None:
    """Note words that make no difference any more, now that the strings are tidy: first those of
    no string, then those of some of several strings.

    sets -- those of the search; kept -- those of its strings
    """
    written = {(term.text, term.star) for term in words_of([each.boxes for each in kept])}
    spare = [term for term in words_of(sets)
             if (term.text, term.star) not in written and not term.origin.form]
    if spare := log.unnamed(spare):
        log.add(SB509, EXACT, spare)
    if len(kept) > 1:
        _note_spare_of_one(kept, log)


def _note_spare_of_one(kept: Sequence[Tidied], log: Log) -> None:
    """Words that make no difference in some of several strings, each with those strings."""
    spare: dict[tuple[Term, ...], list[int]] = {}
    for number, each in enumerate(kept, 1):
        if gone := log.unnamed(_gone(each)):
            spare.setdefault(tuple(gone), []).append(number)
    for words, numbers in spare.items():
        log.add(SB509, EXACT, words, "strings", count=len(numbers),
                strings=", ".join(map(str, numbers)))


def _gone(string: Tidied) -> list[Term]:
    """The words that went when a string was tidied."""
    if string.boxes == string.whole:
        return []
    written = set(words_of([string.boxes]))
    return [term for term in words_of([string.whole])
            if term not in written and not term.origin.form]


def words_of(sets: Sequence[BoxSet]) -> Iterator[Term]:
    """Every term of these box sets."""
    return (term for boxes in sets for tree in boxes.values() for term in terms(tree))
