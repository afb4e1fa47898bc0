"""What a fact buys: the strings of a workbook before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from searchbuilder.build import Request, built
from searchbuilder.calibrate.details import DETAILS
from searchbuilder.calibrated import OWN
from searchbuilder.compiler.result import Compiled
from searchbuilder.compiler.sizes import FULL
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT
from searchbuilder.errors import UnknownName
from searchbuilder.facts import FACTS, INFERRED, UNKNOWN
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.contents import Book, PlatformFact


class Strings(NamedTuple):
    """How many strings the searches of a workbook take in full, how long they are together, and
    how many of their words are not asked for as they are meant."""

    number: int
    characters: int
    lost: int = 0


def strings(contents: Book, platform: str, facts: Mapping[str, str]) -> Strings:
    """The strings of a workbook for a platform of which these facts are known beside; none where
    that is too little to write any.
    """
    made = _made(contents, platform, facts)
    texts = _texts(made)
    return Strings(len(texts), sum(map(len, texts)), sum(
        len(change.words) for each in made for change in each.changes if change.effect != EXACT))


def longest(contents: Book, platform: str, facts: Mapping[str, str]) -> int:
    """How many characters the longest of them has."""
    return max(map(len, _texts(_made(contents, platform, facts))), default=0)


def deciding(contents: Book, base: Dialect, platform: str, facts: Mapping[str, str]
             ) -> tuple[str, ...]:
    """The details that are open, and for which these strings are written otherwise; behind them
    all others, if nobody has described the platform.
    """
    now = _texts(_made(contents, platform, facts))
    open_ = [detail for detail in DETAILS.values()
             if FACTS[detail.fact].status(base) in (INFERRED, UNKNOWN)]
    first = [detail.fact for detail in open_ if any(
        _texts(_made(contents, platform, {**facts, detail.fact: value})) != now
        for value in detail.values)]
    others = [detail.fact for detail in open_ if detail.fact not in first]
    return (*first, *([] if base.sources and base.kind != OWN else others))


def _texts(made: Iterable[Compiled]) -> list[str]:
    return [each.text for compiled in made for each in compiled.strings]


def _made(contents: Book, platform: str, facts: Mapping[str, str]) -> list[Compiled]:
    older = tuple(row for row in contents.facts if row.fact not in facts
                  or name_key(row.platform) != name_key(platform))
    rows = tuple(PlatformFact(platform, name, value, "", "", "", _NOWHERE)
                 for name, value in facts.items())
    try:
        made = built(contents._replace(facts=(*older, *rows)), "",
                     Request(platforms=(platform,), size=FULL))
    except UnknownName:
        return []
    return [result.compiled for result in made.results]


# A row that stands in no workbook.
_NOWHERE = {"Platform": "", "Fact": "", "Value": ""}
