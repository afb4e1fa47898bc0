"""The pipeline: a workbook is read, its searches are resolved and compiled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.compiler import Compiled, SplitOptions, compile
from searchbuilder.compiler.sizes import FULL, NORMAL, SIZES, Size
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic, Location, Severity
from searchbuilder.dialect import Dialect
from searchbuilder.effect import NONE
from searchbuilder.errors import SearchbuilderError, UnknownName
from searchbuilder.findings.expressions import SB220
from searchbuilder.findings.platforms import SB404
from searchbuilder.findings.sheets import SB115
from searchbuilder.platforms import known_as, missing, platforms, taken, unknown
from searchbuilder.progress import Progress, unheard
from searchbuilder.query.parser import parse
from searchbuilder.vocabulary.counts import counted
from searchbuilder.vocabulary.entries import Search, Vocabulary
from searchbuilder.vocabulary.names import name_key, nearest
from searchbuilder.vocabulary.region import is_region, not_a_region
from searchbuilder.vocabulary.search import Resolved, resolve
from searchbuilder.vocabulary.territories import name_of
from searchbuilder.vocabulary.unbracketed import unbracketed
from searchbuilder.workbook.accept import accepted
from searchbuilder.workbook.contents import Book
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows
from searchbuilder.workbook.suppress_consequences import suppress_consequences

ALL = "all"
# So many strings a search becomes at most, unless somebody says otherwise.
MOST_STRINGS = SplitOptions().most_strings
# So many characters of the name of a search are shown.
MOST_SHOWN = 60


class Request(NamedTuple):
    """What to build.  Empty values leave it to the workbook.

    searches, platforms -- names; the platform `all` stands for every one; platforms None: the
        searches are resolved and not compiled
    query -- a search in the house syntax, built instead of those of the workbook
    level, breadth, region -- used instead of what the searches say
    size, require_level -- likewise; what is typed as a query is built in full
    more_sizes -- further sizes, side by side with that one; None: what the search says
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
    more_sizes: tuple[Size | None, ...] = ()


class Result(NamedTuple):
    """One search on one platform.  notes -- what to know beside the changes."""

    search: str
    platform: Dialect
    compiled: Compiled
    notes: tuple[str, ...] = ()
    size: Size = FULL


class Listed(NamedTuple):
    """A search that can be built, and the platforms that it is for.

    usual -- its row names none, so that they are the usual ones
    """

    search: Search
    platforms: tuple[Dialect, ...]
    usual: bool


class Build(NamedTuple):
    """All results of a request, and all that was found on the way.

    not_built -- the searches that have no result because something in them is wrong
    meanings -- those that have one, with every name spelled out, by their names
    listed -- the same with their platforms, where no strings were asked for
    """

    workbook: str
    results: tuple[Result, ...]
    diagnostics: tuple[Diagnostic, ...]
    not_built: tuple[str, ...] = ()
    meanings: Mapping[str, Resolved] = MappingProxyType({})
    listed: tuple[Listed, ...] = ()

    @property
    def failed(self) -> bool:
        return bool(self.not_built) or any(each.severity == ERROR for each in self.diagnostics)


def build(workbook: str, request: Request = Request()) -> Build:
    """The strings of a workbook file.

    UnreadableFile if there is nothing to read, UnknownName if the request names what is not there.
    """
    return built(book(read_rows(workbook)), workbook, request)


def built(contents: Book, workbook: str = "", request: Request = Request(),
          progress: Progress = unheard) -> Build:
    """The strings of what a workbook says."""
    return _Builder(workbook, contents, request).build(progress)


