"""Compiling: a query and a dialect in, strings and changes out.

>>> from searchbuilder.dialects import find
>>> from searchbuilder.query.parser import parse
>>> compile(parse("MMI AND (case manager OR RN)").items[0], find("linkedin")).strings[0].text
'MMI ("case manager" OR RN)'
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from searchbuilder.compiler.boxes import KEYWORDS, BoxSet
from searchbuilder.compiler.log import Log
from searchbuilder.compiler.lower import lower
from searchbuilder.compiler.overflow import note_overflow
from searchbuilder.compiler.pieces import keywords_only, pieces, settled
from searchbuilder.compiler.result import (
    EXACT, NONE, WIDER, Change, Compiled, String, together)
from searchbuilder.compiler.write import operators, write
from searchbuilder.dialect import Dialect
from searchbuilder.errors import TooLarge
from searchbuilder.query.laws import conjunction, negation_normal_form
from searchbuilder.query.tree import EVERYTHING, NOTHING, Not, Or, Query, Term, depth, terms

__all__ = ["Change", "Compiled", "String", "compile"]

DEEPEST = 90


def compile(query: Query, dialect: Dialect, lexicon: Iterable[str] = ()) -> Compiled:
    """`query`, whose names have been spelled out, as strings for `dialect`.

    lexicon -- texts of the workbook, for spelling out a prefix where there is no sign for it
    """
    log = Log(dialect)
    levels = _levels(query)
    if levels > DEEPEST:
        log.add("SB521", NONE, (), f"{levels:,}")
        return Compiled(NONE, (), log.changes())
    tree = _normal(query)
    plain = _compiled(tree, dialect, lexicon, False)
    if dialect.stems is False and _fits(plain, dialect) and any(
            term.origin.form for term in terms(tree)):
        full = _compiled(tree, dialect, lexicon, True)
        if len(full.strings) <= len(plain.strings) and _fits(full, dialect):
            return full
    return plain


# One search is compiled for many dialects in turn.
_levels = lru_cache(maxsize=16)(depth)
_normal = lru_cache(maxsize=64)(negation_normal_form)


def _compiled(tree: Query, dialect: Dialect, lexicon: Iterable[str], forms: bool) -> Compiled:
    log = Log(dialect)
    lowered = lower(tree, dialect, log, lexicon, forms)
    _note_lost(tree, lowered, log)
    if dialect.leave_out and lowered not in (NOTHING, EVERYTHING):
        always = lower(_normal(Not(dialect.leave_out)), dialect, log)
        lowered = conjunction((lowered, always))
    try:
        sets = [] if lowered in (NOTHING, EVERYTHING) else pieces(lowered, dialect, log)
    except TooLarge as error:
        log.add("SB522", NONE, (), f"{error.most:,}")
        return Compiled(NONE, (), log.changes())
    if not sets:
        if together(change.effect for change in log.changes()) != NONE:
            log.add("SB523", NONE, ())
        return Compiled(NONE, (), log.changes())
    _note_unwritten(tree, lowered, sets, log)
    effect = together(change.effect for change in log.changes())
    strings = tuple(_string(each, dialect, log) for each in sets)
    effect = together((effect, note_overflow(sets, strings, dialect, log)))
    return Compiled(effect, strings, log.changes())


def _fits(result: Compiled, dialect: Dialect) -> bool:
    return all(getattr(string, limit.what, 0) <= limit.most
               for limit in dialect.limits if limit.enforced for string in result.strings)


def _string(boxes: BoxSet, dialect: Dialect, log: Log) -> String:
    written = {dialect.boxes.get(box, box) and box: _text(tree, dialect)
               for box, tree in boxes.items()}
    text = written.get(KEYWORDS, "")
    if dialect.boxes:
        text = _as_keywords(boxes, dialect, log)
    return String(
        text, written, dialect.address(text) if text else None,
        sum(len(each) for each in written.values()),
        sum(len(dialect.words_of(each)) for each in written.values()),
        sum(operators(tree, dialect) for tree in boxes.values()))


def _text(tree: Query, dialect: Dialect) -> str:
    text = write(tree, dialect).lstrip()
    if not dialect.site or not dialect.site_sign:
        return text
    return dialect.site_sign.format(dialect.site) + (f" ({text})" if isinstance(tree, Or)
                                                     else f" {text}")


def _as_keywords(boxes: BoxSet, dialect: Dialect, log: Log) -> str:
    whole = conjunction(boxes.values())
    plain = keywords_only(whole)
    if plain != whole:
        log.add("SB514", WIDER, (), "(without boxes) titles, companies and places are looked for "
                "anywhere, and none of them is excluded")
    return write(settled(plain, dialect), dialect)


def _note_lost(tree: Query, lowered: Query, log: Log) -> None:
    """Words that went because something they hang on could not be said."""
    left = set(terms(lowered))
    named = log.named()
    lost = [term for term in terms(tree)
            if term not in left and not term.origin.form and _name(term) not in named]
    if lost:
        effect = together(change.effect for change in log.changes())
        log.add("SB516", effect, lost)


def _note_unwritten(tree: Query, lowered: Query, sets: list[BoxSet], log: Log) -> None:
    """Words that make no difference, and word forms left out."""
    written = {term for boxes in sets for each in boxes.values() for term in terms(each)}
    named = log.named()
    spare = [term for term in terms(lowered)
             if term not in written and not term.origin.form and _name(term) not in named]
    if spare:
        log.add("SB509", EXACT, spare)
    forms = {term.text for term in terms(tree) if term.origin.form} - {
        term.text for term in written}
    if forms:
        log.add("SB510", EXACT, (), f"{len(forms)} word form{'s' * (len(forms) > 1)}")


def _name(term: Term) -> str:
    return term.text + "*" * term.star
