"""What binds first in a group: blanks, operators, and the signs of Lucene's kind."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.characters import shortened
from searchbuilder.findings.operators_read import SB615, SB617, SB621
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import Not, Query, Term
from searchbuilder.reading.assembly import joined, lucene_clauses, runs
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, OR
from searchbuilder.reading.group import Clause
from searchbuilder.reading.joining import inside
from searchbuilder.reading.kinds import Kind

# So many characters of a tree are shown.
MOST_OF_TREE = 160


def bound(at: Context, clauses: list[Clause]) -> list[Clause]:
    """The clauses where a blank makes a phrase, or binds before or after the operators, put
    together so."""
    if at.dialect.space == "phrase":
        return [_phrase(each) for each in runs(clauses, _parted)]
    binds = at.dialect.juxtaposition_precedence
    if binds == "first":
        return [_run(at, each) for each in runs(
            clauses, lambda one, two: _stand_apart(at, one, two))]
    if binds == "last":
        chains = runs(clauses, lambda _, two: not two.operator)
        return [_chain(at, each) for each in chains] if len(chains) > 1 else clauses
    return clauses


def _parted(one: Clause, two: Clause) -> bool:
    """Whether anything but a blank between two words without quotes stands between neighbours."""
    words = all(each.bare is not None and isinstance(each.query, Term) for each in (one, two))
    return not words or bool(two.operator or two.required)


def _phrase(run: list[Clause]) -> Clause:
    first, *rest = run
    words = [each.query for each in run if isinstance(each.query, Term)]
    return first if not rest else first._replace(query=Term(
        " ".join(word.text for word in words), words[-1].star), bare=None)


def _stand_apart(at: Context, one: Clause, two: Clause) -> bool:
    """Whether more than a blank stands between two neighbours."""
    grouped = at.dialect.space == AND and Kind.OPEN in (one.token.kind, two.token.kind)
    return bool(two.operator) or leads(at, two) or grouped


def leads(at: Context, clause: Clause) -> bool:
    """Whether a clause is excluded by what stands before a whole run of words."""
    return clause.denied in at.dialect.not_.split()


def _run(at: Context, run: list[Clause]) -> Clause:
    first, *rest = run
    if not rest:
        return first
    lead = leads(at, first)
    inner = [first._replace(query=inside(first.query), denied="") if lead else first, *rest]
    blank = OR if at.dialect.space == OR else AND
    query = (required_and_optional(at, inner, blank) if blank == OR and occur(at, inner) else
             joined(inner, blank, None))
    if lead:
        out = shortened(to_house_syntax(query, MOST_OF_TREE), MOST_OF_TREE)
        at.note(SB621.found(at.here(first.token), "whole", title=at.title, tree=out,
                            operator=first.denied))
    return Clause(first.operator, Not(query) if lead else query, first.token,
                  denied=first.denied if lead else "")


def _chain(at: Context, chain: list[Clause]) -> Clause:
    first, *rest = chain
    if not rest:
        return first
    whole = [first._replace(operator=""), *rest]
    return Clause("", joined(whole, AND, at.dialect.precedence), first.token)


def blank(at: Context, clauses: Sequence[Clause]) -> str:
    """What a blank between two clauses means."""
    space = at.dialect.space
    if gap := _gap(at, clauses):
        _note_gap(at, gap)
    return OR if space == OR else AND


def _gap(at: Context, clauses: Sequence[Clause]) -> Clause | None:
    """The first clause with nothing but a blank before it, where that needs an operator."""
    first = at.dialect.juxtaposition_precedence == "first"
    return next((two for one, two in zip(clauses, clauses[1:])
                 if not two.operator and not isinstance(two.query, Not)
                 and (not first or Kind.OPEN in (one.token.kind, two.token.kind))), None)


def _note_gap(at: Context, gap: Clause) -> None:
    space, binds = at.dialect.space, at.dialect.juxtaposition_precedence
    if space == "error" or space == AND and binds == "first":
        at.note(SB615.found(
            at.here(gap.token), "phrase" if at.dialect.quote == '"{}"' else "word",
            title=at.title, operator=at.dialect.and_.strip()))
    elif space is None and at.named and at.once(SB615, "unknown"):
        at.note(SB615.found(at.here(gap.token), "unknown", title=at.title))


def occur(at: Context, clauses: Sequence[Clause]) -> bool:
    """Whether signs say of each clause whether it is wanted, with no operator between them."""
    if any(each.required for each in clauses):
        return True
    anywhere = at.dialect.juxtaposition_precedence == "last"
    if not (anywhere or at.dialect.juxtaposition_precedence == "first"):
        return False
    return not any(each.operator for each in clauses[1:]) and any(
        each.denied and (anywhere or not each.denied.isalpha()) for each in clauses)


def required_and_optional(at: Context, clauses: Sequence[Clause], blank: str) -> Query:
    """The clauses as Lucene takes them, and a note of words that only sort."""
    query, optional = lucene_clauses(clauses, blank)
    if optional:
        at.note(SB617.found(at.here(clauses[0].token), title=at.title,
                            words=tuple(term.text for term in optional)))
    return query
