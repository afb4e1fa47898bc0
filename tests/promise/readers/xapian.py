"""Xapian: platforms.md D7."""

from __future__ import annotations

import re

from searchbuilder.query.tree import And, Not, Or, Query, Term

from ..documents import alnum
from . import expression
from .expression import CAPITALS, Grammar
from .fielded import LEAD, leaf
from .signs import WORD, cutter
from .ways import readings

_cut = cutter(lead=LEAD)
_grammar = Grammar(CAPITALS, space="", leaf=leaf,
                   mistakes=("and", "or", "not", "xor", "near", "adj"))


# One of two words, and not both.
_EITHER = re.compile(rf"({WORD}) XOR ({WORD})")


def read(text: str) -> Query:
    """AND and NOT before OR."""
    if found := _EITHER.fullmatch(text):
        one, other = Term(found[1]), Term(found[2])
        return Or((And((one, Not(other))), And((Not(one), other))))
    return expression.read(_cut(text), _grammar)


READINGS = {
    "xapian": readings((alnum,), read)}
