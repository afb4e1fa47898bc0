"""Collecting changes while a query is rewritten, one a kind, in words a recruiter understands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple
from urllib.parse import urlsplit

from searchbuilder.characters import some
from searchbuilder.compiler.result import Change
from searchbuilder.compiler.wording import nothing_excluded, without_field
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT, NONE, Effect, together
from searchbuilder.findings.changes_carried import SB531, SB540, SB541
from searchbuilder.findings.changes_room import SB509, SB510
from searchbuilder.findings.changes_said import (
    SB501, SB502, SB503, SB504, SB513, SB520, SB523, SB551)
from searchbuilder.query.tree import Query, Term, terms
from searchbuilder.rule import Rule, Value

# Reasons that there is no string because nothing is left, and changes of words that are left.
EMPTY = {SB520, SB523}
LOOKED_FOR = {SB501, SB504, SB513}
_OF_STRINGS = LOOKED_FOR | {SB503, SB509, SB510, SB540, SB541}
_OF_FIELDS = {SB501, SB502}
# The pages of a site for one country: `site:uk.linkedin.com/in`.
_COUNTRY = re.compile(r"\(?site:[a-z]{2}\.(?P<host>[\w-]+\.[a-z]+)(?:[/ )]|\Z)")


class ChangeKind(NamedTuple):
    """What changes have in common that are told in one message.

    case -- of the messages of the rule; values -- what it says beside the words concerned
    """

    rule: Rule
    case: str = ""
    values: tuple[tuple[str, Value], ...] = ()


@dataclass
class _Entry:
    """shown -- what is shown of the words concerned, each with the words that it is about

    cells -- where each of these words stands, if that is known; strings -- see `Change`
    aside -- it does not concern what the search finds
    """

    effects: list[Effect] = field(default_factory=list)
    shown: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cell: str = ""
    aside: bool = False
    cells: dict[str, str] = field(default_factory=dict)
    strings: tuple[int, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for words in self.shown.values() for word in words))

    def places(self) -> dict[str, str]:
        """Each word, or group as people type it, that is shown, and where that stands."""
        return {part: self.cells.get(part) or next(filter(None, map(self.cells.get, words)), "")
                for shown, words in self.shown.items() for part in _apart(shown)}


@dataclass
class Log:
    """The changes of one compilation, in the order in which they came up."""

    entries: dict[ChangeKind, _Entry] = field(default_factory=dict)

    def add(self, rule: Rule, effect: Effect, about: Query | Iterable[Term], case: str = "",
            shown: str = "", **values: Value) -> _Entry:
        """Note that the terms of `about` were concerned by a change, with this effect.

        shown -- what is shown of all of them together, such as `site:github.com`; else each word
        case, values -- of the message, but for `title`, the platform, and `words`, those concerned
            (`some` and `several` are the first of them); of a change of a field, its name
        """
        entry = self.entries.setdefault(ChangeKind(rule, case, tuple(values.items())), _Entry())
        entry.effects.append(effect)
        found = list(terms(about) if isinstance(about, Query) else about)
        names = [term.typed for term in found]
        entry.shown |= {shown: tuple(names)} if shown else {
            f"“{name}”": (name,) for name in names}
        for name, term in zip(names, found):
            if term.origin.cell:
                entry.cell = entry.cell or term.origin.cell
                entry.cells.setdefault(name, term.origin.cell)
        return entry

    def unnamed(self, gone: list[Term]) -> list[Term]:
        """Those of the terms that no change names yet."""
        named = {word for entry in self.entries.values() for word in entry.words} if gone else ()
        return [term for term in gone if term.typed not in named]

    def without(self, kind: ChangeKind, gone: Iterable[str]) -> None:
        """Forget these words of a change; a change that had others says nothing any more."""
        entry, lost = self.entries[kind], set(gone)
        entry.shown = {shown: words for shown, words in entry.shown.items()
                       if not lost.issuperset(words)}
        if not entry.shown:
            del self.entries[kind]

    def moved(self, kind: ChangeKind, gone: Iterable[str], rule: Rule) -> None:
        """Tell of these words as another change, unless some change tells of them already."""
        lost, before = dict.fromkeys(gone), self.entries[kind]
        self.without(kind, lost)
        told = {word for each in self.entries.values() for word in each.words}
        if rest := [word for word in lost if word not in told]:
            home = self.entries.setdefault(ChangeKind(rule), _Entry(cell=before.cell))
            home.cells = before.cells | home.cells
            home.shown |= {f"“{word}”": (word,) for word in rest}

    def followed_up(self, kind: ChangeKind, gone: Iterable[str], home: ChangeKind) -> None:
        """Tell of these words of a change as words of another, which there is."""
        lost, to = dict.fromkeys(gone), self.entries[home]
        to.cells = self.entries[kind].cells | to.cells
        self.without(kind, lost)
        to.shown |= {f"“{word}”": (word,) for word in lost}

    def followed_by(self, other: Log) -> Log:
        """A new log of both, which are not changed by what is added to it."""
        whole = Log()
        for kind, entry in (*self.entries.items(), *other.entries.items()):
            known = whole.entries.get(kind, _Entry())
            whole.entries[kind] = _Entry(
                known.effects + entry.effects, known.shown | entry.shown,
                known.cell or entry.cell, known.aside or entry.aside,
                entry.cells | known.cells, known.strings or entry.strings)
        return whole

    def effect(self) -> Effect:
        """The effect of all changes together."""
        return together(effect for entry in self.entries.values() for effect in entry.effects
                        if not entry.aside)

    def changes(self, dialect: Dialect) -> tuple[Change, ...]:
        """The changes as a user of the platform is told of them."""
        return tuple(_change(dialect, kind, entry) for kind, entry in self.entries.items())

    def reasons(self, dialect: Dialect) -> tuple[Change, ...]:
        """Why there is no string: what came of it on the way is no change of any string."""
        told = [(kind.rule, _change(dialect, kind, entry)) for kind, entry in self.entries.items()]
        lost = [change for rule, change in told if change.effect not in (EXACT, NONE)
                and rule not in _OF_STRINGS]
        return tuple(_with_causes(change, lost) if rule in EMPTY else change
                     for rule, change in told if change.effect == NONE)


def _apart(shown: str) -> list[str]:
    """`“NCM”, “FCM”` are two words; what has no quotation marks is one thing."""
    return shown[1:-1].split("”, “") if shown[:1] == "“" and shown[-1:] == "”" else [shown]


def _change(dialect: Dialect, kind: ChangeKind, entry: _Entry) -> Change:
    rule, case, values = kind.rule, kind.case, dict(kind.values)
    if rule in _OF_FIELDS:
        case, values = without_field(rule, case, dialect)
    elif rule == SB551:
        case = nothing_excluded(dialect)
    elif rule == SB504 and dialect.near_ranks:
        case, values = "sorts", {"sign": dialect.near_ranks}
    elif rule == SB531 and not case and "location" in dialect.filters and any(
            _is_country(dialect, shown) for shown in entry.shown):
        case, values = "country", {"filter": dialect.filters["location"]}
    shown = list(entry.shown)
    message = rule.says(case, title=dialect.title, words=", ".join(shown), some=some(shown, 3),
                        several=some(shown, 6), **values)
    places = entry.places()
    return Change(rule.code, together(entry.effects), message, entry.cell, entry.words,
                  tuple(places), tuple(places.values()),
                  str(values.get("filter", "")), entry.aside, entry.strings,
                  rule.title)


def _is_country(dialect: Dialect, shown: str) -> bool:
    """Whether this keeps results to the platform's pages for one country."""
    found = _COUNTRY.match(shown)
    host = urlsplit(dialect.url or "").hostname or ""
    return found is not None and host.removeprefix("www.") == found["host"]


def _with_causes(reason: Change, causes: Sequence[Change]) -> Change:
    """A reason with what left nothing to search for."""
    if not causes:
        return reason
    words = dict.fromkeys(chain(reason.words, *(each.words for each in causes)))
    shown = dict(pair for each in (reason, *causes) for pair in zip(each.shown, each.cells))
    return reason._replace(
        message=". ".join((reason.message, *(each.message for each in causes))),
        shown=tuple(shown), cells=tuple(shown.values()),
        cell=reason.cell or next((each.cell for each in causes if each.cell), ""),
        words=tuple(words))
