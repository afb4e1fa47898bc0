"""Trees put together from trees: in a field, near one another, all of them or any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Field, Near, Not, Or, Query, Term
from searchbuilder.reading.kinds import Kind

# So many pairs of words are spelled out where groups stand near one another.
MOST_PAIRS = 100
_OPEN = Kind.OPEN


def near(left: Query, right: Query, distance: int, spreads: bool) -> Query | None:
    """Words or phrases near one another, or their alternatives where it `spreads`; None where that
    says nothing, or would be written too often."""
    sides = [side.parts if spreads and isinstance(side, Or) else (side,)
             for side in (left, right)]
    if len(sides[0]) * len(sides[1]) > MOST_PAIRS or not all(
            isinstance(part, Term) for side in sides for part in side):
        return None
    return together(Or, [Near(a, b, distance) for a, b in product(*sides)])


def fielded(names: Sequence[str], query: Query, token: Token) -> Query:
    """A word in any of these fields, if there are some and it has none of its own.  The words of a
    group have theirs already, so that no group is gone through once for each that it stands in."""
    if not names or token.kind == _OPEN or isinstance(query, Field):
        return query
    if isinstance(query, Not):
        return Not(fielded(names, query.part, token))
    return together(Or, [Field(each, query) for each in names])


def together(kind: type[And] | type[Or], parts: Iterable[Query]) -> Query:
    """The parts as one group, nothing doubled.  A group within a group of its kind is left to
    `flatten`, which takes the whole tree at once."""
    some = tuple(dict.fromkeys(parts))
    return some[0] if len(some) == 1 else kind(some)


def inside(query: Query) -> Query:
    """What is excluded; else the query itself."""
    return query.part if isinstance(query, Not) else query
