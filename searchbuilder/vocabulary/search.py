"""What a row of Searches means, as a query without names."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from math import log
from typing import NamedTuple

from searchbuilder.diagnostic import ERROR, NOWHERE, Diagnostic, Location
from searchbuilder.findings.expressions import SB212, SB214
from searchbuilder.findings.references import (
    SB206, SB207, SB208, SB217, SB218, SB219, SB221, SB223, SB224, SB225)
from searchbuilder.findings.terms import SB302
from searchbuilder.query.normalize import conjunction, disjunction, fields_to_leaves
from searchbuilder.query.roles import EMPLOYER, LEVEL, OTHER_JOB, PLACE
from searchbuilder.query.tree import (
    And, Field, Near, Not, Or, Query, Ref, Term, fold, rebuild, refs, terms)
from searchbuilder.vocabulary.entries import (
    EITHER, EVIDENCE, TARGETS, TITLE_WORDS, Level, LiteralText, Search, Vocabulary)
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.vocabulary.region import within
from searchbuilder.vocabulary.thesaurus import Concept, Disambiguation, Scope

# So many searches may refer to one another in a row.
MOST_NESTED = 50


class Resolved(NamedTuple):
    """A search without names.  With an error among the diagnostics it must not be built.

    years -- of experience that its level asks for, as a filter would be set; empty if none
    """

    query: Query
    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...] = ()
    broken: bool = False
    years: str = ""

    @property
    def usable(self) -> bool:
        return not self.broken and not any(each.severity == ERROR for each in self.diagnostics)


def resolve(search: Search, vocabulary: Vocabulary) -> Resolved:
    """The meaning of a search: its names spelled out for its region and breadth."""
    return _Resolver(vocabulary).resolved(search)


class _Resolver:
    """Spells one search out; `found` collects what is wrong, `open` the searches being spelled."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.found: list[Diagnostic] = []
        self.notes: list[str] = []
        self.open: list[str] = []
        self.broken = False
        self.years = ""

    def resolved(self, search: Search) -> Resolved:
        query = self._search(search, Scope(search.region, search.breadth == "broad"))
        if not self.found and not self.broken:
            self._check_wanted(query, search)
        return Resolved(query, tuple(dict.fromkeys(self.found)), tuple(self.notes), self.broken,
                        self.years)

    def _check_wanted(self, query: Query, search: Search) -> None:
        by_query = "" if search.cell else "query"
        if not any(True for _ in terms(query)):
            self.found.append(SB208.found(Location(search.cell), by_query))
        elif not wants(query):
            self.found.append(SB208.found(Location(search.cell), f"{by_query} excludes".strip()))

    def _search(self, search: Search, scope: Scope) -> Query:
        for item in search.must_not:
            if isinstance(item, Not):
                self.found.append(SB225.found(_cell_of(search, "Must not")))
        self.open.append(search.name)
        self.broken |= search.broken
        titles = self._any([self._titles(item) for item in search.titles], scope)
        shown, denied = self._level(search, scope)
        wanted, barred = self._employers(search)
        # What the user excludes comes first: what the tool adds goes first for want of room.
        parts = [
            *titles, *(self._tree(item, scope) for item in search.must),
            *self._any(search.should, scope), *shown, *self._places(search.where), *wanted,
            *(Not(self._tree(item, scope)) for item in search.must_not), *barred, *denied,
            *self._other_jobs(search, scope, titles)]
        self.open.pop()
        return conjunction(parts)

    def _other_jobs(self, search: Search, scope: Scope, titles: list[Query]) -> list[Query]:
        """The titles that contain a wanted one and belong to another job, but for those that the
        search asks for itself."""
        asked = {name_key(term.text) for tree in titles for term in terms(tree)}
        roles = (self.vocabulary.thesaurus.concepts.get(name_key(ref.name))
                 for ref in refs(search.titles))
        others = [spelling for role in roles if role for spelling in role.other_jobs
                  if scope.takes(spelling)]
        kept = [each for each in others if name_key(each.text) not in asked]
        if spared := [each.text for each in others if each not in kept]:
            self.notes.append(
                f"Not excluded, because this search asks for it: {', '.join(spared)}.")
        denied = [Field("title", term) for each in kept
                  for term in each.terms(False, role=OTHER_JOB)[:1]]
        return [Not(disjunction(denied))] if denied else []

    def _titles(self, item: Query) -> Query:
        """An item of Titles stands in the title field, with or without saying so."""
        def step(node: Query, parts: list[Query]) -> Query:
            if isinstance(node, Field) and node.name == "title":
                return parts[0]
            if isinstance(node, Field):
                first = next(terms(node), None)
                at = Location(first.origin.cell, first.origin.column) if first else NOWHERE
                self.found.append(SB212.found(at, "titles", field=node.name))
                return parts[0]
            return rebuild(node, parts)
        return Field("title", fold(item, step))

    def _any(self, items: Iterable[Query], scope: Scope) -> list[Query]:
        trees = [self._tree(item, scope) for item in items]
        return [disjunction(trees)] if trees else []

    def _level(self, search: Search, scope: Scope) -> tuple[list[Query], list[Query]]:
        """What a level requires, which is nothing unless somebody says so, and excludes."""
        if not search.level:
            return [], []
        named = [level for level in self.vocabulary.levels
                 if name_key(level.name) == name_key(search.level)]
        levels = [level for level in named if within(level.regions, scope.region)]
        if not levels:
            known = [] if named else [level.name for level in self.vocabulary.levels]
            self.found.append(SB218.found(
                _cell_of(search, "Level"), "region" if named else "",
                meant=near(search.level, known), level=search.level, region=scope.region))
            return [], []
        if len(self.open) == 1 and levels[0].years:
            self.years = levels[0].years
        self.broken |= any(level.broken for level in levels)
        denied = [_titled(words) for level in levels for words in level.not_in_title]
        shown = self._required(search, scope, levels)
        return ([disjunction(shown)] if shown else [],
                [Not(disjunction(denied))] if denied else [])

    def _required(self, search: Search, scope: Scope, levels: list[Level]) -> list[Query]:
        """What shows the level, as far as it is required."""
        shown: list[Query] = []
        for level in levels:
            how = name_key(search.require_level or level.require)
            shown += [Field("title", words.term()) for words in level.title_words
                      if how in (TITLE_WORDS, EITHER)]
        if any(name_key(search.require_level or level.require) in (EVIDENCE, EITHER)
               for level in levels):
            shown += self._indicators(search.level, Scope(scope.region))
        return shown

    def _indicators(self, level: str, scope: Scope) -> list[Query]:
        """What shows a level.  One that has no words in this region is no mistake."""
        before = len(self.found)
        shown = [indicator for indicator in self.vocabulary.indicators
                 if name_key(indicator.level) == name_key(level)]
        self.broken |= any(indicator.broken for indicator in shown)
        trees = [self._tree(item, scope) for indicator in shown for item in indicator.items]
        self.found[before:] = [each for each in self.found[before:] if each.code != SB219.code]
        return trees

    def _places(self, where: tuple[LiteralText, ...]) -> list[Query]:
        wanted: list[LiteralText] = []
        for words in where:
            known = [place for place in self.vocabulary.places if place.is_called(words.text)]
            if not known:
                self._literal(words, "Locations", [
                    name for place in self.vocabulary.places
                    for name in (place.group, *(each.text for each in place.words))])
            wanted += [each for place in known for each in place.words] or [words]
        return [_in_field("location", wanted, PLACE)] if wanted else []

    def _employers(self, search: Search) -> tuple[list[Query], list[Query]]:
        """The employers that a search names, and those that are off limits."""
        wanted: list[LiteralText] = []
        for words in search.employers:
            known = [employer for employer in self.vocabulary.employers
                     if employer.is_called(words.text)]
            if any(employer.treat == "off-limits" for employer in known):
                self.found.append(SB224.found(Location(words.cell), employer=words.text))
            if not known and name_key(words.text) == TARGETS:
                self.found.append(SB221.found(Location(words.cell)))
                continue
            if not known:
                self._literal(words, "Employers", [TARGETS, *(
                    name for employer in self.vocabulary.employers
                    for name in (employer.group, *(each.text for each in employer.words)))])
            wanted += [each for employer in known for each in employer.words] or [words]
        barred = [each for employer in self.vocabulary.employers
                  if employer.treat == "off-limits" for each in employer.words
                  if len(self.open) == 1]
        return ([_in_field("company", wanted, EMPLOYER)] if wanted else [],
                [Not(_in_field("company", barred))] if barred else [])

    def _literal(self, words: LiteralText, sheet: str, names: list[str]) -> None:
        """Warn of a word that is on no sheet and was probably meant to be."""
        known = list(filter(None, names))
        meant = near(words.text, known)
        parts = words.text.split(",")
        several = bool(parts[1:]) and (not meant or all(near(part, known) for part in parts))
        if meant or several:
            self.found.append(SB223.found(Location(words.cell), meant=() if several else meant,
                                          text=words.text, sheet=sheet))

    def _tree(self, item: Query, scope: Scope) -> Query:
        """An item with every name spelled out."""
        def step(node: Query, parts: list[Query]) -> Query:
            if isinstance(node, And):
                return conjunction(parts)
            if isinstance(node, Or):
                return disjunction(parts)
            return Not(parts[0]) if isinstance(node, Not) else self._leaf(node, scope)
        return fold(fields_to_leaves(item), step,
                    lambda node: node.parts if isinstance(node, (And, Or, Not)) else ())

    def _leaf(self, leaf: Query, scope: Scope) -> Query:
        name = leaf.name if isinstance(leaf, Field) else ""
        core = leaf.part if isinstance(leaf, Field) else leaf
        if isinstance(core, Near):
            sides = [self._spellings(side, scope) for side in core.parts]
            return disjunction(
                left_guard(right_guard(fielded(name, Near(left, right, core.distance))))
                for (left_guard, left), (right_guard, right) in product(*sides))
        if isinstance(core, Ref) and name_key(core.name) in self.vocabulary.searches:
            return self._nested(core, name, scope)
        groups: dict[Disambiguation, list[Query]] = {}
        for guard, term in self._spellings(core, scope):
            groups.setdefault(guard, []).append(fielded(name, term))
        return disjunction(guard(disjunction(words)) for guard, words in groups.items())

    def _spellings(self, node: Query, scope: Scope) -> list[tuple[Disambiguation, Term]]:
        """What may be written for a term or a name, each with what it needs beside it."""
        if isinstance(node, Term):
            return [(Disambiguation(), node)]
        assert isinstance(node, Ref)
        concept = self.vocabulary.thesaurus.concepts.get(name_key(node.name))
        if concept is None:
            self._unknown(node)
            return []
        found = [(guard, term)
                 for guard, words in self.vocabulary.thesaurus.spelled(concept, scope)
                 for term in words]
        if not found:
            self._empty(node, concept, scope)
        for spelling in filter(scope.takes, concept.spellings):
            if self.vocabulary.thesaurus.loses_context(spelling, scope):
                wrong = self.vocabulary.thesaurus.wrong_meanings(spelling)
                self.found.append(SB302.found(
                    Location(spelling.cell), text=spelling.text, region=scope.region,
                    sheet=_sheet(wrong[0].cell)))
        return found

    def _unknown(self, ref: Ref) -> None:
        if name_key(ref.name) in self.vocabulary.searches:
            self.found.append(SB214.found(_place(ref), "search", name=ref.name))
            return
        self.found.append(SB206.found(
            _place(ref), meant=near(ref.name, self.vocabulary.names().values()), name=ref.name))

    def _empty(self, ref: Ref, concept: Concept, scope: Scope) -> None:
        cases = (("region",) if scope.region else ()) + (() if scope.broad else ("strict",))
        self.found.append(SB219.found(_place(ref), ", ".join(cases), name=concept.name,
                                      region=scope.region))

    def _nested(self, ref: Ref, name: str, scope: Scope) -> Query:
        search = self.vocabulary.searches[name_key(ref.name)]
        if name:
            self.found.append(SB212.found(_place(ref), "search", name=search.name, field=name))
            return Or()
        if search.name in self.open:
            circle = [*self.open[self.open.index(search.name):], search.name]
            self.found.append(SB207.found(_place(ref), circle=" → ".join(circle)))
            return Or()
        if len(self.open) > MOST_NESTED:
            self.found.append(SB217.found(_place(ref), most=MOST_NESTED))
            return Or()
        return self._search(search, Scope(scope.region or search.region,
                                          scope.broad or search.breadth == "broad"))


