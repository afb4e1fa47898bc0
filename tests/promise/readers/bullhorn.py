"""Bullhorn: platforms.md C1, and D1 for the engine that is inferred: Lucene's classic parser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from searchbuilder.query.tree import And, Not, Or, Query, Term

from .expression import CAPITALS, Clause, Grammar, plain, read
from .signs import WORD, Sign, cutter
from .ways import EITHER, readings

MUST, SHOULD, MUST_NOT = "must", "should", "must not"


def _leaf(sign: Sign) -> Query:
    """A word may end in a star; a phrase may not."""
    if sign.kind == "word" and sign.text.endswith("*"):
        return Term(sign.text[:-1], star=True)
    return plain(sign)


_cut = cutter(rf"{WORD}\*?", escapes=True)
_grammar = Grammar(CAPITALS, free_not=True, leaf=_leaf)


def ordinary(text: str) -> Query:
    """NOT before AND before OR, a space is AND."""
    return read(_cut(text), _grammar)


def lucene_or(text: str) -> Query:
    """Lucene's classic parser as it comes: a space is OR."""
    return read(_cut(text), replace(_grammar, fold=occurring(or_by_default)))


def lucene_and(text: str) -> Query:
    """Lucene's classic parser with AND as its default operator."""
    return read(_cut(text), replace(_grammar, fold=occurring(and_by_default)))


def or_by_default(operator: str) -> tuple[str, str | None]:
    """(how a clause after this operator occurs, what becomes of the clause before it)."""
    return (MUST, MUST) if operator == "and" else (SHOULD, None)


def and_by_default(operator: str) -> tuple[str, str | None]:
    if operator == "or":
        return SHOULD, SHOULD
    return MUST, MUST if operator == "and" else None


def occurring(default: Callable[[str], tuple[str, str | None]]) -> Callable[[list[Clause]], Query]:
    def fold(clauses: list[Clause]) -> Query:
        occurs: list[str] = []
        for clause in clauses:
            this, before = default(clause.operator)
            if before and occurs and occurs[-1] != MUST_NOT:
                occurs[-1] = before
            occurs.append(MUST_NOT if clause.negated else this)
        return _boolean_query(list(zip(occurs, (clause.query for clause in clauses))))
    return fold


def _boolean_query(pairs: list[tuple[str, Query]]) -> Query:
    """All MUST, none MUST NOT; one SHOULD where there is no MUST; nothing from negations alone."""
    kinds = {kind: [query for occur, query in pairs if occur == kind]
             for kind in (MUST, SHOULD, MUST_NOT)}
    wanted = kinds[MUST] or [Or(tuple(kinds[SHOULD]))]
    return And((*wanted, *map(Not, kinds[MUST_NOT])))


READINGS = {
    "bullhorn": readings(EITHER, ordinary, lucene_or, lucene_and)}
