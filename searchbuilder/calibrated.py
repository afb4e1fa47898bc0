"""Platforms with what a user found out about them: the rows of Platforms, put into records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from searchbuilder.characters import enumerated, visible
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.dialect import Calibration, Dialect, Shape
from searchbuilder.facts import FACTS, Contradiction, Fact, calibrated
from searchbuilder.findings.facts import SB421, SB422, SB423, SB424
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.workbook.contents import PlatformFact

# Without these nothing can be written for a platform that nobody has described.
NEEDED = ("AND", "OR")
# A name that means every platform.
RESERVED = "all"
# The kind of a platform that a workbook describes.
OWN = "Your own"
# What a search engine's results are is no fact of one site.
_OF_ENGINE = FACTS.keys() - {"Title", "Title field"}


class Own(NamedTuple):
    """What a user found out about one platform.

    name -- as it is typed in the first row; cell -- where; facts -- by the name of the fact
    """

    name: str
    cell: str
    facts: Mapping[str, Calibration]


def own_facts(rows: Iterable[PlatformFact]) -> tuple[list[Own], list[Diagnostic]]:
    """The rows by platform, and what is wrong with them; what is wrong is not used."""
    found: list[Diagnostic] = []
    kept: dict[str, tuple[PlatformFact, dict[str, Calibration]]] = {}
    for row in rows:
        value = _value(row, found)
        if value is not None:
            _, facts = kept.setdefault(name_key(row.platform), (row, {}))
            facts[row.fact] = _newest(row, facts.get(row.fact), value, found)
    return [Own(first.platform, first.cells["Platform"], facts)
            for first, facts in kept.values()], found


def _value(row: PlatformFact, found: list[Diagnostic]) -> str | None:
    """The value of a row as its fact has it; None where it has none, which is a finding, unless
    the drop-down of the fact says so already."""
    if not row.fact:
        found.append(SB422.found(Location(row.cells["Fact"]), "fact"))
    fact = FACTS.get(row.fact)
    if fact is None:
        return None
    value = fact.canonical(row.value)
    if value is None:
        found.append(SB422.found(
            Location(row.cells["Value"]), "" if row.value else "blank",
            meant=near(row.value, fact.values) if row.value else (), value=row.value,
            fact=fact.name, values=allowed(fact)))
    return value


def allowed(fact: Fact) -> str:
    """The values of a fact in words: “any depth, one level, ignored or error”."""
    return enumerated((*fact.values, *filter(None, (fact.example,))), "or")


def _newest(row: PlatformFact, before: Calibration | None, value: str, found: list[Diagnostic]
            ) -> Calibration:
    now = Calibration(value, row.how, row.counts, row.date, row.cells["Value"], row.aged)
    if before is None:
        return now
    kept = now if now.date >= before.date else before
    found.append(SB424.found(Location(row.cells["Fact"]), fact=row.fact, platform=row.platform,
                             kept=kept.cell))
    return kept


def with_own(dialect: Dialect, own: Own) -> Dialect | Diagnostic:
    """A record with what the user found out, or why nothing can be written."""
    try:
        return calibrated(dialect, own.facts)
    except Contradiction as error:
        found = own.facts.get(error.one) or own.facts[error.other]
        return SB423.found(
            Location(found.cell), title=dialect.title, one=error.one, other=error.other,
            value=error.values[error.one], than=error.values[error.other])


def of_engine(dialect: Dialect, own: Own) -> Dialect | Diagnostic:
    """An X-ray search, with what the user found out about its engine."""
    return with_own(dialect, own._replace(facts={
        name: each for name, each in own.facts.items() if name in _OF_ENGINE}))


def slug(name: str) -> str:
    """The id of a platform that is called so; empty where there is no letter in it."""
    return re.sub(r"[\W_]+", "-", visible(name).casefold()).strip("-")


def described(own: Own) -> Dialect | Diagnostic:
    """A platform that there is not, made of what the user found out; or why it is none."""
    name = slug(own.name)
    if name in ("", RESERVED) or not all(fact in own.facts for fact in NEEDED):
        return SB421.found(Location(own.cell), name=own.name)
    doubts = [fact.doubt for fact in FACTS.values() if fact.doubt and fact.name not in own.facts]
    return with_own(Dialect(
        name=name, title=" ".join(own.name.split()), kind=OWN, family=name,
        sources=("your sheet Platforms",), confidence="what you checked yourself",
        checked=max(each.date for each in own.facts.values()), excludes="NOT" in own.facts,
        not_=" AND NOT ", brackets=None, capitals=None, shape=Shape.FLAT, always_quote=True,
        unknown=tuple(doubts)), own)
