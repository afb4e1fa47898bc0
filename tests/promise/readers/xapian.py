"""Xapian: platforms.md D7."""

from __future__ import annotations

from searchbuilder.query.tree import Query

from . import expression
from .expression import CAPITALS, Grammar
from .fielded import LEAD, leaf
from .signs import cutter

_cut = cutter(lead=LEAD)
_grammar = Grammar(CAPITALS, space="", leaf=leaf,
                   mistakes=("and", "or", "not", "xor", "near", "adj"))


def read(text: str) -> Query:
    """AND and NOT before OR."""
    return expression.read(_cut(text), _grammar)
