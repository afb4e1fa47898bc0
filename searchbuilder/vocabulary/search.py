"""What a row of Searches means, as a query without names."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic
from searchbuilder.query.normalize import conjunction, disjunction, fields_to_leaves
from searchbuilder.query.tree import (
    And, Field, Near, Not, Or, Query, Ref, Term, fold, rebuild, terms)
from searchbuilder.vocabulary.entries import TARGETS, Search, Vocabulary, LiteralText
from searchbuilder.vocabulary.names import name_key, nearest
from searchbuilder.vocabulary.region import within
from searchbuilder.vocabulary.thesaurus import Concept, Disambiguation, Scope


class Resolved(NamedTuple):
    """A search without names.  With an error among the diagnostics it must not be built."""

    query: Query
    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...] = ()
    broken: bool = False

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

    def resolved(self, search: Search) -> Resolved:
        query = self._search(search, Scope(search.region, search.breadth == "broad"))
        if not self.found and not self.broken:
            self._check_wanted(query, search)
        return Resolved(query, tuple(dict.fromkeys(self.found)), tuple(self.notes), self.broken)

    def _check_wanted(self, query: Query, search: Search) -> None:
        if not any(True for _ in terms(query)):
            self._error("SB208", "this search has nothing to look for", search.cell,
                        "fill in Titles, Must or Should" if search.cell else
                        "write what to look for")
        elif not wants(query):
            self._error("SB208", "this search only says what to leave out", search.cell,
                        ("fill in Titles, Must or Should" if search.cell else
                         "write what to look for beside it")
                        + ": exclusions alone cannot be searched")

    def _error(self, code: str, message: str, cell: str, hint: str, column: int = 0) -> None:
        self.found.append(Diagnostic(code, ERROR, message, cell, column, hint))

    def _at(self, ref: Ref, code: str, message: str, hint: str) -> None:
        """An error at a name in brackets."""
        self.found.append(Diagnostic(code, ERROR, message, ref.origin.cell, ref.origin.column,
                                     hint, width=len(ref.name) + 2))

    def _search(self, search: Search, scope: Scope) -> Query:
        for item in search.must_not:
            if isinstance(item, Not):
                self.found.append(Diagnostic(
                    "SB225", WARNING, "NOT in Must not asks for what it names",
                    search.cells.get("Must not", search.cell), 0, "take NOT out"))
        self.open.append(search.name)
        self.broken |= search.broken
        parts = [
            *self._any([self._titles(item) for item in search.titles], scope),
            *(self._tree(item, scope) for item in search.must),
            *self._any(search.should, scope),
            *self._level(search, scope),
            *(Not(self._tree(item, scope)) for item in search.must_not),
            *self._places(search.where), *self._employers(search)]
        self.open.pop()
        return conjunction(parts)

    def _titles(self, item: Query) -> Query:
        """An item of Titles stands in the title field, with or without saying so."""
        def step(node: Query, parts: list[Query]) -> Query:
            if isinstance(node, Field) and node.name == "title":
                return parts[0]
            if isinstance(node, Field):
                first = next(terms(node), None)
                self._error("SB212", f"{node.name}: cannot stand in Titles",
                            first.origin.cell if first else "", "move it to Must",
                            first.origin.column if first else 0)
                return parts[0]
            return rebuild(node, parts)
        return Field("title", fold(item, step))

    def _any(self, items: Iterable[Query], scope: Scope) -> list[Query]:
        trees = [self._tree(item, scope) for item in items]
        return [disjunction(trees)] if trees else []

    def _level(self, search: Search, scope: Scope) -> list[Query]:
        if not search.level:
            return []
        cell = search.cells.get("Level", search.cell)
        named = [level for level in self.vocabulary.levels
                 if name_key(level.name) == name_key(search.level)]
        levels = [level for level in named if within(level.regions, scope.region)]
        if not levels:
            names = dict.fromkeys(level.name for level in self.vocabulary.levels)
            message = (f"level {search.level} has no row for region {scope.region}" if named
                       else f"there is no level “{search.level}”")
            hint = "add one to the sheet Levels, or leave its Region blank"
            near = '' if named else nearest(search.level, names)
            self._error("SB218", message, cell, near or hint)
            return []
        if len(self.open) == 1 and levels[0].years:
            self.notes.append(f"Set years of experience to {levels[0].years}.")
        self.broken |= any(level.broken for level in levels)
        denied = [_titled(words) for level in levels for words in level.not_in_title]
        parts: list[Query] = [Not(disjunction(denied))] if denied else []
        if not scope.broad:
            shown = [_titled(words) for level in levels for words in level.title_words]
            shown += self._indicators(search.level, Scope(scope.region))
            parts[:0] = [disjunction(shown)] if shown else []
        return parts

    def _indicators(self, level: str, scope: Scope) -> list[Query]:
        """What shows a level.  One that has no words in this region is no mistake."""
        before = len(self.found)
        shown = [indicator for indicator in self.vocabulary.indicators
                 if name_key(indicator.level) == name_key(level)]
        self.broken |= any(indicator.broken for indicator in shown)
        trees = [self._tree(item, scope) for indicator in shown for item in indicator.items]
        self.found[before:] = [each for each in self.found[before:] if each.code != "SB219"]
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
        return [_in_field("location", wanted)] if wanted else []

    def _employers(self, search: Search) -> list[Query]:
        parts = []
        wanted: list[LiteralText] = []
        for words in search.employers:
            known = [employer for employer in self.vocabulary.employers
                     if employer.is_called(words.text)]
            if any(employer.treat == "off-limits" for employer in known):
                self.found.append(Diagnostic(
                    "SB224", WARNING, f"“{words.text}” is off-limits, so nobody is found there",
                    words.cell, 0, "change Treat as on the sheet Employers, or take it out here"))
            if not known and name_key(words.text) == TARGETS:
                self._error("SB221", "no employer is marked as a target", words.cell,
                            "write target under Treat as on the sheet Employers")
                continue
            if not known:
                self._literal(words, "Employers", [TARGETS, *(
                    name for employer in self.vocabulary.employers
                    for name in (employer.group, *(each.text for each in employer.words)))])
            wanted += [each for employer in known for each in employer.words] or [words]
        if wanted:
            parts.append(_in_field("company", wanted))
        barred = [each for employer in self.vocabulary.employers
                  if employer.treat == "off-limits" for each in employer.words
                  if len(self.open) == 1]
        return parts + ([Not(_in_field("company", barred))] if barred else [])

    def _literal(self, words: LiteralText, sheet: str, names: list[str]) -> None:
        """Warn of a word that is on no sheet and was probably meant to be."""
        known = list(filter(None, names))
        near = nearest(words.text, known)
        parts = words.text.split(",")
        several = bool(parts[1:]) and (not near or all(nearest(part, known) for part in parts))
        if near or several:
            self.found.append(Diagnostic(
                "SB223", WARNING, f"“{words.text}” is not on {sheet}, so it is looked for as "
                "written", words.cell, 0,
                "write ; between two things, not a comma" if several else near))

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
                self.found.append(Diagnostic(
                    "SB302", WARNING, f"“{spelling.text}” is left out: none of its context words "
                    f"is used in region {scope.region}", spelling.cell, 0,
                    "add a context word without a region to "
                    + _sheet(self.vocabulary.thesaurus.friends_of(spelling)[0].cell)))
        return found

    def _unknown(self, ref: Ref) -> None:
        if name_key(ref.name) in self.vocabulary.searches:
            self._at(ref, "SB214", f"[{ref.name}] is a search, and NEAR joins words", "use AND")
            return
        names = self.vocabulary.names().values()
        self._at(ref, "SB206", f"there is no term, role or search named [{ref.name}]",
                 nearest(ref.name, names)
                 or "add it to Terms or Titles, or take the brackets away")

    def _empty(self, ref: Ref, concept: Concept, scope: Scope) -> None:
        where = f" in region {scope.region}" if scope.region else ""
        breadth = "" if scope.broad else " with breadth strict"
        self._at(ref, "SB219", f"[{concept.name}] has nothing to look for{where}{breadth}",
                 "add a row for it, or take the region or breadth out")

    def _nested(self, ref: Ref, name: str, scope: Scope) -> Query:
        search = self.vocabulary.searches[name_key(ref.name)]
        if name:
            self._at(ref, "SB212", f"[{search.name}] is a search and cannot stand in {name}:",
                     f"take {name}: out, or name a role")
            return Or()
        if search.name in self.open:
            circle = [*self.open[self.open.index(search.name):], search.name]
            self._at(ref, "SB207", "searches that name one another in a circle: "
                     + " → ".join(circle), "take one of these names out")
            return Or()
        if len(self.open) > 50:
            self._at(ref, "SB217", "more than 50 searches name one another in a row",
                     "put what they share into one search")
            return Or()
        return self._search(search, Scope(scope.region or search.region,
                                          scope.broad or search.breadth == "broad"))


def _sheet(cell: str) -> str:
    """The title of the sheet that an address names."""
    return cell.rpartition("!")[0].strip("'")


def _titled(words: LiteralText) -> Query:
    return Field("title", words.term())


def _in_field(name: str, words: Iterable[LiteralText]) -> Query:
    return disjunction(Field(name, each.term()) for each in words)


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
