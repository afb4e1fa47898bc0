"""Lucene's classic and simple parsers: platforms.md D1 to D3."""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import Query

from . import bullhorn
from .expression import CAPITALS, LEFT_TO_RIGHT, Grammar, read
from .fielded import LEAD, leaf
from .signs import WORD, Sign, cutter

_cut = cutter(lead=LEAD, escapes=True)
_grammar = Grammar(CAPITALS, free_not=True, leaf=leaf)


def or_by_default(text: str) -> Query:
    """The classic parser as it comes."""
    return read(_cut(text), replace(_grammar, fold=bullhorn.occurring(bullhorn.or_by_default)))


def and_by_default(text: str) -> Query:
    """The classic parser with AND as its default operator."""
    return read(_cut(text), replace(_grammar, fold=bullhorn.occurring(bullhorn.and_by_default)))


_cut_simple = cutter(rf"{WORD}|\+|\|", lead="-?", escapes=True)
_simple = Grammar({"+": "and", "|": "or"}, LEFT_TO_RIGHT, space="", mistakes=(), free_not=True,
                  leaf=lambda sign: leaf(Sign(sign.kind, sign.text)))


def simple(text: str) -> Query:
    """The simple parser: what is alike in a row is joined, from left to right."""
    return read(_cut_simple(text), _simple)
