"""Everything that a workbook says."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from searchbuilder.diagnostic import Diagnostic
from searchbuilder.query.tree import Query
from searchbuilder.vocabulary.entries import Vocabulary
from searchbuilder.workbook.accept import Accepts
from searchbuilder.workbook.strings_kept import KeptPeople


class Site(NamedTuple):
    """An address under which an engine searches people's pages, and the cells of its row.

    broken -- a cell could not be read, so the site cannot be searched as it was meant
    """

    name: str
    address: str
    engine: str
    title_is_page_title: bool
    leave_out: tuple[Query, ...]
    cells: Mapping[str, str]
    broken: bool = False


class Evidence(NamedTuple):
    """A résumé line, an indicator of a level, or a red flag, in plain words."""

    term: str
    kind: str
    level: str
    text: str


class Question(NamedTuple):
    """An interview question with the answer to expect."""

    term: str
    level: str
    number: str
    question: str
    expected: str
    listen_for: str


class Logged(NamedTuple):
    """A row of Log: a string that somebody pasted.

    string -- the id of the string, see `compiler.result.String`
    copied, pasted, date -- moments as they are written there
    results -- how many were found, as a number; empty where nobody said
    """

    search: str
    platform: str
    size: str
    part: str
    string: str
    copied: str
    pasted: str
    results: str
    by: str
    date: str
    star: str
    note: str


class PlatformFact(NamedTuple):
    """A row of Platforms: what a user found out about a platform, as it is written there.

    date -- ISO, or empty; cells -- those of the row, by column
    aged -- whether the date is over a year ago
    """

    platform: str
    fact: str
    value: str
    how: str
    counts: str
    date: str
    cells: Mapping[str, str]
    aged: bool = False


class Book(NamedTuple):
    """Everything that a workbook says.

    texts -- what stands in each expression cell, for showing the place of a mistake
    accepts -- the findings that the workbook accepts, see `accept`
    unread -- sheets and columns that are not read, and created -- see `Rows`
    log -- the strings that people pasted
    facts -- what users found out about platforms
    kept -- how many people strings keep, by their fingerprints
    """

    vocabulary: Vocabulary
    sites: tuple[Site, ...]
    evidence: tuple[Evidence, ...]
    questions: tuple[Question, ...]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    accepts: Accepts
    unread: Mapping[tuple[str, str], Diagnostic]
    created: str = ""
    log: tuple[Logged, ...] = ()
    facts: tuple[PlatformFact, ...] = ()
    kept: Mapping[str, KeptPeople] = MappingProxyType({})
