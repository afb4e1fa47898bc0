"""Lucene's classic and simple parsers: platforms.md D1 to D3."""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import Query

from . import bullhorn, proximity
from .expression import CAPITALS, LEFT_TO_RIGHT, Grammar, read
from .fielded import LEAD, fielded
from .signs import Sign, cutter
from .ways import EITHER, readings

# "a b"~3 finds b before a too, but not as far apart: what may be relied on is the order written.
_leaf = fielded(proximity.leaf(in_order=True))
_cut = cutter(proximity.PATTERN, lead=LEAD, escapes=True)
_grammar = Grammar(CAPITALS, free_not=True, leaf=_leaf)


def or_by_default(text: str) -> Query:
    """The classic parser as it comes."""
    return read(_cut(text), replace(_grammar, fold=bullhorn.occurring(bullhorn.or_by_default)))


def and_by_default(text: str) -> Query:
    """The classic parser with AND as its default operator."""
    return read(_cut(text), replace(_grammar, fold=bullhorn.occurring(bullhorn.and_by_default)))


_cut_simple = cutter(rf"{proximity.PATTERN}|\+|\|", lead="-?", escapes=True)
_simple = Grammar({"+": "and", "|": "or"}, LEFT_TO_RIGHT, space="", mistakes=(), free_not=True,
                  leaf=lambda sign: _leaf(Sign(sign.kind, sign.text)))


def simple(text: str) -> Query:
    """The simple parser: what is alike in a row is joined, from left to right."""
    return read(_cut_simple(text), _simple)


READINGS = {
    "elasticsearch": readings(EITHER, or_by_default, and_by_default),
    "elasticsearch-simple": readings(EITHER, simple),
    "lucene": readings(EITHER, or_by_default),
    "solr": readings(EITHER, or_by_default, and_by_default)}
