"""What a search finds in a pool, as values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from searchbuilder.pools.pool import Hit, Pool
from searchbuilder.query.normalize import conjunction
from searchbuilder.query.tree import Not
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
    """A word of a part: who has it, and whom no other word of its term or role finds."""

    word: Word
    found: int
    only: int


class Answer(NamedTuple):
    """What a search finds.

    parts, exclusions -- the most expensive first; words -- those of each part in turn, the one
        that finds most first; people -- the first of those who were found
    """

    criteria: Criteria
    found: int
    parts: tuple[PartFound, ...]
    exclusions: tuple[ExclusionFound, ...]
    words: tuple[WordFound, ...]
    people: tuple[Hit, ...]


def answer(criteria: Criteria, pool: Pool, most: int) -> Answer:
    """most -- so many people are named"""
    words = [(part, word) for part in criteria.parts for word in part.words]
    found, *rest = pool.counts([
        criteria.tree,
        *(part.tree for part in criteria.parts),
        *(criteria.without(part.tree) for part in criteria.parts),
        *(criteria.without(Not(each.tree)) for each in criteria.exclusions),
        *(word.tree for _, word in words),
        *(conjunction((word.tree, *(Not(other.tree) for other in _others(part, word))))
          for part, word in words)])
    many = len(criteria.parts)
    alone, rest = rest[:many], rest[many:]
    without, rest = rest[:many], rest[many:]
    kept, rest = rest[:len(criteria.exclusions)], rest[len(criteria.exclusions):]
    having, only = rest[:len(words)], rest[len(words):]
    parts = [PartFound(part, own, all_others, all_others - found) for part, own, all_others in zip(
        criteria.parts, alone, without)]
    return Answer(
        criteria, found, tuple(sorted(parts, key=lambda each: -each.more)),
        tuple(sorted((ExclusionFound(each, number - found) for each, number in zip(
            criteria.exclusions, kept)), key=lambda each: -each.removes)),
        tuple(_ranked(words, having, only)),
        tuple(pool.best(criteria.tree, criteria.leaves, most)) if found else ())


def _others(part: Part, word: Word) -> list[Word]:
    """The other words of the same thing."""
    return [other for other in part.words
            if other.concept == word.concept and other.tree != word.tree]


def _ranked(words: Sequence[tuple[Part, Word]], having: Sequence[int], only: Sequence[int]
            ) -> Iterator[WordFound]:
    """Part by part, the word that finds most first."""
    rows = [(part, WordFound(word, some, alone)) for (part, word), some, alone in zip(
        words, having, only)]
    for part in dict.fromkeys(part for part, _ in rows):
        own = [row for each, row in rows if each is part]
        yield from sorted(own, key=lambda row: (-row.found, -row.only))
