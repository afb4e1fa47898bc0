"""The facts that strings rest on: how each is known, for people and for programs; and the file in
which what a user found out is handed on."""

from __future__ import annotations

from collections.abc import Iterable

from searchbuilder.calibrated import OWN
from searchbuilder.dialect import Calibration, Dialect
from searchbuilder.facts import CALIBRATED, FACTS, INFERRED, STATED, UNKNOWN, Fact
from searchbuilder.report.document import table
from searchbuilder.workbook.facts import COLUMNS

# What a spreadsheet would take for a formula gets an apostrophe, which import takes away.
_FORMULA = ("=", "+", "-", "@", "'", "\t", "\r")


def as_json(each: Dialect) -> list[dict[str, str | None]]:
    """Every fact of a platform with its status."""
    return [_record(fact, each) for fact in FACTS.values()]


def _record(fact: Fact, each: Dialect) -> dict[str, str | None]:
    status = fact.status(each)
    found = each.calibrated.get(fact.name, Calibration(""))
    how = {CALIBRATED: found.how, STATED: each.confidence, UNKNOWN: "",
           INFERRED: next((test for name, test in each.inferred.items() if name in fact.fields),
                          "")}[status]
    date = {CALIBRATED: found.date, UNKNOWN: ""}.get(status, each.checked)
    return {"fact": fact.name, "label": fact.label, "value": fact.value(each), "status": status,
            "how": how, "counts": found.counts, "date": date or None}


def rows(each: Dialect) -> list[tuple[str, str]]:
    """How the facts are known, by status, as question and answer."""
    by_status: dict[str, list[str]] = {}
    for fact in FACTS.values():
        by_status.setdefault(fact.status(each), []).append(fact.name)
    told = [("checked by you", checked(name, found)) for name, found in each.calibrated.items()]
    told += [(f"facts {status}", ", ".join(by_status[status]))
             for status in (STATED, INFERRED, UNKNOWN) if status in by_status]
    return told


def checked(name: str, found: Calibration) -> str:
    """`Parentheses: any depth (2026-11-30: nurse 812; zzqx 0)`."""
    date = f"{found.date}, over a year ago" if found.aged else found.date
    beside = ": ".join(filter(None, (date, found.counts or found.how)))
    return f"{name}: {found.value}" + (f" ({beside})" if beside else "")


def marked(each: Dialect) -> str:
    """What a list says of the facts that the user found out; empty if there are none."""
    return f"checked by you: {', '.join(each.calibrated)}" if each.calibrated else ""


def not_stated(each: Dialect) -> str:
    """The facts that nobody states, of those by which strings are written, for a table: `Length,
    Parentheses (inferred)`."""
    names = ((fact.name, fact.status(each)) for fact in FACTS.values() if fact.decides)
    return ", ".join(name + {UNKNOWN: "", INFERRED: " (inferred)",
                             CALIBRATED: " (checked by you)"}[status]
                     for name, status in names if status != STATED)


def as_file(platforms: Iterable[Dialect]) -> str:
    """What a user found out, with the columns of the sheet Platforms: as CSV, which Excel opens,
    anybody can read before it is sent, and `import` takes.  Of a site only what is not its
    engine's already."""
    kept: dict[tuple[str, Calibration], str] = {}
    for each in sorted(platforms, key=lambda one: bool(one.site)):
        # Of the user's own, the name that its id was made of.
        own = each.kind == OWN and "Title" not in each.calibrated
        for fact in each.calibrated.items():
            kept.setdefault(fact, each.title if own else each.name)
    rows = ((platform, name, found.value, found.how, found.counts, found.date)
            for (name, found), platform in kept.items())
    return table([COLUMNS, *([f"'{text}" if text.startswith(_FORMULA) else text for text in row]
                             for row in rows)])
