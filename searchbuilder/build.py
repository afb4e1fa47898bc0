"""The pipeline: a workbook is read, its searches are resolved and compiled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.compiler import Compiled, SplitOptions, compile
from searchbuilder.compiler.compilations import Compilations, Results, once
from searchbuilder.compiler.sizes import FULL, NORMAL, SIZES, Size, all_sizes
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic, Location, Severity
from searchbuilder.dialect import Dialect
from searchbuilder.effect import NONE
from searchbuilder.errors import UnknownName
from searchbuilder.findings.expressions import SB220
from searchbuilder.findings.platforms import SB404
from searchbuilder.findings.sheets import SB115
from searchbuilder.platforms import (
    ALL, chosen, each_name, each_once, is_all, known_as, missing, platforms, taken, usual, written)
from searchbuilder.progress import Progress, unheard
from searchbuilder.query.parser import parse
from searchbuilder.vocabulary.counts import counted
from searchbuilder.vocabulary.entries import Search, Vocabulary
from searchbuilder.vocabulary.names import name_key, nearest
from searchbuilder.vocabulary.region import is_region, name_of, not_a_region
from searchbuilder.vocabulary.search import Resolved, resolve
from searchbuilder.vocabulary.unbracketed import unbracketed
from searchbuilder.workbook.accept import accepted
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.identity import workbook_id
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows
from searchbuilder.workbook.strings_kept import KeptPeople, known
from searchbuilder.workbook.suppress_consequences import suppress_consequences

# So many characters of the name of a search are shown.
MOST_SHOWN = 60


class Request(NamedTuple):
    """What to build.  Empty values leave it to the workbook.

    searches, platforms -- names; the platform `all` stands for every one; platforms None: the
        searches are resolved and not compiled
    query -- a search in the house syntax, built instead of those of the workbook
    level, breadth, region -- used instead of what the searches say
    size, require_level -- likewise; what is typed as a query is built in full
    sizes -- several of each search, instead of one size; None: what the search says
    options -- how many strings a search may become
    """

    searches: tuple[str, ...] = ()
    platforms: tuple[str, ...] | None = ()
    query: str | None = None
    level: str = ""
    breadth: str = ""
    region: str = ""
    options: SplitOptions = SplitOptions()
    size: Size | None = None
    require_level: str = ""
    sizes: tuple[Size | None, ...] = ()


class Result(NamedTuple):
    """One search on one platform, in one size.

    remarks -- what to know beside the changes
    filters -- the platform's own, to be set to what no string says: name and value
    kept -- how many people they keep, where that was counted
    """

    search: str
    platform: Dialect
    compiled: Compiled
    remarks: tuple[str, ...] = ()
    size: Size = FULL
    filters: tuple[tuple[str, str], ...] = ()
    kept: KeptPeople | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """The remarks, and the filters in words."""
        return (*self.remarks, *(f"Set {name} to {value}." for name, value in self.filters))


class Listed(NamedTuple):
    """A search, and the platforms that it is for where nobody names others.

    usual -- its row names none, so that they are the usual ones
    failed -- it cannot be built; reasons -- the errors for which that is so
    """

    search: Search
    platforms: tuple[Dialect, ...]
    usual: bool
    failed: bool = False
    reasons: tuple[Diagnostic, ...] = ()


class Build(NamedTuple):
    """All results of a request, and all that was found on the way.

    not_built -- the searches that have no result because something in them is wrong
    meanings -- those that have one, with every name spelled out, by their names
    searches -- all of them in the order of the workbook, with their platforms
    workbook_id -- by what the workbook is known after it was saved
    """

    workbook: str
    results: tuple[Result, ...]
    diagnostics: tuple[Diagnostic, ...]
    not_built: tuple[str, ...] = ()
    meanings: Mapping[str, Resolved] = MappingProxyType({})
    searches: tuple[Listed, ...] = ()
    workbook_id: str = ""

    @property
    def listed(self) -> tuple[Listed, ...]:
        """The searches that can be built."""
        return tuple(each for each in self.searches if not each.failed)

    @property
    def failed(self) -> bool:
        return bool(self.not_built) or any(each.severity == ERROR for each in self.diagnostics)


def build(workbook: str, request: Request = Request()) -> Build:
    """The strings of a workbook file.

    UnreadableFile if there is nothing to read, UnknownName if the request names what is not there.
    """
    return built(book(read_rows(workbook)), workbook, request)


def built(contents: Book, workbook: str = "", request: Request = Request(),
          done: Compilations | None = None, progress: Progress = unheard) -> Build:
    """The strings of what a workbook says.

    done -- what other requests compiled, which is not compiled again; this one adds to it
    """
    return _Builder(workbook, contents, request, done or Compilations()).build(progress)


class _Builder:
    def __init__(self, workbook: str, contents: Book, request: Request, done: Compilations
                 ) -> None:
        self.workbook, self.request, self.done = workbook, request, done
        self.vocabulary: Vocabulary = contents.vocabulary
        self.platforms, found = platforms(contents.sites, contents.facts)
        self.contents = contents
        self.found = found
        self.texts = {**contents.texts, "": request.query or ""}
        self.meanings: dict[str, Resolved] = {}
        self.listed: list[Listed] = []
        self.lexicon = self.vocabulary.lexicon()

    def build(self, progress: Progress) -> Build:
        asked = chosen(self.request.platforms or (), self.platforms)
        self.found += taken(each_name(self.request.platforms or ()), self.platforms)
        self._check_request()
        searches = list(self._searches())
        results: list[Result] = []
        for done, search in enumerate(searches):
            progress(done, len(searches))
            results += self._results(search, asked)
        progress(len(searches), len(searches))
        found = suppress_consequences([*self.contents.diagnostics,
                                       *accepted(self.found, self.contents.accepts)],
                                      self.contents.unread)
        return Build(self.workbook, tuple(results), tuple(dict.fromkeys(map(self._shown, found))),
                     tuple(called(each.search.name) + f" ({each.search.cell})" * bool(
                         each.search.cell) for each in self.listed if each.failed),
                     self.meanings, tuple(self.listed),
                     workbook_id(self.contents.created, self.workbook))

    def _shown(self, each: Diagnostic) -> Diagnostic:
        """The finding with the text that its column counts in."""
        if not each.column or each.text:
            return each
        return each._replace(text=self.texts.get(each.cell, ""))

    def _check_request(self) -> None:
        levels = dict.fromkeys(level.name for level in self.vocabulary.levels)
        level = self.request.level
        if level and name_key(level) not in map(name_key, levels):
            raise UnknownName(f"There is no level “{level}”", nearest(level, levels)
                              or f"The workbook has {', '.join(levels) or 'none'}")
        if self.request.region and not is_region(self.request.region.upper()):
            wrong = not_a_region(self.request.region)
            raise UnknownName(wrong.message, wrong.hint)

    def _searches(self) -> Iterable[Search]:
        if self.request.query is not None:
            return self._query(self.request.query)
        searches = self.vocabulary.searches
        if not self.request.searches:
            if not searches:
                self.found.append(SB115.found())
            return list(searches.values())
        chosen = [self._search(name, searches) for name in self.request.searches]
        return list({search.name: search for search in chosen}.values())

    def _search(self, name: str, searches: Mapping[str, Search]) -> Search:
        key = name_key(name)
        if key in searches:
            return searches[key]
        like = [search for each, search in searches.items() if key and key in each]
        if len(like) == 1:
            return like[0]
        if like:
            raise UnknownName(f"“{name}” is in the names of {len(like)} searches",
                              f"Type more of one: {'; '.join(each.name for each in like)}")
        names = [search.name for search in searches.values()]
        raise UnknownName(f"There is no search “{name}”", nearest(name, names)
                          or "The names are in the first column of the sheet Searches")

    def _query(self, text: str) -> list[Search]:
        parsed = parse(text)
        self.found += parsed.diagnostics
        self.found += unbracketed(parsed.items, self.vocabulary.names(), {"": text})
        if any(each.severity == ERROR for each in parsed.diagnostics):
            return []
        if len(parsed.items) != 1:
            self.found.append(SB220.found(Location(text=text), "" if parsed.items else "empty",
                                          count=len(parsed.items)))
            return []
        # The region of the searches of the workbook, where they have the same.
        regions = {search.region for search in self.vocabulary.searches.values()}
        region = regions.pop() if len(regions) == 1 else ""
        return [Search(text, must=parsed.items, region=region)]

    def _results(self, search: Search, asked: list[Dialect]) -> Iterable[Result]:
        search = _as_requested(search, self.request)
        options = self._options(search)
        resolved = resolve(search, self.vocabulary)
        self.found += resolved.diagnostics
        wanted = asked or self._chosen(search)
        reasons = () if resolved.usable else tuple(self._reasons(search, resolved))
        self.listed.append(Listed(search, tuple(self._own(search)[0]), not search.platforms,
                                  not resolved.usable, reasons))
        if not resolved.usable:
            return
        self.meanings[search.name] = resolved
        if self.request.platforms is None:
            return
        by_user = options.most_characters is not None or not is_all(
            self.request.platforms or search.platforms or (ALL,))
        done = self.done.of(resolved.query, self.lexicon, search.region, self.vocabulary.counts)
        for dialect in wanted:
            for each in self._of_sizes(search, resolved, dialect, options, done):
                if each.compiled.effect == NONE:
                    self.found.append(unwritten(search.name, dialect, each.compiled,
                                                ERROR if by_user else WARNING, search.cell))
                yield each

    def _of_sizes(self, search: Search, resolved: Resolved, dialect: Dialect,
                  options: SplitOptions, done: Results) -> Iterable[Result]:
        """The results of a search on one platform, in each size that is asked for."""
        names = (dialect.name, dialect.title, dialect.family)

        def made(size: Size) -> Compiled:
            own = options.of_size(size)
            return once(done, dialect, own, lambda: compile(
                resolved.query, dialect, self.lexicon, own,
                counted(self.vocabulary.counts, names, search.region)))
        sizes = dict.fromkeys(size or options.size for size in self.request.sizes or (None,))
        for each in all_sizes(tuple(sizes), made):
            kept = known(self.contents.kept, resolved.query, dialect.name, each.compiled.strings)
            remarks = (*self._of_region(search), *resolved.notes, each.note)
            yield Result(search.name, dialect, each.compiled, tuple(filter(None, remarks)),
                         each.size, _filters(resolved, search, dialect), kept)

    def _reasons(self, search: Search, resolved: Resolved) -> Iterable[Diagnostic]:
        """The errors for which a search is not built: its own, or of cells in its row."""
        errors = [each for each in resolved.diagnostics if each.severity == ERROR]
        cells = {search.cell, *search.cells.values()}
        return errors or (each for each in self.contents.diagnostics
                          if each.severity == ERROR and each.cell in cells)

    def _of_region(self, search: Search) -> tuple[str, ...]:
        """That a query has the region of the workbook."""
        taken = self.request.query is not None and not self.request.region and search.region
        return (f"Region {search.region}, as in all searches of this workbook.",) if taken else ()

    def _options(self, search: Search) -> SplitOptions:
        """How long the strings of a search may be: nothing that a person typed is cut unasked."""
        own: Size = next((each for each in SIZES if each == search.size), NORMAL)
        usual: Size = FULL if self.request.query is not None else own
        return self.request.options.of_size(self.request.size or usual)

    def _chosen(self, search: Search) -> list[Dialect]:
        """The platforms of a search; what else its row names is found wrong."""
        found, unknown = self._own(search)
        cell = search.cells.get("Platforms", search.cell)
        self.found += (missing(name, self.platforms, cell) for name in unknown)
        return found

    def _own(self, search: Search) -> tuple[list[Dialect], list[str]]:
        """The platforms of the search's own row, else the usual ones; and names of none."""
        if not search.platforms:
            return usual(self.platforms), []
        if is_all(search.platforms):
            return written(self.platforms), []
        names = [*filter(None, map(str.strip, search.platforms))]
        found = [known_as(name, self.platforms) for name in names]
        return (each_once([one for one in found if one]),
                [name for name, one in zip(names, found) if not one])


def _as_requested(search: Search, request: Request) -> Search:
    return search._replace(level=request.level or search.level,
                           breadth=request.breadth or search.breadth,
                           region=request.region.upper() or search.region,
                           require_level=request.require_level or search.require_level)


def _filters(resolved: Resolved, search: Search, dialect: Dialect) -> tuple[tuple[str, str], ...]:
    """The filters that the platform has for what no string says."""
    places = dialect.filters.get("location") or dialect.boxes.get("location")
    filters = ((dialect.filters.get("experience"), resolved.years),
               (places, "" if search.where else name_of(search.region)))
    return tuple((name, value) for name, value in filters if name and value)


def called(name: str) -> str:
    """A search in a message: one of the command line is named after its whole text."""
    return f"“{shortened(name, MOST_SHOWN)}”"


def unwritten(name: str, dialect: Dialect, compiled: Compiled, severity: Severity, cell: str = ""
              ) -> Diagnostic:
    """That there is no string, with the reason."""
    return SB404.found(Location(cell), severity=severity, search=shortened(name, MOST_SHOWN),
                       title=dialect.title, why=compiled.changes[-1].message)
