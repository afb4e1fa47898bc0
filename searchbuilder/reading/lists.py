"""Lists of operands in one group: between commas, tied by bars, with a placeholder."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from searchbuilder.findings.operators_read import SB604, SB606, SB607, SB630
from searchbuilder.query.sites import sites
from searchbuilder.query.tree import And, Not, Or, Query, Term
from searchbuilder.reading.assembly import filled_in, lucene_clauses, runs
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, OR
from searchbuilder.reading.group import Clause, Group
from searchbuilder.reading.hosts import hosts
from searchbuilder.reading.joining import fielded, together
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.marks import note_mark

# Signs that part what stands in a list.
SEPARATORS = {",": "comma", ";": "semicolon"}


def listed(at: Context, group: Group) -> list[Clause]:
    """The clauses of a group, with what its author meant as one list read as such: sites, words
    that bars tie, and a placeholder behind alternatives."""
    return _tied(at, _sites(at, _filled_in(at, group)))


def _filled_in(at: Context, group: Group) -> list[Clause]:
    clauses = group.looked_for()
    filled = filled_in(clauses) if group.opened and at.held else clauses
    at.listed += [two.token for one, two in zip(clauses, filled) if one.operator != two.operator]
    return filled


def _sites(at: Context, clauses: list[Clause]) -> list[Clause]:
    """The clauses, with addresses as sites where they are alternatives of one."""
    if not at.sited:
        return clauses
    found = hosts(clauses)
    if found.read:
        at.addresses = [token for token in at.addresses if token not in found.read]
        at.note(SB630.found(at.here(found.read[0]), "sites", count=len(found.read),
                            words=tuple(token.text for token in found.read)))
    return _one_list(at, found.clauses)


def _one_list(at: Context, clauses: list[Clause]) -> list[Clause]:
    """The clauses, with the sites that OR joins as one: whoever writes `site:a OR site:b nurse`
    wants nurses of both, whichever operator binds first."""
    if not any(clause.operator == OR for clause in clauses):
        return clauses
    made = runs(clauses, lambda _, two: two.operator != OR)
    several = [run for run in made if any(sites(each.query) for each in run)]
    if len(made) < 2 or len(several) != 1 or not _is_of_sites(several[0]):
        return clauses
    if at.dialect.precedence == AND and at.once(SB606, "sites"):
        at.note(SB606.found(at.here(several[0][0].token), "sites", title=at.title))
    return [each for run in made for each in ([_any_of_run(run)] if run is several[0] else run)]


def _is_of_sites(run: list[Clause]) -> bool:
    """Whether these are several sites, and nothing else."""
    return len(run) > 1 and all(sites(each.query) for each in run)


# --- bars ---

def _tied(at: Context, clauses: list[Clause]) -> list[Clause]:
    """The clauses, with those that bars without blanks tie as one: `sales a|b` asks for sales
    wherever a blank means AND, whichever operator binds first."""
    if at.dialect.space not in (AND, None) or "|" not in at.text:
        return clauses
    tied = runs(clauses, lambda one, two: not is_bar(at, one, two) or isinstance(
        one.query, Not) or isinstance(two.query, Not))
    return clauses if len(tied) == 1 else [_any_of_run(run) for run in tied]


def _any_of_run(run: list[Clause]) -> Clause:
    first, *rest = run
    return Clause(first.operator, together(Or, [each.query for each in run]),
                  first.token._replace(kind=Kind.OPEN), parted=first.parted) if rest else first


def is_bar(at: Context, one: Clause, two: Clause) -> bool:
    """Whether a bar without blanks stands between two words, with a field at most."""
    between = at.text[at.behind(one.token):two.token.column - 1]
    return between.startswith("|") and not any(map(str.isspace, between))


def barred(at: Context, clauses: list[Clause]) -> Iterator[Clause]:
    """The words that bars join to the first."""
    return (two for _, two in takewhile(lambda pair: is_bar(at, *pair), pairwise(clauses)))


# --- commas ---

def denied_list(at: Context, group: Group) -> Query | None:
    """`NOT (a, b c)`: as the platform reads it, and as it is meant; None for anything else."""
    clauses = group.looked_for()
    group.listed = _is_list(at, clauses)
    if not group.listed or group.opened is None:
        note_mark(at, group.commas[0])
        return None
    at.doubtful = True
    at.note(SB607.found(at.here(group.opened), "list", title=at.title,
                        separator=SEPARATORS[group.commas[0].text]))
    if at.meant:
        items = runs(clauses, lambda _, two: bool(two.parted in SEPARATORS or two.operator))
        return together(Or, map(_item, items))
    if any(each.operator for each in clauses):
        return None
    return together(And, [each.query for each in clauses])


def _is_list(at: Context, clauses: list[Clause]) -> bool:
    """Whether commas part what is excluded, and nothing else does."""
    return len(clauses) > 1 and at.dialect.space != OR and not any(
        each.denied or each.operator == AND and each.parted not in SEPARATORS for each in clauses)


def _item(run: list[Clause]) -> Query:
    """One entry of a list: its bare words are a phrase."""
    first = run[0]
    if len(run) < 2 or first.bare is None or not all(each.bare for each in run):
        return together(And, [each.query for each in run])
    phrase = Term(" ".join(each.token.text for each in run))
    return fielded(first.bare.looked, phrase, first.token)


# --- signs that demand ---

def any_of(at: Context, group: Group) -> Query | None:
    """`+(a b)`, where a blank within parentheses means OR; None where it is read like any."""
    first, *rest = group.clauses
    if first.required or any(each.operator or each.required for each in rest):
        return None
    if at.once(SB604, "any of"):
        at.note(SB604.found(at.here(group.opened or first.token),
                            "any of" if at.signed else "all of"))
    return lucene_clauses(group.looked_for(), OR).query if at.signed else None
