"""Two versions of a workbook: which searches find other people, and by which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from searchbuilder.build import Build, Request, Result, built
from searchbuilder.compiler import Compiled
from searchbuilder.diagnostic import ERROR, Diagnostic
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT, NONE
from searchbuilder.equivalence import OTHER, SAME, UNKNOWN, Comparison, compare
from searchbuilder.platforms import ALL, chosen
from searchbuilder.platforms import platforms as platforms_of
from searchbuilder.query.tree import Query, terms
from searchbuilder.tokens import Tokens
from searchbuilder.vocabulary.entries import Search
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.search import Resolved
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import rows_of
from searchbuilder.xlsx.package import load

ADDED, REMOVED, RENAMED, UNUSABLE = "added", "removed", "renamed", "unusable"
# A string is compared with less patience than a search: there are many more of them.
WORK_A_PLATFORM = 200_000


class OnPlatform(NamedTuple):
    """One search on one platform.

    status -- as of a `Difference`; `unusable` where there is no string in one of the workbooks
    before, after -- the strings; None where the workbook has no such platform
    left_out, written -- words that the platform newly leaves out, or no longer does
    """

    platform: Dialect
    status: str
    before: Compiled | None
    after: Compiled | None
    left_out: tuple[str, ...] = ()
    written: tuple[str, ...] = ()

    @property
    def identical(self) -> bool:
        """Whether what is pasted is the same."""
        return pasted(self.before) == pasted(self.after)


class Difference(NamedTuple):
    """One search in both workbooks.

    status -- `added`, `removed`, `renamed`, `unusable`, or that of the comparison
    was -- the old name of one that was renamed; where -- the workbooks where it cannot be built
    notes -- what else is other about it
    """

    search: str
    status: str
    comparison: Comparison = Comparison(SAME)
    was: str = ""
    where: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    platforms: tuple[OnPlatform, ...] = ()

    @property
    def told(self) -> bool:
        """Whether there is anything to tell of it."""
        return (self.status != SAME or bool(self.notes) or not all(
            each.identical and not (each.left_out or each.written) for each in self.platforms))


class Diff(NamedTuple):
    """What became of each search, in the order of the new workbook, removed ones last.

    identical -- the files are the same, byte for byte; then nothing else is said
    strings -- the strings of some platforms were compared, too
    notes -- what is other and concerns no search by itself
    diagnostics -- errors, each with the workbook that it is in
    """

    old: str
    new: str
    identical: bool = False
    strings: bool = False
    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()
    diagnostics: tuple[tuple[str, Diagnostic], ...] = ()

    @property
    def failed(self) -> bool:
        return any(each.status == UNUSABLE for each in self.differences) or any(
            workbook == self.new for workbook, _ in self.diagnostics)


def diff(old: str, new: str, platforms: Iterable[str] = ()) -> Diff:
    """Compare the searches of two workbook files, on paper and on the `platforms` of these names.

    UnreadableFile if there is nothing to read, UnknownName for a platform that neither knows.
    """
    files = {path: load(path) for path in (old, new)}
    if files[old].getvalue() == files[new].getvalue():
        return Diff(old, new, identical=True)
    contents = [book(rows_of(data, path)) for path, data in files.items()]
    known = [platforms_of(each.sites, each.facts)[0] for each in contents]
    named = ",".join(platforms)
    wanted = chosen([named], {**known[0], **known[1]})
    sides = [_Side(path, each, built(each, path, Request(platforms=_asked(named, wanted, there))),
                   there, [dialect.name for dialect in wanted])
             for path, each, there in zip((old, new), contents, known)]
    return _Pair(*sides).diff()


def _asked(named: str, wanted: Iterable[Dialect], there: Mapping[str, Dialect]
           ) -> tuple[str, ...] | None:
    """The platforms to build for, of those that a workbook has.  What was not named but is one of
    all may be impossible without being an error."""
    names = tuple(dialect.name for dialect in wanted if dialect.name in there)
    return (ALL,) if ALL in map(name_key, named.split(",")) else names or None


class _Side:
    """One of the two workbooks."""

    def __init__(self, path: str, contents: Book, build: Build, known: Mapping[str, Dialect],
                 wanted: list[str]) -> None:
        self.path, self.build, self.known, self.wanted = path, build, known, wanted
        self.searches: Mapping[str, Search] = contents.vocabulary.searches
        self.results: dict[tuple[str, str], Result] = {
            (each.search, each.platform.name): each for each in build.results}

    def meaning(self, key: str) -> Resolved | None:
        """What a search means; None if it cannot be built."""
        return self.build.meanings.get(self.searches[key].name)

    def compiled(self, key: str, platform: str) -> Compiled | None:
        result = self.results.get((self.searches[key].name, platform))
        return result.compiled if result else None


class _Pair:
    def __init__(self, old: _Side, new: _Side) -> None:
        self.old, self.new = old, new

    def diff(self) -> Diff:
        removed = [key for key in self.old.searches if key not in self.new.searches]
        added = [key for key in self.new.searches if key not in self.old.searches]
        renamed = dict(self._renamed(removed, added))
        alone = {*added}.difference(renamed)
        differences = [self._alone(self.new, key, ADDED) if key in alone
                       else self._changed(renamed.get(key, key), key)
                       for key in self.new.searches]
        differences += [self._alone(self.old, key, REMOVED) for key in removed
                        if key not in renamed.values()]
        errors = [(side.path, each) for side in (self.old, self.new)
                  for each in side.build.diagnostics if each.severity == ERROR]
        return Diff(self.old.path, self.new.path, False, bool(self.new.wanted),
                    tuple(differences), tuple(self._notes()), tuple(errors))

    def _renamed(self, removed: list[str], added: list[str]) -> Iterator[tuple[str, str]]:
        """New and old name of each search that finds the same people under another one."""
        left = {key: meaning.query for key in removed if (meaning := self.old.meaning(key))}
        for key in added:
            meaning = self.new.meaning(key)
            was = next((name for name, query in left.items() if meaning
                        and set(_words(query)) == set(_words(meaning.query))
                        and compare(query, meaning.query).status == SAME), None)
            if was is not None:
                del left[was]
                yield key, was

    def _alone(self, side: _Side, key: str, status: str) -> Difference:
        """A search that only one of the workbooks has."""
        name = side.searches[key].name
        if status == ADDED and side.meaning(key) is None:
            return Difference(name, UNUSABLE, where=(side.path,))
        return Difference(name, status)

    def _changed(self, was: str, key: str) -> Difference:
        old, new = self.old.searches[was], self.new.searches[key]
        before, after = self.old.meaning(was), self.new.meaning(key)
        if before is None or after is None:
            where = tuple(side.path for side, meaning in ((self.old, before), (self.new, after))
                          if meaning is None)
            return Difference(new.name, UNUSABLE, where=where)
        comparison = compare(before.query, after.query)
        notes = [*_other("platforms", old.platforms, new.platforms),
                 *_other("notes", before.notes, after.notes),
                 *_other("years of experience", (before.years,), (after.years,))]
        found = tuple(self._on(name, was, key, comparison, (before, after))
                      for name in self.new.wanted)
        return Difference(new.name, comparison.status if was == key else RENAMED, comparison,
                          "" if was == key else old.name, (), tuple(notes), found)

    def _on(self, name: str, was: str, key: str, paper: Comparison,
            meant: tuple[Resolved, Resolved]) -> OnPlatform:
        before, after = self.old.compiled(was, name), self.new.compiled(key, name)
        there = self.old.known.get(name), self.new.known.get(name)
        dialect = there[1] or there[0]
        assert dialect is not None
        if before is None or after is None:
            return OnPlatform(dialect, REMOVED if after is None else ADDED, before, after)
        if NONE in (before.effect, after.effect):
            return OnPlatform(dialect, UNUSABLE, before, after)
        if there[0] and there[0].site != dialect.site:
            return OnPlatform(dialect, OTHER, before, after)
        status = _status(before, after, dialect.tokens, paper, there[0] == there[1])
        return OnPlatform(dialect, status, before, after, *_words_between(
            meant[0].query, before, meant[1].query, after))

    def _notes(self) -> Iterator[str]:
        sites = [name for name in {**self.old.known, **self.new.known}
                 if self.old.known.get(name) != self.new.known.get(name)]
        if sites and not self.new.wanted:
            yield (f"Sites that changed: {', '.join(sites)} (to see what that does, add "
                   f"--for {sites[0]})")


def pasted(compiled: Compiled | None) -> list[dict[str, str]] | None:
    """What goes into the boxes, string by string."""
    return [string.boxes for string in compiled.strings] if compiled else None


def _other(what: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    if name_key(";".join(old)) != name_key(";".join(new)):
        yield f"{what}: {', '.join(new) or 'none'} (was {', '.join(old) or 'none'})"


def _status(before: Compiled, after: Compiled, tokens: Tokens, paper: Comparison, one: bool
            ) -> str:
    """Whom the strings find.  Where that is too much work, strings that are the search itself
    find what it does, if the platform is `one` and the same."""
    if pasted(before) == pasted(after):
        return SAME
    status = compare(before.meaning, after.meaning, tokens, WORK_A_PLATFORM).status
    if one and status == UNKNOWN and before.effect == after.effect == EXACT:
        return paper.status
    return status


def _words_between(old: Query, before: Compiled, new: Query, after: Compiled
                   ) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that are newly left out, and those of the new search that no longer are."""
    was, now, words = _left_out(old, before), _left_out(new, after), set(_words(new))
    return (tuple(word for word in now if word not in was),
            tuple(word for word in was if word not in now and word in words))


def _left_out(query: Query, compiled: Compiled) -> list[str]:
    """The words of a search that its strings do not have, though they would make a difference."""
    there = {*_words(compiled.meaning), *(
        word for change in compiled.changes if change.effect == EXACT for word in change.words)}
    return [word for word in _words(query) if word not in there]


def _words(query: Query) -> list[str]:
    return list(dict.fromkeys(term.typed for term in terms(query) if not term.origin.form))
