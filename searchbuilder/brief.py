"""The recruiter's page of a term: what it means, whom to look for, what to ask."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from searchbuilder.diagnostic import Diagnostic
from searchbuilder.errors import UnknownName
from searchbuilder.vocabulary.names import name_key, nearest
from searchbuilder.vocabulary.thesaurus import ROLE, TERM, Concept
from searchbuilder.workbook.contents import Book, Evidence, Question
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

OfLevel = TypeVar("OfLevel", Evidence, Question)
ANY_LEVEL = "Any level"


class LevelPage(NamedTuple):
    """A seniority level: how many years, what shows it, what to ask."""

    name: str
    years: str
    indicators: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.indicators or self.questions)


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
    cell: str = ""


def brief(workbook: str, term: str = "", level: str = "") -> Brief:
    """The page of a term, the first of the workbook by default, for one level or all.

    UnreadableFile if there is no workbook, UnknownName if there is no such term or level.
    """
    contents = book(read_rows(workbook))
    return _page(contents, _term(contents, term), level)


def every_brief(workbook: str, level: str = "") -> tuple[Brief, ...]:
    """The same of all terms of a workbook file that there is something to say about."""
    return briefs(book(read_rows(workbook)), level)


def briefs(contents: Book, level: str = "") -> tuple[Brief, ...]:
    """The pages of all terms that there is more to say about than how they are written.

    UnknownName if there is no such level.
    """
    pages = (_page(contents, concept, level) for concept in _terms(contents))
    return tuple(page for page in pages if page.definition or page.typical_titles or page.levels
                 or page.resume_lines or page.red_flags)


def _page(contents: Book, concept: Concept, level: str) -> Brief:
    evidence = [each for each in contents.evidence
                if name_key(each.term) == name_key(concept.name)]
    questions = [each for each in contents.questions
                 if name_key(each.term) == name_key(concept.name)]
    return Brief(
        concept.name, concept.industry, concept.definition,
        tuple(dict.fromkeys(each.text for each in concept.spellings
                            if name_key(each.text) != name_key(concept.name))),
        _titles(contents, "typical") if evidence or questions else (),
        _titles(contents, "also try") if evidence or questions else (),
        _texts(evidence, "résumé example"),
        tuple(_levels(_years(contents, level), evidence, questions, level)),
        _texts(evidence, "red flag"), contents.diagnostics, concept.cell)


def _terms(contents: Book) -> list[Concept]:
    return [concept for concept in contents.vocabulary.thesaurus.concepts.values()
            if concept.sort == TERM]


def _term(contents: Book, name: str) -> Concept:
    terms = _terms(contents)
    if not terms:
        raise UnknownName("The workbook has no terms", "Add a row to the sheet Terms")
    if not name:
        return terms[0]
    key = name_key(name.strip("[]"))
    for concept in terms:
        if name_key(concept.name) == key:
            return concept
    if key in contents.vocabulary.thesaurus.concepts:
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


def _levels(years: dict[str, tuple[str, str]], evidence: list[Evidence],
            questions: list[Question], wanted: str) -> list[LevelPage]:
    """The pages of all levels that there is something to say about, or of the one wanted.

    years -- the levels of the workbook, by the keys of their names
    """
    indicators = [each for each in evidence if each.kind == "indicator"]
    for level in [each.level for each in indicators] + [each.level for each in questions]:
        years.setdefault(name_key(level), (level, ""))
    pages = [LevelPage(name or ANY_LEVEL, some_years,
                       _texts(_at_level(indicators, key), "indicator"),
                       tuple(_at_level(questions, key)))
             for key, (name, some_years) in years.items()]
    return [page for page in pages if not page.is_empty
            and (not wanted or name_key(page.name) == name_key(wanted))]


def _at_level(found: Iterable[OfLevel], key: str) -> list[OfLevel]:
    return [each for each in found if name_key(each.level) == key]


def _years(contents: Book, wanted: str) -> dict[str, tuple[str, str]]:
    """The levels of the workbook, by the keys of their names, each with its years.  UnknownName if
    the one wanted is not among them."""
    years: dict[str, tuple[str, str]] = {}
    for each in contents.vocabulary.levels:
        years.setdefault(name_key(each.name), (each.name, each.years))
    if wanted and name_key(wanted) not in years:
        names = [name for name, _ in years.values()]
        raise UnknownName(f"There is no level “{wanted}”", nearest(wanted, names)
                          or f"The workbook has {', '.join(names) or 'no levels'}")
    return years
