"""AND and OR side by side in one group: how it is read here, and how it would be elsewhere."""

from __future__ import annotations

from itertools import groupby, islice

from searchbuilder.characters import shortened
from searchbuilder.findings.operators_read import SB606
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.sites import sites
from searchbuilder.query.tree import And, Not, Or, Query, Term, fold, rebuild, walk
from searchbuilder.reading.assembly import joined, runs
from searchbuilder.reading.binding import MOST_OF_TREE
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, LEFT, OR
from searchbuilder.reading.group import Clause

# So many trees are shown.
MOST_MIXES = 50
# Of a tree that is too long to be shown, words side by side are named by the first of them: what
# AND and OR join is what is said of it.
_SIDE_BY_SIDE, _MOST_NODES, _MORE = 2, 200, Term("…")


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
        at.note(SB606.found(here, "left", title=at.title, tree=_shown(
            joined(clauses, blank, LEFT))))
        return
    if at.mixes > MOST_MIXES:
        at.note(SB606.found(here, f"{case}, long", title=at.title, first=first.upper()))
        return
    tree, other = (joined(clauses, blank, each)
                   for each in (first, AND if first == OR else OR))
    if tree != other:
        read_as, may_be = map(_shown, (tree, other))
        at.note(SB606.found(here, case, title=at.title, first=first.upper(), tree=read_as,
                            other=may_be))


def _shown(tree: Query) -> str:
    """A tree, or the outline of one that is too long."""
    whole = to_house_syntax(tree, MOST_OF_TREE)
    if len(whole) <= MOST_OF_TREE or len([*islice(walk(tree), _MOST_NODES)]) == _MOST_NODES:
        return shortened(whole, MOST_OF_TREE)
    return shortened(to_house_syntax(fold(tree, _outline), MOST_OF_TREE), MOST_OF_TREE)


def _outline(node: Query, kids: list[Query]) -> Query:
    if not isinstance(node, (And, Or)):
        return rebuild(node, kids) if kids else node
    kept: list[Query] = []
    for joined_kids, run in groupby(kids, lambda kid: isinstance(kid, (And, Or))):
        each = list(run)
        short = not joined_kids and len(each) > _SIDE_BY_SIDE
        kept += [each[0], _MORE] if short else each
    return rebuild(node, kept)
