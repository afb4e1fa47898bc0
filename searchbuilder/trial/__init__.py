"""Trying a search on people: who is found, which part turns whom away, what each word brings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from searchbuilder.build import Build, Request, Result, built
from searchbuilder.diagnostic import ERROR, Diagnostic
from searchbuilder.errors import UnknownName
from searchbuilder.pools.pool import Pool
from searchbuilder.query.tree import Query
from searchbuilder.trial.answers import Answer, answer
from searchbuilder.trial.criteria import Criteria, criteria
from searchbuilder.trial.kept import Kept, kept
from searchbuilder.trial.relaxed import Relaxed, relaxed
from searchbuilder.trial.right import Right, right
from searchbuilder.trial.why import Why, why
from searchbuilder.vocabulary.entries import Search
from searchbuilder.workbook.contents import Book

# So many people of a search are named.
MOST_PEOPLE = 10
_BROAD = "broad"


class Tried(NamedTuple):
    """One search on a pool.  kept -- what strings keep of it; why -- where somebody was asked
    about; right -- where people are known to be right"""

    search: Search
    answer: Answer
    kept: tuple[Kept, ...] = ()
    relaxed: tuple[Relaxed, ...] = ()
    why: Why | None = None
    right: Right | None = None


class Trial(NamedTuple):
    """The searches of a workbook on a pool.  not_built -- those in which something is wrong"""

    pool: Pool
    searches: tuple[Tried, ...]
    diagnostics: tuple[Diagnostic, ...]
    not_built: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        return bool(self.not_built) or any(each.severity == ERROR for each in self.diagnostics)


class Asked(NamedTuple):
    """What to find out beside who is found.

    person -- why somebody is found or not; right -- names of people who are right
    people -- how many of those who are found are named
    """

    person: str = ""
    right: tuple[str, ...] = ()
    people: int = MOST_PEOPLE


def trial(contents: Book, workbook: str, pool: Pool, request: Request = Request(platforms=None),
          asked: Asked = Asked()) -> Trial:
    """The searches that a request names, tried on a pool.

    request -- as for `build`; its platforms are those whose strings are tried too, None for none
    UnknownName if it, or `asked`, names what is not there.
    """
    made = built(contents, workbook, request._replace(platforms=None))
    strings = built(contents, workbook, request).results if request.platforms else ()
    broad = built(contents, workbook, request._replace(platforms=None, breadth=_BROAD))
    person = _person(pool, asked.person)
    searches = tuple(
        _tried(each.search, _criteria(made, each.search, pool), pool, asked, person,
               _criteria(broad, each.search, pool) if each.search.name in broad.meanings else None,
               [result for result in strings if result.search == each.search.name])
        for each in made.listed if not each.failed)
    return Trial(pool, searches, made.diagnostics, made.not_built)


def strings_kept(contents: Book, workbook: str, pool: Pool, request: Request
                 ) -> Iterator[tuple[Search, Query, Kept]]:
    """What the strings of each search keep, without all else.  The query is what it means."""
    made = built(contents, workbook, request)
    for each in made.listed:
        name = each.search.name
        results = [result for result in made.results if result.search == name]
        for one in kept(_criteria(made, each.search, pool), results, pool):
            yield each.search, made.meanings[name].query, one


def _criteria(made: Build, search: Search, pool: Pool) -> Criteria:
    return criteria(search, made.meanings[search.name].query, pool.dialect.fields)


def _person(pool: Pool, name: str) -> str:
    found = pool.named([name])[0] if name else ""
    if found is None:
        raise UnknownName(f"There is nobody called “{name}” in {pool.where}, or several are",
                          "Type the name of the file or the id of the row as it stands there, or "
                          "the short id that a list of people shows")
    return found


def _tried(search: Search, said: Criteria, pool: Pool, asked: Asked, person: str,
           broad: Criteria | None, strings: Sequence[Result]) -> Tried:
    found = answer(said, pool, asked.people)
    other = broad if broad and broad.tree != said.tree else None
    return Tried(
        search, found, tuple(kept(said, strings, pool)),
        tuple(relaxed(said, other, pool, found.found)),
        why(said, pool, person) if person else None,
        right(said, pool, asked.right, found.found) if asked.right else None)
