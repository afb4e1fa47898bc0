"""The rows of Counts, and which of them still hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.counts import SB317, SB318
from searchbuilder.vocabulary.counts import Count
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.region import regions
from searchbuilder.vocabulary.thesaurus import Concept
from searchbuilder.workbook.reader import Row

_OLDEST = timedelta(days=365)
# Rows that agree in these count the same thing.
_SAME = ("Word", "Group", "Region", "How", "Where")


def counts(rows: Sequence[Row], concepts: Mapping[str, Concept], today: date
           ) -> tuple[tuple[Count, ...], list[Diagnostic]]:
    """The counts of these rows, but for those of words that the workbook does not have, and for
    those that are over a year old.  Where a word was counted again, the last row holds."""
    kept: dict[tuple[object, ...], Count] = {}
    lost, old = [], []
    for row in rows:
        concept = concepts.get(name_key(row.get("Group")))
        known = concept and {name_key(each.text) for each in concept.spellings}
        if not known or name_key(row.get("Word")) not in known:
            lost.append(row)
        elif is_old(row.get("Date"), today):
            old.append(row)
        elif row.get("People").isdigit():
            same = tuple(name_key(row.get(name)) for name in _SAME)
            kept[same] = Count(
                row.get("Word"), row.get("Group"), regions(row.get("Region")), row.get("Where"),
                int(row.get("People")), _number(row.get("Only")), row.cell("People"),
                _number(row.get("Of")))
    found = []
    if lost:
        found.append(SB317.found(Location(lost[0].cell("Word")), words=tuple(
            row.get("Word") for row in lost), count=len(lost)))
    if old:
        found.append(SB318.found(Location(old[0].cell("Date")), count=len(old)))
    return tuple(kept.values()), found


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 0


def is_old(text: str, today: date) -> bool:
    """Whether a day, as it is written in a cell, is over a year ago."""
    with suppress(ValueError):
        return today - date.fromisoformat(text) > _OLDEST
    return False