def _place(ref: Ref) -> Location:
    """A name with its brackets."""
    return Location(ref.origin.cell, ref.origin.column, len(ref.name) + 2)


def _cell_of(search: Search, column: str) -> Location:
    return Location(search.cells.get(column, search.cell))


def _sheet(cell: str) -> str:
    """The title of the sheet that an address names."""
    return cell.rpartition("!")[0].strip("'")


def _titled(words: LiteralText) -> Query:
    return Field("title", words.term(LEVEL))


def _in_field(name: str, words: Iterable[LiteralText], role: str = "") -> Query:
    """The words in a field, of which each is met half as often as the one before, however long
    they are."""
    return disjunction(Field(name, each.term(role, len(each.text.split()) - log(2) * row))
                       for row, each in enumerate(words))


def fielded(name: str, tree: Query) -> Query:
    """The tree in a field, if there is one."""
    return Field(name, tree) if name else tree


def wants(tree: Query) -> bool:
    """Whether the query asks for anything at all, and does not only exclude."""
    def step(node: Query, parts: list[tuple[bool, bool]]) -> tuple[bool, bool]:
        if isinstance(node, Not):
            return parts[0][1], parts[0][0]
        return (any(yes for yes, _ in parts) if parts else True,
                any(no for _, no in parts) if parts else False)
    return fold(tree, step, lambda node: node.parts if isinstance(node, (And, Or, Not)) else ())[0]
