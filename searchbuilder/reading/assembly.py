"""Signs put together into a tree, as one platform puts them together.

An explicit stack holds the open parentheses, so that reading is linear and any nesting is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from searchbuilder.query.laws import conjunction, disjunction
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, fold, rebuild, terms
from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import AND, MUST, NOT, OR

NEAR_DISTANCE = 10


class Clause(NamedTuple):
    """An operand of a group.

    operator -- what joins it to the one before: `and`, `or`, or empty where only a blank does
    required -- marked with a sign that demands it
    bare -- a word without quotes
    """

    operator: str
    query: Query
    token: Token
    required: bool = False
    bare: bool = False


@dataclass
class Group:
    """An open parenthesis, or the whole string, while its clauses arrive."""

    opened: Token | None = None
    clauses: list[Clause] = field(default_factory=list)
    operator: Token | None = None
    joins: str = ""
    prefixes: list[tuple[str, Token]] = field(default_factory=list)
    near: tuple[int, Token] | None = None

    def waiting(self) -> Token | None:
        """The sign after which something should follow."""
        if self.prefixes:
            return self.prefixes[-1][1]
        return self.near[1] if self.near else self.operator

    def add(self, query: Query, token: Token, bare: bool = False) -> Query | None:
        """Take an operand with all that stands before it.  What NEAR cannot join is given back."""
        required = any(kind == MUST for kind, _ in self.prefixes)
        if self.near and self.clauses:
            distance, _ = self.near
            left = self.clauses.pop()
            self.near = None
            inner = left.query.part if isinstance(left.query, Not) else left.query
            if isinstance(inner, Term) and isinstance(query, Term) and not self.prefixes:
                joined: Query = Near(inner, query, distance)
                joined = Not(joined) if isinstance(left.query, Not) else joined
                self.clauses.append(left._replace(query=joined, bare=False))
                return None
            self.clauses.append(left)
            self.joins = AND
            self._append(query, token, required, False)
            return query
        self._append(query, token, required, bare)
        return None

    def _append(self, query: Query, token: Token, required: bool, bare: bool) -> None:
        for kind, sign in reversed(self.prefixes):
            if kind == NOT:
                query = Not(query)
            elif kind.startswith("field "):
                query = fielded(kind[len("field "):], query)
        bare = bare and not self.prefixes
        self.clauses.append(Clause(self.joins if self.clauses else "", query, token, required,
                                   bare))
        self.operator, self.joins = None, ""
        self.prefixes.clear()


def fielded(name: str, query: Query) -> Query:
    """A field around a word stays with it; around a group it goes to its words."""
    def step(node: Query, parts: list[Query]) -> Query:
        return rebuild(node, parts) if isinstance(node, (And, Or, Not)) else (
            node if isinstance(node, Field) else Field(name, node))
    return fold(query, step, lambda node: node.parts if isinstance(node, (And, Or, Not)) else ())


def joined(clauses: list[Clause], blank: str, tighter: str | None) -> Query:
    """What clauses mean when `tighter` binds first (None: and), a blank meaning `blank`."""
    first, last = (OR, AND) if tighter == OR else (AND, OR)
    runs: list[list[Query]] = [[]]
    for clause in clauses:
        if runs[-1] and (clause.operator or _blank(clause, blank)) == last:
            runs.append([])
        runs[-1].append(clause.query)
    join = {AND: conjunction, OR: disjunction}
    return join[last](join[first](run) for run in runs)


def _blank(clause: Clause, blank: str) -> str:
    """Before an exclusion a blank is always AND: nobody means `a OR NOT b` by `a NOT b`."""
    return AND if isinstance(clause.query, Not) else blank


def mixed(clauses: Iterable[Clause], blank: str) -> bool:
    """Whether both operators join these clauses, so that it matters which binds first."""
    later = list(clauses)[1:]
    return len({clause.operator or _blank(clause, blank) for clause in later}) > 1


class Occurring(NamedTuple):
    """What a group means to Lucene's classic parser, and the words that only sort results."""

    query: Query
    optional: tuple[Term, ...]


def occurring(clauses: list[Clause], blank: str) -> Occurring:
    """Each clause is required, excluded or optional; AND makes its neighbours required.

    source -- QueryParserBase.addClause of Lucene 8
    """
    must = [clause.required for clause in clauses]
    for place, clause in enumerate(clauses[1:], 1):
        if (clause.operator or _blank(clause, blank)) == AND:
            must[place] = True
            must[place - 1] = must[place - 1] or clause.operator == AND
    denied = [clause.query for clause in clauses if isinstance(clause.query, Not)]
    wanted = [clause.query for clause, needed in zip(clauses, must)
              if needed and not isinstance(clause.query, Not)]
    rest = [clause.query for clause, needed in zip(clauses, must)
            if not needed and not isinstance(clause.query, Not)]
    if wanted:
        optional = tuple(term for query in rest for term in terms(query))
        return Occurring(conjunction((*wanted, *denied)), optional)
    return Occurring(conjunction((disjunction(rest), *denied)) if rest else conjunction(denied),
                     ())
