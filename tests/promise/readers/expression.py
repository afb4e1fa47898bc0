"""Signs read as a boolean expression, in one of the ways that platforms read them.

The tree of `searchbuilder.query.tree` stands for what was read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from searchbuilder.query.tree import And, Not, Or, Query, Term

from .signs import Rejected, Sign

AND_FIRST = ("and", "or")
OR_FIRST = ("or", "and")
LEFT_TO_RIGHT = ("and or",)
CAPITALS = {"AND": "and", "OR": "or", "NOT": "not"}
MISTAKES = ("and", "or", "not")


@dataclass(frozen=True)
class Group:
    """What stood in brackets, and what was glued before them."""

    query: Query
    lead: str


@dataclass(frozen=True)
class Clause:
    """An operand, the operator before it (empty: only a space), and whether it is negated."""

    operator: str
    negated: bool
    query: Query


def plain(sign: Sign) -> Query:
    """A term, looked for in every field.  A star in quotes is a known sign nowhere."""
    if "*" in sign.text or not sign.text.strip():
        raise Rejected(f"a star in quotes, or empty quotes: {sign.text!r}")
    return Term(sign.text)


@dataclass(frozen=True)
class Grammar:
    """How a platform reads signs.

    operators -- spelling -> and, or, not; looked up as written, so the case counts
    binding -- the operators, the tightest first
    fold -- what a group's clauses mean, where `binding` cannot say it
    space -- the operator that a space stands for; empty: one must be written
    mistakes -- bare words, in any case, that look like operators and are none: Rejected
    free_not -- NOT may stand anywhere; otherwise not first, not alone, not after OR
    first_not -- NOT may stand first when something else is wanted too
    and_not_only -- NOT only after a written AND
    group_not -- a group may be negated
    not_or -- a negated unit may have OR on its right
    leaf -- a word or phrase -> Query
    """

    operators: Mapping[str, str]
    binding: tuple[str, ...] = AND_FIRST
    fold: Callable[[list[Clause]], Query] | None = None
    space: str = "and"
    mistakes: tuple[str, ...] = MISTAKES
    free_not: bool = False
    first_not: bool = False
    and_not_only: bool = False
    group_not: bool = True
    not_or: bool = True
    leaf: Callable[[Sign], Query] = plain


def read(signs: list[Sign], grammar: Grammar) -> Query:
    """What the signs mean, or Rejected."""
    groups: list[list[Sign | Group]] = [[]]
    leads: list[str] = []
    for sign in signs:
        if sign.kind == "(":
            groups.append([])
            leads.append(sign.lead)
        elif sign.kind == ")":
            if not leads:
                raise Rejected("a bracket is closed that was not opened")
            inner = _group(groups.pop(), grammar)
            groups[-1].append(Group(inner, leads.pop()))
        else:
            groups[-1].append(sign)
    if leads:
        raise Rejected("a bracket is not closed")
    return _group(groups[0], grammar)


def _group(items: list[Sign | Group], grammar: Grammar) -> Query:
    clauses = _clauses(items, grammar)
    if not grammar.free_not:
        _check(clauses, grammar)
    return grammar.fold(clauses) if grammar.fold else bind(clauses, grammar.binding)


def _clauses(items: list[Sign | Group], grammar: Grammar) -> list[Clause]:
    clauses: list[Clause] = []
    operator, negated = "", False
    for item in items:
        meant = _operator(item, grammar)
        if meant == "not" and not negated:
            negated = True
        elif meant:
            if operator or negated or not clauses:
                raise Rejected(f"{meant} where a word should be")
            operator = meant
        else:
            clauses.append(_clause(item, operator, negated, bool(clauses), grammar))
            operator, negated = "", False
    if operator or negated or not clauses:
        raise Rejected("an operator at the end, or nothing at all")
    return clauses


def _operator(item: Sign | Group, grammar: Grammar) -> str:
    if isinstance(item, Sign) and item.kind == "word" and not item.lead:
        return grammar.operators.get(item.text, "")
    return ""


def _clause(item: Sign | Group, operator: str, word_not: bool, later: bool,
            grammar: Grammar) -> Clause:
    """An operand with what stands before it; the space is read, but by `fold` if there is one."""
    minus = item.lead.startswith("-")
    negated = word_not or minus
    if word_not and (minus or grammar.and_not_only and operator != "and"):
        raise Rejected("NOT without AND before it, or NOT with a minus")
    if negated and isinstance(item, Group) and not grammar.group_not:
        raise Rejected("a negated group")
    if later and not operator and not grammar.fold:
        operator = "and" if negated else grammar.space
        if not operator:
            raise Rejected("two units without an operator between them")
    return Clause(operator, negated, _operand(item, grammar))


def _operand(item: Sign | Group, grammar: Grammar) -> Query:
    if isinstance(item, Group):
        return item.query
    if item.kind == "word" and item.text.lower() in grammar.mistakes:
        raise Rejected(f"a bare {item.text} is no operator here, and hardly a word")
    return grammar.leaf(item)


def _check(clauses: list[Clause], grammar: Grammar) -> None:
    """NOT only where somebody says what it does."""
    if all(clause.negated for clause in clauses):
        raise Rejected("nothing but negations")
    if clauses[0].negated and not grammar.first_not:
        raise Rejected("NOT comes first")
    for left, right in zip(clauses, clauses[1:]):
        if right.operator == "or" and (right.negated or left.negated and not grammar.not_or):
            raise Rejected("NOT beside OR")


def bind(clauses: list[Clause], binding: tuple[str, ...]) -> Query:
    """Clauses joined by their operators, the tightest kind first."""
    if binding == LEFT_TO_RIGHT:
        answer = signed(clauses[0])
        for clause in clauses[1:]:
            answer = joined(clause.operator, [answer, signed(clause)])
        return answer
    tight, loose = binding
    runs = [[clauses[0]]]
    for clause in clauses[1:]:
        if clause.operator == loose:
            runs.append([clause])
        else:
            runs[-1].append(clause)
    return joined(loose, [joined(tight, [signed(clause) for clause in run]) for run in runs])


def joined(operator: str, parts: list[Query]) -> Query:
    if len(parts) == 1:
        return parts[0]
    return And(tuple(parts)) if operator == "and" else Or(tuple(parts))


def signed(clause: Clause) -> Query:
    return Not(clause.query) if clause.negated else clause.query
