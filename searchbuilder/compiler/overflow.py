"""Telling of strings that are longer than is wise."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.result import String
from searchbuilder.compiler.strings import LONGEST_LINK, used
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT
from searchbuilder.findings.changes_room import SB512, SB529


def note_length(sets: Sequence[BoxSet], strings: Sequence[String], dialect: Dialect, log: Log
                ) -> None:
    """Note every advised limit that some string does not keep, and links that are too long.

    sets -- the box sets of the strings
    """
    advised = [limit for limit in dialect.limits if not limit.enforced and limit.what != "depth"]
    for limit in advised:
        most = max((used(boxes, limit, dialect) for boxes in sets), default=0)
        if most > limit.most:
            log.add(SB512, EXACT, (), "box" if limit.each_box else "", used=most, unit=limit.unit,
                    limit=limit.most, past=limit.past)
    if dialect.url and any(string.text and not string.url for string in strings):
        log.add(SB529, EXACT, (), most=LONGEST_LINK)
