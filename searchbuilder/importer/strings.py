"""A string becomes a search, with terms and roles for its groups of alternatives."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from searchbuilder.characters import shortened, visible
from searchbuilder.compiler.lower import around_gaps
from searchbuilder.diagnostic import ERROR, Diagnostic, Location
from searchbuilder.findings.imported import SB703, SB705, SB706, SB708, SB710
from searchbuilder.importer.columns import Columns, columns_of, name_of, of_search
from searchbuilder.importer.draft import WorkbookDraft
from searchbuilder.importer.groups import Groups
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.normalize import conjunction, negation_normal_form
from searchbuilder.query.parser import parse
from searchbuilder.query.tokens import FIELDS
from searchbuilder.query.tree import (
    Field, Query, Term, Wild, branches, conjuncts, scoped, transform, walk)
from searchbuilder.source import Source
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.search import wants
from searchbuilder.xlsx.sheet_writer import MOST_IN_CELL, units

# Fields that are parts of a page: what is found there is on the page.
_ON_PAGE = ("page title", "text")
_LONGEST_NOTE, _LONGEST_PART = 30_000, 200


class Strings:
    """Takes strings into a draft, one after another."""

    def __init__(self, draft: WorkbookDraft) -> None:
        self.found: list[Diagnostic] = []
        self._draft = draft
        self._searches = {columns.key(): search.name
                          for search in draft.book.vocabulary.searches.values()
                          if (columns := of_search(search))}
        self._made = {_words(notes): row.get("Search") for row in draft.searches
                      if (notes := row.get("Notes"))}

    def take(self, one: Source, name: str = "") -> bool:
        """Add what a string says; False if it cannot be said in a workbook.

        name -- what to call the search; empty: it is named after what it looks for
        """
        tree = one.reading.tree
        if tree is None:
            return False
        notes = f"From a string for {one.dialect.title}: {shortened(one.text, _LONGEST_NOTE)}"
        if len(one.text) <= _LONGEST_NOTE and (made := self._made.get(_words(notes))):
            self.found.append(SB703.found(case="string", search=made))
            return True
        parts = self._sayable(one, tree)
        if not parts:
            return False
        plain = columns_of(parts, lambda part: part)
        if same := self._searches.get(plain.key()):
            self.found.append(SB703.found(case="search", search=same))
            self._tell_literal(same, plain)
            return True
        mark = self._draft.mark()
        groups = Groups(self._draft, f"string for {one.dialect.title}")
        columns = columns_of(parts, groups.named)
        known = self._search(one.text, columns, notes, name)
        if not known:
            self._draft.back(mark)
            return False
        self.found += groups.found
        self._tell_difference(known, groups.uses, columns)
        return True

    def _search(self, text: str, columns: Columns, notes: str, name: str) -> str:
        """The name of the search that a string is, which is added unless it is there; nothing if
        it cannot be."""
        row = {**columns.row(), "Notes": notes}
        known = self._searches.get(columns.key(), "")
        long = next((column for column, text in row.items() if units(text) > MOST_IN_CELL), "")
        if known:
            self.found.append(SB703.found(case="search", search=known))
        elif name and self._draft.taken(name):
            self.found.append(SB710.found(Location(text=text), "name", name=name))
            return ""
        elif long:
            self.found.append(SB710.found(Location(text=text), "long", column=long,
                                          characters=units(row[long]), most=MOST_IN_CELL))
            return ""
        else:
            # One thing alone is a term's name, or stands in many cells as a word that would then
            # look like the name of this search without its brackets.
            told = name_of(columns)
            known = name or self._draft.free(told if "," in told else f"{told} search")
            self._draft.add("Searches", {"Search": known, **row})
            self._draft.names(known, columns.items())
        self._searches[columns.key()] = self._made[_words(notes)] = known
        return known

    def _sayable(self, one: Source, tree: Query) -> tuple[Query, ...]:
        """The parts that are all asked for, without those that a workbook cannot say."""
        tree = negation_normal_form(tree)
        kept: list[Query] = []
        anywhere: list[Query] = []
        left_out: list[Query] = []
        for part in conjuncts(tree):
            plain = _anywhere(part)
            if _foreign(plain):
                left_out.append(part)
            else:
                kept.append(plain)
                anywhere += [part] if plain != part else []
        if not self._wanted(kept, one.text) or not all(
                self._readable(part, one.text) for part in kept):
            return ()
        self._tell_foreign("anywhere", anywhere, one.text)
        self._tell_foreign("left out", left_out, one.text)
        return tuple(kept)

    def _wanted(self, parts: list[Query], text: str) -> bool:
        """Whether anything is asked for."""
        if any(map(wants, parts)):
            return True
        self.found.append(SB710.found(Location(text=text), "excludes" if parts else "empty"))
        return False

    def _readable(self, part: Query, text: str) -> bool:
        """Whether an expression cell can hold a part."""
        written = to_house_syntax(part)
        parsed = parse(written)
        wrong = next((each for each in parsed.diagnostics if each.severity == ERROR), None)
        if not wrong and parsed.items == (part,):
            return True
        self.found.append(SB710.found(
            Location(text=text), "unreadable" if wrong else "misread",
            why=wrong.message if wrong else "", part=shortened(written, _LONGEST_PART)))
        return False

    def _tell_foreign(self, case: str, parts: list[Query], text: str) -> None:
        if parts:
            told = (shortened(to_house_syntax(part), _LONGEST_PART) for part in parts)
            self.found.append(SB706.found(Location(text=text), case, parts=", ".join(told)))

    def _tell_difference(self, name: str, uses: Iterable[tuple[str, list[Term]]],
                         columns: Columns) -> None:
        more: dict[str, dict[str, None]] = {}
        guarded: dict[str, None] = {}
        for used, members in uses:
            given = {name_key(term.typed) for term in members}
            more.setdefault(used, {}).update(
                (word, None) for word in self._draft.words(used) if name_key(word) not in given)
            guarded.update((term.typed, None) for term in members
                           if any(place.guarded and place.name == used
                                  for place in self._draft.places(term)))
        for used, words in more.items():
            self._tell_more(name, "name", words, used)
        if guarded:
            self.found.append(SB708.found(case="context", search=name, words=tuple(guarded),
                                          sheet=self._draft.ambiguous))
        self._tell_literal(name, columns)

    def _tell_literal(self, name: str, columns: Columns) -> None:
        vocabulary = self._draft.book.vocabulary
        for case, entries, given in (("places", vocabulary.places, columns.where),
                                     ("employers", vocabulary.employers, columns.employers)):
            keys = set(map(name_key, given))
            others = [words.text for entry in entries if any(map(entry.is_called, given))
                      for words in entry.words if name_key(words.text) not in keys]
            self._tell_more(name, case, dict.fromkeys(others))
        barred = [employer.words[0].text for employer in vocabulary.employers
                  if employer.treat == "off-limits"]
        if barred:
            self.found.append(SB708.found(case="employers", search=name, words=tuple(barred)))

    def _tell_more(self, search: str, case: str, words: Collection[str], name: str = "") -> None:
        if words:
            self.found.append(SB705.found(case=case, search=search, name=name,
                                          words=tuple(words)))


def _words(notes: str) -> str:
    """The same for notes that a spreadsheet broke or spaced in another way."""
    return " ".join(visible(notes).split())


def _foreign(tree: Query) -> bool:
    """Whether something in it is asked for in a field that a workbook does not have, or with signs
    that stand for other words."""
    return any(isinstance(node, Field) and node.name not in FIELDS
               or isinstance(node, Wild) for node in walk(tree))


def _anywhere(tree: Query) -> Query:
    """The tree with the words alone that are wanted somewhere on the page, also of phrases with
    signs for other words.  Those that are not wanted there stay: without the field, or apart, they
    would leave out more people."""
    def words(node: Query) -> Query:
        name, core = scoped(node)
        said = core if name in _ON_PAGE else node
        apart = around_gaps(said) if isinstance(said, Wild) else []
        return conjunction(apart) if apart else said
    return transform(tree, words, branches)
