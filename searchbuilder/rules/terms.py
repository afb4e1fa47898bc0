"""SB3xx: terms, synonyms and titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from searchbuilder.compiler.subsumption import coverers
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic, Severity
from searchbuilder.dialect import OPERATOR_WORDS, Tokens
from searchbuilder.query.tree import Term
from searchbuilder.rule import rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.vocabulary.region import lies_in, within
from searchbuilder.vocabulary.thesaurus import TERM, Concept, Spelling
from searchbuilder.workbook.sheet import Kind, Searched
from searchbuilder.workbook.sheets import having

_SHORT = re.compile(r"[A-Z&]{2,3}")
# What stands in brackets, should one of them be missing too.
_NAME = re.compile(r"(?<=\[)[^\[\];|\n]+|[^\[\];|\n]+(?=\])")
# A sheet or a column is not read.
_UNREAD = {"SB101", "SB102", "SB103", "SB104"}
_ITEM = re.compile(r"[^;|\n]+")
_LITERAL = having(lambda column: column.searched is Searched.ALWAYS)
_EXPRESSIONS = having(lambda column: column.kind is Kind.EXPRESSION)


def _concepts(subject: Subject) -> Sequence[Concept]:
    return tuple(subject.book.vocabulary.thesaurus.concepts.values())


def _together(one: Spelling, other: Spelling) -> bool:
    """Whether some search takes both."""
    return (not one.regions or not other.regions
            or any(within(one.regions, each) for each in other.regions))


class _Finder:
    """Makes findings about spellings: the word itself is marked where it stands in a list."""

    def __init__(self, subject: Subject) -> None:
        column = "Quick synonyms"
        self.lists = {row.cell(column): row.typed.get(column, row.get(column))
                      for row in subject.of("Terms") if row.get(column)}

    def __call__(self, code: str, severity: Severity, message: str, spelling: Spelling, hint: str
                 ) -> Diagnostic:
        """Of several in one list that read the same, it is about the last."""
        text = self.lists.get(spelling.cell, "")
        places = [each.start() for each in re.finditer(
            rf"(?<!\w){re.escape(spelling.text)}(?!\w)", text)] if text else []
        column, width = (places[-1] + 1, len(spelling.text)) if places else (0, 1)
        return Diagnostic(code, severity, message, spelling.cell, column, hint, text, width)


SB303 = rule(
    "SB303", WARNING, """
    A spelling stands twice under one term or role.

    Why is this bad?
    The second row changes nothing, and whoever corrects one of them forgets the other.

    Example
    MMI: maximum medical improvement, and again Maximum Medical  Improvement

    Use instead
    One row. Two rows are right only where each has a region of its own.
    """,
    {})


@looks_for(SB303)
def look_for_sb303(subject: Subject) -> Iterator[Diagnostic]:
    finding = _Finder(subject)
    for concept in _concepts(subject):
        seen: dict[str, list[Spelling]] = {}
        for spelling in concept.spellings:
            before = seen.setdefault(name_key(spelling.text), [])
            twin = next((each for each in before if _together(each, spelling)), None)
            if twin:
                where = "in this cell" if twin.cell == spelling.cell else f"in {twin.cell}"
                yield finding("SB303", WARNING, f"“{spelling.text}” stands already {where}",
                              spelling, "delete one of the two")
            before.append(spelling)


SB304 = rule(
    "SB304", NOTE, """
    A synonym is covered by a shorter one.

    Why is this bad?
    Whoever writes “nurse case manager” also writes “case manager”, so the longer spelling finds
    nobody new. It is left out of the strings; the row only makes the list longer.

    Example
    Case Manager: case manager, nurse case manager

    Use instead
    The shorter spelling alone, or no under Use to keep the longer one on record.
    """,
    {})


@looks_for(SB304)
def look_for_sb304(subject: Subject) -> Iterator[Diagnostic]:
    thesaurus = subject.book.vocabulary.thesaurus
    finding = _Finder(subject)
    for concept in _concepts(subject):
        plain = [each for each in concept.spellings if concept.sort == TERM
                 and not each.needs_context and not thesaurus.friends_of(each)]
        leaves = [Term(each.text.rstrip("*"), each.text.endswith("*")) for each in plain]
        for number, wider in enumerate(coverers(leaves, Tokens.SPACED)):
            spelling = plain[number]
            cover = next((plain[each] for each in wider if _covers(plain[each], spelling)), None)
            if cover:
                yield finding("SB304", NOTE, f"“{spelling.text}” finds nobody whom “{cover.text}” "
                              f"({cover.cell}) does not find", spelling, "take it out"
                              if spelling.cell in finding.lists else
                              "write no under Use, or delete the row")


def _covers(wide: Spelling, narrow: Spelling) -> bool:
    """Whether every search that takes the narrow spelling takes the wide one, which is another."""
    return (name_key(wide.text) != name_key(narrow.text)
            and (not wide.regions or bool(narrow.regions) and all(
                any(lies_in(each, around) for around in wide.regions) for each in narrow.regions))
            and (narrow.broad or not wide.broad) and wide.avoid <= narrow.avoid)


SB305 = rule(
    "SB305", NOTE, """
    A synonym stands under two terms.

    Why is this bad?
    It may be right, but a search for one of them then finds people of the other. Where Kind says
    related, the row says as much itself, and there is no note.

    Example
    RTW under Return to work and under Modified duty

    Use instead
    The spelling where it belongs; name both terms in a search that wants both.
    """,
    {})


@looks_for(SB305)
def look_for_sb305(subject: Subject) -> Iterator[Diagnostic]:
    finding = _Finder(subject)
    first: dict[str, list[tuple[Concept, Spelling]]] = {}
    for concept in _concepts(subject):
        for spelling in concept.spellings:
            if concept.sort != TERM or spelling.kind == "related":
                continue
            before = first.setdefault(name_key(spelling.text), [])
            found = next(((other, there) for other, there in before
                          if other is not concept and _together(there, spelling)), None)
            if found:
                yield finding("SB305", NOTE, f"“{spelling.text}” stands under {found[0].name} too "
                              f"({found[1].cell})", spelling,
                              "keep it where it belongs, or accept it with the reason")
            before.append((concept, spelling))


SB309 = rule(
    "SB309", WARNING, """
    A word spells an operator.

    Why is this bad?
    It is sent in quotation marks, and still some platforms read OR as “either of these”, or
    ignore it: the string then means something else there.

    Example
    Operating room: OR; Locations, Also written: OR

    Use instead
    operating room; Oregon
    """,
    {})


@looks_for(SB309)
def look_for_sb309(subject: Subject) -> Iterator[Diagnostic]:
    for sheet, columns in _LITERAL.items():
        for row in subject.of(sheet):
            for column in columns if not row.is_off else ():
                text = row.get(column.name)
                for item in _ITEM.finditer(text):
                    word = item[0].strip().strip('"')
                    if word.casefold() in OPERATOR_WORDS:
                        place = text.index(word, item.start()) + 1 if word != text else 0
                        yield Diagnostic("SB309", WARNING, f"“{word}” spells an operator, and not "
                                         "every platform takes it for a word",
                                         row.cell(column.name), place, "spell it out, such as "
                                         "operating room or Oregon for OR", text, len(word))


SB310 = rule(
    "SB310", NOTE, """
    A short abbreviation that nobody has looked at.

    Why is this bad?
    Two or three letters nearly always mean something else too.

    Example
    Modified duty: MD

    Use instead
    A row on Ambiguous abbreviations with context words, or one with off under Use if it is safe
    """,
    {})


@looks_for(SB310)
def look_for_sb310(subject: Subject) -> Iterator[Diagnostic]:
    sheet = "Ambiguous abbreviations"
    looked_at = {name_key(row.get("Synonym")) for row in subject.of(sheet)}
    thesaurus = subject.book.vocabulary.thesaurus
    finding = _Finder(subject)
    for concept in _concepts(subject):
        for spelling in concept.spellings:
            if _SHORT.fullmatch(spelling.text) and not (
                    spelling.needs_context or name_key(spelling.text) in looked_at
                    or thesaurus.friends_of(spelling)
                    or spelling.text.casefold() in OPERATOR_WORDS):
                yield finding("SB310", NOTE, f"“{spelling.text}” is short and may mean other "
                              "things too", spelling, f"add a row to {subject.rows.title(sheet)}: "
                              "with context words, or with off under Use if it is safe")


SB312 = rule(
    "SB312", NOTE, """
    A term that no search uses.

    Why is this bad?
    It may be right: a term may wait for its search. Or the search names it without brackets, and
    then looks for that one spelling only.

    Example
    Terms: Work hardening, and no [Work hardening] anywhere

    Use instead
    [Work hardening] in a search or in a context; or Context under Type, if it only serves as one.
    """,
    {})


@looks_for(SB312)
def look_for_sb312(subject: Subject) -> Iterator[Diagnostic]:
    concepts = subject.book.vocabulary.thesaurus.concepts
    used: set[str] = set()
    for sheet, columns in _EXPRESSIONS.items():
        for row in subject.of(sheet):
            for column in columns:
                for key in map(name_key, _NAME.findall(row.get(column.name))):
                    used.update({key} if key in concepts else near(key, concepts))
    if not subject.of("Searches") or any(
            each.code in _UNREAD for each in subject.book.diagnostics):
        return
    for key, concept in concepts.items():
        if concept.sort == TERM and concept.kind != "Context" and key not in used:
            yield Diagnostic("SB312", NOTE, f"no search uses [{concept.name}]", concept.cell, 0,
                             "name it in a search, or leave it for later")
