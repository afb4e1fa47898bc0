"""What a search finds in a pool, as values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.pools.pool import Hit, Pool
from searchbuilder.query.normalize import conjunction
from searchbuilder.query.tree import Not, Query
from searchbuilder.trial.criteria import Criteria, Exclusion, Part, Word


class PartFound(NamedTuple):
    """A part of a search, and people.

    alone -- who have it; without -- whom the search would find if it were not asked for
    more -- so many more than it finds
    """

    part: Part
    alone: int
    without: int
    more: int


class ExclusionFound(NamedTuple):
    """An exclusion, and how many people only it removes."""

    exclusion: Exclusion
    removes: int


class WordFound(NamedTuple):
    """A word of a part, and people.

    found -- who have it; only -- whom no other word of its term or role finds
    lost -- whom no other word of the part finds: without it they would not have the part
    """

    word: Word
    found: int
    only: int
    lost: int


class Answer(NamedTuple):
    """What a search finds.

    parts, exclusions -- the most expensive first; words -- those of each part in turn, the one
        that finds most first; people -- the first of those who were found
    """

    found: int
    parts: tuple[PartFound, ...]
    exclusions: tuple[ExclusionFound, ...]
    words: tuple[WordFound, ...]
    people: tuple[Hit, ...]


def answer(criteria: Criteria, pool: Pool, most: int) -> Answer:
    """most -- so many people are named"""
    words = [(number, word) for number, part in enumerate(criteria.parts) for word in part.words]
    lost = [_only(word, criteria.parts[number].words) for number, word in words]
    only = [_only(word, [each for each in criteria.parts[number].words
                         if each.group == word.group]) for number, word in words]
    each_only = list(dict.fromkeys((*only, *lost)))
    found, *rest = pool.counts([
        criteria.tree,
        *(part.tree for part in criteria.parts),
        *(criteria.without(part.tree) for part in criteria.parts),
        *(criteria.without(Not(each.tree)) for each in criteria.exclusions),
        *(word.tree for _, word in words),
        *each_only])
    many = len(criteria.parts)
    alone, rest = rest[:many], rest[many:]
    without, rest = rest[:many], rest[many:]
    kept, rest = rest[:len(criteria.exclusions)], rest[len(criteria.exclusions):]
    having, people = rest[:len(words)], dict(zip(each_only, rest[len(words):]))
    parts = [PartFound(part, own, all_others, all_others - found) for part, own, all_others in zip(
        criteria.parts, alone, without)]
    rows = [(number, WordFound(word, some, people[own], people[whole]))
            for (number, word), some, own, whole in zip(words, having, only, lost)]
    return Answer(
        found, tuple(sorted(parts, key=lambda each: -each.more)),
        tuple(sorted((ExclusionFound(each, number - found) for each, number in zip(
            criteria.exclusions, kept)), key=lambda each: -each.removes)),
        tuple(row for _, row in sorted(rows, key=lambda each: (
            each[0], -each[1].found, -each[1].lost))),
        tuple(pool.best(criteria.tree, criteria.leaves, most)) if found else ())


def _only(word: Word, words: Iterable[Word]) -> Query:
    """Whom this one finds, and no other of them."""
    return conjunction((word.tree, *(Not(other.tree) for other in words
                                     if other.tree != word.tree)))