class _Builder:
    def __init__(self, workbook: str, contents: Book, request: Request) -> None:
        self.workbook, self.request = workbook, request
        self.vocabulary: Vocabulary = contents.vocabulary
        self.platforms, found = platforms(contents.sites)
        self.contents = contents
        self.found = found
        self.texts = {**contents.texts, "": request.query or ""}
        self.not_built: list[str] = []
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
                     tuple(self.not_built), self.meanings, tuple(self.listed))

    def _shown(self, each: Diagnostic) -> Diagnostic:
        """The finding with the text that its column counts in."""
        if not each.column or each.text:
            return each
        return each._replace(text=self.texts.get(each.cell, ""))

    def _platform(self, name: str) -> Dialect | None:
        return known_as(name, self.platforms)

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
        return [Search(text, must=parsed.items, region=self._agreed())]

    def _agreed(self) -> str:
        """The region of the searches of the workbook, where they have the same."""
        regions = {search.region for search in self.vocabulary.searches.values()}
        return regions.pop() if len(regions) == 1 else ""

    def _results(self, search: Search, asked: list[Dialect]) -> Iterable[Result]:
        search = _as_requested(search, self.request)
        sizes = self._options(search)
        resolved = resolve(search, self.vocabulary)
        self.found += resolved.diagnostics
        wanted = asked or self._chosen(search)
        if not resolved.usable:
            place = f" ({search.cell})" if search.cell else ""
            self.not_built.append(f"{called(search.name)}{place}")
            return
        self.meanings[search.name] = resolved
        if self.request.platforms is None:
            self.listed.append(Listed(search, tuple(wanted), not search.platforms))
            return
        for dialect in wanted:
            yield from self._compiled(search, resolved, dialect, sizes)

    def _compiled(self, search: Search, resolved: Resolved, dialect: Dialect,
                  sizes: Iterable[SplitOptions]) -> Iterable[Result]:
        known = counted(self.vocabulary.counts, (dialect.name, dialect.title, dialect.family),
                        search.region)
        notes = (*self._of_region(search), *_notes(resolved, search, dialect))
        by_user = not _is_all(self.request.platforms or search.platforms or (ALL,))
        for options in sizes:
            compiled = compile(resolved.query, dialect, self.lexicon, options, known)
            if compiled.effect == NONE:
                strict = by_user or options.most_characters is not None
                self.found.append(unwritten(search.name, dialect, compiled,
                                            ERROR if strict else WARNING, search.cell))
            yield Result(search.name, dialect, compiled, notes, options.size)

    def _of_region(self, search: Search) -> tuple[str, ...]:
        """That a query has the region of the workbook."""
        taken = self.request.query is not None and not self.request.region and search.region
        return (f"Region {search.region}, as in all searches of this workbook.",) if taken else ()

    def _options(self, search: Search) -> list[SplitOptions]:
        """How long the strings of a search may be, each way once: nothing that a person typed is
        cut unasked."""
        own: Size = next((each for each in SIZES if each == search.size), NORMAL)
        usual: Size = FULL if self.request.query is not None else own
        sizes = (self.request.size or usual,
                 *(size or usual for size in self.request.more_sizes))
        return [self.request.options.of_size(size) for size in dict.fromkeys(sizes)]

    def _chosen(self, search: Search) -> list[Dialect]:
        """The platforms of the search's own row, else the default ones."""
        if not search.platforms:
            return usual(self.platforms)
        if _is_all(search.platforms):
            return list(self.platforms.values())
        found = []
        for name in filter(None, map(str.strip, search.platforms)):
            dialect = self._platform(name)
            if dialect is None:
                cell = search.cells.get("Platforms", search.cell)
                self.found.append(missing(name, self.platforms, cell))
            else:
                found.append(dialect)
        return _each_once(found)


def size_meant(size: Size | None, most_characters: int | None, within_full: Mapping[str, bool]
               ) -> Size | None:
    """The size where options that act within the full one may have been given.

    within_full -- by the name of each, whether it was
    SearchbuilderError where that contradicts the size.
    """
    given = " and ".join(name for name, is_given in within_full.items() if is_given)
    if not given:
        return size
    if most_characters is not None:
        raise SearchbuilderError(
            f"Only full strings take {given}, and {most_characters:,} characters at most make "
            "them shorter", "Leave out one of the two")
    if size not in (None, FULL):
        raise SearchbuilderError(f"Only full strings take {given}, and these are {size}",
                                 f"Leave out {given}, or choose the size full")
    return FULL


def _as_requested(search: Search, request: Request) -> Search:
    return search._replace(level=request.level or search.level,
                           breadth=request.breadth or search.breadth,
                           region=request.region.upper() or search.region,
                           require_level=request.require_level or search.require_level)


def _notes(resolved: Resolved, search: Search, dialect: Dialect) -> tuple[str, ...]:
    """What to do beside pasting: filters that the platform has for what no string says."""
    places = dialect.filters.get("location") or dialect.boxes.get("location")
    filters = ((dialect.filters.get("experience"), resolved.years),
               (places, "" if search.where else name_of(search.region)))
    return (*resolved.notes,
            *(f"Set {name} to {value}." for name, value in filters if name and value))


def chosen(names: Iterable[str], known: Mapping[str, Dialect]) -> list[Dialect]:
    """The platforms of these names, which may hold several each, with commas; none if there are
    none.  UnknownName for one that is not known."""
    asked = each_name(names)
    found = []
    for name in (name for name in asked if name_key(name) != ALL):
        dialect = known_as(name, known)
        if dialect is None:
            raise unknown(name, known)
        found.append(dialect)
    return list(known.values()) if _is_all(tuple(asked)) else _each_once(found)


def each_name(names: Iterable[str]) -> list[str]:
    """Names that may stand several in a text, with commas."""
    return [name.strip() for name in ",".join(names).split(",") if name.strip()]


def usual(known: Mapping[str, Dialect]) -> list[Dialect]:
    """The platforms that strings are for where nobody names one."""
    return [dialect for dialect in known.values() if dialect.default]


def _is_all(platforms: tuple[str, ...]) -> bool:
    """Whether nobody named a platform, but all are meant."""
    return ALL in map(name_key, platforms)


def called(name: str) -> str:
    """A search in a message: one of the command line is named after its whole text."""
    return f"“{shortened(name, MOST_SHOWN)}”"


def unwritten(name: str, dialect: Dialect, compiled: Compiled, severity: Severity, cell: str = ""
              ) -> Diagnostic:
    """That there is no string, with the reason."""
    return SB404.found(Location(cell), severity=severity, search=shortened(name, MOST_SHOWN),
                       title=dialect.title, why=compiled.changes[-1].message)


def _each_once(dialects: list[Dialect]) -> list[Dialect]:
    return list({dialect.name: dialect for dialect in dialects}.values())
