"""Platforms whose pages show brackets, but none within another, nor what comes first without.

Oracle Taleo, Naukri, Jobvite's ATS, SilkRoad, inRecruiting, Wellfound, Chosen, Jobjet, iHire,
ClearanceJobs: platforms-2.md part B.
"""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import Query

from .expression import CAPITALS, Grammar, read
from .flat import starred
from .icims import any_case
from .one_level import shallow
from .signs import WORD, Rejected, Sign, cutter
from .ways import whatever_binds

_cut = cutter()
_cut_starred = cutter(rf"{WORD}\*?")
_kinds = {"and": "and", "or": "or", "not": "not"}
_any_case = {spelling: kind for word, kind in _kinds.items() for spelling in any_case(word)}

_grammar = Grammar(CAPITALS, space="", not_or=False)
_starred = replace(_grammar, leaf=starred)


def taleo(text: str, binding: tuple[str, ...]) -> Query:
    """Several words are joined by AND."""
    return read(shallow(_cut(text)), replace(_grammar, space="and", binding=binding))


def naukri(text: str, binding: tuple[str, ...]) -> Query:
    """A word without quotes is a keyword of its own: Rejected.  AND NOT is the only form shown."""
    return read(shallow(quoted(_cut(text), CAPITALS)),
                replace(_grammar, binding=binding, and_not_only=True))


def jobvite(text: str, binding: tuple[str, ...]) -> Query:
    """AND is implied; a star after the beginning of a word."""
    return read(shallow(_cut_starred(text)), replace(_starred, space="and", binding=binding))


def silkroad(text: str, binding: tuple[str, ...]) -> Query:
    return read(shallow(_cut_starred(text)), replace(_starred, binding=binding))


def inrecruiting(text: str, binding: tuple[str, ...]) -> Query:
    """AND NOT; there is OR NOT too, but nothing of ours may need it."""
    return read(shallow(_cut_starred(text)),
                replace(_starred, binding=binding, and_not_only=True))


def plainly(text: str, binding: tuple[str, ...]) -> Query:
    """Wellfound and Chosen: capitals, quotes, brackets, NOT before the next term."""
    return read(shallow(_cut(text)), replace(_grammar, binding=binding))


def jobjet(text: str, binding: tuple[str, ...]) -> Query:
    """NOT may stand alone, but never before brackets."""
    return read(shallow(_cut(text)),
                replace(_grammar, binding=binding, free_not=True, group_not=False))


def ihire(text: str, binding: tuple[str, ...]) -> Query:
    """A space is OR, so nobody knows what it is before NOT: Rejected there."""
    return read(shallow(_cut_starred(text)),
                replace(_starred, space="or", binding=binding, and_not_only=True))


def clearancejobs(text: str, binding: tuple[str, ...]) -> Query:
    """Quotes around every word and an operator between any two, in any case; AND NOT."""
    return read(shallow(quoted(_cut(text), _any_case)),
                replace(_grammar, operators=_any_case, binding=binding, and_not_only=True))


def quoted(signs: list[Sign], operators: dict[str, str]) -> list[Sign]:
    for sign in signs:
        if sign.kind == "word" and sign.text not in operators:
            raise Rejected(f"{sign.text} is not in quotes")
    return signs


READINGS = {
    "chosen": whatever_binds(plainly),
    "clearancejobs": whatever_binds(clearancejobs),
    "ihire": whatever_binds(ihire),
    "inrecruiting": whatever_binds(inrecruiting),
    "jobjet": whatever_binds(jobjet),
    "jobvite": whatever_binds(jobvite),
    "naukri": whatever_binds(naukri),
    "silkroad": whatever_binds(silkroad),
    "taleo": whatever_binds(taleo),
    "wellfound": whatever_binds(plainly)}
