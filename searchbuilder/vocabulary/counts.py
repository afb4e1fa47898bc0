"""How many people a word finds: counted on a platform, or on a pool of people."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from searchbuilder.query.counted import Known
from searchbuilder.query.identity_cache import identity_cache
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.region import within


class Count(NamedTuple):
    """One row of Counts.

    word, group -- a spelling, and the term or role that it stands for, or itself where a search
        alone has it
    where -- a label that the user gives, or a platform; empty for nowhere in particular
    people -- who have the word; only -- those whom no other word of the group finds, None where
        nobody says; of -- how many there are, 0 where nobody says
    date -- a day as it is written there, or nothing
    """

    word: str
    group: str
    regions: tuple[str, ...]
    where: str
    people: int
    only: int | None
    of: int = 0
    date: str = ""


def counted(counts: tuple[Count, ...], platform: tuple[str, ...], region: str) -> Known:
    """What is known for a search in a region on one platform, all of whose names are given: its
    own counts, else those of all pools together."""
    names = frozenset(name_key(name) for name in platform)
    return _known(counts, names & _places(counts), region)


@identity_cache(16)
def _places(counts: tuple[Count, ...]) -> frozenset[str]:
    return frozenset(name_key(each.where) for each in counts)


@identity_cache(64)
def _known(counts: tuple[Count, ...], own: frozenset[str], region: str
           ) -> Known:
    """own -- the places whose counts go before those of all others,
    which are none for most platforms"""
    there: dict[tuple[str, str], int] = {}
    elsewhere: dict[tuple[str, str], int] = {}
    for each in counts:
        if within(each.regions, region):
            found = there if name_key(each.where) in own else elsewhere
            key = name_key(each.group), name_key(each.word)
            found[key] = found.get(key, 0) + each.people
    known = elsewhere | there

    @cache
    def found_by(concept: str, word: str) -> int | None:
        return known.get((name_key(concept), name_key(word)))
    return found_by
