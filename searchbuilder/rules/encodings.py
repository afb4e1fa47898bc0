"""SB3xx: text of a cell that was encoded for another place."""

from __future__ import annotations

from collections.abc import Iterator

from searchbuilder.decoding.codes import first_mark
from searchbuilder.diagnostic import WARNING, Diagnostic
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.workbook.sheet import Kind

SB316 = rule(
    "SB316", WARNING, """
    A cell holds a code in place of a sign.

    Why is this bad?
    Text from a web page, an address or a program has &quot; or %22 where a quotation mark belongs,
    and â€™ where an apostrophe does. A cell is searched as it stands, so nobody is found by it.

    Example
    Synonyms, Synonym: R&amp;D manager

    Use instead
    R&D manager
    """,
    {})


@looks_for(SB316)
def look_for_sb316(subject: Subject) -> Iterator[Diagnostic]:
    for each in subject.typed():
        searched = each.column.kind not in (Kind.PROSE, Kind.ADDRESS)
        code = first_mark(each.text) if searched else None
        if code:
            yield Diagnostic("SB316", WARNING, f"{code.text} is a code for {code.sign}, and this "
                             "cell searches the code", each.cell, code.place + 1,
                             f"type {code.sign} in its place", each.text, len(code.text))
