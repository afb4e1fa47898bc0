"""A workbook as the value that the page shows: a plain dict, the same for the same workbook."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from searchbuilder.brief import Brief, briefs
from searchbuilder.build import Build, Compilations, Listed, Request, built
from searchbuilder.check import checked
from searchbuilder.compiler.sizes import SIZES
from searchbuilder.dialect import Dialect
from searchbuilder.page import terms
from searchbuilder.page.once import Tables
from searchbuilder.page.platforms import platform
from searchbuilder.page.strings import compiled
from searchbuilder.platforms import chosen, each_once, platforms, usual
from searchbuilder.query.tree import refs
from searchbuilder.report.searches import as_dict
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

Data = dict[str, Any]


def page_data(workbook: str, names: Sequence[str] = ()) -> Data:
    """All that the page shows of a workbook file.

    names -- of platforms, `all` for every one; none: the usual ones, and those that some search
        names
    UnreadableFile if there is nothing to read, UnknownName for a platform that is not known.
    """
    rows = read_rows(workbook)
    contents = book(rows)
    done: Compilations = {}
    own = built(contents, workbook, Request(), done)
    wanted = _platforms(names, own, contents)
    made = built(contents, workbook, Request(
        platforms=tuple(each.name for each in wanted), sizes=SIZES), done)
    tables = Tables()
    data = _Page(contents, made, wanted, tables).data()
    places = {each.search.name: place for place, each in enumerate(made.searches)}
    data["findings"] = terms.findings(checked(rows, contents, own), places, tables.texts)
    return _signed({**tables.values(), **data}, workbook)


def _platforms(names: Sequence[str], own: Build, contents: Book) -> list[Dialect]:
    """The platforms of the page, the usual ones first."""
    known, _ = platforms(contents.sites)
    named = [one for each in own.searches if not each.usual for one in each.platforms]
    asked = chosen(names, known) or each_once([*usual(known), *named])
    return sorted(asked, key=lambda dialect: not dialect.default)


class _Page:
    """The parts of the value that share texts and strings."""

    def __init__(self, contents: Book, made: Build, wanted: Sequence[Dialect], tables: Tables
                 ) -> None:
        self.contents, self.made, self.wanted, self.tables = contents, made, wanted, tables

    def data(self) -> Data:
        """All but what `check` finds."""
        pages = briefs(self.contents)
        others = self.contents.vocabulary.thesaurus.ambiguous_abbreviations.values()
        return {
            "platforms": [platform(each, self.tables.texts) for each in self.wanted],
            "searches": [self._search(each, pages) for each in self.made.searches],
            "results": self._results(),
            "briefs": [terms.brief(each) for each in pages],
            "ambiguous": [terms.ambiguous(each) for some in others for each in some],
            "since": None, "log": [], "counts": None}

    def _results(self) -> list[list[list[int] | None]]:
        """For each search and platform the places of its sizes in `compiled`."""
        found: dict[tuple[str, str], list[int]] = {}
        for result in self.made.results:
            found.setdefault((result.search, result.platform.name), []).append(
                compiled(result, self.tables))
        return [[found.get((each.search.name, dialect.name)) for dialect in self.wanted]
                for each in self.made.searches]

    def _search(self, each: Listed, pages: Sequence[Brief]) -> dict[str, object]:
        there = {dialect.name: place for place, dialect in enumerate(self.wanted)}
        value = as_dict(each)
        own = () if each.usual else each.platforms
        return {**value,
                "platforms": [there[one.name] for one in own if one.name in there],
                "failed": self._failed(value["failed"]),
                "briefs": _briefs(each, pages)}

    def _failed(self, why: Any) -> dict[str, object] | None:
        return why and {"message": self.tables.texts.place(why["message"]),
                        "hint": self.tables.texts.place(why["hint"]), "cell": why["cell"]}


def _briefs(each: Listed, pages: Sequence[Brief]) -> list[int]:
    """The briefs of the terms that a search names."""
    search = each.search
    named = {name_key(ref.name) for ref in refs((*search.titles, *search.must, *search.should))}
    return [place for place, page in enumerate(pages) if name_key(page.name) in named]


def _signed(data: Data, workbook: str) -> Data:
    """The value with what the workbook is known by.

    id -- ; fingerprint -- the same for the same page, whenever the workbook was saved
    """
    content = json.dumps(data, sort_keys=True).encode()
    named = {"name": os.path.basename(workbook), "id": os.path.basename(workbook),
             "fingerprint": sha256(content).hexdigest()[:16]}
    return {"version": 1, "workbook": named, **data}
