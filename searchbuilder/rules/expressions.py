"""SB2xx: how a search is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.diagnostic import WARNING, Diagnostic
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject, Typed
from searchbuilder.vocabulary.several import listed

SB209 = rule(
    "SB209", WARNING, """
    Commas stand between things that you look for.

    Why is this bad?
    A comma separates nothing, because titles contain commas. The whole list is looked for as
    one phrase, and nobody writes that.

    Example
    Searches, Should: nurse, therapist, case worker

    Use instead
    nurse; therapist; case worker
    """,
    {})


@looks_for(SB209)
def look_for_sb209(subject: Subject) -> Iterator[Diagnostic]:
    for each in subject.typed():
        most = each.column.commas
        part = "" if most is None else next(
            (part for part in re.split(r"[;|\n]", each.read) if part.count(",") > most
             or _several(part, each)), "")
        if part:
            yield Diagnostic("SB209", WARNING, "commas do not separate anything here", each.cell,
                             each.text.find(",", max(0, each.text.find(part))) + 1,
                             "write ; between them", each.text)


def _several(part: str, typed: Typed) -> bool:
    found = listed(part.strip(), typed.column.thing)
    return found is not None and found.sign == ","
