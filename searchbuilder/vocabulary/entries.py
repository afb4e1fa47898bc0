"""What searches may name: the entries of a workbook, in words and trees with names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.query.tree import MAIN_LIFT, Origin, Query, Term
from searchbuilder.vocabulary.counts import Count
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.thesaurus import Thesaurus

# Under Employers of a search: whoever is marked as a target.
TARGETS = "targets"
# What of a level a search may require.
TITLE_WORDS, EVIDENCE, EITHER = "title words", "evidence", "either"


class LiteralText(NamedTuple):
    """Literal text of a cell."""

    text: str
    cell: str = ""

    def term(self, role: str = "", lift: float = MAIN_LIFT) -> Term:
        """role, lift -- see `Origin`"""
        star = self.text.endswith("*")
        return Term(self.text.rstrip("*"), star, Origin(self.cell, role=role, lift=lift))


class Search(NamedTuple):
    """One row of Searches.  Items are trees with names; `cells` says where each column stands.

    broken -- a cell could not be read: without it the search would mean something else
    """

    name: str
    cell: str = ""
    titles: tuple[Query, ...] = ()
    level: str = ""
    must: tuple[Query, ...] = ()
    should: tuple[Query, ...] = ()
    must_not: tuple[Query, ...] = ()
    where: tuple[LiteralText, ...] = ()
    employers: tuple[LiteralText, ...] = ()
    region: str = ""
    platforms: tuple[str, ...] = ()
    breadth: str = ""
    size: str = ""
    require_level: str = ""
    notes: str = ""
    broken: bool = False
    cells: Mapping[str, str] = MappingProxyType({})

    @property
    def asked(self) -> tuple[Query, ...]:
        """The items that it asks for."""
        return *self.titles, *self.must, *self.should

    def without_asked(self) -> Search:
        """The same, asking for none of them."""
        return self._replace(titles=(), must=(), should=())


class Level(NamedTuple):
    """A seniority level in some regions.  Years are a note to the reader, never searched."""

    name: str
    title_words: tuple[LiteralText, ...] = ()
    not_in_title: tuple[LiteralText, ...] = ()
    regions: tuple[str, ...] = ()
    min_years: str = ""
    max_years: str = ""
    cell: str = ""
    broken: bool = False
    require: str = ""

    @property
    def years(self) -> str:
        """`5+`, `2 to 5`, or nothing."""
        if self.max_years:
            return f"{self.min_years or '0'} to {self.max_years}"
        return f"{self.min_years}+" if self.min_years else ""


class Place(NamedTuple):
    """A place with its other spellings, in a group."""

    group: str
    words: tuple[LiteralText, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Its group, which may be empty, and its spellings."""
        return (self.group, *(each.text for each in self.words))

    def is_called(self, text: str) -> bool:
        """Whether its group or one of its spellings is this."""
        return name_key(text) in map(name_key, self.names)


class Employer(NamedTuple):
    """An employer with its other spellings.  treat -- `target`, `off-limits` or `neutral`."""

    words: tuple[LiteralText, ...]
    treat: str = ""
    group: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Its group, which may be empty, and its spellings."""
        return (self.group, *(each.text for each in self.words))

    @property
    def off_limits(self) -> bool:
        return self.treat == "off-limits"

    def is_called(self, text: str) -> bool:
        """Whether its group or one of its spellings is this, or all targets are meant."""
        wanted = name_key(text)
        return (wanted == TARGETS and self.treat == "target"
                or wanted in map(name_key, filter(None, self.names)))


class Indicator(NamedTuple):
    """Words by which people of a level are known; items are trees with names."""

    level: str
    items: tuple[Query, ...]
    broken: bool = False


class Vocabulary(NamedTuple):
    """All that searches may name."""

    thesaurus: Thesaurus = Thesaurus()
    searches: Mapping[str, Search] = MappingProxyType({})
    levels: tuple[Level, ...] = ()
    places: tuple[Place, ...] = ()
    employers: tuple[Employer, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    counts: tuple[Count, ...] = ()

    def names(self) -> dict[str, str]:
        """Every name that may stand in brackets, by its key."""
        named = {key: concept.name for key, concept in self.thesaurus.concepts.items()}
        return named | {key: search.name for key, search in self.searches.items()}

    def lexicon(self) -> tuple[str, ...]:
        """Every spelling and title: what a prefix may stand for."""
        return tuple(spelling.text.rstrip("*") for concept in self.thesaurus.concepts.values()
                     for spelling in concept.spellings)
