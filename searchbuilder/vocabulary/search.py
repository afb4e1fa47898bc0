"""What a row of Searches means, as a query without names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from math import log
from typing import NamedTuple, TypeVar

from searchbuilder.diagnostic import ERROR, NOWHERE, Diagnostic, Location
from searchbuilder.findings.expressions import SB212, SB214
from searchbuilder.findings.references import (
    SB206, SB207, SB208, SB217, SB218, SB219, SB221, SB223, SB224, SB225)
from searchbuilder.findings.terms import SB302
from searchbuilder.query.normalize import conjunction, disjunction, fields_to_leaves, map_atoms
from searchbuilder.query.roles import EMPLOYER, LEVEL, OTHER_JOB, PLACE
from searchbuilder.query.tree import (
    Field, Near, Not, Or, Query, Ref, Term, fold, operands, refs, scoped, terms, transform)
from searchbuilder.vocabulary.entries import (
    EITHER, EVIDENCE, TARGETS, TITLE_WORDS, Employer, Level, LiteralText, Place, Search,
    Vocabulary)
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.vocabulary.region import within
from searchbuilder.vocabulary.thesaurus import Concept, Disambiguation, Scope

Named = TypeVar("Named", Place, Employer)
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
        """The titles of other jobs that contain a wanted one, but for those that are asked for."""
        asked = {name_key(term.text) for tree in titles for term in terms(tree)}
        concepts = self.vocabulary.thesaurus.concepts
        roles = [concepts[key] for ref in refs(search.titles)
                 if (key := name_key(ref.name)) in concepts]
        others = {spelling: name_key(spelling.text) in asked for role in roles
                  for spelling in filter(scope.takes, role.other_jobs)}
        if spared := [each.text for each, wanted in others.items() if wanted]:
            self.notes.append(
                f"Not excluded, because this search asks for it: {', '.join(spared)}.")
        return _none_of([Field("title", each.terms(False, role=OTHER_JOB)[0])
                         for each, wanted in others.items() if not wanted])

    def _titles(self, item: Query) -> Query:
        """An item of Titles stands in the title field, with or without saying so."""
        def bare(node: Query) -> Query:
            if isinstance(node, Field) and node.name != "title":
                first = next(terms(node), None)
                at = Location(first.origin.cell, first.origin.column) if first else NOWHERE
                self.found.append(SB212.found(at, "titles", field=node.name))
            return node.part if isinstance(node, Field) else node
        return Field("title", transform(item, bare))

    def _any(self, items: Iterable[Query], scope: Scope) -> list[Query]:
        return _any_of([self._tree(item, scope) for item in items])

    def _level(self, search: Search, scope: Scope) -> tuple[list[Query], list[Query]]:
        """What a level requires, which is nothing unless somebody says so, and excludes."""
        levels = self._levels(search, scope) if search.level else []
        if not levels:
            return [], []
        if len(self.open) == 1 and levels[0].years:
            self.years = levels[0].years
        self.broken |= any(level.broken for level in levels)
        denied = _titled((words for level in levels for words in level.not_in_title), LEVEL)
        return _any_of(self._required(search, scope, levels)), _none_of(denied)

    def _levels(self, search: Search, scope: Scope) -> list[Level]:
        """The rows of the level of a search that its region takes."""
        named = [level for level in self.vocabulary.levels
                 if name_key(level.name) == name_key(search.level)]
        levels = [level for level in named if within(level.regions, scope.region)]
        if not levels:
            known = [] if named else [level.name for level in self.vocabulary.levels]
            self.found.append(SB218.found(
                _cell_of(search, "Level"), "region" if named else "",
                meant=near(search.level, known), level=search.level, region=scope.region))
        return levels

    def _required(self, search: Search, scope: Scope, levels: list[Level]) -> list[Query]:
        """What shows the level, as far as it is required."""
        ways = [name_key(search.require_level or level.require) for level in levels]
        shown = _titled(words for level, how in zip(levels, ways)
                        if how in (TITLE_WORDS, EITHER) for words in level.title_words)
        if {EVIDENCE, EITHER}.intersection(ways):
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
        places = self.vocabulary.places
        wanted = [each for words in where
                  for each in self._spelled(words, _called(words, places), places, "Locations")]
        return _any_of(_in_field("location", wanted, PLACE))

    def _employers(self, search: Search) -> tuple[list[Query], list[Query]]:
        """The employers that a search names, and those that are off limits."""
        wanted = [each for words in search.employers for each in self._employer(words)]
        barred = [each for employer in self.vocabulary.employers if employer.off_limits
                  for each in employer.words if len(self.open) == 1]
        return (_any_of(_in_field("company", wanted, EMPLOYER)),
                _none_of(_in_field("company", barred)))

    def _employer(self, words: LiteralText) -> Sequence[LiteralText]:
        """All spellings of an employer, or of every target."""
        employers = self.vocabulary.employers
        known = _called(words, employers)
        if any(employer.off_limits for employer in known):
            self.found.append(SB224.found(Location(words.cell), employer=words.text))
        if not known and name_key(words.text) == TARGETS:
            self.found.append(SB221.found(Location(words.cell)))
            return ()
        return self._spelled(words, known, employers, "Employers", TARGETS)

    def _spelled(self, words: LiteralText, known: Sequence[Place | Employer],
                 listed: Sequence[Place | Employer], sheet: str, *others: str
                 ) -> Sequence[LiteralText]:
        """All spellings of what is known by these words; the words themselves where nothing is.

        listed -- what stands on the sheet; others -- what may be named besides
        """
        if not known:
            names = filter(None, (name for each in listed for name in each.names))
            self._literal(words, sheet, [*others, *names])
        return [spelling for each in known for spelling in each.words] or [words]

    def _literal(self, words: LiteralText, sheet: str, known: list[str]) -> None:
        """Warn of a word that is on no sheet and was probably meant to be."""
        meant = near(words.text, known)
        parts = words.text.split(",")
        several = bool(parts[1:]) and (not meant or all(near(part, known) for part in parts))
        if meant or several:
            self.found.append(SB223.found(Location(words.cell), meant=() if several else meant,
                                          text=words.text, sheet=sheet))

    def _tree(self, item: Query, scope: Scope) -> Query:
        """An item with every name spelled out."""
        return map_atoms(fields_to_leaves(item), lambda leaf: self._leaf(leaf, scope))

    def _leaf(self, leaf: Query, scope: Scope) -> Query:
        name, core = scoped(leaf)
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
                    sheet=wrong[0].cell.rpartition("!")[0].strip("'")))
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


def _called(words: LiteralText, listed: Iterable[Named]) -> list[Named]:
    return [each for each in listed if each.is_called(words.text)]


def _in_field(name: str, words: Iterable[LiteralText], role: str = "") -> list[Query]:
    """The words in a field, each met half as often as the one before, however long they are."""
    return [Field(name, each.term(role, len(each.text.split()) - log(2) * row))
            for row, each in enumerate(words)]


def _any_of(trees: Sequence[Query]) -> list[Query]:
    """The part of a search that these alternatives are; none without any."""
    return [disjunction(trees)] if trees else []


def _none_of(trees: Sequence[Query]) -> list[Query]:
    """The part of a search that excludes all of these."""
    return [Not(disjunction(trees))] if trees else []


def _titled(words: Iterable[LiteralText], role: str = "") -> list[Query]:
    return [Field("title", each.term(role)) for each in words]


def fielded(name: str, tree: Query) -> Query:
    """The tree in a field, if there is one."""
    return Field(name, tree) if name else tree


def wants(tree: Query) -> bool:
    """Whether the query asks for anything at all, and does not only exclude."""
    return fold(tree, _asks_and_denies, operands)[0]


def _asks_and_denies(node: Query, parts: list[tuple[bool, bool]]) -> tuple[bool, bool]:
    """Whether something in a node is asked for, and whether something is once it is negated."""
    if isinstance(node, Not):
        return parts[0][1], parts[0][0]
    asks, denies = zip(*parts) if parts else ((True,), (False,))
    return any(asks), any(denies)
