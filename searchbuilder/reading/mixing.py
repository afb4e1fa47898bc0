"""AND and OR side by side in one group: how it is read here, and how it would be elsewhere."""

from __future__ import annotations

from searchbuilder.characters import shortened
from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.sites import sites
from searchbuilder.query.tree import Not
from searchbuilder.reading.assembly import joined, runs
from searchbuilder.reading.binding import MOST_OF_TREE
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, OR
from searchbuilder.reading.group import Clause

# So many trees are shown.
MOST_MIXES = 50


def is_habit(at: Context, clauses: list[Clause]) -> bool:
    """Whether OR between words beside others is how everybody writes alternatives here."""
    if at.dialect.precedence != OR:
        return False
    after = (clause.operator for clause in [*clauses[1:], *clauses[:1]])
    beside_not = any(isinstance(clause.query, Not) and OR in (clause.operator, following)
                     for clause, following in zip(clauses, after))
    # Nobody means a page that is on two sites at once.
    return not (beside_not or at.sited and _sites(clauses) > 1)


def _sites(clauses: list[Clause]) -> int:
    """How many lists of sites there are."""
    return sum(any(sites(clause.query) for clause in run)
               for run in runs(clauses, lambda _, two: two.operator != OR))


def note_mix(at: Context, clauses: list[Clause], blank: str) -> None:
    """AND and OR side by side: what is read here, and what would be read elsewhere."""
    precedence = at.dialect.precedence or AND
    sure = at.dialect.precedence is not None
    says = (f"{at.title} reads {precedence.upper()} first" if sure else
            f"whether {at.title} reads AND or OR first is not known")
    advice = "put parentheses around what belongs together"
    at.mixes += 1
    if at.mixes <= MOST_MIXES:
        here, other = (joined(clauses, blank, first)
                       for first in (precedence, AND if precedence == OR else OR))
        if here == other:
            return
        read_as, may_be = (shortened(to_house_syntax(tree, MOST_OF_TREE), MOST_OF_TREE)
                           for tree in (here, other))
        says += f"; read as {read_as}"
        advice = f"elsewhere it may be {may_be}: {advice}"
    at.report("SB606", NOTE if sure else WARNING, clauses[0].token,
              f"AND and OR are mixed, and {says}", advice)
