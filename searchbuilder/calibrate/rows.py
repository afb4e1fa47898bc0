"""What an interview found out, as rows of the sheet Platforms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from searchbuilder.calibrate.interview import Interview
from searchbuilder.workbook.facts import COLUMNS

_HOW = "searchbuilder calibrate"
# The counts of more searches than these would fill a cell.
_MOST_SHOWN = 14


def rows(interview: Interview, facts: Mapping[str, str], platform: str, day: date
         ) -> list[dict[str, str]]:
    """One row a fact, each with all counts, because together they decide it."""
    counts = "; ".join(f"{each.text} = {each.counted.shown}"
                       for each in interview.asked[:_MOST_SHOWN])
    return [{"Platform": platform, "Fact": name, "Value": value, "How": _HOW, "Counts": counts,
             "Date": day.isoformat()} for name, value in facts.items()]


def probe() -> list[dict[str, str]]:
    """A row like any other, to see whether a workbook takes one."""
    return [dict.fromkeys(COLUMNS, "")]
