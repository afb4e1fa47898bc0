"""Tantivy: platforms.md D6."""

from __future__ import annotations

from searchbuilder.query.tree import Query

from ..documents import alnum
from . import expression
from .expression import CAPITALS, Grammar
from .fielded import LEAD, leaf
from .signs import Rejected, cutter
from .ways import readings

_cut = cutter(lead=LEAD, escapes=True)
_grammar = Grammar(CAPITALS, space="", group_not=False, not_or=False, leaf=leaf,
                   mistakes=("and", "or", "not", "in"))


def read(text: str) -> Query:
    """AND before OR; AND NOT finds nothing."""
    signs = _cut(text)
    bare = [sign.text if sign.kind == "word" else "" for sign in signs]
    if ("AND", "NOT") in zip(bare, bare[1:]):
        raise Rejected(f"AND NOT finds nothing: {text}")
    return expression.read(signs, _grammar)


READINGS = {
    "tantivy": readings((alnum,), read)}
