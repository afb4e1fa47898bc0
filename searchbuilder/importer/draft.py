"""What stands in a workbook, switched off or not, and the rows to be added to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import partial
from itertools import count
from typing import NamedTuple, TypeVar

from searchbuilder.query.tree import Query, Term, refs
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.thesaurus import ROLE, TERM, Disambiguation, Scope, Spelling
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.reader import Rows
from searchbuilder.workbook.sheets import SHEETS, having

# Of each sheet the columns in which no two rows say the same.
_KEYS = {sheet: [column.name for column in columns]
         for sheet, columns in having(lambda column: column.key).items()}
# The sheet of the words of each sort, with its columns.
WORDS = {sheet.spells: (name, *sheet.required) for name, sheet in SHEETS.items() if sheet.spells}

_Any = TypeVar("_Any")
_Key = TypeVar("_Key", bound=Hashable)
_ABBREVIATION = re.compile(r"[A-Z][A-Z&/.-]{1,7}s?")


class Place(NamedTuple):
    """A name under which a word stands.

    found -- whether a search without level, region or breadth looks for it there
    guarded -- whether it then counts only beside others
    """

    name: str
    sort: str
    cell: str
    found: bool = True
    guarded: bool = False


class WorkbookDraft:
    """What is added can be taken back, up to a mark.

    searches -- the rows of Searches
    ambiguous -- the title of the sheet that says which words count only beside others
    """

    def __init__(self, rows: Rows, book: Book) -> None:
        self.book = book
        self._added: dict[str, list[Mapping[str, str]]] = {}
        self._undo: list[Callable[[], object]] = []
        self._there: dict[tuple[str, ...], str] = {}
        self._places: dict[str, list[Place]] = {}
        self._names = book.vocabulary.names()
        self._sorts = {key: concept.sort
                       for key, concept in book.vocabulary.thesaurus.concepts.items()}
        self._used: dict[str, list[Term]] = {}
        self._naming: dict[str, list[str]] = {}
        self.searches = rows.sheets.get("Searches", ())
        self.ambiguous = rows.title("Ambiguous abbreviations")
        for sheet, columns in _KEYS.items():
            for row in rows.sheets.get(sheet, ()):
                self._there.setdefault(_key(sheet, row.values), row.cell(columns[-1]))
        self._stand()
        self._unused(rows)
        for search in book.vocabulary.searches.values():
            self.names(search.name, (*search.asked, *search.must_not))

    def _stand(self) -> None:
        """Words that only show what others mean are nothing that anybody searches for."""
        for concept in self.book.vocabulary.thesaurus.concepts.values():
            for spelling in concept.spellings if concept.kind != "Context" else ():
                self._enter(spelling, concept.name, concept.sort, Scope().takes(spelling))

    def _enter(self, spelling: Spelling, name: str, sort: str, used: bool = True) -> None:
        guard = self.book.vocabulary.thesaurus.guard(spelling, Scope())
        place = Place(name, sort, spelling.cell, used and guard is not None,
                      guard not in (None, Disambiguation()))
        for term in spelling.terms(sort == TERM):
            self._push(self._places, _word(term), place)
            if place.found:
                self._push(self._used, name_key(name), term)

    def _unused(self, rows: Rows) -> None:
        """Names and words of rows that are switched off, or that could not be read."""
        used = {spelling.cell for concept in self.book.vocabulary.thesaurus.concepts.values()
                for spelling in concept.spellings}
        for row in self.searches:
            self._name(row.get("Search"))
        for row in rows.sheets.get("Terms", ()):
            self._name(row.get("Term"), TERM)
        for sort, (sheet, name, word) in WORDS.items():
            for row in rows.sheets.get(sheet, ()):
                self._name(row.get(name), sort)
                if row.get(word) and row.cell(word) not in used:
                    self._enter(Spelling(row.get(word), cell=row.cell(word)), row.get(name), sort,
                                False)

    def _push(self, lists: dict[str, list[_Any]], key: str, item: _Any) -> None:
        items = lists.setdefault(key, [])
        items.append(item)
        self._undo.append(items.pop)

    def _set(self, texts: dict[_Key, str], key: _Key, text: str) -> None:
        if key not in texts:
            texts[key] = text
            self._undo.append(partial(texts.pop, key))

    def mark(self) -> int:
        """What `back` goes back to."""
        return len(self._undo)

    def back(self, mark: int) -> None:
        """Take back what was added since."""
        while len(self._undo) > mark:
            self._undo.pop()()

    def added(self) -> dict[str, list[Mapping[str, str]]]:
        """Sheet to its new rows, each column to text."""
        return {sheet: rows for sheet, rows in self._added.items() if rows}

    def guard(self, term: Term) -> Disambiguation | None:
        """What a word would need beside it; None if it needs something and there is nothing."""
        return self.book.vocabulary.thesaurus.guard(Spelling(term.typed), Scope())

    def taken(self, name: str) -> bool:
        """Whether something has this name already."""
        return name_key(name) in self._names

    def places(self, term: Term) -> list[Place]:
        """Where a word stands, in the order of the workbook."""
        return self._places.get(_word(term), [])

    def words(self, name: str) -> list[str]:
        """What a search looks for under a name, word forms at the end."""
        used = self._used.get(name_key(name), [])
        return [term.typed for term in sorted(used, key=lambda term: term.origin.form)]

    def names(self, search: str, items: Iterable[Query]) -> None:
        """Keep in mind the names that stand in brackets in a search."""
        for name in dict.fromkeys(name_key(ref.name) for ref in refs(items)):
            self._push(self._naming, name, search)

    def naming(self, name: str) -> list[str]:
        """The searches that name something, or name one that does."""
        found: dict[str, None] = {}
        waiting = [name]
        while waiting:
            new = [search for search in self._naming.get(name_key(waiting.pop()), ())
                   if search not in found]
            found.update(dict.fromkeys(new))
            waiting += new
        return list(found)

    def titles(self) -> set[str]:
        """The keys of all titles."""
        return {key for key, places in self._places.items()
                if any(place.sort == ROLE for place in places)}

    def sort_of(self, name: str) -> str:
        """`term`, `role` or nothing."""
        return self._sorts.get(name_key(name), "")

    def there(self, sheet: str, row: Mapping[str, str]) -> str:
        """The cell of a row that says the same already; of one to be added, its sheet."""
        return self._there.get(_key(sheet, row), "")

    def add(self, sheet: str, row: Mapping[str, str]) -> bool:
        """Add a row unless one says the same already."""
        if self.there(sheet, row):
            return False
        self._push(self._added, sheet, {column: text for column, text in row.items() if text})
        self._set(self._there, _key(sheet, row), sheet)
        if sheet in ("Terms", "Searches"):
            self._name(row[_KEYS[sheet][0]])
        return True

    def _name(self, name: str, sort: str = "") -> None:
        self._set(self._names, name_key(name), name)
        if sort:
            self._set(self._sorts, name_key(name), sort)

    def concept(self, sort: str, words: Iterable[str], source: str) -> str:
        """Add a term or role named after the first of its words, and return that name."""
        first, *_ = words = list(words)
        name = self.free(first.rstrip("*"))
        if sort == TERM:
            self.add("Terms", {"Term": name})
        self._name(name, sort)
        main = next((word for word in words if not _ABBREVIATION.fullmatch(word)), "")
        for word in words:
            kind = "abbreviation" if _ABBREVIATION.fullmatch(word) else ""
            self.word(sort, name, word, "main" if word == main and sort == TERM else
                      "typical" if word == main else kind, source)
        return name

    def word(self, sort: str, name: str, word: str, kind: str, source: str) -> bool:
        """Add a synonym of a term or a title of a role."""
        sheet, named, column = WORDS[sort]
        if not self.add(sheet, {named: name, column: word, "Kind": kind, "Source": source}):
            return False
        self._enter(Spelling(word, cell=sheet), name, sort)
        self._name(name, sort)
        return True

    def free(self, word: str) -> str:
        """A name for a new term, role or search: the word as brackets can hold it, with a number
        if it is taken."""
        name = " ".join(re.sub(r"[\[\]]", " ", word).split()) or "unnamed"
        numbered = (f"{name} {number}" if number > 1 else name for number in count(1))
        return next(each for each in numbered if not self.taken(each))


def _key(sheet: str, row: Mapping[str, str]) -> tuple[str, ...]:
    return (sheet, *(name_key(row.get(column, "")) for column in _KEYS[sheet]))


def _word(term: Term) -> str:
    return name_key(term.typed)
