"""The rows of Counts, and which of them still hold."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.counts import SB317, SB318
from searchbuilder.vocabulary.counts import Count
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.region import regions
from searchbuilder.vocabulary.thesaurus import Concept
from searchbuilder.workbook.reader import Row
from searchbuilder.workbook.strings_kept import KeptPeople, fingerprint_of, kept_people

_OLDEST = timedelta(days=365)
# Rows that agree in these count the same thing.
_SAME = ("Word", "Group", "Region", "How", "Where")


class SheetCounts(NamedTuple):
    """What the sheet says.

    words -- how many people each finds; strings -- how many of them each keeps, by fingerprints
    """

    words: tuple[Count, ...]
    strings: Mapping[str, KeptPeople]
    found: tuple[Diagnostic, ...]


def counts(rows: Sequence[Row], concepts: Mapping[str, Concept], typed: Collection[str],
           today: date) -> SheetCounts:
    """The counts of these rows, but for those of words that the workbook does not have, and for
    those that are over a year old.  Where something was counted again, the last row holds.

    typed -- keys of the words that stand in searches themselves, each a group of its own
    """
    words: dict[tuple[object, ...], Count] = {}
    strings: dict[str, KeptPeople] = {}
    lost, old = [], []
    for row in rows:
        string = fingerprint_of(row)
        if not string and not _is_spelled(row, concepts, typed):
            lost.append(row)
        elif is_old(row.get("Date"), today):
            old.append(row)
        elif string and (people := kept_people(row)):
            strings[string] = people
        elif not string and row.get("People").isdigit():
            words[tuple(name_key(row.get(name)) for name in _SAME)] = _of_word(row)
    return SheetCounts(tuple(words.values()), strings, tuple(_ignored(lost, old)))


def _ignored(lost: Sequence[Row], old: Sequence[Row]) -> Iterator[Diagnostic]:
    if lost:
        yield SB317.found(Location(lost[0].cell("Word")), words=tuple(
            row.get("Word") for row in lost), count=len(lost))
    if old:
        yield SB318.found(Location(old[0].cell("Date")), count=len(old))


def _is_spelled(row: Row, concepts: Mapping[str, Concept], typed: Collection[str]) -> bool:
    """Whether the group of a row has its word."""
    group, word = name_key(row.get("Group")), name_key(row.get("Word"))
    if group not in concepts:
        return group == word and word in typed
    return word in {name_key(each.text) for each in concepts[group].spellings}


def _of_word(row: Row) -> Count:
    only, of = row.get("Only"), row.get("Of")
    return Count(row.get("Word"), row.get("Group"), regions(row.get("Region")), row.get("Where"),
                 int(row.get("People")), int(only) if only.isdigit() else None,
                 int(of) if of.isdigit() else 0, row.get("Date"))


def is_old(text: str, today: date) -> bool:
    """Whether a day, as it is written in a cell, is over a year ago."""
    with suppress(ValueError):
        return today - date.fromisoformat(text) > _OLDEST
    return False
