"""Findings that the workbook accepts, with a reason on record: the column `Accept` of any sheet.

A cell of it says `SB304 kept for the British spelling`; several stand on lines of their own, or
are separated by `;`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from searchbuilder.diagnostic import NOTE, Diagnostic, Location
from searchbuilder.findings.cells import SB123
from searchbuilder.vocabulary.names import name_key
from searchbuilder.workbook.headers import ACCEPT
from searchbuilder.workbook.rows import Row

_ROW = re.compile(r"^(?P<sheet>.*!)[A-Z]+(?P<number>\d+)$", re.DOTALL)
_ACCEPTED = re.compile(r"(?P<code>SB\d{3})\b[\s:,–-]*(?P<reason>.*)", re.IGNORECASE | re.DOTALL)

# The row of an address (`Synonyms!7`) and a code, to the reason.
Accepts = Mapping[tuple[str, str], str]


def acceptances(rows: Iterable[Row]) -> tuple[Accepts, list[Diagnostic]]:
    """What the column `Accept` of these rows says, and which of its cells cannot be understood."""
    reasons: dict[tuple[str, str], str] = {}
    found: list[Diagnostic] = []
    for cell, item in accepting(rows):
        said = _ACCEPTED.fullmatch(item)
        if said and said["reason"]:
            reasons[_row(cell), said["code"].upper()] = said["reason"]
        else:
            found.append(SB123.found(Location(cell), "no reason" if said else "no code",
                                     item=item))
    return reasons, found


def accepting(rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """The items of the column `Accept`, each with its cell."""
    for row in rows:
        header = next((name for name in row.extra if name_key(name) == name_key(ACCEPT)), "")
        items = map(str.strip, re.split(r"[;\n]", row.extra.get(header, "")))
        yield from ((row.cell(header), item) for item in items if item)


def accepted(found: Iterable[Diagnostic], reasons: Accepts) -> Iterator[Diagnostic]:
    """The findings; what its row accepts is a note that says why."""
    for each in found:
        reason = reasons.get((_row(each.cell), each.code)) if reasons else None
        yield each if reason is None else each._replace(
            severity=NOTE, message=f"{each.message} (accepted: {reason})")


def _row(cell: str) -> str:
    found = _ROW.match(cell)
    return found["sheet"] + found["number"] if found else cell
