"""SB2xx: how a search is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.expressions import SB209
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject, Typed
from searchbuilder.vocabulary.several import listed


@looks_for(SB209)
def commas_between_items(subject: Subject) -> Iterator[Diagnostic]:
    for each in subject.cells:
        most = each.column.commas
        part = "" if most is None else next(
            (part for part in re.split(r"[;|\n]", each.read) if part.count(",") > most
             or _several(part, each)), "")
        if part:
            column = each.text.find(",", max(0, each.text.find(part))) + 1
            yield SB209.found(Location(each.cell, column, text=each.text))


def _several(part: str, typed: Typed) -> bool:
    found = listed(part.strip(), typed.column.thing)
    return found is not None and found.sign == ","
