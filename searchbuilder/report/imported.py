"""What is taken into a workbook, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from searchbuilder.characters import number_of, safe
from searchbuilder.importer import Intake
from searchbuilder.report.wrap import wrapped
from searchbuilder.workbook.sheets import SHEETS


def text(intake: Intake, workbook: str, done: bool) -> str:
    """Every new row.  done -- whether they are written"""
    return "\n".join(_lines(intake, safe(workbook), done)) + "\n"


def _lines(intake: Intake, workbook: str, done: bool) -> Iterator[str]:
    count = sum(map(len, intake.rows.values()))
    if not count:
        yield f"Nothing to add to {workbook}" + (
            "" if intake.refused else ": it is all there already")
        return
    rows = number_of(count, "row")
    yield f"{rows} added to {workbook}" if done else (
        f"{rows} would be added to {workbook}; nothing is saved yet")
    for sheet in (name for name in SHEETS if name in intake.rows):
        yield f"\n{sheet} ({len(intake.rows[sheet]):,})"
        for row in intake.rows[sheet]:
            yield wrapped(_told(sheet, row))


def _told(sheet: str, row: Mapping[str, str]) -> str:
    labelled = SHEETS[sheet].labelled
    said = [column for column in SHEETS[sheet].columns
            if column.name in row and column.name != "Source" and not column.proof]
    return " · ".join(f"{column.header}: {row[column.name]}" if labelled and place
                      else row[column.name] for place, column in enumerate(said))
