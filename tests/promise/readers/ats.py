"""What applicant tracking systems share: platforms.md part C.

Each pair of units needs its operator; no star; NOT for one unit at a time (rule 5); and nobody
may be trusted to rank AND and OR.
"""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import Query

from .expression import AND_FIRST, CAPITALS, LEFT_TO_RIGHT, OR_FIRST, Grammar, read
from .signs import cutter
from .ways import EITHER, readings

_cut = cutter()
_grammar = Grammar(CAPITALS, space="", group_not=False)


def and_first(text: str) -> Query:
    return read(_cut(text), replace(_grammar, binding=AND_FIRST))


def or_first(text: str) -> Query:
    return read(_cut(text), replace(_grammar, binding=OR_FIRST))


def left_to_right(text: str) -> Query:
    return read(_cut(text), replace(_grammar, binding=LEFT_TO_RIGHT))


READINGS = {
    "ats": readings(EITHER, and_first, or_first, left_to_right)}
