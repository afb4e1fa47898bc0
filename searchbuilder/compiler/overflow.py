"""Telling of strings that are longer than is wise."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.compiler.boxes import BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.result import String
from searchbuilder.compiler.strings import LONGEST_LINK, over
from searchbuilder.dialect import Dialect
from searchbuilder.effect import EXACT


def note_length(sets: Sequence[BoxSet], strings: Sequence[String], dialect: Dialect, log: Log
                ) -> None:
    """Note every advised limit that some string does not keep, and links that are too long.

    sets -- the box sets of the strings
    """
    advised = [limit for limit in dialect.limits if not limit.enforced and limit.what != "depth"]
    kept = {limit for boxes in sets for limit in over(boxes, dialect, advised)}
    for limit in (limit for limit in advised if limit in kept):
        each = " in each box" * limit.each_box
        log.add("SB512", EXACT, (), f"over the {limit.most} {limit.what}{each} that are advised "
                f"for {dialect.title}; past it: {limit.past}")
    if dialect.url and any(string.text and not string.url for string in strings):
        log.add("SB529", EXACT, (), f"{LONGEST_LINK:,}")
