"""Rows become vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from searchbuilder.characters import some
from searchbuilder.diagnostic import ERROR, Location
from searchbuilder.findings.cells import SB114
from searchbuilder.findings.references import SB206
from searchbuilder.findings.sheets import SB106, SB107, SB113
from searchbuilder.findings.terms import SB301
from searchbuilder.query.parser import parse
from searchbuilder.query.roles import OTHER_JOB
from searchbuilder.query.tree import Query, refs, terms
from searchbuilder.vocabulary.entries import (
    Employer, Indicator, Level, LiteralText, Place, Search, Vocabulary)
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.vocabulary.region import is_region, not_a_region, regions
from searchbuilder.vocabulary.thesaurus import (
    BROAD_KINDS, ROLE, TERM, AmbiguousAbbreviation, Concept, Scope, Spelling, Thesaurus)
from searchbuilder.vocabulary.unbracketed import unbracketed
from searchbuilder.workbook.accept import acceptances, accepted
from searchbuilder.workbook.contents import Book, Evidence, Logged, PlatformFact, Question, Site
from searchbuilder.workbook.counts import counts, is_old
from searchbuilder.workbook.headers import platform_key
from searchbuilder.workbook.reader import Row, Rows
from searchbuilder.workbook.several import parted, several
from searchbuilder.workbook.sheets import SHEETS

# A renamed term makes every row wrong; after so many nobody reads what each might have meant.
MOST_GUESSES = 20
MOST_SHOWN = 3


def book(rows: Rows) -> Book:
    """What the rows say.  What cannot be understood is a diagnostic, and the rest is there."""
    return _Builder(rows).book()


class _Builder:
    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.found = list(rows.diagnostics)
        self.written: list[Query] = []
        self.texts: dict[str, str] = {}
        self.unclear: set[str] = set()
        self.wrong: set[str] = set()
        self.looked = 0

    def book(self) -> Book:
        concepts = self._terms()
        for key, role in self._roles().items():
            self._add(concepts, role)
        self._add_synonyms(concepts)
        searches = self._searches(concepts)
        vocabulary = Vocabulary(
            Thesaurus(concepts, self._wrong_meanings()), searches, tuple(self._levels()),
            tuple(self._places()), tuple(self._employers()), tuple(self._indicators()))
        counted = counts(self._used("Counts"), concepts, self._typed(), date.today())
        self.found += counted.found
        vocabulary = vocabulary._replace(counts=counted.words)
        sites = tuple(self._sites())
        self.found += several(self.rows)
        self.found += unbracketed(self.written, vocabulary.names(), self.texts)
        self._check_names(vocabulary)
        self._check_context(vocabulary.thesaurus)
        accepts, found = acceptances(row for rows in self.rows.sheets.values() for row in rows)
        self.found += found
        return Book(vocabulary, sites, tuple(self._evidence()), tuple(self._questions()),
                    tuple(accepted(self.found, accepts)), self.texts, accepts, self.rows.unread,
                    self.rows.created, tuple(self._log()), tuple(self._facts()), counted.strings)

    def _used(self, sheet: str) -> list[Row]:
        """The rows of a sheet that have a name and are not switched off."""
        first = SHEETS[sheet].columns[0]
        name = first.name
        used = []
        for row in self.rows.sheets.get(sheet, ()):
            if name not in row.letters or name in row.failed:
                continue
            if not row.get(name):
                self.found.append(SB106.found(Location(row.cell(name)), "name",
                                              column=first.header))
            elif not row.is_off:
                used.append(row)
        return used

    def _filled(self, row: Row, column: str) -> bool:
        """Whether the second column of a sheet is filled; if not, that is reported."""
        if not row.get(column) and column in row.letters and column not in row.failed:
            header = row.columns[column].header
            self.found.append(SB106.found(Location(row.cell(column)), "word", column=header))
        return bool(row.get(column))

    def _broken(self, row: Row) -> bool:
        """Whether a cell could not be read without which the row would mean something else."""
        self.wrong.update(each.cell for each in self.found[self.looked:]
                          if each.severity == ERROR)
        self.looked = len(self.found)
        there = [name for name, column in row.columns.items()
                 if column.vital and name in row.letters]
        return (not row.failed.isdisjoint(there)
                or bool(self.wrong) and any(row.cell(column) in self.wrong for column in there))

    def _items(self, row: Row, column: str) -> tuple[Query, ...]:
        """The items of an expression cell.  What is wrong in it is reported."""
        parsed = parse(row.get(column), row.cell(column)) if row.get(column) else None
        if parsed is None:
            return ()
        self.texts[row.cell(column)] = row.get(column)
        self.found += parsed.diagnostics
        self.written += parsed.items
        return parsed.items

    def _typed(self) -> frozenset[str]:
        """The keys of all words that stand in searches themselves."""
        return frozenset(name_key(term.text) for item in self.written for term in terms(item))

    def _words(self, row: Row, column: str) -> tuple[LiteralText, ...]:
        return tuple(LiteralText(part, row.cell(column)) for part in _split(row.get(column)))

    def _terms(self) -> dict[str, Concept]:
        concepts: dict[str, Concept] = {}
        for row in self._used("Terms"):
            cell = row.cell("Term")
            quick = tuple(Spelling(each.text, cell=each.cell)
                          for each in self._words(row, "Quick synonyms"))
            self._add(concepts, Concept(
                row.get("Term"), TERM, cell, quick, row.get("Type"), row.get("Industry"),
                row.get("Definition")))
        return concepts

    def _roles(self) -> dict[str, Concept]:
        concepts: dict[str, Concept] = {}
        titles: dict[str, list[Spelling]] = {}
        others: dict[str, list[Spelling]] = {}
        for row in self._used("Titles"):
            if not self._filled(row, "Title") or self._broken(row):
                continue
            key = name_key(row.get("Role"))
            concepts.setdefault(key, Concept(row.get("Role"), ROLE, row.cell("Role")))
            titles.setdefault(key, [])
            (others if row.get("Kind") == OTHER_JOB else titles).setdefault(key, []).append(
                self._spelling(row, "Title"))
        return {key: role._replace(spellings=tuple(titles[key]),
                                   other_jobs=tuple(others.get(key, ())))
                for key, role in concepts.items()}

    def _add(self, concepts: dict[str, Concept], concept: Concept) -> None:
        first = concepts.setdefault(name_key(concept.name), concept)
        if first is not concept:
            self._doubled(concept.name, concept.cell, first.cell)

    def _doubled(self, name: str, cell: str, first: str) -> None:
        self.found.append(SB107.found(Location(cell), name=name, first=first))

    def _spelling(self, row: Row, column: str, strength: str = "") -> Spelling:
        kind = row.get("Kind")
        avoid = frozenset(platform_key(header)
                          for header, value in row.extra.items()
                          if name_key(value) in ("no", "n", "false", "0"))
        return Spelling(
            row.get(column), kind, self._regions(row),
            strength == "broad" or not strength and kind in BROAD_KINDS,
            name_key(row.get("Needs context")) not in ("", "no"), avoid, row.cell(column))

    def _regions(self, row: Row) -> tuple[str, ...]:
        codes = regions(row.get("Region"))
        for code in codes:
            if not is_region(code):
                self.found.append(not_a_region(code, Location(row.cell("Region"))))
        return codes

    def _add_synonyms(self, concepts: dict[str, Concept]) -> None:
        synonyms: dict[str, list[Spelling]] = {}
        unknown: dict[str, list[Row]] = {}
        for row in self._used("Synonyms"):
            concept = concepts.get(name_key(row.get("Term")))
            if not self._filled(row, "Synonym") or self._broken(row):
                continue
            if concept is None or concept.sort != TERM:
                unknown.setdefault(name_key(row.get("Term")), []).append(row)
            else:
                synonyms.setdefault(name_key(concept.name), []).append(
                    self._spelling(row, "Synonym", row.get("Strength")))
        self._unknown_terms(list(unknown.values()), [
            each.name for each in concepts.values() if each.sort == TERM])
        for key, concept in concepts.items():
            spellings = (*concept.spellings, *synonyms.get(key, ()))
            own = Spelling(concept.name, "main", cell=concept.cell)
            concepts[key] = concept._replace(spellings=spellings or (own,))

    def _unknown_terms(self, unknown: list[list[Row]], terms: list[str]) -> None:
        """One finding a name, however many synonyms stand under it."""
        for number, (first, *others) in enumerate(unknown):
            name, cells = first.get("Term"), [row.cell("Term") for row in others]
            self.found.append(SB113.found(
                Location(first.cell("Term")), "several" if cells else "",
                meant=near(name, terms) if number < MOST_GUESSES else (),
                term=name, cells=some(cells, MOST_SHOWN)))

    def _wrong_meanings(self) -> dict[str, tuple[AmbiguousAbbreviation, ...]]:
        meanings: dict[str, tuple[AmbiguousAbbreviation, ...]] = {}
        for row in self._used("Ambiguous abbreviations"):
            if name_key(row.get("Use")) == "off":
                continue
            context, exclude = (self._items(row, column)
                                for column in ("Context (any of)", "Exclude"))
            wrong = AmbiguousAbbreviation(
                row.get("Synonym"), row.get("Wrong meaning"), context, exclude,
                row.get("Use") if row.get("Use") in ("context", "exclude") else "both",
                row.cell("Synonym"),
                self._broken(row))
            key = name_key(wrong.spelling)
            meanings[key] = (*meanings.get(key, ()), wrong)
        return meanings

    def _check_names(self, vocabulary: Vocabulary) -> None:
        """Names in contexts are terms or roles: a search cannot show what a short form means."""
        concepts = vocabulary.thesaurus.concepts
        for wrong in (each for some in vocabulary.thesaurus.ambiguous_abbreviations.values()
                      for each in some):
            for ref in refs((*wrong.context, *wrong.exclude)):
                if name_key(ref.name) not in concepts:
                    self.unclear.add(wrong.cell)
                    names = [concept.name for concept in concepts.values()]
                    at = Location(ref.origin.cell, ref.origin.column, len(ref.name) + 2)
                    self.found.append(SB206.found(at, "context", meant=near(ref.name, names),
                                                  name=ref.name))

    def _check_context(self, thesaurus: Thesaurus) -> None:
        for concept in thesaurus.concepts.values():
            for spelling in concept.spellings:
                if thesaurus.guard(spelling, Scope()) is None and not any(
                        wrong.broken or wrong.cell in self.unclear
                        for wrong in thesaurus.wrong_meanings(spelling)):
                    self.found.append(SB301.found(
                        Location(spelling.cell), text=spelling.text,
                        sheet=self.rows.title("Ambiguous abbreviations")))

    def _searches(self, concepts: dict[str, Concept]) -> dict[str, Search]:
        searches: dict[str, Search] = {}
        for row in self._used("Searches"):
            search = self._search(row)
            other = searches.get(name_key(search.name)) or concepts.get(name_key(search.name))
            if other:
                self._doubled(search.name, search.cell, other.cell)
            else:
                searches[name_key(search.name)] = search
        return searches

    def _search(self, row: Row) -> Search:
        region = self._regions(row)
        if len(region) > 1:
            self.found.append(SB114.found(Location(row.cell("Region"))))
        platforms = row.get("Platforms")
        return Search(
            name=row.get("Search"), cell=row.cell("Search"),
            titles=self._items(row, "Titles"), level=row.get("Level"),
            must=self._items(row, "Must"), should=self._items(row, "Should"),
            must_not=self._items(row, "Must not"),
            where=self._words(row, "Where"), employers=self._words(row, "Employers"),
            region="".join(region[:1]),
            platforms=tuple(re.split(r"[;,|\n]\s*", platforms)) if platforms else (),
            breadth=row.get("Breadth"), size=row.get("Size"),
            require_level=row.get("Require level"), notes=row.get("Notes"),
            # After the items, whose mistakes it looks at.
            broken=self._broken(row), cells={name: row.cell(name) for name in row.columns})

    def _levels(self) -> Iterable[Level]:
        for row in self._used("Levels"):
            yield Level(row.get("Level"), self._words(row, "Title words"),
                        self._words(row, "Not in title"), self._regions(row),
                        row.get("Min years"), row.get("Max years"), row.cell("Level"),
                        self._broken(row), row.get("Require"))

    def _places(self) -> Iterable[Place]:
        for row in self._used("Locations"):
            if self._filled(row, "Place"):
                yield Place(row.get("Group"), (LiteralText(row.get("Place"), row.cell("Place")),
                                               *self._words(row, "Also written")))

    def _employers(self) -> Iterable[Employer]:
        for row in self._used("Employers"):
            # Whoever cannot be read might be off limits.
            treat = "off-limits" if self._broken(row) else row.get("Treat as")
            names = parted(row, "Employer") if treat == "off-limits" else (row.get("Employer"),)
            words = (LiteralText(each, row.cell("Employer")) for each in names)
            yield Employer((*words, *self._words(row, "Also written")), treat, row.get("Group"))

    def _indicators(self) -> Iterable[Indicator]:
        for row in self._used("Evidence"):
            if row.get("Kind") == "indicator" and row.get("Level"):
                items = self._items(row, "Search for")
                yield Indicator(row.get("Level"), items, self._broken(row))

    def _evidence(self) -> Iterable[Evidence]:
        for row in self.rows.sheets.get("Evidence", ()):
            yield Evidence(row.get("Term"), row.get("Kind"), row.get("Level"), row.get("Text"))

    def _questions(self) -> Iterable[Question]:
        for row in self._used("Interview"):
            yield Question(row.get("Term"), row.get("Level"), row.get("No"), row.get("Question"),
                           row.get("Expected answer"), row.get("Listen for"))

    def _log(self) -> Iterable[Logged]:
        for row in self._used("Log"):
            yield Logged(*map(row.get, (
                "Search", "Platform", "Size", "Part", "String id", "Copied", "Pasted", "Results",
                "By", "Date", "Star", "Note")))

    def _facts(self) -> Iterable[PlatformFact]:
        for row in self._used("Platforms"):
            if row.failed.isdisjoint(("Fact", "Value")):
                yield PlatformFact(
                    row.get("Platform"), row.get("Fact"), row.get("Value"), row.get("How"),
                    row.get("Counts"), row.get("Date"),
                    {name: row.cell(name) for name in row.columns},
                    is_old(row.get("Date"), date.today()))

    def _sites(self) -> Iterable[Site]:
        for row in self._used("Sites"):
            yield Site(row.get("Site"), row.get("Address"), row.get("Engine"),
                       name_key(row.get("Title is")) == "page title",
                       self._items(row, "Leave out"),
                       {name: row.cell(name) for name in row.columns},
                       self._broken(row))


def _split(text: str) -> list[str]:
    parts = (each.strip() for each in re.split(r"[;|\n]", text))
    return [part[1:-1].strip() if re.fullmatch(r'"[^"]+"', part) else part
            for part in parts if part]
