"""A group of operands while they arrive: an open parenthesis, or the whole string."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Near, Not, Query, Term, Wild
from searchbuilder.reading.grammar import AND, FIELD, MUST, NEAR, NOT
from searchbuilder.reading.joining import fielded, inside, near
from searchbuilder.reading.kinds import Kind


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


class Prefix(NamedTuple):
    """A sign before an operand: NOT, MUST, or FIELD with the fields that it is looked for in, of
    which one is enough."""

    means: str
    token: Token
    fields: tuple[str, ...] = ()


class Joint(NamedTuple):
    """A sign between two operands: AND, OR, XOR, NEAR or FOLLOW.

    distance -- how far apart they may be; spreads -- they may be groups of alternatives
    """

    means: str
    token: Token
    distance: int = 0
    spreads: bool = False


@dataclass(eq=False, slots=True)
class Group:
    """An open parenthesis, or the whole string, while its clauses arrive.

    looked -- the fields that its words are looked for in, unless they name their own
    rest -- the same for the words that are still to come
    denied -- NOT stands before the parenthesis
    flipped -- it stands under an odd number of them
    commas -- those in it, until it is seen whether they make a list; listed -- they do
    joint, prefixes -- what stands before the operand that is to come
    gap -- a `*` for any words stands before it
    parted -- a comma or a line break does
    skipped -- something that means nothing does, so that an operator may have no operand
    plus -- the signs that demand a word, where the platform has none
    any_of -- such a sign stands before the parenthesis, so that a blank in it may mean OR
    """

    opened: Token | None = None
    looked: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    denied: bool = False
    flipped: bool = False
    listed: bool = False
    commas: list[Token] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    joint: Joint | None = None
    prefixes: list[Prefix] = field(default_factory=list)
    gap: bool = False
    parted: str = ""
    skipped: bool = False
    plus: list[Token] = field(default_factory=list)
    any_of: bool = False

    def waiting(self) -> Token | None:
        """The sign after which something should follow."""
        if self.prefixes:
            return self.prefixes[-1].token
        return self.joint.token if self.joint else None

    def last(self) -> Clause | None:
        """The clause right before what is to come, if no sign stands between them."""
        return self.clauses[-1] if self.clauses and self.waiting() is None else None

    def joinable(self) -> bool:
        """Whether a word or phrase comes right before what is to come."""
        last = self.last()
        return last is not None and isinstance(last.query, Term)

    def has(self, means: str) -> bool:
        """Whether such a sign stands before what is to come."""
        return any(prefix.means == means for prefix in self.prefixes)

    @property
    def excludes(self) -> bool:
        """Whether the next operand stands under an odd number of NOT."""
        denials = sum(prefix.means == NOT for prefix in self.prefixes)
        return self.flipped != (denials % 2 == 1)

    def fields_inside(self) -> tuple[str, ...]:
        """The fields that the words of a parenthesis which opens here are looked for in."""
        own = [prefix.fields for prefix in self.prefixes if prefix.means == FIELD
               ] if self.prefixes else ()
        return own[0] if own else self.rest or self.looked

    def add(self, query: Query, token: Token, bare: bool = False) -> Query | None:
        """Take an operand with all that stands before it.  What NEAR cannot join is given back."""
        if self.joint and self.joint.means == NEAR and self.clauses:
            self.gap = False
            return self._add_near(self.joint, query, token)
        if self.gap and isinstance(query, Term) and self.joinable():
            self._add_over_gap(query)
        else:
            self._append(query, token, bare)
        self.gap = False
        return None

    def _add_over_gap(self, term: Term) -> None:
        """`director * nursing`: a phrase with any words between."""
        left = self.clauses[-1]
        assert isinstance(left.query, Term)
        whole = Wild(f"{left.query.text} * {term.text}")
        self.clauses[-1] = left._replace(query=whole, bare=None)

    def _add_near(self, joint: Joint, query: Query, token: Token) -> Query | None:
        left = self.clauses[-1]
        if isinstance(left.query, Near) and isinstance(query, Term) and not self.prefixes:
            chain = And((left.query, Near(left.query.right, query, joint.distance)))
            self._replace_last(left._replace(query=chain, token=token._replace(kind=Kind.OPEN)))
            return None
        joined = None if self.prefixes else near(inside(left.query), query, joint.distance,
                                                 joint.spreads)
        if joined:
            joined = Not(joined) if isinstance(left.query, Not) else joined
            self._replace_last(left._replace(query=joined, bare=None))
            return None
        self.joint = joint._replace(means=AND)
        self._append(query, token, False)
        return query

    def _replace_last(self, clause: Clause) -> None:
        """Put what two operands became in the place of the first."""
        self.clauses[-1], self.joint = clause, None

    def _append(self, query: Query, token: Token, bare: bool) -> None:
        required, denied = False, ""
        if self.rest and not self.has(FIELD):
            query = fielded(self.rest, query, token)
        if self.prefixes:
            bare = False
            for means, sign, names in reversed(self.prefixes):
                if means == NOT:
                    query, denied = Not(query), sign.text
                elif means == MUST:
                    required = True
                else:
                    query = fielded(names, query, token)
            self.prefixes.clear()
        operator = self.joint.means if self.joint and self.clauses else ""
        self.clauses.append(Clause(operator, query, token, required, self if bare else None,
                                   denied, self.parted))
        self.joint, self.parted, self.skipped = None, "", False

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
