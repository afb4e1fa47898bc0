"""iCIMS: platforms.md C4, and B11 for its family: SQL full text.

Every unit stands in quotes and every pair has its operator; NOT only after AND; AND before OR;
NEAR finds what AND finds and only ranks.  What brackets do is not said, so there are three ways.
"""

from __future__ import annotations

from itertools import product

from searchbuilder.query.tree import Query

from .expression import Grammar, read
from .signs import Rejected, Sign, cutter, without_brackets
from .ways import EITHER, readings


def any_case(word: str) -> list[str]:
    return ["".join(letters) for letters in product(*zip(word.lower(), word.upper()))]


_kinds = {"and": "and", "or": "or", "not": "not", "near": "and"}
_operators = {spelling: kind for word, kind in _kinds.items() for spelling in any_case(word)}
_cut = cutter("|".join(_operators))
_grammar = Grammar(_operators, space="", and_not_only=True)


def honouring_brackets(text: str) -> Query:
    return read(_cut(text), _grammar)


def ignoring_brackets(text: str) -> Query:
    return read(without_brackets(_cut(text)), _grammar)


def rejecting_brackets(text: str) -> Query:
    signs = _cut(text)
    if _has_brackets(signs):
        raise Rejected("nobody says that brackets are known")
    return read(signs, _grammar)


def _has_brackets(signs: list[Sign]) -> bool:
    return without_brackets(signs) != signs


READINGS = {
    "icims": readings(EITHER, honouring_brackets),
    "icims-flat": readings(EITHER, rejecting_brackets, honouring_brackets, ignoring_brackets)}
