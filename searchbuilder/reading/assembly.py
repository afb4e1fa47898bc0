"""Clauses put together into a tree, as one platform puts them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from searchbuilder.query.tree import And, Not, Or, Query, Term, terms
from searchbuilder.reading.grammar import AND, LEFT, OR
from searchbuilder.reading.group import Clause
from searchbuilder.reading.joining import together
from searchbuilder.reading.kinds import Kind


def joined(clauses: Sequence[Clause], blank: str, precedence: str | None) -> Query:
    """What clauses mean when `precedence` binds first (None: and), a blank meaning `blank`."""
    if precedence == LEFT:
        return _left_to_right(clauses, blank)
    last = AND if precedence == OR else OR
    tied = runs(clauses, lambda _, two: (two.operator or _blank(two, blank)) == last)
    inner, outer = (Or, And) if precedence == OR else (And, Or)
    return together(outer, [together(inner, [each.query for each in run]) for run in tied])


def _left_to_right(clauses: Sequence[Clause], blank: str) -> Query:
    kind: type[And] | type[Or] = And
    parts = [clauses[0].query]
    for clause in clauses[1:]:
        now = Or if (clause.operator or _blank(clause, blank)) == OR else And
        if now is not kind:
            kind, parts = now, [together(kind, parts)]
        parts.append(clause.query)
    return together(kind, parts)


def _blank(clause: Clause, blank: str) -> str:
    """Before an exclusion a blank is always AND: nobody means `a OR NOT b` by `a NOT b`."""
    return AND if isinstance(clause.query, Not) else blank


def besides_or(clauses: Sequence[Clause]) -> list[bool]:
    """Of each clause whether OR stands before or behind it."""
    before = [clause.operator == OR for clause in clauses]
    return [one or other for one, other in zip(before, [*before[1:], False])]


def runs(clauses: Iterable[Clause], apart: Callable[[Clause, Clause], bool]) -> list[list[Clause]]:
    """The clauses, cut between those neighbours that stand apart."""
    made: list[list[Clause]] = []
    for clause in clauses:
        if made and not apart(made[-1][-1], clause):
            made[-1].append(clause)
        else:
            made.append([clause])
    return made


def filled_in(clauses: list[Clause]) -> list[Clause]:
    """The clauses of a list of alternatives, with a placeholder behind a phrase as one of them:
    `("site manager" OR "foreman" [title])`.  Anything else that a blank joins stays joined."""
    joints = {clause.operator for clause in clauses[1:]}
    if joints != {OR, ""} or not all(
            two.operator or two.token.kind == Kind.PLACEHOLDER and one.bare is None
            for one, two in zip(clauses, clauses[1:])):
        return clauses
    return [clauses[0], *(clause._replace(operator=OR) for clause in clauses[1:])]


def mixed(clauses: Sequence[Clause], blank: str) -> bool:
    """Whether both operators join these clauses, so that it matters which binds first."""
    return len({clause.operator or _blank(clause, blank) for clause in clauses[1:]}) > 1


class LuceneClauses(NamedTuple):
    """What a group means to Lucene's classic parser, and the words that only sort results."""

    query: Query
    optional: tuple[Term, ...]


def lucene_clauses(clauses: Sequence[Clause], blank: str) -> LuceneClauses:
    """Each clause is required, excluded or optional; AND makes its neighbours required.

    A parenthesis with nothing but exclusions in it is read as it is meant.

    source -- QueryParserBase.addClause of Lucene 8
    """
    denied: list[Query] = []
    wanted: list[Query] = []
    rest: list[Query] = []
    for clause, needed, beside in zip(clauses, _required(clauses, blank), besides_or(clauses)):
        out = isinstance(clause.query, Not) and (clause.denied or not beside)
        (denied if out else wanted if needed else rest).append(clause.query)
    if wanted:
        optional = tuple(term for query in rest for term in terms(query))
        return LuceneClauses(together(And, (*wanted, *denied)), optional)
    return LuceneClauses(together(And, (together(Or, rest), *denied) if rest else denied), ())


def _required(clauses: Sequence[Clause], blank: str) -> list[bool]:
    must = [clause.required for clause in clauses]
    for place, clause in enumerate(clauses[1:], 1):
        if (clause.operator or _blank(clause, blank)) == AND:
            must[place] = True
            must[place - 1] = must[place - 1] or clause.operator == AND
    return must
