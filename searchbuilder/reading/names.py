"""Names of several words without quotation marks, where OR stands beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.findings.operators_read import SB607
from searchbuilder.query.sites import sites
from searchbuilder.query.tree import Field, Not, Query
from searchbuilder.reading.assembly import runs
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import OR, WEB
from searchbuilder.reading.group import Clause
from searchbuilder.reading.joining import fielded
from searchbuilder.reading.stars import term

# A name of more words is written with quotation marks, or is several.
MOST_IN_NAME = 3
# What stands in no name: mail, an address, an amount, years, a range, a placeholder.
_NO_NAME = re.compile(r"[@$€£{}<>]|://|\d\+$|\d\.\.\d")


class _Run(NamedTuple):
    """Words that only blanks join, or one operand of another kind.

    before, after -- what stands on both sides, with an operator between or not
    """

    clauses: list[Clause]
    before: list[Clause] | None
    after: list[Clause] | None

    @property
    def operators(self) -> tuple[str, str]:
        """The operators before and behind it."""
        return self.clauses[0].operator, self.after[0].operator if self.after else ""

    @property
    def text(self) -> str:
        return " ".join(clause.token.text for clause in self.clauses)

    def is_name(self) -> bool:
        """Whether these are several words beside an operator."""
        return len(self.clauses) > 1 and any(self.operators)

    def is_cut(self) -> bool:
        """Whether capitals show that OR joins only the word beside it to a single other one, on
        each side where it stands: `pathology Argentina OR Brazil`."""
        sides = [(words, other or []) for sign, words, other in (
            (self.operators[0], self.clauses, self.before),
            (self.operators[1], self.clauses[::-1], self.after)) if sign == OR]
        return all(len(other) == 1 and _is_capital(words[0]) == _is_capital(other[0])
                   != _is_capital(words[1]) for words, other in sides)


def as_phrases(at: Context, clauses: list[Clause]) -> list[Clause]:
    """Clauses with bare words between operators, one of them OR, as the phrases that were probably
    meant: where all are alternatives, or else OR joins only the words beside it."""
    if not any(clause.operator == OR for clause in clauses) or not any(
            map(_are_neighbours, clauses, clauses[1:])):
        return clauses
    names = runs(clauses, lambda one, two: bool(two.parted) or not _are_neighbours(one, two))
    listed = all(map(_is_listed, names[1:]))
    if not listed and at.dialect.precedence != OR:
        return clauses
    at.unquoted = at.unquoted or listed
    every = map(_Run, names, [None, *names], [*names[1:], None])
    return [clause for run in every for clause in (
        _as_phrase(at, run, listed) if run.is_name() else run.clauses)]


def _is_listed(run: list[Clause]) -> bool:
    """Whether an operator joins words to those before, or they are beside the list."""
    return bool(run[0].operator) or _is_beside(run[0].query)


def _are_neighbours(one: Clause, two: Clause) -> bool:
    """Whether these are words of one group with nothing but a blank between them, as a name has
    them."""
    return two.bare is not None and not two.operator and one.bare is two.bare and (
        may_be_of_name(one) and may_be_of_name(two))


def may_be_of_name(clause: Clause) -> bool:
    """Whether a word can stand in a name."""
    return not _NO_NAME.search(clause.token.text)


def _is_capital(clause: Clause) -> bool:
    return next(filter(str.isalpha, clause.token.text), "").isupper()


def _is_beside(query: Query) -> bool:
    """Whether what stands beside a list is no part of it: an exclusion, or web sites."""
    return isinstance(query, Not) or bool(sites(query)) or (
        isinstance(query, Field) and query.name in WEB)


def _as_phrase(at: Context, run: _Run, listed: bool) -> list[Clause]:
    """The words as one phrase, if they are meant so and it can be no more than one name."""
    if not listed and at.dialect.precedence == OR and OR in run.operators and run.is_cut():
        return run.clauses
    if len(run.clauses) > MOST_IN_NAME and listed and not run.operators[0]:
        # More likely the alternatives follow words that are all required.
        return run.clauses
    _note_unquoted(at, run)
    if not (at.meant and listed and len(run.clauses) <= MOST_IN_NAME):
        return run.clauses
    first = run.clauses[0]
    phrase = term(at, first.token, run.text)
    looked = fielded(first.bare.looked if first.bare else (), phrase, first.token)
    return [first._replace(query=looked, bare=None)]


def _note_unquoted(at: Context, run: _Run) -> None:
    left, right = _joined(at, run)
    at.note(SB607.found(
        at.here(run.clauses[0].token._replace(text=run.text)),
        ("joined" if left else "anywhere") + ", long" * (len(run.clauses) > MOST_IN_NAME),
        name=run.text, title=at.title, count=len(run.clauses), left=left, right=right))


def _joined(at: Context, run: _Run) -> tuple[str, str]:
    """The words that OR joins, where it joins only those beside it."""
    before, behind = run.operators
    if at.dialect.precedence != OR or OR not in (before, behind):
        return "", ""
    one, two = (run.before, run.clauses) if run.before and before == OR else (
        run.clauses, run.after or run.clauses)
    return one[-1].token.text.strip('"'), two[0].token.text.strip('"')
