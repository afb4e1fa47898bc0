"""AND and OR side by side in one group: how it is read here, and how it would be elsewhere."""

from __future__ import annotations

from searchbuilder.characters import shortened
from searchbuilder.findings.operators_read import SB606
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.sites import sites
from searchbuilder.query.tree import Not
from searchbuilder.reading.assembly import joined, runs
from searchbuilder.reading.binding import MOST_OF_TREE
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, LEFT, OR
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
    known = at.dialect.precedence
    first = known or AND
    here, case = at.here(clauses[0].token), "known" if known else "unknown"
    at.mixes += 1
    if known == LEFT:
        shown = to_house_syntax(joined(clauses, blank, LEFT), MOST_OF_TREE)
        at.note(SB606.found(here, "left", title=at.title, tree=shortened(shown, MOST_OF_TREE)))
        return
    if at.mixes > MOST_MIXES:
        at.note(SB606.found(here, f"{case}, long", title=at.title, first=first.upper()))
        return
    tree, other = (joined(clauses, blank, each)
                   for each in (first, AND if first == OR else OR))
    if tree != other:
        read_as, may_be = (shortened(to_house_syntax(each, MOST_OF_TREE), MOST_OF_TREE)
                           for each in (tree, other))
        at.note(SB606.found(here, case, title=at.title, first=first.upper(), tree=read_as,
                            other=may_be))
