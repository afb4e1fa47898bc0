"""Telling of strings that are longer than is wise."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.result import String
from searchbuilder.compiler.strings import LONGEST_LINK, used
from searchbuilder.dialect import Dialect
from searchbuilder.findings.changes_room import SB512, SB529


def note_length(sets: Sequence[BoxSet], strings: Sequence[String], dialect: Dialect, log: Log
                ) -> None:
    """Note every advised limit that some string does not keep, and links that are too long.

    sets -- the box sets of the strings
    """
    advised = [limit for limit in dialect.limits if not limit.enforced and limit.what != "depth"]
    for limit in advised:
        took = [used(boxes, limit, dialect) for boxes in sets]
        if over := [number for number, count in enumerate(took, 1) if count > limit.most]:
            log.note_strings(SB512, _some(over, sets), "box" if limit.each_box else "",
                             used=max(took), unit=limit.unit, limit=limit.most, past=limit.past)
    long = [number for number, string in enumerate(strings, 1) if string.text and not string.url]
    if dialect.url and long:
        log.note_strings(SB529, _some(long, sets), most=LONGEST_LINK)


def _some(numbers: Sequence[int], sets: Sequence[BoxSet]) -> tuple[int, ...]:
    """The numbers of strings that something is about, where it is not about all."""
    return tuple(numbers) if len(numbers) < len(sets) else ()
