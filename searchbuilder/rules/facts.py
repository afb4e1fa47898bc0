"""SB42x: what a user found out about platforms, held against the day and against what is known."""

from __future__ import annotations

from collections.abc import Iterator

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.dialect import Calibration, Dialect
from searchbuilder.facts import FACTS, STATED
from searchbuilder.findings.facts import SB425, SB426
from searchbuilder.platforms import platforms
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject

# What a user calls a platform, and where it is, is no question of who is right.
_FREE = ("Title", "Results address")


def _checked(subject: Subject) -> Iterator[tuple[Dialect, str, Calibration]]:
    """Each fact that a row of the workbook says of a platform; what is said of an engine only of
    the engine."""
    known, _ = platforms(subject.book.sites, subject.book.facts)
    seen: set[str] = set()
    for dialect in sorted(known.values(), key=lambda each: bool(each.site)):
        for name, found in dialect.calibrated.items():
            if found.cell not in seen:
                seen.add(found.cell)
                yield dialect, name, found


@looks_for(SB425)
def checked_long_ago(subject: Subject) -> Iterator[Diagnostic]:
    for dialect, name, found in _checked(subject):
        if found.aged:
            yield SB425.found(Location(found.cell), date=found.date, fact=name,
                              title=dialect.title, name=dialect.name,
                              workbook=subject.build.workbook)


@looks_for(SB426)
def otherwise_than_stated(subject: Subject) -> Iterator[Diagnostic]:
    shipped, _ = platforms(subject.book.sites)
    for dialect, name, found in _checked(subject):
        record, fact = shipped.get(dialect.name), FACTS[name]
        if record and name not in _FREE and fact.status(record) == STATED and (
                fact.value(record) != found.value):
            yield SB426.found(
                Location(found.cell), "since" if "" < found.date < record.checked else "",
                title=record.title, fact=name, stated=fact.value(record) or "",
                checked=record.checked, value=found.value)
