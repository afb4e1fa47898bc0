"""A string read into a tree, every word and sign of it either there or named in a finding.

An explicit stack holds the open parentheses, so that reading is linear and any nesting is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from searchbuilder.characters import STRAIGHT
from searchbuilder.diagnostic import NOTE, Diagnostic, Location
from searchbuilder.dialect import Dialect
from searchbuilder.findings.operators_read import SB618
from searchbuilder.findings.reading import SB601, SB603, SB608, SB609, SB613
from searchbuilder.query.normalize import conjunction, flatten
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import And, Query
from searchbuilder.reading import (
    fields, leftout, marks, nearness, operands, operators, placeholders, unknown)
from searchbuilder.reading.adding import add, needs_more, nothing_after
from searchbuilder.reading.addresses import note_addresses
from searchbuilder.reading.apart import apart
from searchbuilder.reading.assembly import joined, mixed
from searchbuilder.reading.binding import blank as blank_of
from searchbuilder.reading.binding import bound, occur, required_and_optional
from searchbuilder.reading.by_lines import by_lines
from searchbuilder.reading.context import Context, Unreadable
from searchbuilder.reading.exclusions import note_exclusions
from searchbuilder.reading.exclusive import exclusive
from searchbuilder.reading.field_values import field_values
from searchbuilder.reading.grammar import AND, MUST, NOT, OR, Grammar, grammar
from searchbuilder.reading.group import Clause, Group
from searchbuilder.reading.intended import Intended, intended
from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.lists import any_of, denied_list, listed
from searchbuilder.reading.marks import is_punctuation
from searchbuilder.reading.mixing import (
    are_alternatives, is_habit, note_alternatives, note_blank, note_mix)
from searchbuilder.reading.names import as_phrases
from searchbuilder.reading.partners import one_a_pair
from searchbuilder.reading.phrases import unwrapped
from searchbuilder.reading.prose import note_prose
from searchbuilder.reading.quiet import one_a_cause
from searchbuilder.reading.scanning import scanner_of
from searchbuilder.reading.symbols import symbols
from searchbuilder.reading.wide import narrowed
from searchbuilder.reading.words import note_refused, word
from searchbuilder.reading.xray import divided

_CURLY = re.compile("[" + "".join(chr(sign) for sign, straight in STRAIGHT.items()
                                  if straight == '"' != chr(sign)) + "]")
# `b) "site manager" OR foreman`
_BEGINS = re.compile(r"[ ]*(?:[a-h]\)[ ]+(?!(?:AND|OR|NOT)\b)(?=\S))?")
_OPEN, _CLOSE = Kind.OPEN, Kind.CLOSE

# Reads a sign into the group that is open.
Take = Callable[[Context, Group, Token], None]
TAKE: Mapping[str, Take] = {
    Kind.GROUP: operands.group_of_words, Kind.PLAIN: operands.plain, Kind.QUOTED: operands.quoted,
    Kind.WORD: word, Kind.PHRASE: operands.phrase, Kind.DOUBLE: operands.double,
    Kind.SINGLE: operands.single, Kind.UNCLOSED: operands.unclosed, Kind.CALL: operands.call,
    Kind.PLACEHOLDER: operands.as_typed, Kind.SYMBOL: operands.as_typed,
    Kind.JOINT: operators.operator, Kind.OPERATOR: operators.operator,
    Kind.SMALL: operators.small, Kind.MEANT: operators.meant, Kind.SIGN: operators.sign,
    Kind.APART: operators.sign_apart, Kind.FOLLOW: operators.plus, Kind.TILDE: operators.tilde,
    Kind.FIELD_NOT: operators.denies, Kind.TAIL: operators.tail,
    Kind.NEAR: nearness.near, Kind.TOGETHER: nearness.in_one_sentence,
    Kind.DISTANCE: nearness.distance, Kind.QUORUM: nearness.quorum,
    Kind.FIELD: fields.field, Kind.LABEL: fields.label, Kind.BARS: fields.bars,
    Kind.SET: fields.any_of_set, Kind.COLUMNS: fields.columns, Kind.ORDER: fields.order,
    Kind.RANGE: fields.verbatim, Kind.PATTERN: fields.verbatim, Kind.FILTER: fields.measure,
    Kind.FIRST: leftout.first, Kind.ALIKE: leftout.alike, Kind.BEHIND: leftout.behind,
    Kind.MARK: marks.mark, Kind.BULLET: marks.bullet, Kind.BREAK: marks.line_break,
    Kind.STRAY: marks.mark}


class Reading(NamedTuple):
    """What a string says.

    tree -- as the platform reads it, as far as is known; None if it cannot be read
    meant -- as its author probably meant it, where that differs
    diagnostics -- what was read otherwise than it stands there, and why
    of_site -- what every string of an X-ray search has, which is not in the tree
    local -- code and column of the findings that are about the platform alone: what is meant is
        beyond doubt, and whoever writes it anew has mended it
    wider, narrower -- the tree finds people whom the string did not ask for, or misses some,
        because a part of it could not be read
    doubts -- the same as these two, True and False, if what was read as words is none
    undecided -- only its author knows how far NOT was to reach
    unquoted -- what is meant differs in nothing but names in quotation marks
    """

    tree: Query | None
    meant: Query | None
    diagnostics: tuple[Diagnostic, ...]
    of_site: tuple[Query, ...] = ()
    local: frozenset[tuple[str, int]] = frozenset()
    wider: bool = False
    narrower: bool = False
    undecided: bool = False
    unquoted: bool = False
    doubts: frozenset[bool] = frozenset()


def read(text: str, dialect: Dialect, named: bool = True) -> Reading:
    """`text` as `dialect` reads it.  Nothing is repaired without a finding that says so.

    named -- False where the dialect is only guessed, so that small operators are meant
    """
    known = grammar(dialect)
    lines = unwrapped(text)
    tokens = apart(symbols(_cut(narrowed(lines.text), dialect), text), text)
    names: list[Diagnostic] = []
    if not named:
        tokens, names = field_values(by_lines(list(tokens)), text)
    signs = intended(tokens, known, named)
    at = Context(text, known, signs, named, False)
    tree = _tree(at)
    perhaps = signs._replace(tokens=list(signs.perhaps or signs.tokens))
    meant = (_tree(Context(text, known, perhaps, named, True))
             if tree is not None and (at.doubtful or at.unquoted) else None)
    # Of the commas and dashes of a sentence the finding of the sentence is enough.
    noted = [each for each in at.found if not at.prose or not is_punctuation(each)]
    found = [each for each in (*lines.notes(text), *names, *noted)
             if not _groups_either_way(each, tree, text, known, signs)]
    asked, of_site = _divided(tree, dialect)
    wanted, _ = _divided(meant, dialect)
    return Reading(asked, wanted if wanted != asked else None, one_a_cause(found), of_site,
                   frozenset(at.local), True in at.more, False in at.more, at.undecided,
                   at.unquoted and not at.doubtful, frozenset(at.doubts))


def _cut(text: str, dialect: Dialect) -> Iterator[Token]:
    """The signs of a text.  What begins it does so behind blanks and the letter of a list, too."""
    before = _BEGINS.match(text).end()  # type: ignore[union-attr]
    every = scanner_of(dialect)(text[before:])
    return (each._replace(column=each.column + before) for each in every) if before else every


def _groups_either_way(each: Diagnostic, tree: Query | None, text: str, known: Grammar,
                       signs: Intended) -> bool:
    """Whether a finding says that parentheses may not group where the string says the same without
    them, whichever operator binds first."""
    if each.code != SB618.code or each.severity != NOTE or tree is None:
        return False
    first = known.dialect.precedence
    ways = (replace(known.dialect, brackets=False, precedence=binds)
            for binds in ((first,) if first else (AND, OR)))
    return all(_tree(Context(text, known._replace(dialect=way), signs, True, False)) == tree
               for way in ways)


def _divided(tree: Query | None, dialect: Dialect) -> tuple[Query | None, tuple[Query, ...]]:
    """An X-ray search without what every string of that site has, and that."""
    if not dialect.site or not isinstance(tree, And):
        return tree, ()
    parts = divided(tree.parts, dialect)
    return (conjunction(parts.asked), parts.always) if parts.asked else (tree, ())


# --- the whole string ---

def _tree(at: Context) -> Query | None:
    """The whole string; None if it cannot be read."""
    try:
        whole = _whole(at)
    except Unreadable:
        return None
    finally:
        _note_late(at)
    if whole is not None and at.empty:
        at.more.update(placeholders.directions(whole))
        whole = placeholders.without_empty(whole)
    if whole is None:
        at.note(SB613.found(Location("", 1, 1, at.text)))
        return None
    _note_curly(at)
    note_refused(at)
    return flatten(whole)


def _note_late(at: Context) -> None:
    """Findings about several places of the string at once."""
    if at.held:
        at.found.insert(0, placeholders.note(at.held, at.listed, at.here(at.held[0])))
    # Of a sentence another finding tells.
    at.unknown = [each for each in at.unknown if each.token.column not in at.prose]
    if at.unknown:
        at.note(unknown.note(at.unknown, at.here(at.unknown[0].token)))
    note_addresses(at)
    if at.unsure and at.named:
        at.note(SB609.found(at.here(next(iter(at.unsure.values()))), "unsure", title=at.title,
                            names=tuple(f"{name}:" for name in at.unsure), count=len(at.unsure)))
    at.found = one_a_pair(at.found)


def _note_curly(at: Context) -> None:
    curly = _CURLY.search(at.text)
    if curly and all(each.code != SB603.code for each in at.found):
        at.note(SB603.found(Location("", curly.start() + 1, 1, at.text), "curly"), local=True)


def _whole(at: Context) -> Query | None:
    operators.note_intended(at)
    note_prose(at)
    groups = [Group()]
    for token in at.signs.tokens:
        if take := TAKE.get(token.kind):
            take(at, groups[-1], token)
        elif token.kind == _OPEN:
            groups.append(_opened(at, groups[-1], token))
        elif len(groups) > 1:
            _close(at, groups, token)
        else:
            at.note(SB601.found(at.here(token), "never opened"))
    while len(groups) > 1:
        opened = groups[-1].opened or Token(_OPEN, "(", 1)
        at.note(SB601.found(at.here(opened), "never closed"))
        _close(at, groups, opened)
    return _finished(at, groups[0])


# --- parentheses ---

def _make_groups(at: Context) -> bool:
    """Whether parentheses make groups."""
    return at.meant or at.dialect.brackets is not False


def _opened(at: Context, group: Group, token: Token) -> Group:
    """The group that a parenthesis opens in another."""
    if not _make_groups(at):
        return Group(token, flipped=group.flipped)
    return Group(token, group.fields_inside(), denied=group.has(NOT), flipped=group.excludes,
                 any_of=group.has(MUST) and not at.known.meaning("+"))


def _close(at: Context, groups: list[Group], token: Token) -> None:
    inner, outer = groups.pop(), groups[-1]
    if not _make_groups(at):
        _spill(at, outer, inner, token)
        return
    query, opened = _finished(at, inner), inner.opened or token
    if query is None:
        _note_nothing(at, outer, opened)
        return
    if at.dialect.brackets is None and len(inner.clauses) > 1 and not inner.listed and (
            at.named and at.once(SB618, "brackets")):
        at.note(SB618.found(at.here(opened), "unknown", title=at.title))
    add(at, outer, query, opened)


def _note_nothing(at: Context, outer: Group, opened: Token) -> None:
    needs_more(at, outer)
    outer.skipped = True
    at.note(SB608.found(at.here(opened), "empty group"))


def _spill(at: Context, outer: Group, inner: Group, token: Token) -> None:
    """The clauses of a parenthesis that the platform does not see as a group."""
    if inner.waiting() is not None:
        raise nothing_after(at, inner.waiting())
    if not inner.clauses:
        _note_nothing(at, outer, inner.opened or token)
        return
    first = inner.clauses[0]
    at.doubtful = True
    opened = inner.opened or first.token
    if outer.has(NOT) and len(inner.clauses) > 1:
        at.note(SB618.found(at.here(opened), "excluded", title=at.title,
                            operator=at.dialect.not_.split()[-1]))
    elif at.once(SB618, "brackets"):
        at.note(SB618.found(at.here(opened), "ignored", title=at.title))
    add(at, outer, first.query, first.token)
    outer.spill(inner)


def _finished(at: Context, group: Group) -> Query | None:
    """The tree of a group; None where nothing is in it."""
    if group.waiting() is not None:
        raise nothing_after(at, group.waiting())
    if not group.clauses:
        return None
    found = _as_list(at, group)
    if found is not None:
        return found
    told = len(at.found)
    clauses = as_phrases(at, listed(at, group))
    said = len(at.found) > told or is_habit(at, clauses)
    note_blank(at, group, clauses)
    if group.plus:
        operators.note_plus(at, group, clauses)
    note_exclusions(at, group, clauses)
    return _joined(at, bound(at, clauses), said)


def _as_list(at: Context, group: Group) -> Query | None:
    """A group in which blanks or commas mean what they mean nowhere else; None for any other."""
    found = any_of(at, group) if group.any_of and len(group.clauses) > 1 else None
    return denied_list(at, group) if found is None and group.commas else found


def _joined(at: Context, clauses: list[Clause], said: bool) -> Query:
    """The tree of clauses.  said -- how OR was meant is no question any more"""
    if at.exclusive:
        clauses = exclusive(clauses, at.dialect.precedence)
    blank = blank_of(at, clauses)
    if at.dialect.lucene_clauses or blank == OR and occur(at, clauses):
        return required_and_optional(at, clauses, blank)
    first = at.dialect.precedence
    if not at.named and first != OR and mixed(clauses, blank) and are_alternatives(clauses):
        note_alternatives(at, clauses, blank)
        return joined(clauses, blank, OR)
    if not at.meant and mixed(clauses, blank) and (
            not said or any(clause.operator == AND for clause in clauses)):
        note_mix(at, clauses, blank)
    return joined(clauses, blank, first)
