"""What several platforms share: `therap*`, and `"case manager"~3` for words near one another."""

from __future__ import annotations

import re
from collections.abc import Callable

from searchbuilder.query.tree import Near, Query, Term

from ..documents import InOrder
from .flat import starred
from .signs import WORD, Sign

PATTERN = rf'"{WORD} {WORD}"~\d+|{WORD}\*?'
_near = re.compile(rf'"({WORD}) ({WORD})"~(\d+)')


def leaf(in_order: bool) -> Callable[[Sign], Query]:
    """in_order -- whether only what stands in the order written is near"""
    def read(sign: Sign) -> Query:
        match = _near.fullmatch(sign.text) if sign.kind == "word" else None
        if not match:
            return starred(sign)
        kind = InOrder if in_order else Near
        return kind(Term(match[1]), Term(match[2]), int(match[3]))
    return read
