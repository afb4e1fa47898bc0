"""SB1xx: what stands in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.diagnostic import WARNING, Diagnostic
from searchbuilder.rule import rule
from searchbuilder.rules import find
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.workbook.accept import accepting

SB123 = rule(
    "SB123", WARNING, """
    A cell under Accept says too little, or names a code that is none.

    Why is this bad?
    It names a finding and says why it is right here. Without a code nobody knows which one is
    meant, and without a reason nobody knows later why.

    Example
    Synonyms, Accept: SB304

    Use instead
    SB304 kept for the British spelling
    """,
    {})


@looks_for(SB123)
def look_for_sb123(subject: Subject) -> Iterator[Diagnostic]:
    for cell, item in accepting(row for rows in subject.rows.sheets.values() for row in rows):
        code = re.match(r"SB\d{3}\b", item, re.IGNORECASE)
        if code and find(code[0]) is None:
            yield Diagnostic("SB123", WARNING, f"there is no code {code[0].upper()}, so nothing "
                             "is accepted", cell, 0,
                             "write the code that stands in front of the finding")
