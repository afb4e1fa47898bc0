"""LinkedIn, Recruiter and Sales Navigator: platforms.md A1 to A3.  NOT before AND before OR."""

from __future__ import annotations

from searchbuilder.query.tree import Query

from .expression import CAPITALS, Grammar, read
from .signs import cutter
from .ways import boxed

_cut = cutter()
_grammar = Grammar(CAPITALS, mistakes=())


def box(text: str) -> Query:
    """One box.  Lower-case operators are words; `+`, `-`, `*` and bare punctuation are unknown."""
    return read(_cut(text), _grammar)


READINGS = dict.fromkeys(
    ("linkedin", "linkedin-recruiter", "sales-navigator"), boxed(box))
