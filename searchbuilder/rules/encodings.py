"""SB3xx: text of a cell that was encoded for another place."""

from __future__ import annotations

from collections.abc import Iterator

from searchbuilder.decoding.codes import first_mark
from searchbuilder.diagnostic import WARNING, Diagnostic, Location
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.workbook.sheet import Kind

SB316 = rule(
    "SB316", WARNING, """
    A cell has a code where a sign belongs.

    Text copied from a web page, an address or a program has &quot; or %22 where a quotation mark
    belongs, and â€™ where an apostrophe does. A cell is searched as typed, so this finds nobody.

    Synonyms, Synonym: R&amp;D manager

    R&D manager
    """,
    "{code} is a code for {sign}, and is searched as typed", "Type {sign} instead")


@looks_for(SB316)
def codes_for_signs(subject: Subject) -> Iterator[Diagnostic]:
    for each in subject.cells:
        searched = each.column.kind not in (Kind.PROSE, Kind.ADDRESS)
        code = first_mark(each.text) if searched else None
        if code:
            at = Location(each.cell, code.place + 1, len(code.text), each.text)
            yield SB316.found(at, code=code.text, sign=code.sign)
