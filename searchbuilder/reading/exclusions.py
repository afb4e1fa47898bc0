"""What is said of exclusions that the platform does not take as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.findings.operators_read import SB607, SB621
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import Not
from searchbuilder.reading.assembly import besides_or
from searchbuilder.reading.binding import MOST_OF_TREE, leads
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import NOT, OR, START
from searchbuilder.reading.group import Clause, Group
from searchbuilder.reading.joining import inside
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.lists import SEPARATORS, barred, is_bar
from searchbuilder.reading.names import may_be_of_name

_PHRASES = {Kind.QUOTED, Kind.PHRASE}
_WORDS = {Kind.PLAIN, Kind.WORD}


def note_exclusions(at: Context, group: Group, clauses: list[Clause]) -> None:
    """Everything that is odd about the exclusions of a group."""
    if not any(isinstance(each.query, Not) for each in clauses):
        return
    if (SB621.code, START) not in at.said:
        _note_alone(at, group, clauses)
    if at.dialect.juxtaposition_precedence:
        _note_behind(at, clauses)
    if at.dialect.juxtaposition_precedence != "first":
        _note_reach(at, clauses)
    if at.dialect.lucene_clauses:
        _note_beside_or(at, clauses)
    elif at.dialect.space == OR and at.dialect.allows_pure_negation:
        _note_group(at, clauses)


def _note_alone(at: Context, group: Group, clauses: list[Clause]) -> None:
    finds = at.dialect.allows_pure_negation
    if finds or not all(isinstance(each.query, Not) for each in clauses):
        return
    here = at.here(clauses[0].token)
    if finds is False and at.once(SB621, START):
        at.note(SB621.found(here, "alone", title=at.title))
    elif finds is None and group.opened is None and at.named:
        at.note(SB621.found(here, "alone, unknown", title=at.title))


def _note_behind(at: Context, clauses: list[Clause]) -> None:
    """Where an exclusion stands between blanks only, it takes no operator behind it either."""
    last = at.dialect.juxtaposition_precedence == "last"
    for one, two in zip(clauses, clauses[1:]):
        if two.operator and at.known.meaning(one.denied) == NOT and (
                last or not leads(at, one)) and at.once(SB621, "behind"):
            at.note(SB621.found(at.here(one.token), "behind", title=at.title,
                                operator=one.denied, after=two.operator.upper()))


class _Reach(NamedTuple):
    """How far an exclusion reaches: what follows it is asked for.

    listed -- it may be meant as a list of exclusions
    """

    out: Clause
    asked: list[Clause]
    listed: bool


def _note_reach(at: Context, clauses: list[Clause]) -> None:
    """NOT before a word or phrase does not reach the next one, nor what a comma or a bar without
    blanks parts."""
    for reach in _reaches(at, clauses):
        word, *rest = (shortened(to_house_syntax(inside(each.query)), MOST_OF_TREE)
                       for each in (reach.out, *reach.asked))
        at.undecided = True
        at.note(SB607.found(
            at.here(reach.out.token), "excluded list" if reach.listed else "excluded name",
            sign=reach.out.denied, word=word, rest=tuple(rest),
            name=_typed(at, f"{word} {rest[0]}"),
            operator=at.dialect.not_.split()[-1]))


def _typed(at: Context, name: str) -> str:
    """How a name is excluded here."""
    sign = at.dialect.not_.strip()
    return f'{sign}{" " * sign[-1:].isalpha()}"{name}"'


def _reaches(at: Context, clauses: list[Clause]) -> Iterator[_Reach]:
    """The exclusions behind which something stands that may be meant too."""
    several = _excludes_names(clauses)
    for place, (out, after) in enumerate(zip(clauses, clauses[1:]), 1):
        if not out.denied or after.denied:
            continue
        if is_bar(at, out, after):
            yield _Reach(out, list(barred(at, clauses[place - 1:])), True)
        elif not after.operator and ((
                listed := _is_list(out, after)) or _is_name(out, after, several)):
            behind = (clauses[number] for number in range(place, len(clauses)))
            yield _Reach(out, list(takewhile(_is_beside, behind)), listed)


def _is_list(out: Clause, after: Clause) -> bool:
    """Whether a comma, or a blank between two phrases, may part what is excluded."""
    return after.parted in SEPARATORS and out.token.kind != Kind.OPEN or (
        out.denied.isalpha() and {out.token.kind, after.token.kind} <= _PHRASES)


def _is_name(out: Clause, after: Clause, several: bool) -> bool:
    """Whether two words without quotation marks may be one name: behind a sign glued to the first
    only where there are `several` such."""
    return (out.denied.isalpha() or several) and _are_words(out, after) and (
        may_be_of_name(out) and may_be_of_name(after))


def _are_words(out: Clause, after: Clause) -> bool:
    return after.bare is not None and not after.operator and out.token.kind in _WORDS


def _excludes_names(clauses: list[Clause]) -> bool:
    """Whether words stand between exclusions as parts of names do: `-resume service -resume
    writers`."""
    behind = [*clauses[2:], None]
    return sum(bool(out.denied) and not after.denied and _are_words(out, after)
               and (following is None or bool(following.denied))
               for out, after, following in zip(clauses, clauses[1:], behind)) > 1


def _is_beside(clause: Clause) -> bool:
    return not clause.operator and not clause.denied


def _note_group(at: Context, clauses: list[Clause]) -> None:
    """A parenthesis that only excludes is an alternative like any other, where it finds."""
    for each in clauses[1:]:
        if isinstance(each.query, Not) and _is_beside(each) and at.once(SB621, "group"):
            at.note(SB621.found(at.here(each.token), "group", title=at.title,
                                operator=at.dialect.and_.strip()))


def _note_beside_or(at: Context, clauses: list[Clause]) -> None:
    for each, beside in zip(clauses, besides_or(clauses)):
        if each.denied and beside:
            at.note(SB621.found(at.here(each.token), "beside OR", title=at.title))
