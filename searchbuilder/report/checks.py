"""What `check` found, and the pages of the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from searchbuilder.characters import number_of, safe
from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.report.document import document
from searchbuilder.report.findings import as_dict, findings
from searchbuilder.report.wrap import escaped

if TYPE_CHECKING:
    from searchbuilder.check import Check
    from searchbuilder.rules import Rule


def text(check: Check) -> str:
    """Every finding, and how many there are."""
    counts = [(severity, sum(each.severity == severity for each in check.diagnostics))
              for severity in (ERROR, WARNING, NOTE)]
    told = ", ".join(number_of(count, severity)
                     for severity, count in counts if count)
    lines = [f"{safe(check.workbook)}: {told or 'no problems found'}"]
    if told:
        lines.append(f"To learn more, type: searchbuilder explain {check.diagnostics[0].code}")
    return findings(check.diagnostics) + "\n".join(lines) + "\n"


def as_json(check: Check) -> str:
    """One document, version 1.  width -- how much of the text of its cell a finding means; title
    -- what its code is about; searches -- those that it may change"""
    told = zip(check.diagnostics, check.titles, check.searches)
    return document({"version": 1, "workbook": check.workbook, "diagnostics": [
        {**as_dict(each), "text": each.text, "width": each.width, "title": title,
         "searches": list(searches)} for each, title, searches in told]})


FORMATS = {"text": text, "json": as_json}


def page(rule: Rule) -> str:
    """All about one rule."""
    return f"{rule.code} ({' or '.join(rule.labels)})\n\n{rule.title}\n\n{rule.page}\n"


def table(rules: Iterable[Rule]) -> str:
    """One row a rule, as Markdown."""
    lines = ["| Code | Is | What |", "| --- | --- | --- |"]
    lines += [f"| {rule.code} | {', '.join(rule.labels)} | {escaped(rule.title)} |"
              for rule in rules]
    return "\n".join(lines) + "\n"
