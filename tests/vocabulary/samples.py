"""A small vocabulary, and what its searches mean in the house syntax."""

from __future__ import annotations

from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Query
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.entries import (
    Employer, Indicator, Level, Place, Search, Vocabulary, LiteralText)
from searchbuilder.vocabulary.search import Resolved, resolve
from searchbuilder.vocabulary.thesaurus import (
    ROLE, TERM, Concept, AmbiguousAbbreviation, Spelling, Thesaurus)


def items(text: str, cell: str = "Searches!D2") -> tuple[Query, ...]:
    parsed = parse(text, cell)
    assert not any(each.severity == "error" for each in parsed.diagnostics)
    return parsed.items


def literal(text: str, cell: str = "") -> tuple[LiteralText, ...]:
    return tuple(LiteralText(part, cell) for part in text.split("; ")) if text else ()


def concept(name: str, *spellings: Spelling, sort: str = TERM) -> Concept:
    return Concept(name, sort, "Terms!A2", spellings)


def friend(spelling: str, context: str = "", exclude: str = "",
           use: str = "both") -> AmbiguousAbbreviation:
    return AmbiguousAbbreviation(spelling, "something else", items(context), items(exclude), use,
                                 "False friends!A2")


def thesaurus(concepts: list[Concept], friends: list[AmbiguousAbbreviation] = []) -> Thesaurus:
    by_spelling: dict[str, tuple[AmbiguousAbbreviation, ...]] = {}
    for each in friends:
        key = name_key(each.spelling)
        by_spelling[key] = (*by_spelling.get(key, ()), each)
    return Thesaurus({name_key(each.name): each for each in concepts}, by_spelling)


def search(name: str = "A search", **columns: str) -> Search:
    fields: dict = {"cells": {"Level": "Searches!C2"}}
    for column, text in columns.items():
        if column in ("titles", "must", "should", "must_not"):
            fields[column] = items(text)
        elif column in ("where", "employers"):
            fields[column] = literal(text, "Searches!G2")
        else:
            fields[column] = text
    return Search(name, "Searches!A2", **fields)


CONCEPTS = [
    concept("MMI", Spelling("maximum medical improvement", "main", cell="Synonyms!B2"),
            Spelling("permanent and stationary", "regional", ("US-CA",)),
            Spelling("medical plateau", "colloquial", broad=True)),
    concept("Comp", Spelling("work comp", "main"), Spelling("WC injury", "variant", ("GB",))),
    concept("British", Spelling("occupational health", "main", ("GB",))),
    concept("Vague", Spelling("recovery", "related", broad=True)),
    concept("Case manager", Spelling("nurse case manager", "typical"),
            Spelling("disability case manager", "variant", ("GB",)), sort=ROLE),
]

VOCABULARY = Vocabulary(
    thesaurus(CONCEPTS),
    {name_key(each.name): each for each in (
        search("Inner", must="claims"),
        search("Outer", must="[Inner]; files"),
        search("Left", must="[Right]"), search("Right", must="x AND [Left]"),
        search("Self", should="[Self]; x"))},
    (Level("Senior", literal("senior; lead*"), literal("junior; intern"), (), "5"),
     Level("Senior", literal("principal"), (), ("GB",), "8", "10"),
     Level("Junior", (), literal("senior"), ("US",), "", "2"),
     Level("Plain")),
    (Place("Bay Area", literal("San Francisco; SF")), Place("Bay Area", literal("Oakland")),
     Place("", literal("New York; NYC"))),
    (Employer(literal("Acme; Acme Inc"), "target", "Insurers"),
     Employer(literal("Beta"), "target"),
     Employer(literal("Gamma; Gamma Ltd"), "neutral", "Insurers")),
    (Indicator("senior", items("trains others; [Vague]")), Indicator("Junior", items("shadows"))))

OFF_LIMITS = (*VOCABULARY.employers, Employer(literal("Omega; Omega AG"), "off-limits"))


def meant(vocabulary: Vocabulary = VOCABULARY, **columns: str) -> Resolved:
    return resolve(search(**columns), vocabulary)


def told(vocabulary: Vocabulary = VOCABULARY, **columns: str) -> str:
    resolved = meant(vocabulary, **columns)
    assert resolved.diagnostics == () and resolved.usable
    return to_house_syntax(resolved.query)
