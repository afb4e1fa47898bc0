"""Signs put together into a tree, as one platform puts them together.

An explicit stack holds the open parentheses, so that reading is linear and any nesting is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term, Wild, terms
from searchbuilder.query.tokens import Token
from searchbuilder.reading.grammar import AND, MUST, NOT, OR

NEAR_DISTANCE = 10
# So many pairs of words are spelled out where groups stand near one another.
MOST_PAIRS = 100
# What a prefix that is a field begins with; the rest is its name.
FIELD = "field "


class Clause(NamedTuple):
    """An operand of a group.

    operator -- what joins it to the one before: `and`, `or`, or empty where only a blank does
    required -- marked with a sign that demands it
    bare -- the group in which it stands as a word without quotes; None for anything else
    denied -- the sign by which it is excluded, if there is one
    parted -- a comma or a line break between it and the clause before, if there is one
    """

    operator: str
    query: Query
    token: Token
    required: bool = False
    bare: Group | None = None
    denied: str = ""
    parted: str = ""


@dataclass(eq=False, slots=True)
class Group:
    """An open parenthesis, or the whole string, while its clauses arrive.

    looked -- the field that its words are looked for in, unless they name their own; of several,
        with | between them, any
    rest -- the same for the words that are still to come
    denied -- NOT stands before the parenthesis
    flipped -- it stands under an odd number of them
    commas -- those in it, until it is seen whether
        they make a list; listed -- they do
    near, follow -- how far the next operand may be from, or must stand behind, the last one
    spreads -- what stands near one another may be groups
    gap -- a `*` for any words stands before what is to come
    plus -- the signs that demand a word, where the platform has none
    any_of -- such a sign stands before the parenthesis, so that a blank in it may mean OR
    """

    opened: Token | None = None
    looked: str = ""
    rest: str = ""
    denied: bool = False
    flipped: bool = False
    listed: bool = False
    commas: list[Token] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    operator: Token | None = None
    joins: str = ""
    prefixes: list[tuple[str, Token]] = field(default_factory=list)
    near: tuple[int, Token] | None = None
    follow: tuple[int, Token] | None = None
    spreads: bool = False
    gap: bool = False
    parted: str = ""
    plus: list[Token] = field(default_factory=list)
    any_of: bool = False

    def joinable(self) -> bool:
        """Whether a word or phrase comes right before what is to come."""
        return bool(self.clauses and isinstance(self.clauses[-1].query, Term)
                    and self.waiting() is None)

    def waiting(self) -> Token | None:
        """The sign after which something should follow."""
        if self.prefixes:
            return self.prefixes[-1][1]
        joint = self.near or self.follow
        return joint[1] if joint else self.operator

    @property
    def excludes(self) -> bool:
        """Whether the next operand stands under an odd number of NOT."""
        return self.flipped != (sum(kind == NOT for kind, _ in self.prefixes) % 2 == 1)

    def field_inside(self) -> str:
        """The field that the words of a parenthesis which opens here are looked for in."""
        own = [kind[len(FIELD):] for kind, _ in self.prefixes if kind.startswith(FIELD)
               ] if self.prefixes else ()
        return own[0] if own else self.rest or self.looked

    def add(self, query: Query, token: Token, bare: bool = False) -> Query | None:
        """Take an operand with all that stands before it.  What NEAR cannot join is given back."""
        if self.near is None and not self.gap:
            self._append(query, token, bare)
            return None
        if self.gap and isinstance(query, Term) and self.joinable():
            left = self.clauses.pop()
            assert isinstance(left.query, Term)
            whole = Wild(f"{left.query.text} * {query.text}")
            self.clauses.append(left._replace(query=whole, bare=None))
            self.gap = False
            return None
        self.gap = False
        if not self.near or not self.clauses:
            self._append(query, token, bare)
            return None
        distance, _ = self.near
        left = self.clauses.pop()
        if isinstance(left.query, Near) and isinstance(query, Term) and not self.prefixes:
            chain = And((left.query, Near(left.query.right, query, distance)))
            self.clauses.append(left._replace(query=chain, token=token._replace(kind="open")))
            self.near = None
            return None
        self.near = None
        inner = inside(left.query)
        if joined := None if self.prefixes else near(inner, query, distance, self.spreads):
            joined = Not(joined) if isinstance(left.query, Not) else joined
            self.clauses.append(left._replace(query=joined, bare=None))
            return None
        self.clauses.append(left)
        self.joins = AND
        self._append(query, token, False)
        return query

    def _append(self, query: Query, token: Token, bare: bool) -> None:
        required, denied = False, ""
        if self.rest:
            query = fielded(self.rest, query, token)
        if self.prefixes:
            bare = False
            for kind, sign in reversed(self.prefixes):
                if kind == NOT:
                    query, denied = Not(query), sign.text
                elif kind == MUST:
                    required = True
                else:
                    query = fielded(kind[len(FIELD):], query, token)
            self.prefixes.clear()
        self.clauses.append(Clause(self.joins if self.clauses else "", query, token, required,
                                   self if bare else None, denied, self.parted))
        self.operator, self.joins, self.parted = None, "", ""

    def spill(self, inner: Group) -> None:
        """Take the clauses of a group of which the first is here; the fewer go to the more."""
        if len(inner.clauses) > len(self.clauses):
            inner.clauses[:1] = self.clauses
            self.clauses = inner.clauses
        else:
            self.clauses += inner.clauses[1:]

    def looked_for(self) -> list[Clause]:
        """The clauses, each in its field."""
        if not self.looked:
            return self.clauses
        return [clause._replace(query=fielded(self.looked, clause.query, clause.token))
                for clause in self.clauses]


def near(left: Query, right: Query, distance: int, spreads: bool) -> Query | None:
    """Words or phrases near one another, or their alternatives where it `spreads`; None where that
    says nothing, or would be written too often."""
    sides = [side.parts if spreads and isinstance(side, Or) else (side,)
             for side in (left, right)]
    if len(sides[0]) * len(sides[1]) > MOST_PAIRS or not all(
            isinstance(part, Term) for side in sides for part in side):
        return None
    return together(Or, [Near(a, b, distance) for a, b in product(*sides)])


def fielded(name: str, query: Query, token: Token) -> Query:
    """A word in a field, if there is one and it has none of its own.  The words of a group have
    theirs already, so that no group is gone through once for each that it stands in."""
    if not name or token.kind == "open" or isinstance(query, Field):
        return query
    if isinstance(query, Not):
        return Not(fielded(name, query.part, token))
    return together(Or, [Field(each, query) for each in name.split("|")])


def together(kind: type[And] | type[Or], parts: Iterable[Query]) -> Query:
    """The parts as one group, nothing doubled.  A group within a group of its kind is left to
    `flatten`, which takes the whole tree at once."""
    some = tuple(dict.fromkeys(parts))
    return some[0] if len(some) == 1 else kind(some)


def joined(clauses: list[Clause], blank: str, precedence: str | None) -> Query:
    """What clauses mean when `precedence` binds first (None: and), a blank meaning `blank`."""
    last = AND if precedence == OR else OR
    tied = runs(clauses, lambda _, two: (two.operator or _blank(two, blank)) == last)
    inner, outer = (Or, And) if precedence == OR else (And, Or)
    return together(outer, [together(inner, [each.query for each in run]) for run in tied])


def _blank(clause: Clause, blank: str) -> str:
    """Before an exclusion a blank is always AND: nobody means `a OR NOT b` by `a NOT b`."""
    return AND if isinstance(clause.query, Not) else blank


def besides_or(clauses: list[Clause]) -> list[bool]:
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
            two.operator or two.token.kind == "placeholder" and one.bare is None
            for one, two in zip(clauses, clauses[1:])):
        return clauses
    return [clauses[0], *(clause._replace(operator=OR) for clause in clauses[1:])]


def inside(query: Query) -> Query:
    """What is excluded; else the query itself."""
    return query.part if isinstance(query, Not) else query


def mixed(clauses: Iterable[Clause], blank: str) -> bool:
    """Whether both operators join these clauses, so that it matters which binds first."""
    later = list(clauses)[1:]
    return len({clause.operator or _blank(clause, blank) for clause in later}) > 1


class LuceneClauses(NamedTuple):
    """What a group means to Lucene's classic parser, and the words that only sort results."""

    query: Query
    optional: tuple[Term, ...]


def lucene_clauses(clauses: list[Clause], blank: str) -> LuceneClauses:
    """Each clause is required, excluded or optional; AND makes its neighbours required.

    A parenthesis with nothing but exclusions in it is read as it is meant.

    source -- QueryParserBase.addClause of Lucene 8
    """
    must = [clause.required for clause in clauses]
    for place, clause in enumerate(clauses[1:], 1):
        if (clause.operator or _blank(clause, blank)) == AND:
            must[place] = True
            must[place - 1] = must[place - 1] or clause.operator == AND
    denied: list[Query] = []
    wanted: list[Query] = []
    rest: list[Query] = []
    for clause, needed, beside in zip(clauses, must, besides_or(clauses)):
        out = isinstance(clause.query, Not) and (clause.denied or not beside)
        (denied if out else wanted if needed else rest).append(clause.query)
    if wanted:
        optional = tuple(term for query in rest for term in terms(query))
        return LuceneClauses(together(And, (*wanted, *denied)), optional)
    return LuceneClauses(together(And, (together(Or, rest), *denied) if rest else denied), ())
