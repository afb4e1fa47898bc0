"""What people noted on the page, as rows of Log; and of Counts, where it is about one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.errors import SearchbuilderError
from searchbuilder.findings.logged import SB721, SB722
from searchbuilder.importer import Intake
from searchbuilder.importer.draft import WorkbookDraft
from searchbuilder.importer.exported import Line, header, lines
from searchbuilder.query.tree import Term, scoped
from searchbuilder.source import source
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.identity import workbook_id
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import Rows
from searchbuilder.xlsx.sheet_writer import MOST_IN_CELL, units

# By these columns such a file is known, whatever else it has and in whatever order.
_NEEDED = {"search", "platform", "string_id"}
_NUMBER = re.compile(r"\d{1,3}(?:[,.\s]\d{3})+|\d+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def is_log(text: str) -> bool:
    """Whether a text is the file that a page exports."""
    return _NEEDED <= header(text)


def of_log(text: str, rows: Rows, workbook: str) -> Intake:
    """What such a file adds to a workbook.  workbook -- the path of it"""
    contents = book(rows)
    taker = _Taker(WorkbookDraft(rows, contents), workbook_id(contents.created, workbook))
    for line in lines(text, "Export it from the page again"):
        taker.take(line)
    return Intake(taker.draft.added(), tuple(taker.findings()))


class _Taker:
    def __init__(self, draft: WorkbookDraft, own: str) -> None:
        self.draft, self._own = draft, own
        self._searches = draft.book.vocabulary.searches
        self._foreign: list[str] = []
        self._renamed: list[str] = []
        self._broken: list[int] = []
        self._no_number: list[str] = []

    def take(self, noted: Line) -> None:
        """Add a line to Log, unless it is there already."""
        name = noted.get("search")
        if not all(map(noted.get, _NEEDED)):
            self._broken.append(noted.number)
        elif name_key(name) in self._searches:
            self._add(noted)
        elif noted.get("workbook_id") not in ("", self._own):
            self._foreign.append(name)
        else:
            self._renamed.append(name)
            self._add(noted)

    def _add(self, noted: Line) -> None:
        results = self._results(noted)
        several = noted.get("of") not in ("", "1")
        string = noted.get("string")
        self.draft.add("Log", {
            "Search": noted.get("search"), "Platform": noted.get("platform"),
            "Size": noted.get("size"),
            "Part": f"{noted.get('part')} of {noted.get('of')}" if several else "",
            "String": string if units(string) <= MOST_IN_CELL else "",
            "Copied": noted.get("copied"), "Pasted": noted.get("pasted"), "Results": results,
            "By": noted.get("by"), "Date": _day(noted), "Star": "x" if noted.get("star") else "",
            "Note": noted.get("note"), "String id": noted.get("string_id")})
        if results and string and not several:
            self._count(noted, results)

    def _results(self, noted: Line) -> str:
        """How many were found, in digits; empty where nobody said."""
        text = noted.get("results").strip()
        if text and not _NUMBER.fullmatch(text):
            self._no_number.append(text)
            return ""
        return re.sub(r"\D", "", text)

    def _count(self, noted: Line, results: str) -> None:
        """Add a count, where the whole string is one word that the workbook knows."""
        field, word = _one_word(noted)
        places = self.draft.places(word) if word else []
        if word and places:
            search = self._searches.get(name_key(noted.get("search")))
            self.draft.add("Counts", {
                "Word": word.typed, "Group": places[0].name,
                "Region": search.region if search else "",
                "How": "title" if field == "title" else "anywhere",
                "Where": noted.get("platform"), "People": results, "Date": _day(noted)})

    def findings(self) -> Iterator[Diagnostic]:
        """What could not be taken in."""
        for case, names in (("workbook", self._foreign), ("renamed", self._renamed)):
            if names:
                yield SB721.found(case=case, count=len(names),
                                  searches=tuple(dict.fromkeys(names)))
        if self._broken:
            yield SB722.found(case="row", count=len(self._broken),
                              lines=", ".join(map(str, self._broken)))
        if self._no_number:
            yield SB722.found(Location(), "results", count=len(self._no_number),
                              texts=tuple(self._no_number))


def _day(noted: Line) -> str:
    """The day on which it was noted; empty where no column has one."""
    found = map(_DAY.match, map(noted.get, ("date", "pasted", "copied")))
    return next((each[0] for each in found if each), "")


def _one_word(noted: Line) -> tuple[str, Term | None]:
    """The field and the word of a string that asks for nothing else."""
    with suppress(SearchbuilderError):
        one = source(noted.get("string"), noted.get("platform"))
        if one.reading.tree is not None and not one.reading.of_site:
            field, tree = scoped(one.reading.tree)
            if isinstance(tree, Term) and not tree.star:
                return field, tree
    return "", None
