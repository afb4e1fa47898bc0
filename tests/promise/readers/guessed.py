"""Platforms of which nobody has published enough, read as the guess has it: what the pages of most
applicant tracking systems share, and what is known of each besides.

`GUESSED` is apart from `READINGS`: no document says that any of this is so.
"""

from __future__ import annotations

from dataclasses import replace

from searchbuilder.query.tree import Field, Query, Term

from . import ats, bing, bullhorn
from .expression import CAPITALS, Grammar, plain, read
from .flat import starred
from .signs import WORD, Sign, cutter
from .ways import EITHER, readings, whatever_binds

# platforms.md C17: Cornerstone, in the manner of Lucene; a blank is OR.
_cornerstone = readings(EITHER, bullhorn.lucene_or)

_cut_minus = cutter(rf"{WORD}|[\w./-]+", "-?(?:site:|inurl:)?")
_cut_starred = cutter(rf"{WORD}\*?")
_grammar = Grammar(CAPITALS, space="", group_not=False)
_FIELDS = {"site:": "site", "inurl:": "url"}


def duckduckgo(text: str, binding: tuple[str, ...]) -> Query:
    """platforms.md A6: a minus, `site:` and `inurl:`; NOT is a word there."""
    return read(_cut_minus(text), replace(
        _grammar, operators={"AND": "and", "OR": "or"}, binding=binding, leaf=_addressed))


def _addressed(sign: Sign) -> Query:
    field = _FIELDS.get(sign.lead.removeprefix("-"))
    return Field(field, Term(sign.text)) if field else plain(sign)


def successfactors(text: str, binding: tuple[str, ...]) -> Query:
    """platforms.md C16: words need no quotes, and a star leaves the rest of one open."""
    return read(_cut_starred(text), replace(_grammar, binding=binding, leaf=starred))


_as_most = ats.READINGS["ats"]
GUESSED = {
    **dict.fromkeys(
        ("ashby", "avature", "bayt", "careerbuilder", "cv-library", "dayforce", "doximity", "gem",
         "glassdoor", "health-ecareers", "indeed-resume", "jobadder", "pcrecruiter",
         "practicelink", "recruitee", "reddit", "reed", "smartrecruiters", "stack-overflow",
         "usajobs", "wisconsin-job-center", "workday", "ziprecruiter"), _as_most),
    "cornerstone": _cornerstone,
    "duckduckgo": whatever_binds(duckduckgo),
    "successfactors": whatever_binds(successfactors),
    "yahoo": bing.READINGS["bing"]}
