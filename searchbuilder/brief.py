"""The recruiter's page of a term: what it means, whom to look for, what to ask."""

from __future__ import annotations

from typing import NamedTuple

from searchbuilder.diagnostic import Diagnostic
from searchbuilder.errors import UnknownName
from searchbuilder.vocabulary.names import name_key, nearest
from searchbuilder.vocabulary.thesaurus import ROLE, TERM, Concept
from searchbuilder.workbook.contents import Book, Evidence, Question
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows


ANY_LEVEL = "Any level"


class LevelPage(NamedTuple):
    """A seniority level: how many years, what shows it, what to ask."""

    name: str
    years: str
    indicators: tuple[str, ...]
    questions: tuple[Question, ...]


class Brief(NamedTuple):
    """Everything that the workbook tells a recruiter about one term."""

    name: str
    industry: str
    definition: str
    also_called: tuple[str, ...]
    typical_titles: tuple[str, ...]
    titles_to_try: tuple[str, ...]
    resume_lines: tuple[str, ...]
    levels: tuple[LevelPage, ...]
    red_flags: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def brief(workbook: str, term: str = "", level: str = "") -> Brief:
    """The page of a term, the first of the workbook by default, for one level or all.

    UnreadableFile if there is no workbook, UnknownName if there is no such term or level.
    """
    contents = book(read_rows(workbook))
    concept = _term(contents, term)
    evidence = [each for each in contents.evidence
                if name_key(each.term) == name_key(concept.name)]
    asked = any(name_key(each.term) == name_key(concept.name) for each in contents.questions)
    return Brief(
        concept.name, concept.industry, concept.definition,
        tuple(dict.fromkeys(each.text for each in concept.spellings
                            if name_key(each.text) != name_key(concept.name))),
        _titles(contents, "typical") if evidence or asked else (),
        _titles(contents, "also try") if evidence or asked else (),
        _texts(evidence, "résumé example"), tuple(_levels(contents, concept, evidence, level)),
        _texts(evidence, "red flag"), contents.diagnostics)


def _term(contents: Book, name: str) -> Concept:
    terms = [concept for concept in contents.vocabulary.thesaurus.concepts.values()
             if concept.sort == TERM]
    if not terms:
        raise UnknownName("The workbook has no terms", "Add a row to the sheet Terms")
    for concept in terms if name else terms[:1]:
        if not name or name_key(concept.name) == name_key(name.strip("[]")):
            return concept
    if name_key(name.strip("[]")) in contents.vocabulary.thesaurus.concepts:
        raise UnknownName(f"“{name}” is a role, and a brief is about a term", _choices(terms))
    raise UnknownName(f"There is no term “{name}”",
                      nearest(name, [concept.name for concept in terms]) or _choices(terms))


def _choices(terms: list[Concept]) -> str:
    return f"The workbook has {', '.join(concept.name for concept in terms)}"


def _titles(contents: Book, kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(
        spelling.text for concept in contents.vocabulary.thesaurus.concepts.values()
        if concept.sort == ROLE for spelling in concept.spellings if spelling.kind == kind))


def _texts(evidence: list[Evidence], kind: str) -> tuple[str, ...]:
    return tuple(each.text for each in evidence if each.kind == kind)


def _levels(contents: Book, concept: Concept, evidence: list[Evidence], wanted: str
            ) -> list[LevelPage]:
    questions = [each for each in contents.questions
                 if name_key(each.term) == name_key(concept.name)]
    years: dict[str, str] = {}
    for each in contents.vocabulary.levels:
        years.setdefault(each.name, each.years)
    if wanted and name_key(wanted) not in map(name_key, years):
        raise UnknownName(f"There is no level “{wanted}”", nearest(wanted, years)
                          or f"The workbook has {', '.join(years) or 'no levels'}")
    for level in (*(each.level for each in evidence if each.kind == "indicator"),
                  *(each.level for each in questions)):
        if name_key(level) not in map(name_key, years):
            years[level] = ""
    pages = [LevelPage(
        name or ANY_LEVEL, some_years,
        tuple(each.text for each in evidence
              if each.kind == "indicator" and name_key(each.level) == name_key(name)),
        tuple(each for each in questions if name_key(each.level) == name_key(name)))
        for name, some_years in years.items()]
    return [page for page in pages if (page.indicators or page.questions)
            and (not wanted or name_key(page.name) == name_key(wanted))]
