"""What somebody found out about platforms, as rows of the sheet Platforms."""

from __future__ import annotations

from collections.abc import Mapping

from searchbuilder.calibrated import allowed
from searchbuilder.diagnostic import Diagnostic
from searchbuilder.facts import FACTS
from searchbuilder.findings.logged import SB723, SB724
from searchbuilder.importer import Intake
from searchbuilder.importer.exported import Line, header, lines
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.workbook.facts import COLUMNS, SHEET
from searchbuilder.workbook.reader import Row, Rows

# By these columns such a file is known, whatever else it has and in whatever order.
_NEEDED = {"platform", "fact", "value"}


def is_facts(text: str) -> bool:
    """Whether a text is what `platforms` exports."""
    return _NEEDED <= header(text)


def of_facts(text: str, rows: Rows) -> Intake:
    """What such a file adds to a workbook.  A fact that is there already is written over, unless
    the workbook's own is newer."""
    there = {(name_key(row.get("Platform")), row.get("Fact")): row
             for row in rows.sheets.get(SHEET, ())}
    new: list[Mapping[str, str]] = []
    found: list[Diagnostic] = []
    for line in lines(text, "Export it again"):
        row = _row(line, found)
        before = there.get((name_key(row["Platform"]), row["Fact"])) if row else None
        if row and (before is None or _replaces(row, before, found)):
            new.append({column: text for column, text in row.items() if text})
    return Intake({SHEET: new} if new else {}, tuple(found))


def _row(line: Line, found: list[Diagnostic]) -> dict[str, str] | None:
    """A line as a row; None, with a finding, where it is no fact."""
    row = {column: line.get(column.casefold()).strip() for column in COLUMNS}
    named = {name_key(name): name for name in FACTS}
    name = named.get(name_key(row["Fact"]))
    if not row["Platform"] or name is None:
        found.append(SB723.found(case="fact" if row["Platform"] else "platform",
                                 meant=near(row["Fact"], FACTS) if row["Platform"] else (),
                                 line=line.number, fact=row["Fact"]))
        return None
    value = FACTS[name].canonical(row["Value"])
    if value is None:
        found.append(SB723.found(case="value", line=line.number, value=row["Value"], fact=name,
                                 values=allowed(FACTS[name])))
        return None
    return {**row, "Fact": name, "Value": value}


def _replaces(row: Mapping[str, str], before: Row, found: list[Diagnostic]) -> bool:
    """Whether a row takes the place of one that is there."""
    if all(row[column] == before.get(column) for column in COLUMNS[2:]):
        return False
    newer = before.get("Date") > row["Date"]
    if before.get("Value") != row["Value"]:
        found.append(SB724.found(
            case="kept" if newer else "replaced", fact=row["Fact"], platform=row["Platform"],
            before=before.get("Value"), value=row["Value"], cell=before.cell("Value")))
    return not newer
