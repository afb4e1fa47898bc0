"""Platforms whose pages, as far as they were read, say nothing of brackets: Jobvite's recruitment
marketing, PyjamaHR, Totaljobs, ZenATS of platforms-2.md part B.
"""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import Query

from .expression import CAPITALS, Grammar, read
from .flat import bare
from .grouping import quoted
from .signs import cutter
from .ways import whatever_binds

_cut = cutter()
_cut_minus = cutter(lead="-?")
# Of these two nobody says how to exclude a word, so NOT is Rejected.
_WITHOUT_NOT = {"AND": "and", "OR": "or"}

_grammar = Grammar(CAPITALS, space="", not_or=False)


def jobvite_rm(text: str, binding: tuple[str, ...]) -> Query:
    """`Java NOT J2EE` or `Java -J2EE`, never without something wanted."""
    return read(bare(_cut_minus(text)), replace(_grammar, binding=binding))


def pyjamahr(text: str, binding: tuple[str, ...]) -> Query:
    """A blank changes its meaning, so it is Rejected."""
    return read(bare(_cut(text)), replace(_grammar, binding=binding, and_not_only=True))


def totaljobs(text: str, binding: tuple[str, ...]) -> Query:
    """A word without quotes finds similar ones too: Rejected."""
    return read(bare(quoted(_cut(text), _WITHOUT_NOT)),
                replace(_grammar, operators=_WITHOUT_NOT, binding=binding))


def zenats(text: str, binding: tuple[str, ...]) -> Query:
    return read(bare(_cut(text)),
                replace(_grammar, operators=_WITHOUT_NOT, space="and", binding=binding))


READINGS = {
    "jobvite-rm": whatever_binds(jobvite_rm),
    "pyjamahr": whatever_binds(pyjamahr),
    "totaljobs": whatever_binds(totaljobs),
    "zenats": whatever_binds(zenats)}
