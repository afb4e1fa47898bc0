"""What the page tells of the words of a workbook: ambiguous abbreviations, findings."""

from __future__ import annotations

from collections.abc import Mapping

from searchbuilder.check import Check
from searchbuilder.page.once import Once
from searchbuilder.vocabulary.in_words import joined
from searchbuilder.vocabulary.thesaurus import AmbiguousAbbreviation


def ambiguous(each: AmbiguousAbbreviation) -> dict[str, str]:
    """What else an abbreviation means, and the words that tell the meanings apart."""
    return {"abbreviation": each.spelling, "meanings": each.wrong,
            "context": joined(each.contexts, "or"), "not_if": joined(each.exclusions, "or"),
            "cell": each.cell}


def findings(check: Check, places: Mapping[str, int], texts: Once[str]) -> list[dict[str, object]]:
    """What `check` found.  places -- of the searches, by their names"""
    return [{"code": each.code, "severity": each.severity, "cell": each.cell,
             "column": each.column, "width": each.width, "message": each.message,
             "hint": each.hint, "text": each.text, "page": texts.place(title),
             "searches": [places[name] for name in names if name in places]}
            for each, names, title in zip(check.diagnostics, check.searches, check.titles)]
