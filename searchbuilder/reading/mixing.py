"""AND and OR side by side in one group: how it is read here, and how it would be elsewhere."""

from __future__ import annotations

from itertools import groupby, islice

from searchbuilder.characters import shortened
from searchbuilder.findings.operators_read import SB606
from searchbuilder.findings.reading import SB608
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.sites import sites
from searchbuilder.query.tree import And, Field, Not, Or, Query, Term, fold, rebuild, walk
from searchbuilder.reading.assembly import joined, runs
from searchbuilder.reading.binding import MOST_OF_TREE
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, LEFT, OR
from searchbuilder.reading.group import Clause, Group

# A list of so many words is no two groups of alternatives.
_LONG_LIST = 6
# So many trees are shown.
MOST_MIXES = 50
# Of a tree that is too long to be shown, words side by side are named by the first of them: what
# AND and OR join is what is said of it.
_SIDE_BY_SIDE, _MOST_NODES, _MORE = 2, 200, Term("…")


def is_habit(at: Context, clauses: list[Clause]) -> bool:
    """Whether OR between words beside others is how everybody writes alternatives here."""
    if at.dialect.precedence != OR:
        return False
    # Nobody means a page that is on two sites at once.
    return not (_denies_beside_or(clauses) or at.sited and _sites(clauses) > 1)


def note_blank(at: Context, group: Group, clauses: list[Clause]) -> None:
    """One blank within a long list in parentheses that has OR everywhere else."""
    blanks = [place for place, clause in enumerate(clauses) if place and clause.operator != OR]
    if group.opened is None or len(clauses) < _LONG_LIST or len(blanks) != 1 or (
            not is_habit(at, clauses)):
        return
    one, two = clauses[blanks[0] - 1:blanks[0] + 1]
    if not two.operator and None in (one.bare, two.bare):
        first, second = (to_house_syntax(each.query.part if isinstance(each.query, Field)
                                         else each.query) for each in (one, two))
        at.note(SB608.found(at.here(two.token), "or", first=first, second=second))


def _denies_beside_or(clauses: list[Clause]) -> bool:
    after = (clause.operator for clause in [*clauses[1:], *clauses[:1]])
    return any(isinstance(clause.query, Not) and OR in (clause.operator, following)
               for clause, following in zip(clauses, after))


def _sites(clauses: list[Clause]) -> int:
    """How many lists of sites there are."""
    return sum(any(sites(clause.query) for clause in run)
               for run in runs(clauses, lambda _, two: two.operator != OR))


def are_alternatives(clauses: list[Clause]) -> bool:
    """Whether words with OR between them, and nothing but blanks around them, can be nothing but
    alternatives: `"a b" OR "c d" Boston`.  In `nurse aide OR RN` there may be a name."""
    joined_so = any(clause.operator == AND for clause in clauses) or _denies_beside_or(clauses)
    return not joined_so and not any(
        _goes_on(one) and two.bare is not None for one, two, beside in zip(
            clauses, clauses[1:], _beside_or(clauses)) if beside and not two.operator)


def _goes_on(clause: Clause) -> bool:
    """Whether a clause may be the first word of a name."""
    core = clause.query.part if isinstance(clause.query, Field) else None
    return clause.bare is not None or isinstance(core, Term) and " " not in core.text


def _beside_or(clauses: list[Clause]) -> list[bool]:
    """Of each two neighbours whether OR stands before or behind them."""
    before = [clause.operator == OR for clause in clauses]
    return [one or three for one, three in zip(before, [*before[2:], False])]


def note_alternatives(at: Context, clauses: list[Clause], blank: str) -> None:
    """That they are read as such, and how the platform would read them."""
    if at.meant or not at.once(SB606, "alternatives"):
        return
    tree, other = (_shown(joined(clauses, blank, each)) for each in (OR, AND))
    at.note(SB606.found(at.here(clauses[0].token), "alternatives", tree=tree, other=other,
                        title=at.title))


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
        typed = any(clause.operator == AND for clause in clauses)
        mixed = "AND and OR" if typed else "OR and spaces, which mean AND"
        at.note(SB606.found(here, case, title=at.title, first=first.upper(), tree=read_as,
                            other=may_be, mixed=mixed))


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
