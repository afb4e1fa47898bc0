"""Recognising which platform a string was written for, and saying by what."""

from __future__ import annotations

import re
from typing import NamedTuple

from searchbuilder.dialect import Dialect
from searchbuilder.dialects import known


class Recognised(NamedTuple):
    """A platform, and by what it was recognised, in words."""

    dialect: Dialect
    reason: str


def recognise(text: str) -> Recognised:
    """What a string was probably written for.  A mark without a pattern is for all the others."""
    marks = sorted((mark, number) for number, dialect in enumerate(known())
                   for mark in dialect.marks)
    mark, number = next(each for each in marks if re.search(each[0].pattern, text))
    return Recognised(known()[number], mark.reason)
