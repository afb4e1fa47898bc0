"""SB1xx: what stands in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.cells import SB123
from searchbuilder.rules import find
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.workbook.accept import accepting


@looks_for(SB123)
def unknown_accepted_codes(subject: Subject) -> Iterator[Diagnostic]:
    for cell, item in accepting(row for rows in subject.rows.sheets.values() for row in rows):
        code = re.match(r"SB\d{3}\b", item, re.IGNORECASE)
        if code and find(code[0]) is None:
            yield SB123.found(Location(cell), "unknown", code=code[0].upper())
