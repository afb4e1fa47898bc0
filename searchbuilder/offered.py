"""A string that is offered: what somebody probably meant, in one string and with every word."""

from __future__ import annotations

from typing import Any

from searchbuilder.compiler import Compiled, compile
from searchbuilder.compiler.boxes import KEYWORDS
from searchbuilder.compiler.strings import over
from searchbuilder.compiler.subsumption import is_clause
from searchbuilder.compiler.write import pasted
from searchbuilder.dialect import Dialect, Shape
from searchbuilder.effect import EXACT
from searchbuilder.query.normalize import conjunction, negation_normal_form
from searchbuilder.query.tree import (
    EVERYTHING, And, Not, Or, Query, branches, conjuncts, fold, walk)
from searchbuilder.reading import read
from searchbuilder.reading.xray import divided

# How compiling says that a word is redundant, so that it is in no string.
_REDUNDANT = "SB509"


def in_one_string(tree: Query, dialect: Dialect, beside: Compiled | None = None) -> str:
    """The tree as one string with all of its words; empty where the platform has none.

    beside -- what is written there without the offer: what that loses and says, the offer may lose
    """
    made = compile(tree, dialect)
    if len(made.strings) != 1 or not _as_good(made, beside):
        return ""
    if any(change.code == _REDUNDANT for change in made.changes):
        return _in_full(negation_normal_form(tree), dialect)
    return made.strings[0].text


def _as_good(made: Compiled, beside: Compiled | None) -> bool:
    """Whether the text of its only string is the search, or lacks what is left out anyway."""
    effect = made.effect_of_text(made.strings[0])
    return effect == EXACT or beside is not None and effect == beside.effect and (
        _lost(made) == _lost(beside))


def _lost(made: Compiled) -> set[tuple[str, frozenset[str]]]:
    return {(change.code, frozenset(change.words)) for change in made.changes
            if change.effect != EXACT}


def _in_full(tree: Query, dialect: Dialect) -> str:
    """The string of a tree with its redundant words too, if the platform reads it as that tree."""
    always = negation_normal_form(Not(dialect.leave_out)) if dialect.leave_out else EVERYTHING
    asked = conjunction(divided(conjuncts(tree), dialect).asked) if dialect.site else tree
    whole = conjunction((tree, always))
    limits = [limit for limit in dialect.limits if limit.enforced]
    if not _fits(whole, dialect) or over({KEYWORDS: whole}, dialect, limits):
        return ""
    text = pasted(whole, dialect)
    back = read(text, dialect).tree
    return text if back is not None and _unordered(negation_normal_form(back)) == _unordered(
        asked) else ""


def _fits(tree: Query, dialect: Dialect) -> bool:
    """Whether a tree has the shape of one string without boxes."""
    if dialect.boxes or dialect.shape not in (Shape.ANY, Shape.CNF) or any(
            isinstance(part, Not) for node in walk(tree) if isinstance(node, Or)
            for part in node.parts):
        return False
    return dialect.shape is Shape.ANY or all(
        isinstance(part, Not) or is_clause(part) for part in conjuncts(tree))


def _unordered(tree: Query) -> Any:
    """The same for trees that differ in the order of their parts alone."""
    def step(node: Query, parts: list[Any]) -> Any:
        return (type(node), frozenset(parts)) if isinstance(node, (And, Or)) else node
    return fold(tree, step, branches)
