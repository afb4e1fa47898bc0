"""Codes of an encoding that are left in a text."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from searchbuilder.decoding.doubled import cell
from searchbuilder.decoding.entities import (
    entities, first_entity, first_escape, first_garbled, garbled, shown)
from searchbuilder.decoding.percent import first_code, unquoted
from searchbuilder.diagnostic import Diagnostic, Location
from searchbuilder.findings.pasted import SB626

_MAY_BE_CODE = re.compile(r'[&%\\\x80-\uffff]|""')
# Codes whose semicolon got lost, so that nobody knows where they end.
_NO_SEMICOLON = re.compile(r"&(?:quot|amp|nbsp|lt|gt|#3[49])(?![\w;])")


class Code(NamedTuple):
    """A code that no person types.  place -- 0-based; sign -- what it stands for"""

    place: int
    text: str
    sign: str


def first_mark(text: str) -> Code | None:
    """The first sign of an encoding in a text that is not to be decoded."""
    if not _MAY_BE_CODE.search(text):
        return None
    if found := first_entity(text):
        undone = entities(found[0])
    elif found := first_garbled(text):
        undone = garbled(found[0])
    elif found := first_code(text):
        return Code(found.start(), found[0], shown(unquoted(found[0])))
    elif found := first_escape(text):
        return Code(found.start(), found[0], '"')
    else:
        return Code(text.index('""'), '""', '"') if '""' in text and cell(text) else None
    return Code(found.start(), found[0], shown(undone.text if undone else found[0]))


def left_over(text: str) -> list[Diagnostic]:
    """The finding that a code is searched as it stands: only a part of the text has any."""
    found = first_code(text) or _NO_SEMICOLON.search(text)
    if found is None:
        return []
    sign = unquoted(found[0]) if found[0][0] == "%" else unescape(f"{found[0]};")
    here = Location("", found.start() + 1, len(found[0]), text)
    return [SB626.found(here, code=found[0], sign=shown(sign))]
