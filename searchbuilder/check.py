"""Everything that is wrong with a workbook, in one run."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from searchbuilder.build import Build, Request, built
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.progress import Progress, unheard
from searchbuilder.query.tree import terms
from searchbuilder.rule import offered
from searchbuilder.rules import Subject, lints, rules
from searchbuilder.rules.names import GATHERING
from searchbuilder.rules.subject import typed
from searchbuilder.vocabulary.entries import Search
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.accept import accepted
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import Rows, address, read_rows
from searchbuilder.workbook.suppress_consequences import suppress_consequences

_ADDRESS = re.compile(r"(?P<sheet>.*)!(?P<letters>[A-Z]+)(?P<row>\d+)", re.DOTALL)
# What the strings say themselves, as changes.
_TOLD = ("SB405",)
# What is about a row that is missing in a string, and names what is there.
_LACKING = ("SB314",)


class Check(NamedTuple):
    """What was found in a workbook, in the order of its cells.

    searches -- for each finding, the names of the searches that its row has a say in
    titles -- for each, what its code is about
    """

    workbook: str
    diagnostics: tuple[Diagnostic, ...]
    searches: tuple[tuple[str, ...], ...] = ()
    titles: tuple[str, ...] = ()

    def fails(self, strict: bool) -> bool:
        """Whether there are errors, or with `strict` warnings."""
        bad = (ERROR, WARNING) if strict else (ERROR,)
        return any(each.severity in bad for each in self.diagnostics)


def check(workbook: str, progress: Progress = unheard) -> Check:
    """All findings of reading, of building every search, and of every rule.

    UnreadableFile if there is nothing to read.
    """
    rows = read_rows(workbook)
    contents = book(rows)
    return checked(rows, contents, built(contents, workbook, progress=progress))


def checked(rows: Rows, contents: Book, made: Build) -> Check:
    """The same of a workbook that was read, and whose searches were built."""
    subject = Subject(rows, contents, made, tuple(typed(rows)))
    looked = (each for lint in lints() for each in lint.look(subject))
    found = suppress_consequences(
        [*subject.build.diagnostics, *accepted(looked, contents.accepts)], contents.unread)
    ordered = _in_order(_shown(found, subject), subject)
    touched = {search.name: _rows_of(search, made, contents)
               for search in contents.vocabulary.searches.values()}
    return Check(made.workbook, tuple(ordered), tuple(
        tuple(name for name, some in touched.items() if _row(each.cell) in some)
        for each in ordered), tuple(rules()[each.code].title for each in ordered))


def warned(workbook: str, request: Request = Request(), progress: Progress = unheard) -> Build:
    """The strings of a workbook, with every error and warning that touches one of them.

    UnreadableFile if there is nothing to read, UnknownName if the request names what is not there.
    """
    rows = read_rows(workbook)
    contents = book(rows)
    made = built(contents, workbook, request, progress=progress)
    asked = _asked(contents, made)
    touched = _touched(made, asked)
    subject = Subject(rows, asked, made, tuple(
        each for each in typed(rows) if _row(each.cell) in touched))
    meant = _meant(rows, touched)
    found = (each for each in accepted(_warnings(subject), contents.accepts)
             if each.severity != NOTE
             and (_row(each.cell) in touched or each.code in _LACKING and each.hint in meant))
    all_found = suppress_consequences([*made.diagnostics, *found], contents.unread)
    return made._replace(diagnostics=tuple(dict.fromkeys(all_found)))


def _asked(contents: Book, made: Build) -> Book:
    """A workbook without the searches that were not built."""
    searches = {key: search for key, search in contents.vocabulary.searches.items()
                if search.name in made.meanings}
    return contents._replace(vocabulary=contents.vocabulary._replace(searches=searches))


def _warnings(subject: Subject) -> Iterator[Diagnostic]:
    """What the rules find that are more than a note and not in the strings themselves."""
    return (each for rule, look in lints()
            if rule.code not in _TOLD and {ERROR, WARNING} & {*rule.severities}
            for each in look(subject))


def _meant(rows: Rows, touched: Collection[tuple[str, str]]) -> set[str]:
    """The hints that offer what stands in one of these rows."""
    return {offered([row.get(column.name)]) for sheet, column in GATHERING
            for row in rows.sheets.get(sheet, ()) if _row(row.cell(column.name)) in touched}


def _touched(made: Build, contents: Book) -> set[tuple[str, str]]:
    """The rows with a say in the strings: of searches, their words and levels, and of sites."""
    # A query is no row of Searches.
    cells = {_row(term.origin.cell) for meaning in made.meanings.values()
             for term in terms(meaning.query)}
    for search in contents.vocabulary.searches.values():
        cells |= _rows_of(search, made, contents)
    if any(result.platform.site for result in made.results):
        cells |= {_row(site.cells["Site"]) for site in contents.sites}
    return cells - {("", "")}


def _rows_of(search: Search, made: Build, contents: Book) -> set[tuple[str, str]]:
    """The rows that have a say in the strings of one search, but for those of sites."""
    meaning = made.meanings.get(search.name)
    cells = {term.origin.cell for term in terms(meaning.query)} if meaning else set()
    cells |= {level.cell for level in contents.vocabulary.levels
              if name_key(level.name) == name_key(search.level)}
    return {*map(_row, {search.cell, *cells})} - {("", "")}


def _row(cell: str) -> tuple[str, str]:
    """The sheet and the row of an address."""
    found = _ADDRESS.fullmatch(cell)
    return (found["sheet"], found["row"]) if found else ("", "")


def _shown(found: Iterable[Diagnostic], subject: Subject) -> Iterable[Diagnostic]:
    """The findings with the text of their cells."""
    texts = {typed.cell: typed.text for typed in subject.cells}
    return (each if each.text else each._replace(text=texts.get(each.cell, ""))
            for each in dict.fromkeys(found))


def _in_order(found: Iterable[Diagnostic], subject: Subject) -> list[Diagnostic]:
    """Sheet by sheet as they stand in the workbook, row by row."""
    sheets = {address(rows[0].sheet, "A", 1).rpartition("!")[0]: number
              for number, rows in enumerate(subject.rows.sheets.values()) if rows}

    def place(each: Diagnostic) -> tuple[int, int, int, str, int, str]:
        cell = _ADDRESS.fullmatch(each.cell)
        if cell is None:
            return -1, 0, 0, "", each.column, each.code
        return (sheets.get(cell["sheet"], len(sheets)), int(cell["row"]), len(cell["letters"]),
                cell["letters"], each.column, each.code)
    return sorted(found, key=place)
