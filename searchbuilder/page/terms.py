"""What the page tells of the words of a workbook: briefs, ambiguous abbreviations, findings."""

from __future__ import annotations

from collections.abc import Mapping

from searchbuilder.brief import Brief, LevelPage
from searchbuilder.check import Check
from searchbuilder.page.once import Once
from searchbuilder.report.changes import title
from searchbuilder.vocabulary.criteria import joined
from searchbuilder.vocabulary.thesaurus import AmbiguousAbbreviation


def brief(page: Brief) -> dict[str, object]:
    """A term for a recruiter, with its interview kit by level."""
    return {
        "name": page.name, "industry": page.industry, "definition": page.definition,
        "also_called": list(page.also_called), "titles": list(page.typical_titles),
        "titles_to_try": list(page.titles_to_try), "resume_lines": list(page.resume_lines),
        "red_flags": list(page.red_flags), "levels": [_level(each) for each in page.levels],
        "cell": page.cell,
    }


def _level(level: LevelPage) -> dict[str, object]:
    return {"name": level.name, "years": level.years, "indicators": list(level.indicators),
            "questions": [{"question": each.question, "expected": each.expected,
                           "listen_for": each.listen_for} for each in level.questions]}


def ambiguous(each: AmbiguousAbbreviation) -> dict[str, str]:
    """What else an abbreviation means, and the words that tell the meanings apart."""
    return {"abbreviation": each.spelling, "meanings": each.wrong,
            "context": joined(each.contexts, "or"), "not_if": joined(each.exclusions, "or"),
            "cell": each.cell}


def findings(check: Check, places: Mapping[str, int], texts: Once[str]) -> list[dict[str, object]]:
    """What `check` found.  places -- of the searches, by their names"""
    return [{"code": each.code, "severity": each.severity, "cell": each.cell,
             "column": each.column, "width": each.width, "message": each.message,
             "hint": each.hint, "text": each.text, "page": texts.place(title(each.code)),
             "searches": [places[name] for name in names if name in places]}
            for each, names in zip(check.diagnostics, check.searches)]
