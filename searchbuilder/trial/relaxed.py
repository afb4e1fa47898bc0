"""What would find some where a search finds next to nobody: changes to make, never made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from searchbuilder.pools.pool import Pool
from searchbuilder.trial.criteria import Criteria, Part
from searchbuilder.vocabulary.names import name_key

# Fewer people may be chance, and of more the search says too little.
FEWEST, MOST = 3, 50


class Relaxed(NamedTuple):
    """A change to a search, and how many people it would find then.

    left_out -- the part without which; None for broad synonyms in the place of strict ones
    """

    left_out: Part | None
    found: int


def relaxed(criteria: Criteria, broad: Criteria | None, pool: Pool,
            found: int) -> Sequence[Relaxed]:
    """The changes that find a few people, the fewest people first; broad words before all.

    broad -- the same search with broad synonyms too, if that is another one; found -- people whom
    the search finds as it is: none is needed where they are more than may be chance
    """
    if found >= FEWEST:
        return ()
    may_go = _may_go(criteria)
    counts = pool.counts([*([broad.tree] if broad else []),
                          *(criteria.without(part.tree) for part in may_go)])
    ways = [*([None] if broad else []), *may_go]
    few = [Relaxed(way, count) for way, count in zip(ways, counts) if FEWEST <= count <= MOST]
    return sorted(few, key=lambda each: (each.left_out is not None, each.found))


def _may_go(criteria: Criteria) -> list[Part]:
    """The parts that a search is not named after; where it is named after all of them, its titles:
    people do the same job under other ones."""
    name = f" {name_key(criteria.name)} "
    others = [part for part in criteria.parts
              if not any(f" {name_key(each)} " in name for each in part.named)]
    return others or [part for part in criteria.parts if part.in_title]
