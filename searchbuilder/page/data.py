"""A workbook as the value that the page shows: a plain dict, the same for the same workbook."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from searchbuilder.brief import Brief, briefs
from searchbuilder.build import Build, Listed, Request, built
from searchbuilder.check import checked
from searchbuilder.compiler.compilations import Compilations
from searchbuilder.compiler.sizes import SIZES
from searchbuilder.dialect import Dialect
from searchbuilder.page import terms
from searchbuilder.page.older import named, value_of
from searchbuilder.page.once import Tables
from searchbuilder.page.platforms import platform
from searchbuilder.page.strings import compiled
from searchbuilder.platforms import chosen, each_once, platforms, usual
from searchbuilder.query.tree import refs
from searchbuilder.report.briefs import as_dict as brief_as_dict
from searchbuilder.report.searches import as_dict
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

Data = dict[str, Any]


class Older(NamedTuple):
    """A page or workbook of before.  ids -- of its strings; platforms -- by name"""

    name: str
    ids: frozenset[str]
    platforms: frozenset[str]


def older(path: str, names: Sequence[str] = (), done: Compilations | None = None) -> Older:
    """What the strings of a workbook, or of a page that was written before, were.

    names, done -- as below
    UnreadableFile if it is neither.
    """
    value = value_of(Path(path).read_text("utf-8", "replace"), path) if _is_page(path) else (
        _of_workbook(path, names, done or Compilations()))
    return Older(os.path.basename(path), frozenset(named(value, "strings", "id")),
                 frozenset(named(value, "platforms", "name")))


def page_data(workbook: str, names: Sequence[str] = (), since: Older | None = None,
              done: Compilations | None = None) -> Data:
    """All that the page shows of a workbook file.

    names -- of platforms, `all` for every one; none: the usual ones, and those that some search
        names
    since -- then the page tells which strings were not there yet
    done -- what was compiled before
    UnreadableFile if there is nothing to read, UnknownName for a platform that is not known.
    """
    data = _of_workbook(workbook, names, done or Compilations())
    if since:
        data["since"] = {"name": since.name, "changed": _changed(data, since)}
    return _signed(data, workbook)


def _changed(data: Data, since: Older) -> list[str]:
    """The ids of strings that were not there yet, for platforms that were."""
    there = [place for place, each in enumerate(data["platforms"])
             if each["name"] in since.platforms]
    compiled = {each for row in data["results"] for place in there for each in row[place] or ()}
    strings = {string for each in compiled for string in data["compiled"][each]["strings"]}
    return list(dict.fromkeys(
        data["strings"][string]["id"] for string in sorted(strings)
        if data["strings"][string]["id"] not in since.ids))


def _is_page(path: str) -> bool:
    """Whether a file is none that could be a workbook."""
    try:
        with open(path, "rb") as file:
            return file.read(2) != b"PK"
    except OSError:
        return False


def _of_workbook(workbook: str, names: Sequence[str], done: Compilations) -> Data:
    rows = read_rows(workbook)
    contents = book(rows)
    wanted = _platforms(names, built(contents, workbook, Request(platforms=None)), contents)
    made = built(contents, workbook, Request(
        platforms=tuple(each.name for each in wanted), sizes=SIZES), done)
    # What `check` looks at: each search on its own platforms, in its own size.
    own = built(contents, workbook, Request(), done)
    tables = Tables()
    data = _Page(contents, made, wanted, tables).data()
    places = {each.search.name: place for place, each in enumerate(made.searches)}
    data["findings"] = terms.findings(checked(rows, contents, own), places, tables.texts)
    return {"workbook_id": made.workbook_id, **tables.values(), **data}


def _platforms(names: Sequence[str], listed: Build, contents: Book) -> list[Dialect]:
    """The platforms of the page, the usual ones first."""
    known, _ = platforms(contents.sites, contents.facts)
    named = [one for each in listed.searches if not each.usual for one in each.platforms]
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
            "briefs": [brief_as_dict(each) for each in pages],
            "ambiguous": [terms.ambiguous(each) for some in others for each in some],
            "since": None, "log": [each._asdict() for each in self.contents.log],
            "counts": _counts(self.contents)}

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
        named = {name_key(ref.name) for ref in refs(each.search.asked)}
        resolved = self.made.meanings.get(each.search.name)
        return {**value,
                "platforms": [there[one.name] for one in own if one.name in there],
                "failed": self._failed(value["failed"]),
                "briefs": [place for place, page in enumerate(pages)
                           if name_key(page.name) in named],
                "people": terms.people(
                    resolved.query, each.search.region, self.contents.vocabulary.counts,
                    self.tables) if resolved else []}

    def _failed(self, why: Any) -> dict[str, object] | None:
        return why and {"message": self.tables.texts.place(why["message"]),
                        "hint": self.tables.texts.place(why["hint"]), "cell": why["cell"]}


def _signed(data: Data, workbook: str) -> Data:
    """The value with what the workbook is known by.

    id -- see `workbook.identity`; fingerprint -- another for any other page
    """
    named = {"name": os.path.basename(workbook), "id": data.pop("workbook_id")}
    content = json.dumps({**named, **data}).encode()
    return {"version": 1, "workbook": {**named, "fingerprint": sha256(content).hexdigest()[:16]},
            **data}


def _counts(contents: Book) -> dict[str, object] | None:
    """Where most words of the workbook were counted, and among how many people."""
    found = Counter(each.where for each in contents.vocabulary.counts if each.where)
    if not found:
        return None
    where, _ = found.most_common(1)[0]
    return {"where": where, "people": max(
        each.of for each in contents.vocabulary.counts if each.where == where)}
