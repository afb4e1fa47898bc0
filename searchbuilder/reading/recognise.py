"""Recognising which platform a string was written for, and saying by what."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.dialect import GUESS, Dialect, Signature
from searchbuilder.dialects import known
from searchbuilder.findings.carried import SB614
from searchbuilder.reading.grammar import FIELDS, OR
from searchbuilder.reading.scanning import FILTER

# Fields that many platforms have are no mark of one.
_FILTER = re.compile(FILTER)
_LABEL = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(sorted(FIELDS, key=len, reverse=True))}):")
# What a program puts there is in its own syntax.
_HELD = re.compile(r"[$#]?\{[^{}\n]{0,120}\}")
ENOUGH = 2


class Recognised(NamedTuple):
    """A platform, and by what it was recognised, in words.

    doubtful -- some sign spoke for another one, on which a blank means OR
    guessed -- no sign of it belongs to one platform alone
    """

    dialect: Dialect
    reason: str
    doubtful: bool = False
    guessed: bool = False


def recognise(text: str) -> Recognised:
    """What a string was probably written for.  A mark without a pattern is for all the others.

    One sign that several platforms have never decides: what a blank means hangs on it.
    """
    text = _HELD.sub(" x ", text) if "{" in text else text
    marks = sorted((mark, number) for number, dialect in enumerate(known())
                   for mark in dialect.signatures)
    plain = _LABEL.sub(" ", _FILTER.sub(" ", text))
    mark, number = next(each for each in marks if re.search(each[0].pattern, text)
                        or len(_weak(each[0], plain)) >= ENOUGH)
    doubts = [(known()[other].title, sign) for each, other in marks if known()[other].space == OR
              and each.rank < mark.rank for sign in _weak(each, plain)]
    reason = mark.reason
    for title, sign in doubts[:1]:
        reason = SB614.says("doubtful", reason=reason, sign=sign, other=title)
    return Recognised(known()[number], reason, bool(doubts), mark.rank >= GUESS)


def _weak(mark: Signature, text: str) -> list[str]:
    """The weak signs of this mark that a text has, one of each kind."""
    return [found[0].strip('" ') for pattern in mark.weak if (found := re.search(pattern, text))]
