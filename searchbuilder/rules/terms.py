"""SB3xx: terms, synonyms and titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from searchbuilder.compiler.subsumption import coverers
from searchbuilder.diagnostic import NOTE, WARNING, Diagnostic, Location
from searchbuilder.dialect import OPERATOR_WORDS
from searchbuilder.findings.sheets import SB101, SB102, SB103, SB104
from searchbuilder.query.tree import Term
from searchbuilder.rule import Message, rule
from searchbuilder.rules.lint import looks_for
from searchbuilder.rules.subject import Subject
from searchbuilder.tokens import Tokens
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.vocabulary.region import lies_in, within
from searchbuilder.vocabulary.thesaurus import TERM, Concept, Spelling
from searchbuilder.workbook.sheet import Kind, Searched
from searchbuilder.workbook.sheets import having

_SHORT = re.compile(r"[A-Z&]{2,3}")
# What stands in brackets, should one of them be missing too.
_NAME = re.compile(r"(?<=\[)[^\[\];|\n]+|[^\[\];|\n]+(?=\])")
# A sheet or a column is not read.
_UNREAD = {rule.code for rule in (SB101, SB102, SB103, SB104)}
_ITEM = re.compile(r"[^;|\n]+")
_LITERAL = having(lambda column: column.searched is Searched.ALWAYS)
_EXPRESSIONS = having(lambda column: column.kind is Kind.EXPRESSION)


def _concepts(subject: Subject) -> Sequence[Concept]:
    return tuple(subject.book.vocabulary.thesaurus.concepts.values())


def _together(one: Spelling, other: Spelling) -> bool:
    """Whether some search takes both."""
    return (not one.regions or not other.regions
            or any(within(one.regions, each) for each in other.regions))


class _Places:
    """Where spellings stand: the word itself where it stands in a list."""

    def __init__(self, subject: Subject) -> None:
        column = "Quick synonyms"
        self.lists = {row.cell(column): row.typed.get(column, row.get(column))
                      for row in subject.of("Terms") if row.get(column)}

    def __call__(self, spelling: Spelling) -> Location:
        """Of several in one list that read the same, that of the last."""
        text = self.lists.get(spelling.cell, "")
        places = [each.start() for each in re.finditer(
            rf"(?<!\w){re.escape(spelling.text)}(?!\w)", text)] if text else []
        column, width = (places[-1] + 1, len(spelling.text)) if places else (0, 1)
        return Location(spelling.cell, column, width, text)


SB303 = rule(
    "SB303", WARNING, """
    A spelling is listed twice under one term or role.

    The second row changes nothing, and whoever corrects one of them forgets the other.

    MMI: maximum medical improvement, and again Maximum Medical  Improvement

    One row. Two rows are right only where each has its own region.
    """,
    {
        "": "“{text}” is listed twice: here and in {cell}",
        "same cell": "“{text}” is listed twice in this cell"},
    "Delete one of the two")


@looks_for(SB303)
def spellings_listed_twice(subject: Subject) -> Iterator[Diagnostic]:
    places = _Places(subject)
    for concept in _concepts(subject):
        seen: dict[str, list[Spelling]] = {}
        for spelling in concept.spellings:
            before = seen.setdefault(name_key(spelling.text), [])
            twin = next((each for each in before if _together(each, spelling)), None)
            if twin:
                same = twin.cell == spelling.cell
                yield SB303.found(places(spelling), "same cell" if same else "",
                                  text=spelling.text, cell=twin.cell)
            before.append(spelling)


SB304 = rule(
    "SB304", NOTE, """
    A shorter synonym already covers this one.

    Whoever writes “nurse case manager” also writes “case manager”, so the longer spelling finds
    nobody new. It is left out of the strings; the row only makes the list longer.

    Case Manager: case manager, nurse case manager

    The shorter spelling alone, or no under Use to keep the longer one on record.
    """,
    {
        "": Message("“{wider}” ({cell}) already covers “{text}”",
                    "Type “no” under Use, or delete the row"),
        "list": Message("“{wider}” ({cell}) already covers “{text}”", "Delete “{text}”")})


@looks_for(SB304)
def covered_synonyms(subject: Subject) -> Iterator[Diagnostic]:
    thesaurus = subject.book.vocabulary.thesaurus
    places = _Places(subject)
    for concept in _concepts(subject):
        plain = [each for each in concept.spellings if concept.sort == TERM
                 and not each.needs_context and not thesaurus.wrong_meanings(each)]
        leaves = [Term(each.text.rstrip("*"), each.text.endswith("*")) for each in plain]
        for number, wider in enumerate(coverers(leaves, Tokens.SPACED)):
            spelling = plain[number]
            cover = next((plain[each] for each in wider if _covers(plain[each], spelling)), None)
            if cover:
                yield SB304.found(
                    places(spelling), "list" if spelling.cell in places.lists else "",
                    wider=cover.text, cell=cover.cell, text=spelling.text)


def _covers(wide: Spelling, narrow: Spelling) -> bool:
    """Whether every search that takes the narrow spelling takes the wide one, which is another."""
    return (name_key(wide.text) != name_key(narrow.text)
            and (not wide.regions or bool(narrow.regions) and all(
                any(lies_in(each, around) for around in wide.regions) for each in narrow.regions))
            and (narrow.broad or not wide.broad) and wide.avoid <= narrow.avoid)


SB305 = rule(
    "SB305", NOTE, """
    Two terms have the same synonym.

    It may be right, but a search for one of them then finds people of the other. Where Kind is
    related, there is no note: you said so yourself.

    RTW under Return to work and under Modified duty

    The spelling where it belongs; name both terms in a search that wants both.
    """,
    "“{text}” is also a synonym of {term} ({cell})",
    "Keep it where it belongs, or give a reason under Accept")


@looks_for(SB305)
def synonyms_of_two_terms(subject: Subject) -> Iterator[Diagnostic]:
    places = _Places(subject)
    first: dict[str, list[tuple[Concept, Spelling]]] = {}
    for concept in _concepts(subject):
        for spelling in concept.spellings:
            if concept.sort != TERM or spelling.kind == "related":
                continue
            before = first.setdefault(name_key(spelling.text), [])
            found = next(((other, there) for other, there in before
                          if other is not concept and _together(there, spelling)), None)
            if found:
                yield SB305.found(places(spelling), text=spelling.text, term=found[0].name,
                                  cell=found[1].cell)
            before.append((concept, spelling))


SB309 = rule(
    "SB309", WARNING, """
    A word is also an operator.

    It is sent in quotation marks, and still some sites read OR as “either of these”, or ignore it:
    the string then means something else there.

    Operating room: OR; Locations, Also written: OR

    operating room; Oregon
    """,
    "“{word}” is also an operator, and some sites read it as one",
    "Spell it out, such as operating room or Oregon for OR")


@looks_for(SB309)
def words_that_are_operators(subject: Subject) -> Iterator[Diagnostic]:
    for sheet, columns in _LITERAL.items():
        for row in subject.of(sheet):
            for column in columns if not row.is_off else ():
                text = row.get(column.name)
                for item in _ITEM.finditer(text):
                    word = item[0].strip().strip('"')
                    if word.casefold() in OPERATOR_WORDS:
                        place = text.index(word, item.start()) + 1 if word != text else 0
                        at = Location(row.cell(column.name), place, len(word), text)
                        yield SB309.found(at, word=word)


SB310 = rule(
    "SB310", NOTE, """
    A short abbreviation that has not been checked for other meanings.

    Two or three letters nearly always mean something else too.

    Modified duty: MD

    A row on Ambiguous abbreviations with context words, or one with off under Use if it is safe
    """,
    "“{text}” is short and may mean other things too",
    "Add a row for it to {sheet}: with context words, or with “off” under Use if it is safe")


@looks_for(SB310)
def unchecked_abbreviations(subject: Subject) -> Iterator[Diagnostic]:
    sheet = "Ambiguous abbreviations"
    looked_at = {name_key(row.get("Synonym")) for row in subject.of(sheet)}
    thesaurus = subject.book.vocabulary.thesaurus
    places = _Places(subject)
    for concept in _concepts(subject):
        for spelling in concept.spellings:
            if _SHORT.fullmatch(spelling.text) and not (
                    spelling.needs_context or name_key(spelling.text) in looked_at
                    or thesaurus.wrong_meanings(spelling)
                    or spelling.text.casefold() in OPERATOR_WORDS):
                yield SB310.found(places(spelling), text=spelling.text,
                                  sheet=subject.rows.title(sheet))


SB312 = rule(
    "SB312", NOTE, """
    A term that no search uses.

    It may be right, if the term waits for its search. Or a search names it without brackets, and
    then looks for that one spelling only.

    Terms: Work hardening, and no [Work hardening] anywhere

    [Work hardening] in a search or in a context; or Context under Type, if that is its only use
    """,
    "No search uses [{name}]", "Add [{name}] to a search, or leave it for later")


@looks_for(SB312)
def unused_terms(subject: Subject) -> Iterator[Diagnostic]:
    concepts = subject.book.vocabulary.thesaurus.concepts
    if not subject.of("Searches") or any(
            each.code in _UNREAD for each in subject.book.diagnostics):
        return
    keys = map(name_key, _bracketed(subject))
    used = {each for key in keys for each in ([key] if key in concepts else near(key, concepts))}
    for key, concept in concepts.items():
        if concept.sort == TERM and concept.kind != "Context" and key not in used:
            yield SB312.found(Location(concept.cell), name=concept.name)


def _bracketed(subject: Subject) -> Iterator[str]:
    """Every name in brackets."""
    return (name for sheet, columns in _EXPRESSIONS.items() for row in subject.of(sheet)
            for column in columns for name in _NAME.findall(row.get(column.name)))
