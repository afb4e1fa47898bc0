"""One mistake, one finding: what only follows from a sheet or a column that is not read is not
said once more for every row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from searchbuilder.diagnostic import ERROR, Diagnostic
from searchbuilder.workbook.sheets import SHEETS


def suppress_consequences(found: Iterable[Diagnostic], unread: Mapping[tuple[str, str], Diagnostic]
                          ) -> list[Diagnostic]:
    """The findings without those that follow from what is `unread` (see `Rows`).

    A cause counts as an error if one of those that follow is.
    """
    causes = {code: cause for (sheet, column), cause in unread.items()
              for code in _caused(sheet, column)}
    kept: list[Diagnostic] = []
    errors: set[Diagnostic] = set()
    for each in found:
        cause = causes.get(each.code)
        if cause is None:
            kept.append(each)
        elif each.severity == ERROR:
            errors.add(cause)
    return [each._replace(severity=ERROR) if each in errors else each for each in kept]


def _caused(sheet: str, column: str) -> tuple[str, ...]:
    """The codes of what is found only because a sheet, or one of its columns, is not read."""
    record = SHEETS[sheet]
    return record.column[column].causes if column in record.column else (
        () if column else record.causes)
