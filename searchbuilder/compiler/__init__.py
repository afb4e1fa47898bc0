"""Compiling: a query and a dialect in, strings and changes out.

>>> from searchbuilder.dialects import find
>>> from searchbuilder.query.parser import parse
>>> compile(parse("MMI AND (case manager OR RN)").items[0], find("linkedin")).strings[0].text
'MMI ("case manager" OR RN)'
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from searchbuilder.compiler.boxes import KEYWORDS, BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.lower import avoiding, unquoted
from searchbuilder.compiler.overflow import note_overflow
from searchbuilder.compiler.plan import Plan, note_lost, plan
from searchbuilder.compiler.remember import remembered
from searchbuilder.compiler.result import NONE, Change, Compiled, String, together
from searchbuilder.compiler.write import groups, operators, pasted, write
from searchbuilder.dialect import Dialect
from searchbuilder.query.laws import negation_normal_form
from searchbuilder.query.tree import Query, depth, terms

__all__ = ["Change", "Compiled", "String", "compile"]

DEEPEST = 90

# One search is compiled for many dialects in turn.
_levels = remembered(16)(depth)
_normal = remembered(16)(negation_normal_form)


def compile(query: Query, dialect: Dialect, lexicon: Iterable[str] = ()) -> Compiled:
    """`query`, whose names have been spelled out, as strings for `dialect`.

    lexicon -- texts of the workbook, for spelling out a prefix where there is no sign for it
    """
    log = Log()
    levels = _levels(query)
    if levels > DEEPEST:
        log.add("SB521", NONE, (), f"{levels:,} levels deep; {DEEPEST}")
        return Compiled(NONE, (), log.changes(dialect.title))
    tree, texts = _sayable(_normal(query), dialect, log), tuple(lexicon)
    plain = _compiled(plan(tree, dialect.ability, texts, False), dialect, log)
    if dialect.stems is False and _marks(tree).forms and _fits(plain, dialect):
        full = _compiled(plan(tree, dialect.ability, texts, True), dialect, log)
        if len(full.strings) <= len(plain.strings) and _fits(full, dialect):
            return full
    return plain


class _Marks(NamedTuple):
    """Whether a tree has terms that are rarely met and want a step of their own."""

    forms: bool
    quotes: bool
    avoided: bool


@remembered(16)
def _marks(tree: Query) -> _Marks:
    found = [(term.origin, '"' in term.text) for term in terms(tree)]
    return _Marks(any(origin.form for origin, _ in found), any(quote for _, quote in found),
                  any(origin.avoid for origin, _ in found))


def _sayable(tree: Query, dialect: Dialect, log: Log) -> Query:
    """`tree` without what the workbook or the dialect has no place for here."""
    marks = _marks(tree)
    if marks.avoided:
        reduced = avoiding(tree, frozenset((dialect.name, dialect.family)), log)
        note_lost(tree, reduced, log)
        tree = reduced
    if marks.quotes and '"' not in dialect.escapes:
        tree = unquoted(tree, dialect.tokens, log)
    return tree


def _compiled(planned: Plan, dialect: Dialect, before: Log) -> Compiled:
    log = before.followed_by(planned.log)
    if not planned.sets:
        return Compiled(NONE, (), log.changes(dialect.title))
    for most in (limit.most for limit in dialect.limits if limit.what == "depth"):
        deepest = max(groups(tree) for boxes in planned.sets for tree in boxes.values())
        if deepest > most:
            log.add("SB521", NONE, (), f"{deepest} groups deep for {dialect.title}; {most}")
            return Compiled(NONE, (), log.changes(dialect.title))
    texts = [write(tree, dialect) for tree in planned.keywords] or [""] * len(planned.sets)
    strings = tuple(_string(boxes, text, dialect) for boxes, text in zip(planned.sets, texts))
    effect = together((log.effect(), note_overflow(planned.sets, strings, dialect, log)))
    return Compiled(effect, strings, log.changes(dialect.title))


def _fits(result: Compiled, dialect: Dialect) -> bool:
    return all(getattr(string, limit.what, 0) <= limit.most
               for limit in dialect.limits if limit.enforced for string in result.strings)


def _string(boxes: BoxSet, keywords: str, dialect: Dialect) -> String:
    written = {box: pasted(tree, dialect) for box, tree in boxes.items()}
    text = keywords if dialect.boxes else written[KEYWORDS]
    return String(
        text, written, dialect.address(text) if text else None,
        sum(len(each) for each in written.values()),
        sum(len(dialect.words_of(each)) for each in written.values()),
        sum(operators(tree, dialect) for tree in boxes.values()),
        sum(1 for tree in boxes.values() for _ in terms(tree)))
